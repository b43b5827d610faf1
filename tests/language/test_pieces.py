"""A long text is parsed in pieces: the same parse, and its reader hears how far it is."""

from importlib import import_module

import pytest

from timeline.documents import Document
from timeline.language import analyse, parse_document

TEXT = "".join(
    f"Ana Lind met {number} ministers in Kelm on {number} May 2019. They agreed.{gap}"
    for number, gap in zip(range(1, 29), ["\n\n", " ", "  \n\n "] * 10, strict=False)
)


@pytest.fixture
def short_pieces(monkeypatch):
    module = import_module("timeline.language.analyse")
    monkeypatch.setattr(module, "LONG", 500)
    monkeypatch.setattr(module, "_PIECE", 100)


def test_parse_in_pieces_is_of_the_same_text_with_the_same_offsets_and_sentences(short_pieces, monkeypatch):
    document = Document.of(TEXT)
    pieces = parse_document(document)
    monkeypatch.undo()
    whole = parse_document(document)
    assert pieces.text == TEXT
    assert [(one.idx, one.text, one.tag_, one.lemma_) for one in pieces] == [
        (one.idx, one.text, one.tag_, one.lemma_) for one in whole
    ]
    assert [one.text for one in pieces.sents] == [one.text for one in whole.sents]


def test_long_document_tells_how_far_it_is_and_a_short_one_does_not(short_pieces):
    heard = []
    documents = [Document.of("It rained."), Document.of(TEXT), Document.of("It snowed.")]
    found = list(analyse(documents, progress=lambda document, part: heard.append((document, part))))
    assert [document for document, _ in found] == documents
    assert {document for document, _ in heard} == {documents[1]}
    parts = [part for _, part in heard]
    assert len(parts) > 3
    assert parts == sorted(parts)
    assert all(0 <= part < 1 for part in parts)


def test_what_the_listener_raises_ends_the_parse(short_pieces):
    class Enough(BaseException):
        pass

    def stop(document, part):
        if part > 0.5:
            raise Enough

    with pytest.raises(Enough):
        list(analyse([Document.of(TEXT)], progress=stop))
