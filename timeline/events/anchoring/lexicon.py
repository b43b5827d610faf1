"""The data of anchoring: signals between times and events, and verbs by how they share time with a nominal event."""

from functools import lru_cache
from pathlib import Path
from typing import Literal

from spacy.tokens import Doc, Token

from timeline.rule_files import Strict, read_rules

_DATA = Path(__file__).parent.parent / "data"
_LONGEST = 5
_HEDGES = {"at", "least", "about", "around", "roughly", "approximately", "the", "early", "late", "only", "nearly"}
Relation = Literal["after", "before", "during", "since", "until", "by", "from", "between", "for"]


class Signal(Strict):
    """Words that mean one relation. `events` is False where only a time may follow."""

    words: tuple[str, ...]
    relation: Relation
    events: bool = True
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


class Sequel(Strict):
    """Adverbs that order an event by the one told just before it."""

    words: tuple[str, ...]
    relation: Relation
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


class Words(Strict):
    """A class of words, by lemma."""

    words: frozenset[str]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


class Signals(Strict):
    """All of signals.toml."""

    signal: tuple[Signal, ...]
    sequel: tuple[Sequel, ...]


@lru_cache(maxsize=1)
def _signals() -> Signals:
    return read_rules(_DATA / "signals.toml", Signals)


@lru_cache(maxsize=1)
def signals() -> dict[tuple[str, ...], Signal]:
    """Each signal by its words in lower case, as a tuple of tokens."""
    return {tuple(words.split()): row for row in _signals().signal for words in row.words}


@lru_cache(maxsize=1)
def _last_words() -> frozenset[str]:
    return frozenset(words[-1] for words in signals())


@lru_cache(maxsize=1)
def sequels() -> dict[str, Relation]:
    """Each adverb with how its event lies to the one told before it."""
    return {word: row.relation for row in _signals().sequel for word in row.words}


@lru_cache(maxsize=1)
def classes() -> dict[str, Words]:
    """The word classes by name: occurs_as_object, occurs_as_subject, occurs_within, reports, accompanies."""
    return read_rules(_DATA / "relations.toml", dict[str, Words])


def belongs(token: Token, name: str) -> bool:
    """Is the token's lemma in a class of words?"""
    return token.lemma_.lower() in classes()[name].words


def signal_before(parsed: Doc, start: int) -> Signal | None:
    """The longest signal that ends right before a token; hedges between the two ("at least") are skipped."""
    found = longest_signal(parsed, start)
    while not found and start > 0 and parsed[start - 1].lower_ in _HEDGES:
        start -= 1
        found = longest_signal(parsed, start)
    return found[0] if found else None


def longest_signal(parsed: Doc, end: int) -> tuple[Signal, int] | None:
    """The longest signal that ends right before token `end`, and the index of its first token."""
    if end == 0 or parsed[end - 1].lower_ not in _last_words():
        return None
    for length in range(min(_LONGEST, end), 0, -1):
        words = tuple(token.lower_ for token in parsed[end - length : end])
        if signal := signals().get(words):
            return signal, end - length
    return None
