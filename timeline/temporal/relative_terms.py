"""Dates counted from the publication or from another date in the text: "last year", "two days later", "that month"."""

from dataclasses import dataclass, replace
from typing import Literal

from timeline.dates import Point
from timeline.temporal.periods import UNITS, Period, Unit, day, interval, period_at, plus, shift, year_value
from timeline.temporal.terms import (
    DAY_UNITS,
    LONG_AGO,
    YEARS,
    Context,
    Reading,
    Term,
    counted,
    counted_from,
    unresolved,
)

Base = Literal["now", "mention", "publication"]
# How an unknown date of a unit is written.
_UNKNOWN: dict[str, str] = {
    "day": "XXXX-XX-XX", "daypart": "XXXX-XX-XX", "weekend": "XXXX-WXX-WE", "week": "XXXX-WXX", "month": "XXXX-XX",
    "quarter": "XXXX-QX", "half": "XXXX-HX", "season": "XXXX-XX", "decade": "XXX", "century": "XX",
}  # fmt: skip
_RECKONED = 9000  # so many years away no calendar reaches
_CLOCK_UNITS = ("second", "minute", "hour")
# How many units "days later" and "a few years ago" can mean, at the most.
_REACH = {"day": 20, "week": 10, "month": 15, "year": 25, "decade": 6}
_LONG = ("decade", "century", "millennium")
_BESIDE = 160  # so many characters after a date, "two days later" counts from it even if the story does not go on there
_PER_DAY = {"hour": 24, "minute": 1440, "second": 86400}


def unknown(unit: Unit) -> str:
    """The TIMEX3 value of some unit, nobody knows which."""
    return _UNKNOWN.get(unit, "XXXX")


def base_of(base: Base, unit: Unit, context: Context) -> Period | None:
    """The period from which to count; years count from the last date of all, even if it was an aside.

    In news a coarse date may be an aside: after "the firm, founded in 1998", a sentence that begins with "A day
    earlier" counts from the last day named, and so does "the same day" in its paragraph.
    """
    if base == "publication":  # "two months ago" is before the telling, whatever the story is at
        return day(context.published) if context.published else context.now
    if base == "now":
        return context.speech
    if unit in YEARS:
        return context.latest or context.mention
    mention = context.mention
    if context.style == "news":
        coarse = mention is not None and UNITS.index(mention.unit) > UNITS.index(unit)
        aside = coarse and (
            context.leads_at(context.position) or not context.parted_at(context.story.last_day_end, context.position)
        )
        return context.story.last_day if aside else mention
    latest, near = context.latest, context.position - context.story.latest_end <= _BESIDE
    return latest if latest and near and not _is_coarser(latest, mention, unit) else mention


def day_beside_aside(base: Period | None, context: Context) -> Period | None:
    """The base; in news, where that is coarse and of late, the last day named: "shut on Friday, its worst month since
    August. It had warned of it the same day"."""
    if context.style != "news" or base is None or base.unit in DAY_UNITS or not context.published:
        return base
    of_late = context.published.ordinal() - base.days[1] < LONG_AGO
    return (context.story.last_day if of_late else None) or base


def _is_coarser(latest: Period, mention: Period | None, unit: Unit) -> bool:
    """Is the last date too coarse to count such units from, and the story's date is not?"""
    allowed = UNITS.index(unit)
    return mention is not None and UNITS.index(mention.unit) <= allowed < UNITS.index(latest.unit)


@dataclass(frozen=True, slots=True)
class Offset:
    """So many units before or after a base: "last year", "three weeks ago", "two days later"."""

    unit: Unit
    count: float | str
    base: "Base | Term" = "now"
    sign: int = 1
    whole: bool = False  # "the next decade" is a decade, "a decade later" a year
    grain: Unit | None = None  # "the same day last year" is a day

    def resolve(self, context: Context) -> Reading:
        """Count from the base, at the grain of the unit."""
        if isinstance(self.count, str):
            return self._vague(context)
        if self.unit in YEARS and self.count > _RECKONED:
            return Reading("DATE", "PAST_REF" if self.sign < 0 else "FUTURE_REF", reason="loose")
        if not isinstance(self.base, str):
            return self._from_term(self.base.resolve(context), context)
        base = base_of(self.base, self.unit, context)
        if base is None:
            return unresolved(unknown(self.unit))
        if self._is_too_coarse(base):
            return self._somewhere(base, context)
        moved = self._moved(base)
        if self._is_yet_to_come(moved, context):
            return unresolved(unknown(moved.unit))
        return counted(moved, context, base)

    def _is_yet_to_come(self, moved: Period, context: Context) -> bool:
        """Would "a year later" be after an article that tells of it as past? Then it counts from what nobody dated."""
        if context.style == "narrative" or self.base != "mention" or self.sign < 0 or not context.published:
            return False
        return moved.start > context.published and context.tense not in ("future", "open")

    def _somewhere(self, base: Period, context: Context) -> Reading:
        """Two days after some time in a year: a narrative means that year or the first days of the next."""
        count, value = self.sign * int(self.count), unknown(self.unit)
        if base.unit in _LONG and self.unit == "year":  # "seventy years later", after the 1920s
            return counted(period_at(base.unit, plus(base.start, "year", count)), context, base)
        if not context.narrates or base.unit in _LONG:
            return unresolved(value)
        low, high = (plus(bound, self.unit, count) for bound in (base.start, base.end))
        value = year_value(low.year) + value[4:]
        when = interval(low, high, approximate=False)
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
            return moved_by_part(base, unit, count)
        if unit in ("decade", "century") and abs(count) == 1 and not self.whole:
            return shift(period_at("year", base.start), int(count) * (10 if unit == "decade" else 100))
        if unit in _CLOCK_UNITS:
            told = base.unit in _CLOCK_UNITS
            return (
                replace(base, start=plus(base.start, unit, int(count)))
                if told
                else shift(day(base.start), round(count / _PER_DAY[unit]))
            )
        return period_at(self.grain or unit, plus(base.start, unit, int(count)))

    def _vague(self, context: Context) -> Reading:
        """Weeks or a few months away: one to as many units as such words can mean."""
        value = "PAST_REF" if self.sign < 0 else "FUTURE_REF"
        base = base_of(self.base, self.unit, context) if isinstance(self.base, str) else None
        if base is None or self._is_too_coarse(base):
            return Reading("DATE", value, reason="loose")
        unit: Unit = "day" if self.unit in _CLOCK_UNITS else self.unit
        reach = _REACH.get(unit, 10) if unit == self.unit else 1
        edge = Point(*(base.end if self.sign > 0 else base.start)[:3])
        nearest = plus(edge, unit, self.sign * (unit == self.unit))
        when = interval(*sorted((nearest, plus(edge, unit, self.sign * reach))))
        return Reading("DATE", value, "", when, context.basis(base), anchor=base.value)


def moved_by_part(base: Period, unit: Unit, count: float) -> Period:
    """A year and a half ago is eighteen months ago; half of anything else falls back on days."""
    if unit in ("month", "quarter", "year", "decade", "century"):
        months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
        grain: Unit = max("month" if count % 1 else "day", base.unit, key=UNITS.index)
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
        if self.base == "mention" and self.unit in DAY_UNITS:
            base = day_beside_aside(base, context)
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
