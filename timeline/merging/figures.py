"""The figures that a sentence gives for what an event cost."""

import re
from collections.abc import Sequence

from timeline.events.actions import Kind, actions
from timeline.language.numbers import in_digits

_NUMBER = re.compile(r"\d[\d,]*")
_REACH = 4  # words between a number and what it counts


def figures(quote: str) -> dict[str, str]:
    """What a sentence says it cost: {"killed": "12"}; a kind that has two numbers in one sentence is left out.

    >>> figures("The blast killed 12 people and wounded three."), figures("She died 4 June 1901.")
    ({'killed': '12', 'injured': '3'}, {})
    >>> figures("It killed at least 26 people and wounded more than 40.")
    {'killed': '26', 'injured': '40'}
    >>> figures("Forty-seven people died."), figures("The famine killed 2.5 million people.")
    ({'killed': '47'}, {'killed': '2500000'})
    """
    words = re.findall(r"\d[\d,]*|[^\W\d_]+", in_digits(quote).lower())
    words = [word for word in words if word not in actions().figures.about]
    counts = {i: word for i, word in enumerate(words) if _NUMBER.fullmatch(word) and _counts_people(words, i)}
    found = {
        kind.name: {number.replace(",", "") for number in _beside(words, counts, kind)}
        for kind in actions().figures.kind
    }
    return {name: numbers.pop() for name, numbers in found.items() if len(numbers) == 1}


def _counts_people(words: Sequence[str], place: int) -> bool:
    following = words[place + 1] if place + 1 < len(words) else ""
    return following not in actions().figures.not_people and not re.fullmatch(r"(1[5-9]|20)\d\d", words[place])


def _beside(words: Sequence[str], counts: dict[int, str], kind: Kind) -> list[str]:
    """For each word of the kind the number right after it, else the nearest one before it."""
    found: list[str] = []
    for place, word in enumerate(words):
        near = [place + 1] if words[place + 1 : place + 2] == ["and"] else [place + 1, place + 2]
        after = [counts[i] for i in near if i in counts] if word in kind.after else []
        before = [counts[i] for i in range(place - _REACH, place) if i in counts] if word in kind.before else []
        found += after[:1] or before[-1:]
    return found
