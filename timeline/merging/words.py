"""What the words of a mention name besides known actors: the things in its title, the names in its sentence."""

import calendar
import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from timeline.events.actions import actions, actions_of, stem

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_BEING = ("is", "are", "was", "were", "be", "being")
_SOURCE = re.compile(r",[^,]*\bsays?$")
_DAYS = "|".join(word for word in (*calendar.day_name, *calendar.month_name) if word)
_CAPITAL = rf"(?!(?:{_DAYS})\b)[A-Z][^\W\d_]+"
_NAME = re.compile(rf"(?<=[\w,] ){_CAPITAL}(?:[ -]{_CAPITAL})*")


def things(title: str, trigger: str) -> frozenset[str]:
    """The stems of what a neutral title names, without its source, its action and words that fit anything.

    >>> sorted(things("Harrow bridge collapses, police say", "collapsed"))
    ['bridg', 'harrow']
    """
    words = [word.lower() for word in _WORD.findall(_SOURCE.sub("", title))]
    return frozenset(stem(word) for word in words if word not in actions().common.words and not _is(word, trigger))


def subject(title: str, trigger: str) -> str:
    """The last word before a title's verb: "Airstrike" in "Airstrike hits market"; "" where there is none.

    >>> subject("Powerful earthquake strikes Corvia", "struck"), subject("Attack on market", "attack")
    ('earthquake', '')
    """
    words = _WORD.findall(title)
    return next((words[i - 1] for i in range(1, len(words)) if _is(words[i].lower(), trigger)), "")


@lru_cache(maxsize=1)
def _happening() -> frozenset[str]:
    return frozenset(" ".join(map(stem, words.split())) for words in actions().takes_place.words)


def takes_place(trigger: str) -> bool:
    """Does the verb say that its subject happened, or what that did at once ("the blast killed two")?

    >>> takes_place("killing"), takes_place("set fire"), takes_place("angered")
    (True, True, False)
    """
    words = [stem(word) for word in trigger.lower().split()]
    return bool(_happening() & {*words, " ".join(words)})


def _is(word: str, trigger: str) -> bool:
    """Is a title's word a form of the trigger, or of the same action?"""
    mine, theirs = ({action.name for action in actions_of(words)} for words in (word, trigger))
    return bool(mine & theirs) or stem(word) in {stem(part) for part in trigger.lower().split()}


def names(quote: str) -> frozenset[str]:
    """The names that a sentence has, each whole, its first word and the calendar's apart.

    >>> sorted(names("On Monday rebels took Port Belmar, a town of Arda."))
    ['Arda', 'Port Belmar']
    """
    return frozenset(_NAME.findall(quote))


def same_names(ones: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """The names that both have, one of them perhaps cut short: "Ruiz" for "Ana Ruiz"; "Mount Ida" is not "Mount Ossa".

    >>> same_names(frozenset({"Ana Ruiz", "Mount Ida"}), frozenset({"Ruiz", "Mount Ossa"}))
    frozenset({'Ana Ruiz'})
    """
    pairs = ((one, other) for one in ones for other in others if _is_short(*sorted((one, other), key=len)))
    return frozenset(max(pair, key=len) for pair in pairs)


def _is_short(short: str, long: str) -> bool:
    return short == long or long.startswith(f"{short} ") or long.endswith(f" {short}")


def adds(quote: str, name: str) -> bool:
    """Does a sentence add a full name to a description that stands before it?

    >>> [adds(quote, "Ana Ruiz") for quote in ("Police arrested the mayor, Ana Ruiz, on Monday.", "They met Ana Ruiz.")]
    [True, False]
    """
    return " " in name and re.search(rf"\w, {re.escape(name)}(?:,|\.| (?:on|in|at|for)\b)", quote) is not None


def where(title: str) -> frozenset[str]:
    """The names that a title has for where it happened, its source apart.

    >>> sorted(where("Bomb explodes in market of Port Belmar, Ito of Fenwick says"))
    ['Port Belmar']
    """
    words = _SOURCE.sub("", title).split()
    starts = [i for i, word in enumerate(words) if word in actions().place.words]
    phrases = (takewhile(lambda word: word not in actions().joints.words, words[i + 1 :]) for i in starts)
    return frozenset(name for phrase in phrases for name in _NAME.findall("in " + " ".join(phrase)))


def sides(title: str, trigger: str) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of the things that a title has as its subject, and as its object, without what fits anything.

    >>> [sorted(side) for side in sides("Airstrike hits crowded market in Belmar", "hit")]
    [['airstrik'], ['crowd', 'market']]
    >>> [sorted(side) for side in sides("Miners are killed in flooding of colliery", "killed")]
    [[], ['miner']]
    """
    words = [word.lower() for word in _WORD.findall(_SOURCE.sub("", title))]
    at = next((i for i, word in enumerate(words) if _is(word, trigger)), -1)
    before, after = _phrase(words[: max(0, at)]), _phrase(words[at + 1 :]) if at >= 0 else frozenset[str]()
    is_passive = at > 0 and words[at - 1] in _BEING
    return (frozenset(), before) if is_passive else (before, after)


def _phrase(words: Sequence[str]) -> frozenset[str]:
    """The stems of the first noun phrase, behind an "of"."""
    joints = actions().joints.words
    phrase = takewhile(lambda word: word not in joints, words[1:] if words[:1] == ["of"] else words)
    return frozenset(stem(word) for word in phrase if word not in actions().common.words)
