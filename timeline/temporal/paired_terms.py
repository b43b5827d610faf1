"""Two days or two years in one breath: "15/16 November", "1941/42", "the night of 15-16 November"."""

from dataclasses import dataclass, replace

from timeline.dates import FuzzyDate, Point
from timeline.temporal.calendar_terms import in_month, in_season
from timeline.temporal.clock_terms import PartOfDay
from timeline.temporal.terms import Context, Reading, Term

_FEW_DAYS = 3  # further apart, two days with a night between them are a mistake


@dataclass(frozen=True, slots=True)
class Days:
    """Two days, one soon after the other, or with `part` the night between them."""

    date: Term
    after: Term
    part: str = ""

    def resolve(self, context: Context) -> Reading:
        """Somewhere on either day; of a night, under the value of its first day."""
        reading = (PartOfDay(self.part, self.date) if self.part else self.date).resolve(context)
        first, last = reading.period, self.after.resolve(context).period
        if first is None or last is None or not first.start < last.start <= first.start.plus_days(_FEW_DAYS):
            return reading
        value = reading.value if self.part else f"{reading.value}/{last.value}"
        return replace(reading, value=value, when=FuzzyDate.between(first.start, last.end))


@dataclass(frozen=True, slots=True)
class Years:
    """Two years in a row: a season of sport, of a school or of an opera."""

    first: int

    def resolve(self, context: Context) -> Reading:
        """Somewhere in the two."""
        first, last = Point(self.first, 1, 1), Point(self.first + 1, 12, 31)
        when = FuzzyDate.between(first, last, precision="year")
        return Reading("DATE", f"{first.year:04}/{last.year:04}", "", when, "stated", "stated")


def day_pair(days: str, month: int, year: "int | Term | None" = None, part: str = "") -> Days | None:
    """The two days of "15/16"; None where the second is not the next."""
    one, other = map(int, days.split("/"))
    return Days(in_month(month, one, year), in_month(month, other, year), part) if 1 <= one == other - 1 < 31 else None


def year_pair(years: str, season: str | None = None) -> Term | None:
    """The two years of "1941/42", or the winter between them; None where the second is not the next."""
    one, _, other = years.partition("/")
    first = int(one)
    if (first + 1) % 10 ** len(other) != int(other):
        return None
    return in_season(season, first) if season else Years(first)
