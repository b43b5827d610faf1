"""The weights of salience and the words that it goes by, from their data file."""

from functools import lru_cache
from importlib.resources import files

from timeline.rule_files import Strict, read_rules


class Lemmas(Strict):
    """Verbs and nouns that weigh alike, and why."""

    why: str
    lemmas: frozenset[str]
    examples: tuple[str, ...]
    counter: tuple[str, ...]


class Scale(Strict):
    """What speaks for and against an event, and how much."""

    weights: dict[str, float]
    weighty: Lemmas
    minor: Lemmas
    words: Lemmas
    bystanders: Lemmas
    intents: Lemmas
    deeds: Lemmas


@lru_cache(maxsize=1)
def scale() -> Scale:
    """All of salience.toml."""
    return read_rules(files("timeline.events.data") / "salience.toml", Scale)
