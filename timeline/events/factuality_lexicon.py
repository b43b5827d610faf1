"""The words that decide whether something happened: data/factuality.toml, checked and indexed."""

from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from typing import Literal

from timeline.errors import RuleError
from timeline.events.model import Certainty, Status, Time
from timeline.rule_files import Strict, read_rules

_FILE = "factuality.toml"
Example = tuple[str, Status]


class Effect(Strict):
    """What a word does to what it governs or modifies; the data file says what each field means."""

    time: Time | None = None
    certainty: Certainty = "certain"
    polarity: Literal["keep", "flip", "affirm"] = "keep"
    detached: bool = False
    conditional: bool = False
    unreal: Literal["possible"] | None = None
    undenied: Literal["possible"] | None = None


class _Group(Effect):
    name: str
    why: str
    examples: tuple[Example, ...]
    counterexamples: tuple[Example, ...]

    def effect(self) -> Effect:
        return Effect(**{field: getattr(self, field) for field in Effect.model_fields})


class Governor(_Group):
    """A word that governs a clause or a noun that names an event."""

    clauses: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()


class Modifier(_Group):
    """An adjective or adverb beside the judged word, or an auxiliary."""

    words: tuple[str, ...]


class Words(_Group):
    """Words that a rule of the engine asks for by the group's name; they have no effect of their own."""

    words: tuple[str, ...]


class Factualities(Strict):
    """All of factuality.toml."""

    governor: tuple[Governor, ...]
    modifier: tuple[Modifier, ...]
    modal: tuple[Modifier, ...]
    words: tuple[Words, ...]

    def groups(self) -> tuple[_Group, ...]:
        """Every group, whatever its kind."""
        return (*self.governor, *self.modifier, *self.modal, *self.words)


class Lexicon:
    """Effects by word: `clauses` and `objects` of governors, `modifiers`, `modals`; word sets by name."""

    def __init__(self, data: Factualities) -> None:
        self.clauses = _index((word, group) for group in data.governor for word in group.clauses)
        self.objects = _index((word, group) for group in data.governor for word in group.objects)
        self.modifiers = _index((word, group) for group in data.modifier for word in group.words)
        self.modals = _index((word, group) for group in data.modal for word in group.words)
        self.words = {group.name: frozenset(group.words) for group in data.words}


@lru_cache(maxsize=1)
def factualities() -> Factualities:
    """The data file, checked."""
    return read_rules(files("timeline.events.data") / _FILE, Factualities)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The data file, indexed by word.

    >>> lexicon().clauses["refuse"].polarity
    'flip'
    """
    return Lexicon(factualities())


def _index(pairs: Iterable[tuple[str, _Group]]) -> dict[str, Effect]:
    effects: dict[str, Effect] = {}
    for word, group in pairs:
        if word in effects:
            raise RuleError(f"{_FILE}: {word!r} is in {group.name!r} and in an earlier group; keep one of them")
        effects[word] = group.effect()
    return effects
