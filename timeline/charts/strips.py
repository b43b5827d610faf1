"""Strips beneath the lanes: events without a date, and those that fill the whole window. Nothing goes unsaid."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from timeline.charts.labels import SIZE, Label, label
from timeline.charts.layout import MARKER
from timeline.charts.marks import Mark
from timeline.charts.theme import FONT, Theme
from timeline.events.model import Event

LINE = 22.0
PADDING = 6.0
_OFFSET, _GAP = 13.0, 22.0


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark with its label; `x` and `y` are the middle of the mark, in pixels from the strip's left and top."""

    mark: Mark
    label: Label
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Strip:
    """A titled strip. `left_out` events found no room in it."""

    name: str
    spots: tuple[Spot, ...]
    left_out: int
    height: float


def strip(
    name: str, events: Sequence[Event], *, left: float, right: float, lines: int, dated: bool, heading: float
) -> Strip:
    """Let the events flow over at most so many lines, as in a paragraph, the most salient first.

    `heading` pixels above them stay free for the name, where it does not stand beside them.
    """
    spots: list[Spot] = []
    top = PADDING + heading
    x, y = left, top + LINE / 2
    for event in sorted(events, key=lambda one: -one.salience):
        text = label(event, room=min(560.0, right - left - 30), lines=1, dated=dated)
        width = MARKER + _OFFSET + text.width
        if x > left and x + width > right:
            x, y = left, y + LINE
        if y > top + lines * LINE:
            break
        spots.append(Spot(_mark(event), text, x + MARKER, y))
        x += width + _GAP
    height = (spots[-1].y if spots else 0.0) + LINE / 2 + PADDING
    return Strip(name, tuple(spots), len(events) - len(spots), height)


def texts(spots: Sequence[Spot], theme: Theme) -> go.Scatter:
    """The labels of strips, in pixels on the second pair of axes."""
    return go.Scatter(
        x=[spot.x + _OFFSET - 2 for spot in spots], y=[spot.y for spot in spots], mode="text", hoverinfo="skip",
        xaxis="x3", yaxis="y3", text=[spot.label.html(theme.page.muted) for spot in spots], textposition="middle right",
        textfont={"family": FONT, "size": SIZE, "color": theme.page.ink},
    )  # fmt: skip


def targets(spots: Sequence[Spot], tell: Callable[[Event], str]) -> go.Bar:
    """What can be pointed at and clicked in strips; `customdata` is the event's id."""
    return go.Bar(
        base=[spot.x - MARKER for spot in spots], x=[MARKER + _OFFSET + spot.label.width for spot in spots],
        y=[spot.y for spot in spots], width=18, orientation="h", xaxis="x3", yaxis="y3", name="strips",
        customdata=[spot.mark.event.id for spot in spots],
        hovertext=[tell(spot.mark.event) for spot in spots], hovertemplate="%{hovertext}<extra></extra>",
        marker={"color": "rgba(0,0,0,0)", "line": {"width": 0}},
        selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 1}},
    )  # fmt: skip


def _mark(event: Event) -> Mark:
    return Mark(event, 0.0, 0.0, 0.0, "moment")
