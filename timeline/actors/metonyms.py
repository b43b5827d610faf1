"""Whether a capital stands for its government: "Washington claims", not "in Washington"."""

from collections.abc import Set
from functools import lru_cache
from pathlib import Path

from spacy.tokens import Token

from timeline.actors.lexicon import Words
from timeline.rule_files import Strict, read_rules

_DATA = Path(__file__).parent / "data"


class Metonyms(Strict):
    """metonyms.toml: what capitals do when they are governments."""

    verbs: Words
    objects: Words
    nouns: Words
    linking: Words
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


@lru_cache(maxsize=1)
def metonyms() -> Metonyms:
    """The words that show a capital as an actor."""
    return read_rules(_DATA / "metonyms.toml", Metonyms)


def acts(token: Token) -> bool:
    """Does the capital at this token say or do what governments do?"""
    words = metonyms()
    while token.dep_ == "conj" and token.head.i < token.i and token.head.pos_ == "PROPN":
        token = token.head
    head = token.head
    if token.dep_ == "nsubj":
        if head.tag_ == "VB" and head.dep_ == "ccomp" and any(child.lower_ == "to" for child in head.children):
            return True  # "they wanted Paris to sell"
        joined = (child.lemma_ for child in head.children if child.dep_ == "conj")
        return head.lemma_ in words.verbs or any(lemma in words.verbs for lemma in joined) or _has_complement(head)
    if token.dep_ == "dobj":
        return head.lemma_ in words.objects
    if token.dep_ == "pobj":
        return head.dep_ == "agent" or (head.lower_ in words.linking and head.head.lemma_ in words.nouns)
    return token.dep_ == "poss" and head.lemma_ in words.nouns


def is_city_state(capital: str, words: Set[str]) -> bool:
    """Do the words of the text call a people by the city, which then acts for itself: "Athens" beside "Athenians"?

    >>> is_city_state("Athens", {"Athenians"}), is_city_state("Rome", {"Romanian"})
    (True, False)
    """
    stems = (capital[: len(capital) - cut] for cut in (0, 1))
    return any(stem + ending in words for stem in stems for ending in ("an", "ans", "ian", "ians"))


def _has_complement(verb: Token) -> bool:
    """ "Moscow is ready to talk": more than a description of the place."""
    return verb.lemma_ == "be" and any(
        child.dep_ == "acomp" and any(c.dep_ in ("xcomp", "prep") for c in child.children) for child in verb.children
    )
