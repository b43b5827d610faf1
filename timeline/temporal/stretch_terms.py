"""Stretches up to the present of the text or from it on: "the past two years", "for over a decade"."""

from dataclasses import dataclass, replace
from typing import Literal

from timeline.dates import End, FuzzyDate, Point
from timeline.temporal.amount_terms import Duration
from timeline.temporal.periods import UNITS, Period, Unit, day, period_at, plus, shift
from timeline.temporal.relative_terms import moved_by_part
from timeline.temporal.terms import DAY_UNITS, Context, Reading, Term, unresolved

# How many units "recent" and "coming" reach, when nobody says.
_FEW = {"day": 6, "week": 8, "month": 6, "year": 5, "decade": 3, "century": 2}


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
    moved = moved_by_part(day(point), amount.unit, -float(amount.count))  # type: ignore[arg-type]
    return Point(*moved.start[:3])


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some units up to now or from now on: "in recent months", "the past two years", "the coming weeks"."""

    unit: Unit
    count: float | str
    sign: int
    base: Literal["now", "mention"] = "now"

    def resolve(self, context: Context) -> Reading:
        """A duration that ends or begins with the present of the text, or with the date that it speaks of."""
        now = context.today if self.base == "now" else self._mention(context)
        value = Duration(self.count, self.unit).value_in(context.style)
        if now is None:
            return unresolved(value, "DURATION")
        when = self._when(now)
        reason = "stretch" if self.sign < 0 else "ahead"
        return Reading("DURATION", value, "", when, context.basis(now), reason, now.value)

    def _mention(self, context: Context) -> Period | None:
        """What the text speaks of; None where that is too coarse: some weeks after a year could be any."""
        mention = context.mention
        if mention is None or UNITS.index(mention.unit) > UNITS.index(self.unit):
            return None
        return day(mention.start) if mention.unit in DAY_UNITS else mention

    def _when(self, now: Period) -> FuzzyDate:
        vague = isinstance(self.count, str)
        count = _FEW.get(self.unit, 3) if vague else int(self.count)
        edge = plus(now.start, self.unit, self.sign * count)
        if not vague and float(self.count) % 1:  # a year and a half
            edge = moved_by_part(now, self.unit, self.sign * float(self.count)).start
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
