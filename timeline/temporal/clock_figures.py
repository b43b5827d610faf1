"""How the clock is told: in figures, in words, by a part of the day, with a zone."""

from dataclasses import replace
from typing import Any

from timeline.temporal.amount_terms import Repeated
from timeline.temporal.clock_terms import Clock, PartOfDay
from timeline.temporal.relative_terms import Offset
from timeline.temporal.terms import Term

_ANY_DAY = "XXXX-XX-XX"
_FARTHEST_ZONE = 14  # hours from Greenwich


def clock_time(time: "str | float", half: str | None = None, zone: str | None = None) -> Clock | None:
    """An hour, or hours and minutes with a colon or a point, perhaps with "am" or "pm".

    >>> clock_time("7:15", "pm").hour_of_day
    19
    """
    hour, *rest = (int(part) for part in str(time).replace(".", ":").split(":"))
    if hour > 24 or any(part > 59 for part in rest) or (half and not 1 <= hour <= 12) or (hour == 24 and any(rest)):
        return None
    minute, second = (*rest, None, None)[:2]
    twelve = half is None and 1 <= hour <= 12 and (str(time)[1:2] in (":", ".") or not rest)
    figures = not twelve and not half and zone is None and 10 <= hour <= 12
    return Clock(hour, minute, second, half, zone=zone or "", twelve=twelve, figures=figures)


def four_figures(number: int, zone: str | None = None) -> Clock | None:
    """The army's way to tell the time: 630 for half past six in the morning, 2400 for midnight."""
    hour, minute = divmod(number, 100)
    return Clock(hour, minute, zone=zone or "") if number <= 2400 and minute < 60 else None


def past_the_hour(hour: int, minutes: int) -> Clock:
    """So many minutes past the hour, before it where negative: -15 for "quarter to nine".

    >>> past_the_hour(1, -10).hour, past_the_hour(1, -10).minute
    (12, 50)
    """
    back = minutes < 0
    return Clock((hour - back - 1) % 12 + 1, minutes % 60, twelve=True)


def in_part(time: Clock | None, part: str | None) -> Clock | None:
    """A time of the clock in a part of the day: six in the evening is 18:00, two at night the next day's 02:00."""
    if time is None or not part or time.half or not 1 <= time.hour <= 12:
        return time
    night = part == "NI"
    morning = part == "MO" or (night and (time.hour < 6 or time.hour == 12))
    if night and time.hour == 12 and not time.minute:
        return replace(time, hour=24, twelve=False, figures=False)
    told = replace(time, half="am" if morning else "pm", twelve=False, figures=False)
    return replace(told, date=Offset("day", 1, told.date)) if night and morning and told.date else told


def at(time: Term, date: Term, part: str | None = None, zone: str | None = None) -> Clock | None:
    """A time of the clock on a date, or in a part of it, perhaps with a zone behind it; None for any other term."""
    if not isinstance(time, Clock):
        return None
    return in_part(replace(time, date=date, zone=zone or time.zone), part)


def earlier(time: Clock, other: Clock, date: Term) -> Clock:
    """The first of two times before a date: "from 9 p.m. to 5 a.m. on Friday" begins on Thursday."""
    return replace(time, date=date if time.hour_of_day <= other.hour_of_day else Offset("day", 1, date, -1))


def repeated_at(time: Clock, days: Term) -> Repeated | None:
    """A time of the clock on days that come again: "six o'clock every morning"; None where they are no days.

    >>> repeated_at(Clock(6), Repeated("XXXX-WXX-5TEV")).value
    'XXXX-WXX-5T18:00'
    """
    if not isinstance(days, Repeated):
        return None
    day, _, part = days.value.replace("P1D", _ANY_DAY).partition("T")
    told = in_part(time, part)
    if told is None or not (day == _ANY_DAY or day.startswith("XXXX-WXX-")):
        return None
    return Repeated(f"{day}T{told.hour_of_day:02}:{told.minute or 0:02}")


def at_part(time: Clock, part: Term) -> Clock | None:
    """A time of the clock in a part of a day: "at ten last night"; None for a term that is no part of a day."""
    if not isinstance(part, PartOfDay):
        return None
    return in_part(replace(time, date=part.date), part.part)


def zoned(time: Any, zone: str) -> Term | None:
    """A moment in figures with the zone that stands after it; None for a day without a time."""
    return replace(time, zone=zone) if isinstance(time, Clock) else None


def zone_offset(sign: int, hours: "str | float") -> str | None:
    """The hours from Greenwich as ISO 8601 writes them: "+05:30"; None where no place on Earth has them.

    >>> zone_offset(1, 3), zone_offset(-1, "3:30"), zone_offset(1, 530), zone_offset(1, 15)
    ('+03:00', '-03:30', '+05:30', None)
    """
    whole, _, minutes = str(hours).partition(":")
    hour, minute = divmod(int(whole), 100) if int(whole) >= 100 else (int(whole), int(minutes or 0))
    return f"{'-' if sign < 0 else '+'}{hour:02}:{minute:02}" if hour <= _FARTHEST_ZONE and minute < 60 else None
