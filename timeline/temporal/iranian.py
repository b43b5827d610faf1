"""Days and months of the Iranian calendar, which begins its years in spring: 12 Bahman 1357 is 1 February 1979."""

import re
from dataclasses import dataclass

from timeline.dates import FuzzyDate, Point, from_ordinal
from timeline.temporal.months import month_data
from timeline.temporal.periods import day, period_at
from timeline.temporal.terms import Context, Reading

_YEARS = range(1244, 1473)  # 1865 to 2093, where the cycle of 33 years holds
_EPOCH = Point(2024, 3, 20).ordinal() - 365 * 1403 - (8 * 1403 + 21) // 33  # 1 Farvardin 1403
_WORDS = re.compile(r"(?:(?P<day>\d{1,2})\s+)?(?P<month>\w+)(?:\s+ماه)?(?:\s+سال)?\s+(?P<year>\d{4})")
_FIGURES = re.compile(r"(?P<year>\d{4})[/-](?P<month>\d{1,2})[/-](?P<day>\d{1,2})")


@dataclass(frozen=True, slots=True)
class IranianDate:
    """A day, or a month, of a year."""

    year: int
    month: int
    day: int | None = None

    def resolve(self, context: Context | None = None) -> Reading:
        """From its first day to its last in our calendar."""
        begun = _ordinal(self.year, self.month)
        low, high = (self.day, self.day) if self.day else (1, _length(self.year, self.month))
        first, last = (from_ordinal(begun + number - 1) for number in (low, high))
        value = first.isoformat() if self.day else f"{first.isoformat()}/{last.isoformat()}"
        period = day(first) if self.day else period_at("month", first)
        return Reading("DATE", value, "", FuzzyDate.between(first, last), "stated", "solar", period=period)


def iranian_date(year: int, month: int, day: int | None = None) -> IranianDate | None:
    """A day or a month; None where the calendar has none such.

    >>> iranian_date(1357, 11, 12).resolve().value, iranian_date(1388, 3).resolve().value, iranian_date(1399, 7, 31)
    ('1979-02-01', '2009-05-22/2009-06-21', None)
    """
    if year not in _YEARS or not 1 <= month <= 12 or (day is not None and not 1 <= day <= _length(year, month)):
        return None
    return IranianDate(year, month, day)


def read_iranian(words: str) -> IranianDate | None:
    """What Persian words or figures say; None where they are no date of the Iranian calendar.

    >>> read_iranian("۱۲ بهمن ۱۳۵۷").resolve().value, read_iranian("خرداد ۱۳۸۸").day, read_iranian("2019/05/12")
    ('1979-02-01', None, None)
    """
    match = _WORDS.fullmatch(words) or _FIGURES.fullmatch(words)
    if not match:
        return None
    return iranian_date(int(match["year"]), _month(match["month"]), int(match["day"]) if match["day"] else None)


def _month(word: str) -> int:
    months = month_data().iranian
    return int(word) if word.isdecimal() else months.index(word) + 1 if word in months else 0


def _ordinal(year: int, month: int) -> int:
    """The first day of a month: six have 31 days, five have 30, the last has 29 or in a leap year 30."""
    return _EPOCH + 365 * year + (8 * year + 21) // 33 + 30 * (month - 1) + min(month - 1, 6)


def _length(year: int, month: int) -> int:
    after = (year, month + 1) if month < 12 else (year + 1, 1)
    return _ordinal(*after) - _ordinal(year, month)
