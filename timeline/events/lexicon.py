"""The trigger lexicons: event nouns with their frames, special verbs, light verbs. Data files, read once."""

from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Literal, Self

from pydantic import Field, model_validator

from timeline.actors.model import Role
from timeline.rule_files import Strict, read_rules

_DATA = files("timeline.events.data")


class NounClass(Strict):
    """Event nouns that share a frame: which part of the phrase is agent, which is patient."""

    name: str
    possessor: Role
    of: Role
    modifier: Role
    targets: frozenset[str] = frozenset()
    partners: frozenset[str] = frozenset()
    evidence: Literal["none", "argument"]
    nouns: tuple[str, ...]
    examples: tuple[str, ...]
    counter: tuple[str, ...]


class VerbClass(Strict):
    """Verbs that need the same special care, and why."""

    why: str
    lemmas: frozenset[str]
    examples: tuple[str, ...]
    counter: tuple[str, ...]


class LightVerb(Strict):
    """A verb whose object names the event; without `nouns`, any event noun will do."""

    verb: str
    particle: str = ""
    nouns: frozenset[str] = frozenset()
    examples: tuple[str, ...]


class Verbs(Strict):
    """All of verbs.toml."""

    never: VerbClass
    state: VerbClass
    saying: VerbClass
    aspect: VerbClass
    ending: VerbClass
    bounds: VerbClass
    prepositions: VerbClass
    undoing: VerbClass
    occurrence: VerbClass
    suffering: VerbClass
    undergone: VerbClass
    intransitive: VerbClass
    impersonal: VerbClass
    object_control: VerbClass
    noun_control: VerbClass
    sharing: VerbClass
    phases: VerbClass
    dealing: VerbClass
    clausal: VerbClass
    scheduling: VerbClass
    plans: VerbClass
    announcing: VerbClass
    speakers: VerbClass
    outsiders: VerbClass
    harm: VerbClass
    hostile: VerbClass
    figures: dict[str, frozenset[str]]
    patients: dict[str, frozenset[str]]
    partners: dict[str, frozenset[str]]

    def classes(self) -> Iterator[tuple[str, VerbClass]]:
        """Each class with its name."""
        yield from ((name, value) for name, value in self if isinstance(value, VerbClass))


class Nouns(Strict):
    """All of nominals.toml; the file says what each list is for."""

    classes: tuple[NounClass, ...] = Field(alias="class")
    named: frozenset[str]
    periods: frozenset[str]
    transparent: frozenset[str]
    bodies: frozenset[str]
    things: frozenset[str]
    units: frozenset[str]
    idle: frozenset[str]
    stakes: frozenset[str]
    filed: frozenset[str]
    speeches: frozenset[str]
    people: frozenset[str]

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        seen: set[str] = set()
        for noun in (noun for one in self.classes for noun in one.nouns):
            if noun in seen:
                raise ValueError(f"noun {noun!r} is listed twice; keep the class that fits best")
            seen.add(noun)
        return self


@lru_cache(maxsize=1)
def nouns() -> dict[str, NounClass]:
    """Each event noun's class, by lemma.

    >>> nouns()["invasion"].of
    'patient'
    """
    return {noun: one for one in noun_classes() for noun in one.nouns}


def noun_classes() -> tuple[NounClass, ...]:
    """The classes of event nouns, in the file's order."""
    return noun_lists().classes


@lru_cache(maxsize=1)
def noun_lists() -> Nouns:
    """All of nominals.toml.

    >>> "conference" in noun_lists().named, "version" in noun_lists().transparent
    (True, True)
    """
    return read_rules(_DATA / "nominals.toml", Nouns)


@lru_cache(maxsize=1)
def verbs() -> Verbs:
    """The verbs that need care.

    >>> "begin" in verbs().aspect.lemmas
    True
    """
    return read_rules(_DATA / "verbs.toml", Verbs)


@lru_cache(maxsize=1)
def light_verbs() -> dict[str, LightVerb]:
    """Light verbs by lemma.

    >>> light_verbs()["carry"].particle
    'out'
    """
    rows = read_rules(_DATA / "light_verbs.toml", dict[Literal["light"], tuple[LightVerb, ...]])["light"]
    return {row.verb: row for row in rows}


@lru_cache(maxsize=1)
def carried_nouns() -> frozenset[str]:
    """Nouns that name an event behind one of their light verbs, if not alone: "took office".

    >>> "office" in carried_nouns()
    True
    """
    return frozenset(noun for one in light_verbs().values() for noun in one.nouns)
