"""When marked events happened, on documents written for this; the data's own examples; order, bounds, conflicts."""

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.events.anchored import anchors_of, drafts_of
from timeline.dates import FuzzyDate, Point
from timeline.documents import Document
from timeline.events.anchoring import anchor
from timeline.events.anchoring.bounds import Bounds
from timeline.events.anchoring.distance import moved
from timeline.events.anchoring.lexicon import classes, signals
from timeline.events.anchoring.model import Anchor, Link
from timeline.events.draft import Draft
from timeline.events.model import Factuality
from timeline.history.model import Entry, HistoryMatch
from timeline.language import parse_document
from timeline.temporal import tag

TABLE = Path(__file__).parent / "anchoring.csv"
DAYS = st.dates(min_value=date(1, 1, 2), max_value=date(9000, 1, 1))


def rows():
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def said(found):
    return f"{found.when.edtf} {found.basis}" if found.when else "-"


def test_anchors_of_the_table():
    table = rows()
    found = anchors_of([(row["published"], row["text"]) for row in table])
    got = [(row["text"], "; ".join(map(said, anchors))) for row, anchors in zip(table, found, strict=True)]
    assert got == [(row["text"], row["dates"]) for row in table]


def test_every_date_says_why_in_the_articles_words():
    table = rows()
    for row, anchors in zip(table, anchors_of([(r["published"], r["text"]) for r in table]), strict=True):
        for one in anchors:
            assert bool(one.when) == bool(one.because)
            assert one.phrase in row["text"].replace("*", "")


def test_nothing_that_happened_is_dated_after_its_article():
    [[found]] = anchors_of([("2021-06-10", "The queen *abdicated* on 31 December 2021.")])
    assert found.when is None
    assert "after the article of 2021-06-10" in found.conflicts[0]


@pytest.mark.parametrize("style", ["news", "narrative"])
def test_without_a_date_anywhere_nothing_is_dated(style):
    parsed = parse_document(document := Document.of("Rebels took the town. They burned the archive."))
    drafts = [Draft(t.i, t.i, t.i + 1, t.lemma_, governor=t.i) for t in parsed if t.pos_ == "VERB"]
    found = anchor(parsed, document, drafts, [], [Factuality()] * 2, [None] * 2, style=style)
    assert found == [Anchor(), Anchor()]


# --- history ----------------------------------------------------------------------------------------------------------

COUP = Entry("c1", "Coup of Ruritania", "coup", FuzzyDate.day(1963, 5, 2), source="own")


@pytest.mark.parametrize(
    ("text", "edtf", "basis"),
    [
        ("Officers staged a coup.", "1963-05-02", "history"),
        ("In 1963 officers staged a coup.", "1963-05-02", "history"),
        ("In May 1963 officers staged a coup.", "1963-05-02", "history"),
        ("In 1975 officers staged a coup.", "1975", "stated"),
    ],
)
def test_history_dates_and_narrows_but_never_overrules(text, edtf, basis):
    found = with_history(text, HistoryMatch(COUP, COUP.start, 0.9, ("name",)))
    assert (found.when.edtf, found.basis) == (edtf, basis)


def test_history_that_is_only_a_suggestion_dates_nothing():
    assert with_history("Officers staged a coup.", HistoryMatch(COUP, COUP.start, 0.3, (), applied=False)).when is None


def test_narrowed_date_keeps_the_articles_phrase_and_both_reasons():
    found = with_history("In 1963 officers staged a coup.", HistoryMatch(COUP, COUP.start, 0.9, ("name",)))
    assert found.phrase == "In 1963"
    assert "written out in the text" in found.because
    assert "Coup of Ruritania" in found.because


@pytest.mark.parametrize(
    ("published", "text", "because"),
    [
        (None, "Officers *staged* a coup. They *shut* the papers.", "told after 'staged'"),
        (
            None,
            "They *shut* the ports. In 1960 they *left*. Officers *staged* a coup. Crowds *fled*.",
            "after 'staged'",
        ),
        (date(1963, 5, 4), "Officers *staged* a coup. They *shut* the papers.", "the story is at 'staged': history"),
        (date(1963, 5, 3), "In May 1963 officers *staged* it. They *shut* the papers.", "is at 'In May 1963'"),
    ],
)
def test_what_goes_on_from_a_date_of_history_names_the_event(published, text, because):
    [*_, last] = with_history_in(text, "staged", published)
    assert because in last.because


def with_history_in(marked, word, published):
    [(document, parsed, drafts)] = drafts_of([(published and published.isoformat(), marked)])
    known = HistoryMatch(COUP, COUP.start, 0.9, ("name",))
    drafts = [replace(one, history=known) if parsed[one.head].text == word else one for one in drafts]
    style, text = "news" if published else "narrative", document.text
    found = tag(text, published=published, style=style)
    return anchor(parsed, document, drafts, found, [Factuality()] * len(drafts), [None] * len(drafts), style=style)


def with_history(text, match):
    parsed = parse_document(document := Document.of(text))
    verb = next(token for token in parsed if token.text == "staged")
    draft = Draft(verb.i, verb.i, verb.i + 1, "stage", governor=verb.i, history=match)
    return anchor(parsed, document, [draft], tag(text), [Factuality()], [None], style="narrative")[0]


# --- bounds -----------------------------------------------------------------------------------------------------------


def dated(*years):
    return [Anchor(FuzzyDate.year(year)) if year else Anchor() for year in years]


def test_bounds_travel_over_events_without_a_date():
    bounds = Bounds(dated(2010, None, None, 2015), [Link("before", 0, 1), Link("before", 1, 2), Link("before", 2, 3)])
    assert bounds.low[2] == Point(2010, 1, 1)
    assert bounds.high[1] == Point(2015, 12, 31)


def test_contradiction_is_kept_and_flagged():
    bounds = Bounds(dated(2015, 2010), [Link("before", 0, 1, "after")])
    assert bounds.conflicts
    assert (bounds.low[1], bounds.high[0]) == (Point(2010, 1, 1), Point(2015, 12, 31))


@given(st.lists(st.integers(1000, 3000), min_size=2, max_size=8), st.data())
def test_bounds_never_widen_a_date_and_always_end(years, data):
    places = st.integers(0, len(years) - 1)
    pairs = data.draw(st.lists(st.tuples(places, places).filter(lambda pair: pair[0] != pair[1]), max_size=12))
    bounds = Bounds(dated(*years), [Link("before", first, second) for first, second in pairs])
    for year, low, high in zip(years, bounds.low, bounds.high, strict=True):
        assert low >= Point(year, 1, 1)
        assert high <= Point(year, 12, 31)


@given(DAYS, st.integers(0, 400))
def test_days_forth_and_back_are_the_same_day(day, number):
    start = FuzzyDate.day(day.year, day.month, day.day)
    assert moved(moved(start, f"P{number}D", 1), f"P{number}D", -1) == start


# --- data -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("signal", sorted(set(signals().values()), key=str), ids=lambda signal: signal.words[0])
def test_each_signal_shows_itself_in_its_examples(signal):
    assert signal.examples
    assert signal.counter_examples
    for example in signal.examples:
        assert any(f" {word} " in f" {example.lower()} " for word in signal.words), example


@pytest.mark.parametrize("name", classes())
def test_each_class_of_verbs_shares_a_date_in_its_examples_only(name):
    words = classes()[name]
    assert words.examples
    assert words.counter_examples
    assert all(word == word.lower() for word in words.words)
