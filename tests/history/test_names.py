"""Names of events, and what only looks like one."""

import pytest

from tests.history.small import entry, names

FOUND = [
    ("Nothing came of the Calder Accords.", [("Calder Accords", "h:accords")]),
    ("He wrote before the Dorish invasion of Marovia.", [("Dorish invasion of Marovia", "h:invasion-1951")]),
    ("after the fall of the Iron Gate", [("fall of the Iron Gate", "h:fall")]),
    ("the Marovian War's end", [("Marovian War", "h:war")]),
]
NOT_FOUND = [
    ("The film Marovian War drew crowds.", "a film"),
    ('She read "The Marovian War", a novel.', "a book"),
    ("the Marovian War Museum", "part of a longer name"),
    ("a post-Marovian War order", "bound to what stands before it"),
    ("another Marovian War", "another one"),
    ("a marovian war", "written small"),
    ("the Calder", "cut short by the end of the text"),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_find_names_finds_the_name(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(("text", "why"), NOT_FOUND)
def test_find_names_leaves_what_only_looks_like_a_name(text, why):
    assert names(text) == [], why


def test_names_that_are_only_a_place_are_no_names():
    treaty = entry("h:lisbon", "Treaty of Lisbon", "treaty", "2007-12-13", aliases="Lisbon")
    assert names("from Oslo to Lisbon", [treaty]) == []
    assert names("the Treaty of Lisbon", [treaty]) == [("Treaty of Lisbon", "h:lisbon")]


def test_names_with_several_bearers_are_the_latest():
    bearers = [entry("h:a", "Siege of Calder", "battle", "1701"), entry("h:b", "Siege of Calder", "battle", "1870")]
    assert names("the Siege of Calder", bearers) == [("Siege of Calder", "h:b")]
