"""The words by which the matcher reads a phrase (data/grammar.toml)."""

import tomllib
from functools import lru_cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, ValidationError

from timeline.errors import RuleError


class Grammar(BaseModel):
    """The word lists; see the data file for what each is for."""

    model_config = ConfigDict(extra="forbid", frozen=True)
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
    raw = tomllib.loads((files("timeline.history") / "data" / "grammar.toml").read_text("utf-8"))
    try:
        return Grammar(**raw)
    except ValidationError as error:
        raise RuleError(f"grammar.toml: {error}") from error
