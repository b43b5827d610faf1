"""Whether a noun fits what an actor is known to be: no bank is "the airline", no spacecraft "the jet"."""

from functools import cache, lru_cache

from timeline.actors.directory import Directory
from timeline.actors.lexicon import Sort, coreference_words, describing, name_words
from timeline.actors.model import Actor
from timeline.actors.roles import Roles


def fits(phrase: str, actor: Actor, roles: Roles, directory: Directory) -> bool:
    """May the noun mean the actor, by what it is known to be, the words of its name and what the text calls it?"""
    wanted = _wanted(phrase)
    if wanted is None or roles.is_holder(actor, phrase.split()[-1]):
        return True
    known = sorts_of(actor, roles, directory)
    if known:
        return wanted.noun_set & known != frozenset()
    if wanted.unmarked == "public":
        return actor.kind == "body" or (directory.by_id(actor.id) is not None and actor.id not in directory.companies)
    if wanted.unmarked == "firms":
        return actor.kind == "organization" and actor.name.casefold().split()[-1] not in name_words().companies.never
    return wanted.unmarked == "any"


def is_of_sort(phrase: str, actor: Actor, roles: Roles, directory: Directory) -> bool:
    """Is the actor known to be of the noun's sort: "the index" and the FTSE 100?"""
    wanted = _wanted(phrase)
    return wanted is not None and not wanted.noun_set.isdisjoint(sorts_of(actor, roles, directory))


def sorts_of(actor: Actor, roles: Roles, directory: Directory) -> frozenset[str]:
    """The nouns of the sorts that the actor is known to be of, or that its name or the nouns beside it tell."""
    known = directory.sorts.get(actor.id, frozenset())
    held = roles.nouns_of(actor) | known
    words = frozenset() if known - {"company"} else frozenset(actor.name.casefold().replace("-", " ").split())
    told = (
        sort.noun_set
        for sort in _sorts(things=actor.kind == "other")
        if not sort.names.isdisjoint(words) or not sort.noun_set.isdisjoint(held)
    )
    return frozenset().union(*told)


def is_sort(phrase: str) -> bool:
    """Does the noun phrase mean a sort, so that it reaches farther back than "the company"?"""
    return _wanted(phrase) is not None


def _wanted(phrase: str) -> Sort | None:
    """The sort that a noun phrase means: its own, or that of its last word."""
    return _by_noun().get(phrase) or _by_noun().get(phrase.split()[-1])


@cache
def _sorts(*, things: bool) -> tuple[Sort, ...]:
    """The sorts whose nouns are for products, or those that are for organisations."""
    first = {sort: describing()[tuple(sort.nouns[0].split())] for sort in coreference_words().sort}
    return tuple(sort for sort, description in first.items() if (description.kinds == ("other",)) == things)


@lru_cache(maxsize=1)
def _by_noun() -> dict[str, Sort]:
    return {noun: sort for sort in coreference_words().sort for noun in sort.nouns}
