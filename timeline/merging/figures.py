"""The figures that a sentence gives for what an event cost."""

import re
from collections.abc import Sequence

from timeline.events.actions import Kind, actions

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_VALUES = {word: str(value) for value, word in enumerate(_WORDS, 1)}
_NUMBER = re.compile(rf"\d[\d,]*|{'|'.join(_WORDS)}")
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_COMPOUND = re.compile(rf"({'|'.join(_TENS)})(?:-({'|'.join(_WORDS[:9])}))?\b", re.IGNORECASE)
_REACH = 4  # words between a number and what it counts


def figures(quote: str) -> dict[str, str]:
    """What a sentence says it cost: {"killed": "12"}; a kind that has two numbers in one sentence is left out.

    >>> figures("The blast killed 12 people and wounded three."), figures("She died 4 June 1901.")
    ({'killed': '12', 'injured': '3'}, {})
    >>> figures("Forty-seven people died.")
    {'killed': '47'}
    """
    words = re.findall(r"\d[\d,]*|[^\W\d_]+", _COMPOUND.sub(_in_digits, quote).lower())
    counts = {i: word for i, word in enumerate(words) if _NUMBER.fullmatch(word) and _counts_people(words, i)}
    found = {kind.name: {_value(number) for number in _beside(words, counts, kind)} for kind in actions().figures.kind}
    return {name: numbers.pop() for name, numbers in found.items() if len(numbers) == 1}


def _in_digits(match: re.Match[str]) -> str:
    return str(_TENS[match[1].lower()] + int(_VALUES.get((match[2] or "").lower(), "0")))


def _counts_people(words: Sequence[str], place: int) -> bool:
    following = words[place + 1] if place + 1 < len(words) else ""
    return following not in actions().figures.not_people and not re.fullmatch(r"(1[5-9]|20)\d\d", words[place])


def _value(number: str) -> str:
    return _VALUES.get(number, number.replace(",", ""))


def _beside(words: Sequence[str], counts: dict[int, str], kind: Kind) -> list[str]:
    """For each word of the kind the number right after it, else the nearest one before it."""
    found: list[str] = []
    for place, word in enumerate(words):
        after = [counts[i] for i in (place + 1, place + 2) if i in counts] if word in kind.after else []
        before = [counts[i] for i in range(place - _REACH, place) if i in counts] if word in kind.before else []
        found += after[:1] or before[-1:]
    return found
