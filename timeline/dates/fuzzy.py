"""FuzzyDate: what is known about when, and no more."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from typing import Literal, get_args

from timeline.dates.point import Point, checked, days_in_month
from timeline.errors import DateError

Precision = Literal[
    "second", "minute", "hour", "day", "week", "month", "quarter", "season", "half", "year", "decade", "century",
    "millennium",
]  # fmt: skip
PRECISIONS: tuple[str, ...] = get_args(Precision)
_CLOCK = ("second", "minute", "hour")


class End(Enum):
    """A bound that is not a point: open (it goes on) or unknown (nobody says)."""

    OPEN = ".."
    UNKNOWN = ""

    def __repr__(self) -> str:
        return f"End.{self.name}"


Bound = Point | End


@dataclass(frozen=True, slots=True)
class FuzzyDate:
    """One moment somewhere in `earliest..latest`, or with `duration` something that lasted from one to the other.

    Bounds are inclusive points of the finest unit (a day's latest is its 23:59:59 only when the precision is of the
    clock; dates are held at midnight). `precision` is the unit in which the bounds are meant. `approximate` is EDTF
    `~` ("about"), `uncertain` is EDTF `?` ("perhaps").

    >>> late_2017 = FuzzyDate.between(date(2017, 10, 1), date(2017, 12, 31), precision="month")
    >>> late_2017.edtf
    '[2017-10..2017-12]'
    >>> FuzzyDate.year(2020).contains(FuzzyDate.day(2020, 1, 3))
    True
    >>> FuzzyDate.day(2020, 1, 3).before(FuzzyDate.year(2020)) is None
    True
    """

    earliest: Bound
    latest: Bound
    precision: Precision = "day"
    approximate: bool = False
    uncertain: bool = False
    duration: bool = False

    def __post_init__(self) -> None:
        if self.precision not in PRECISIONS:
            raise DateError(f"precision {self.precision!r} is not one of {', '.join(PRECISIONS)}")
        for bound in (self.earliest, self.latest):
            if isinstance(bound, Point):
                checked(bound)
            elif not isinstance(bound, End):
                raise DateError(f"a bound is a Point or an End, not {bound!r}")
        if isinstance(self.earliest, End) and isinstance(self.latest, End):
            raise DateError("a date needs at least one bound; use None for no date at all")
        if isinstance(self.earliest, Point) and isinstance(self.latest, Point) and self.earliest > self.latest:
            raise DateError(f"earliest {self.earliest.isoformat()!r} is after latest {self.latest.isoformat()!r}")

    # --- constructors -------------------------------------------------------------------------------------------

    @classmethod
    def between(
        cls,
        earliest: "date | Bound",
        latest: "date | Bound",
        *,
        precision: Precision = "day",
        approximate: bool = False,
        uncertain: bool = False,
        duration: bool = False,
    ) -> "FuzzyDate":
        """From two inclusive bounds, each a date, a datetime, a Point or an End."""
        return cls(_bound(earliest), _bound(latest), precision, approximate, uncertain, duration)

    @classmethod
    def day(cls, year: int, month: int, day: int) -> "FuzzyDate":
        """One day."""
        point = Point(year, month, day)
        return cls(point, point)

    @classmethod
    def month(cls, year: int, month: int) -> "FuzzyDate":
        """Somewhere in one month."""
        if not 1 <= month <= 12:
            raise DateError(f"month {month!r} is not 1..12")
        return cls(Point(year, month, 1), Point(year, month, days_in_month(year, month)), "month")

    @classmethod
    def year(cls, year: int) -> "FuzzyDate":
        """Somewhere in one year: the whole of it, never today's day in it."""
        return cls(Point(year, 1, 1), Point(year, 12, 31), "year")

    @classmethod
    def from_edtf(cls, text: str) -> "FuzzyDate":
        """Read an EDTF string (ISO 8601-2); DateError where it is wrong or holds more than this value can."""
        from timeline.dates.edtf import decode  # the codec knows the value, the value only borrows the codec

        return decode(text)

    # --- text ---------------------------------------------------------------------------------------------------

    @property
    def edtf(self) -> str:
        """The value as EDTF."""
        from timeline.dates.edtf import encode

        return encode(self)

    @property
    def has_clock(self) -> bool:
        """Is it known to the hour or finer?"""
        return self.precision in _CLOCK

    def iso_bounds(self) -> tuple[str | None, str | None]:
        """Both bounds in ISO 8601, None for one that is open or unknown."""
        return _iso(self.earliest, time=self.has_clock), _iso(self.latest, time=self.has_clock)

    # --- comparison ---------------------------------------------------------------------------------------------

    def _key(self) -> tuple[object, ...]:
        low, high = _low(self.earliest), _high(self.latest)
        return low, high, PRECISIONS.index(self.precision), self.approximate, self.uncertain, self.duration, self.edtf

    def __lt__(self, other: "FuzzyDate") -> bool:
        return self._key() < other._key()

    def before(self, other: "FuzzyDate") -> bool | None:
        """Is this wholly before the other? True, False, or None: not known."""
        if _high(self.latest) < _low(other.earliest):
            return True
        return False if _low(self.earliest) >= _high(other.latest) else None

    def after(self, other: "FuzzyDate") -> bool | None:
        """Is this wholly after the other? True, False, or None: not known."""
        return other.before(self)

    def overlaps(self, other: "FuzzyDate") -> bool | None:
        """Do the two share a moment? None where they may."""
        if self._disjoint(other):
            return False
        sure = (self.duration or self._is_point()) and (other.duration or other._is_point())
        return True if sure else None

    def within(self, other: "FuzzyDate") -> bool | None:
        """Does this lie inside the other? None where it may."""
        if self._disjoint(other):
            return False
        if other.contains(self):
            return True
        return False if self.duration else None

    def contains(self, other: "FuzzyDate") -> bool:
        """Are the other's bounds inside these bounds? A statement about bounds, so always yes or no."""
        return _low(self.earliest) <= _low(other.earliest) and _high(other.latest) <= _high(self.latest)

    def meet(self, other: "FuzzyDate") -> "FuzzyDate | None":
        """The narrower of what both allow, or None where they contradict each other."""
        if self._disjoint(other):
            return None
        early = self.earliest if _low(self.earliest) >= _low(other.earliest) else other.earliest
        late = self.latest if _high(self.latest) <= _high(other.latest) else other.latest
        finer = min((self, other), key=lambda one: PRECISIONS.index(one.precision))
        return replace(finer, earliest=early, latest=late)

    def _disjoint(self, other: "FuzzyDate") -> bool:
        return _high(self.latest) < _low(other.earliest) or _high(other.latest) < _low(self.earliest)

    def _is_point(self) -> bool:
        return self.earliest == self.latest


def _bound(value: "date | Bound") -> Bound:
    if isinstance(value, Point | End):
        return value
    if isinstance(value, datetime):
        return Point(value.year, value.month, value.day, value.hour, value.minute, value.second)
    if isinstance(value, date):
        return Point(value.year, value.month, value.day)
    raise DateError(f"a bound is a date, a Point or an End, not {value!r}")


def _iso(bound: Bound, *, time: bool) -> str | None:
    return bound.isoformat(time=time) if isinstance(bound, Point) else None


def _low(bound: Bound) -> Point:
    return bound if isinstance(bound, Point) else Point(-99999, 1, 1)


def _high(bound: Bound) -> Point:
    if not isinstance(bound, Point):
        return Point(99999, 12, 31, 23, 59, 59)
    return bound if bound[3:] != (0, 0, 0) else bound._replace(hour=23, minute=59, second=59)
