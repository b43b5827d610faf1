"""What the words of a mention name besides known actors: the things in its title, the names in its sentence."""

import calendar
import re
from functools import lru_cache

from timeline.events.actions import action_of, actions, stem

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_SOURCE = re.compile(r",[^,]*\bsays?$")
_NAME = re.compile(r"(?<=[\w,] )[A-Z][^\W\d_]+")
_CALENDAR = frozenset(word for word in (*calendar.day_name, *calendar.month_name) if word)


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
    return frozenset(map(stem, actions().takes_place.words))


def takes_place(trigger: str) -> bool:
    """Does the verb say that its subject happened, or what that did at once ("the blast killed two")?

    >>> takes_place("killing"), takes_place("angered")
    (True, False)
    """
    return bool(_happening() & {stem(word) for word in trigger.lower().split()})


def _is(word: str, trigger: str) -> bool:
    """Is a title's word a form of the trigger, or of the same action?"""
    mine, theirs = action_of(word), action_of(trigger)
    same = mine is not None and theirs is not None and mine.name == theirs.name
    return same or stem(word) in {stem(part) for part in trigger.lower().split()}


def names(quote: str) -> frozenset[str]:
    """Words of a sentence that are written as names, its first word and the calendar's apart.

    >>> sorted(names("On Monday rebels took Belmar, the port of Arda."))
    ['Arda', 'Belmar']
    """
    return frozenset(_NAME.findall(quote)) - _CALENDAR
