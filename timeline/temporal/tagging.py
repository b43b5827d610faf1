"""Find the time expressions of a text and say which date each one means."""

import re
from collections.abc import Sequence
from datetime import date

from timeline.dates import FuzzyDate
from timeline.documents import Span
from timeline.temporal.model import Style, TimeExpression

_YEAR = re.compile(r"\b(?:1[0-9]|20)\d\d\b(?![,.]\d)")


def tag(
    text: str,
    *,
    published: date | None = None,
    style: Style | None = None,
    language: str = "en",
    spans: Sequence[Span] | None = None,
) -> list[TimeExpression]:
    """The time expressions of `text` in text order.

    >>> [found.value for found in tag("The war began in 1914.")]
    ['1914']
    """
    found = []
    for match in _YEAR.finditer(text):
        span, year = Span(*match.span()), match.group()
        when = FuzzyDate.year(int(year))
        found.append(TimeExpression(span, year, "DATE", year, when=when, basis="stated", because=f"'{year}' is stated"))
    return found


def guess_style(text: str, published: date | None = None) -> Style:
    """News where a publication date is known, else narrative."""
    return "news" if published else "narrative"
