"""History never stands against the text: whose dates count, and which matches are dropped for them."""

from collections.abc import Sequence

from spacy.tokens import Doc

from timeline.documents import Span
from timeline.events.anchoring.model import Anchor
from timeline.events.draft import Draft
from timeline.history import NameHit
from timeline.temporal.model import TimeExpression


def outside_names(expressions: Sequence[TimeExpression], named: Sequence[NameHit], parsed: Doc) -> list[TimeExpression]:
    """The time expressions but those within a name: "the September 11 attacks", "the Good Friday Agreement"."""
    tokens = [parsed[hit.start : hit.end] for hit in named]
    names = [Span(span.start_char, span.end_char) for span in tokens]
    return [one for one in expressions if not any(_ends_inside(one.span, name) for name in names)]


def _ends_inside(span: Span, name: Span) -> bool:
    """Does it lie in the name, but for an article or the like before it?"""
    return name.overlaps(span) and span.end <= name.end


def leave_history(drafts: Sequence[Draft], anchors: Sequence[Anchor]) -> None:
    """Drop the matches that lie outside the date that was found for their draft."""
    for draft, found in zip(drafts, anchors, strict=True):
        if draft.history and found.when and found.when.overlaps(draft.history.when) is False:
            draft.history = None
