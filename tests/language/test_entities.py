"""The name finder that scores all tokens at once finds what the model's own finds."""

from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Span

from timeline.language import load
from timeline.language.models import DEFAULT

TEXTS = [
    "The United Nations Security Council met in New York on Monday, 3 May 2004, to talk of Bosnia and Herzegovina.",
    "Ana Ruiz of the National Bank of Peru paid $2.5 million.\n\n  Three of ten Chileans (30 percent) saw 'Macbeth'.",
    "Angela Merkel\n\nBerlin",
    "Paris",
    " ",
    "",
]


@pytest.fixture(scope="module")
def plain():
    return import_module(DEFAULT).load()


def _names(doc):
    return [(token.text, token.ent_iob_, token.ent_type_) for token in doc]


@pytest.mark.parametrize("text", TEXTS)
def test_finder_finds_what_the_model_finds(text, plain):
    assert _names(load()(text)) == _names(plain(text))


WORDS = ["Bank", "of", "New", "York", "the", "3", "May", "percent", "\n\n", "Mr.", "Lee", "and", "today", ".", "-", "$"]


@given(words=st.lists(st.sampled_from(WORDS), max_size=14))
def test_finder_finds_what_the_model_finds_in_any_words(words, plain):
    text = " ".join(words)
    assert _names(load()(text)) == _names(plain(text))


def test_finder_keeps_documents_of_a_batch_apart(plain):
    assert [_names(doc) for doc in load().pipe(TEXTS, batch_size=4)] == [_names(plain(text)) for text in TEXTS]


def test_finder_leaves_a_document_its_own_names():
    finder, doc = load().get_pipe("entity_finder"), load().make_doc("They saw Lee in Paris.")
    doc.set_ents([Span(doc, 2, 3, "PERSON")])
    assert [entity.text for entity in finder(doc).ents] == ["Lee"]
