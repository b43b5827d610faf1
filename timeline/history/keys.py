"""Names of places and participants as keys: "Iraqi", "Baghdad" and "Iraq" all lead to "iraq" (data/places.csv)."""

import csv
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from timeline.history.phrases import Phrases
from timeline.history.words import fold, folded_words


@dataclass(frozen=True, slots=True)
class Places:
    """Phrases that name a place or group, what each place is a part of, and the countries and groups (keys all)."""

    phrases: Phrases[str] = field(default_factory=Phrases)
    whole: dict[str, tuple[str, ...]] = field(default_factory=dict)
    wholes: set[str] = field(default_factory=set)

    def add(self, name: str, words: list[str], parts: list[str]) -> None:
        """A place by its name, other words for it, and places that lie in it."""
        key = fold(name)
        self.wholes.add(key)
        for word in [name, *words, *(f"{word}s" for word in words)]:
            self.phrases.add(word, key)
        for part in parts:
            self.phrases.add(part, fold(part))
            self.whole[fold(part)] = (*self.whole.get(fold(part), ()), key)

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys of exactly this name, itself where nobody knows it.

        >>> places().keys("Iraqi"), places().keys("Atlantis")
        (('iraq',), ('atlantis',))
        """
        return self.phrases.get(folded_words(name)) or (fold(name),)

    def knows(self, key: str) -> bool:
        """Is it the key of a country or a group, or of a place in one?"""
        return bool(self.phrases.get(tuple(key.split())))

    def wider(self, key: str) -> tuple[str, ...]:
        """The places that hold this one.

        >>> places().wider("baghdad")
        ('iraq',)
        """
        return self.whole.get(key, ())


@lru_cache(maxsize=1)
def places() -> Places:
    """The table of places, read once."""
    table = Places()
    lines = (files("timeline.history") / "data" / "places.csv").read_text("utf-8").splitlines()
    for row in csv.DictReader(lines):
        table.add(row["name"], split(row["words"]), split(row["parts"]))
    return table


@lru_cache(maxsize=10_000)
def place_keys(name: str) -> tuple[str, ...]:
    """`places().keys`, remembered: the same few thousand names come up again and again."""
    return places().keys(name)


def split(cell: str) -> list[str]:
    """The values of a cell, which are separated by a bar."""
    return [value.strip() for value in cell.split("|") if value.strip()] if cell else []
