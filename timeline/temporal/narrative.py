"""The year that a narrative is in: how the dates of a whole text are told best as one story.

A history leaves out what its reader knows. "In October", after a treaty of 1932 was mentioned in passing, is an October
of the story and not of 1932. Which dates the story goes to and which it only mentions cannot be told one at a time: so
several tellings are carried on side by side, and at each date one goes there and one stays. A telling costs what it
asks the reader to believe (a step back, a leap of twenty years, that a date is only an aside), and the cheapest wins.
"""

from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace
from functools import lru_cache
from math import log1p
from typing import Optional

from timeline.dates import Point
from timeline.errors import DateError
from timeline.temporal.matching import Found
from timeline.temporal.model import Landmark
from timeline.temporal.periods import Period, period_at
from timeline.temporal.terms import YEARS, Context, Direction, Reading

_KEPT = 4  # tellings that are carried on
_YEAR = 365.25  # days
# Costs, all in one currency; the values are good within a third either way.
_AHEAD = 0.5  # of a leap ahead of some 20 months, growing with the logarithm
_BACK, _FARTHER_BACK, _STEEP = 0.3, 0.6, 5  # of any step back; of going on back, and how fast that grows
_NEW_SECTION = 0.3  # how much of a step back counts after a heading
_FROM_A_NAME = 0.5  # how much of a leap counts from a date that named something
_BARE_YEAR = 0.7  # of going to a year that stands within a sentence
_UNTIL = 2  # of going to what "until" or "since" names
_TO_A_NAME, _BEGIN_WITH_NAME = 1.5, 0.2  # of going to a date that names something; where nothing else was told yet
_ASIDE, _ASIDE_BACK = 1.0, 0.9  # of a date that the story passes by; of a year within a sentence, or what is past
_STRAYED = 0.4  # for each aside before it in a row
_NOT_NEAREST = 0.5  # of taking a day and month in another year than the nearest
_HAD_AHEAD = 1  # of reading what had been by then as what came later
_FROM_LANDMARK = 3  # of counting days or years on from what is only named
_PASSED, _CLOSE = 1.2, 80  # of a date without a year outside the year named just before it; in characters
_UNPLACED = 2  # of a date that could not be placed


@dataclass(frozen=True, slots=True)
class _Telling:
    """A way to tell the story up to some expression: what it cost, and how the last expression was read.

    `by_name` says that only dates which name something (a life, a treaty) have told where the story is; `strayed`
    counts the asides since it last moved, `passed` is the year that it passed by last; `source` is the landmark that
    the story is at, "" for a date of the text.
    """

    context: Context
    cost: float = 0
    reading: Reading | None = None
    before: Optional["_Telling"] = None
    by_name: bool = False
    strayed: int = 0
    source: str = ""
    passed: Period | None = None

    def readings(self) -> list[Reading]:
        """All readings in the order of the text."""
        found, telling = list[Reading](), self
        while telling.before:
            found += [telling.reading] if telling.reading else []
            telling = telling.before
        return found[::-1]


def narrate(found: Sequence[Found], context: Context, landmarks: Sequence[Landmark] = ()) -> list[Reading]:
    """One reading for each expression of a narrative, by the telling that costs least."""
    places: list[Found | Landmark] = sorted([*found, *landmarks], key=lambda one: one.start)
    tellings = [_Telling(_with_memory(context))]
    for one in places:
        tellings = _cheapest(branch for telling in tellings for branch in _branches(telling, one))
    return tellings[0].readings()


def _with_memory(context: Context) -> Context:
    """The context, which asks for the words around an expression once and not for each telling."""
    remember = lru_cache(maxsize=256)
    return replace(
        context,
        tense_at=remember(context.tense_at), leads_at=remember(context.leads_at),
        has_heading=remember(context.has_heading), name_at=remember(context.name_at),
    )  # fmt: skip


def read(found: Found, context: Context) -> Reading:
    """What an expression means in its context."""
    context.position, context.end = found.start, found.end
    try:
        return found.term.resolve(context)
    except (ValueError, OverflowError, DateError):
        return Reading("DATE", "", reason="impossible")


def _cheapest(branches: Iterator[_Telling]) -> list[_Telling]:
    """The best few; of those that go on from the same dates only the best."""
    best: dict[tuple[Period | None, Period | None], _Telling] = {}
    for branch in sorted(branches, key=lambda telling: telling.cost):
        best.setdefault((branch.context.mentioned, branch.context.latest), branch)
    return list(best.values())[:_KEPT]


def _at_landmark(telling: _Telling, landmark: Landmark) -> Iterator[_Telling]:
    """The tellings that go on from one past a landmark: what is told the story goes to, what is named it may go to."""
    start, unit = landmark.when.earliest, landmark.when.precision
    if not landmark.told or not isinstance(start, Point):
        yield _Telling(telling.context, telling.cost, None, telling, telling.by_name, telling.strayed, telling.source)
    if isinstance(start, Point):
        here = copy(telling.context)
        here.position = here.end = landmark.start
        period = period_at(unit, start)
        name = _TO_A_NAME if here.mentioned else _BEGIN_WITH_NAME
        cost = telling.cost + (0 if landmark.told else name + _leap(telling, period, here))
        here.note(period)
        here.go_to(period)
        yield _Telling(here, cost, None, telling, not landmark.told, source=landmark.source)


def _branches(telling: _Telling, place: Found | Landmark) -> Iterator[_Telling]:
    """The tellings that go on from one: by each way to read an expression, moved there or not."""
    if isinstance(place, Landmark):
        yield from _at_landmark(telling, place)
        return
    for rank, (context, plain) in enumerate(_ways(telling.context, place)):
        reading = _with_source(plain, telling)
        if reading.is_anchor and reading.period:
            cost = telling.cost + (_NOT_NEAREST if rank else 0) + _of_passing(telling, reading, reading.period, context)
            if telling.source and telling.by_name and reading.reason != "nearest" and reading.basis == "text":
                cost += _FROM_LANDMARK
            yield _staying(telling, context, reading, reading.period, cost)
            yield _moving(telling, context, reading, reading.period, cost)
        else:
            unplaced = reading.when is None and reading.type in ("DATE", "TIME") and "X" in reading.value
            cost = telling.cost + _UNPLACED * unplaced
            yield _Telling(context, cost, reading, telling, telling.by_name, telling.strayed, telling.source)


def _with_source(reading: Reading, telling: _Telling) -> Reading:
    """The reading, which says what it counts from where that is no date of the text."""
    now = telling.context.mentioned
    known = telling.source and now is not None and reading.anchor == now.value
    return replace(reading, anchor=f"{reading.anchor}, {telling.source}") if known else reading


def _ways(context: Context, found: Found) -> list[tuple[Context, Reading]]:
    """The readings of an expression: a day and month without a year may be in the nearest, or in one on either side."""
    ways: list[tuple[Context, Reading]] = []
    leanings: tuple[Direction | None, ...] = (None, "last", "next")
    for leaning in leanings:
        here = copy(context)
        here.leaning = leaning
        reading = read(found, here)
        if all(reading.period != other.period for _, other in ways):
            ways.append((here, reading))
        if reading.reason != "nearest":
            return ways[:1]
    return ways


def _staying(telling: _Telling, context: Context, reading: Reading, period: Period, cost: float) -> _Telling:
    """The story passes the date by; that a date without a year lies far from the story counts all the same."""
    here, strayed = copy(context), telling.strayed
    here.note(period)
    if reading.reason == "nearest":
        cost += _leap(telling, period, context) + _of_looking_back(period, context)
    if not context.names:
        past = context.mentioned is not None and period.end < context.mentioned.start
        cost += _ASIDE_BACK if not context.leads and (past or period.unit in YEARS) else _ASIDE
        cost += _STRAYED * strayed
        strayed += 1
    passed = period if period.unit == "year" and not context.names else None
    return _Telling(here, cost, reading, telling, telling.by_name, strayed, telling.source, passed)


def _moving(telling: _Telling, context: Context, reading: Reading, period: Period, cost: float) -> _Telling:
    """The story goes to the date; the context goes with it."""
    cost += _leap(telling, period, context)
    if context.names:
        cost += _TO_A_NAME if context.mentioned else _BEGIN_WITH_NAME
    elif period.unit in YEARS and not context.leads:
        cost += _BARE_YEAR
    if context.tense in ("future", "gone"):
        cost += _UNTIL
    if reading.reason == "nearest":
        cost += _of_looking_back(period, context)
    by_name = context.names
    context.note(period)
    context.go_to(period)
    return _Telling(context, cost, reading, telling, by_name)


def _of_passing(telling: _Telling, reading: Reading, period: Period, context: Context) -> float:
    """ "He moved in 1938. In June he fell ill": the year named just before is the likeliest."""
    if telling.passed is None or reading.basis == "stated" or telling.passed.contains(period.start):
        return 0
    close = context.position - telling.context.latest_end <= _CLOSE
    return _PASSED if close and context.leads else 0


def _of_looking_back(period: Period, context: Context) -> float:
    """What had been, at a date without a year, was before the story."""
    ahead = context.mentioned is not None and period.start > context.mentioned.end
    return _HAD_AHEAD if ahead and context.looks_back else 0


def _leap(telling: _Telling, period: Period, context: Context) -> float:
    """What it costs to go from where the story is to a date: little ahead, more back."""
    now, share = context.mentioned, _FROM_A_NAME if telling.by_name else 1
    if now is None:
        return 0
    ahead = period.start.ordinal() - now.end.ordinal()
    back = now.start.ordinal() - period.end.ordinal()
    if ahead > 0:
        return share * _AHEAD * log1p(ahead / _YEAR)
    if back <= 0:
        return 0
    share *= _NEW_SECTION if context.has_heading(context.mentioned_end, context.position) else 1
    return share * (_BACK + _FARTHER_BACK * log1p(_STEEP * back / _YEAR))
