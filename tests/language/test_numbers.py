"""Numbers in words and in digits."""

import pytest

from timeline.language.numbers import in_digits, number_of


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("one", 1),
        ("nineteen", 19),
        ("eighty", 80),
        ("twenty-five", 25),
        ("thousand", 1000),
        ("17", 17),
        ("2,500", 2500),
        ("2,50", 0),
        ("five-twenty", 0),
        ("twenty-eleven", 0),
        ("twenty-", 0),
        ("", 0),
        ("9" * 10_000, 0),
    ],
)
def test_what_a_word_counts(word, expected):
    assert number_of(word) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nineteen of ninety-nine", "19 of 99"),
        ("some 3.2 million people", "some 3200000 people"),
        ("two thousand", "2000"),
        ("someone often", "someone often"),
        ("9" * 10_000 + " million", "9" * 10_000 + " million"),
    ],
)
def test_a_text_in_digits(text, expected):
    assert in_digits(text) == expected
