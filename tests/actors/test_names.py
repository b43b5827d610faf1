"""Where names begin and end, and what is no name: tables of own sentences."""

import pytest

from timeline.actors import resolve
from timeline.documents import Document
from timeline.language import parse_document


def named(text):
    """Words and names of the actors that a text names."""
    document = Document.of(text)
    found = resolve(parse_document(document), document).all
    return {(text[m.span.start : m.span.end], m.actor.name, m.actor.kind) for m in found}


@pytest.mark.parametrize(
    ("text", "words", "name", "kind"),
    [
        # behind an office, however long it is
        ("White House Chief of Staff Ann Lee left.", "Ann Lee", "Ann Lee", "person"),
        ("Chancellor of the Exchequer Hugh Lund resigned.", "Hugh Lund", "Hugh Lund", "person"),
        ("U.S. Surgeon General David Roe spoke.", "U.S.", "United States", "state"),
        ("British Energy Chief Executive Ann Lee left.", "British Energy", "British Energy", "organization"),
        ("The murder of Dr. Barnett Hale shocked them.", "Barnett Hale", "Barnett Hale", "person"),
        # a person is no part of a place or an organisation that bears his name
        ("They held the De Lorme Line. General de Lorme fell ill.", "de Lorme", "de Lorme", "person"),
        ("Leaving Atlanta, they fled.", "Atlanta", "Atlanta", "other"),
        ("Fort Orsk fell in May.", "Fort Orsk", "Fort Orsk", "other"),
        ("The Comte de Lorme landed.", "de Lorme", "de Lorme", "person"),
        ("In 81 BC King Darius left. Darius lost.", "Darius", "Darius", "person"),
        # a city that has a people of its own acts for itself
        ("Athens declared war. The Athenians sailed in May.", "Athens", "Athens", "other"),
        ("Athens declared that Turkey had lied.", "Athens", "Greece", "state"),
        # what is occupied has no army by it, and jets are no fighters
        ("Iraq's occupation of Kuwait began.", "Kuwait", "Kuwait", "state"),
        # the letters of a name, without the state's and with them
        (
            "The U.S. Tax and Naturalization Service won. The TNS left.",
            "TNS", "U.S. Tax and Naturalization Service", "organization",
        ),
        ("The American Rail Association won. The ARA left.", "ARA", "American Rail Association", "organization"),
    ],
)  # fmt: skip
def test_what_a_name_is(text, words, name, kind):
    assert (words, name, kind) in named(text)


@pytest.mark.parametrize(
    "text",
    ["Peru launched Operation Kestrel in May.", "The Surrender of Cornwall ended it.", "The Orsk Campaign failed."],
)
def test_undertakings_are_no_actors(text):
    assert {kind for _, _, kind in named(text)} <= {"state"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rep. Dan Hale, R-Ind., left.", "R-Ind."),
        ("Kuwaiti jet fighters took off.", "Kuwaiti jet fighters"),
        ("Iraq's occupation of Kuwait began.", "occupation of Kuwait"),
        ("Airstrike hits market, killing 26", "Airstrike"),
        ("Warplanes bombed it. They left.", "Warplanes"),
        ("Sangoma was seen. They asked the sangoma.", "Sangoma"),
    ],
)
def test_what_is_no_name(text, words):
    assert words not in {said for said, _, _ in named(text)}
