"""What each event looks like: where on the axis, which shape, which colour. One Mark an event, before any layout."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from timeline.charts.scale import Scale, bounds
from timeline.charts.theme import Theme
from timeline.dates.fuzzy import End
from timeline.events.model import REAL, Event

Extent = Literal["moment", "somewhere", "lasting"]
Arrow = Literal["", "before", "after"]
FADE = 64.0
"""Pixels over which an end that nobody states fades away."""
_TAIL = 16.0  # how far beyond the last known day something is drawn that still goes on
_SHORT = 3  # days
_POINT = 12.0  # pixels
_SYMBOLS = {"planned": "diamond", "possible": "diamond-dot", "conditional": "diamond-dot", "denied": "circle-x"}


@dataclass(frozen=True, slots=True)
class Mark:
    """An event on the axis: a point at `at` for a moment, else a bar from `low` to `high` with a point on it.

    `somewhere` is one moment that lies between the two, `lasting` is all of it. An end is `open` where it is not
    known or still goes on; `arrow` says on which side something goes on.
    """

    event: Event
    low: float
    high: float
    at: float
    extent: Extent
    open_low: bool = False
    open_high: bool = False
    arrow: Arrow = ""

    @property
    def is_settled(self) -> bool:
        """Told as fact in the article's own voice: drawn filled."""
        return self.event.factuality.status in REAL and self.event.attribution is None


def mark(event: Event, scale: Scale, published: Mapping[str, float]) -> Mark | None:
    """The mark of a dated event; None where it is undated or outside what the axis shows.

    `published` is where each document's publication date lies on the axis: up to there an ongoing event is certain.
    """
    if event.when is None:
        return None
    low, high = bounds(event.when, scale.kind)
    arrow: Arrow = "after" if event.when.duration and event.when.latest is End.OPEN else ""
    if event.when.duration and event.when.earliest is End.OPEN:
        arrow = "before"
    start = _opening(high, scale) if low is None else low
    end = _closing(start, scale, published.get(event.document), arrow) if high is None else high
    if end < scale.low or start > scale.high:
        return None
    extent = _extent(event, end - start, scale)
    at = start if extent == "lasting" and low is not None else end if extent == "lasting" else (start + end) / 2
    return Mark(event, start, end, at, extent, low is None, high is None, arrow)


def symbol(mark: Mark) -> str:
    """The Plotly symbol for an event's status, or a square where its date is known from history."""
    special = _SYMBOLS.get(mark.event.factuality.status)
    return special or ("square" if mark.event.basis == "history" else "circle")


def color(mark: Mark, theme: Theme) -> str:
    """The colour of the event's family of categories."""
    return theme.color(mark.event.category)


def covers(mark: Mark, scale: Scale) -> bool:
    """Does the bar fill the axis from edge to edge?"""
    return mark.low <= scale.low and mark.high >= scale.high


def _extent(event: Event, length: float, scale: Scale) -> Extent:
    """A day is a moment, unless the axis is so short that a day is wide; there, what is no wider than a point is."""
    moment = 1.01 * scale.day if scale.high - scale.low > _SHORT * scale.day else _length(_POINT, scale)
    if length <= moment:
        return "moment"
    return "lasting" if event.when and event.when.duration else "somewhere"


def _opening(high: float | None, scale: Scale) -> float:
    assert high is not None  # a FuzzyDate has at least one bound
    return high - _length(FADE, scale)


def _closing(start: float, scale: Scale, published: float | None, arrow: Arrow) -> float:
    """Where an open end is drawn to: faded away within the picture, but never before what is known."""
    faded = max(start, min(start + _length(FADE, scale), scale.high))
    return max(faded, published + _length(_TAIL, scale)) if arrow and published is not None else faded


def _length(pixels: float, scale: Scale) -> float:
    return scale.value(scale.left + pixels) - scale.low
