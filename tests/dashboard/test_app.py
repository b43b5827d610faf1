"""The app's wiring, run without a browser."""

import json
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.web import skills

import timeline
from dashboard.data import Library
from timeline.documents import Document
from timeline.reading import read_bytes

APP = str(Path(__file__).parents[2] / "dashboard" / "app.py")
TEXT = """2019-04-10 Harbour board votes to close the old pier

Dorland's parliament approved the plan on 2 March 2018. Police arrested Ana Lind in Kelm on 5 April 2019.
"""


def opened(*texts, **query):
    at = AppTest.from_file(APP, default_timeout=120)
    if texts:
        at.session_state["library"] = Library(tuple(one for text in texts for one in documents(text)))
    for name, value in query.items():
        at.query_params[name] = value
    at.run()
    assert not at.exception
    return at


def documents(text):
    return read_bytes(text.encode("utf-8", "surrogatepass"), name="article.txt")


def summary(at):
    return next(html.proto.body for html in at.get("html") if "tl-summary" in html.proto.body)


def widget(at, label):
    """The one widget whose label begins so."""
    (found,) = (one for one in (*at.text_input, *at.toggle, *at.slider) if one.label.startswith(label))
    return found


def link(at):
    """What the address bar shows, each parameter with its values joined."""
    (address,) = (one.proto for one in at.get("bidi_component") if one.proto.component_name == "timeline_address")
    return {name: " ".join(values) for name, values in parse_qs(json.loads(address.json)["query"]).items()}


def test_opens_with_the_bundled_article():
    at = opened()
    assert "1 article" in summary(at)
    assert "0 events" not in summary(at)
    assert link(at) == {}


def test_options_carry_counts():
    at = opened(TEXT, all="1")
    assert all(option.rpartition(" · ")[2].isdigit() for option in at.multiselect(key="filter_actors").options)


def test_filters_go_into_the_url_and_back():
    at = opened(TEXT)
    at.toggle(key="filter_key_only").set_value(False).run()
    at.slider(key="filter_years").set_range(2018, 2018).run()
    at.text_input(key="filter_text").set_value("plan").run()
    assert link(at) == {"all": "1", "years": "2018..2018", "q": "plan"}
    again = opened(TEXT, all="1", years="2018..2018", q="plan")
    assert summary(again) == summary(at)
    assert again.slider(key="filter_years").value == (2018, 2018)


def test_reset_goes_back_to_everything():
    at = opened(TEXT, q="plan", all="1", history="0")
    next(button for button in at.button if button.label == "Reset").click().run()
    assert link(at) == {}
    assert widget(at, "Search").value == ""
    assert widget(at, "Show historical events").value


def test_reset_overrules_what_was_typed_in_the_same_moment():
    at = opened(TEXT, all="1")
    at.text_input(key="filter_text").set_value("plan")
    next(button for button in at.button if button.label == "Reset").click().run()
    assert link(at) == {}
    assert widget(at, "Search").value == ""


def test_minor_events_are_switched_without_undoing_what_was_typed_in_the_same_moment():
    at = opened(TEXT, all="1")
    at.text_input(key="filter_text").set_value("plan")
    at.button(key="minor").click().run()
    assert link(at) == {"q": "plan"}


def test_filters_out_of_sight_hold_and_are_said():
    at = opened(TEXT, all="1", status="happened", history="0")
    said = next(one.proto.body for one in at.get("html") if "tl-hidden" in one.proto.body)
    assert "\u2068status happened\u2069; \u2068without historical events\u2069" in said
    assert link(at) == {"all": "1", "status": "happened", "history": "0"}


def test_article_that_widens_the_years_is_not_filtered_away():
    at = opened(TEXT, all="1")
    assert at.slider(key="filter_years").value == (2018, 2019)
    older = documents("2001-02-03 Strike\n\nPolice arrested Ana Lind in Kelm on 5 April 1999.\n")
    at.session_state["library"] = Library((*at.session_state["library"].documents, *older))
    at.run()
    assert at.slider(key="filter_years").value == (1999, 2019)
    assert "years" not in link(at)


def test_nothing_found_says_so_and_offers_the_way_back():
    at = opened(TEXT, q="zebra", all="1")
    assert "passes all the filters" in at.info[0].value
    next(button for button in at.button if button.label.startswith("Without the search")).click().run()
    assert "zebra" not in link(at).get("q", "")


def test_link_to_an_event_that_is_not_here_shows_the_list():
    at = opened(TEXT, event="nowhere:1-2", actor="nobody", lanes="nonsense", years="x..y")
    assert "not on this timeline" in at.toast[0].value
    assert link(at) == {}
    assert opened(TEXT, event="nowhere:1-2").toast


def test_article_that_is_taken_out_leaves_no_word_about_a_link():
    at = opened(TEXT, all="1")
    at.session_state["view"] = replace(at.session_state["view"], event="gone:1-2")
    at.run()
    assert not at.toast


def test_without_articles_the_app_asks_for_one():
    at = opened()
    at.session_state["library"] = Library()
    at.run()
    assert not at.exception
    assert "no article" in at.info[0].value


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Blue. Green. Red.", id="no event and no date"),
        pytest.param("The board voted in the year 12024. The board met on 3 May 12024.", id="year 12024"),
        pytest.param("صوت البرلمان يوم الاثنين على القانون. اعتقلت الشرطة ثلاثة أشخاص في 2019.", id="right to left"),
        pytest.param("Das Parlament stimmte am Montag für das Gesetz und die Polizei verhaftete drei.", id="German"),
        pytest.param("<script>alert(1)</script> attacked **Kelm** on 3 May 2019 `x` $y$ :red[z].", id="markup"),
        pytest.param("Caesar was killed on 15 March 44 BC. Rome mourned in 43 BC.", id="before Christ"),
        pytest.param("x" * 50_000, id="one long word"),
        pytest.param("Police arrested Ana \ud800 Lind on 5 April 2019 \x0b\x1f.", id="lone surrogate and controls"),
    ],
)
def test_strange_articles_show_without_an_error(text):
    strange = documents(text)
    at = AppTest.from_file(APP, default_timeout=120)
    at.session_state["library"] = Library((*documents(TEXT), *strange))
    at.query_params["all"] = "1"
    at.run()
    assert not at.exception
    assert "2 articles" in summary(at)


def test_titles_that_are_markup_are_escaped():
    hostile = Document.of("Police arrested Ana Lind on 5 April 2019.", title="<img src=x onerror=alert(1)>")
    at = AppTest.from_file(APP, default_timeout=120)
    at.session_state["library"] = Library((hostile,))
    at.query_params["all"] = "1"
    at.run()
    opened_id = at.session_state["library"].documents[0].id
    assert not at.exception
    assert opened_id
    assert all("<img" not in html.proto.body for html in at.get("html"))


# --- history ------------------------------------------------------------------------------------------------------


def press(at, label):
    next(button for button in at.button if button.label == label).click().run()
    assert not at.exception


def test_history_can_be_rejected_and_taken_back():
    from dashboard import data

    text = "2024-11-16 Talks\n\nMinisters met on Monday. They spoke of the US-led invasion of Iraq.\n"
    (document,) = documents(text)
    (known,) = [one for one in data.events_of(document) if one.history and one.history.applied]
    at = opened(text, all="1", event=known.id)
    body = "".join(html.proto.body for html in at.get("html"))
    assert "From history" in body
    assert "From: \u2068Talks\u2069, published 2024-11-16" in body
    press(at, "No, it is not")
    assert at.session_state["library"].decisions[known.id].kind == "reject"
    assert "From history" not in "".join(html.proto.body for html in at.get("html"))
    press(at, "Undo your decision on history")
    assert at.session_state["library"].decisions == {}
    assert "From history" in "".join(html.proto.body for html in at.get("html"))


# --- own knowledge ------------------------------------------------------------------------------------------------


def test_own_knowledge_is_used_and_named(tmp_path, monkeypatch):
    (tmp_path / "loaded.csv").write_text("word,class\nharbour-lovers,abuse\n", encoding="utf-8")
    monkeypatch.setenv("TIMELINE_KNOWLEDGE", str(tmp_path))
    from dashboard import data

    (document,) = documents("2019-04-10 Vote\n\nThe harbour-lovers voted on 5 April 2019.\n")
    assert [span.of(document.text) for span in data.loaded(document)] == ["harbour-lovers"]

    def page():
        from dashboard.views import articles

        articles.show()

    at = AppTest.from_function(page, default_timeout=120).run()
    assert not at.exception
    assert any(str(tmp_path) in text.value for text in at.text)


def test_knowledge_folder_that_is_none_is_named(monkeypatch):
    monkeypatch.setenv("TIMELINE_KNOWLEDGE", "/nowhere/at/all")
    at = opened(TEXT)
    assert "/nowhere/at/all" in at.text[0].value


def test_an_opened_event_says_why_it_stands_there():
    [event] = [one for one in timeline.parse(documents(TEXT)) if "Ana Lind" in one.title and one.salience >= 0.5]
    at = opened(TEXT, event=event.id)
    assert event.salience_because
    shown = "".join(html.proto.body for html in at.get("html"))
    assert f"Why it stands here: {', '.join(event.salience_because)}." in shown


def test_no_notice_for_programmers_stands_over_the_page(monkeypatch):
    monkeypatch.setattr(skills, "agent_harness_present", lambda: True)
    assert skills.nudge_suppression_reason() == "welcome_hidden"
