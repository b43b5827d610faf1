"""The words by which the matcher reads a phrase (data/grammar.toml)."""

from functools import lru_cache
from importlib.resources import files

from timeline.rule_files import Strict, read_rules


class Grammar(Strict):
    """The word lists; see the data file for what each is for."""

    titles: frozenset[str]
    suffixes: frozenset[str]
    targets: frozenset[str]
    sides: frozenset[str]
    definite: frozenset[str]
    indefinite: frozenset[str]
    begin: frozenset[str]
    finish: frozenset[str]
    further: frozenset[str]
    empty: frozenset[str]
    after: frozenset[str]
    one: frozenset[str]
    years: dict[str, int]


@lru_cache(maxsize=1)
def grammar() -> Grammar:
    """The lists, read once; RuleError where the data file breaks its schema."""
    return read_rules(files("timeline.history") / "data" / "grammar.toml", Grammar)
