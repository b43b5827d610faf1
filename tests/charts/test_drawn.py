"""What a real browser draws: its letters are where the layout, which only estimates their widths, expects them."""

from datetime import date
from itertools import combinations

import pytest

from tests.charts.samples import crowd, tram
from tests.export.pages import BROWSER, needs_browser
from timeline.export.pictures import write_picture

pytestmark = [pytest.mark.browser, needs_browser]
BOXES = """() => [...document.querySelectorAll('#chart .textpoint text, #chart .annotation text')]
    .filter(text => !text.closest('.rangeslider-container'))
    .map(text => [text.textContent, text.getBoundingClientRect()])
    .filter(([words, box]) => box.width > 0)
    .map(([words, box]) => [words, box.left, box.top, box.right, box.bottom])"""


@pytest.fixture(scope="module")
def browser():
    sync_playwright = pytest.importorskip("playwright.sync_api").sync_playwright
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        yield running
        running.close()


def overlapping(boxes):
    return [
        (one[0], other[0])
        for one, other in combinations(boxes, 2)
        if one[1] + 1 < other[3] and other[1] + 1 < one[3] and one[2] + 2 < other[4] and other[2] + 2 < one[4]
    ]


@pytest.mark.parametrize("width", [360, 1200])
@pytest.mark.parametrize("given", [tram(), crowd(300)], ids=["story", "crowd"])
def test_no_text_overlaps_another_or_leaves_the_picture(browser, tmp_path, given, width):
    write_picture(given, tmp_path / "page.html", today=date(2026, 11, 23), width=width)
    page = browser.new_page(viewport={"width": width + 60, "height": 900})
    page.goto((tmp_path / "page.html").as_uri())
    page.wait_for_selector("#chart .textpoint text")
    boxes = page.evaluate(BOXES)
    left = page.locator("#chart .main-svg").first.bounding_box()["x"]
    assert len(boxes) > 50
    assert overlapping(boxes) == []
    assert [box for box in boxes if box[1] < left or box[3] > left + width] == []


def test_a_zoom_pulls_labels_apart_and_loses_no_bar(browser, tmp_path):
    write_picture(tram(), tmp_path / "page.html", today=date(2026, 11, 23))
    page = browser.new_page(viewport={"width": 1260, "height": 900}, bypass_csp=True)  # waiting evaluates code
    page.goto((tmp_path / "page.html").as_uri())
    page.wait_for_selector("#chart .textpoint text")
    page.mouse.move(700, 300)
    page.mouse.wheel(0, -400)
    page.wait_for_function("document.getElementById('chart').layout.xaxis.range[0] > '2015-06-01'")
    hidden = "() => [...document.querySelectorAll('#chart .bars .point')].filter(g => g.style.display == 'none').length"
    assert page.evaluate(hidden) == 0
    assert overlapping(page.evaluate(BOXES)) == []
