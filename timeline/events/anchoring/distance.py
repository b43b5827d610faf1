"""A date, and one a stated distance from it: "two days after the vote"."""

import re

from timeline.dates import Bound, End, FuzzyDate, Point, Precision
from timeline.dates.point import days_in_month
from timeline.dates.units import first, last

_PERIOD = re.compile(r"P(?P<number>\d+)(?P<unit>DE|CE|[DWMYEC])")  # decades are "DE" or "E", centuries "CE" or "C"
_CLOCK = re.compile(r"PT(?P<number>\d+|X)(?P<unit>[HM])")
_DAYS = {"D": 1, "W": 7}
_MONTHS = {"M": 1, "Y": 12, "DE": 120, "E": 120, "CE": 1200, "C": 1200}
_NAMES = {
    **{"D": "day", "W": "week", "M": "month", "Y": "year"},
    **dict.fromkeys(("DE", "E"), "decade"),
    **dict.fromkeys(("CE", "C"), "century"),
}
_PLURALS = {"century": "centuries"}
UNITS = {_NAMES[unit]: f"P1{unit}" for unit in ("D", "W", "M", "Y")}
"""The periods of one unit, by the unit's name."""
_PRECISIONS: dict[str, Precision] = {"D": "day", "W": "day", "M": "month"}
"""How fine a date is that was counted by a unit; a year by all longer ones."""


def is_measurable(period: str) -> bool:
    """Is it a TIMEX3 period of a known number of days, weeks, months, years or more, or of hours or minutes?

    >>> is_measurable("P2D"), is_measurable("PXM"), is_measurable("PTXH")
    (True, False, True)
    """
    return _CLOCK.fullmatch(period) is not None or _PERIOD.fullmatch(period) is not None


def is_fine(period: str) -> bool:
    """Is it counted in days or weeks, or finer?

    >>> is_fine("P2D"), is_fine("P5Y")
    (True, False)
    """
    match = _PERIOD.fullmatch(period)
    return match is None or match["unit"] in _DAYS


def in_words(period: str) -> str:
    """The period for a person.

    >>> in_words("P2D"), in_words("P1E"), in_words("P2CE"), in_words("PTXH")
    ('2 days', '1 decade', '2 centuries', 'hours')
    """
    match, clock = _PERIOD.fullmatch(period), _CLOCK.fullmatch(period)
    found = match or clock
    assert found
    unit = _NAMES[found["unit"]] if match else {"H": "hour", "M": "minute"}[found["unit"]]
    units = unit if found["number"] == "1" else _PLURALS.get(unit, f"{unit}s")
    return f"{found['number']} {units}".removeprefix("X ")


def moved(when: FuzzyDate, period: str, direction: int, *, finest: Precision | None = None) -> FuzzyDate:
    """The date a period later (direction 1) or earlier (-1), as fine as the period's unit, or as `finest` where given.

    >>> moved(FuzzyDate.day(2021, 2, 27), "P2D", 1).edtf, moved(FuzzyDate.day(2021, 2, 27), "P3M", -1).edtf
    ('2021-03-01', '2020-11')
    """
    if clock := _CLOCK.fullmatch(period):
        return _on_the_clock(when, clock, direction)
    match = _PERIOD.fullmatch(period)
    assert match
    number, unit = direction * int(match["number"]), match["unit"]
    precision = finest if finest and unit not in _DAYS else _PRECISIONS.get(unit, "year")
    early, late = (bound and _moved(bound, number, unit) for bound in (_point(when.earliest), _point(when.latest)))
    earliest, latest = early and first(early, precision), late and last(late, precision)
    return FuzzyDate(earliest or End.OPEN, latest or End.OPEN, precision)


def _on_the_clock(when: FuzzyDate, clock: re.Match[str], direction: int) -> FuzzyDate:
    """The day some minutes or hours later or earlier: the same or, after hours, one of the next."""
    few = clock["unit"] == "M" or clock["number"] == "X"
    hours = (0 if clock["unit"] == "M" else 1) if few else int(clock["number"])
    steps = sorted((direction * (hours // 24), direction * -(-hours // 24)))
    bounds = (_point(when.earliest), _point(when.latest))
    early, late = (bound and Point(*bound[:3]).plus_days(step) for bound, step in zip(bounds, steps, strict=True))
    return FuzzyDate(early or End.OPEN, late or End.OPEN)


def _point(bound: Bound) -> Point | None:
    """The bound, None where it is open or unknown."""
    return bound if isinstance(bound, Point) else None


def _moved(point: Point, number: int, unit: str) -> Point:
    if unit in _DAYS:
        return point.plus_days(number * _DAYS[unit])
    years, month = divmod(point.month - 1 + number * _MONTHS[unit], 12)
    year = point.year + years
    return Point(year, month + 1, min(point.day, days_in_month(year, month + 1)))
