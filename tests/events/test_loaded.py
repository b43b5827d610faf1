"""Loaded words: marked where they judge, left alone where they are names or terms."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import RuleError
from timeline.events.loaded import classes, find, is_loaded, own_words


def words(text, **options):
    return [span.of(text) for span in find(text, **options)]


@pytest.mark.parametrize("one", classes(), ids=lambda one: one.name)
def test_examples_of_each_class(one):
    assert all(words(example) for example in one.examples)
    assert [found for example in one.counterexamples for found in words(example)] == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The SO-CALLED reform failed.", ["SO-CALLED"]),
        ("Forces of a rogue\nstate attacked.", ["rogue\nstate"]),
        ("Brutal fighting broke out.", ["Brutal"]),
        ("The crew of the Fearless sailed.", []),
        ("Brutalism is a style.", []),
        ("", []),
    ],
)
def test_find(text, wanted):
    assert words(text) == wanted


def test_a_user_adds_words(tmp_path):
    (tmp_path / "loaded.csv").write_text("word,class\ntin-pot,enemy\nfat cat,enemy\n", encoding="utf-8")
    text = "The tin-pot ruler paid the fat cat."
    assert words(text) == []
    assert words(text, own=own_words(tmp_path)) == ["tin-pot", "fat cat"]


def test_a_folder_without_the_file_adds_nothing(tmp_path):
    assert own_words(tmp_path) == own_words(None) == frozenset()


def test_a_file_without_the_column_is_refused(tmp_path):
    (tmp_path / "loaded.csv").write_text("phrase\nfat cat\n", encoding="utf-8")
    with pytest.raises(RuleError, match="no column 'word'"):
        own_words(tmp_path)


def test_is_loaded():
    assert is_loaded("Heroic")
    assert not is_loaded("historic")


@given(st.text(alphabet="brutal -so'cedmn\n.“é", max_size=60))
def test_spans_are_in_order_and_hold_loaded_words(text):
    spans = find(text)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(is_loaded(" ".join(span.of(text).split())) for span in spans)
