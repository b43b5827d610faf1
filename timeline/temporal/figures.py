"""Dates in figures: ISO 8601, 25/12/1999."""

import re
from dataclasses import dataclass

from timeline.dates import Point, days_in_month
from timeline.temporal.calendar_terms import Absolute, in_month, in_years
from timeline.temporal.clock_figures import at, clock_time, four_figures
from timeline.temporal.periods import Period
from timeline.temporal.terms import Context, Reading, Term, stated

_ISO_CLOCK = re.compile(r"(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?")


def iso(text: str) -> Term | None:
    """A date, or a date and time, in ISO 8601; None where the calendar has no such day."""
    period = _day(*map(int, text[:10].split("-")))
    if period is None or len(text) < 16:
        return Absolute(period) if period else None
    clock = _ISO_CLOCK.fullmatch(text, 11)
    time = clock and clock_time(clock[1], zone=_iso_zone(clock[2] or ""))  # with any zone, even none, it is of 24 hours
    return at(time, Absolute(period)) if time else None


def _iso_zone(written: str) -> str:
    """+0200 as +02:00."""
    return f"{written[:3]}:{written[-2:]}" if len(written) > 1 else written


@dataclass(frozen=True, slots=True)
class DateInFigures:
    """A day, a month and a year in figures, where the order of the first two is the text's custom."""

    first: int
    second: int
    year: int

    def resolve(self, context: Context) -> Reading:
        """In the order that the context knows, or in the only one that is possible."""
        day_month = (self.first, self.second) if context.dayfirst else (self.second, self.first)
        period = _day(self.year, day_month[1], day_month[0]) or _day(self.year, *day_month)
        return stated(period) if period else Reading("DATE", "", reason="impossible")


def figures(text: str) -> Term | None:
    """A date such as 25/12/1999, 12/25/99 or 1999/12/25; None where no order gives a date."""
    parts = text.replace(".", "/").split("/")
    first, second, third = map(int, parts)
    if len(parts[0]) == 4:
        period = _day(first, second, third)
        return Absolute(period) if period else None
    if len(parts[0]) > 2 or len(parts[2]) not in (2, 4) or not 1 <= min(first, second) <= 12:
        return None
    return DateInFigures(first, second, third if len(parts[2]) == 4 else two_digit_year(third))


def date_time_group(number: int, month: int, year: int | None = None) -> Term | None:
    """The army's day, hour and minute before the month: 121630Z NOV 24; None where there is no such day."""
    day, clock = divmod(number, 10_000)
    time = four_figures(clock, "Z") if 1 <= day <= 31 else None
    full_year = two_digit_year(year) if year is not None and year < 100 else year
    return at(time, in_month(month, day, full_year)) if time else None


def _day(year: int, month: int, day: int) -> Period | None:
    valid = 1 <= month <= 12 and 1 <= year <= 9999 and 1 <= day <= days_in_month(year, month)
    return Period("day", Point(year, month, day)) if valid else None


def decade(year: int, era: str | None = None) -> Term:
    """The decade that begins with a year; the 1700s are a century, the 2000s a decade."""
    if year % 100 == 0 and year < 2000:
        return in_years("century", year // 100 + 1 if era != "BC" else year // 100, era)
    return in_years("decade", year, era)


def era_year(year: int, era: str) -> int:
    """A year before or after Christ as an astronomical year."""
    return 1 - year if era == "BC" else year


def two_digit_year(number: int) -> int:
    """The year that two digits mean: 30 to 99 in the last century, 0 to 29 in this one.

    >>> two_digit_year(68), two_digit_year(94), two_digit_year(9)
    (1968, 1994, 2009)
    """
    return number + (1900 if number >= 30 else 2000)
