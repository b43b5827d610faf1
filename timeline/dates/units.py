"""Where a calendar unit begins and ends."""

from timeline.dates.point import Point, days_in_month

_MONTHS = {"month": 1, "quarter": 3, "half": 6}
_YEARS = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}
_CLOCK = {"second": 3, "minute": 2, "hour": 1}


def first(point: Point, unit: str) -> Point:
    """The first moment of the unit that holds `point`; weeks begin on Monday, winter in December.

    >>> first(Point(2017, 2, 14), "season")
    Point(year=2016, month=12, day=1, hour=0, minute=0, second=0)
    """
    if unit in _CLOCK:
        return Point(*point[: 3 + _CLOCK[unit]])
    if unit == "day":
        return Point(*point[:3])
    if unit == "week":
        return Point(*point[:3]).plus_days(-((point.ordinal() - 1) % 7))
    if unit == "season":
        return Point(point.year - (point.month < 3), ((point.month // 3) * 3) or 12, 1)
    if unit in _MONTHS:
        return Point(point.year, (point.month - 1) // _MONTHS[unit] * _MONTHS[unit] + 1, 1)
    return Point(_floor(point.year, _YEARS[unit]), 1, 1)


def last(point: Point, unit: str) -> Point:
    """The last moment of the unit that holds `point`: a day, or a second where the unit is of the clock.

    >>> last(Point(2016, 12, 1), "season")
    Point(year=2017, month=2, day=28, hour=0, minute=0, second=0)
    >>> last(Point(1985, 1, 1), "decade")
    Point(year=1989, month=12, day=31, hour=0, minute=0, second=0)
    """
    start = first(point, unit)
    if unit in _CLOCK:
        return Point(*start[: 3 + _CLOCK[unit]], *((59, 59)[: 3 - _CLOCK[unit]]))
    if unit in ("day", "week"):
        return start.plus_days(6 if unit == "week" else 0)
    if unit in _YEARS:
        return Point(start.year + _YEARS[unit] - 1 if start.year >= 0 else _ceiling(start.year, unit), 12, 31)
    return _month_end(start, 3 if unit == "season" else _MONTHS[unit])


def _month_end(start: Point, months: int) -> Point:
    years, month = divmod(start.month - 1 + months - 1, 12)
    return Point(start.year + years, month + 1, days_in_month(start.year + years, month + 1))


def _floor(year: int, size: int) -> int:
    """EDTF's decade -004X is the years -49..-40: digits are cut, not rounded down."""
    return year // size * size if year >= 0 or size == 1 else -(-year // size * size + size - 1)


def _ceiling(year: int, unit: str) -> int:
    return year + _YEARS[unit] - 1
