"""Days of the Iranian calendar, which begins its years in spring: 12 Bahman 1357 is 1 February 1979."""

import re

from timeline.dates import Point, from_ordinal
from timeline.temporal.months import month_data

_YEARS = range(1244, 1473)  # 1865 to 2093, where the cycle of 33 years holds
_EPOCH = Point(2024, 3, 20).ordinal() - 365 * 1403 - (8 * 1403 + 21) // 33  # 1 Farvardin 1403
_WORDS = re.compile(r"(?P<day>\d{1,2})\s+(?P<month>\w+)(?:\s+ماه)?(?:\s+سال)?\s+(?P<year>\d{4})")
_FIGURES = re.compile(r"(?P<year>\d{4})[/-](?P<month>\d{1,2})[/-](?P<day>\d{1,2})")


def iranian_day(words: str) -> Point | None:
    """The day in our calendar; None where the words are none of the Iranian calendar.

    >>> iranian_day("۱۲ بهمن ۱۳۵۷").isoformat(), iranian_day("1400/01/01").isoformat(), iranian_day("2019/05/12")
    ('1979-02-01', '2021-03-21', None)
    """
    match = _WORDS.fullmatch(words) or _FIGURES.fullmatch(words)
    if not match:
        return None
    year, day = int(match["year"]), int(match["day"])
    month = _month(match["month"])
    if year not in _YEARS or not 1 <= month <= 12 or not 1 <= day <= _length(year, month):
        return None
    return from_ordinal(_ordinal(year, month) + day - 1)


def _month(word: str) -> int:
    months = month_data().iranian
    return int(word) if word.isdecimal() else months.index(word) + 1 if word in months else 0


def _ordinal(year: int, month: int) -> int:
    """The first day of a month: six have 31 days, five have 30, the last has 29 or in a leap year 30."""
    return _EPOCH + 365 * year + (8 * year + 21) // 33 + 30 * (month - 1) + min(month - 1, 6)


def _length(year: int, month: int) -> int:
    after = (year, month + 1) if month < 12 else (year + 1, 1)
    return _ordinal(*after) - _ordinal(year, month)
