"""Times of day: parts of the day and the clock, with or without a date."""

from dataclasses import dataclass

from timeline.temporal.periods import Period, Unit, day
from timeline.temporal.terms import DAY_UNITS, Context, Reading, Term, counted, stated

_NOON = 12


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """A part of a day ("MO", "NI"): "Friday night", "last night", "this morning", "that afternoon"."""

    part: str
    date: Term | None = None

    def resolve(self, context: Context) -> Reading:
        """On its date, else on the day that the text is about, else on an unknown day."""
        reading = self.date.resolve(context) if self.date else None
        period = reading.period if reading else context.day
        if period is None or period.unit not in DAY_UNITS:
            prefix = reading.value if reading and reading.value.startswith("XXXX") else "XXXX-XX-XX"
            return Reading("TIME", f"{prefix}T{self.part}", reason="unanchored")
        return _at(day(period.start, self.part), reading, period, context)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of the clock, on a date or on the day that the text is about. `half` is "am" or "pm"."""

    hour: int
    minute: int | None = None
    second: int | None = None
    half: str | None = None
    date: Term | None = None

    def resolve(self, context: Context) -> Reading:
        """The minute of its day; without a day, the clock alone."""
        reading = self.date.resolve(context) if self.date else None
        period = reading.period if reading else context.day
        if period is None or period.unit not in DAY_UNITS:
            return Reading("TIME", f"XXXX-XX-XXT{self._hour:02}:{self.minute or 0:02}", reason="unanchored")
        unit: Unit = "second" if self.second is not None else "minute"
        moment = period.start._replace(hour=self._hour % 24, minute=self.minute or 0, second=self.second or 0)
        return _at(Period(unit, moment.plus_days(self._hour // 24)), reading, period, context)

    @property
    def _hour(self) -> int:
        if self.half is None:
            return self.hour
        return self.hour % _NOON + (_NOON if self.half == "pm" else 0)


def _at(moment: Period, reading: Reading | None, period: Period, context: Context) -> Reading:
    if reading and reading.basis == "stated":
        return stated(moment)
    if reading:
        return Reading("TIME", moment.value, "", moment.when, reading.basis, reading.reason, reading.anchor, moment)
    return counted(moment, context, period, "same_day")
