"""Places of a text whose date is known from elsewhere, from which a narrative's dates may be counted."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from timeline.dates import End
from timeline.documents import Document
from timeline.events.anchoring.lives import life_of, turning_points
from timeline.events.draft import Draft
from timeline.history import NameHit
from timeline.temporal import tag
from timeline.temporal.model import Landmark, Style, TimeExpression


def tagged(
    document: Document, parsed: Doc, drafts: Sequence[Draft], named: Sequence[NameHit], style: Style | None
) -> list[TimeExpression]:
    """The time expressions of a document, those of a narrative counted with what history and a life's dates tell."""
    history = list(_of_history(parsed, named))
    found = _tag(document, style, history)
    life = life_of(parsed, document, found)
    turns = turning_points(parsed, drafts, life, found) if life else []
    return _tag(document, style, [*history, *turns]) if turns else found


def _tag(document: Document, style: Style | None, landmarks: Sequence[Landmark]) -> list[TimeExpression]:
    text, published, language = document.text, document.published, document.language
    return tag(text, published=published, style=style, language=language, landmarks=landmarks)


def _of_history(parsed: Doc, named: Sequence[NameHit]) -> Iterator[Landmark]:
    """Where the text names events of history, with their beginning."""
    for hit in named:
        entry = hit.entry
        if entry.start.earliest is not End.OPEN:
            yield Landmark(parsed[hit.start].idx, entry.start, f"history's date of {entry.name!r} ({entry.source})")
