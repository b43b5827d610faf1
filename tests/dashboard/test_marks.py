"""Articles cut into marked runs."""

from hypothesis import given
from hypothesis import strategies as st

from dashboard.marks import Mark, of_article, of_evidence, runs
from tests.model import DOCUMENT, TEXT, small_timeline
from timeline.dates import FuzzyDate
from timeline.documents import Span
from timeline.temporal.model import TimeExpression


@st.composite
def marked(draw):
    text = draw(st.text(max_size=60))
    ends = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(ends, ends).map(sorted), max_size=8))
    return text, [Mark(Span(*span), kind) for span, kind in zip(spans, "abcdefgh", strict=False)]


@given(marked())
def test_runs_joined_are_the_text(case):
    text, marks = case
    assert "".join(run["text"] for run in runs(text, marks)) == text


@given(marked())
def test_runs_of_a_kind_are_its_span(case):
    text, marks = case
    found = runs(text, marks)
    for mark in marks:
        assert "".join(run["text"] for run in found if mark.kind in run["kinds"]) == mark.span.of(text)


def test_runs_within_a_span_are_that_part_alone():
    found = runs("one two three", [Mark(Span(0, 7), "a")], within=Span(4, 9))
    assert [(run["text"], run["kinds"]) for run in found] == [("two", ["a"]), (" t", [])]


def test_evidence_marks_sentence_and_trigger():
    vote = next(event for event in small_timeline() if event.title == "voted")
    found = of_evidence(DOCUMENT, vote, vote.evidence[0])
    assert "".join(run["text"] for run in found if "focus" in run["kinds"]) == vote.evidence[0].quote
    assert [run["text"] for run in found if "trigger" in run["kinds"]] == ["voted"]


def test_article_marks_times_with_value_and_reason_and_events_with_their_id():
    start = TEXT.index("9 April 2019")
    time = TimeExpression(
        Span(start, start + 12), "9 April 2019", "DATE", "2019-04-09", when=FuzzyDate.day(2019, 4, 9), because="so"
    )
    found = of_article(DOCUMENT, small_timeline(), [time])
    (marked_time,) = [run for run in found if "time" in run["kinds"]]
    assert marked_time["text"] == "9 April 2019"
    assert marked_time["note"] == "9 April 2019\nso\nTIMEX3: DATE 2019-04-09 · EDTF: 2019-04-09"
    assert {run["event"] for run in found if "event-word" in run["kinds"]} == {one.id for one in small_timeline()}
