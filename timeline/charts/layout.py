"""Where everything goes: lanes from top to bottom, rows within lanes, marks and labels within rows; all in pixels."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.charts.labels import LINE, Label, label
from timeline.charts.lanes import Lane
from timeline.charts.marks import Mark
from timeline.charts.rows import Item, Place, Side, choices, first_fit, rows_needed, share
from timeline.charts.scale import Scale

MARKER = 7.0
"""Half a marker's width."""
PADDING = 7.0
DENSITY = 13.0
_OFFSET = 5.0  # between a mark and its label
_ARROW = 9.0
_TIGHT = 70.0  # less room than this is no place for a label
_PITCH = 9.0  # what a row is higher than its text


@dataclass(frozen=True, slots=True)
class Drawn:
    """A mark with its place: `y` is the middle of its row, from the top of the first lane; `box` is in pixels."""

    mark: Mark
    y: float
    label: Label
    side: Side
    box: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Band:
    """A lane with its marks placed. What found no room is in `crowd`, drawn as density around `crowd_y`."""

    lane: Lane
    top: float
    bottom: float
    drawn: tuple[Drawn, ...]
    crowd: tuple[Mark, ...] = ()
    crowd_y: float = 0.0


@dataclass(frozen=True, slots=True)
class Style:
    """How much fits: rows in all, pixels of a label and its lines, whether it has a date, and each lane's heading.

    `flat` is the pixels of a label, more than `room`, where that makes its lane lower. Labels keep off the upright line
    at pixel `line`.
    """

    rows: int
    room: float
    lines: int
    flat: float
    dated: bool
    heading: float
    line: float | None = None


@dataclass(frozen=True, slots=True)
class _Candidate:
    mark: Mark
    label: Label
    item: Item


def bands(lanes: Sequence[tuple[Lane, Sequence[Mark], Sequence[Mark]]], scale: Scale, style: Style) -> tuple[Band, ...]:
    """Lay the lanes out beneath each other; each comes with the marks to place and those to show as density only."""
    candidates = [_candidates(marks, scale, style) for _, marks, _ in lanes]
    limits = share([rows_needed([one.item for one in lane]) for lane in candidates], style.rows)
    result: list[Band] = []
    top = 0.0
    for (lane, _, crowd), found, rows in zip(lanes, candidates, limits, strict=True):
        band = _band(lane, found, crowd, top, rows=rows, heading=style.heading)
        result.append(band)
        top = band.bottom
    return tuple(result)


def extent_px(mark: Mark, scale: Scale) -> tuple[float, float]:
    """Left and right pixel of a mark with its point and arrow."""
    low, at, high = scale.pixel(scale.clipped(mark.low)), scale.pixel(mark.at), scale.pixel(scale.clipped(mark.high))
    if mark.extent == "moment":
        return at - MARKER, at + MARKER
    shown = scale.low <= mark.at <= scale.high
    left, right = (min(low, at - MARKER), max(high, at + MARKER)) if shown else (low, high)
    return left - _ARROW * (mark.arrow == "before"), right + _ARROW * (mark.arrow == "after")


def _candidates(marks: Sequence[Mark], scale: Scale, style: Style) -> list[_Candidate]:
    """A lane's labels narrow and broken, or wide and flat: what cuts fewer titles, and then makes the lane lower."""
    styles = dict.fromkeys((style, replace(style, room=style.flat)))
    return min(([_candidate(mark, scale, one) for mark in marks] for one in styles), key=_cost)


def _cost(found: Sequence[_Candidate]) -> tuple[int, float]:
    places = first_fit([one.item for one in found], rows=len(found))
    return sum(one.label.is_cut for one in found), _middles(found, places, 0.0)[1]


def _candidate(mark: Mark, scale: Scale, style: Style) -> _Candidate:
    """The mark with its label: inside a bar that can hold all of it, else beside, as wide as there is room."""
    left, right = extent_px(mark, scale)
    edges = (scale.left, scale.right)
    beside = min(max(left - scale.left, scale.right - right) - 2 * _OFFSET, style.room)
    within = right - left - 6 * _OFFSET
    if within > (style.room / 2 if mark.extent == "lasting" else beside):
        text = label(mark.event, room=within, lines=1, dated=style.dated)
        if not text.is_cut or beside < _TIGHT:
            boxes = choices((left, right), text.width + 2 * _OFFSET, edges=edges, inside=True)
            return _Candidate(mark, text, Item(boxes, weight=mark.event.salience))
    text = label(mark.event, room=max(beside, _TIGHT), lines=style.lines, dated=style.dated)
    boxes = choices((left, right), text.width + 2 * _OFFSET, edges=edges, inside=False, line=style.line)
    return _Candidate(mark, text, Item(boxes, weight=mark.event.salience))


def _band(
    lane: Lane, found: Sequence[_Candidate], crowd: Sequence[Mark], top: float, *, rows: int, heading: float
) -> Band:
    places = first_fit([one.item for one in found], rows=rows)
    middles, bottom = _middles(found, places, top + PADDING + heading)
    drawn = tuple(
        Drawn(one.mark, middles[place.row], one.label, place.box.side, (place.box.left, place.box.right))
        for one, place in zip(found, places, strict=True)
        if place
    )
    left_over = (*(one.mark for one, place in zip(found, places, strict=True) if not place), *crowd)
    if left_over:
        bottom += DENSITY + 3
    return Band(lane, top, bottom + PADDING, drawn, left_over, bottom - DENSITY / 2)


def _middles(found: Sequence[_Candidate], places: Sequence[Place | None], top: float) -> tuple[dict[int, float], float]:
    """The middle of each row, and where the last one ends; a row is as high as its highest label."""
    heights: dict[int, float] = {}
    for one, place in zip(found, places, strict=True):
        if place:
            lines = 1 if place.box.side == "none" else len(one.label.lines)
            heights[place.row] = max(heights.get(place.row, 0.0), LINE * lines + _PITCH)
    middles: dict[int, float] = {}
    for row in sorted(heights):
        middles[row] = top + heights[row] / 2
        top += heights[row]
    return middles, top
