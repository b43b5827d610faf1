"""The rule files: every rule's own examples and counter-examples."""

import pytest

from timeline.actors import resolve
from timeline.actors.given_names import given_names
from timeline.actors.lexicon import body_words, coreference_words, name_words
from timeline.actors.metonyms import metonyms
from timeline.documents import Document
from timeline.language import parse_document

BODIES = [(phrase, name) for body in body_words().body for phrase, name in body.examples]
NO_BODIES = [(phrase, body.id) for body in body_words().body for phrase in body.counterexamples]


def mentions(text):
    document = Document.of(text)
    return [m.actor for m in resolve(parse_document(document), document).all]


@pytest.mark.parametrize(("phrase", "name"), BODIES)
def test_example_of_a_body(phrase, name):
    found = mentions(f"They said {phrase} had agreed.")
    assert name in {form for actor in found for form in (actor.name, *actor.aliases)}


@pytest.mark.parametrize(("phrase", "body"), NO_BODIES)
def test_counterexample_of_a_body(phrase, body):
    assert [actor for actor in mentions(f"They said {phrase} mattered.") if actor.id.endswith(f"/{body}")] == []


@pytest.mark.parametrize("text", metonyms().examples)
def test_example_of_a_capital_that_acts(text):
    assert "state" in {actor.kind for actor in mentions(text)}


@pytest.mark.parametrize("text", metonyms().counterexamples)
def test_counterexample_of_a_capital_that_acts(text):
    assert "state" not in {actor.kind for actor in mentions(text)}


def test_titles_are_not_endings():
    endings = name_words().endings
    assert {word for word in name_words().titles if endings.kind_of(word)} == set()


def test_pronouns_have_one_class_each():
    pronouns = coreference_words().pronouns
    classes = [pronouns.he, pronouns.she, pronouns.it, pronouns.they, pronouns.speaker, pronouns.speakers]
    assert sum(map(len, classes)) == len(frozenset().union(*classes))


@pytest.mark.parametrize(("name", "gender"), [("Olga", "she"), ("Boris", "he"), ("Kim", ""), ("Xyzzy", "")])
def test_gender_of_first_names(name, gender):
    assert given_names().gender(name) == gender
