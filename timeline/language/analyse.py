"""Documents through spaCy: tokens with true offsets, sentences that stop at sections and paragraphs."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import islice
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


def analyse(
    documents: Iterable[Document], *, model: str = DEFAULT, batch_size: int = 16
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
            parsed = list(nlp.pipe([prepare(nlp, document) for document in batch], batch_size=batch_size))
        yield from zip(batch, parsed, strict=True)


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
