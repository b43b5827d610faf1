"""Expressions that another date beside them places: "the first ten months of 1915", "the year ended 30 June"."""

from dataclasses import dataclass, replace
from typing import cast

from timeline.dates import FuzzyDate, Point
from timeline.temporal.amount_terms import Duration
from timeline.temporal.calendar_terms import InYear, nearest
from timeline.temporal.periods import UNITS, Period, Unit, period_at, plus
from timeline.temporal.relative_terms import Same
from timeline.temporal.terms import YEARS, Context, Reading, Term, counted, unresolved
from timeline.temporal.weekday_terms import Weekday

_LOOKING_BACK = 0.01  # a report looks ahead only where its time has all but come
_HALF_A_QUARTER = 45  # so many days before its end a company's quarter lies in the one of the calendar that names it


@dataclass(frozen=True, slots=True)
class Counted:
    """A definite amount: "the three months", "the first ten days". `side` is 1 for the first, -1 for the last, or 0."""

    side: int | None
    amount: Duration

    def resolve(self, context: Context) -> Reading:
        """The amount alone."""
        return self.amount.resolve(context)


@dataclass(frozen=True, slots=True)
class Within:
    """The first or the last so many units of a period: "the first ten months of 1915"."""

    part: Counted
    date: Term

    def resolve(self, context: Context) -> Reading:
        """A duration at one end of the period; later expressions count from the period."""
        reading, whole = self.part.resolve(context), self.date.resolve(context)
        if whole.period is None:
            return reading
        when = _stretch(whole.period, self.part.amount, self.part.side)
        found = replace(reading, when=when, period=whole.period)
        return replace(found, basis=whole.basis, reason="counted", anchor=whole.period.value) if when else found


@dataclass(frozen=True, slots=True)
class Ended:
    """An amount up to a date: "the three months ended June 30"."""

    amount: Counted | Duration
    date: Term

    def resolve(self, context: Context) -> Reading:
        """A duration whose last day is the date's."""
        reading, last = self.amount.resolve(context), self.date.resolve(context)
        amount = self.amount.amount if isinstance(self.amount, Counted) else self.amount
        when = _stretch(last.period, amount, -1) if last.period else None
        if last.period is None or when is None:
            return reading
        return replace(reading, when=when, basis=last.basis, reason="stretch", anchor=last.period.value)


@dataclass(frozen=True, slots=True)
class EndedQuarter:
    """A company's quarter by its last day: "the quarter ended July 31", "the third quarter ended Sept. 30"."""

    date: Term
    quarter: InYear | None = None

    def resolve(self, context: Context) -> Reading:
        """The quarter by its number or, without one, the one of the calendar in which it mostly lies."""
        last = self.date.resolve(context)
        if last.period is None:
            return unresolved("XXXX-QX")
        end = last.period.end
        named = self.quarter and Point(end.year, self.quarter.month, 1)
        quarter = period_at("quarter", named or end.plus_days(-_HALF_A_QUARTER))
        if named:
            context.quarter = quarter
        when = _stretch(last.period, Duration(1, "quarter"), -1)
        return Reading("DATE", quarter.value, "", when, last.basis, "stretch", last.period.value)


@dataclass(frozen=True, slots=True)
class Told:
    """A relative date that the date after it tells: "two days later, on 14 March 2012"."""

    relative: Term
    date: Term

    def resolve(self, context: Context) -> Reading:
        """The date at the grain of the relative one, which counts for itself where the other is too coarse."""
        own = self.relative.resolve(context)
        unit = getattr(self.relative, "unit", None)
        if unit is None or (isinstance(self.date, InYear) and self.date.year is None and unit in YEARS):
            return own
        told = Same(unit, self.date).resolve(context)
        return told if told.period else own


def dated(date: Term, relative: Term) -> Term:
    """The date in the year that the relative one before it means: "two years later, on 14 March"."""
    in_years = getattr(relative, "unit", None) in YEARS
    return replace(date, year=relative) if in_years and isinstance(date, InYear) and date.year is None else date


@dataclass(frozen=True, slots=True)
class Lately:
    """A date without a year of which the article reports: "ended June 30", "the year to March"."""

    date: InYear

    def resolve(self, context: Context) -> Reading:
        """The one that goes on or the last one."""
        now = context.now
        period = now and nearest(self.date.make, now, None, back=_LOOKING_BACK)
        return counted(period, context, now, "nearest") if period and now else self.date.resolve(context)


def past(date: Term) -> Term:
    """The date, where it has no year, as the last one up to now."""
    return Lately(date) if isinstance(date, InYear) and date.year is None else date


@dataclass(frozen=True, slots=True)
class Onward:
    """The end of a stretch, which lies after its beginning: "from Friday to Sunday", "from November to March"."""

    date: InYear | Weekday

    def resolve(self, context: Context) -> Reading:
        """The first such date after the beginning, which is the date read last."""
        begun, alone = context.latest, self.date.resolve(context)
        if begun is None or alone.period is None:
            return alone
        if isinstance(self.date, Weekday):
            period = self.date.following(begun)
        else:
            period = nearest(self.date.make, begun, "next")
        return counted(period, context, begun) if period else alone


def onward(date: Term, begun: Term) -> Term:
    """The date, where its year or week is not told, as the first one after another."""
    if isinstance(date, InYear):
        return Onward(date) if date.year is None and not date.direction else date
    if isinstance(date, Weekday) and isinstance(begun, Weekday):
        return date if date.direction else Onward(date)
    return date


@dataclass(frozen=True, slots=True)
class Aside:
    """A date from which nothing later counts: the second in "the night of 3-4 April"."""

    date: Term

    def resolve(self, context: Context) -> Reading:
        """As the date."""
        return replace(self.date.resolve(context), moves=False)


def _stretch(period: Period, amount: Duration, side: int | None) -> FuzzyDate | None:
    """So much from the period's first day on (side 1) or up to its last (side -1); None where that is no whole days."""
    unit, count = cast(Unit, amount.unit), amount.count
    if not side or isinstance(count, str) or count % 1 or unit not in UNITS[UNITS.index("day") :]:
        return None
    if side > 0:
        last = plus(period.start, unit, int(count)).plus_days(-1)
        return FuzzyDate.between(period.start, last, duration=True)
    after = period.end.plus_days(1)
    return FuzzyDate.between(plus(after, unit, -int(count)), period.end, duration=True)
