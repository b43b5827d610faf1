"""The gazetteer: historical events from data files, with the tables that find one by name or by description."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib.resources import files
from pathlib import Path

from timeline.history.grammar import grammar
from timeline.history.keys import place_keys, places
from timeline.history.kinds import event_nouns, kinds
from timeline.history.model import Entry
from timeline.history.people import PERSON, is_bare, keys_of
from timeline.history.phrases import Phrases
from timeline.history.rows import read_rows
from timeline.history.words import fold, folded_words, plain, split, stem

USER, HAND, BULK = 0, 1, 2
_FILES = (("politics", HAND), ("conflicts", HAND), ("society", HAND), ("wikidata", BULK))


@dataclass(frozen=True)
class Known:
    """An entry with the keys of what a description of it may name: whom it befell, where, who did it, in which country.

    Keys are those of `keys.places`; where the kind befalls persons, `patients` are keys of `people` besides.
    """

    entry: Entry
    rank: int
    patients: frozenset[str]
    places: frozenset[str]
    agents: frozenset[str]
    wider: frozenset[str]

    @cached_property
    def all(self) -> frozenset[str]:
        """Every key that belongs to the event."""
        return self.patients | self.places | self.agents | self.wider

    @cached_property
    def parties(self) -> tuple[frozenset[str], ...]:
        """For each of its names that tells places or groups, their keys."""
        found = (self._keys_in(name) for name in (self.entry.name, *self.entry.aliases))
        known = (frozenset(key for key in keys if places().knows(key)) for keys in found)
        return tuple(keys for keys in known if keys)

    def _keys_in(self, name: str) -> frozenset[str]:
        folded = folded_words(name)
        joined = f" {' '.join(folded)} "
        told = {key for _, _, keys in places().phrases.find(list(folded)) for key in keys if key in self.all}
        return frozenset(told | {key for key in self.all if f" {key} " in joined})

    @cached_property
    def named(self) -> frozenset[str]:
        """The keys that stand in its names: what it is mainly about."""
        names = (self.entry.name, *self.entry.aliases)
        persons = frozenset(key for key in self.patients if key.startswith(PERSON))
        return persons.union(*(self._keys_in(name) for name in names))

    def shown(self, key: str) -> str:
        """The name that a key of the event stands for; the key in capitals where it is of a place around it."""
        entry = self.entry
        names = (*entry.patients, *entry.places, *entry.agents)
        return next((name for name in names if key in place_keys(name) or key in keys_of(name)), key.title())

    @cached_property
    def words(self) -> frozenset[str]:
        """Stems of all the words of its names, kinds of events apart."""
        said = {word for name in (self.entry.name, *self.entry.aliases) for word in folded_words(name)}
        said |= {word for name in (*self.entry.places, *self.entry.patients) for word in folded_words(name)}
        return frozenset(stem(word) for word in said - event_nouns() - grammar().empty if len(word) > 2)

    @cached_property
    def topic(self) -> frozenset[str]:
        """Stems of what its names say beside kind, places and participants: "expel", "troops"."""
        entry = self.entry
        parties = {word for name in (*entry.places, *entry.agents, *entry.patients) for word in folded_words(name)}
        said = {word for name in (entry.name, *entry.aliases) for word in folded_words(name)} - event_nouns()
        telling = {word for word in said - grammar().empty if len(word) > 3 and not places().phrases.get((word,))}
        return frozenset(map(stem, telling)) - frozenset(map(stem, parties))


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
        self.surnames.update(key for key in known.patients if is_bare(key))

    def _name(self, name: str, position: int) -> None:
        """Enter a name, unless it is no more than a place or a word for a kind of event."""
        raw = split(name)
        folded = tuple(plain(word) for word in raw)
        if places().phrases.get(folded) or event_nouns().issuperset(folded):
            return
        capitals = [i for i, word in enumerate(raw) if word[0].isupper()]
        proper = tuple(i for i in capitals if folded[i] not in event_nouns())
        self.names.add_words(folded, Name(position, proper or tuple(capitals)))

    def _learn(self, name: str) -> None:
        folded = folded_words(name)
        if not places().phrases.get(folded):
            self.phrases.add_words(folded, " ".join(folded))


def _known(entry: Entry, rank: int) -> Known:
    patients, agents, where = (_keys(names) for names in (entry.patients, entry.agents, entry.places))
    wider = frozenset(whole for key in patients | where for whole in places().wider(key))
    if kinds()[entry.kind].persons:
        patients = patients.union(*(keys_of(name) for name in entry.patients if not places().knows(fold(name))))
    return Known(entry, rank, patients, where, agents, wider)


def _keys(names: Iterable[str]) -> frozenset[str]:
    return frozenset(key for name in names for key in place_keys(name))


@lru_cache(maxsize=4)
def load(extra: Path | None = None) -> Gazetteer:
    """The bundled gazetteer, with the user's own (a history.csv, or the folder that holds one) beside it; theirs wins.

    >>> load().get("h:soleimani-killing-2020").start.edtf
    '2020-01-03'
    """
    gazetteer = Gazetteer()
    taken: set[str] = set()
    with _without_collection():
        for entries, rank in _sources(extra):
            for entry in entries:
                if entry.id not in taken:
                    taken.add(entry.id)
                    gazetteer.add(entry, rank)
    return gazetteer


@contextmanager
def _without_collection() -> Iterator[None]:
    """The collector would walk the growing tables again and again, a third of the time, and find nothing to free."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _sources(extra: Path | None) -> Iterable[tuple[Iterable[Entry], int]]:
    own = extra / "history.csv" if extra is not None and extra.is_dir() else extra
    if own is not None and own.exists():
        yield read_rows(own), USER
    for name, rank in _FILES:
        yield read_rows(files("timeline.history") / "data" / f"{name}.csv"), rank
