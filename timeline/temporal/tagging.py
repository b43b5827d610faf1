"""Find the time expressions of a text and say which date each one means."""

from collections.abc import Iterator, Sequence
from datetime import date

from timeline.dates import Point
from timeline.documents import Span
from timeline.temporal.explicit import explicit_dates
from timeline.temporal.matching import Found, Matcher, matcher
from timeline.temporal.model import Landmark, Style, TimeExpression
from timeline.temporal.narrative import narrate, read
from timeline.temporal.news import report
from timeline.temporal.rules import has_language, load_lexicon
from timeline.temporal.style import guess_style
from timeline.temporal.surroundings import (
    backshift_finder,
    begin_finder,
    earlier_finder,
    half_finder,
    heading_finder,
    lead_finder,
    name_finder,
    order_finder,
    paragraph_finder,
    tense_finder,
)
from timeline.temporal.terms import Context, Reading

_CHUNK = 16_000


def tag(
    text: str,
    *,
    published: date | None = None,
    style: Style | None = None,
    language: str = "en",
    spans: Sequence[Span] | None = None,
    dayfirst: bool | None = None,
    landmarks: Sequence[Landmark] = (),
) -> list[TimeExpression]:
    """The time expressions of `text` in text order, each with the date that it means.

    `published` is what "Monday" and "last year" count from in news; a narrative counts from the last date it named.
    The style is guessed where it is not given. With `spans`, only those stretches are read.
    `landmarks` are places of a narrative whose date is known from elsewhere, from which it may go on.
    `dayfirst` says that 3/4/2020 is the third of April; where it is not given, other figures of the text tell.

    >>> [(found.text, found.value) for found in tag("It began last Friday.", published=date(2024, 11, 16))]
    [('last Friday', '2024-11-15')]
    """
    language = language.split("-")[0].lower() or "en"
    style = style or guess_style(text, published, language=language)
    if not has_language(language):
        return explicit_dates(text, language, spans or [Span(0, len(text))])
    lexicon, rules = load_lexicon(language), matcher(language)
    point = Point(published.year, published.month, published.day) if published else None
    context = _context(text, point, style, language, dayfirst)
    found = [one for span in spans or [Span(0, len(text))] for one in _find(rules, text, span, style)]
    readings = _readings(found, context, landmarks)
    return [_expression(*pair, text, lexicon.reasons) for pair in zip(found, readings, strict=True)]


def _context(text: str, published: Point | None, style: Style, language: str, dayfirst: bool | None) -> Context:
    tense, order = tense_finder(text, language), order_finder(text, dayfirst)
    lead, heading, parted = lead_finder(text), heading_finder(text), paragraph_finder(text)
    name = name_finder(text, language, style=style)
    earlier, half = earlier_finder(text, language), half_finder(text, language)
    then, begins = backshift_finder(text, language), begin_finder(text, language)
    return Context(published, style, tense, lead, heading, parted, order, name, earlier, half, then, begins)


def _find(rules: Matcher, text: str, span: Span, style: Style) -> Iterator[Found]:
    start = span.start
    while start < span.end:
        end = _chunk_end(text, start, span.end)
        yield from rules.find(text, start, end, style)
        start = end


def _chunk_end(text: str, start: int, limit: int) -> int:
    """Where a chunk of about the usual size can end without cutting an expression."""
    if limit - start <= _CHUNK:
        return limit
    low, high = start + _CHUNK // 2, start + _CHUNK
    for mark in ("\n\n", "\n", ". ", " "):
        place = text.rfind(mark, low, high)
        if place >= 0:
            return place + len(mark)
    return high


def _readings(found: Sequence[Found], context: Context, landmarks: Sequence[Landmark]) -> Iterator[Reading]:
    """One reading for each: an article that has a date is read from that, a narrative from what it told."""
    if context.style == "narrative":
        yield from narrate(found, context, landmarks)
        return
    if context.published:
        yield from report(found, context)
        return
    for one in found:
        reading = read(one, context)
        if reading.is_anchor and reading.period:
            context.note(reading.period, stated=reading.basis == "stated")
            if context.mentioned is None or not context.reaches(reading.period):
                context.go_to(reading.period)
        yield reading


def _expression(found: Found, reading: Reading, text: str, reasons: dict[str, str]) -> TimeExpression:
    words, span = text[found.start : found.end], Span(found.start, found.end)
    because = reasons[reading.reason].format(text=" ".join(words.split()), anchor=reading.anchor)
    return TimeExpression(span, words, reading.type, reading.value, reading.mod, reading.when, reading.basis, because)
