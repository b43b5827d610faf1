"""Names of places and participants as keys: "Iraqi", "Baghdad" and "Iraq" all lead to "iraq" (data/places.csv)."""

import csv
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from timeline.history.phrases import Phrases
from timeline.history.words import fold

PERSON = "person:"


@dataclass(frozen=True, slots=True)
class Places:
    """Phrases that name a place or group, and what each place is a part of (keys both)."""

    phrases: Phrases[str] = field(default_factory=Phrases)
    whole: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def add(self, name: str, words: list[str], parts: list[str]) -> None:
        """A place by its name, other words for it, and places that lie in it."""
        key = fold(name)
        for word in [name, *words]:
            self.phrases.add(word, key)
        for part in parts:
            self.phrases.add(part, fold(part))
            self.whole[fold(part)] = (*self.whole.get(fold(part), ()), key)

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys of exactly this name, itself where nobody knows it.

        >>> places().keys("Iraqi"), places().keys("Atlantis")
        (('iraq',), ('atlantis',))
        """
        folded = fold(name)
        return self.phrases.get(tuple(folded.split())) or (folded,)

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


def split(cell: str) -> list[str]:
    """The values of a cell, which are separated by a bar."""
    return [value.strip() for value in cell.split("|") if value.strip()] if cell else []
