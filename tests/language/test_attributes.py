"""The attribute ruler with a memory says what the ruler says."""

from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.language import load
from timeline.language.models import DEFAULT

TEXTS = [
    "But she can't have gone, gotta say; there's something that nobody knows.",
    "It has been raining.\n\n  The minister's aides, who'd left, ain't back - I'd ask!",
    "An old man and the sea: whose is this? Better, worse, best.",
    "",
]


@pytest.fixture(scope="module")
def plain():
    return import_module(DEFAULT).load()


def _said(doc):
    return [(t.text, t.pos_, str(t.morph), t.lemma_, t.tag_, t.dep_, t.ent_type_) for t in doc]


@pytest.mark.parametrize("text", TEXTS)
def test_memory_says_what_the_ruler_says(text, plain):
    assert _said(load()(text)) == _said(plain(text))


WORDS = [
    "but",
    "that",
    "can't",
    "gotta",
    "is",
    "'s",
    "her",
    "the",
    "Paris",
    "rain",
    "better",
    "3",
    ".",
    ",",
    "who",
    "I'd",
]


@given(words=st.lists(st.sampled_from(WORDS), max_size=9))
def test_memory_says_what_the_ruler_says_of_any_words(words, plain):
    text = " ".join(words)
    assert _said(load()(text)) == _said(plain(text))
