"""Why an event stands where it does, in words for a person."""

from collections.abc import Collection
from functools import lru_cache
from importlib.resources import files

from timeline.events.model import Category
from timeline.events.salience_scale import scale
from timeline.rule_files import Strict, read_rules

MOST = 4
"""Reasons that are given for one event."""
_LEAST = 0.2  # log-odds; what adds less is no reason
_KIND = ("sorted", "weighty")


class Reasons(Strict):
    """The words for features, and for categories."""

    features: dict[str, str]
    kinds: dict[Category, str]


@lru_cache(maxsize=1)
def in_words() -> Reasons:
    """All of salience_because.toml."""
    return read_rules(files("timeline.events.data") / "salience_because.toml", Reasons)


def reasons(features: Collection[str], category: Category) -> tuple[str, ...]:
    """The features that lift an event most, strongest first.

    >>> reasons(["full", "own_date", "dated", "sorted", "gerund"], "ASSAULT")
    ('its own date is given', 'described at length', 'an attack')
    """
    words, lifts = in_words(), _lifts()
    told = {words.features[name]: lifts[name] for name in features if name in lifts and name not in _KIND}
    if "own_date" in features:
        told.pop(words.features["dated"], None)
    told[words.kinds.get(category) or words.features["weighty"]] = sum(
        lifts[name] for name in _KIND if name in features
    )
    strongest = sorted(told, key=told.__getitem__, reverse=True)[:MOST]
    return tuple(reason for reason in strongest if told[reason] >= _LEAST)


@lru_cache(maxsize=1)
def _lifts() -> dict[str, float]:
    """The weights of the features that have words."""
    return {name: scale().weights[name] for name in (*in_words().features, *_KIND)}
