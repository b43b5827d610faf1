"""What a reader does and sees on the page, for the tests to say it in a line."""

import re

from playwright.sync_api import Locator, Page, expect

DRAWN = ".tl-chart[data-version] .js-plotly-plot"


def drawn(page: Page) -> Page:
    """The page, once its one chart is there."""
    expect(page.locator(DRAWN)).to_have_count(1)
    settled(page)
    return page


def settled(page: Page) -> None:
    """Wait until the server has nothing more to do and the chart shows what it sent."""
    expect(page.locator(".stApp")).to_have_attribute("data-test-script-state", "notRunning")


def summary(page: Page) -> Locator:
    return page.locator(".tl-summary")


def shown(page: Page) -> int:
    """How many events the page says it shows."""
    return int(re.match(r"[\d,]+", summary(page).inner_text())[0].replace(",", ""))


def titles(page: Page) -> list[str]:
    return page.locator(".tl-event .tl-title").all_inner_texts()


def years(page: Page) -> list[str]:
    return page.locator(".tl-events .tl-year").all_inner_texts()


def axis_years(page: Page) -> list[str]:
    """The years at both ends of the visible axis."""
    return page.locator(DRAWN).evaluate("plot => plot._fullLayout.xaxis.range.map((bound) => bound.slice(0, 4))")


def paper(page: Page) -> str:
    """The chart's background."""
    return page.locator(DRAWN).evaluate("plot => plot._fullLayout.paper_bgcolor")


def click_in_chart(page: Page, number: int = 0) -> str:
    """Click a mark of the chart, at its place on the axes; gives the event's id."""
    target = page.locator(DRAWN).evaluate(
        """(plot, number) => {
            const bars = plot.calcdata.find(([bar]) => bar?.trace?.name === "events");
            const { b, s, p } = bars[number], { xaxis, yaxis } = plot._fullLayout;
            const box = plot.getBoundingClientRect();
            return { id: bars[0].trace.customdata[number],
                     x: box.left + xaxis._offset + xaxis.c2p(b + s / 2), y: box.top + yaxis._offset + yaxis.c2p(p) };
        }""",
        number,
    )
    page.mouse.click(target["x"], target["y"])
    return target["id"]


def choose(page: Page, label: str, words: str) -> None:
    """Pick the option that begins with these words in a multiple choice."""
    page.get_by_label(label, exact=True).first.click()
    page.get_by_role("option").filter(has_text=re.compile(f"^{re.escape(words)}")).first.click()
    page.keyboard.press("Escape")


def saved(page: Page, button: str, folder) -> "Path":  # noqa: F821
    """Press an export button and give the file that the browser saved, under the name that it has."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path
