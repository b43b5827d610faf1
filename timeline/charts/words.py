"""Dates and counts in plain words: short for a label, whole for the hover text and the table."""

from timeline.dates import FuzzyDate, Point, days_in_month
from timeline.dates.fuzzy import Bound, End

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
BASES = {
    "stated": "stated in the text",
    "publication": "from the publication date",
    "text": "from another date in the text",
    "event": "from another event",
    "history": "from history",
    "editor": "set by an editor",
    "none": "no date",
}
_BY_YEAR = ("year", "decade", "century", "millennium")
_BY_MONTH = ("month", "quarter", "season", "half")


def count(number: int, noun: str) -> str:
    """A number with its noun.

    >>> count(1, "event"), count(1200, "event")
    ('1 event', '1,200 events')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def brief(when: FuzzyDate) -> str:
    """As short as a label can say it; `c.` is about, `?` is perhaps.

    >>> brief(FuzzyDate.day(2020, 1, 3)), brief(FuzzyDate.month(2017, 3)), brief(FuzzyDate.year(-43))
    ('3 Jan 2020', 'Mar 2017', '44 BC')
    """
    return f"{_range(when, short=True)}{'?' if when.uncertain else ''}"


def in_words(when: FuzzyDate) -> str:
    """The whole of it, for a person.

    >>> in_words(FuzzyDate.between(Point(2017, 10, 1), Point(2017, 12, 31), precision="month"))
    'some time in October–December 2017'
    >>> in_words(FuzzyDate.between(Point(2014, 11, 1), End.OPEN, precision="month", duration=True))
    'since November 2014, still going on'
    """
    words = _range(when, short=False)
    closed = isinstance(when.earliest, Point) and isinstance(when.latest, Point)
    if closed and when.earliest != when.latest:
        words = f"from {words}".replace("–", " to ") if when.duration else f"some time in {words}"
    if when.duration and when.latest is End.OPEN:
        words = f"{words}, still going on"
    return f"{words}{' (perhaps)' if when.uncertain else ''}"


def _range(when: FuzzyDate, *, short: bool) -> str:
    first, last = when.earliest, when.latest
    about = ("c. " if short else "about ") if when.approximate else ""
    if not isinstance(first, Point):
        return f"{'until' if when.duration else 'by'} {about}{_bound(last, when, short=short)}"
    if not isinstance(last, Point):
        return f"{'since' if when.duration else 'after'} {about}{_bound(first, when, short=short)}"
    if when.has_clock:
        return about + _clock(first, last, short=short)
    return about + (_named(first, last, short=short) or _between(first, last, unit=_unit(first, last), short=short))


def _bound(bound: Bound, when: FuzzyDate, *, short: bool) -> str:
    assert isinstance(bound, Point)  # a FuzzyDate has at least one
    unit = "year" if when.precision in _BY_YEAR else "month" if when.precision in _BY_MONTH else "day"
    return _point(bound, unit, short=short)


def _unit(first: Point, last: Point) -> str:
    whole_months = first.day == 1 and last.day == days_in_month(last.year, last.month)
    whole_years = whole_months and first.month == 1 and last.month == 12
    return "year" if whole_years else "month" if whole_months else "day"


def _named(first: Point, last: Point, *, short: bool) -> str:
    the = "" if short else "the "
    if _unit(first, last) != "year" or first.year < 1:
        return ""
    if first.year % 10 == 0 and last.year == first.year + 9:
        return f"{the}{first.year}s"
    if first.year % 100 == 1 and last.year == first.year + 99:
        return f"{the}{ordinal(last.year // 100)} century"
    return ""


def _between(first: Point, last: Point, *, unit: str, short: bool) -> str:
    start, end = _point(first, unit, short=short), _point(last, unit, short=short)
    if start == end:
        return start
    if unit == "day" and first[:2] == last[:2]:
        return f"{first.day}–{end}"
    if unit != "year" and first.year == last.year:
        start = start.removesuffix(f" {year_name(first.year)}")
    if unit == "year" and last.year < 1:
        start = start.removesuffix(" BC")
    return f"{start}–{end}" if unit != "day" or first.year == last.year else f"{start} – {end}"


def _point(point: Point, unit: str, *, short: bool) -> str:
    month = _MONTHS[point.month - 1][: 3 if short else None]
    year = year_name(point.year)
    return {"year": year, "month": f"{month} {year}", "day": f"{point.day} {month} {year}"}[unit]


def _clock(first: Point, last: Point, *, short: bool) -> str:
    start, end = (f"{point.hour:02}:{point.minute:02}" for point in (first, last))
    if first[:3] != last[:3]:
        return f"{_point(first, 'day', short=short)} {start} – {_point(last, 'day', short=short)} {end}"
    return f"{_point(first, 'day', short=short)} {start if start == end else f'{start}–{end}'}"


def year_name(year: int) -> str:
    """An astronomical year (0 is 1 BC) by its usual name.

    >>> year_name(2024), year_name(0), year_name(-43), year_name(79)
    ('2024', '1 BC', '44 BC', 'AD 79')
    """
    if year < 1:
        return f"{1 - year} BC"
    return f"AD {year}" if year < 100 else str(year)


def ordinal(number: int) -> str:
    """1 -> '1st'.

    >>> [ordinal(n) for n in (1, 2, 3, 11, 20, 21)]
    ['1st', '2nd', '3rd', '11th', '20th', '21st']
    """
    suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"
