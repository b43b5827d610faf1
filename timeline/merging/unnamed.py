"""Who is told of without a name first, and by name below: "a judge was shot", "Oto Lind, 51, was killed as he left"."""

import re

from timeline.events.actions import actions, stem
from timeline.language.numbers import in_digits, number_of
from timeline.merging import words
from timeline.merging.mention import Mention

_NEAR = 300  # characters from the end of one sentence to the start of the other


def named_below(one: Mention, other: Mention) -> list[str]:
    """The persons that the later of two mentions names, where the first tells of just as many without a name."""
    first, later = sorted((one, other), key=lambda mention: mention.event.trigger)
    if first.event.document != later.event.document or first.patients or not later.patients:
        return []
    quote = later.event.evidence[0].quote
    near = later.event.sentence.start - first.event.sentence.end < _NEAR
    if not near or not actions().apart.words.isdisjoint(quote.lower().split()):
        return []
    noun = words.undergone(first.event.title, first.trigger)
    names = [actor.name for actor in later.patients if actor.kind == "person"]
    same = len(names) == len(later.patients) == counted(first.event.evidence[0].quote, noun)
    return names if same and all(_fits(noun, quote, name) for name in names) else []


def counted(quote: str, noun: str) -> int:
    """How many of a kind a sentence tells of for the first time; 0 where it does not say so.

    >>> counted("Two aid workers were seized.", "workers"), counted("A young judge died.", "judge")
    (2, 1)
    >>> counted("The judge died.", "judge")
    0
    """
    found = re.search(rf"\b(an?|\d+) (?:[\w-]+ ){{0,3}}{re.escape(noun)}\b", in_digits(quote), re.IGNORECASE)
    return 0 if not noun or found is None else number_of(found[1]) or int(found[1].lower() in ("a", "an"))


def _fits(noun: str, quote: str, name: str) -> bool:
    """Has a person no title, or one that fits what was said first: "Judge Oto Lind" for a judge?"""
    title = re.search(rf"\b([A-Z][a-z]+) {re.escape(name)}", quote)
    return title is None or stem(title[1].lower()) == stem(noun)
