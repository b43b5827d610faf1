"""Sentences of our own over news, history, law, sport, finance and biography, with the TIMEX3 that a person expects."""

import tomllib
from pathlib import Path

import pytest

from tests.temporal.marked import as_marked, read_marked
from timeline.temporal import tag

FOLDER = Path(__file__).parent / "temporal"


def cases():
    for path in sorted(FOLDER.glob("*.toml")):
        for group in tomllib.loads(path.read_text("utf-8"))["group"]:
            for number, sentence in enumerate(group["sentences"], 1):
                name = f"{path.stem}-{group.get('published', 'undated')}-{number}"
                yield pytest.param(sentence, group, id=name)


CASES = list(cases())


@pytest.mark.parametrize(("sentence", "group"), CASES)
def test_sentence_has_its_expressions(sentence, group):
    text, expected = read_marked(sentence)
    found = tag(text, published=group.get("published"), style=group["style"], language=group.get("language", "en"))
    assert as_marked(found, expected) == expected


@pytest.mark.parametrize(("sentence", "group"), CASES)
def test_sentence_has_true_offsets_and_reasons(sentence, group):
    text, _ = read_marked(sentence)
    for one in tag(text, published=group.get("published"), style=group["style"], language=group.get("language", "en")):
        assert one.span.of(text) == one.text
        assert one.because
        assert (one.when is None) or (one.basis != "none")


def test_there_are_at_least_three_hundred_sentences():
    assert len(CASES) >= 300
