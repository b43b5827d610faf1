"""The year that a narrative is in: how the dates of a whole text are told best as one story.

A history leaves out what its reader knows. "In October", after a treaty of 1932 was mentioned in passing, is an October
of the story and not of 1932. Which dates the story goes to and which it only mentions cannot be told one at a time: so
several tellings are carried on side by side, and at each date one goes there and one stays. A telling costs what it
asks the reader to believe (a step back, a leap of twenty years, that a date is only an aside), and the cheapest wins.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import cycle
from math import log1p
from operator import attrgetter
from typing import NamedTuple, Optional

from timeline.dates import Point
from timeline.errors import DateError
from timeline.temporal.matching import Found
from timeline.temporal.model import Landmark
from timeline.temporal.periods import Period, period_at
from timeline.temporal.terms import DAY_UNITS, YEARS, Context, Direction, Reading, Story

_KEPT = 4  # tellings that are carried on
_YEAR = 365.25  # days
# Costs, all in one currency; the values are good within a third either way.
_AHEAD = 0.5  # of a leap ahead of some 20 months, growing with the logarithm
_BACK, _FARTHER_BACK, _STEEP = 0.3, 0.6, 5  # of any step back; of going on back, and how fast that grows
_NEW_SECTION = 0.3  # how much of a step back counts after a heading
_TOLD_AS_EARLIER = 0.6  # how much of one counts that the words tell as such: "had opened it on 8 February"
_FROM_A_NAME = 0.5  # how much of a leap counts from a date that named something
_FROM_A_YEAR = 0.5  # how much of a leap ahead counts from a year alone: openings go through them in great steps
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
_LEANINGS: tuple[Direction | None, ...] = (None, "last", "next")


class _Telling(NamedTuple):
    """A way to tell the story up to some expression: what it cost, and how the last expression was read.

    `by_name` says that only dates which name something (a life, a treaty) have told where the story is; `strayed`
    counts the asides since it last moved, `passed` is the year that it passed by last; `source` is the landmark that
    the story is at, "" for a date of the text.
    """

    story: Story
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


class _Way(NamedTuple):
    """A way to read an expression, what it costs, and the story where reading it changed what is known."""

    reading: Reading
    cost: float
    story: Story | None


class _Place(NamedTuple):
    """What the words around a date say, whatever the story is at: that it names something ("the treaty of 1932"),
    stands first in its sentence, or tells an end or a beginning ("until 1932")."""

    start: int
    end: int
    names: bool
    leads: bool
    bounds: bool
    context: Context


def narrate(found: Sequence[Found], context: Context, landmarks: Sequence[Landmark] = ()) -> list[Reading]:
    """One reading for each expression of a narrative, by the telling that costs least."""
    context = _with_memory(context)
    tellings = [_Telling(context.story)]
    places: list[Found | Landmark] = sorted([*found, *landmarks], key=lambda one: one.start)
    for one in places:
        if isinstance(one, Landmark):
            tellings = _cheapest([branch for telling in tellings for branch in _at_landmark(telling, one, context)])
        else:
            tellings = _past(tellings, one, context)
    return tellings[0].readings()


def _with_memory(context: Context) -> Context:
    """The context, which asks for the words before an expression once and not for each telling."""
    remember = lru_cache(maxsize=256)
    return replace(
        context,
        has_heading=remember(context.has_heading),
        earlier_at=remember(context.earlier_at),
        begins_at=remember(context.begins_at),
    )


def read(found: Found, context: Context) -> Reading:
    """What an expression means in its context."""
    context.position, context.end = found.start, found.end
    try:
        return found.term.resolve(context)
    except (ValueError, OverflowError, DateError):
        return Reading("DATE", "", reason="impossible")


def _cheapest(branches: Iterable[_Telling]) -> list[_Telling]:
    """The best few; of those that go on from the same dates only the best."""
    best: dict[tuple[Period | None, Period | None], _Telling] = {}
    for branch in sorted(branches, key=attrgetter("cost")):
        best.setdefault((branch.story.mentioned, branch.story.latest), branch)
        if len(best) == _KEPT:
            break
    return list(best.values())


def _at_landmark(telling: _Telling, landmark: Landmark, context: Context) -> Iterator[_Telling]:
    """The tellings that go on from one past a landmark: what is told the story goes to, what is named it may go to."""
    start, place = landmark.when.earliest, landmark.start
    if not landmark.told or not isinstance(start, Point):
        yield telling._replace(passed=None)
    if isinstance(start, Point):
        period = period_at(landmark.when.precision, start)
        name = _TO_A_NAME if telling.story.mentioned else _BEGIN_WITH_NAME
        cost = telling.cost + (0 if landmark.told else name + _leap(telling, period, place, context))
        story = Story(period, place, period, place, telling.story.quarter)
        yield _Telling(story, cost, None, telling, not landmark.told, source=landmark.source)


def _past(tellings: Sequence[_Telling], found: Found, context: Context) -> list[_Telling]:
    """The best tellings past an expression; one that asks nothing of the story is read once for all of them."""
    ways = [_ways(tellings[0].story, found, context)]
    if context.asked or ways[0][0].story:
        ways += [_ways(telling.story, found, context) for telling in tellings[1:]]
    if not any(way.reading.is_anchor for some in ways for way in some):
        return _cheapest(_unmoved(telling, some[0]) for telling, some in zip(tellings, cycle(ways)))
    place = _Place(found.start, found.end, context.names, context.leads, context.tense in ("future", "gone"), context)
    pairs = ((telling, way) for telling, some in zip(tellings, cycle(ways)) for way in some)
    return _cheapest([branch for telling, way in pairs for branch in _branches(telling, way, place)])


def _ways(story: Story, found: Found, context: Context) -> list[_Way]:
    """The readings of an expression: a day and month without a year may be in the nearest, or in one on either side."""
    ways: list[_Way] = []
    context.asked = False
    for leaning in _LEANINGS:
        context.story, context.leaning = story, leaning
        reading = read(found, context)
        if all(reading.period != other.reading.period for other in ways):
            ways.append(_Way(reading, _NOT_NEAREST if ways else 0, None if context.story is story else context.story))
        if reading.reason != "nearest":
            return ways[:1]
    return ways


def _branches(telling: _Telling, way: _Way, place: _Place) -> Iterable[_Telling]:
    """The tellings that go on from one past a date, which the story goes to or passes by, or past other words."""
    if telling.source:
        way = way._replace(reading=_with_source(way.reading, telling))
    reading, period = way.reading, way.reading.period
    if period is None or not reading.is_anchor:
        return [_unmoved(telling, way)]
    cost = telling.cost + way.cost + _of_passing(telling, reading, period, place)
    if telling.source and telling.by_name and reading.reason != "nearest" and reading.basis == "text":
        cost += _FROM_LANDMARK
    far = cost + _leap(telling, period, place.start, place.context)
    if reading.reason == "nearest":  # that a date without a year lies far from the story counts all the same
        cost = far = far + _of_looking_back(telling, period, place)
    return _staying(telling, way, period, place, cost), _moving(telling, way, period, place, far)


def _with_source(reading: Reading, telling: _Telling) -> Reading:
    """The reading, which says what it counts from where that is no date of the text."""
    now = telling.story.mentioned
    known = now is not None and reading.anchor == now.value
    return replace(reading, anchor=f"{reading.anchor}, {telling.source}") if known else reading


def _unmoved(telling: _Telling, way: _Way) -> _Telling:
    """The telling past words from which nothing counts."""
    reading = way.reading
    unplaced = reading.when is None and reading.type in ("DATE", "TIME") and "X" in reading.value
    cost, story = telling.cost + _UNPLACED * unplaced, way.story or telling.story
    return _Telling(story, cost, reading, telling, telling.by_name, telling.strayed, telling.source)


def _noted(story: Story, period: Period, place: _Place) -> Story:
    """The story once a date was mentioned; not what something lasts from or to."""
    if place.bounds and period.unit in YEARS:
        return story
    return story._replace(latest=period, latest_end=place.end)


def _staying(telling: _Telling, way: _Way, period: Period, place: _Place, cost: float) -> _Telling:
    """The story passes the date by."""
    strayed, now = telling.strayed, telling.story.mentioned
    if not place.names:
        past = now is not None and period.end < now.start
        cost += _ASIDE_BACK if not place.leads and (past or period.unit in YEARS) else _ASIDE
        cost += _STRAYED * strayed
        strayed += 1
    passed = period if period.unit == "year" and not place.names else None
    story = _noted(way.story or telling.story, period, place)
    return _Telling(story, cost, way.reading, telling, telling.by_name, strayed, telling.source, passed)


def _moving(telling: _Telling, way: _Way, period: Period, place: _Place, cost: float) -> _Telling:
    """The story goes to the date."""
    if place.names:
        cost += _TO_A_NAME if telling.story.mentioned else _BEGIN_WITH_NAME
    elif period.unit in YEARS and not place.leads:
        cost += _BARE_YEAR
    if place.bounds:
        cost += _UNTIL
    begun = (
        period if period.unit in DAY_UNITS and place.context.begins_at(place.start, place.end) else telling.story.begun
    )
    story = _noted(way.story or telling.story, period, place)
    story = story._replace(mentioned=period, mentioned_end=place.end, begun=begun)
    return _Telling(story, cost, way.reading, telling, place.names)


def _of_passing(telling: _Telling, reading: Reading, period: Period, place: _Place) -> float:
    """ "He moved in 1938. In June he fell ill": the year named just before is the likeliest."""
    if telling.passed is None or reading.basis == "stated" or telling.passed.contains(period.start):
        return 0
    close = place.start - telling.story.latest_end <= _CLOSE
    return _PASSED if close and place.leads else 0


def _of_looking_back(telling: _Telling, period: Period, place: _Place) -> float:
    """What had been, at a date without a year, was before the story."""
    now = telling.story.mentioned
    ahead = now is not None and period.start > now.end
    return _HAD_AHEAD if ahead and place.context.earlier_at(place.start) else 0


def _leap(telling: _Telling, period: Period, place: int, context: Context) -> float:
    """What it costs to go from where the story is to a date: little ahead, more back."""
    now, share = telling.story.mentioned, _FROM_A_NAME if telling.by_name else 1
    if now is None:
        return 0
    (first, last), (start, end) = now.days, period.days
    if start > last:
        share *= _FROM_A_YEAR if now.unit in YEARS else 1
        return share * _AHEAD * log1p((start - last) / _YEAR)
    if first <= end:
        return 0
    share *= _NEW_SECTION if context.has_heading(telling.story.mentioned_end, place) else 1
    share *= _TOLD_AS_EARLIER if context.earlier_at(place) else 1
    return share * (_BACK + _FARTHER_BACK * log1p(_STEEP * (first - end) / _YEAR))
