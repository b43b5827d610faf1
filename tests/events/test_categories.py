"""PLOVER categories on sentences written for this: the data file's own examples and a table."""

import pytest

from tests.events.marked_sentences import HERE, parse_marked, table
from timeline.documents import Document
from timeline.events.categories import categorise, rules
from timeline.events.draft import Draft
from timeline.language import parse_document


def categories_of(sentences):
    return [categorise(parsed, draft) for _, parsed, draft in parse_marked(sentences)]


def test_categories_of_the_table():
    rows = table(HERE / "categories.csv")
    found = categories_of([sentence for _, sentence in rows])
    assert [(s, want, got) for (want, s), got in zip(rows, found, strict=True) if want != got] == []


@pytest.mark.parametrize("category", rules().category, ids=lambda category: category.name)
def test_examples_of_each_category(category):
    assert set(categories_of(category.examples)) == {category.name}
    assert category.name not in categories_of(category.counterexamples)


def test_a_light_verb_leaves_the_category_to_its_noun():
    parsed = parse_document(Document.of("The two sides held talks."))
    assert categorise(parsed, Draft(4, 3, 5, "talk", nominal=True, light=3, governor=3)) == "CONSULT"
