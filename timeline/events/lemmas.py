"""Looking words up by lemma, although the lemmatiser drops the last letter of some verbs."""

from collections.abc import Mapping
from typing import TypeVar

T = TypeVar("T")


def lookup(words: Mapping[str, T], lemma: str, *, after: str = "") -> T | None:
    """The entry of a lemma, or of the lemma with its final "e" restored; `after` is a particle or preposition.

    >>> lookup({"hope": 1}, "hop"), lookup({"call off": 2}, "call", after="off"), lookup({"fine": 3}, "find")
    (1, 2, None)
    """
    tail = f" {after}" if after else ""
    found = words.get(lemma + tail)
    return words.get(f"{lemma}e{tail}") if found is None else found
