"""What the words of a mention name besides known actors: the things in its title, the names in its sentence."""

import calendar
import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from timeline.events.actions import actions, actions_of, stem

_WORD = re.compile(r"(?<!['’])\b[^\W\d_]+(?:[-'’](?!s\b)[^\W\d_]+)*")
_BEING = ("is", "are", "was", "were", "be", "being")
_SOURCE = re.compile(r",[^,]*\bsays?$")
_DAYS = "|".join(word for word in (*calendar.day_name, *calendar.month_name) if word)
_CAPITAL = rf"(?!(?:{_DAYS})\b)[A-Z][^\W\d_]+"
_NAME = re.compile(rf"(?<=[\w,] ){_CAPITAL}(?:[ -]{_CAPITAL})*")

Phrase = frozenset[str] | None


def without_source(title: str) -> str:
    """A title without who says so.

    >>> without_source("Talks break down, sources say"), without_source("Lom, Belmar sign treaty")
    ('Talks break down', 'Lom, Belmar sign treaty')
    """
    return _SOURCE.sub("", title)


def things(title: str, trigger: str) -> frozenset[str]:
    """What a neutral title names, without its source, its action and words that fit anything.

    Words stand as their stems, and those for events of a known kind as its name.

    >>> sorted(things("Harrow bridge collapses, police say", "collapsed"))
    ['bridg', 'harrow']
    """
    words = [word.lower() for word in _WORD.findall(without_source(title))]
    return frozenset(
        _sense(word) for word in words if word not in actions().common.words and not is_form(word, trigger)
    )


def _sense(word: str) -> str:
    """What a word stands for: a known kind of event ("raid", "bombing"), or else its stem."""
    known = actions_of(word)
    return known[0].name if known and known[0].words else stem(word)


def subject(title: str, trigger: str) -> str:
    """The last word before a title's verb: "Airstrike" in "Airstrike hits market"; "" where there is none.

    >>> subject("Powerful earthquake strikes Corvia", "struck"), subject("Attack on market", "attack")
    ('earthquake', '')
    """
    words = _WORD.findall(title)
    return next((words[i - 1] for i in range(1, len(words)) if is_form(words[i].lower(), trigger)), "")


@lru_cache(maxsize=1)
def _happening() -> frozenset[str]:
    return frozenset(" ".join(map(stem, words.split())) for words in actions().takes_place.words)


def takes_place(trigger: str) -> bool:
    """Does the verb say that its subject happened, or what that did at once ("the blast killed two")?

    >>> takes_place("killing"), takes_place("set fire"), takes_place("angered")
    (True, True, False)
    """
    words = [stem(word) for word in trigger.lower().split()]
    return not _happening().isdisjoint((*words, " ".join(words)))


@lru_cache(maxsize=8192)
def _forms(trigger: str) -> tuple[frozenset[str], frozenset[str]]:
    """The actions that a trigger may tell of, and the stems of its words."""
    return frozenset(action.name for action in actions_of(trigger)), frozenset(map(stem, trigger.lower().split()))


def is_form(word: str, trigger: str) -> bool:
    """Is a title's word a form of the trigger, or of the same action?"""
    told, stems = _forms(trigger)
    return stem(word) in stems or not told.isdisjoint(_forms(word)[0])


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
    words = without_source(title).split()
    starts = [i for i, word in enumerate(words) if word in actions().place.words]
    phrases = (takewhile(lambda word: word not in actions().joints.words, words[i + 1 :]) for i in starts)
    return frozenset(name for phrase in phrases for name in _NAME.findall("in " + " ".join(phrase)))


def spots(title: str) -> frozenset[tuple[str, str]]:
    """The things, not names, beside which a title puts its event, each with its preposition.

    >>> sorted(spots("Bomb explodes outside bank in Lom"))
    [('outside', 'bank')]
    """
    words = without_source(title).split()
    starts = [i for i, word in enumerate(words) if word in actions().place.words]
    phrases = ((words[i], takewhile(lambda word: word not in actions().joints.words, words[i + 1 :])) for i in starts)
    return frozenset(
        (place, stem(word))
        for place, phrase in phrases
        for word in phrase
        if word.islower() and word not in actions().common.words
    )


def sides(title: str, trigger: str, *, told: frozenset[str] = frozenset()) -> tuple[Phrase, Phrase]:
    """The stems of the things that a title has as its subject, and as its object; None for a side that it has not.

    Words that fit anything are left out, and those that say with the trigger what is `told` ("gave way").

    >>> sides("Crowd storms palace in Belmar", "stormed")
    (frozenset({'crowd'}), frozenset({'palac'}))
    >>> sides("Miners are killed in flooding of colliery", "killed")
    (None, frozenset({'miner'}))
    >>> sides("Blast kills ten people", "killed"), sides("Lom bridge gives way", "gave", told=frozenset({"way"}))[1]
    ((frozenset({'attack'}), frozenset()), None)
    """
    subject, thing = _phrases(title, trigger, told)
    return _stems(subject), _stems(thing)


def undergone(title: str, trigger: str) -> str:
    """The noun for what its title says it happened to: the object, or the subject where it has none; "" for nothing.

    >>> undergone("Two aid workers are kidnapped near Lom", "kidnapped"), undergone("Young judge dies", "died")
    ('workers', 'judge')
    """
    subject, thing = _phrases(title, trigger, frozenset())
    told = [word for word in (subject if thing is None else thing) or () if word not in _BEING]
    return told[-1] if told else ""


def _phrases(title: str, trigger: str, told: frozenset[str]) -> tuple[list[str] | None, list[str] | None]:
    """The words of a title's subject and of its object, None for a side that it has not; a passive has an object."""
    words = [word.lower() for word in _WORD.findall(without_source(title))]
    at = next((i for i, word in enumerate(words) if is_form(word, trigger)), -1)
    if at < 0:
        return None, None
    before, after = _phrase(words[:at]), _phrase([word for word in words[at + 1 :] if word not in told])
    return (None, before) if at and words[at - 1] in _BEING else (before, after)


def _phrase(words: Sequence[str]) -> list[str] | None:
    """The first noun phrase, behind an "of"; None where there is none."""
    joints = actions().joints.words
    return list(takewhile(lambda word: word not in joints, words[1:] if words[:1] == ["of"] else words)) or None


def _stems(phrase: Sequence[str] | None) -> Phrase:
    """The stems of a phrase's words, those left out that fit anything."""
    return None if phrase is None else frozenset(_sense(word) for word in phrase if word not in actions().common.words)
