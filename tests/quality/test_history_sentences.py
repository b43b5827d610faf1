"""The bars for references to history, over the whole pipeline."""

import pytest

from tests.quality.history_score import PARTS, cases, measure


@pytest.mark.parametrize("part", PARTS)
def test_references_become_the_right_events(part):
    counts = measure(part)
    assert counts["right"] / counts["matches"] >= 0.95
    assert counts["found"] / counts["references"] >= 0.80
    assert counts["contradictions"] == 0


def test_there_are_enough_sentences_of_both_sorts():
    told = cases()
    assert sum(case.means is not None for case in told) >= 120
    assert sum(case.means is None for case in told) >= 80
    assert sum(case.part == PARTS[1] for case in told) >= len(told) / 4
