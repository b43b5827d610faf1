"""The legend: only what the picture really shows, flowing over as many lines as it needs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from timeline.charts.canvas import Canvas
from timeline.charts.labels import SIZE
from timeline.charts.marks import Mark, symbol
from timeline.charts.measure import text_width
from timeline.charts.text import escaped
from timeline.charts.theme import Theme, faded

LINE = 20.0
_SAMPLE, _GAP = 23.0, 16.0
_SYMBOLS = {
    "diamond": "planned",
    "diamond-dot": "possible or conditional",
    "circle-x": "denied",
    "square": "date known from history",
}
_MARKERS = {sign: sign for sign in ("circle", *_SYMBOLS)} | {
    "claimed": "circle",
    "arrow": "triangle-right",
    "torn": "triangle-down",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the legend: a sample (a colour, or the name of a sign) and what it means."""

    text: str
    color: str = ""
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """An entry with the left end and the middle of its place, in pixels."""

    entry: Entry
    x: float
    y: float


def entries(marks: Sequence[Mark], theme: Theme, *, crowd: bool) -> list[Entry]:
    """What must be explained: the colours in the palette's order, then shapes, then bars."""
    families = {theme.family(mark.event.category).name for mark in marks}
    colors = [Entry(one.name, color=theme.shade(one)) for one in theme.families if one.name in families]
    return [*colors, *(Entry(text, sign=sign) for sign, text in _signs(marks, crowd=crowd))]


def flow(found: Iterable[Entry], *, left: float, right: float) -> list[Spot]:
    """Place the entries from left to right, line by line; `y` counts from the legend's top.

    >>> [spot.y for spot in flow([Entry("a" * 20), Entry("b" * 20)], left=0, right=200)]
    [10.0, 30.0]
    """
    spots: list[Spot] = []
    x, y = left, LINE / 2
    for entry in found:
        width = _SAMPLE + text_width(entry.text, SIZE)
        if x > left and x + width > right:
            x, y = left, y + LINE
        spots.append(Spot(entry, x, y))
        x += width + _GAP
    return spots


def height(spots: Sequence[Spot]) -> float:
    """Pixels that the legend takes."""
    return spots[-1].y + LINE / 2 if spots else 0.0


def draw(canvas: Canvas, spots: Sequence[Spot], top: float) -> None:
    """Everything of the legend but the signs that are markers."""
    for spot in spots:
        y = top + spot.y
        canvas.text(spot.x + _SAMPLE, y, escaped(spot.entry.text))
        _sample(canvas, spot, spot.x, y)


def markers(spots: Sequence[Spot], theme: Theme) -> go.Scatter:
    """The signs that are markers, as a trace in pixels on the second pair of axes."""
    signs = [spot for spot in spots if spot.entry.sign in _MARKERS]
    tints = [theme.page.warning if spot.entry.sign == "torn" else theme.page.ink for spot in signs]
    filled = [spot.entry.sign in ("circle", "square", "arrow", "torn") for spot in signs]
    return go.Scatter(
        x=[spot.x + (12 if spot.entry.sign == "arrow" else 8) for spot in signs], y=[spot.y for spot in signs],
        mode="markers", hoverinfo="skip", xaxis="x2", yaxis="y2",
        marker={
            "symbol": [_MARKERS[spot.entry.sign] for spot in signs], "size": 11,
            "color": [tint if full else theme.page.paper for tint, full in zip(tints, filled, strict=True)],
            "line": {"width": 1.6, "color": tints},
        },
    )  # fmt: skip


def _signs(marks: Sequence[Mark], *, crowd: bool) -> list[tuple[str, str]]:
    shapes = {symbol(mark) for mark in marks}
    claimed = any(not mark.is_settled and symbol(mark) in ("circle", "square") for mark in marks)
    extents = {mark.extent for mark in marks}
    present = [
        ("circle", "happened", any(mark.is_settled and symbol(mark) == "circle" for mark in marks)),
        ("claimed", "claimed by somebody", claimed),
        *((shape, text, shape in shapes) for shape, text in _SYMBOLS.items()),
        ("lasted", "lasted", "lasting" in extents),
        ("somewhere", "some time in here", "somewhere" in extents),
        ("arrow", "still going on", any(mark.arrow == "after" for mark in marks)),
        ("torn", "evidence disagrees", any(mark.event.conflicts for mark in marks)),
        ("crowd", "more events than fit", crowd),
    ]
    return [(sign, text) for sign, text, shown in present if shown]


def _sample(canvas: Canvas, spot: Spot, x: float, y: float) -> None:
    sign, ink = spot.entry.sign, canvas.theme.page.muted
    if spot.entry.color:
        canvas.rect(x, y - 5, x + 16, y + 5, spot.entry.color, below=False)
    elif sign in ("lasted", "crowd", "arrow"):
        canvas.rect(x, y - 4, x + (10 if sign == "arrow" else 16), y + 4, faded(ink, 0.62), below=False)
    elif sign == "somewhere":
        for step in range(4):
            canvas.rect(x + 2 * step, y - 4, x + 16 - 2 * step, y + 4, faded(ink, 0.2), below=False)
