"""The operations that a rule's meaning may call, by name."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, cast

from timeline.temporal.amount_terms import Duration, Repeated, each_unit
from timeline.temporal.calendar_terms import (
    ShortYear,
    beside_mention,
    in_half,
    in_month,
    in_quarter,
    in_season,
    in_years,
    nth_week,
    nth_weekday,
    on_holiday,
    quarter_from,
    week_by_number,
)
from timeline.temporal.clock_figures import (
    at,
    at_part,
    clock_time,
    earlier,
    four_figures,
    in_part,
    past_the_hour,
    repeated_at,
    zone_offset,
    zoned,
)
from timeline.temporal.clock_terms import Overnight, PartOfDay
from timeline.temporal.figures import date_time_group, decade, era_year, figures, iso, two_digit_year
from timeline.temporal.hijri_terms import hijri_in, hijri_month, hijri_year
from timeline.temporal.iranian import iranian_date
from timeline.temporal.linked_terms import Aside, Counted, Ended, EndedQuarter, Told, Within, dated, onward, past
from timeline.temporal.modified_terms import Modified
from timeline.temporal.numbered_terms import NumberedDay
from timeline.temporal.paired_terms import Days, day_pair, year_pair
from timeline.temporal.periods import Unit
from timeline.temporal.relative_terms import Offset, ReportedQuarter, Same
from timeline.temporal.stretch_terms import Lasting, PastUnit, Stretch
from timeline.temporal.terms import Several, Term
from timeline.temporal.vague_terms import Reference, TurnOfCentury, Unplaced
from timeline.temporal.weekday_terms import Weekday, Weekend, day_of_month, weekday_from

# What may stand beside an amount as its rest.
_SMALLER = {
    "year": ("month", "week", "day"), "month": ("week", "day"), "week": ("day",), "day": ("hour",),
    "hour": ("minute", "second"), "minute": ("second",),
}  # fmt: skip


def add(*numbers: float) -> float:
    """The sum, of those that took part."""
    return sum(number for number in numbers if number is not None)


def times(one: float | str, other: float) -> float:
    """The product; a number with a decimal point comes as it is written."""
    return (float(one) if isinstance(one, str) else one) * other


def first(*values: Any) -> Any:
    """The first that took part in the match."""
    return next((value for value in values if value is not None), None)


def agreed(one: Any, other: Any) -> Any:
    """What two ways of saying agree on; None where they do not."""
    return one if one == other else None


def nothing() -> None:
    """No reading: the rule only keeps the words from other rules."""


def several(*terms: Term | None) -> Several:
    """One expression for each term that took part; the captures `to` of the pattern stand between them."""
    return Several(tuple(term for term in terms if term is not None))


def if_any(value: Any, term: Term) -> Term | None:
    """The term, if the value took part."""
    return None if value is None else term


def seasonal(season: str) -> Repeated:
    """Every year in this season."""
    return Repeated(f"XXXX-{season}")


def weekly(weekday: int, part: str = "") -> Repeated:
    """Every week on this day, or in this part of it."""
    return Repeated(f"XXXX-WXX-{weekday}" + (f"T{part}" if part else ""))


def daily(part: str) -> Repeated:
    """Every day in this part of it."""
    return Repeated(f"XXXX-XX-XXT{part}")


def yearly(month: int) -> Repeated:
    """Every year in this month."""
    return Repeated(f"XXXX-{month:02}")


def short_year(first_year: int, number: int) -> int:
    """The second year of "1915-16": two digits in the century of the first."""
    return first_year // 100 * 100 + number


def in_era_of(year: int, other: int) -> int:
    """The year as astronomers count, in the era of the other: "264 to 241 BC"."""
    return 1 - year if other <= 0 else year


def half_of(number: int, date: Term) -> Modified:
    """The first or the second half of a long period."""
    return Modified("START" if number == 1 else "END", date)


def before(amount: Duration, date: Term) -> Offset:
    """So long before a date."""
    return Offset(cast(Unit, amount.unit), amount.count, date, -1)


def joined(amount: Duration, rest: Duration) -> Duration | None:
    """An amount with its rest in a smaller unit: "an hour and 20 minutes"; None for two amounts."""
    plain = isinstance(amount, Duration) and isinstance(rest, Duration) and not amount.rest and not rest.rest
    if not plain or isinstance(amount.count, str) or isinstance(rest.count, str):
        return None
    return replace(amount, rest=rest) if rest.unit in _SMALLER.get(amount.unit, ()) else None


def from_mention(amount: Duration, sign: int) -> Offset:
    """So long after or before what the text speaks of."""
    return Offset(cast(Unit, amount.unit), amount.count, "mention", sign)


def after(amount: Duration, date: Term) -> Offset:
    """So long after a date."""
    return Offset(cast(Unit, amount.unit), amount.count, date)


OPERATIONS: dict[str, Callable[..., Any]] = {
    "several": several, "if_any": if_any, "add": add, "times": times, "first": first, "nothing": nothing,
    "seasonal": seasonal, "four_figures": four_figures, "short_year_near": ShortYear, "nth_weekday": nth_weekday,
    "nth_week": nth_week, "week_by_number": week_by_number, "month": in_month, "season": in_season,
    "quarter": in_quarter, "quarter_from": quarter_from,
    "half": in_half, "iranian": iranian_date, "joined": joined, "onward": onward, "overnight": Overnight,
    "holiday": on_holiday, "years": in_years, "weekday": Weekday, "offset": Offset, "same": Same,
    "reference": Reference, "stretch": Stretch, "past_unit": PastUnit, "part": PartOfDay,
    "duration": Duration, "repeated": Repeated, "each": each_unit, "iso": iso, "figures": figures,
    "clock_time": clock_time, "decade": decade, "era_year": era_year, "two_digit_decade": two_digit_year,
    "weekly": weekly, "daily": daily, "repeated_at": repeated_at,
    "before": before, "after": after, "at": at, "short_year": short_year, "half_of": half_of,
    "in_part": in_part, "at_part": at_part, "earlier": earlier, "zoned": zoned, "zone_offset": zone_offset,
    "past_the_hour": past_the_hour, "lasting": Lasting, "in_era_of": in_era_of, "reported_quarter": ReportedQuarter,
    "yearly": yearly, "day_of_month": day_of_month, "hijri_month": hijri_month, "hijri_year": hijri_year,
    "hijri_in": hijri_in, "days": Days, "day_pair": day_pair, "year_pair": year_pair,
    "date_time_group": date_time_group, "agreed": agreed, "modified": Modified,
    "counted": Counted, "within": Within, "ended": Ended, "ended_quarter": EndedQuarter, "told": Told, "dated": dated,
    "past": past, "aside": Aside, "unplaced": Unplaced, "numbered_day": NumberedDay, "turn_of_century": TurnOfCentury,
    "weekend": Weekend, "weekday_from": weekday_from, "from_mention": from_mention, "beside_mention": beside_mention,
}  # fmt: skip
