"""A gazetteer of a few invented events, a way to mark triggers in a sentence, and the match of one."""

import re
from datetime import date

from timeline.dates import FuzzyDate
from timeline.documents import Document
from timeline.history import Entry, Gazetteer, Reference, find_names, match
from timeline.history.known import HAND
from timeline.language import parse_document


def entry(id, name, kind, start, end=None, **fields):
    lists = {key: tuple(value.split("|")) for key, value in fields.items()}
    return Entry(id, name, kind, FuzzyDate.from_edtf(start), FuzzyDate.from_edtf(end) if end else None, **lists)


ENTRIES = [
    entry("h:war", "Marovian War", "war", "1951-04-02", "1953-09-30", aliases="war in Marovia", places="Marovia",
          agents="Marovia|Dorland", patients="Marovia"),
    entry("h:invasion-1951", "Dorish invasion of Marovia", "invasion", "1951-04-02", aliases="invasion of Marovia",
          places="Marovia", agents="Dorland", patients="Marovia"),
    entry("h:invasion-1980", "Peruvian invasion of Tolvia", "invasion", "1980-06-01", places="Tolvia", agents="Peru",
          patients="Tolvia"),
    entry("h:killing", "assassination of Amos Tellerman", "killing", "1974-10-11", places="Lima", agents="Peru",
          patients="Amos Tellerman"),
    entry("h:other-killing", "murder of Bruno Tellerman", "killing", "1991-01-05", places="Oslo",
          patients="Bruno Tellerman"),
    entry("h:quake-1960", "1960 Tolvia earthquake", "earthquake", "1960-02-29", places="Tolvia"),
    entry("h:quake-2015", "2015 Tolvia earthquake", "earthquake", "2015-07-20", places="Tolvia"),
    entry("h:vote", "Tolvian vote to close the harbours", "vote", "2009-11-03", places="Tolvia", agents="Tolvia"),
    entry("h:fall", "fall of the Iron Gate", "fall", "1989-05-06", places="Marovia", patients="Iron Gate"),
    entry("h:accords", "Calder Accords", "agreement", "1993-03", places="Calder", agents="Marovia|Tolvia"),
    entry("h:later", "Calder fire", "fire", "2030-01-01", aliases="fire in Calder", places="Calder"),
]  # fmt: skip


def gazetteer(entries=ENTRIES):
    known = Gazetteer()
    for one in entries:
        known.add(one, HAND)
    return known


def marked(text):
    """The text without its brackets, and the span that they held."""
    inside = re.search(r"\[(.+?)\]", text)
    return text.replace("[", "").replace("]", ""), inside.start(), inside.end() - 2


def matched(text, *, published=date(2020, 5, 5), stated=None, happened=True, entries=ENTRIES):
    """The match of the words in brackets, None where there is none."""
    plain, start, end = marked(text)
    document = Document.of(plain, published=published)
    parsed = parse_document(document)
    span = parsed.char_span(start, end)
    fuzzy = FuzzyDate.from_edtf(stated) if stated else None
    head = span.root
    reference = Reference(span.start, span.end, head.i, head.lemma_.lower(), stated=fuzzy, happened=happened)
    return match(parsed, document, [reference], gazetteer(entries))[0]


def names(text, entries=ENTRIES):
    """The names of events in a text: (words, entry id)."""
    parsed = parse_document(Document.of(text))
    return [(parsed[hit.start : hit.end].text, hit.entry.id) for hit in find_names(parsed, gazetteer(entries))]
