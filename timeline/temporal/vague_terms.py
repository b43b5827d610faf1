"""Words that name no place on the calendar, or only about one: "now", "recently", "the second day", "a Monday"."""

from dataclasses import dataclass, replace
from typing import Literal

from timeline.dates import End, FuzzyDate, Point
from timeline.temporal.periods import Period, Unit, interval, year_value
from timeline.temporal.relative_terms import unknown
from timeline.temporal.terms import Context, Reading, unresolved


@dataclass(frozen=True, slots=True)
class Reference:
    """A word for the past, the present or the future; `days` bounds how far it reaches, 0 for no bound."""

    value: Literal["PAST_REF", "PRESENT_REF", "FUTURE_REF"]
    days: int = 0

    def resolve(self, context: Context) -> Reading:
        """An approximate stretch before, at or after the present of the text."""
        now = context.today
        if now is None:
            return unresolved(self.value)
        return Reading("DATE", self.value, "", self._when(now), context.basis(now), anchor=now.value)

    def _when(self, now: Period) -> FuzzyDate:
        reach = self.days
        if self.value == "PRESENT_REF":
            return replace(now.when, approximate=True)
        if self.value == "PAST_REF":
            return interval(now.start.plus_days(-reach) if reach else End.OPEN, now.end)
        return interval(now.start, now.end.plus_days(reach) if reach else End.OPEN)


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Some unit, nobody knows which: "the second day", and "a Monday" (`weekday` 1)."""

    unit: Unit
    weekday: int | None = None

    def resolve(self, context: Context) -> Reading:
        """A value without a date."""
        value = f"XXXX-WXX-{self.weekday}" if self.weekday else unknown(self.unit)
        return Reading("DATE", value, reason="loose")


@dataclass(frozen=True, slots=True)
class TurnOfCentury:
    """The years around the last turn of a century, or around the first of the century with this number."""

    number: int | None = None

    def resolve(self, context: Context) -> Reading:
        """About the year that ends with two zeros."""
        base = context.latest or context.mention if context.style == "narrative" else context.now
        if self.number is None and base is None:
            return unresolved("XX00")
        year = 100 * (self.number - 1) if self.number else self._near(base, context) if base else 0
        when = FuzzyDate.between(Point(year - 2, 1, 1), Point(year + 2, 12, 31), precision="year", approximate=True)
        basis = "stated" if self.number else context.basis(base)
        return Reading("DATE", year_value(year), "APPROX", when, basis, "vague", base.value if base else "")

    def _near(self, base: Period, context: Context) -> int:
        """The last turn before an article's present; a story of the later part of a century means the next one."""
        year = base.start.year
        if context.style == "news":
            return year // 100 * 100
        return (year + (100 if context.tense == "future" else 50)) // 100 * 100
