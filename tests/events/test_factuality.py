"""Did it happen? Judged on sentences written for this: the data file's own examples and a table."""

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.events.marked_sentences import HERE, parse_marked, table
from timeline.documents import Document
from timeline.errors import RuleError
from timeline.events.draft import Draft
from timeline.events.factuality import assess
from timeline.events.factuality_lexicon import Effect, Factualities, Lexicon, factualities
from timeline.events.factuality_reading import Reading, governed, weaker
from timeline.language import parse_document

CERTAINTIES = ("certain", "probable", "possible")
READINGS = st.builds(
    Reading, st.sampled_from(CERTAINTIES), st.booleans(), st.sampled_from(("past", "present", "future")), st.booleans()
)


def wrong(rows):
    """The rows whose status comes out different, with what came out."""
    judged = parse_marked([sentence for _, sentence in rows])
    found = [assess(parsed, [draft])[0].status for _, parsed, draft in judged]
    return [(sentence, wanted, got) for (wanted, sentence), got in zip(rows, found, strict=True) if wanted != got]


def test_statuses_of_the_table():
    assert wrong(table(HERE / "factuality.csv")) == []


@pytest.mark.parametrize("group", factualities().groups(), ids=lambda group: group.name)
def test_words_do_what_their_group_says(group):
    rows = [(status, sentence) for sentence, status in (*group.examples, *group.counterexamples)]
    assert len(rows) >= 2
    assert wrong(rows) == []


def test_no_word_has_two_effects():
    assert Lexicon(factualities()).clauses


def test_a_word_in_two_groups_is_refused():
    content = tomllib.loads(files("timeline.events.data").joinpath("factuality.toml").read_text(encoding="utf-8"))
    content["governor"][2]["clauses"].append(content["governor"][0]["clauses"][0])
    with pytest.raises(RuleError, match="keep one of them"):
        Lexicon(Factualities.model_validate(content))


def test_a_light_verb_carries_the_tense_of_its_noun():
    parsed = parse_document(Document.of("The army will carry out an attack."))
    draft = Draft(6, 3, 7, "attack", nominal=True, light=3, governor=3)
    assert assess(parsed, [draft])[0].status == "planned"


def test_certainty_polarity_and_time_are_given_too():
    parsed = parse_document(Document.of("The bank may not sell its branches."))
    (fact,) = assess(parsed, [Draft(4, 4, 5, "sell")])
    assert (fact.certainty, fact.polarity, fact.time) == ("possible", "negative", "future")


@given(READINGS, st.sampled_from(CERTAINTIES))
def test_nothing_grows_more_certain_by_being_governed(reading, certainty):
    found = governed(Effect(certainty=certainty), reading)
    assert weaker(found.certainty, reading.certainty) == found.certainty


@given(READINGS)
def test_two_denials_are_none(reading):
    flip = Effect(polarity="flip")
    assert governed(flip, governed(flip, reading)) == reading


def test_a_trigger_that_holds_its_aspect_verb_is_judged_by_it():
    parsed = parse_document(Document.of("The company stopped selling the car."))
    assert assess(parsed, [Draft(3, 2, 4, "sell")])[0].status == "happened"
    assert assess(parsed, [Draft(3, 3, 4, "sell")])[0].status == "denied"
