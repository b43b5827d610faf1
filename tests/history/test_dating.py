"""The date that a matched event gives to the words that refer to it."""

from datetime import date

import pytest

from tests.history.small import matched

CASES = [
    ("Many fled in the [Marovian War].", {}, "1951-04-02/1953-09-30", "what lasts is its whole time"),
    ("The start of the [Marovian War] came early.", {}, "1951-04-02", "its start"),
    ("Prices fell at the end of the [Marovian War].", {}, "1953-09-30", "its end"),
    ("Many fled in the [Marovian War].", {"stated": "1952"}, "1952", "a stated year inside it"),
    ("Many fled in the [Marovian War].", {"published": date(1952, 1, 1)}, "1951-04-02/..", "it still goes on"),
    ("He saw the [fall of the Iron Gate].", {}, "1989-05-06", "a moment"),
    ("Nothing came of the [Calder Accords].", {}, "1993-03", "no finer than what is known"),
]


@pytest.mark.parametrize(("text", "options", "edtf", "why"), CASES, ids=[case[3] for case in CASES])
def test_match_dates_the_reference(text, options, edtf, why):
    found = matched(text, **options)
    assert found is not None
    assert found.when.edtf == edtf, why
