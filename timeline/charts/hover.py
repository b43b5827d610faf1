"""What is told when the pointer rests on a mark. Plotly markup around escaped words."""

from collections.abc import Mapping

from timeline.charts.measure import wrapped
from timeline.charts.text import clean, escaped
from timeline.charts.words import BASES, in_words
from timeline.documents import Document
from timeline.events.model import Attribution, Event

_WIDTH, _SIZE = 360.0, 12.0
_STATUS = {
    "happened": "happened",
    "ongoing": "still going on",
    "planned": "planned",
    "possible": "possible",
    "conditional": "under a condition",
    "denied": "denied",
}


def hover(event: Event, documents: Mapping[str, Document], *, family: str) -> str:
    """Title, date and how it is known, who, category and status, who claims it, the quote, the article."""
    blocks = [
        f"<b>{_lines(event.title, 3)}</b>",
        _date(event),
        _lines(because, 3) if (because := event.because) else "",
        _lines(people(event), 2),
        f"{escaped(family)} · {_STATUS[event.factuality.status]}",
        _lines(claimed_by(event.attribution), 2),
        *(f"≠ {_lines(conflict, 2)}" for conflict in event.conflicts[:2]),
        f"<i>{_lines(f'“{event.evidence[0].quote}”', 5)}</i>",
        _article(documents.get(event.document)),
    ]
    return "<br>".join(block for block in blocks if block)


def people(event: Event) -> str:
    """The actors by name, agents first.

    >>> from timeline.documents import Span
    >>> people(Event("e", "t", Span(0, 1), Span(0, 1), ()))
    ''
    """
    order = {"agent": 0, "patient": 1, "other": 2}
    names = [one.actor.name for one in sorted(event.actors, key=lambda one: order[one.role])]
    return ", ".join(dict.fromkeys(names))


def claimed_by(attribution: Attribution | None) -> str:
    """Who says so: 'according to A, as reported by B'; "" for the article's own voice."""
    if attribution is None:
        return ""
    via = f", as reported by {attribution.via.name}" if attribution.via else ""
    return f"according to {attribution.name}{via}"


def basis_in_words(event: Event) -> str:
    """How the date is known; "" where there is none."""
    return BASES[event.basis] if event.when else ""


def _date(event: Event) -> str:
    if event.when is None:
        return "no date"
    parts = [in_words(event.when), f"“{event.phrase}”" if event.phrase else "", BASES[event.basis]]
    return _lines(" · ".join(part for part in parts if part), 2)


def _article(document: Document | None) -> str:
    if document is None:
        return ""
    published = document.published.isoformat() if document.published else ""
    return _lines(", ".join(part for part in (document.source or document.title, published) if part), 1)


def _lines(text: str, most: int) -> str:
    return "<br>".join(escaped(line) for line in wrapped(clean(text), _WIDTH, _SIZE, lines=most))
