"""An entry of the gazetteer with the keys of what a description of it may name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from timeline.history.grammar import grammar
from timeline.history.keys import place_keys, places
from timeline.history.kinds import event_nouns, kinds
from timeline.history.model import Entry
from timeline.history.people import PERSON, keys_of
from timeline.history.words import fold, folded_words, plain, split, stem

USER, HAND, BULK = 0, 1, 2


@dataclass(frozen=True)
class Known:
    """An entry with the keys of what a description of it may name: whom it befell, where, who did it, in which country.

    Keys are those of `keys.places`; where the kind befalls persons, `patients` are keys of `people` besides.
    `subjects`, all among the patients, are proper names within its names: "titanic" of "sinking of the Titanic".
    """

    entry: Entry
    rank: int
    patients: frozenset[str]
    places: frozenset[str]
    agents: frozenset[str]
    wider: frozenset[str]
    subjects: frozenset[str] = frozenset()

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

    @property
    def labels(self) -> set[str]:
        """Its kind, and the main nouns of its names: the "invasion" that a war began with."""
        if self.rank == BULK:
            return {self.entry.kind}
        heads = {_head(name) for name in (self.entry.name, *self.entry.aliases)}
        return {self.entry.kind, *(noun_label(head) for head in heads & event_nouns())}

    @cached_property
    def befallen(self) -> frozenset[str]:
        """Whom it befell, and the places that its names give: "Kabul" of "the fall of Kabul"."""
        return self.patients | (self.places & self.named)

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
        """Stems of all the words of its names, those for its kind apart."""
        said = {word for name in (self.entry.name, *self.entry.aliases) for word in folded_words(name)}
        said |= {word for name in (*self.entry.places, *self.entry.patients) for word in folded_words(name)}
        own = kinds()[self.entry.kind].nouns
        return frozenset(
            stem(word) for word in said.difference(grammar().empty, own) if len(word) > 2 and not word.isdigit()
        )

    @cached_property
    def topic(self) -> frozenset[str]:
        """Stems of what it was about: words of its names beside kind, places and doers, "expel", "troops"."""
        entry = self.entry
        parties = {word for name in (*entry.places, *entry.agents) for word in folded_words(name)}
        names = (entry.name, *entry.aliases, *entry.patients)
        said = {word for name in names for word in folded_words(name)} - event_nouns()
        telling = {word for word in said - grammar().empty if len(word) > 3 and not places().phrases.get((word,))}
        return frozenset(map(stem, telling)) - frozenset(map(stem, parties))


def noun_label(noun: str) -> str:
    """How `Known.labels` writes a noun, apart from the kind of the same name."""
    return f"noun:{noun.removesuffix('s')}"


def _head(name: str) -> str:
    """The main noun of a name: the last one before a preposition or a clause."""
    head, breaks = "", grammar().targets | grammar().sides | grammar().further
    for word in folded_words(name):
        if head and word in breaks:
            break
        head = head if word.isdigit() else word
    return head


def known_of(entry: Entry, rank: int) -> Known:
    """The entry with its keys."""
    patients, agents, where = (_keys(names) for names in (entry.patients, entry.agents, entry.places))
    wider = frozenset(whole for key in patients | where for whole in places().wider(key))
    if kinds()[entry.kind].persons:
        patients = patients.union(*(keys_of(name) for name in entry.patients if not places().knows(fold(name))))
        return Known(entry, rank, patients, where, agents, wider)
    told: frozenset[str] = frozenset()
    if rank < BULK:
        told = told.union(*(subjects(name) for name in (entry.name, *entry.aliases)))
    return Known(entry, rank, patients | told, where, agents, wider, told)


def subjects(name: str) -> Iterator[str]:
    """The keys of proper names within an event's name that are neither a place nor a word for an event.

    >>> list(subjects("sinking of the Costa Concordia")), list(subjects("Battle of Stalingrad"))
    (['costa concordia'], [])
    """
    for is_proper, run in groupby(split(name), lambda word: word[0].isupper() or word[0].isdigit()):
        folded = [plain(word) for word in run]
        while folded and (folded[-1] in event_nouns() or folded[-1] in grammar().empty):
            folded.pop()
        while folded and (folded[0] in event_nouns() or folded[0] in grammar().empty):
            folded.pop(0)
        key = " ".join(folded)
        if is_proper and len(key) > 2 and not key.replace(" ", "").isdigit() and not places().knows(key):
            yield key


def _keys(names: Iterable[str]) -> frozenset[str]:
    return frozenset(key for name in names for key in place_keys(name))
