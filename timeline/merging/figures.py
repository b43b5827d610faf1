"""The figures that a sentence gives for what an event cost."""

import re
from collections.abc import Sequence

from timeline.events.actions import Kind, actions
from timeline.language.numbers import in_digits

_NUMBER = re.compile(r"\d[\d,]*")
_NUMERAL = r"\d[\d,]{0,15}(?:\.\d{1,9})?"
_AMOUNT = re.compile(
    rf"(?P<money>[$€£¥]) ?(?P<sum>{_NUMERAL})(?P<times>bn|m|tn|k)?\b|(?P<share>{_NUMERAL}) ?(?:%|percent\b|per cent\b)"
)
_TIMES = {"k": 10**3, "m": 10**6, "bn": 10**9, "tn": 10**12}
_ROUNDED = 0.05  # by which share an amount may be off where it is told in round figures
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


def amounts(title: str) -> dict[str, list[float]]:
    """The amounts that a title gives, by unit.

    >>> amounts("Fenwick's revenue rises 12% to $1.4 billion"), amounts("Fenwick fined $2.5m")
    ({'%': [12.0], '$': [1400000000.0]}, {'$': [2500000.0]})
    """
    found: dict[str, list[float]] = {}
    for match in _AMOUNT.finditer(in_digits(title)):
        number = float((match["sum"] or match["share"]).replace(",", ""))
        found.setdefault(match["money"] or "%", []).append(number * _TIMES.get(match["times"], 1))
    return found


def far_apart(ones: dict[str, list[float]], others: dict[str, list[float]]) -> bool:
    """Have two titles amounts in one unit of which none is nearly the same?"""
    return any(
        not any(abs(one - other) <= _ROUNDED * max(one, other) for one in ones[unit] for other in others[unit])
        for unit in ones.keys() & others.keys()
    )


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
