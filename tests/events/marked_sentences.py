"""Sentences with the judged word between asterisks, parsed, as the tables of these tests hold them."""

import csv
from pathlib import Path

from timeline.documents import Document
from timeline.events.draft import Draft
from timeline.language import analyse

HERE = Path(__file__).parent


def table(path):
    """The rows of a CSV file without its header."""
    with Path(path).open(encoding="utf-8", newline="") as file:
        return [tuple(row) for row in list(csv.reader(file))[1:]]


def parse_marked(sentences):
    """(document, parse, draft of the marked word) for each sentence."""
    documents = [Document.of(sentence.replace("*", ""), id=str(i)) for i, sentence in enumerate(sentences)]
    parses = analyse(documents, batch_size=64)
    pairs = zip(sentences, parses, strict=True)
    return [(document, parsed, _draft(parsed, sentence)) for sentence, (document, parsed) in pairs]


def _draft(parsed, sentence):
    start = sentence.index("*")
    span = parsed.char_span(start, sentence.index("*", start + 1) - 1)
    head = span.root
    return Draft(head.i, span.start, span.end, head.lemma_.lower(), nominal=head.pos_ in ("NOUN", "PROPN"))
