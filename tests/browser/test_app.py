"""Journeys through the app, as a reader makes them."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser import screen

ARTICLE = """2019-04-10 Harbour board votes to close the old pier

By A. Writer

Dorland's parliament approved the plan on 2 March 2018. The police arrested three protesters in Kelm on 5 April 2019.
The harbour board voted on Tuesday to close the old pier.
"""


@pytest.fixture
def page(browse):
    return screen.drawn(browse())


def add_text(page, text):
    page.get_by_role("button", name="Add articles").click()
    page.get_by_label("Paste the text of an article").fill(text)
    page.get_by_role("button", name="Put on the timeline").click()


# --- the first screen ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1280, 800), (1920, 1080)])
def test_first_screen_shows_summary_filters_and_timeline_without_scrolling(browse, width, height):
    page = screen.drawn(browse(viewport={"width": width, "height": height}))
    expect(screen.summary(page)).to_have_text(re.compile(r"^\d+ events, \d+ actors, \d{4}–\d{4}, 1 article"))
    for place in (screen.summary(page), page.get_by_role("textbox", name="Search"), page.locator(".tl-events")):
        box = place.bounding_box()
        assert box["y"] + box["height"] <= height
    axis = page.locator(f"{screen.DRAWN} .xaxislayer-above").first.bounding_box()
    assert axis["y"] < height / 2


@pytest.mark.parametrize("width", [1366, 390])
@pytest.mark.parametrize("path", ["/", "/articles"])
def test_page_does_not_scroll_sideways(browse, path, width):
    page = browse(path, viewport={"width": width, "height": 768})
    expect(page.locator(".tl-event, .tl-reader").first).to_be_visible()
    screen.settled(page)
    for place in (page.locator(":root"), page.locator(".stMain")):
        assert place.evaluate("element => element.scrollWidth - element.clientWidth") <= 0


def test_phone_shows_the_list_instead_of_the_chart(browse):
    page = browse(viewport={"width": 390, "height": 844})
    expect(page.locator(".tl-event").first).to_be_visible()
    expect(page.locator(".js-plotly-plot")).to_have_count(0)
    page.locator(".tl-event").first.click()
    expect(page.locator(".tl-reader .tl-focus").first).to_be_visible()


def test_chart_turns_dark_with_the_page(browse):
    page = screen.drawn(browse(color_scheme="light"))
    light = screen.paper(page)
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(
        "paper => document.querySelector('.js-plotly-plot')._fullLayout.paper_bgcolor !== paper", arg=light
    )
    assert (light, screen.paper(page)) == ("#ffffff", "#14161a")


# --- filters and links --------------------------------------------------------------------------------------------


def test_filter_by_actor_narrows_list_and_chart_and_lives_in_the_link(page, browse):
    before = screen.shown(page)
    screen.choose(page, "Actors", "United States")
    expect(page).to_have_url(re.compile("actor=united-states"))
    screen.settled(page)
    after = screen.shown(page)
    assert 0 < after < before

    again = screen.drawn(browse(page.url.removeprefix(page.url.split("/?")[0])))
    assert screen.titles(again) == screen.titles(page)


def test_filter_by_year_hides_earlier_years(page):
    first = screen.years(page)[0]
    start = page.locator(".st-key-filter_years input[type=range]").first
    start.focus()
    start.press("ArrowRight")
    expect(page).to_have_url(re.compile(r"years=\d{4}\.\.\d{4}"))
    screen.settled(page)
    assert first not in screen.years(page)


def test_filters_that_exclude_everything_say_so_and_offer_the_way_back(page):
    before = screen.shown(page)
    page.get_by_role("textbox", name="Search").fill("nothing is called this")
    page.get_by_role("textbox", name="Search").press("Enter")
    expect(page.get_by_text("passes all the filters")).to_be_visible()
    page.get_by_role("button", name=re.compile("^Without the search")).click()
    expect(screen.summary(page)).to_have_text(re.compile(f"^{before} events"))
    expect(page).not_to_have_url(re.compile("q="))


def test_reset_clears_every_filter_at_once(browse):
    page = screen.drawn(browse("/?years=2020..2024&q=Iraq&all=1"))
    page.get_by_role("button", name="Reset", exact=True).click()
    expect(page).not_to_have_url(re.compile("years|q=|all="))


def test_zoom_lives_in_the_link_and_is_left_in_one_click(page, browse):
    plot = page.locator(screen.DRAWN)
    plot.evaluate("plot => Plotly.relayout(plot, {'xaxis.range': ['2018-01-01', '2021-01-01']})")
    expect(page).to_have_url(re.compile(r"window=2018-01-01.*2021-01-01"))
    screen.settled(page)
    assert screen.axis_years(page) == ["2018", "2021"]

    again = screen.drawn(browse(page.url.removeprefix(page.url.split("/?")[0])))
    assert screen.axis_years(again) == ["2018", "2021"]
    again.locator(".tl-chart").hover()
    again.locator(".modebar-btn[data-title='Show all years']").click()
    expect(again).not_to_have_url(re.compile("window="))
    again.wait_for_function("document.querySelector('.js-plotly-plot')._fullLayout.xaxis.range[0] < '2004'")


def test_back_button_leads_to_what_was_chosen_before(page):
    before = screen.shown(page)
    screen.choose(page, "Actors", "United States")
    expect(page).to_have_url(re.compile("actor=united-states"))
    page.get_by_role("textbox", name="Search").fill("strike")
    page.get_by_role("textbox", name="Search").press("Enter")
    expect(page).to_have_url(re.compile("q=strike"))
    page.go_back()
    expect(page.get_by_role("textbox", name="Search")).to_have_value("")
    expect(page).to_have_url(re.compile("actor=united-states$"))
    page.go_back()
    expect(screen.summary(page)).to_have_text(re.compile(f"^{before} events"))
    page.go_forward()
    expect(page.locator("[class*=st-key-filter_actors]:visible")).to_contain_text("United States")
    assert page.url.endswith("actor=united-states")


def test_filters_set_faster_than_the_page_follows_are_all_kept(page):
    """Presses that leave before the answer to the one before has come still carry the address from before it."""
    page.get_by_role("radiogroup", name="Lanes").get_by_text("Category").click()
    page.get_by_role("textbox", name="Search").fill("Iraq")
    page.get_by_role("textbox", name="Search").press("Enter")
    page.get_by_role("radiogroup", name="Lanes").get_by_text("Status").click()
    screen.choose(page, "Actors", "United States")
    expect(page).to_have_url(re.compile(r"actor=united-states&q=Iraq&lanes=status$"))
    screen.settled(page)
    page.get_by_role("button", name="Reset", exact=True).click()
    expect(page).to_have_url(re.compile(r"\?lanes=status$"))


def test_more_filters_show_what_is_in_force_whenever_they_are_opened(page):
    menu, key_only = page.get_by_role("button", name="More filters"), page.get_by_role("switch", name="Key events only")
    menu.click()
    expect(key_only).to_be_checked()
    page.get_by_text("Key events only").click()
    expect(page).to_have_url(re.compile("all=1"))
    page.get_by_text(re.compile("^happened · ")).click()
    expect(page).to_have_url(re.compile("status=happened"))
    page.keyboard.press("Escape")
    expect(key_only).to_have_count(0)
    page.locator(".st-key-minor button").click()
    expect(page).not_to_have_url(re.compile("all=1"))
    expect(page.get_by_text("Also filtered: ")).to_contain_text("status happened")
    menu.click()
    expect(key_only).to_be_checked()

    page.get_by_role("link", name="Articles").click()
    expect(page.locator(".tl-reader")).to_be_visible()
    page.get_by_role("link", name="Timeline").click()
    screen.drawn(page)
    assert page.url.endswith("/?status=happened")


def test_lanes_by_category_live_in_the_link(page):
    page.get_by_role("radiogroup", name="Lanes").get_by_text("Category").click()
    expect(page).to_have_url(re.compile("lanes=category"))


# --- an event and its evidence ------------------------------------------------------------------------------------


def test_click_in_the_chart_opens_the_event_and_marks_its_sentence(page, browse):
    id = screen.click_in_chart(page, 1)
    expect(page.locator(".tl-chart")).to_have_attribute("data-selected", id)
    expect(page).to_have_url(re.compile("event="))
    reader = page.locator(".tl-reader")
    expect(reader.locator(".tl-trigger").first).to_be_in_viewport()
    sentence = "".join(reader.locator(".tl-focus").all_text_contents())
    assert sentence in reader.text_content()
    assert reader.locator(".tl-trigger").first.text_content() in sentence

    again = browse(page.url.removeprefix(page.url.split("/?")[0]))
    expect(again.locator(".tl-reader .tl-focus").first).to_be_visible()
    assert "".join(again.locator(".tl-reader .tl-focus").all_text_contents()) == sentence


def test_list_opens_an_event_by_keyboard(page):
    first = page.locator(".tl-event").first
    first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".tl-detail h2")).to_have_text(page.locator(".tl-detail h2").inner_text())
    expect(page.locator(".tl-reader .tl-focus").first).to_be_visible()
    page.get_by_role("button", name="← All events").click()
    expect(page.locator(".tl-event").first).to_be_visible()


def test_suggestion_of_history_is_accepted_undone_picked_and_rejected(page):
    add_text(page, "2019-04-10 Talks\n\nHistorians met on Monday. They remembered the assassination of Kennedy.\n")
    page.get_by_role("button", name="Show the timeline").click()
    page.locator(".st-key-minor button").click()
    name = page.locator(".tl-title", has_text=re.compile("^Assassination of Kennedy$"))
    page.locator(".tl-event", has=name).click()
    when, panel = page.locator(".tl-detail .tl-when"), page.locator(".st-key-side")
    expect(when).to_contain_text("No date")
    expect(panel).to_contain_text("Perhaps this is: assassination of Robert F. Kennedy")

    page.get_by_role("button", name="Yes, that is it").click()
    expect(when).to_have_text("5 June 1968")
    expect(panel).to_contain_text("confirmed by the reader")
    expect(panel).to_contain_text("From history: assassination of Robert F. Kennedy")
    page.get_by_role("button", name="Undo your decision on history").click()
    expect(when).to_contain_text("No date")

    page.get_by_role("combobox", name="Or it is another").click()
    page.get_by_role("option", name=re.compile("John F. Kennedy")).click()
    expect(when).to_have_text("22 November 1963")
    page.get_by_role("button", name="No, it is not").click()
    expect(when).to_contain_text("No date")
    expect(panel).not_to_contain_text("Kennedy (")
    page.get_by_role("button", name="Undo your decision on history").click()
    expect(panel).to_contain_text("Perhaps this is")


# --- articles -----------------------------------------------------------------------------------------------------


def test_pasted_article_joins_the_timeline_and_can_be_taken_out_again(page):
    add_text(page, ARTICLE)
    expect(page.get_by_text("Harbour board votes to close the old pier\u2069: ")).to_be_visible()
    page.get_by_role("button", name="Show the timeline").click()
    expect(screen.summary(page)).to_have_text(re.compile("2 articles"))
    expect(page.locator(".tl-event", has_text="arrest").first).to_be_visible()

    page.get_by_role("link", name="Articles").click()
    expect(page.locator(".tl-reader mark").first).to_be_visible()
    page.get_by_role("combobox", name="Article").click()
    page.get_by_role("option", name=re.compile("Harbour board")).click()
    expect(page.locator(".tl-reader")).to_contain_text("close the old pier")
    expect(page.locator(".tl-reader .tl-time", has_text="Tuesday")).to_have_attribute(
        "data-note", re.compile("9 April")
    )
    page.get_by_role("button", name="Take it out").click()
    page.get_by_role("button", name="Put it back").click()
    expect(page.get_by_role("heading", name="2 articles on the timeline")).to_be_visible()
    page.get_by_role("combobox", name="Article").click()
    page.get_by_role("option", name=re.compile("Harbour board")).click()
    page.get_by_role("button", name="Take it out").click()
    expect(page.get_by_role("heading", name="1 article on the timeline")).to_be_visible()
    page.get_by_role("link", name="Timeline").click()
    expect(screen.summary(page)).to_have_text(re.compile("1 article"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marked_words_tell_their_meaning_to_pointer_keyboard_and_touch(browse, scheme):
    page = browse("/articles", color_scheme=scheme, has_touch=True)
    times, card = page.locator(".tl-reader .tl-time"), page.locator(".tl-card")
    expect(card).to_be_hidden()
    times.filter(has_text="late 2017").hover()
    expect(card).to_have_text(re.compile(r"^Some time in October–December 2017\n.*\nTIMEX3: DATE 2017 END · EDTF: "))
    assert card.evaluate("card => getComputedStyle(card).backgroundColor") == page.locator(".stApp").evaluate(
        "app => getComputedStyle(app).backgroundColor"
    )
    page.mouse.move(0, 0)
    expect(card).to_be_hidden()

    times.first.focus()
    expect(card).to_contain_text("16 November 2024")
    expect(times.first).to_have_attribute("aria-describedby", card.get_attribute("id"))
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    page.keyboard.press("Tab")
    expect(card).to_have_text(re.compile("^Event: "))

    times.filter(has_text="Monday").tap()
    expect(card).to_contain_text("11 November 2024")
    box = card.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= page.evaluate("innerWidth")


def test_event_in_an_article_opens_by_keyboard(browse):
    page = browse("/articles")
    page.locator(".tl-reader .tl-event-word", has_text="delivered this warning").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".tl-detail h2")).to_contain_text("warning")


def test_dropped_files_are_read_and_a_bad_one_loses_nothing(page):
    page.get_by_role("button", name="Add articles").click()
    page.locator("input[type=file]").set_input_files(
        [
            {"name": "good.txt", "mimeType": "text/plain", "buffer": ARTICLE.encode()},
            {"name": "bad.txt", "mimeType": "text/plain", "buffer": bytes(range(256)) * 40},
            {"name": "empty.md", "mimeType": "text/markdown", "buffer": b""},
        ]
    )
    expect(page.get_by_text("empty.md")).to_be_visible()
    page.get_by_role("button", name="Put on the timeline").click()
    expect(page.get_by_text("Harbour board votes to close the old pier\u2069: ")).to_be_visible()
    expect(page.get_by_text(re.compile("bad.txt\u2069: "))).to_be_visible()
    expect(page.get_by_text(re.compile("empty.md\u2069: "))).to_be_visible()
    page.get_by_role("button", name="Show the timeline").click()
    expect(screen.summary(page)).to_have_text(re.compile("2 articles"))


def test_reading_can_be_stopped_and_what_was_read_stays(page):
    long = "Police arrested Ana Lind in Kelm on 5 April 2019.\n\n" * 8_000
    page.get_by_role("button", name="Add articles").click()
    page.locator("input[type=file]").set_input_files(
        [
            {"name": "good.txt", "mimeType": "text/plain", "buffer": ARTICLE.encode()},
            {"name": "long.txt", "mimeType": "text/plain", "buffer": long.encode()},
        ]
    )
    expect(page.get_by_text("long.txt")).to_be_visible()
    page.get_by_role("button", name="Put on the timeline").click()
    expect(page.get_by_text(re.compile("Reading 2 of 2"))).to_be_visible()
    page.get_by_role("button", name="Close", exact=True).click()
    expect(page.get_by_text("Stopped: 1 of 2 were read.")).to_be_visible()
    expect(screen.summary(page)).to_have_text(re.compile("2 articles"))


def test_markup_in_an_article_is_shown_as_text_and_runs_nowhere(page):
    hostile = "<script>window.hacked=1</script><img src=x onerror=window.hacked=1> **Kelm** [x](http://example.org)"
    add_text(page, f"2024-01-02 {hostile} attacked Dorland\n\n{hostile} police arrested Ana Lind on 1 January 2024.\n")
    page.get_by_role("button", name="Show the timeline").click()
    expect(screen.summary(page)).to_have_text(re.compile("2 articles"))
    page.locator(".tl-event", has_text="arrest").first.click()
    expect(page.locator(".tl-reader")).to_contain_text("<script>window.hacked=1</script>")
    page.get_by_role("button", name="More filters").click()
    screen.choose(page, "Articles", "<script>")
    expect(page).to_have_url(re.compile("article="))
    assert page.evaluate("window.hacked") is None
    assert page.locator(".stMain strong, [data-testid=stPopoverBody] strong").count() == 0
    assert page.locator(".stMain a[href*='example.org']").count() == 0
    assert page.locator(".stMain img[src='x']").count() == 0
