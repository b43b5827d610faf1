"""Labels that do not overlap: boxes in pixels, put first-fit into rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Side = Literal["right", "left", "inside", "none"]
GAP = 12.0
"""Pixels that stay free between two neighbours in a row."""
_GOLDEN = 0.6180339887498949  # steps of this part of a circle leave no side of it empty


@dataclass(frozen=True, slots=True)
class Box:
    """The pixels that a mark takes in a row when its label stands on this side."""

    side: Side
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Item:
    """A mark to be placed: the boxes it may take, the best first; the last is the mark without its label."""

    boxes: tuple[Box, ...]
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item went."""

    row: int
    box: Box


def choices(
    mark: tuple[float, float],
    label: float,
    *,
    edges: tuple[float, float],
    inside: bool,
    line: float | None = None,
) -> tuple[Box, ...]:
    """The boxes that a mark may take, the best first.

    `mark` and `edges` are left and right pixels of the mark and of the lane, `label` is the width of the label.
    The label stands on the right; on a bar that is long enough `inside` it; on the left where the right has no room,
    or where it would run across the upright `line` that is drawn at this pixel.

    >>> [box.side for box in choices((90, 100), 50, edges=(0, 120), inside=False)]
    ['left', 'none']
    >>> [box.side for box in choices((90, 100), 50, edges=(0, 200), inside=False, line=120)]
    ['left', 'right', 'none']
    """
    low, high = mark
    right, left = Box("right", low, high + label), Box("left", low - label, high)
    bare = Box("none", low, high)
    found = [Box("inside", low, high)] if inside and high - low > label else []
    found += [right] if right.right <= edges[1] else []
    found += [left] if left.left >= edges[0] else []
    if line is not None and found and found[0] is right and high < line < right.right:
        found.reverse()
    return (*found, bare)


def first_fit(items: Sequence[Item], *, rows: int) -> list[Place | None]:
    """A place for each item, or None for what finds no room in so many rows.

    Items are taken in their own order; if that does not fit with every label, again in order of weight, and then a
    mark may go without its label before it is left out.
    """
    preferred = _fill(items, range(len(items)), rows=rows, spare=0)
    if all(place and place.box == item.boxes[0] for place, item in zip(preferred, items, strict=True)):
        return preferred
    heaviest = heaviest_first([item.weight for item in items])
    return _fill(items, heaviest, rows=rows, spare=rows)


def heaviest_first(weights: Sequence[float]) -> list[int]:
    """The numbers of the items, the heaviest first, and those of one weight spread evenly over all of them.

    >>> heaviest_first([0.5] * 8 + [0.9])
    [8, 0, 5, 2, 7, 4, 1, 6, 3]
    """
    return sorted(range(len(weights)), key=lambda number: (-weights[number], number * _GOLDEN % 1))


def rows_needed(items: Sequence[Item]) -> int:
    """How many rows it takes to place every item with its best box."""
    places = _fill(items, range(len(items)), rows=len(items), spare=0)
    return max((place.row + 1 for place in places if place), default=0)


def share(needs: Sequence[int], total: int, *, least: int = 2) -> list[int]:
    """Deal `total` rows out to lanes: each gets what it needs, the greediest are cut to one common limit.

    >>> share([1, 5, 30], 20)
    [1, 5, 14]
    """
    limit = max(needs, default=0)
    while limit > least and sum(min(need, limit) for need in needs) > total:
        limit -= 1
    return [min(need, limit) for need in needs]


def _fill(items: Sequence[Item], order: Sequence[int], *, rows: int, spare: int) -> list[Place | None]:
    taken: list[list[Box]] = []
    places: list[Place | None] = [None] * len(items)
    for number in order:
        place = _find(items[number], taken, rows=rows, spare=spare)
        if place is None:
            continue
        if place.row == len(taken):
            taken.append([])
        taken[place.row].append(place.box)
        places[number] = place
    return places


def _find(item: Item, taken: Sequence[Sequence[Box]], *, rows: int, spare: int) -> Place | None:
    """The best box in the first row with room; other boxes only when no new row may be opened."""
    for row, boxes in enumerate(taken):
        if _free(item.boxes[0], boxes):
            return Place(row, item.boxes[0])
    if len(taken) < rows:
        return Place(len(taken), item.boxes[0])
    for box in item.boxes[1:] if spare else ():
        for row, boxes in enumerate(taken):
            if _free(box, boxes):
                return Place(row, box)
    return None


def _free(box: Box, taken: Sequence[Box]) -> bool:
    return all(box.right + GAP <= other.left or other.right + GAP <= box.left for other in taken)
