"""Dates counted from the publication or from another date in the text, and words for past, present and future."""

from dataclasses import dataclass, replace
from typing import Literal

from timeline.dates import End, FuzzyDate, Point
from timeline.temporal.amount_terms import Duration
from timeline.temporal.periods import UNITS, Period, Unit, day, interval, period_at, plus, shift, year_value
from timeline.temporal.terms import DAY_UNITS, YEARS, Context, Reading, Term, counted, counted_from, unresolved

Base = Literal["now", "mention"]
# How an unknown date of a unit is written.
_UNKNOWN: dict[str, str] = {
    "day": "XXXX-XX-XX", "daypart": "XXXX-XX-XX", "weekend": "XXXX-WXX-WE", "week": "XXXX-WXX", "month": "XXXX-XX",
    "quarter": "XXXX-QX", "half": "XXXX-HX", "season": "XXXX-XX", "decade": "XXX", "century": "XX",
}  # fmt: skip
_CLOCK_UNITS = ("second", "minute", "hour")
_PER_DAY = {"hour": 24, "minute": 1440, "second": 86400}
# How many units "recent" and "coming" reach, when nobody says.
_FEW = {"day": 6, "week": 8, "month": 6, "year": 5, "decade": 3, "century": 2}


def unknown(unit: Unit) -> str:
    """The TIMEX3 value of some unit, nobody knows which."""
    return _UNKNOWN.get(unit, "XXXX")


def base_of(base: Base, unit: Unit, context: Context) -> Period | None:
    """The period from which to count; years count from the last date of all, even if it was an aside.

    In news a coarse date may be an aside: after "the firm, founded in 1998", a sentence that begins with "A day
    earlier" counts from the last day named.
    """
    if base == "now":
        return context.now
    if unit in YEARS:
        return context.latest or context.mention
    mention = context.mention
    coarse = mention is not None and UNITS.index(mention.unit) > UNITS.index(unit)
    if context.style == "news" and coarse and context.leads_at(context.position):
        return context.last_day
    return mention


@dataclass(frozen=True, slots=True)
class Offset:
    """So many units before or after a base: "last year", "three weeks ago", "two days later"."""

    unit: Unit
    count: float | str
    base: "Base | Term" = "now"
    sign: int = 1
    whole: bool = False  # "the next decade" is a decade, "a decade later" a year

    def resolve(self, context: Context) -> Reading:
        """Count from the base, at the grain of the unit."""
        if isinstance(self.count, str):
            return self._vague(context)
        if not isinstance(self.base, str):
            return self._from_term(self.base.resolve(context), context)
        base = base_of(self.base, self.unit, context)
        if base is None:
            return unresolved(unknown(self.unit))
        return (
            self._somewhere(base, context) if self._is_too_coarse(base) else counted(self._moved(base), context, base)
        )

    def _somewhere(self, base: Period, context: Context) -> Reading:
        """Two days after some time in a year: a narrative means that year or the first days of the next."""
        value = unknown(self.unit)
        if not context.narrates or base.unit in ("decade", "century", "millennium"):
            return unresolved(value)
        count = self.sign * int(self.count)
        when = interval(*(plus(bound, self.unit, count) for bound in (base.start, base.end)), approximate=False)
        value = year_value(base.start.year) + value[4:]
        return Reading("DATE", value, "", when, context.basis(base), "counted", base.value)

    def _is_too_coarse(self, base: Period) -> bool:
        """Two days after a year could be any day: to name one would be to invent it."""
        return base.unit not in DAY_UNITS and UNITS.index(base.unit) > UNITS.index(self.unit)

    def _from_term(self, reading: Reading, context: Context) -> Reading:
        if reading.period is None:
            return unresolved(unknown(self.unit))
        return counted_from(reading, self._moved(reading.period), context)

    def _moved(self, base: Period) -> Period:
        unit, count = self.unit, self.sign * float(self.count)
        if count % 1:
            return _moved_by_part(base, unit, count)
        if unit in ("decade", "century") and abs(count) == 1 and not self.whole:
            return shift(period_at("year", base.start), int(count) * (10 if unit == "decade" else 100))
        if unit in _CLOCK_UNITS and base.unit not in _CLOCK_UNITS:
            return shift(day(base.start), round(count / _PER_DAY[unit]))
        return shift(period_at(unit, base.start), int(count))

    def _vague(self, context: Context) -> Reading:
        past = self.sign < 0
        value = "PAST_REF" if past else "FUTURE_REF"
        now = context.today if self.base == "now" else None
        if now is None:
            return Reading("DATE", value, reason="loose")
        when = interval(End.OPEN, now.end) if past else interval(now.start, End.OPEN)
        return Reading("DATE", value, "", when, context.basis(now), anchor=now.value)


def _moved_by_part(base: Period, unit: Unit, count: float) -> Period:
    """A year and a half ago is eighteen months ago; half of anything else falls back on days."""
    if unit in ("month", "quarter", "year", "decade", "century"):
        months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
        grain: Unit = "month" if count % 1 else "day"
        return Period(grain, plus(period_at(grain, base.start).start, "month", round(count * months)))
    days = {"week": 7.0, "hour": 1 / 24, "minute": 1 / 1440, "second": 1 / 86400}.get(unit, 1.0)
    return shift(day(base.start), round(count * days))


@dataclass(frozen=True, slots=True)
class Same:
    """The unit that holds the base: "this year", "that month", "the same day"."""

    unit: Unit
    base: "Base | Term" = "now"

    def resolve(self, context: Context) -> Reading:
        """The unit at the base; a coarser base does not say which."""
        if not isinstance(self.base, str):
            reading = self.base.resolve(context)
            found = self._at(reading.period)
            return counted_from(reading, found, context) if found else unresolved(unknown(self.unit))
        base = base_of(self.base, self.unit, context)
        found = self._at(base)
        if found and base:
            return counted(found, context, base)
        return self._somewhere(base, context) if base and context.narrates else unresolved(unknown(self.unit))

    def _somewhere(self, base: Period, context: Context) -> Reading:
        """A day of the month or the year that a narrative spoke of, nobody knows which."""
        if self.unit != "day" or base.unit not in ("month", "year"):
            return unresolved(unknown(self.unit))
        value = base.value + "-XX" * (1 if base.unit == "month" else 2)
        return Reading("DATE", value, "", base.when, context.basis(base), "counted", base.value)

    def _at(self, base: Period | None) -> Period | None:
        if base is None or UNITS.index(base.unit) > UNITS.index(self.unit):
            return None
        return period_at(self.unit, base.start)


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
        base = context.mention
        if self.number is None and base is None:
            return unresolved("XX00")
        year = 100 * (self.number - 1) if self.number else base.start.year // 100 * 100 if base else 0
        when = FuzzyDate.between(Point(year - 2, 1, 1), Point(year + 2, 12, 31), precision="year", approximate=True)
        basis = "stated" if self.number else context.basis(base)
        return Reading("DATE", year_value(year), "APPROX", when, basis, "vague", base.value if base else "")


@dataclass(frozen=True, slots=True)
class ReportedQuarter:
    """The quarter that a report is about, or the same one so many years before: "the latest quarter", "year-earlier".

    Where no quarter was mentioned, it is what `otherwise` says, or the last quarter that is over.
    """

    years: int = 0
    otherwise: Term | None = None

    def resolve(self, context: Context) -> Reading:
        """Count from the quarter last mentioned."""
        now, quarter = context.now, context.quarter
        if now is None or (quarter is None and self.otherwise):
            return self.otherwise.resolve(context) if self.otherwise else unresolved(unknown("quarter"))
        quarter = quarter or shift(period_at("quarter", now.start), -1)
        return replace(counted(shift(quarter, -4 * self.years), context, now), moves=False)


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
class Lasting:
    """A duration up to the present of the text: "they have called for it for over a decade"."""

    amount: Term

    def resolve(self, context: Context) -> Reading:
        """From as long ago to now; where it was longer than said, since before that."""
        reading, now, amount = self.amount.resolve(context), context.today, _amount(self.amount)
        if now is None or amount is None or isinstance(amount.count, str) or amount.unit not in UNITS:
            return reading
        begun = _moved_back(now.start, amount)
        earliest = End.OPEN if reading.mod == "MORE_THAN" else begun
        when = FuzzyDate.between(earliest, now.end, duration=True, approximate=reading.mod == "APPROX")
        anchor = f"{now.value}, so begun by {begun.isoformat()}"
        return replace(reading, when=when, basis=context.basis(now), reason="lasting", anchor=anchor)


def _amount(term: Term) -> Duration | None:
    inner = getattr(term, "term", term)
    return inner if isinstance(inner, Duration) else None


def _moved_back(point: Point, amount: Duration) -> Point:
    moved = _moved_by_part(day(point), amount.unit, -float(amount.count))  # type: ignore[arg-type]
    return Point(*moved.start[:3])


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some units up to now or from now on: "in recent months", "the past two years", "the coming weeks"."""

    unit: Unit
    count: float | str
    sign: int

    def resolve(self, context: Context) -> Reading:
        """A duration that ends or begins with the present of the text."""
        now, value = context.today, Duration(self.count, self.unit).value
        if now is None:
            return unresolved(value, "DURATION")
        when = self._when(now)
        reason = "stretch" if self.sign < 0 else "ahead"
        return Reading("DURATION", value, "", when, context.basis(now), reason, now.value)

    def _when(self, now: Period) -> FuzzyDate:
        vague = isinstance(self.count, str)
        count = _FEW.get(self.unit, 3) if vague else int(self.count)
        edge = plus(now.start, self.unit, self.sign * count)
        low, high = (edge, now.end) if self.sign < 0 else (now.start, edge)
        return FuzzyDate.between(low, high, approximate=vague, duration=not vague)


@dataclass(frozen=True, slots=True)
class PastUnit:
    """One unit up to now: "the past year". News is annotated with the whole unit before, which is a date."""

    unit: Unit

    def resolve(self, context: Context) -> Reading:
        """A stretch; in news, under the value of the last whole unit."""
        reading, now = Stretch(self.unit, 1, -1).resolve(context), context.today
        if context.style != "news" or now is None:
            return reading
        return replace(reading, type="DATE", value=shift(period_at(self.unit, now.start), -1).value)
