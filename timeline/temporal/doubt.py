"""Readings that are not sure: where two ways to tell a text cost nearly the same, a date says that it may be either."""

from collections.abc import Iterator
from dataclasses import replace
from operator import itemgetter
from typing import Protocol, Self

from timeline.dates import FuzzyDate, Point, Precision
from timeline.temporal.terms import Reading

_CLOSE = 0.6  # of cost: a telling that is dearer by less may be the right one
_LOOKED_BACK = 60  # so many expressions back two tellings are compared
_FARTHEST = 6  # years apart; an interval of more tells nothing


class Telling(Protocol):
    """A way to tell a text up to some expression; `step` counts the expressions."""

    @property
    def cost(self) -> float: ...
    @property
    def step(self) -> int: ...
    @property
    def reading(self) -> Reading | None: ...
    @property
    def before(self) -> Self | None: ...


Doubts = tuple[tuple[float, int, Reading], ...]  # how much dearer the other reading is, at which step, and it


def doubts(best: Telling, other: Telling) -> Doubts:
    """What a telling that costs nearly the same reads otherwise."""
    dearer = other.cost - best.cost
    return tuple((dearer, *one) for one in _differences(best, other)) if dearer < _CLOSE else ()


def _differences(best: Telling | None, other: Telling | None) -> Iterator[tuple[int, Reading]]:
    for _ in range(_LOOKED_BACK):
        if best is other or best is None or other is None:
            return
        if best.step == other.step and other.reading and best.reading and other.reading.period != best.reading.period:
            yield other.step, other.reading
        best, other = best.before, other.before


def nearest_doubts(found: Doubts) -> dict[int, Reading]:
    """For each doubtful step the reading that was nearest to being taken."""
    return {step: reading for _, step, reading in sorted(found, key=itemgetter(0), reverse=True)}


def widened(reading: Reading, other: Reading) -> Reading:
    """The reading, which says that the date may also be the other one."""
    if reading.period is None or other.period is None or reading.when is None:
        return reading
    early, late = sorted((reading.period, other.period), key=lambda one: one.start)
    if late.end.year - early.start.year > _FARTHEST:
        return reading
    precision: Precision = "day" if reading.when.has_clock else reading.when.precision
    when = FuzzyDate.between(Point(*early.start[:3]), Point(*late.end[:3]), precision=precision)
    return replace(reading, when=when, reason="either", anchor=" or ".join(sorted({reading.anchor, other.anchor})))
