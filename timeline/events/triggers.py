"""Which words tell of an event."""

from spacy.tokens import Doc, Token

from timeline.documents import Document
from timeline.events.draft import Draft


def find(parsed: Doc, document: Document) -> list[Draft]:
    """The triggers of a parsed document, in text order."""
    return [Draft(t.i, t.i, t.i + 1, t.lemma_.lower(), governor=t.i) for t in parsed if _is_event_verb(t)]


def _is_event_verb(token: Token) -> bool:
    return token.pos_ == "VERB" and token.lemma_ not in ("be", "have", "do")
