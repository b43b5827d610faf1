"""Long events of history, as faint bands behind the lanes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.charts.measure import shortened, text_width
from timeline.charts.rows import Box, Item, first_fit
from timeline.charts.scale import Scale, bounds
from timeline.charts.text import clean
from timeline.dates import FuzzyDate
from timeline.history.model import Entry

LINE = 17.0
"""Pixels of a row of names above the axis."""
_MOST, _ROOM = 6, 260.0


@dataclass(frozen=True, slots=True)
class Stretch:
    """A band along the axis; its name begins at pixel `x` in one of the rows above the axis."""

    name: str
    low: float
    high: float
    x: float
    row: int = 0


def stretches(entries: Sequence[Entry], scale: Scale) -> list[Stretch]:
    """The parts of the entries that the axis shows, at most six, their names not overlapping."""
    found = [one for one in (_stretch(entry, scale) for entry in entries) if one][:_MOST]
    items = [Item((Box("none", one.x, one.x + text_width(one.name, 11)),)) for one in found]
    places = first_fit(items, rows=_MOST)
    return [replace(one, row=place.row) for one, place in zip(found, places, strict=True) if place]


def whole(entry: Entry) -> FuzzyDate:
    """From the first to the last day that the entry may have lasted."""
    return FuzzyDate(entry.start.earliest, (entry.end or entry.start).latest, duration=True)


def _stretch(entry: Entry, scale: Scale) -> Stretch | None:
    low, high = bounds(whole(entry), scale.kind)
    start = max(scale.low if low is None else low, scale.low)
    end = min(scale.high if high is None else high, scale.high)
    if start >= end:
        return None
    name = shortened(clean(entry.name), _ROOM, 11)
    x = min(scale.pixel(start), scale.right - text_width(name, 11))
    return Stretch(name, start, end, max(x, scale.left))
