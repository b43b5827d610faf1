"""Where an event happened, when its clause says so."""

from dataclasses import dataclass

from timeline.actors.places import country_of
from timeline.events.draft import Draft
from timeline.events.phrases import Phrasing

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_AT = frozenset({"in", "at", "near", "outside", "inside", "within", "across", "around", "off", "over"})
_FAR = frozenset({"PERSON", "ORG", "FAC"})


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the article's words ("near Aden"), and its country's ISO code where it is known."""

    name: str = ""
    country: str = ""


def find(words: Phrasing, draft: Draft) -> Place:
    """The first place that the event's own phrases name; those of its verb, its noun, then of its participants."""
    seen: set[int] = set()
    for head in (draft.governor, draft.light, draft.head, *(argument.head for argument in draft.arguments)):
        if head < 0 or head in seen:
            continue
        seen.add(head)
        found = _at(words, head)
        if found.name:
            return found
    return Place()


def _at(words: Phrasing, head: int) -> Place:
    tree = words.tree
    for prep in tree.children[head]:
        if prep > head - 12 and tree.deps[prep] == "prep" and tree.words[prep] in _AT:
            for pobj in tree.all(prep, "pobj"):
                if tree.entities[pobj] in _PLACES:
                    return _place(words, pobj)
    return Place()


def _place(words: Phrasing, head: int) -> Place:
    """The named place with the larger one behind it: "Basra, Iraq"."""
    name = words.noun(head, depth=0)
    beside = [i for i in words.tree.all(head, "appos", "conj", "npadvmod") if words.tree.entities[i] == "GPE"]
    countries = (country_of(words.noun(i, depth=0)) for i in (head, *beside))
    return Place(name, next(filter(None, countries), "") or _country_of_part(words, head))


def _country_of_part(words: Phrasing, head: int) -> str:
    """ "Basra airport" lies where Basra does."""
    named = [i for i in words.tree.subtree(head) if words.tree.pos[i] == "PROPN" and i != head]
    return next(filter(None, (country_of(words.parsed[i].text) for i in named)), "")
