"""Days counted from the beginning of what the text tells: "the third day of the siege"."""

from dataclasses import dataclass
from typing import Literal

from timeline.dates import End, Point
from timeline.temporal.periods import Period, day, interval
from timeline.temporal.relative_terms import unknown
from timeline.temporal.terms import DAY_UNITS, Context, Reading, counted

_WORKING = 5  # days of a week, after which a court may have paused


@dataclass(frozen=True, slots=True)
class NumberedDay:
    """So many days into what the text tells: 1 for the first day, 0 for the last.

    It may be that of a named event, or of a court, which sits on working days.
    """

    number: int
    of: Literal["event", "court"] | None = None

    def resolve(self, context: Context) -> Reading:
        """Counted from the day on which something began, else from the day that the text is at."""
        begun = self._beginning(context)
        if begun is None:
            return self._somewhere(context.mentioned, context)
        if self.number and not (self.of == "court" and self.number > _WORKING):
            return counted(day(self._after(begun)), context, begun)
        when = interval(self._after(begun), context.published or End.OPEN, approximate=False)
        return Reading("DATE", unknown("day"), "", when, context.basis(begun), "counted", begun.value)

    def _beginning(self, context: Context) -> Period | None:
        """A first day is that of what has been said to begin; without a name, the text goes on from where it is."""
        story, begun = context.mentioned, context.story.begun
        if begun is None:
            told = story is not None and story.unit in DAY_UNITS and not (self.of and self.number == 1)
            return story if told else None
        goes_on = story is None or self.number == 0 or self._after(begun) >= story.start
        return begun if self.of or goes_on else None

    def _somewhere(self, story: Period | None, context: Context) -> Reading:
        """Some day of the month or the year that a narrative spoke of, or no date."""
        if story is None or story.unit not in ("month", "year") or not context.narrates:
            return Reading("DATE", unknown("day"), reason="loose")
        value = story.value + "-XX" * (1 if story.unit == "month" else 2)
        return Reading("DATE", value, "", story.when, context.basis(story), "counted", story.value)

    def _after(self, begun: Period) -> Point:
        found = Point(*begun.start[:3])
        for _ in range(self.number - 1):
            found = found.plus_days(1)
            while self.of == "court" and (found.ordinal() - 1) % 7 >= _WORKING:
                found = found.plus_days(1)
        return found
