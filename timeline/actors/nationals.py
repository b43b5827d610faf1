"""Persons who are called by where they are from or how old they are: "the Italian", "the 27-year-old"."""

from collections.abc import Iterator

from spacy.tokens import Token

from timeline.actors.bodies import part_of
from timeline.actors.cutting import is_half
from timeline.actors.lexicon import body_words
from timeline.actors.model import Actor, Mention
from timeline.actors.names import key
from timeline.actors.reading import Reading
from timeline.documents import Span

_ROLES = {"nsubj", "nsubjpass", "dobj", "pobj", "dative"}
_PLURALS = ("s", "sh", "ch", "ese")


def is_national(reading: Reading, i: int) -> bool:
    """Is the word "Italian" in "the Italian resigned"? "The French" are many, and "the Italian firm" is a firm."""
    if not i or reading.lower[i - 1] != "the" or reading.texts[i].endswith(_PLURALS):
        return False
    known = reading.directory.adjectives.get(key(reading.texts[i]))
    named = known is None or reading.texts[i].isupper() or reading.texts[i] == reading.directory.actors[known].name
    return not named and reading.tokens[i].dep_ in _ROLES


def counted(reading: Reading, head: Token, state: Actor) -> Actor | None:
    """The people of a state, where the word counts persons: "14 Iraqis", "thousands of Iraqis"; None for the state."""
    if state.kind != "state" or head.text == state.name or not head.text.endswith(_PLURALS):
        return None
    many = reading.lexicon.parts.many
    numbered = any(child.dep_ == "nummod" or child.lower_ in many for child in head.children)
    group = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else head
    if not numbered and (group.i == head.i or (group.lower_ not in many and group.tag_ != "CD")):
        return None
    return part_of(reading.directory, state, body_words().by_noun()["people"], "people")


def halves(reading: Reading) -> Iterator[Mention]:
    """The states that only half an adjective names: "Franco-German"."""
    for i, token in enumerate(reading.tokens):
        if is_half(reading, i):
            state = reading.directory.actors[reading.lexicon.halves[reading.lower[i]]]
            span = Span(token.idx, token.idx + len(token))
            yield Mention(state, span, i, i + 1, i, True, f"{token.text!r} is half an adjective of {state.name}")


def is_aged(reading: Reading, i: int) -> bool:
    """Is the word "old" in "the 27-year-old resigned"?"""
    if reading.lower[i] != "old" or i < 4 or reading.tokens[i].dep_ not in _ROLES:
        return False
    return "year" in reading.lower[i - 2 : i] and "the" in reading.lower[max(0, i - 6) : i]
