"""What a reader's word on history does to an event."""

from dataclasses import replace

import pytest

from dashboard.decisions import Decision, decided
from tests.model import event
from timeline.dates import FuzzyDate
from timeline.history.model import Entry, HistoryMatch

DAY, YEAR, OTHER = FuzzyDate.day(2019, 4, 9), FuzzyDate.year(2019), FuzzyDate.day(2001, 1, 1)
ENTRY = Entry("Q1", "Pier vote", "vote", DAY, source="Wikidata Q1")
ELSEWHEN = Entry("Q2", "Another vote", "vote", OTHER)


def matched(*, own=None, applied=False):
    suggestion = HistoryMatch(ENTRY, DAY, 0.5, ("kind",), applied=applied, runners_up=(("Q2", 0.3),))
    when, basis = (DAY, "history") if applied else (own, "stated" if own else "none")
    made = event("voted", when=when, basis=basis, history=suggestion)
    mention = replace(made.evidence[0], when=own, basis="stated" if own else "none", phrase="2019" if own else "")
    return replace(made, evidence=(mention,))


@pytest.mark.parametrize(
    ("before", "decision", "when", "basis"),
    [
        pytest.param(matched(), Decision("accept"), DAY, "history", id="accept dates an undated event"),
        pytest.param(matched(own=YEAR), Decision("accept"), DAY, "history", id="accept narrows a stated date"),
        pytest.param(matched(own=OTHER), Decision("accept"), OTHER, "stated", id="never against a stated date"),
        pytest.param(matched(applied=True), Decision("reject"), None, "none", id="reject leaves no date"),
        pytest.param(matched(own=YEAR, applied=True), Decision("reject"), YEAR, "stated", id="reject gives back own"),
        pytest.param(matched(applied=True), Decision("pick", ELSEWHEN), OTHER, "history", id="pick takes another"),
    ],
)
def test_decision(before, decision, when, basis):
    after = decided(before, decision)
    assert (after.when, after.basis) == (when, basis)
    assert (after.history is None) == (decision.kind == "reject")
    assert after.history is None or after.history.applied


def test_decision_leaves_evidence_and_id_alone():
    before = matched(applied=True)
    after = decided(before, Decision("reject"))
    assert (after.id, after.evidence[0].quote) == (before.id, before.evidence[0].quote)
