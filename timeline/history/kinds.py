"""Kinds of historical events: which lemmas describe each, and what a description of it must give (data/kinds.toml)."""

from functools import lru_cache
from importlib.resources import files
from typing import Literal

from timeline.rule_files import Strict, read_rules

Need = Literal["target", "patient", "topic"]


class Kind(Strict):
    """One kind; see the head of the data file for what the fields mean."""

    nouns: tuple[str, ...]
    verbs: tuple[str, ...] = ()
    needs: Need
    memory: int = 0
    lasts: bool = False
    persons: bool = False
    vessels: bool = False
    possessor: Literal["agent", "any"] = "any"
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


@lru_cache(maxsize=1)
def kinds() -> dict[str, Kind]:
    """All kinds by name; RuleError where the data file breaks its schema.

    >>> kinds()["killing"].needs
    'patient'
    """
    return read_rules(files("timeline.history") / "data" / "kinds.toml", dict[str, Kind])


@lru_cache(maxsize=1)
def _by_lemma() -> dict[tuple[str, bool], tuple[str, ...]]:
    table: dict[tuple[str, bool], tuple[str, ...]] = {}
    for name, kind in kinds().items():
        for lemma, verbal in [(noun, False) for noun in kind.nouns] + [(verb, True) for verb in kind.verbs]:
            table[lemma, verbal] = (*table.get((lemma, verbal), ()), name)
    return table


def kinds_of(lemma: str, *, verbal: bool) -> tuple[str, ...]:
    """The kinds that a verb or a noun may describe, () for none; a verb may have its particle ("blow up").

    >>> kinds_of("invade", verbal=True)
    ('invasion',)
    """
    return _by_lemma().get((lemma, verbal)) or _by_lemma().get((lemma.partition(" ")[0], verbal), ())


@lru_cache(maxsize=1)
def event_nouns() -> frozenset[str]:
    """Every noun that names a kind, singular and plural."""
    nouns = {noun for kind in kinds().values() for noun in kind.nouns}
    return frozenset(nouns | {f"{noun}s" for noun in nouns})
