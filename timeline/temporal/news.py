"""The dates of news: which count from the day of publication, and which go on with what happened long ago.

"He was arrested in March 2016. In May he was tried": that May is of 2016, but in the next paragraph it may be the last
one. Which it is cannot be told one date at a time: so tellings in which the text has come back to the present and such
in which it is still in the past are carried on side by side, and the one that asks least of the reader wins.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import log1p
from operator import attrgetter
from typing import NamedTuple, Optional

from timeline.temporal.doubt import Doubts, doubts, nearest_doubts, widened
from timeline.temporal.matching import Found
from timeline.temporal.narrative import read
from timeline.temporal.periods import Period
from timeline.temporal.terms import DAY_UNITS, LONG_AGO, YEARS, Context, Reading, Story

_KEPT = 4  # tellings that are carried on
_HOPELESS = 3.0  # so much dearer than the best, a telling is given up
_YEAR = 365.25  # days
_UNITS = (*DAY_UNITS, "week", "month", "season", "year")  # that the text may go on from
_RUN = 3  # so many dates of long ago in a row tell a history
# Costs, all in one currency.
_GO, _GO_WITHIN = 0.2, 0.55  # to a date of long ago that leads its sentence; within it
_GO_TO_YEAR = 1.2  # to a bare year within a sentence
_TO_A_NAME = 1.2  # more, where the date names something ("the treaty of 1932")
_ASIDE, _ASIDE_WITHIN, _ASIDE_COUNTED = 1.0, 0.5, 1.4  # of passing such a date by
_RETURN, _RETURN_WITHIN = 0.6, 1.5  # to the present at a new paragraph; within one
_RETURN_FROM_RUN = 0.1  # more, from a history
_STAY_BEHIND, _STAY_IN_RUN = 1.2, 0.6  # of staying in the past at a new paragraph; of going on with a history
_STAY_DAILY = 0.4  # of staying there, where the past is told by its weekdays or hours
_RETURN_FROM_DAYS, _DAYS = 0.7, 2  # more, from a past told so, once so many of its dates were told
_AFTER_ASIDE = 0.4  # of a date without a year that leads a sentence and is not of the year named just before it
_PAST_DEICTIC = 0.5  # of staying there beside words such as "yesterday"
_LEAP, _LEAP_BACK = 0.5, 1.0  # ahead within the past, or back
_TO_COME = 3  # of what would be ahead of the article, or is told as to come


class _Telling(NamedTuple):
    """A way to tell the article up to some expression; `run` counts the dates of long ago told in a row."""

    story: Story
    cost: float = 0
    step: int = 0
    reading: Reading | None = None
    before: Optional["_Telling"] = None
    run: int = 0
    doubts: Doubts = ()


def report(found: Sequence[Found], context: Context) -> list[Reading]:
    """One reading for each expression of an article, by the telling that costs least."""
    tellings = [_Telling(context.story)]
    for one in found:
        tellings = _cheapest([branch for telling in tellings for branch in _past(telling, one, context)])
    best = tellings[0]
    for other in tellings[1:]:
        best = best._replace(doubts=best.doubts + doubts(best, other))
    return _readings(best)


def _readings(telling: _Telling) -> list[Reading]:
    """All readings in the order of the text, the doubtful ones as wide as they have to be."""
    uncertain = nearest_doubts(telling.doubts)
    found: list[Reading] = []
    last: _Telling | None = telling
    while last is not None and last.reading:
        other = uncertain.get(last.step)
        found.append(widened(last.reading, other) if other else last.reading)
        last = last.before
    return found[::-1]


def _cheapest(branches: Iterable[_Telling]) -> list[_Telling]:
    """The best few; of those that go on from the same dates the best, which knows what the next one would have said."""
    ranked = sorted(branches, key=attrgetter("cost"))
    if len(ranked) == 1:
        return ranked
    best: dict[tuple[Period | None, Period | None], _Telling] = {}
    for branch in ranked:
        if branch.cost > ranked[0].cost + _HOPELESS:
            break
        key = (branch.story.old, branch.story.mentioned)
        if key in best:
            best[key] = best[key]._replace(doubts=best[key].doubts + doubts(best[key], branch))
        elif len(best) < _KEPT:
            best[key] = branch
    return list(best.values())


def _past(telling: _Telling, found: Found, context: Context) -> Iterator[_Telling]:
    """The tellings past an expression: one, or two where the text may go to the past, stay in it, or come back."""
    story = telling.story
    context.story, context.used_old = story, False
    reading = read(found, context)
    if not reading.is_anchor or reading.period is None:
        yield telling._replace(story=context.story, step=telling.step + 1, reading=reading, before=telling)
    elif context.used_old:
        yield from _there(telling, reading, reading.period, context)
        context.story = story._replace(old=None)
        here = read(found, context)
        if here.period:
            yield _told(telling, here, here.period, context, old=None, cost=_of_return(telling, context))
    elif _is_old(reading.period, context):
        yield from _long_ago(
            telling, reading, reading.period, context, daily=_has_weekday_or_hour(found, reading.period)
        )
    else:
        yield from _lately(telling, reading, reading.period, context)


def _is_old(period: Period, context: Context) -> bool:
    assert context.published
    return period.unit in _UNITS and context.published.ordinal() - period.days[1] >= LONG_AGO


def _told(
    telling: _Telling, reading: Reading, period: Period, context: Context, *, old: Period | None, cost: float
) -> _Telling:
    """The telling past a date, which it notes."""
    old = old if old is None or _is_old(old, context) else None
    context.note(period, stated=reading.basis == "stated")
    if telling.story.mentioned is None or not context.reaches(period):
        context.go_to(period)
    run = telling.run + 1 if old is not None and old == period else 0 if old is None else telling.run
    old_day = telling.story.old_day if old is not None else None
    if old_day is not None and old is not None and old.unit in DAY_UNITS:
        old_day = old
    old_end = context.end if old == period else telling.story.old_end
    story = context.story._replace(old=old, old_end=old_end, old_day=old_day)
    return _Telling(story, telling.cost + cost, telling.step + 1, reading, telling, run, telling.doubts)


def _there(telling: _Telling, reading: Reading, period: Period, context: Context) -> Iterator[_Telling]:
    """The text goes on in the past to a date that names no year."""
    assert telling.story.old
    assert context.published
    cost = _of_leap(telling.story.old, period)
    if _is_parted(telling, context):
        stay = _STAY_IN_RUN if telling.run >= _RUN else _STAY_BEHIND
        cost += stay if telling.story.old_day is None else _STAY_DAILY
    if _is_ahead(context) or period.start > context.published:
        cost += _TO_COME
    aside = telling.story.old_day is not None and period.unit not in DAY_UNITS and not context.leads
    yield _told(telling, reading, period, context, old=telling.story.old if aside else period, cost=cost)


def _has_weekday_or_hour(found: Found, period: Period) -> bool:
    """Is it a day told with its weekday or by the hour: "Thursday, 18 August 2022", "at seven on 18 August 2022"?"""
    of_day = getattr(found.term, "date", None) or found.term
    return period.unit in DAY_UNITS and (period.unit != "day" or bool(getattr(of_day, "weekday", 0)))


def _long_ago(
    telling: _Telling, reading: Reading, period: Period, context: Context, *, daily: bool
) -> Iterator[_Telling]:
    """A date of long ago, to which the text goes or which it passes by. `daily`: told by its weekday or by the hour."""
    start, old = context.story, telling.story.old
    names, leads = context.names, context.leads
    counted = reading.basis == "text" and (start.old_day is None or period.unit not in YEARS)
    if old is not None:
        go = 0.3 * _of_leap(old, period)
    elif period.unit == "year" and not leads:  # "in 1990", "than a year earlier"
        counted, go = False, _GO_TO_YEAR
    else:
        go = _GO if leads or counted else _GO_WITHIN
    opens = daily and start.first_recent_day is None and reading.basis == "stated"
    aside = 0 if names else _ASIDE_COUNTED if counted or opens else _ASIDE if leads else _ASIDE_WITHIN
    there = _told(telling, reading, period, context, old=period, cost=go + _TO_A_NAME * names)
    yield there._replace(story=there.story._replace(old_day=period)) if opens else there
    context.story = start
    yield _told(telling, reading, period, context, old=old, cost=aside)


def _lately(telling: _Telling, reading: Reading, period: Period, context: Context) -> Iterator[_Telling]:
    """A date of the present, to which the text comes back from the past, or of which it speaks there in passing."""
    start, old = context.story, telling.story.old
    if old is None:
        cost = _AFTER_ASIDE * _is_after_aside(start, reading, context)
    else:
        cost = 0 if reading.basis == "stated" else _of_return(telling, context) / 2
    yield _told(telling, reading, period, context, old=None, cost=cost)
    if old is not None:
        context.story = start
        yield _told(telling, reading, period, context, old=old, cost=_PAST_DEICTIC)


def _is_after_aside(story: Story, reading: Reading, context: Context) -> bool:
    """Does it lead a sentence after a date of long ago, finer than a year, in the same paragraph?"""
    before = story.mentioned
    aside = (
        before is not None
        and before.unit != "year"
        and _is_old(before, context)
        and reading.reason == "nearest"
        and context.leads
    )
    return aside and not context.parted_at(story.mentioned_end, context.position)


def _of_return(telling: _Telling, context: Context) -> float:
    """What it costs to come back to the present."""
    if _is_ahead(context):
        return 0
    cost = _RETURN if _is_parted(telling, context) else _RETURN_WITHIN
    cost += _RETURN_FROM_RUN * (telling.run >= _RUN)
    return cost + _RETURN_FROM_DAYS * (telling.story.old_day is not None and telling.run >= _DAYS)


def _is_ahead(context: Context) -> bool:
    """Is it told as to come, and not as what was to come then: "it would be shut"?"""
    return context.tense in ("future", "open") and not context.ahead_of_then_at(context.position)


def _is_parted(telling: _Telling, context: Context) -> bool:
    return context.parted_at(telling.story.old_end, context.position)


def _of_leap(old: Period, period: Period) -> float:
    """What it costs to go from one date of the past to another: little ahead, more back."""
    (first, last), (start, end) = old.days, period.days
    if start > last:
        return _LEAP * log1p((start - last) / _YEAR)
    return _LEAP_BACK * log1p((first - end) / _YEAR) + 0.2 if end < first else 0
