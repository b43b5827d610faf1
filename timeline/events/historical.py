"""History never stands against the text: whose dates count, and which matches are dropped for them."""

from collections.abc import Sequence

from spacy.tokens import Doc

from timeline.documents import Span
from timeline.events.anchoring.model import Anchor
from timeline.events.draft import Draft
from timeline.history import NameHit
from timeline.temporal.model import TimeExpression


def outside_names(expressions: Sequence[TimeExpression], named: Sequence[NameHit], parsed: Doc) -> list[TimeExpression]:
    """The time expressions but those within an event's name: "the September 11 attacks" of a text of 2004."""
    spans = [parsed[hit.start : hit.end] for hit in named]
    inside = [Span(span.start_char, span.end_char) for span in spans]
    return [one for one in expressions if not any(span.contains(one.span) for span in inside)]


def leave_history(drafts: Sequence[Draft], anchors: Sequence[Anchor]) -> None:
    """Drop the matches that lie outside the date that was found for their draft."""
    for draft, found in zip(drafts, anchors, strict=True):
        if draft.history and found.when and found.when.overlaps(draft.history.when) is False:
            draft.history = None
