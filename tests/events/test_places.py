"""Where it happened."""

import pytest

from timeline.actors import resolve
from timeline.documents import Document
from timeline.events import places, triggers
from timeline.events.phrases import Phrasing
from timeline.events.tree_building import tree_of
from timeline.language import parse_document

CASES = [
    ("A ferry sank off Italy on Monday.", "sank", "Italy", "IT"),
    ("The two presidents met in Nairobi.", "met", "Nairobi", "KE"),
    ("The blast in Mosul killed nine people.", "killed", "Mosul", "IQ"),
    ("The depot in Greenville, Pa., burned on Monday.", "burned", "Greenville", "US"),
    ("The firm opened a mill in Savannah, Georgia.", "opened", "Savannah", "US"),
    ("Rebels attacked in central Iraq.", "attacked", "Iraq", "IQ"),
    ("Byrd flew over the North Pole.", "flew", "North Pole", ""),
    ("Talks were held in Peru and Chile.", "Talks", "Peru and Chile", ""),
    ("The army recruited women.", "recruited", "", ""),
    ("Peru recalled its ambassador in May.", "recalled", "", ""),
]


@pytest.mark.parametrize(("sentence", "trigger", "name", "country"), CASES)
def test_place_is_what_the_clause_says(sentence, trigger, name, country):
    document = Document.of(sentence)
    parsed = parse_document(document)
    mentions = resolve(parsed, document)
    draft = next(d for d in triggers.find(parsed, document, mentions) if parsed[d.head].text == trigger)
    found = places.find(Phrasing(parsed, tree_of(parsed), mentions), draft)
    assert (found.name, found.country) == (name, country)
