"""Days of the week, weekends, and days by their number in the month."""

from dataclasses import dataclass, replace
from typing import Literal

from timeline.dates import Point, days_in_month
from timeline.temporal.holidays import weekday_of_month
from timeline.temporal.periods import Period, day, period_at, shift
from timeline.temporal.relative_terms import day_beside_aside
from timeline.temporal.terms import (
    DAY_UNITS,
    YEARS,
    Context,
    Direction,
    Reading,
    Term,
    counted,
    counted_from,
    unresolved,
)

_MOST_DAYS = 31  # of a month


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, 1 for Monday to 7 for Sunday."""

    weekday: int
    direction: Direction | None = None
    base: "Literal['now', 'mention'] | Term" = "now"

    def resolve(self, context: Context) -> Reading:
        """In news the day itself or one of the six before, unless the words point ahead; else the next one on."""
        if not isinstance(self.base, str):
            return self._beside(self.base.resolve(context), context)
        anchor = context.now if self.base == "now" else day_beside_aside(context.mention, context)
        if self.base == "mention" and self.direction is None:
            if (found := self._of_story(context)) and anchor:
                return counted(found, context, anchor, "after")
            anchor = context.now
        if self.direction is None and context.tense != "future" and (told := context.old_day):
            before = context.looks_back or context.tense == "gone"
            days = min(self._days(told, "last"), self._days(told, "last" if before else "next"), key=abs)
            return counted(day(told.start.plus_days(days)), context, told, "before" if days <= 0 else "after")
        if anchor is None or anchor.unit not in DAY_UNITS:
            return unresolved(f"XXXX-WXX-{self.weekday}")
        days = self._days(anchor, self.direction or self._by_tense(context))
        return counted(day(anchor.start.plus_days(days)), context, anchor, "before" if days <= 0 else "after")

    def _of_story(self, context: Context) -> Period | None:
        """ "On the Monday": the first one after the day that the text speaks of, or that of its week; none to come."""
        story = context.mentioned
        if story is None or story.unit not in (*DAY_UNITS, "week"):
            return None
        ahead = self.weekday - 1 if story.unit == "week" else self._days(story, "next")
        found = day(story.start.plus_days(ahead))
        return None if context.is_yet_to_come(found.start) else found

    def following(self, anchor: Period) -> Period | None:
        """The first one after a day."""
        return day(anchor.start.plus_days(self._days(anchor, "next"))) if anchor.unit in DAY_UNITS else None

    def _days(self, anchor: Period, direction: Direction) -> int:
        """How many days after the anchor it falls, negative before."""
        back = ((anchor.start.ordinal() - 1) % 7 + 1 - self.weekday) % 7
        if direction == "next" or (direction == "this" and back):
            return 7 - back
        return -(back or (7 if self.direction == "last" else 0))

    def _beside(self, reading: Reading, context: Context) -> Reading:
        """The last one before or the first one after another date: "the Saturday after Thanksgiving"."""
        if reading.period is None or reading.period.unit not in DAY_UNITS:
            return unresolved(f"XXXX-WXX-{self.weekday}")
        days = self._days(reading.period, self.direction or "next")
        return counted_from(reading, day(reading.period.start.plus_days(days)), context)

    def _by_tense(self, context: Context) -> Direction:
        if context.narrates or not context.published:
            return "next"
        return "this" if context.tense == "future" else "last"


def weekday_from(weekday: Term, date: Term, direction: Direction = "next") -> Term | None:
    """A weekday counted from another date; None where it is no weekday."""
    return replace(weekday, direction=direction, base=date) if isinstance(weekday, Weekday) else None


@dataclass(frozen=True, slots=True)
class Weekend:
    """The weekend: the one that goes on or the last one, and where the words point ahead, the next one."""

    def resolve(self, context: Context) -> Reading:
        """Counted from the present of the text."""
        now = context.now
        if now is None or now.unit not in DAY_UNITS:
            return unresolved("XXXX-WXX-WE")
        weekend = period_at("weekend", now.start)
        begun = weekend.start.ordinal() <= now.start.ordinal()
        ahead = begun or context.tense in ("future", "open")
        return counted(weekend if ahead else shift(weekend, -1), context, now)


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day by its number alone, of the month that the text speaks of: "the 20th"; or of `month`, in which `weekday`
    makes it the day of the week that comes so often: "the first Monday of next month"."""

    number: int
    month: Term | None = None
    weekday: int = 0

    def resolve(self, context: Context) -> Reading:
        """In its month, else in the month of the last date mentioned."""
        if self.month is not None:
            reading = self.month.resolve(context)
            point = reading.period and self._in(reading.period)
            return counted_from(reading, day(point), context) if point else unresolved("XXXX-XX-XX")
        mention = context.mention
        found = mention and mention.unit not in YEARS and self._beside(mention, context)
        return counted(day(found), context, mention) if mention and found else unresolved(f"XXXX-XX-{self.number:02}")

    def _beside(self, mention: Period, context: Context) -> Point | None:
        """In the month of a date, or in the next where that is the nearer step; what is past is not ahead."""
        month = period_at("month", mention.start)
        before, own, after = (self._in(shift(month, step)) for step in (-1, 0, 1))
        if own is None or mention.unit not in (*DAY_UNITS, "week"):
            return own
        first, last = mention.days
        if context.is_yet_to_come(own):
            return before
        if after is None or own.ordinal() >= first or context.is_yet_to_come(after):
            return own
        return after if after.ordinal() - last < first - own.ordinal() else own

    def _in(self, month: Period) -> Point | None:
        year, number = month.start[:2]
        if self.weekday:
            return weekday_of_month(year, number, self.weekday, self.number)
        last = days_in_month(year, number)
        return Point(year, number, self.number or last) if self.number <= last else None


def day_of_month(number: int, month: Term | None = None, weekday: Term | None = None) -> DayOfMonth | None:
    """A day by its number, 0 for the last, perhaps of a month such as "last month"; None where no month has it."""
    if number > _MOST_DAYS or (month is not None and getattr(month, "unit", None) != "month"):
        return None
    if weekday is None:
        return DayOfMonth(number, month)
    return DayOfMonth(number, month, weekday.weekday) if isinstance(weekday, Weekday) else None
