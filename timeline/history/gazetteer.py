"""The gazetteer: historical events from data files, with the tables that find one by name or by description."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from timeline.history.keys import places
from timeline.history.kinds import event_nouns, kinds
from timeline.history.known import BULK, HAND, USER, Known, known_of
from timeline.history.model import Entry
from timeline.history.people import is_bare
from timeline.history.phrases import Phrases
from timeline.history.rows import read_rows
from timeline.history.words import folded_words, plain, split
from timeline.pausing import collector_paused

_FILES = (("politics", HAND), ("conflicts", HAND), ("society", HAND), ("wikidata", BULK))


@dataclass(frozen=True, slots=True)
class Name:
    """A name's bearer, and which of its words must be written with a capital ("Iraq" of "war in Iraq"), -1 for none."""

    position: int
    capital: int

    def fits(self, raw: list[str]) -> bool:
        """Is it spelled like the name: "Six-Day war", not "a six day war"?"""
        return self.capital < 0 or not raw[self.capital][0].islower()


@dataclass(slots=True)
class Gazetteer:
    """All known events. `names` finds them by name, `described` by kind and key, `phrases` and `surnames` find keys."""

    known: list[Known] = field(default_factory=list)
    names: Phrases[Name] = field(default_factory=Phrases)
    described: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    phrases: Phrases[str] = field(default_factory=Phrases)
    surnames: set[str] = field(default_factory=set)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry, the user's own first."""
        return tuple(known.entry for known in self.known)

    def get(self, id: str) -> Entry | None:
        """The entry with this id, None where there is none."""
        return next((known.entry for known in self.known if known.entry.id == id), None)

    def add(self, entry: Entry, rank: int) -> None:
        """Enter an event under its names, its kind and its keys."""
        known = known_of(entry, rank)
        position = len(self.known)
        self.known.append(known)
        for name in (entry.name, *entry.aliases):
            self._name(name, position)
        for label in known.labels:
            for key in known.all:
                self.described.setdefault((label, key), []).append(position)
        for name in (*entry.places, *entry.agents, *entry.patients, *known.subjects):
            self._learn(name)
        self.surnames.update(key for key in known.patients if is_bare(key))

    def _name(self, name: str, position: int) -> None:
        """Enter a name, unless it is no more than a place, a word for a kind of event, or the ship that sank."""
        raw, known = split(name), self.known[position]
        folded = tuple(plain(word) for word in raw)
        if places().phrases.get(folded) or event_nouns().issuperset(folded):
            return
        if kinds()[known.entry.kind].vessels and " ".join(folded) in known.subjects:
            return
        capitals = [i for i, word in enumerate(raw) if word[0].isupper()]
        proper = [i for i in capitals if folded[i] not in event_nouns()]
        if proper == [0] and any(word not in event_nouns() for word in folded[1:]):
            proper = capitals = []  # written like a sentence: "Poll tax riots"
        bearer = Name(position, (proper or capitals or [-1])[0])
        for variant in _numbers(folded) if known.rank < BULK else (folded,):
            self.names.add_words(variant, bearer)

    def _learn(self, name: str) -> None:
        folded = folded_words(name)
        if not places().phrases.get(folded):
            self.phrases.add_words(folded, " ".join(folded))


def _numbers(folded: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The name as it is, and with its last word in the other number: "the Mumbai attack" for "Mumbai attacks"."""
    yield folded
    last = folded[-1]
    other = last.removesuffix("s") if last.endswith("s") else f"{last}s"
    if last in event_nouns() and other in event_nouns():
        yield (*folded[:-1], other)


@lru_cache(maxsize=4)
def load(extra: Path | None = None) -> Gazetteer:
    """The bundled gazetteer, with the user's own (a history.csv, or the folder that holds one) beside it; theirs wins.

    >>> load().get("h:soleimani-killing-2020").start.edtf
    '2020-01-03'
    """
    gazetteer = Gazetteer()
    taken: set[str] = set()
    with collector_paused():  # it would walk the growing tables again and again, a third of the time
        for entries, rank in _sources(extra):
            for entry in entries:
                if entry.id not in taken:
                    taken.add(entry.id)
                    gazetteer.add(entry, rank)
    return gazetteer


def _sources(extra: Path | None) -> Iterable[tuple[Iterable[Entry], int]]:
    own = extra / "history.csv" if extra is not None and extra.is_dir() else extra
    if own is not None and own.exists():
        yield read_rows(own), USER
    for name, rank in _FILES:
        yield read_rows(files("timeline.history") / "data" / f"{name}.csv"), rank
