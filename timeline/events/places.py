"""Where an event happened, when its clause says so."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal

from timeline.actors.places import country_of
from timeline.events.draft import Draft
from timeline.events.phrases import Phrasing
from timeline.rule_files import read_rules

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_AT = frozenset({"in", "at", "near", "outside", "inside", "within", "across", "around", "off", "over"})


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
    """The named place with the larger one behind it ("Basra, Iraq"); no country for places in several."""
    tree = words.tree
    name = words.noun(head, depth=0)
    listed = tree.conjuncts(head)[1:]
    beside = [i for i in tree.all(head, "appos", "conj", "npadvmod") if tree.entities[i] == "GPE" and i not in listed]
    behind = (_short_names().get(words.parsed[i].text, "") or country_of(words.noun(i, depth=0)) for i in beside)
    own = country_of(words.alone(head, 0)) or next(filter(None, behind), "") or _country_of_part(words, head)
    return Place(name, own if all(country_of(words.alone(i, 0)) == own for i in listed) else "")


def _country_of_part(words: Phrasing, head: int) -> str:
    """ "Basra airport" and "central Iraq" lie where Basra and Iraq do; the North Pole is not in Poland."""
    tree = words.tree
    around = [head, *tree.all(head, "compound", "nmod", "poss")]
    named = [i for i in around if tree.pos[i] == "PROPN" and (i != head or tree.entities[i] == "GPE")]
    return next(filter(None, (country_of(words.parsed[i].text) for i in named)), "")


@lru_cache(maxsize=1)
def _short_names() -> dict[str, str]:
    """The country of what stands behind a place: "Pa."."""
    tables = read_rules(files("timeline.events.data") / "places.toml", dict[Literal["behind"], dict[str, list[str]]])
    return {name: country for country, names in tables["behind"].items() for name in names}
