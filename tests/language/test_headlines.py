"""Headlines in sentence case, for the parser alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.documents import Span
from timeline.language import parse_document
from timeline.language.headlines import as_sentence
from timeline.reading import read_text

BODY = "\n\nA statement said Ana Lopez and the Iraqi army met in San Telmo, and Peru agreed."
CASES = [
    ("Army Seizes Town After Talks", "Army seizes town after talks"),
    ("Peru Agrees To Meet Ana Lopez In San Telmo", "Peru agrees to meet Ana Lopez in San Telmo"),
    ("UN Council Condemns Attack On Convoy", "UN council condemns attack on convoy"),
    ("PERU AGREES TO MEET IRAQI ARMY", "Peru agrees to meet Iraqi army"),
    ("Kenyan Minister Visits Port", "Kenyan minister visits port"),
    ("Army seizes town after talks", "Army seizes town after talks"),
    ("Ana Lopez", "Ana Lopez"),
]
WORDS = "army seizes town after talks agrees to meet in council condemns attack on convoy minister visits port un"
COMMON = frozenset(WORDS.split())


@pytest.mark.parametrize(("headline", "expected"), CASES)
def test_headline_is_put_as_a_sentence_would_be(headline, expected):
    text = headline + BODY
    assert as_sentence(text, [Span(0, len(headline))], COMMON.__contains__) == expected + BODY


@given(st.text(max_size=60))
def test_headline_keeps_its_length_and_its_letters(headline):
    text = headline + BODY
    made = as_sentence(text, [Span(0, len(headline))], lambda word: True)
    assert len(made) == len(text)
    assert made.casefold() == text.casefold()


def test_offsets_of_a_parsed_headline_are_those_of_the_article():
    document = read_text("Ethiopian Troops Seize Border Town As Talks Collapse\n\nTroops seized a town on Monday.")
    parsed = parse_document(document)
    assert all(document.text[t.idx : t.idx + len(t)].casefold() == t.text.casefold() for t in parsed)
    assert next(t for t in parsed if t.text == "seize").pos_ == "VERB"
