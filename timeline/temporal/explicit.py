"""Dates written out in a language that has no rules here: found by their shape, understood by `dateparser`."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from typing import cast

from timeline.dates import Point
from timeline.documents import Span
from timeline.temporal.iranian import read_iranian
from timeline.temporal.model import TimeExpression
from timeline.temporal.months import month_data
from timeline.temporal.periods import Unit, period_at
from timeline.temporal.rules import load_lexicon
from timeline.temporal.terms import Reading, stated

# Shapes of a full date or of a month with its year; whether the words are months, dateparser says. A word is letters
# with the vowel signs that some scripts write as marks of their own; a short one may stand between, as "de" does.
_WORD = r"(?:[^\W\d_][\u0300-\u036f\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*)"
_ORDINAL = r"(?:\.|º|°|-?(?:er|re|[eaoя]|го|е)\b)?"
_FULL = re.compile(
    rf"""(?<![\d:.,/])(?<!\d-)(?:
      \d{{1,2}}{_ORDINAL}\s+(?:{_WORD}{{1,3}}\s+)?{_WORD}{{2,15}}\.?,?\s+(?:{_WORD}{{1,3}}\s+)?\d{{4}}   # 3. März 2014
    | {_WORD}{{3,15}}\.?\s+\d{{1,2}},?\s+\d{{4}}                                                       # March 3, 2014
    | \d{{1,2}}\s+{_WORD}{{3,8}}\s+\d{{1,2}}\s+{_WORD}{{2,5}}\s+\d{{4}}                         # 3 tháng 5 năm 2014
    | \d{{4}}-\d\d-\d\d | \d{{4}}/\d{{1,2}}/\d{{1,2}}
    | \d{{1,2}}\.\s?\d{{1,2}}\.\s?\d{{4}} | \d{{1,2}}[/-]\d{{1,2}}[/-]\d{{4}}       # in figures
    )(?!\d|[.,:/-]\d) | \d{{4}}[年년]\s?\d{{1,2}}[月월]\s?\d{{1,2}}[日일]""",
    re.VERBOSE,
)
_MONTH = re.compile(
    rf"(?<![\w-])(?P<first>{_WORD}{{2,15}}\.?\s+)?(?P<rest>{_WORD}{{1,15}}\.?\s+\d{{4}}(?!\w|[.,:/-]\d))"
    r"|\d{4}[年년]\s?\d{1,2}[月월](?!\s?\d)"
)
_ORDINAL_MARK = re.compile(r"(?<=\d)(?:º|°)")
_YEAR = re.compile(r"\d{4}")
_EARLIEST, _LATEST = 1000, 2200
_Read = Callable[[str, bool], Reading | None]  # the words, and whether they tell the day
_IRANIAN = "fa"
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


def _in_span(text: str, span: Span, read: _Read) -> Iterator[TimeExpression]:
    taken: list[Span] = []
    for match in _FULL.finditer(text, span.start, span.end):
        taken.append(Span(*match.span()))  # "31. Februar 2014" is no day, and is not read as a month either
        if found := read(match.group(), True):
            yield _expression(text, taken[-1], found)
    for match in _MONTH.finditer(text, span.start, span.end):
        for start in (match.start("rest"), match.start()):  # "Mai 2015" before "Im Mai 2015", then "março de 2020"
            place = Span(max(start, match.start()), match.end())
            if any(place.overlaps(other) for other in taken):
                continue
            if found := read(place.of(text), False):
                taken.append(place)
                yield _expression(text, place, found)
                break


def _expression(text: str, span: Span, found: Reading) -> TimeExpression:
    words = span.of(text)
    because = load_lexicon(_FALLBACK_REASONS).reasons[found.reason].format(text=" ".join(words.split()), anchor="")
    return TimeExpression(span, words, "DATE", found.value, when=found.when, basis="stated", because=because)


@lru_cache(maxsize=16)
def _reader(language: str) -> _Read | None:
    """A function that reads one date, full or only month and year; None for an unknown language."""
    from dateparser.date import DateDataParser  # slow to import, and seldom needed

    absolute = {"PARSERS": ["absolute-time"]}  # "gestern 2014" is not a month before today
    full_date = {**absolute, "STRICT_PARSING": True}
    month = {**absolute, "REQUIRE_PARTS": ["month", "year"], "PREFER_DAY_OF_MONTH": "first"}
    try:
        full, partial = (DateDataParser(languages=[language], settings=chosen) for chosen in (full_date, month))
        full.get_date_data("2020-01-01")  # it finds out about the language only now
    except ValueError:
        return None

    @lru_cache(maxsize=1024)
    def read(words: str, to_the_day: bool) -> Reading | None:
        if language == _IRANIAN and (solar := read_iranian(" ".join(words.split()))):
            return solar.resolve()
        parser, unit = (full, "day") if to_the_day else (partial, "month")
        for form in _forms(_ORDINAL_MARK.sub("", " ".join(words.split())), language):
            moment: datetime | None = parser.get_date_data(form).date_obj
            if moment and _EARLIEST <= moment.year < _LATEST and moment.year in map(int, _YEAR.findall(form)):
                return stated(period_at(cast(Unit, unit), Point(moment.year, moment.month, moment.day)))
        return None

    return read


def _forms(words: str, language: str) -> Iterator[str]:
    """The words, and with the first of them as a dictionary names it: "марте 2019", "март 2019"."""
    first, space, rest = words.partition(" ")
    if first.lower() in month_data().doubtful.get(language, ()):
        return
    yield words
    for ending, named in month_data().endings.get(language, ()):
        if first.endswith(ending):
            yield first.removesuffix(ending) + named + space + rest
