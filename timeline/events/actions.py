"""The action that a trigger's words tell of, whatever their form: by it, mentions of one event are recognised."""

import re
from functools import lru_cache
from importlib.resources import files

from timeline.events.inflection import irregular
from timeline.rule_files import Strict, read_rules

_FILE = "actions.toml"
_LONGEST = 3  # words behind a trigger that may belong to what it says
_PARTICLES = frozenset(
    {"up", "off", "out", "down", "over", "in", "on", "away", "back", "through", "against", "at", "as"}
)
_ENDINGS = ("ations", "ation", "ments", "ment", "ions", "ion", "ings", "ing", "ied", "ies", "ed", "es", "s", "e", "y")
_OTHER_VERBS = ("found", "wound", "ground", "bound")
_KEPT = ("ay", "ey", "oy")  # a "y" that stays in "destroyed"


class Action(Strict):
    """Words for one kind of event.

    `once`: it happens to somebody only once; `whole`: its actor makes it plain; `object`: its verb needs one.
    """

    name: str
    words: tuple[str, ...]
    examples: tuple[tuple[str, str], ...]
    counter_examples: tuple[tuple[str, str], ...]
    once: bool = False
    whole: bool = False
    object: bool = False


class Words(Strict):
    """A plain set of words."""

    words: frozenset[str]


class Reference(Strict):
    """Nouns that may name again an event of these actions, told before in the article ("the deal")."""

    words: frozenset[str]
    actions: frozenset[str]


class Kind(Strict):
    """Words beside a number of people."""

    name: str
    after: frozenset[str]
    before: frozenset[str]


class Figures(Strict):
    """How the numbers are told that an event cost."""

    not_people: frozenset[str]
    about: frozenset[str]
    kind: tuple[Kind, ...]


class Actions(Strict):
    """All of actions.toml."""

    action: tuple[Action, ...]
    vague: Words
    another: Words
    apart: Words
    common: Words
    takes_place: Words
    phases: Words
    outcomes: Words
    settles: Words
    place: Words
    joints: Words
    refers: tuple[Reference, ...]
    figures: Figures


@lru_cache(maxsize=1)
def actions() -> Actions:
    """The data file, checked."""
    return read_rules(files("timeline.events.data") / _FILE, Actions)


@lru_cache(maxsize=1)
def _by_stem() -> dict[str, tuple[Action, ...]]:
    found: dict[str, tuple[Action, ...]] = {}
    for action in actions().action:
        for word in action.words:
            known = found.get(_stems(word), ())
            found[_stems(word)] = known if action in known else (*known, action)
    return found


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Action]:
    return {action.name: action for action in actions().action}


def action_named(name: str) -> Action | None:
    """The action of the list that has this name."""
    return _by_name().get(name)


@lru_cache(maxsize=1)
def _vague() -> frozenset[str]:
    return frozenset(map(_stems, actions().vague.words))


@lru_cache(maxsize=8192)
def actions_of(trigger: str, *, following: str = "") -> tuple[Action, ...]:
    """The actions that a trigger may tell of, a bare one for a word in no list; none where it is too vague.

    `following` are words behind the trigger, which may be part of what it says ("stepped" of "stepped down").

    >>> [action.name for action in actions_of("strike")], actions_of("said")
    (['attack', 'walkout'], ())
    >>> [action.name for action in actions_of("funeral was held")], actions_of("had begun")
    (['funeral'], ())
    >>> [action.name for action in actions_of("taken", following="into custody on")]
    ['arrest']
    """
    words = following.lower().split()[:_LONGEST]
    wholes = (_stems(" ".join((trigger.lower(), *words[:number]))) for number in range(len(words), 0, -1))
    return next((_by_stem()[whole] for whole in wholes if whole in _by_stem()), None) or _of_words(trigger)


def action_of(trigger: str) -> Action | None:
    """The action that a trigger first of all tells of; None where it is too vague.

    >>> action_of("assassinated").name, action_of("carried out an air raid").name, action_of("said")
    ('kill', 'attack', None)
    """
    return next(iter(actions_of(trigger)), None)


@lru_cache(maxsize=1024)
def referred_to(trigger: str) -> frozenset[str]:
    """The actions that a vaguer noun may name again, told before in its article.

    >>> sorted(referred_to("the deal"))
    ['buy', 'merge']
    """
    last = main_word(trigger)
    return frozenset(action for row in actions().refers if last in row.words for action in row.actions)


@lru_cache(maxsize=1024)
def main_word(trigger: str) -> str:
    """The last word of a trigger that is not too vague to tell what happened, in lower case.

    >>> main_word("the deal was announced"), main_word("took part"), main_word("began")
    ('deal', 'part', 'began')
    """
    words = trigger.lower().split()
    while len(words) > 1 and (words[-1] == "place" or _stems(words[-1]) in _vague()):
        words.pop()
    return words[-1]


def _of_words(trigger: str) -> tuple[Action, ...]:
    words = re.findall(r"[^\W\d_]+", trigger.lower())
    while len(words) > 1 and words[-1] in _PARTICLES and _stems(" ".join(words[-2:])) not in _by_stem():
        words.pop()
    while words:
        for key in (_stems(" ".join(words[-number:])) for number in (4, 3, 2, 1)):
            if key in _by_stem():
                return _by_stem()[key]
        if words.pop() != "place" and key not in _vague():  # "strike began", "attack took place" tell of the noun
            return (Action(name=key, words=(), examples=(), counter_examples=()),)
    return ()


def _stems(words: str) -> str:
    return " ".join(map(stem, words.split()))


@lru_cache(maxsize=1)
def _bases() -> dict[str, str]:
    """The lemma of each irregular participle that is no other verb."""
    return {form: lemma for lemma, form in irregular().participle.items() if form not in _OTHER_VERBS}


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The word without its ending and a doubled last letter; crude, the same for all forms of most words.

    >>> stem("launches") == stem("launched") == stem("launch"), stem("invasion") == stem("invade")
    (True, False)
    >>> stem("lost") == stem("lose"), stem("found") == stem("find")
    (True, False)
    >>> stem("destroy") == stem("destroyed"), stem("bury") == stem("buried")
    (True, True)
    """
    word = _bases().get(word, word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and word[-2:] not in _KEPT:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word
