"""Dates and times in figures: ISO 8601, 25/12/1999, 10:35."""

from timeline.dates import Point, days_in_month
from timeline.temporal.calendar_terms import Absolute, in_years
from timeline.temporal.clock_terms import Clock
from timeline.temporal.periods import Period
from timeline.temporal.terms import Term


def iso(text: str) -> Term | None:
    """A date, or a date and time, in ISO 8601; None where the calendar has no such day."""
    period = _day(*map(int, text[:10].split("-")))
    if period is None or len(text) < 16:
        return period and Absolute(period)
    hour, minute = int(text[11:13]), int(text[14:16])
    second = int(text[17:19]) if text[16:17] == ":" else None
    return Clock(hour, minute, second, date=Absolute(period)) if hour < 24 and minute < 60 else None


def figures(text: str) -> Term | None:
    """Day, month and year in figures, whichever order is possible; day first where both are."""
    parts = [int(part) for part in text.replace(".", "/").split("/")]
    if len(text.split("/")[0]) == 4:
        year, month, day = parts
    else:
        day, month, year = parts
    if year < 100:
        year = two_digit_year(year)
    period = _day(year, month, day) or _day(year, day, month)
    return period and Absolute(period)


def clock_time(time: "str | float", half: str | None = None, date: Term | None = None) -> Term | None:
    """An hour, or hours and minutes with a colon, and perhaps "am" or "pm"."""
    hour, *rest = (int(part) for part in str(time).split(":"))
    if hour > 24 or any(part > 59 for part in rest) or (half and not 1 <= hour <= 12):
        return None
    return Clock(hour, rest[0] if rest else None, rest[1] if len(rest) > 1 else None, half, date)


def _day(year: int, month: int, day: int) -> Period | None:
    valid = 1 <= month <= 12 and 1 <= year <= 9999 and 1 <= day <= days_in_month(year, month)
    return Period("day", Point(year, month, day)) if valid else None


def decade(year: int, era: str | None = None) -> Term:
    """The decade that begins with a year."""
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
