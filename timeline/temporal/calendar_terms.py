"""Dates named by the calendar: in full, or with the year left for the context to say."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from timeline.dates import Point, days_in_month
from timeline.temporal.holidays import holiday_point, weekday_of_month
from timeline.temporal.periods import SEASONS, Period, Unit, day, period_at, shift, year_value
from timeline.temporal.relative_terms import base_of
from timeline.temporal.terms import (
    Context,
    Direction,
    Reading,
    Tense,
    Term,
    counted,
    counted_from,
    stated,
    unresolved,
)

Make = Callable[[int], Period | None]  # the occurrence of a yearly date in a year; None where that year has none


@dataclass(frozen=True, slots=True)
class InYear:
    """A place within a year: a month, a day of a month, a season, a quarter, a half or a holiday.

    `year` is an astronomical year, or a term that says which, or None.
    """

    unit: Unit
    month: int = 1
    day: int = 1
    holiday: str = ""
    weekday: int = 0  # of the day; with `nth`, the first Monday of the month, and `nth` alone is a week of it
    nth: int = 0
    year: "int | Term | None" = None
    direction: Direction | None = None
    base: Literal["now", "mention"] = "now"

    @lru_cache(maxsize=4096)  # noqa: B019 - the term is a value, kept as a key like any other
    def make(self, year: int) -> Period | None:
        """This place in that year; None where the year lacks it."""
        if self.holiday:
            point = holiday_point(self.holiday, year)
            return point and day(point)
        if self.unit == "week":
            return week_of_month(year, self.month, self.nth)
        if self.nth:
            point = weekday_of_month(year, self.month, self.weekday, self.nth)
            return point and day(point)
        if self.day > days_in_month(year, self.month):
            return None
        return Period(self.unit, Point(year, self.month, self.day))

    @property
    def open_value(self) -> str:
        """The TIMEX3 value without a year."""
        if self.holiday or self.nth:
            return "XXXX-WXX" if self.unit == "week" else "XXXX-XX-XX"
        sample = Period(self.unit, Point(2000, self.month, self.day))
        return "XXXX" + sample.value[4:]

    def resolve(self, context: Context) -> Reading:
        """Read it in the year that the text or the context says."""
        if isinstance(self.year, int):
            period = self.make(self.year)
            return stated(period) if period else unresolved(self.open_value)
        if self.year is not None:
            return self._in_year_of(self.year.resolve(context), context)
        return self._by_context(context)

    def _in_year_of(self, reading: Reading, context: Context) -> Reading:
        period = reading.period and self.make(reading.period.start.year)
        if period is None:
            return unresolved(self.open_value)
        return stated(period) if reading.basis == "stated" else counted_from(reading, period, context)

    def _by_context(self, context: Context) -> Reading:
        now = context.speech if self.direction else context.now
        anchor = now if self.base == "now" else base_of("mention", self.unit, context)
        if anchor is None:
            return unresolved(self.open_value)
        period = self._beside(anchor, context)
        if self.unit == "quarter" and period and context.published and period.end < context.published:
            context.quarter = period
        if period is None:
            return unresolved(self.open_value)
        old = None if self.direction or self.unit in ("quarter", "half") else context.old
        there = old and self._nearest(old, context.leaning, 1 if context.looks_back else _ON_FROM_OLD)
        if old and there:
            return self._named(counted(there, context, old, "nearest"), context)
        return self._named(counted(period, context, anchor, "nearest"), context)

    @lru_cache(maxsize=4096)  # noqa: B019 - a value, as above; the tellings of a narrative ask the same again and again
    def _nearest(self, anchor: Period, leaning: Direction | None, back: float) -> Period | None:
        if self.weekday and not self.nth and anchor.start.year >= _ONE_CALENDAR:
            first, last = anchor.start.year - _BY_WEEKDAY, anchor.start.year + _BY_WEEKDAY
            found = nearest(self._fitting, anchor, leaning, back=back, years=range(first, last + 1))
            if found:
                return found
        return nearest(self.make, anchor, leaning, back=back)

    def _fitting(self, year: int) -> Period | None:
        """This day in that year, if it is the day of the week that the text says."""
        found = self.make(year)
        return found if found and (found.days[0] - 1) % 7 + 1 == self.weekday else None

    def _named(self, reading: Reading, context: Context) -> Reading:
        """The reading, a winter in a narrative by the year that it ends in."""
        period = reading.period
        assert period
        by_end = self.unit == "season" and context.style == "narrative"
        return replace(reading, value=_named_by_january(period)) if by_end else reading

    def _beside(self, anchor: Period, context: Context) -> Period | None:
        """The one that the words ask for; "this July" is the year's own, unless far off on the other side."""
        if self.direction == "this" and not context.narrates and self.month != SEASONS["WI"]:
            own = self.make(anchor.start.year)
            ahead = own.days[0] - anchor.days[0] if own else 0
            if abs(ahead) < _FAR or context.tense != ("past" if ahead > 0 else "future"):
                return own
        if self.direction in ("last", "next") and self.unit == "month" and self.base == "now" and not context.narrates:
            # nobody calls last month "last October"
            anchor = shift(period_at("month", anchor.start), -1 if self.direction == "last" else 1)
        return self._nearest(anchor, self.direction or context.leaning, weight_of_looking_back(context, self.unit))


def _named_by_january(season: Period) -> str:
    """A winter that no year names belongs to the year that it mostly lies in.

    >>> _named_by_january(Period("season", Point(1776, 12, 1)))
    '1777-WI'
    """
    return shift(season, 1).value[:-2] + "WI" if season.start.month == SEASONS["WI"] else season.value


# How much more a step back weighs than one ahead: a narrative goes on; in news the tense tells.
_ONWARD, _ON_FROM_OLD = 1.3, 3.0  # in a narrative; in what news tells of long ago
_ONE_CALENDAR = 1753  # from this year on, days of the week are told by the Gregorian calendar nearly everywhere
_BY_WEEKDAY = 2  # so many years away, a day and month falls on a day of the week that tells its year
_FAR = 240  # days from which on "this July" may be the one of the next year or of the last
_FEW_YEARS = 15  # so many years ahead of publication, '35 may still be 2035
_BY_TENSE: dict[Unit, dict[Tense | None, float]] = {
    "day": {"past": 0.08, "future": 8.0, "open": 2.0, "gone": 0.001, None: 1.0},
    "month": {"past": 0.1, "future": 8.0, "open": 2.0, "gone": 0.001, None: 1.0},
    "season": {"past": 0.1, "future": 8.0, "open": 2.0, "gone": 0.001, None: 0.5},
    "quarter": {"past": 0.1, "future": 3.0, "open": 1.0, "gone": 0.001, None: 0.5},
}


def weight_of_looking_back(context: Context, unit: Unit) -> float:
    """How much more a step back weighs than one ahead, for a yearly date that names no year."""
    if context.narrates or not context.published:
        return _ONWARD
    return _BY_TENSE.get(unit, _BY_TENSE["quarter"])[context.tense]


def week_of_month(year: int, month: int, nth: int) -> Period | None:
    """The week in which most of a month's nth seven days lie, or (-1) its last seven; None past the fourth."""
    days = days_in_month(year, month)
    middle = days - 3 if nth < 0 else 7 * nth - 3
    return period_at("week", Point(year, month, middle)) if middle <= days else None


def nearest(
    make: Make, anchor: Period, direction: Direction | None, *, back: float = 1, years: Iterable[int] = ()
) -> Period | None:
    """The occurrence that `direction` asks for, counted from the anchor; the nearest where it asks for none.

    `back` is how much more a step back weighs than one ahead; `years` are those to look in.
    """
    (first, last), year = anchor.days, anchor.start.year
    found = [period for period in map(make, years or range(year - 1, year + 2)) if period]
    if not years and len(found) < 3:  # 29 February does not come every year
        found = [period for period in map(make, range(year - 8, year + 9)) if period]
    if direction == "last":
        return max((p for p in found if p.days[1] < first), key=lambda p: p.start, default=None)
    if direction == "next":
        return min((p for p in found if p.days[0] > last), key=lambda p: p.start, default=None)
    return min(found, key=lambda p: max(p.days[0] - last, back * (first - p.days[1]), 0), default=None)


@dataclass(frozen=True, slots=True)
class Absolute:
    """A period that needs no context: a full date, a year, a decade, a century."""

    period: Period

    def resolve(self, context: Context) -> Reading:
        """It is what it says."""
        return stated(self.period)


@dataclass(frozen=True, slots=True)
class ShortYear:
    """A year by its last two digits: '68, in the century that puts it nearest to what the text speaks of."""

    number: int

    def resolve(self, context: Context) -> Reading:
        """In news not ahead of publication by more than a few years; without any date, in the last hundred years."""
        base = context.now or context.latest
        year = base.start.year if base else 2000
        reach = 50 if context.style == "narrative" and base else _FEW_YEARS
        latest = year + reach
        return stated(Period("year", Point(latest - (latest - self.number) % 100, 1, 1)))


@dataclass(frozen=True, slots=True)
class NoDate:
    """Words with the shape of a date that the calendar lacks, such as 30 February: marked, never placed."""

    value: str

    def resolve(self, context: Context) -> Reading:
        """A value without a date."""
        return Reading("DATE", self.value, reason="impossible")


def in_month(
    month: int,
    day: int | None = None,
    year: "int | Term | None" = None,
    direction: Direction | None = None,
    weekday: int | None = None,
) -> Term:
    """A month, or a day of a month and perhaps of the week, with or without a year."""
    if day is not None and day > days_in_month(year if isinstance(year, int) else 2000, month):
        return NoDate(f"{year_value(year) if isinstance(year, int) else 'XXXX'}-{month:02}-{day:02}")
    if day is None:
        return InYear("month", month, year=year, direction=direction)
    return InYear("day", month, day, year=year, direction=direction, weekday=weekday or 0)


def in_season(code: str, year: "int | Term | None" = None, direction: Direction | None = None) -> Term:
    """A season by its TIMEX3 code."""
    return InYear("season", SEASONS[code], year=year, direction=direction)


def beside_mention(date: Term, direction: Direction) -> Term:
    """A date without a year as the next or the last one from what the text speaks of: "the following spring"."""
    return replace(date, direction=direction, base="mention") if isinstance(date, InYear) else date


def in_quarter(number: int, year: "int | Term | None" = None, direction: Direction | None = None) -> Term | None:
    """A quarter of a year; None for a fifth."""
    return InYear("quarter", 3 * number - 2, year=year, direction=direction) if 1 <= number <= 4 else None


def quarter_from(month: int, year: "int | Term | None" = None) -> Term | None:
    """The quarter of a year that begins with a month."""
    return in_quarter((month + 2) // 3, year)


def in_half(number: int, year: "int | Term | None" = None, direction: Direction | None = None) -> Term | None:
    """A half of a year; None for a third."""
    return InYear("half", 6 * number - 5, year=year, direction=direction) if number in (1, 2) else None


def on_holiday(name: str, year: "int | Term | None" = None, direction: Direction | None = None) -> Term:
    """A named day."""
    return InYear("day", holiday=name, year=year, direction=direction)


def nth_weekday(nth: int, weekday: int, month: int, year: "int | Term | None" = None) -> Term:
    """The first, second ... or (-1) last such day of the week in a month."""
    return InYear("day", month, weekday=weekday, nth=nth, year=year)


def nth_week(nth: int, month: int, year: "int | Term | None" = None) -> Term:
    """The first, second ... or (-1) last week of a month."""
    return InYear("week", month, nth=nth, year=year)


def week_by_number(number: int, year: int) -> Term | None:
    """A week by its number in ISO 8601; None where the year has none such."""
    week = shift(period_at("week", Point(year, 1, 4)), number - 1)
    return Absolute(week) if number >= 1 and week.value[:4] == f"{year:04}" else None


_YEARS_OF = {"century": 100, "millennium": 1000}


def in_years(unit: Unit, number: int, era: str | None = None) -> Term:
    """A year, decade (its first year), century or millennium (its number), before or after Christ."""
    before, size = era == "BC", _YEARS_OF.get(unit)
    if size:
        return Absolute(period_at(unit, Point(-size * number + 1 if before else size * number, 1, 1)))
    return Absolute(period_at(unit, Point(1 - number if before else number, 1, 1)))
