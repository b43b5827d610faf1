"""Months of the Islamic calendar, by the Umm al-Qura tables."""

from dataclasses import dataclass, replace

from hijridate import Hijri

from timeline.dates import FuzzyDate, Point
from timeline.temporal.periods import day
from timeline.temporal.terms import Context, Reading, unresolved

_FIRST_YEAR, _LAST_YEAR = 1343, 1500  # what the tables know


@dataclass(frozen=True, slots=True)
class HijriMonth:
    """A month, 1 to 12, of a Hijri year or, without one, the one nearest to the present of the text."""

    month: int
    year: int | None = None
    day: int | None = None

    def resolve(self, context: Context) -> Reading:
        """From its first day to its last."""
        now = context.now
        if self.year is None and now is None:
            return unresolved("XXXX-XX")
        years = [self.year] if self.year else _years_around(now.start.year) if now else []
        months = [span for year in years if (span := self._days(year))]
        if not months:
            return unresolved("XXXX-XX")
        if self.year or now is None:
            return self._reading(*months[0])
        first, last = min(months, key=lambda span: abs(span[0].ordinal() - now.start.ordinal()))
        return replace(self._reading(first, last), basis=context.basis(now), reason="nearest", anchor=now.value)

    def _reading(self, first: Point, last: Point) -> Reading:
        when = FuzzyDate.between(first, last)
        value = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
        return Reading("DATE", value, "", when, "stated", "stated", period=day(first))

    def _days(self, year: int) -> tuple[Point, Point] | None:
        """The first and the last day in our calendar; None outside the tables."""
        if not _FIRST_YEAR <= year <= _LAST_YEAR:
            return None
        begin = Hijri(year, self.month, self.day or 1)
        length = 1 if self.day else begin.month_length()
        first = Point(*begin.to_gregorian().datetuple())
        return first, first.plus_days(length - 1)


def _years_around(year: int) -> range:
    hijri = round((year - 622) * 33 / 32)
    return range(hijri - 1, hijri + 3)
