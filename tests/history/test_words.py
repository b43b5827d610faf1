"""Kinds by their own examples; persons by their names; figures of speech."""

import pytest

from timeline.documents import Document
from timeline.history.guards import figurative
from timeline.history.kinds import kinds, kinds_of
from timeline.history.people import full_keys, keys_of
from timeline.language import parse_document


def seen(text):
    """The kinds that some word of the text describes."""
    parsed = parse_document(Document.of(text))
    words = [(token.lemma_.lower(), token.pos_ == "VERB") for token in parsed]
    return {kind for lemma, verbal in words for kind in kinds_of(lemma, verbal=verbal)}


@pytest.mark.parametrize("kind", kinds())
def test_kind_is_seen_in_its_examples_and_not_in_its_counterexamples(kind):
    assert all(kind in seen(text) for text in kinds()[kind].examples)
    assert not any(kind in seen(text) for text in kinds()[kind].counterexamples)


SAME = [
    ("Qassem Soleimani", "Qasem Suleimani"),
    ("Muammar Gaddafi", "Moammar Kadhafi"),
    ("Gen. Yitzhak Rabin", "Yitzhak Rabin"),
]
DIFFERENT = [("Robert Kennedy", "John Kennedy"), ("Indira Gandhi", "Rajiv Gandhi")]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_person_share_their_whole_name(one, other):
    assert set(full_keys(one.replace(".", "").split())) & set(full_keys(other.split()))


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_of_one_family_share_only_their_surname(one, other):
    assert all(" " not in key for key in keys_of(one) & keys_of(other))
    assert keys_of(one) & keys_of(other)


FIGURES = [
    ("They fought a price [war].", True),
    ("He declared [war] on drugs.", True),
    ("A [war] of words broke out.", True),
    ("They fought a [war] in the mountains.", False),
    ("The court heard of the [war].", False),
]


@pytest.mark.parametrize(("text", "is_figure"), FIGURES)
def test_figures_of_speech_are_told_from_wars(text, is_figure):
    start = text.index("[")
    parsed = parse_document(Document.of(text.replace("[", "").replace("]", "")))
    head = next(token.i for token in parsed if token.idx == start)
    assert figurative(parsed, head) == is_figure
