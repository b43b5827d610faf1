"""Dates written out in a language that has no rules here: found by their shape, understood by `dateparser`."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import lru_cache

from timeline.dates import Point
from timeline.documents import Span
from timeline.temporal.model import TimeExpression
from timeline.temporal.periods import Period, Unit, period_at
from timeline.temporal.rules import load_lexicon

# Shapes of a full date or of a month with its year; whether the words are months, dateparser says.
_FULL = re.compile(
    r"""\b(?:
      \d{1,2}(?:\.|º|er|-?[eaя])?\s+(?:\w{1,3}\s+)?[^\W\d_]{3,15}\.?,?\s+(?:\w{1,3}\s+)?\d{4}   # 3. März 2014
    | [^\W\d_]{3,15}\.?\s+\d{1,2},?\s+\d{4}                                                    # March 3, 2014
    | \d{4}-\d\d-\d\d | \d{1,2}\.\s?\d{1,2}\.\s?\d{4} | \d{1,2}/\d{1,2}/\d{4}                  # in figures
    )\b | \d{4}[年년]\s?\d{1,2}[月월]\s?\d{1,2}[日일]""",
    re.VERBOSE,
)
_MONTH = re.compile(r"\b[^\W\d_]{3,15}\.?\s+(?:\w{1,3}\s+)?\d{4}\b")
_FALLBACK_REASONS = "en"


def explicit_dates(text: str, language: str, spans: Sequence[Span]) -> list[TimeExpression]:
    """Every date within `spans` that is written out in full; none for a language that dateparser does not know.

    Only strict readings count: dateparser's own search invents days, so it is never asked for one.

    >>> [(found.text, found.value) for found in explicit_dates("Am 3. März 2014.", "de", [Span(0, 16)])]
    [('3. März 2014', '2014-03-03')]
    """
    read = _reader(language)
    if read is None:
        return []
    found = [one for span in spans for one in _in_span(text, span, read)]
    return sorted(found, key=lambda one: one.span)


def _in_span(text: str, span: Span, read: Callable[[str, bool], Period | None]) -> Iterator[TimeExpression]:
    taken: list[Span] = []
    for pattern, full in ((_FULL, True), (_MONTH, False)):
        for match in pattern.finditer(text, span.start, span.end):
            place = Span(*match.span())
            if any(place.overlaps(other) for other in taken):
                continue
            taken.append(place)  # "31. Februar 2014" is no day, and is not read as a month either
            if period := read(match.group(), full):
                yield _expression(text, place, period)


def _expression(text: str, span: Span, period: Period) -> TimeExpression:
    words = span.of(text)
    because = load_lexicon(_FALLBACK_REASONS).reasons["stated"].format(text=" ".join(words.split()), anchor="")
    return TimeExpression(span, words, "DATE", period.value, when=period.when, basis="stated", because=because)


@lru_cache(maxsize=16)
def _reader(language: str) -> Callable[[str, bool], Period | None] | None:
    """A function that reads one date, full or only month and year; None for an unknown language."""
    from dateparser.date import DateDataParser  # slow to import, and seldom needed

    full_date = {"STRICT_PARSING": True}
    month = {"REQUIRE_PARTS": ["month", "year"], "PREFER_DAY_OF_MONTH": "first"}
    try:
        full, partial = (DateDataParser(languages=[language], settings=chosen) for chosen in (full_date, month))
        full.get_date_data("2020-01-01")  # it finds out about the language only now
    except ValueError:
        return None

    @lru_cache(maxsize=1024)
    def read(words: str, to_the_day: bool) -> Period | None:
        parser = full if to_the_day else partial
        moment: datetime | None = parser.get_date_data(" ".join(words.split())).date_obj
        if moment is None:
            return None
        unit: Unit = "day" if to_the_day else "month"
        return period_at(unit, Point(moment.year, moment.month, moment.day))

    return read
