"""Which words belong to a trigger: its own phrase, the clause around it, its sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token

Side = Literal["agent", "target", "before", "any"]

_BEFORE = frozenset({"amod", "compound", "poss", "nmod", "nummod"})
_SUBJECTS = frozenset({"nsubj", "agent"})
_OBJECTS = frozenset({"dobj", "nsubjpass", "dative"})
_TARGETS = frozenset({"of", "on", "against", "in", "at", "near", "into", "from", "to", "for", "over", "outside", "off"})
_OTHERS = frozenset({"between", "with", "by", "among", "across", "around"})
_ELSEWHERE = frozenset({"relcl", "advcl", "ccomp", "parataxis", "conj", "csubj"})


@dataclass(frozen=True, slots=True)
class Link:
    """A token that belongs to the trigger: on which side, and whether to its own phrase or only to its clause."""

    token: int
    side: Side
    own: bool


def links(head: Token) -> list[Link]:
    """The tokens that say whose, against whom, where: of the trigger's phrase, then of the verb that governs it."""
    found = [Link(token.i, side, True) for side, token in _arguments(head)]
    found += [Link(token.i, side, False) for child in head.children if child.dep_ in ("relcl", "acl")
              for side, token in _arguments(child)]  # fmt: skip
    governor = _clause(head)
    if governor is not None:
        skip = {token.i for token in head.subtree}
        found += [Link(t.i, side, False) for side, t in _arguments(governor) if t.i not in skip]
    return found


def _clause(head: Token) -> Token | None:
    """The verb whose subject or object the noun is."""
    return (
        head.head if head.dep_ in ("nsubj", "dobj", "nsubjpass", "attr") and head.head.pos_ in ("VERB", "AUX") else None
    )


def _arguments(head: Token) -> Iterator[tuple[Side, Token]]:
    for child in head.children:
        side = _side(child, has_object=any(c.dep_ in _OBJECTS for c in head.children))
        if side:
            yield from ((side, token) for token in _phrase(child))


def _side(child: Token, *, has_object: bool) -> Side | None:
    dep = child.dep_
    if dep in _BEFORE:
        return "before"
    if dep in _SUBJECTS:
        return "agent" if has_object or dep == "agent" else "any"
    if dep in _OBJECTS:
        return "target"
    if dep == "prep":
        word = child.lower_
        return "agent" if word == "by" else "target" if word in _TARGETS else "any" if word in _OTHERS else None
    return "any" if dep in ("appos", "npadvmod", "attr") else None


def _phrase(top: Token) -> Iterator[Token]:
    """The tokens under `top` that do not open a clause of their own."""
    yield top
    for child in top.children:
        if child.dep_ not in _ELSEWHERE or (
            child.dep_ == "conj" and top.dep_ in ("pobj", "dobj", "amod", "nsubj", "poss")
        ):
            yield from _phrase(child)


def stated_year(head: Token) -> int | None:
    """A year within the trigger's own phrase: "the 1973 war", "the war of 1973"."""
    for child in head.children:
        if child.dep_ in _BEFORE and _is_year(child):
            return int(child.text)
        if (
            child.dep_ == "prep"
            and child.lower_ in ("of", "in")
            and (y := next(child.children, None)) is not None
            and _is_year(y)
        ):
            return int(y.text)
    return None


def _is_year(token: Token) -> bool:
    return len(token.text) == 4 and token.text.isdigit() and 1000 <= int(token.text) <= 2100


def is_definite(parsed: Doc, head: int) -> bool:
    """Is it "the war", "their war", "Iraq's war", "Soleimani's killing"?"""
    return any(
        child.dep_ == "poss" or (child.dep_ == "det" and child.lower_ in ("the", "that", "this", "those", "these"))
        for child in parsed[head].children
    )


def is_indefinite(parsed: Doc, head: int) -> bool:
    """Is it "a war", "another war", "any war"?"""
    return any(
        child.dep_ == "det" and child.lower_ in ("a", "an", "another", "any", "some") for child in parsed[head].children
    )
