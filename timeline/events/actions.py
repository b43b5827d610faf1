"""The action that a trigger's words tell of, whatever their form: by it, mentions of one event are recognised."""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, ValidationError

from timeline.errors import RuleError

_FILE = "actions.toml"
_PARTICLES = frozenset(
    {"up", "off", "out", "down", "over", "in", "on", "away", "back", "through", "against", "at", "as"}
)
_ENDINGS = ("ations", "ation", "ments", "ment", "ions", "ion", "ings", "ing", "ied", "ies", "ed", "es", "s", "e", "y")


class Action(BaseModel):
    """Words for one kind of event. `once`: it happens to somebody only once; `whole`: its actor makes it plain."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    name: str
    words: tuple[str, ...]
    examples: tuple[tuple[str, str], ...]
    counter_examples: tuple[tuple[str, str], ...]
    once: bool = False
    whole: bool = False


class Words(BaseModel):
    """A plain set of words."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    words: frozenset[str]


class Reference(BaseModel):
    """Nouns that may name again an event of these actions, told before in the article ("the deal")."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    words: frozenset[str]
    actions: frozenset[str]


class Kind(BaseModel):
    """Words beside a number of people."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    name: str
    after: frozenset[str]
    before: frozenset[str]


class Figures(BaseModel):
    """How the numbers are told that an event cost."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    not_people: frozenset[str]
    about: frozenset[str]
    kind: tuple[Kind, ...]


class Actions(BaseModel):
    """All of actions.toml."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    action: tuple[Action, ...]
    vague: Words
    another: Words
    common: Words
    takes_place: Words
    refers: tuple[Reference, ...]
    figures: Figures


@lru_cache(maxsize=1)
def actions() -> Actions:
    """The data file, checked."""
    content = tomllib.loads(files("timeline.events.data").joinpath(_FILE).read_text(encoding="utf-8"))
    try:
        return Actions.model_validate(content)
    except ValidationError as error:
        raise RuleError(f"{_FILE}: {error}; mend the file") from error


@lru_cache(maxsize=1)
def _by_stem() -> dict[str, Action]:
    return {_stems(word): action for action in actions().action for word in action.words}


@lru_cache(maxsize=1)
def _vague() -> frozenset[str]:
    return frozenset(map(_stems, actions().vague.words))


@lru_cache(maxsize=8192)
def action_of(trigger: str, *, following: str = "") -> Action | None:
    """The action that a trigger tells of, a bare one for a word in no list; None where it is too vague.

    `following` is the word behind the trigger, which may be part of what it says ("stepped" of "stepped down").

    >>> action_of("assassinated").name, action_of("carried out an air raid").name, action_of("said")
    ('kill', 'attack', None)
    >>> action_of("stepped", following="down").name
    'resign'
    """
    whole = _by_stem().get(_stems(f"{trigger} {following}".lower())) if following else None
    return whole or _of_words(trigger)


def referred_to(trigger: str) -> frozenset[str]:
    """The actions that a vaguer noun may name again, told before in its article.

    >>> sorted(referred_to("the deal"))
    ['buy', 'merge']
    """
    last = trigger.lower().split()[-1]
    return frozenset(action for row in actions().refers if last in row.words for action in row.actions)


def _of_words(trigger: str) -> Action | None:
    words = re.findall(r"[^\W\d_]+", trigger.lower())
    while len(words) > 1 and words[-1] in _PARTICLES and _stems(" ".join(words[-2:])) not in _by_stem():
        words.pop()
    if not words:
        return None
    for key in (_stems(" ".join(words[-2:])), _stems(words[-1])):
        if key in _by_stem():
            return _by_stem()[key]
    return None if key in _vague() else Action(name=key, words=(), examples=(), counter_examples=())


def _stems(words: str) -> str:
    return " ".join(map(stem, words.split()))


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The word without its ending and a doubled last letter; crude, the same for all forms of most words.

    >>> stem("launches") == stem("launched") == stem("launch"), stem("invasion") == stem("invade")
    (True, False)
    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word
