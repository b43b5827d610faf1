"""Named days: fixed ones, weekdays of a month, days counted from Easter, and days of the Islamic calendar."""

from functools import lru_cache
from importlib import resources
from typing import Literal

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter
from hijridate import Hijri

from timeline.dates import Point, days_in_month
from timeline.rule_files import Strict, read_rules


class Holiday(Strict):
    """When a named day falls: `on` a (month, day), or `weekday` (1..7) number `nth` of a month, -1 for the last, or
    `easter` so many days after Easter Sunday, or `hijri` (month, day); until the year `since` as the holiday `before`,
    or not at all."""

    on: tuple[int, int] | None = None
    month: int = 0
    weekday: int = 0
    nth: int = 0
    plus: int = 0
    easter: int | None = None
    church: Literal["western", "orthodox"] = "western"
    hijri: tuple[int, int] | None = None
    since: int = -9999
    before: str = ""


@lru_cache(maxsize=1)
def holidays() -> dict[str, Holiday]:
    """Every known holiday by its key."""
    return read_rules(resources.files("timeline.temporal") / "data" / "holidays.toml", dict[str, Holiday])


@lru_cache(maxsize=4096)
def holiday_point(name: str, year: int) -> Point | None:
    """The day of a holiday in a year; None where it is not known.

    >>> holiday_point("thanksgiving", 2019)
    Point(year=2019, month=11, day=28, hour=0, minute=0, second=0)
    """
    holiday = holidays()[name]
    if year < holiday.since:
        return holiday_point(holiday.before, year) if holiday.before else None
    if holiday.on:
        month, day = holiday.on
        return Point(year, month, day) if day <= days_in_month(year, month) else None
    if holiday.easter is not None:
        return _from_easter(holiday, year)
    return _hijri(holiday.hijri, year) if holiday.hijri else _nth_weekday(holiday, year)


def _from_easter(holiday: Holiday, year: int) -> Point | None:
    if not 1583 <= year <= 4099:
        return None
    sunday = easter(year, EASTER_ORTHODOX if holiday.church == "orthodox" else EASTER_WESTERN)
    return Point(sunday.year, sunday.month, sunday.day).plus_days(holiday.easter or 0)


def _hijri(month_day: tuple[int, int], year: int) -> Point | None:
    for hijri_year in (year - 579, year - 580, year - 578, year - 581):
        if 1343 <= hijri_year <= 1500:
            found = Hijri(hijri_year, *month_day).to_gregorian()
            if found.year == year:
                return Point(found.year, found.month, found.day)
    return None


def _nth_weekday(holiday: Holiday, year: int) -> Point | None:
    point = weekday_of_month(year, holiday.month, holiday.weekday, holiday.nth)
    return point and point.plus_days(holiday.plus)


def weekday_of_month(year: int, month: int, weekday: int, nth: int) -> Point | None:
    """The nth (from 1, or -1 for the last) such day of the week (1..7) in a month; None where there are fewer.

    >>> weekday_of_month(2024, 11, 4, 4)
    Point(year=2024, month=11, day=28, hour=0, minute=0, second=0)
    """
    days = (Point(year, month, number) for number in range(1, days_in_month(year, month) + 1))
    found = [point for point in days if (point.ordinal() - 1) % 7 + 1 == weekday]
    return found[nth - (nth > 0)] if abs(nth) <= len(found) else None
