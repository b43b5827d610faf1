"""What a reader's word on history does to an event."""

from dataclasses import replace

import pytest

from dashboard.decisions import Decision, decided, own_expression
from tests.model import TEXT, event
from timeline.dates import FuzzyDate
from timeline.documents import Span
from timeline.history.model import Entry, HistoryMatch
from timeline.temporal.model import TimeExpression

DAY, YEAR, OTHER = FuzzyDate.day(2019, 4, 9), FuzzyDate.year(2019), FuzzyDate.day(2001, 1, 1)
ENTRY = Entry("Q1", "Pier vote", "vote", DAY, source="Wikidata Q1")
ELSEWHEN = Entry("Q2", "Another vote", "vote", OTHER)


def said(when):
    return TimeExpression(Span(27, 39), "9 April 2019", "DATE", "2019", when=when, basis="stated", because="written")


def matched(*, when=None, applied=False):
    suggestion = HistoryMatch(ENTRY, DAY, 0.5, ("kind",), applied=applied, runners_up=(("Q2", 0.3),))
    date, basis = (DAY, "history") if applied else (when, "stated" if when else "none")
    return event("voted", when=date, basis=basis, history=suggestion)


@pytest.mark.parametrize(
    ("before", "own", "decision", "when", "basis"),
    [
        pytest.param(matched(), None, Decision("accept"), DAY, "history", id="accept dates an undated event"),
        pytest.param(matched(when=YEAR), YEAR, Decision("accept"), DAY, "history", id="accept narrows a stated date"),
        pytest.param(matched(when=OTHER), OTHER, Decision("accept"), OTHER, "stated", id="never against the text"),
        pytest.param(matched(applied=True), None, Decision("reject"), None, "none", id="reject leaves no date"),
        pytest.param(
            matched(applied=True), YEAR, Decision("reject"), YEAR, "stated", id="reject gives back the text's"
        ),
        pytest.param(matched(applied=True), None, Decision("pick", ELSEWHEN), OTHER, "history", id="pick another"),
        pytest.param(matched(when=YEAR), YEAR, Decision("reject"), YEAR, "stated", id="reject a mere suggestion"),
    ],
)
def test_decision(before, own, decision, when, basis):
    after = decided(before, decision, said(own) if own else None)
    assert (after.when, after.basis) == (when, basis)
    assert (after.history is None) == (decision.kind == "reject")
    assert after.history is None or after.history.applied


def test_decision_leaves_evidence_and_id_alone():
    before = matched(applied=True)
    after = decided(before, Decision("reject"))
    assert (after.id, after.evidence[0].quote) == (before.id, before.evidence[0].quote)


def test_own_expression_is_the_one_that_the_phrase_names():
    assert said(DAY).span.of(TEXT) == "9 April 2019"
    made = event("voted", when=DAY)
    with_phrase = replace(made, evidence=(replace(made.evidence[0], phrase="on 9 April 2019"),))
    elsewhere = replace(said(DAY), span=Span(500, 512))
    assert own_expression(with_phrase, [elsewhere, said(DAY)]) == said(DAY)
    assert own_expression(made, [said(DAY)]) is None
