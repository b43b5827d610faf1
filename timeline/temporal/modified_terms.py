"""Terms that change another: "early", "about", "more than", "the end of", "the first half of"."""

from dataclasses import dataclass, replace

from timeline.dates import FuzzyDate
from timeline.temporal.terms import Context, Reading, Term

_SHARES = ("START", "MID", "END")


@dataclass(frozen=True, slots=True)
class Modified:
    """A term under a TIMEX3 modifier."""

    mod: str
    term: Term

    def resolve(self, context: Context) -> Reading:
        """The term's reading with the modifier and with its date narrowed, blurred or opened."""
        reading = self.term.resolve(context)
        return replace(reading, mod=self.mod, when=self._when(reading))

    def _when(self, reading: Reading) -> FuzzyDate | None:
        when = reading.when
        if when is None:
            return None
        if self.mod in _SHARES and reading.period:
            return reading.period.share(self.mod)
        if self.mod == "APPROX":
            return replace(when, approximate=True)
        return when
