"""Small documents with events between asterisks, as the tables of the anchoring tests hold them."""

import re
from datetime import date

from timeline.documents import Document
from timeline.events.anchoring import anchor
from timeline.events.draft import Draft
from timeline.events.factuality import assess
from timeline.language import analyse
from timeline.temporal import tag


def anchors_of(rows):
    """For each (published, marked text) the anchors of its marked events, in text order."""
    return [_anchors(document, parsed, drafts) for document, parsed, drafts in drafts_of(rows)]


def drafts_of(rows):
    """For each (published, marked text) its document, its parse and its marked events."""
    documents = [_document(published, text.replace("*", "")) for published, text in rows]
    parses = analyse(documents, batch_size=64)
    return [
        (document, parsed, [_draft(parsed, start, end) for start, end in _marks(text)])
        for (_, text), (document, parsed) in zip(rows, parses, strict=True)
    ]


def _document(published, text):
    return Document.of(text, published=date.fromisoformat(published) if published else None)


def _anchors(document, parsed, drafts):
    style = "news" if document.published else "narrative"
    expressions = tag(document.text, published=document.published, style=style)
    return anchor(parsed, document, drafts, expressions, assess(parsed, drafts), [None] * len(drafts), style=style)


def _marks(marked):
    """Where the marked words are once the marks are taken out."""
    for number, match in enumerate(re.finditer(r"\*([^*]+)\*", marked)):
        start = match.start() - 2 * number
        yield start, start + len(match[1])


def _draft(parsed, start, end):
    span = parsed.char_span(start, end)
    head = span.root
    nominal = head.pos_ in ("NOUN", "PROPN", "ADJ")
    return Draft(head.i, span.start, span.end, head.lemma_.lower(), nominal=nominal, governor=head.i)
