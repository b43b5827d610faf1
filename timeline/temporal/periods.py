"""Stretches of the calendar by unit (a year, a week, a Friday night), their TIMEX3 values and their arithmetic."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

from timeline.dates import Bound, FuzzyDate, Point, Precision, days_in_month, from_ordinal
from timeline.dates.point import MAX_YEAR, MIN_YEAR

Unit = Literal[
    "second", "minute", "hour", "daypart", "day", "weekend", "week", "month", "quarter", "season", "half", "year",
    "decade", "century", "millennium",
]  # fmt: skip
UNITS: tuple[Unit, ...] = get_args(Unit)
_MONTHS: dict[Unit, int] = {
    "month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200, "millennium": 12000,
}  # fmt: skip
_DAYS: dict[Unit, int] = {"daypart": 1, "day": 1, "weekend": 7, "week": 7}
_SECONDS: dict[Unit, int] = {"second": 1, "minute": 60, "hour": 3600}
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SEASON_OF_MONTH = {month: code for code, month in SEASONS.items()}
_PRECISION: dict[Unit, Precision] = {"daypart": "day", "weekend": "day"}
# Which sub-units "early", "mid" and "late" cover: of a year its months, of a decade its years, and so on.
_SHARES: dict[Unit, tuple[Unit, dict[str, tuple[int, int]]]] = {
    "year": ("month", {"START": (0, 3), "MID": (3, 9), "END": (9, 12)}),
    "decade": ("year", {"START": (0, 4), "MID": (3, 7), "END": (6, 10)}),
    "century": ("year", {"START": (0, 34), "MID": (33, 67), "END": (66, 100)}),
    "half": ("month", {"START": (0, 2), "MID": (2, 4), "END": (4, 6)}),
    "quarter": ("month", {"START": (0, 1), "MID": (1, 2), "END": (2, 3)}),
    "season": ("month", {"START": (0, 1), "MID": (1, 2), "END": (2, 3)}),
    "month": ("day", {"START": (0, 10), "MID": (10, 20), "END": (20, 31)}),
    "week": ("day", {"START": (0, 3), "MID": (2, 5), "END": (3, 7)}),
}


@dataclass(frozen=True, slots=True)
class Period:
    """One unit of the calendar, told by its first moment. `part` is a TIMEX3 part of the day ("MO", "NI").

    >>> Period("month", Point(1989, 10, 1)).value
    '1989-10'
    >>> Period("year", Point(-217, 1, 1)).value
    'BC0218'
    """

    unit: Unit
    start: Point
    part: str = ""

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        return _value(self)

    @property
    def end(self) -> Point:
        """The last day (or, of the clock's units, the last moment) that belongs to the period."""
        return _end(self.unit, self.start)

    @property
    def when(self) -> FuzzyDate:
        """One moment somewhere in the period."""
        return _when(self)

    @property
    def days(self) -> tuple[int, int]:
        """The ordinals of the first and the last day."""
        return _days(self)

    def contains(self, point: Point) -> bool:
        """Does the period hold the point?"""
        return self.start[:3] <= point[:3] <= self.end[:3]

    def share(self, modifier: str) -> FuzzyDate:
        """The part that "early" (START), "mid" (MID) or "late" (END) means: a moment somewhere in it."""
        if self.unit not in _SHARES or modifier not in ("START", "MID", "END"):
            return self.when
        unit, shares = _SHARES[self.unit]
        first, after = shares[modifier]
        low = shift(Period(unit, self.start), first).start
        high = shift(Period(unit, self.start), after).start.plus_days(-1)
        precision: Precision = unit  # type: ignore[assignment]
        return FuzzyDate.between(low, min(high, self.end), precision=precision)


def day(point: Point, part: str = "") -> Period:
    """The day (or a part of the day) that holds the point."""
    return Period("daypart" if part else "day", Point(*point[:3]), part)


def period_at(unit: Unit, point: Point) -> Period:
    """The unit of the calendar that holds the point.

    >>> period_at("week", Point(2024, 11, 16)).value
    '2024-W46'
    """
    return Period(unit, _start(unit, Point(*point[:3])))


def shift(period: Period, count: int) -> Period:
    """The period so many of its own units later, or earlier where negative; ValueError outside the calendar."""
    return Period(period.unit, plus(period.start, period.unit, count), period.part)


@lru_cache(maxsize=20_000)
def plus(point: Point, unit: Unit, count: int) -> Point:
    """The point so many units later; a day that the month lacks becomes its last; ValueError outside the calendar."""
    if unit in _MONTHS:
        return checked_year(_plus_months(point, _MONTHS[unit] * count))
    if unit in _DAYS:
        return checked_year(point.plus_days(_DAYS[unit] * count))
    return checked_year(_plus_seconds(point, _SECONDS[unit] * count))


def checked_year(point: Point) -> Point:
    """The point, if the calendar holds its year; ValueError otherwise."""
    if not MIN_YEAR <= point.year <= MAX_YEAR:
        raise ValueError(f"year {point.year!r} is outside {MIN_YEAR}..{MAX_YEAR}")
    return point


def interval(earliest: Bound, latest: Bound, *, precision: Precision = "day", approximate: bool = True) -> FuzzyDate:
    """A moment somewhere between two bounds, as vague words mean it."""
    return FuzzyDate.between(earliest, latest, precision=precision, approximate=approximate)


@lru_cache(maxsize=20_000)
def _end(unit: Unit, start: Point) -> Point:
    if unit in _SECONDS:
        return _plus_seconds(start, _SECONDS[unit] - 1)
    return plus(start, unit, 1).plus_days(-6 if unit == "weekend" else -1)


def _plus_months(point: Point, months: int) -> Point:
    index = point.year * 12 + point.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return point._replace(year=year, month=month, day=min(point.day, days_in_month(year, month)))


def _plus_seconds(point: Point, seconds: int) -> Point:
    days, rest = divmod(point.hour * 3600 + point.minute * 60 + point.second + seconds, 86400)
    moved = from_ordinal(point.ordinal() + days)
    return moved._replace(hour=rest // 3600, minute=rest // 60 % 60, second=rest % 60)


def _start(unit: Unit, point: Point) -> Point:
    year = point.year
    if unit in ("week", "weekend"):
        monday = point.plus_days(-((point.ordinal() - 1) % 7))
        return monday.plus_days(5) if unit == "weekend" else monday
    if unit == "season":
        return Point(year - (point.month < 3), point.month // 3 * 3 or 12, 1)
    if unit in ("month", "quarter", "half"):
        months = _MONTHS[unit]
        return Point(year, (point.month - 1) // months * months + 1, 1)
    return _first_of_years(unit, year) if unit in _MONTHS else point


def _first_of_years(unit: Unit, year: int) -> Point:
    if unit == "decade":  # the 470s BC are 479..470 BC
        return Point(year // 10 * 10 if year > 0 else 1 - ((1 - year) // 10 * 10 + 9), 1, 1)
    if unit == "century":
        return Point((year - 1) // 100 * 100 + 1, 1, 1)
    return Point((year - 1) // 1000 * 1000 + 1 if unit == "millennium" else year, 1, 1)


# The same few periods are asked again and again while a text is read.
@lru_cache(maxsize=20_000)
def _when(period: Period) -> FuzzyDate:
    precision: Precision = _PRECISION.get(period.unit) or period.unit  # type: ignore[assignment]
    return FuzzyDate.between(period.start, period.end, precision=precision)


@lru_cache(maxsize=20_000)
def _days(period: Period) -> tuple[int, int]:
    return period.start.ordinal(), period.end.ordinal()


@lru_cache(maxsize=20_000)
def _value(period: Period) -> str:
    start, unit = period.start, period.unit
    if unit in ("decade", "century", "millennium"):
        return _value_of_years(period)
    if unit in ("week", "weekend"):
        return _week(start) + ("-WE" if unit == "weekend" else "")
    year = year_value(start.year)
    within = {
        "year": "", "half": f"-H{start.month // 6 + 1}", "quarter": f"-Q{start.month // 3 + 1}",
        "season": f"-{_SEASON_OF_MONTH.get(start.month, '')}", "month": f"-{start.month:02}",
    }  # fmt: skip
    if unit in within:
        return year + within[unit]
    return f"{year}-{start.month:02}-{start.day:02}{_clock(period)}"


def _clock(period: Period) -> str:
    if period.unit == "day":
        return ""
    if period.unit == "daypart":
        return f"T{period.part}"
    seconds = f":{period.start.second:02}" if period.unit == "second" else ""
    return f"T{period.start.hour:02}:{period.start.minute:02}{seconds}"


def year_value(year: int) -> str:
    """A year as TIMEX3 writes it: 0 is 1 BC."""
    return f"{year:04}" if year > 0 else f"BC{1 - year:04}"


def _value_of_years(period: Period) -> str:
    size, digits = {"decade": (10, 3), "century": (100, 2), "millennium": (1000, 1)}[period.unit]
    year = period.start.year
    number = year if year > 0 else 1 - period.end.year
    return ("" if year > 0 else "BC") + f"{number // size:0{digits}}"


def _week(day_of_week: Point) -> str:
    thursday = period_at("week", day_of_week).start.plus_days(3)  # ISO 8601: a week belongs to the year of its Thursday
    number = (thursday.ordinal() - Point(thursday.year, 1, 1).ordinal()) // 7 + 1
    return f"{year_value(thursday.year)}-W{number:02}"
