"""Each export, saved by the browser and looked into."""

import csv
import io
import re

import pytest
from PIL import Image
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.browser import screen
from timeline.collection import Timeline

KINDS = ["png", "svg", "pdf", "html", "csv", "json"]
BUTTONS = ("PNG picture", "SVG picture", "PDF page", "HTML page, works offline", "CSV table", "JSON, everything")


@pytest.fixture(scope="module")
def files(app, laptop, tmp_path_factory):
    """All exports of one screen, filtered by an actor, by kind; and the screen's own count and titles."""
    folder = tmp_path_factory.mktemp("exports")
    page = laptop.new_page()
    page.goto(f"{app}/?actor=united-states")
    screen.drawn(page)
    facts = {"shown": screen.shown(page), "titles": screen.titles(page), "width": _width(page)}
    page.get_by_role("button", name="Export").click()
    saved = [screen.saved(page, button, folder) for button in BUTTONS]
    page.close()
    return {path.suffix: path for path in saved} | facts


def _width(page):
    return page.locator(screen.DRAWN).evaluate("plot => plot._fullLayout.width")


def test_file_names_say_what_they_are(files):
    for kind in (".png", ".svg", ".pdf", ".html", ".csv", ".json"):
        assert re.fullmatch(r"timeline_united-states_\d{4}-\d{4}\.\w+", files[kind].name)


def test_png_has_twice_the_screen_width_and_is_not_blank(files):
    with Image.open(files[".png"]) as picture:
        assert picture.width == 2 * files["width"]
        colors = picture.convert("RGB").getcolors(maxcolors=1 << 24)
    assert len(colors) > 50
    assert max(count for count, _ in colors) < 0.95 * sum(count for count, _ in colors)


def test_svg_carries_title_filters_sources_and_events_as_text(files):
    svg = files[".svg"].read_text("utf-8")
    for words in ("Timeline: United States", "key events", "with United States", "Sources:", "Drawn 20"):
        assert words in svg
    assert any(title.split()[0] in svg for title in files["titles"])


def test_pdf_is_one_page_with_its_words_as_text(files):
    pages = PdfReader(files[".pdf"]).pages
    assert len(pages) == 1
    assert "Timeline: United States" in pages[0].extract_text()
    assert files[".pdf"].stat().st_size < 1_000_000


def test_csv_has_a_row_for_each_event_on_the_screen(files):
    rows = list(csv.DictReader(io.StringIO(files[".csv"].read_text("utf-8"))))
    assert len(rows) == files["shown"]
    assert {row["title"] for row in rows} == set(files["titles"])


def test_json_gives_the_same_timeline_back(files):
    again = Timeline.from_json(files[".json"].read_text("utf-8"))
    assert len(again) == files["shown"]
    for event in again:
        for evidence in event.evidence:
            assert evidence.span.of(again.document(evidence.document).text) == evidence.quote


def test_html_page_draws_itself_offline(files, chromium):
    context = chromium.new_context(offline=True)
    asked = []
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(files[".html"].as_uri())
    expect(page.locator(".js-plotly-plot .main-svg").first).to_be_visible()
    expect(page.locator("tbody tr")).to_have_count(files["shown"])
    assert all(url.startswith(("file:", "data:", "blob:")) for url in asked)
    context.close()


def test_presses_in_a_row_while_the_page_is_made_anew_are_all_served(browse):
    page, saved = screen.drawn(browse()), []
    page.on("download", lambda download: saved.append(download.suggested_filename.rpartition(".")[2]))
    page.get_by_role("button", name="Export").click()
    with page.expect_event("download", predicate=lambda _: len(saved) == len(KINDS)):
        page.locator(".tl-export").evaluate(
            "menu => menu.querySelectorAll('[data-format]').forEach((one) => one.click())"
        )
        page.keyboard.press("Escape")
        page.get_by_role("link", name="Articles").click()
        page.get_by_role("link", name="Timeline").click()
        page.get_by_role("radiogroup", name="Lanes").get_by_text("Category").click()
    assert saved == KINDS
