"""FuzzyDate: what is known about when, and no more."""

from dataclasses import dataclass
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

    Bounds are inclusive: days, or seconds where the precision is of the clock. `precision` is the unit in which they
    are meant. `approximate` is EDTF `~` ("about"), `uncertain` is EDTF `?` ("perhaps"). A time of day is what the clock
    there showed, in no zone: to convert it would move events to days that their texts do not name.

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
                if bound[3:] != (0, 0, 0) and not self.has_clock:
                    raise DateError(
                        f"{bound.isoformat(time=True)!r} has a time of day, but precision {self.precision!r}"
                    )
            elif not isinstance(bound, End):
                raise DateError(f"a bound is a Point or an End, not {bound!r}")
            elif bound is End.UNKNOWN and not self.duration:
                raise DateError("only something that lasted has an unknown end; use End.OPEN for 'on or before'")
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
        clock = precision in _CLOCK
        early, late = _bound(earliest, clock=clock), _bound(latest, clock=clock)
        return cls(early, late, precision, approximate, uncertain, duration)

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

    def as_fine_as(self, unit: Precision) -> bool:
        """Is it known to this unit or finer?

        >>> FuzzyDate.day(2020, 1, 3).as_fine_as("week"), FuzzyDate.month(2020, 1).as_fine_as("day")
        (True, False)
        """
        return PRECISIONS.index(self.precision) <= PRECISIONS.index(unit)

    def iso_bounds(self) -> tuple[str | None, str | None]:
        """Both bounds in ISO 8601, None for one that is open or unknown."""
        return _iso(self.earliest, time=self.has_clock), _iso(self.latest, time=self.has_clock)

    # --- comparison ---------------------------------------------------------------------------------------------

    @property
    def lowest(self) -> Point:
        """The first moment that this may touch; far in the past where the bound is open."""
        return self.earliest if isinstance(self.earliest, Point) else Point(-99999, 1, 1)

    @property
    def highest(self) -> Point:
        """The last second that this may touch; far in the future where the bound is open."""
        if not isinstance(self.latest, Point):
            return Point(99999, 12, 31, 23, 59, 59)
        return self.latest if self.has_clock else self.latest._replace(hour=23, minute=59, second=59)

    def _key(self) -> tuple[object, ...]:
        return (
            self.lowest,
            self.highest,
            PRECISIONS.index(self.precision),
            self.approximate,
            self.uncertain,
            self.duration,
            self.edtf,
        )

    def __lt__(self, other: "FuzzyDate") -> bool:
        return self._key() < other._key()

    def before(self, other: "FuzzyDate") -> bool | None:
        """Is this wholly before the other? True, False, or None: not known."""
        if self.highest < other.lowest:
            return True
        return False if self.lowest >= other.highest else None

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
        return self.lowest <= other.lowest and other.highest <= self.highest

    def meet(self, other: "FuzzyDate") -> "FuzzyDate | None":
        """The narrower of what both allow, or None where they contradict each other."""
        if self._disjoint(other):
            return None
        early = self.earliest if self.lowest >= other.lowest else other.earliest
        late = self.latest if self.highest <= other.highest else other.latest
        finer = min((self, other), key=lambda one: PRECISIONS.index(one.precision))
        if finer.has_clock and isinstance(late, Point):
            late = min(self.highest, other.highest)  # a day ends at its last second
        lasted = self.duration and other.duration
        early, late = (End.OPEN if one is End.UNKNOWN and not lasted else one for one in (early, late))
        return FuzzyDate.between(
            early,
            late,
            precision=finer.precision,
            approximate=finer.approximate,
            uncertain=finer.uncertain,
            duration=lasted,
        )

    def _disjoint(self, other: "FuzzyDate") -> bool:
        return self.highest < other.lowest or other.highest < self.lowest

    def _is_point(self) -> bool:
        return self.earliest == self.latest


def _bound(value: "date | Bound", *, clock: bool) -> Bound:
    if isinstance(value, Point | End):
        return value
    if isinstance(value, datetime) and clock:
        return Point(value.year, value.month, value.day, value.hour, value.minute, value.second)
    if isinstance(value, date):
        return Point(value.year, value.month, value.day)
    raise DateError(f"a bound is a date, a Point or an End, not {value!r}")


def _iso(bound: Bound, *, time: bool) -> str | None:
    return bound.isoformat(time=time) if isinstance(bound, Point) else None
