"""Amounts of time: durations and repetitions. They name no place on the calendar."""

from dataclasses import dataclass

from timeline.temporal.model import Style
from timeline.temporal.terms import Context, Reading

Count = float | str  # "X" where the text leaves the number open
_CODES = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "weekend": "WE", "week": "W", "month": "M",
    "quarter": "Q", "season": "SE", "half": "H", "year": "Y", "decade": "DE", "century": "CE", "millennium": "ML",
}  # fmt: skip
# What half of a unit is written as, and what many of a large one are counted in.
_HALVES = {"year": (6, "M"), "day": (12, "TH"), "hour": (30, "TM"), "minute": (30, "TS"), "decade": (5, "Y")}
# Narratives are annotated in the older way, TIMEX2, which writes a set by the dates that belong to it.
_POINTS = {"P1D": "XXXX-XX-XX", "P1W": "XXXX-WXX", "P1M": "XXXX-XX", "P1Y": "XXXX"}
_YEARS = {"decade": 10, "century": 100, "millennium": 1000}
# TIMEX2 once wrote a long unit by one letter, and news is annotated so to this day.
_LONG_UNITS_IN_NEWS = {"decade": "E", "century": "C", "millennium": "L"}


@dataclass(frozen=True, slots=True)
class Duration:
    """A count of units, and perhaps of smaller ones: "two years and three months"."""

    count: Count
    unit: str
    rest: "Duration | None" = None

    def resolve(self, context: Context) -> Reading:
        """A duration, with no place in time of its own."""
        return Reading("DURATION", self.value_in(context.style), reason="amount")

    def value_in(self, style: Style) -> str:
        """The TIMEX3 value as texts of a style are annotated.

        >>> Duration(1, "decade").value_in("news"), Duration("X", "decade").value_in("news")
        ('P1E', 'PXE')
        """
        if style != "news" or self.unit not in _YEARS or self.count not in (1, "X"):
            return self.value
        return f"P{_code(self.count, _LONG_UNITS_IN_NEWS[self.unit])}"

    @property
    def value(self) -> str:
        """The TIMEX3 value.

        >>> Duration(2.5, "year").value, Duration(1, "decade").value, Duration("X", "hour").value
        ('P2Y6M', 'P1DE', 'PTXH')
        """
        parts = [*self._parts(), *(self.rest._parts() if self.rest else ())]
        days = "".join(part for part in parts if not part.startswith("T"))
        clock = "".join(part[1:] for part in parts if part.startswith("T"))
        return f"P{days}" + (f"T{clock}" if clock else "")

    def _parts(self) -> list[str]:
        if isinstance(self.count, str):
            return [_code(self.count, _CODES["year" if self.unit in _YEARS else self.unit])]
        if self.unit in _YEARS and self.count != 1:
            return Duration(self.count * _YEARS[self.unit], "year")._parts()
        whole, half = divmod(self.count, 1)
        if half == 0.5 and self.unit in _HALVES:
            amount, code = _HALVES[self.unit]
            return [*([_code(whole, _CODES[self.unit])] if whole else []), _code(amount, code)]
        return [_code(self.count, _CODES[self.unit])]


def _code(count: Count, code: str) -> str:
    number = count if isinstance(count, str) else f"{count:.10g}"
    return f"T{number}{code[1:]}" if code.startswith("T") else f"{number}{code}"


@dataclass(frozen=True, slots=True)
class Repeated:
    """Something that comes again: "every Friday", "daily", "twice a month"."""

    value: str
    rate: bool = False  # "per day" is written as an amount everywhere

    def resolve(self, context: Context) -> Reading:
        """A set of times."""
        return Reading("SET", self._value(context.style), reason="repeated")

    def _value(self, style: Style) -> str:
        return _POINTS.get(self.value, self.value) if style == "narrative" and not self.rate else self.value


def each_unit(unit: str, count: float = 1, rate: bool = False) -> Repeated:
    """Every so many units."""
    return Repeated(Duration(count, unit).value, rate)
