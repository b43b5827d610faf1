"""Documents through spaCy: tokens with true offsets, sentences that stop at sections and paragraphs."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import islice, pairwise
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from timeline.documents import Document, Span
from timeline.language.arithmetic import one_thread
from timeline.language.headlines import as_sentence
from timeline.language.models import DEFAULT, load

_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
# "OSLO, 4 March 2019 - ", "ST. LOUIS (Agency) -- ": a dateline is no part of the sentence behind it.
_DATELINE = re.compile(
    r"(?:\A|\n)[^\S\n]*[A-Z][A-Z.'’]{1,30}(?:[ -][A-Z][A-Z.'’]{1,30}){0,3}(?:,? [A-Z][\w.]{1,30}){0,3}"
    r"(?:,? \d{1,2}(?: [A-Z][a-z]{2,8})?(?:,? \d{4})?)?(?: ?\([^()\n]{1,30}\))? ?(?:--?|–|—|_) "
)


LONG = 100_000
"""Characters from which on a text is parsed in pieces, so that its reader sees how far it is and can stop it."""
_PIECE = 20_000
Progress = Callable[[Document, float], None]
"""Hears how much of a long document has been parsed, from 0 to 1. What it raises ends the parse."""


def analyse(
    documents: Iterable[Document], *, model: str = DEFAULT, batch_size: int = 16, progress: Progress | None = None
) -> Iterator[tuple[Document, Doc]]:
    """Each document with its parse, in order. `token.idx` is an offset into `document.text`.

    >>> [(document, parsed)] = analyse([Document.of("It rained. Nobody came.")])
    >>> [sentence.text for sentence in parsed.sents]
    ['It rained.', 'Nobody came.']
    """
    nlp = load(model)
    source = iter(documents)
    while batch := list(islice(source, batch_size)):
        with one_thread():
            short = [prepare(nlp, document) for document in batch if len(document.text) < LONG]
            parsed = iter(list(nlp.pipe(short, batch_size=batch_size)))
            found = [next(parsed) if len(one.text) < LONG else _in_pieces(nlp, one, progress) for one in batch]
        yield from zip(batch, found, strict=True)


def _in_pieces(nlp: Language, document: Document, progress: Progress | None) -> Doc:
    """The parse of a long document, piece by piece."""
    pieces = _pieces(prepare(nlp, document))
    parsed = []
    for number, piece in enumerate(pieces):
        if progress:
            progress(document, number / len(pieces))
        parsed.append(nlp(piece))
    whole = Doc.from_docs(parsed, ensure_whitespace=False)
    assert whole is not None
    return whole


def _pieces(doc: Doc) -> list[Doc]:
    """The document cut where a paragraph begins, or where it must be."""
    cuts = [0]
    for token in doc:
        size = token.idx - doc[cuts[-1]].idx
        if size >= 2 * _PIECE or (size >= _PIECE and token.is_sent_start):
            cuts.append(token.i)
    return [doc[start:end].as_doc() for start, end in pairwise([*cuts, len(doc)])]


def parse_document(document: Document, *, model: str = DEFAULT) -> Doc:
    """The parse of one document."""
    return next(analyse([document], model=model))[1]


def prepare(nlp: Language, document: Document) -> Doc:
    """The tokens, with a sentence start wherever a section or a paragraph begins, and behind a dateline."""
    doc = nlp.make_doc(as_sentence(document.text, _titles(document), _is_common(nlp)))
    borders = sorted(_borders(document), reverse=True)
    for token in doc:
        if borders and token.idx >= borders[-1] and not token.is_space:
            token.is_sent_start = True
            while borders and borders[-1] <= token.idx:
                borders.pop()
    return doc


def is_common(word: str) -> bool:
    """Does the dictionary hold the word in small letters, in some form?

    >>> is_common("smoke"), is_common("norvex")
    (True, False)
    """
    return _is_common(load(DEFAULT))(word)


def _titles(document: Document) -> list[Span]:
    return document.spans("title") if document.language == "en" else []


@lru_cache(maxsize=2)
def _is_common(nlp: Language) -> Callable[[str], bool]:
    """Does the lemmatiser's dictionary hold the word, in some form?"""
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    index = lemmatizer.lookups.get_table("lemma_index")
    known = nlp.Defaults.stop_words.union(*(index[kind] for kind in index))
    endings = ("", "s", "es", "ed", "d", "ing", "ly")
    return lambda word: any(word.endswith(end) and word.removesuffix(end) in known for end in endings)


def _borders(document: Document) -> set[int]:
    """Offsets at which a sentence must begin."""
    sections = {offset for section in document.sections for offset in (section.span.start, section.span.end)}
    found = (match.end() for pattern in (_PARAGRAPH, _DATELINE) for match in pattern.finditer(document.text))
    return {0} | sections | set(found)
