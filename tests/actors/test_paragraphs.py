"""The paragraphs of tests/quality/actors: nearly all mentions are found, and mean the right actor."""

import pytest

from tests.quality.actors_score import HERE, marked, measure


@pytest.mark.parametrize(("held", "least"), [(False, 0.95), (True, 0.85)])
def test_mentions_of_the_paragraphs_mean_the_right_actors(held, least):
    counts, errors = measure(HERE, held=held)
    shares = (counts["right"] / counts["given"], counts["hit"] / counts["wanted"])
    assert min(shares) >= least, errors


def test_marks_are_taken_out_and_counted():
    assert marked("[Peru] and [they=A+B] or [it=].") == (
        "Peru and they or it.",
        [(0, 4, ("Peru",)), (9, 13, ("A", "B")), (17, 19, ())],
    )
