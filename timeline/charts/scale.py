"""From dates to places along the axis, and from there to pixels."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from timeline.dates import FuzzyDate, Point, from_ordinal
from timeline.dates.point import checked
from timeline.errors import InputError

Kind = Literal["date", "year"]
DAY_MS = 86_400_000.0
_EPOCH = Point(1970, 1, 1).ordinal()
_DAYS_A_YEAR = 365.2425
_MOMENT = re.compile(r"(-?\d{4})(?:-(\d\d?))?(?:-(\d\d?))?(?:[ T](\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?Z?")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_DATE_YEARS = range(1000, 9990)  # what a date axis labels well; beyond it the axis counts years


@dataclass(frozen=True, slots=True)
class Scale:
    """A linear axis. `kind` says what `low` and `high` are: milliseconds since 1970, or astronomical years."""

    kind: Kind
    low: float
    high: float
    left: float
    right: float

    def pixel(self, value: float) -> float:
        """Pixels from the left edge of the picture."""
        return self.left + (value - self.low) / (self.high - self.low) * (self.right - self.left)

    def value(self, pixel: float) -> float:
        """The inverse of `pixel`."""
        return self.low + (pixel - self.left) / (self.right - self.left) * (self.high - self.low)

    def at(self, point: Point) -> float:
        """Where a point lies on the axis."""
        return coordinate(point, self.kind)

    def clipped(self, value: float) -> float:
        """The value, or the end of the axis that it lies beyond."""
        return min(max(value, self.low), self.high)

    @property
    def day(self) -> float:
        """The length of a day on the axis."""
        return day_length(self.kind)


def kind_of(dates: Iterable[FuzzyDate]) -> Kind:
    """Date axes hold the years 1000 to 9989; one date outside makes it an axis of years.

    >>> kind_of([FuzzyDate.year(2020)]), kind_of([FuzzyDate.year(2020), FuzzyDate.year(-43)])
    ('date', 'year')
    """
    bounds = (bound for when in dates for bound in (when.earliest, when.latest) if isinstance(bound, Point))
    return "date" if all(bound.year in _DATE_YEARS for bound in bounds) else "year"


def coordinate(point: Point, kind: Kind) -> float:
    """A point as milliseconds since 1970 or as a year with a fraction.

    >>> coordinate(Point(1970, 1, 2), "date"), coordinate(Point(-43, 1, 1), "year")
    (86400000.0, -43.0)
    """
    seconds = point.hour * 3600 + point.minute * 60 + point.second
    if kind == "date":
        return (point.ordinal() - _EPOCH) * DAY_MS + seconds * 1000
    days = point.ordinal() - Point(point.year, 1, 1).ordinal()
    return point.year + (days + seconds / 86_400) / 366


def point_at(value: float, kind: Kind) -> Point:
    """The day on which a coordinate lies."""
    if kind == "date":
        return from_ordinal(int(value // DAY_MS) + _EPOCH)
    year = int(value // 1)
    return Point(year, 1, 1).plus_days(int((value - year) * 366))


def day_length(kind: Kind) -> float:
    """The length of a day on an axis of this kind."""
    return DAY_MS if kind == "date" else 1 / _DAYS_A_YEAR


def bounds(when: FuzzyDate, kind: Kind) -> tuple[float | None, float | None]:
    """Both ends on the axis, the last day included; None for an end that is open or unknown."""
    low = coordinate(when.earliest, kind) if isinstance(when.earliest, Point) else None
    if not isinstance(when.latest, Point):
        return low, None
    whole_days = when.latest[3:] == (0, 0, 0) and not when.has_clock
    return low, coordinate(when.latest, kind) + (day_length(kind) if whole_days else 0.0)


def domain(
    extents: Sequence[tuple[float | None, float | None]], *, shortest: float, also: Sequence[float]
) -> tuple[float, float]:
    """What the axis must show: every known end, and each of `also` (publication dates) that lies not too far off.

    Never less than `shortest`, with a margin on both sides.
    """
    ends = [end for extent in extents for end in extent if end is not None]
    low, high = min(ends), max(ends)
    near = 0.25 * max(high - low, 6 * shortest)
    low = min([low, *(value for value in also if low - near <= value < low)])
    high = max([high, *(value for value in also if high < value <= high + near)])
    margin = max(0.035 * (high - low), (shortest - (high - low)) / 2, 0.05 * shortest)
    return low - margin, high + margin


def reading(text: str, kind: Kind) -> float:
    """A window's end as the browser or a person writes it, as a coordinate.

    A day or a moment in ISO 8601 (`2020-01-03`, `2020-01-03 14:30:00`), on an axis of years also a number.

    >>> reading("1970-01-02", "date"), reading("-43.5", "year")
    (86400000.0, -43.5)
    """
    found = _MOMENT.fullmatch(text.strip())
    if found:
        year, month, day, hour, minute, second = (int(part or 0) for part in found.groups())
        return coordinate(checked(Point(year, month or 1, day or 1, hour, minute, second)), kind)
    if kind == "year" and _NUMBER.fullmatch(text.strip()):
        return float(text)
    raise InputError(f"a window's end is a date like '2020-01-03', not {text!r}")
