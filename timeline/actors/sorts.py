"""Whether a noun fits what an actor is known to be: no bank is "the airline", no spacecraft "the jet"."""

from functools import cache, lru_cache

from timeline.actors.directory import Directory
from timeline.actors.lexicon import Sort, coreference_words, describing, name_words
from timeline.actors.model import Actor
from timeline.actors.roles import Roles


def fits(noun: str, actor: Actor, roles: Roles, directory: Directory) -> bool:
    """May the noun mean the actor, by the words of its name and by what the text calls it?"""
    wanted = _by_noun().get(noun)
    if wanted is None or roles.is_holder(actor, noun):
        return True
    known = sorts_of(actor, roles)
    if known:
        return wanted.noun_set & known != frozenset()
    if wanted.unmarked == "public":
        return actor.kind == "body" or (directory.by_id(actor.id) is not None and actor.id not in directory.companies)
    if wanted.unmarked == "firms":
        return actor.kind == "organization" and actor.name.casefold().split()[-1] not in name_words().companies.never
    return wanted.unmarked == "any"


def is_of_sort(noun: str, actor: Actor, roles: Roles) -> bool:
    """Is the actor known to be of the noun's sort: "the index" and the FTSE 100?"""
    wanted = _by_noun().get(noun)
    return wanted is not None and not wanted.noun_set.isdisjoint(sorts_of(actor, roles))


def sorts_of(actor: Actor, roles: Roles) -> frozenset[str]:
    """The nouns of the sorts that the actor's name, or the nouns beside it, tell."""
    held = roles.nouns_of(actor)
    words = set(actor.name.casefold().replace("-", " ").split())
    told = (
        sort.noun_set
        for sort in _sorts(things=actor.kind == "other")
        if not sort.names.isdisjoint(words) or not sort.noun_set.isdisjoint(held)
    )
    return frozenset().union(*told)


@cache
def _sorts(*, things: bool) -> tuple[Sort, ...]:
    """The sorts whose nouns are for products, or those that are for organisations."""
    first = {sort: describing()[tuple(sort.nouns[0].split())] for sort in coreference_words().sort}
    return tuple(sort for sort, description in first.items() if (description.kinds == ("other",)) == things)


@lru_cache(maxsize=1)
def _by_noun() -> dict[str, Sort]:
    return {noun: sort for sort in coreference_words().sort for noun in sort.nouns}
