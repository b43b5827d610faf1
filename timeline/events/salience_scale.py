"""The weights of salience and the words that it goes by, from their data file."""

import tomllib
from functools import lru_cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict


class Lemmas(BaseModel):
    """Verbs and nouns that weigh alike, and why."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    why: str
    lemmas: frozenset[str]
    examples: tuple[str, ...]
    counter: tuple[str, ...]


class Scale(BaseModel):
    """What speaks for and against an event, and how much."""

    model_config = ConfigDict(extra="forbid", frozen=True)
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
    source = files("timeline.events.data").joinpath("salience.toml").read_text(encoding="utf-8")
    return Scale.model_validate(tomllib.loads(source))
