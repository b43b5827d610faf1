"""Days, months and years of the Islamic calendar: by the Umm al-Qura tables, and reckoned where those do not reach.

The tables hold 1343 to 1500 AH (1924 to 2077). Other years are reckoned by the cycle of thirty years, which is a day or
so off what was seen in the sky; before 1582 the day is given in the Julian calendar, as historians write it.
"""

from dataclasses import dataclass, replace
from typing import NamedTuple

from hijridate import Hijri

from timeline.dates import FuzzyDate, Point, from_ordinal
from timeline.temporal.calendar_terms import nearest, weight_of_looking_back
from timeline.temporal.periods import Period, day, period_at
from timeline.temporal.terms import Context, Direction, Reading, Term, unresolved

_FIRST_YEAR, _LAST_YEAR = 1343, 1500  # what the tables know
_EPOCH = Point(622, 7, 19).ordinal()  # 16 July 622 of the Julian calendar
_GREGORIAN = Point(1582, 10, 15).ordinal()
_JULIAN_DAY = 1721425  # the Julian day number is so much more than the ordinal
_MONTHS = 12


class _Stretch(NamedTuple):
    first: Point
    last: Point
    reckoned: bool


@dataclass(frozen=True, slots=True)
class HijriDate:
    """A day, a month or a whole year; without a year, the one that the present of the text suggests.

    `ours` is a year of our calendar in which it begins: "Ramadan 2023".
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    ours: "int | Term | None" = None
    direction: Direction | None = None

    def resolve(self, context: Context) -> Reading:
        """From its first day to its last."""
        if self.ours is not None:
            return self._in_our_year(context)
        if self.year is not None:
            found = self._in(self.year)
            return self._reading(found) if found else unresolved("XXXX")
        now, back = context.now, weight_of_looking_back(context, "month")
        chosen = nearest(self._month_in, now, self.direction, back=back) if now else None
        found = self._begun_in(chosen.start.year) if chosen else None
        if not found or not now:
            return unresolved("XXXX-XX")
        return replace(self._reading(found), basis=context.basis(now), reason="nearest", anchor=now.value)

    def _in_our_year(self, context: Context) -> Reading:
        if isinstance(self.ours, int):
            found = self._begun_in(self.ours)
            return self._reading(found) if found else unresolved("XXXX-XX")
        reading = self.ours.resolve(context) if self.ours else None
        found = self._begun_in(reading.period.start.year) if reading and reading.period else None
        if not reading or not found:
            return unresolved("XXXX-XX")
        return replace(self._reading(found), basis=reading.basis, reason=reading.reason, anchor=reading.anchor)

    def _reading(self, found: _Stretch) -> Reading:
        first, last, reckoned = found
        value = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
        low, high = (first.plus_days(-1), last.plus_days(1)) if reckoned else (first, last)
        when = FuzzyDate.between(low, high, approximate=reckoned)
        period = day(first) if self.day else period_at("month" if self.month else "year", first)
        return Reading("DATE", value, "", when, "stated", "reckoned" if reckoned else "hijri", period=period)

    def _begun_in(self, ours: int) -> _Stretch | None:
        """The one that begins in a year of our calendar, the first of two."""
        around = range(*(round((ours - 622) * 33 / 32) + step for step in (-1, 3)))
        return next((one for year in around if (one := self._in(year)) and one.first.year == ours), None)

    def _month_in(self, ours: int) -> Period | None:
        found = self._begun_in(ours)
        return Period("month", found.first) if found else None

    def _in(self, year: int) -> _Stretch | None:
        """The first and the last day in that year; None where it has no such day."""
        month = self.month or 1
        after = (year + (self.month in (None, _MONTHS)), month % _MONTHS + 1 if self.month else 1)
        if not (year >= 1 and 1 <= month <= _MONTHS) or (self.day or 1) > 30:
            return None
        first, end = _ordinal(year, month), _ordinal(*after) - 1
        if self.day:
            first = end = first + self.day - 1 if first + self.day - 1 <= end else 0
        return _Stretch(_point(first), _point(end), not _has_table(year)) if first else None


def hijri_month(
    month: int, year: int | None = None, day: int | None = None, direction: Direction | None = None
) -> HijriDate:
    """A month, 1 to 12, or a day of one."""
    return HijriDate(year, month, day, direction=direction)


def hijri_year(year: int) -> HijriDate:
    """A whole year."""
    return HijriDate(year)


def hijri_in(month: int, ours: "int | Term") -> HijriDate:
    """The month that begins in a year of our calendar."""
    return HijriDate(month=month, ours=ours)


def _has_table(year: int) -> bool:
    return _FIRST_YEAR <= year <= _LAST_YEAR


def _ordinal(year: int, month: int) -> int:
    """The first day of a month, as an ordinal of our calendar.

    >>> from_ordinal(_ordinal(1400, 1)).isoformat(), _point(_ordinal(61, 1) + 9).isoformat()
    ('1979-11-20', '0680-10-10')
    """
    if _has_table(year):
        return Hijri(year, month, 1).to_gregorian().toordinal()
    days = 354 * (year - 1) + (3 + 11 * year) // 30 + (59 * (month - 1) + 1) // 2
    return _EPOCH + days


def _point(ordinal: int) -> Point:
    """The day of the Gregorian calendar, before 1582 of the Julian one."""
    if ordinal >= _GREGORIAN:
        return from_ordinal(ordinal)
    days = ordinal + _JULIAN_DAY + 32082
    years, of_year = (4 * days + 3) // 1461, days - 1461 * ((4 * days + 3) // 1461) // 4
    month = (5 * of_year + 2) // 153
    return Point(years - 4800 + month // 10, month + 3 - 12 * (month // 10), of_year - (153 * month + 2) // 5 + 1)
