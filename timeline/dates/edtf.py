"""EDTF (ISO 8601-2, levels 0 to 2) both ways, as far as a FuzzyDate can hold it.

Bounds, qualifiers and open or unknown ends survive both ways. Precision survives where EDTF has a name for the unit;
a week, or bounds that do not fall on unit borders, is written in days (or seconds, for what is known by the clock).
"""

import re

from timeline.dates.fuzzy import Bound, End, FuzzyDate, Precision
from timeline.dates.point import Point, checked, days_in_month
from timeline.dates.units import first, last
from timeline.errors import DateError

_SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}
_QUARTERS = {33: 1, 34: 4, 35: 7, 36: 10}
_HALVES = {40: 1, 41: 7}
_QUALIFIERS = {"": (False, False), "~": (True, False), "?": (False, True), "%": (True, True)}
_DATE = re.compile(
    r"(?P<year>-?\d{4}|-?\d{3}X|-?\d\dXX|-?\dXXX)"
    r"(?:-(?P<month>\d\d|\dX|XX)(?:-(?P<day>\d\d|\dX|XX)(?:T(?P<clock>\d\d(?::\d\d(?::\d\d)?)?))?)?)?"
)
_UNSPECIFIED: tuple[Precision, ...] = ("year", "decade", "century", "millennium")
_CLOCKS: tuple[Precision, ...] = ("hour", "minute", "second")
_Part = tuple[Bound, Bound, Precision, str]


# --- reading ----------------------------------------------------------------------------------------------------------


def decode(text: str) -> FuzzyDate:
    """The date that an EDTF string means; DateError where it is not EDTF or says more than the value can hold.

    >>> decode("2017-10/2017-12").duration
    True
    >>> decode("201X").iso_bounds()
    ('2010-01-01', '2019-12-31')
    >>> decode("{1960,1961}")
    Traceback (most recent call last):
    timeline.errors.DateError: cannot hold EDTF '{1960,1961}': a set of several dates; give each date by itself
    """
    try:
        return _decode(text)
    except DateError as error:
        if repr(text) in str(error):
            raise
        raise DateError(f"cannot hold EDTF {text!r}: {error}") from None


def _decode(text: str) -> FuzzyDate:
    if text.startswith("{") or "," in text:
        raise DateError("a set of several dates; give each date by itself")
    if "/" in text:
        return _interval(text)
    if text.startswith("[") and text.endswith("]"):
        return _one_of(text[1:-1])
    earliest, latest, precision, qualifier = _part(text)
    return FuzzyDate(earliest, latest, precision, *_QUALIFIERS[qualifier])


def _interval(text: str) -> FuzzyDate:
    ends = text.split("/")
    if len(ends) != 2:
        raise DateError("an interval has one '/'")
    return _joined(*map(_end, ends), duration=True)


def _one_of(inside: str) -> FuzzyDate:
    if ".." not in inside:
        return _decode(inside)
    start, _, end = inside.partition("..")
    if not start and not end:
        raise DateError("a range needs at least one date")
    return _joined(_end(start or ".."), _end(end or ".."), duration=False)


def _joined(left: _Part, right: _Part, *, duration: bool) -> FuzzyDate:
    known = [part for part in (left, right) if isinstance(part[0], Point)]
    if not known:
        raise DateError("a range needs at least one date")
    if known[0][2:] != known[-1][2:]:
        raise DateError("its two ends differ in precision or in their ~ ? %; write both alike")
    _, _, precision, qualifier = known[0]
    return FuzzyDate(left[0], right[1], precision, *_QUALIFIERS[qualifier], duration)


def _end(text: str) -> _Part:
    if text in ("", ".."):
        return End(text), End(text), "day", ""
    return _part(text)


def _part(text: str) -> _Part:
    """One date or season with its qualifier."""
    body = text.rstrip("~?%")
    qualifier = text[len(body) :]
    match = _DATE.fullmatch(body)
    if qualifier not in _QUALIFIERS or not match:
        raise DateError(_complaint(body))
    year, month, day, clock = match.group("year", "month", "day", "clock")
    if "X" in year:
        return *_masked_year(year, month), qualifier
    if month is None:
        return *_unit(Point(int(year), 1, 1), "year"), qualifier
    if day is None:
        return *_month(int(year), month), qualifier
    return *_day(int(year), month, day, clock), qualifier


def _complaint(body: str) -> str:
    if body.startswith("Y") or "E" in body or "S" in body:
        return "years outside -9999..9999 and significant digits are not kept"
    if re.search(r"T[\d:]+(?:Z|[+-])", body):
        return "a time zone is not kept; write the time as the clock there showed it"
    if re.search(r"[~?%]", body):
        return "a qualifier of one part of a date is not kept; qualify the whole date at its end"
    return "it is not an EDTF date; write for example '2017', '2017-10', '2017-10-05', '201X' or '[2017-10..2017-12]'"


def _unit(point: Point, unit: Precision) -> tuple[Point, Point, Precision]:
    return first(checked(point), unit), last(point, unit), unit


def _masked_year(year: str, month: str | None) -> tuple[Point, Point, Precision]:
    if month is not None:
        raise DateError("a month of an unspecified year is many stretches of time, not one")
    return _unit(Point(int(year.replace("X", "0")) or _negative_zero(year), 1, 1), _UNSPECIFIED[year.count("X")])


def _negative_zero(year: str) -> int:
    if year.startswith("-"):
        raise DateError("the years around zero cannot be written with X and a minus")
    return 0


def _month(year: int, month: str) -> tuple[Point, Point, Precision]:
    if "X" in month:
        low, high = _masked(month, 12)
        return Point(year, low, 1), Point(year, high, days_in_month(year, high)), "month"
    number = int(month)
    groups: tuple[tuple[dict[int, int], Precision], ...]
    groups = ((_SEASONS, "season"), (_QUARTERS, "quarter"), (_HALVES, "half"))
    for starts, unit in groups:
        if number in starts:
            return _unit(Point(year, starts[number], 1), unit)
    if not 1 <= number <= 12:
        raise DateError(f"{month!r} is no month, season 21-24, quarter 33-36 or half 40-41")
    return _unit(Point(year, number, 1), "month")


def _day(year: int, month: str, day: str, clock: str | None) -> tuple[Point, Point, Precision]:
    if "X" in month and day == "XX" and month == "XX":
        return Point(year, 1, 1), Point(year, 12, 31), "day"
    if "X" in month:
        raise DateError("a day of an unspecified month is many days, not one stretch of time")
    checked(Point(year, int(month), 1))
    if "X" in day:
        low, high = _masked(day, days_in_month(year, int(month)))
        return Point(year, int(month), low), Point(year, int(month), high), "day"
    if clock is None:
        return _unit(Point(year, int(month), int(day)), "day")
    numbers = [int(number) for number in clock.split(":")]
    return _unit(Point(year, int(month), int(day), *numbers), _CLOCKS[len(numbers) - 1])


def _masked(digits: str, limit: int) -> tuple[int, int]:
    """'1X' of 12 is 10..12; 'XX' is all."""
    if digits == "XX":
        return 1, limit
    low, high = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    if low > limit:
        raise DateError(f"{digits!r} is more than {limit}")
    return max(low, 1), min(high, limit)


# --- writing ----------------------------------------------------------------------------------------------------------


def encode(value: FuzzyDate) -> str:
    """The EDTF of a date.

    >>> encode(FuzzyDate.between(Point(2003, 3, 20), End.OPEN, duration=True))
    '2003-03-20/..'
    """
    unit = value.precision if _aligned(value) else "second" if value.has_clock else "day"
    mark = "%" if value.approximate and value.uncertain else "~" if value.approximate else "?" * value.uncertain
    start, end = (_write(bound, unit) + mark * isinstance(bound, Point) for bound in (value.earliest, value.latest))
    if value.duration:
        return f"{start}/{end}"
    if start == end:
        return start
    return f"[{start.strip('.') and start}..{end.strip('.') and end}]"


def _aligned(value: FuzzyDate) -> bool:
    unit = value.precision
    early, late = value.earliest, value.latest
    if unit == "week":
        return False
    fits_early = not isinstance(early, Point) or (early == first(early, unit) and _writable(early, unit))
    return fits_early and (not isinstance(late, Point) or (late == last(late, unit) and _writable(late, unit)))


def _writable(point: Point, unit: str) -> bool:
    """Decades and longer around the year 0 have no name: -000X and 000X would be the same digits."""
    return unit not in _UNSPECIFIED[1:] or first(point, unit).year >= 0 or int(_year(point, unit).replace("X", "")) < 0


def _year(point: Point, unit: str) -> str:
    digits = f"{abs(point.year):04}"
    masked = _UNSPECIFIED.index(unit) if unit in _UNSPECIFIED else 0
    return "-" * (point.year < 0) + (digits[:-masked] + "X" * masked if masked else digits)


def _write(bound: Bound, unit: str) -> str:
    if isinstance(bound, End):
        return bound.value
    if unit in _CLOCKS:
        return bound.isoformat(time=True)[: -3 * (2 - _CLOCKS.index(unit)) or None]
    year, start = _year(bound, unit), first(bound, unit)
    if unit in _UNSPECIFIED:
        return year
    if unit == "season":
        return f"{_year(start, unit)}-{20 + start.month // 3}"
    if unit == "quarter":
        return f"{year}-{33 + start.month // 3}"
    if unit == "half":
        return f"{year}-{40 + start.month // 6}"
    return bound.isoformat()[: -3 if unit == "month" else None]
