"""Times of day: parts of the day and the clock, with or without a date.

A time is kept as the clock showed it there. A zone that the text states goes into the TIMEX3 value ("T17:30+02:00") and
no further: to convert would need the zone of every other time in the text, which is seldom told, and would move an
event to a day that the text never names ("9 p.m. on 19 March" in New York is the 20th in London).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from timeline.dates import FuzzyDate, Point
from timeline.temporal.periods import Period, Unit, day, shift
from timeline.temporal.terms import DAY_UNITS, Context, Reading, Term, counted, stated

_NOON, _EVENING, _MIDNIGHT = 12, 17, 24
_CLOCK_UNITS = ("hour", "minute", "second")
_PARTS = {"MO": (4, 11.9), "MI": (11, 14), "AF": (12, 18), "EV": (17, 22), "NI": (18, 30)}  # from hour to hour


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """A part of a day ("MO", "NI"): "Friday night", "last night", "this morning", "that afternoon"."""

    part: str
    date: Term | None = None

    def resolve(self, context: Context) -> Reading:
        """On its date, else on the day that the text is about, else on an unknown day."""
        return _on_day(self.date, context, f"T{self.part}", lambda period: day(period.start, self.part))


@dataclass(frozen=True, slots=True)
class Overnight:
    """A night through to the morning: "overnight"."""

    def resolve(self, context: Context) -> Reading:
        """The night after the day that the text speaks of; a report of the day of publication means the one before."""
        about = context.day
        if about is None or about.unit not in DAY_UNITS:
            return Reading("TIME", "XXXX-XX-XXTNI", reason="unanchored")
        told_today = context.published is not None and about.start[:3] == context.published[:3]
        reports = context.style == "news" and told_today and context.tense != "future"
        first = about.start.plus_days(-1 if reports else 0)
        found = counted(day(first, "NI"), context, about)
        return replace(found, when=FuzzyDate.between(first, first.plus_days(1)), moves=not reports)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of the clock, on a date or on the day that the text is about.

    `half` is "am" or "pm"; `zone` is "Z" or "+02:00", or "" where the text states none that is the same everywhere.
    """

    hour: int
    minute: int | None = None
    second: int | None = None
    half: str | None = None
    date: Term | None = None
    zone: str = ""
    twelve: bool = False  # told on a dial of twelve hours, before or after noon: "half past six"
    figures: bool = False  # told as 10:17, on a dial of twelve hours where the text uses one

    def resolve(self, context: Context) -> Reading:
        """The minute of its day; without a day, the clock alone.

        Midnight is the beginning or the end of the day that is named with it, and a dial of twelve hours leaves open
        which half of the day it was: then only the day is known.
        """
        if self.hour_of_day == _MIDNIGHT and not self.date and context.style == "news" and context.tense != "future":
            return self._first_of_day(context)
        if self.twelve and not self.half and not self.date and _is_past_noon(context, self.hour):
            return replace(self, half="pm").resolve(context)
        clock = f"T{self.hour_of_day:02}:{self.minute or 0:02}"
        reading = _on_day(self.date, context, clock, self._at)
        moment = reading.period
        if moment is None:
            return replace(reading, value=reading.value + self.zone)
        if self.hour_of_day == _MIDNIGHT:
            late = _time_now(context) is not None and self.date is None  # so that what follows is of the next day
            end = Period("minute", moment.start._replace(hour=23, minute=59)) if late else moment
            reading = replace(reading, value=f"{moment.value}{clock}", period=end)
        if self.twelve or (self.figures and context.has_halves()):
            reading = replace(reading, when=day(moment.start).when)
        return replace(reading, value=reading.value + self.zone)

    def _first_of_day(self, context: Context) -> Reading:
        """The midnight that news reports without its day: the first of the publication day or, after a day that it
        tells of, of the next; it may also be told of the evening before.
        """
        about = context.day
        if about is None or about.unit not in DAY_UNITS:
            return Reading("TIME", f"XXXX-XX-XXT00:00{self.zone}", reason="unanchored")
        is_today = context.published is not None and about.start[:3] == context.published[:3]
        first = Point(*about.start[:3]).plus_days(0 if is_today else 1)
        found = counted(Period("minute", first), context, about, "same_day")
        when = day(first).when if is_today else FuzzyDate.between(first.plus_days(-1), first)
        return replace(found, value=f"{found.value}{self.zone}", when=when)

    @property
    def hour_of_day(self) -> int:
        """The hour, 0 to 24."""
        if self.half is None:
            return self.hour
        return self.hour % _NOON + (_NOON if self.half == "pm" else 0)

    def _at(self, period: Period) -> Period:
        if self.hour_of_day == _MIDNIGHT:
            return day(period.start)
        unit: Unit = "second" if self.second is not None else "minute"
        clock = {"hour": self.hour_of_day, "minute": self.minute or 0, "second": self.second or 0}
        return Period(unit, period.start._replace(**clock))


def _on_day(date: Term | None, context: Context, clock: str, make: Callable[[Period], Period]) -> Reading:
    """What `make` makes of the day, known as the day is known."""
    reading = date.resolve(context) if date else None
    period = reading.period if reading else context.day
    if period is None or period.unit not in DAY_UNITS:
        prefix = reading.value if reading and reading.value.startswith("XXXX") else "XXXX-XX-XX"
        return Reading("TIME", f"{prefix}{clock}", reason="unanchored")
    moment = make(period)
    if reading is None and _is_next_day(context, moment):
        moment = shift(moment, 1) if moment.unit == "daypart" else replace(moment, start=moment.start.plus_days(1))
        return replace(counted(moment, context, period), type="TIME")
    found = counted(moment, context, period, "same_day") if reading is None else stated(moment)
    if reading and reading.basis != "stated":
        found = replace(found, basis=reading.basis, reason=reading.reason, anchor=reading.anchor)
    return replace(found, type="TIME")


def _is_past_noon(context: Context, hour: int) -> bool:
    """Does a narrative that goes on tell an hour after noon: "at eight in the evening ... at ten o'clock"?"""
    now = _time_now(context)
    return now is not None and hour < _hours(now)[0] < hour + _NOON


def _is_next_day(context: Context, moment: Period) -> bool:
    """Has a narrative gone on past midnight: "at ten that evening ... by two in the morning"?"""
    now = _time_now(context)
    return now is not None and _hours(moment)[1] <= _NOON and _hours(now)[0] >= _EVENING


def _time_now(context: Context) -> Period | None:
    """The time of day that a narrative, or news of days long ago, goes on from; None where it is at none, or looks
    back."""
    now = context.mentioned if context.narrates else context.old_day
    told = now is not None and (now.unit in _CLOCK_UNITS or now.part)
    return now if told and not context.looks_back else None


def _hours(period: Period) -> tuple[float, float]:
    """The first and the last hour of a time of day."""
    hour = period.start.hour + period.start.minute / 60
    return (hour, hour) if period.unit in _CLOCK_UNITS else _PARTS.get(period.part, (0, _MIDNIGHT))
