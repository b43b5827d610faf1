"""The gazetteer: historical events from data files, with the tables that find one by name or by description."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from timeline.history.keys import PERSON, places
from timeline.history.kinds import event_nouns, kinds
from timeline.history.model import Entry
from timeline.history.phrases import Phrases
from timeline.history.rows import read_rows
from timeline.history.words import fold, plain, sound, stem, words

USER, HAND, BULK = 0, 1, 2
_FILES = (("politics", HAND), ("conflicts", HAND), ("society", HAND), ("wikidata", BULK))


@dataclass(frozen=True, slots=True)
class Known:
    """An entry with what a description of it may name. Keys as in `keys.places`; persons by their surname's sound."""

    entry: Entry
    rank: int
    patients: frozenset[str]
    places: frozenset[str]
    agents: frozenset[str]
    wider: frozenset[str]
    topic: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        """Every key that belongs to the event."""
        return self.patients | self.places | self.agents | self.wider


@dataclass(frozen=True, slots=True)
class Name:
    """A name's bearer, and which of its words must be written with a capital ("Iraq" of "Iraq war")."""

    position: int
    capitals: tuple[int, ...]

    def fits(self, raw: list[str]) -> bool:
        """Is it spelled like the name: "Six-Day War", not "a six day war"?"""
        return all(not raw[i][0].islower() for i in self.capitals)


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
        known = _known(entry, rank)
        position = len(self.known)
        self.known.append(known)
        for name in (entry.name, *entry.aliases):
            self._name(name, position)
        for key in known.all:
            self.described.setdefault((entry.kind, key), []).append(position)
        for name in (*entry.places, *entry.agents, *entry.patients):
            self._learn(name)
        self.surnames.update(key for key in known.patients if key.startswith(PERSON))

    def _name(self, name: str, position: int) -> None:
        raw = [word for word, _ in words(name)]
        folded = tuple(plain(word) for word in raw)
        capitals = [i for i, word in enumerate(raw) if word[0].isupper()]
        proper = tuple(i for i in capitals if folded[i] not in event_nouns())
        self.names.add_words(folded, Name(position, proper or tuple(capitals)))

    def _learn(self, name: str) -> None:
        folded = tuple(fold(name).split())
        if not places().phrases.get(folded):
            self.phrases.add_words(folded, " ".join(folded))


def _known(entry: Entry, rank: int) -> Known:
    patients, agents, where = (_keys(names) for names in (entry.patients, entry.agents, entry.places))
    wider = frozenset(whole for key in patients | where for whole in places().wider(key))
    if kinds()[entry.kind].persons:
        patients |= {PERSON + sound(fold(name).rsplit(" ", 1)[-1]) for name in entry.patients}
    return Known(entry, rank, patients, where, agents, wider, _topic(entry))


def _keys(names: Iterable[str]) -> frozenset[str]:
    return frozenset(key for name in names for key in places().keys(name))


def _topic(entry: Entry) -> frozenset[str]:
    """Stems of what the names say beside kind, places and participants: "expel", "troops"."""
    if kinds()[entry.kind].needs != "topic":
        return frozenset()
    taken = event_nouns() | {
        part for name in (*entry.places, *entry.agents, *entry.patients) for part in fold(name).split()
    }
    said = {word for name in (entry.name, *entry.aliases) for word in fold(name).split()}
    return frozenset(stem(word) for word in said - taken if len(word) > 3 and not places().phrases.get((word,)))


@lru_cache(maxsize=4)
def load(extra: Path | None = None) -> Gazetteer:
    """The bundled gazetteer, with `history.csv` of the folder `extra` read beside it; what the user says wins.

    >>> load().get("h:soleimani-killing-2020").start.edtf
    '2020-01-03'
    """
    gazetteer = Gazetteer()
    taken: set[str] = set()
    for entries, rank in _sources(extra):
        for entry in entries:
            if entry.id not in taken:
                taken.add(entry.id)
                gazetteer.add(entry, rank)
    return gazetteer


def _sources(extra: Path | None) -> Iterable[tuple[Iterable[Entry], int]]:
    if extra is not None and (extra / "history.csv").exists():
        yield read_rows(extra / "history.csv"), USER
    for name, rank in _FILES:
        yield read_rows(files("timeline.history") / "data" / f"{name}.csv"), rank
