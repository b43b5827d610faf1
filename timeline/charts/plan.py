"""What is drawn and where, before any of it is drawn: the geometry of the whole picture, in pixels."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.charts import legend, strips
from timeline.charts.canvas import MARGIN
from timeline.charts.lanes import Grouping, Lane, lanes
from timeline.charts.layout import Band, Style, bands
from timeline.charts.marks import Mark, covers, mark
from timeline.charts.measure import text_width
from timeline.charts.rows import heaviest_first
from timeline.charts.scale import Kind, Scale, bounds, coordinate, day_length, domain, kind_of, reading
from timeline.charts.text import clean
from timeline.charts.theme import Theme
from timeline.dates import Point
from timeline.documents import Document
from timeline.events.model import Event

if TYPE_CHECKING:
    from timeline.collection import Timeline

NARROW = 640
"""Below this width lane names stand above their lanes, and everything is more compact."""
NARROWEST = 280
"""No picture is narrower, however small the window of the browser."""
MOST_MARKS = 300
_CROWDED = 70  # marks; from here on labels go without dates and on one line
_ROWS = 40
LANE_SIZE = 12.5
"""Font size of lane names."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything placed. `full` is the scale of all dates, `scale` that of the window; both None without dates."""

    theme: Theme
    width: float
    left: float
    kind: Kind
    full: Scale | None
    scale: Scale | None
    bands: tuple[Band, ...]
    everything: tuple[Mark, ...]
    strips: tuple[strips.Strip, ...]
    legend: tuple[legend.Spot, ...]
    published: tuple[float, ...]
    undated: int

    @property
    def narrow(self) -> bool:
        """Is it as narrow as a phone?"""
        return self.width < NARROW

    @property
    def lanes_height(self) -> float:
        """Pixels from the top of the first lane to the bottom of the last."""
        return self.bands[-1].bottom if self.bands else 0.0


def plan(timeline: "Timeline", *, grouping: Grouping, theme: Theme, width: int, window: tuple[str, str] | None) -> Plan:
    """Decide what is shown of a timeline in a picture of this width, and where."""
    dated = [event for event in timeline.events if event.when is not None]
    undated = [event for event in timeline.events if event.when is None]
    kind = kind_of(event.when for event in dated if event.when)
    found = lanes(dated, grouping, documents=timeline.documents, theme=theme)
    left, right = _left(found, width), width - MARGIN
    published = _published(timeline.documents, kind)
    full = _full_scale(dated, kind, published, left, right)
    scale = _window(full, window) if full and window else full
    everything = _marks(dated, full, published)
    inside = everything if scale == full else _marks(dated, scale, published)
    through = [one.event for one in inside.values() if scale and covers(one, scale)] if window else []
    line = scale.pixel(max(published.values())) if scale and published else None
    placed = _bands(found, inside, set(map(id, through)), scale, width, line)
    found_strips = _strips(through, undated, left, right, narrow=width < NARROW)
    shown = [
        *(one.mark for band in placed for one in band.drawn),
        *(spot.mark for one in found_strips for spot in one.spots),
    ]
    found_legend = legend.entries(shown, theme, crowd=any(band.crowd for band in placed))
    return Plan(
        theme, width, left, kind, full, scale, placed, tuple(everything.values()), found_strips,
        tuple(legend.flow(found_legend, left=MARGIN, right=right)), tuple(sorted(set(published.values()))),
        len(undated),
    )  # fmt: skip


def _left(found: Sequence[Lane], width: int) -> float:
    if width < NARROW:
        return MARGIN
    widest = max((text_width(clean(lane.name), LANE_SIZE, bold=True) for lane in found), default=0.0)
    return MARGIN + min(max(widest, 78.0), 150.0) + 14.0


def _published(documents: Sequence[Document], kind: Kind) -> dict[str, float]:
    return {
        one.id: coordinate(Point(one.published.year, one.published.month, one.published.day), kind) + day_length(kind)
        for one in documents
        if one.published
    }


def _full_scale(
    dated: Sequence[Event], kind: Kind, published: Mapping[str, float], left: float, right: float
) -> Scale | None:
    if not dated:
        return None
    extents = [bounds(event.when, kind) for event in dated if event.when]
    clocked = all(event.when and event.when.has_clock for event in dated)
    shortest = day_length(kind) * (0.25 if clocked else 10)
    low, high = domain(extents, shortest=shortest, also=list(published.values()))
    return Scale(kind, low, high, left, right)


def _window(full: Scale, window: tuple[str, str]) -> Scale:
    low, high = sorted(reading(end, full.kind) for end in window)
    return Scale(full.kind, low, max(high, low + full.day / 1440), full.left, full.right)


def _marks(dated: Sequence[Event], scale: Scale | None, published: Mapping[str, float]) -> dict[str, Mark]:
    found = (mark(event, scale, published) for event in dated) if scale else ()
    return {one.event.id: one for one in found if one}


def _bands(
    found: Sequence[Lane],
    inside: Mapping[str, Mark],
    through: set[int],
    scale: Scale | None,
    width: int,
    line: float | None,
) -> tuple[Band, ...]:
    if scale is None:
        return ()
    timed = sorted((one for one in inside.values() if id(one.event) not in through), key=lambda one: one.low)
    wanted = [timed[number].event.id for number in heaviest_first([one.event.salience for one in timed])]
    best, rest = set(wanted[:MOST_MARKS]), set(wanted[MOST_MARKS:])
    parts = [(lane, _of(lane, inside, best), _of(lane, inside, rest)) for lane in found]
    return bands([part for part in parts if part[1] or part[2]], scale, _style(len(best), scale, width, line))


def _of(lane: Lane, marks: Mapping[str, Mark], ids: set[str]) -> list[Mark]:
    chosen = [marks[event.id] for event in lane.events if event.id in ids]
    return sorted(chosen, key=lambda one: (one.low, one.high, one.event.id))


def _style(count: int, scale: Scale, width: int, line: float | None) -> Style:
    narrow, crowded = width < NARROW, count > _CROWDED
    wide = scale.right - scale.left
    room = min(0.6 * wide, 230.0) if narrow else min(0.36 * wide, 310.0)
    flat = room if crowded else 0.62 * wide
    return Style(_ROWS, room, 1 if crowded else 3, flat, not crowded, heading=18.0 if narrow else 0.0, line=line)


def _strips(
    through: Sequence[Event], undated: Sequence[Event], left: float, right: float, *, narrow: bool
) -> tuple[strips.Strip, ...]:
    parts = [("All this time", through, True), ("No date", undated, False)]
    return tuple(
        strips.strip(name, events, left=left, right=right, lines=5, dated=dated, heading=20.0 if narrow else 0.0)
        for name, events, dated in parts
        if events
    )
