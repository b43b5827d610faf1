"""A point of the proleptic Gregorian calendar, with astronomical years (0 is 1 BC), so that BCE works."""

from datetime import date
from typing import NamedTuple

from timeline.errors import DateError

MIN_YEAR, MAX_YEAR = -9999, 9999
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Point(NamedTuple):
    """A second of a day of a year; sorts in time.

    >>> Point(-43, 3, 15).isoformat()
    '-0043-03-15'
    >>> Point(2020, 1, 3) < Point(2020, 1, 5)
    True
    """

    year: int
    month: int
    day: int
    hour: int = 0
    minute: int = 0
    second: int = 0

    def isoformat(self, *, time: bool = False) -> str:
        """ISO 8601 day, or with `time` day and time of day to the second."""
        sign = "-" if self.year < 0 else ""
        day = f"{sign}{abs(self.year):04}-{self.month:02}-{self.day:02}"
        return f"{day}T{self.hour:02}:{self.minute:02}:{self.second:02}" if time else day

    def ordinal(self) -> int:
        """Days since 0001-01-01 (which is 1), as `datetime.date.toordinal`, negative before.

        >>> Point(2020, 1, 3).ordinal() == date(2020, 1, 3).toordinal()
        True
        """
        year = self.year - (self.month <= 2)
        era, month = year // 400, (self.month + 9) % 12
        of_era = year - era * 400
        of_year = (153 * month + 2) // 5 + self.day - 1
        return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 305

    def plus_days(self, days: int) -> "Point":
        """The same time of day, so many days later (or earlier, where negative)."""
        return from_ordinal(self.ordinal() + days)._replace(hour=self.hour, minute=self.minute, second=self.second)

    def date(self) -> date:
        """As `datetime.date`; raises ValueError for years outside 1..9999."""
        return date(self.year, self.month, self.day)


def from_ordinal(ordinal: int) -> Point:
    """The inverse of `Point.ordinal`.

    >>> from_ordinal(Point(-43, 3, 15).ordinal())
    Point(year=-43, month=3, day=15, hour=0, minute=0, second=0)
    """
    days = ordinal + 305
    era, of_era = divmod(days, 146097)
    year = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    month = (5 * of_year + 2) // 153
    day = of_year - (153 * month + 2) // 5 + 1
    month = month + 3 if month < 10 else month - 9
    return Point(year + era * 400 + (month <= 2), month, day)


def days_in_month(year: int, month: int) -> int:
    """How many days a month has.

    >>> days_in_month(2024, 2), days_in_month(1900, 2), days_in_month(0, 2)
    (29, 28, 29)
    """
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else _DAYS[month - 1]


def checked(point: Point) -> Point:
    """The point itself if it exists in the calendar, else a DateError that says why not."""
    if not MIN_YEAR <= point.year <= MAX_YEAR:
        raise DateError(f"year {point.year!r} is outside {MIN_YEAR}..{MAX_YEAR}")
    if not 1 <= point.month <= 12:
        raise DateError(f"month {point.month!r} is not 1..12")
    if not 1 <= point.day <= days_in_month(point.year, point.month):
        raise DateError(f"{point.year:04}-{point.month:02} has no day {point.day!r}")
    if not (0 <= point.hour <= 23 and 0 <= point.minute <= 59 and 0 <= point.second <= 59):
        raise DateError(f"{point.hour!r}:{point.minute!r}:{point.second!r} is no time of day")
    return point
