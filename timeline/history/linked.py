"""Which words belong to a trigger: its own phrase, the clause around it; and how it is put."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

from timeline.history.grammar import grammar

Side = Literal["agent", "target", "before", "any"]

_BEFORE = frozenset({"amod", "compound", "poss", "nmod", "nummod"})
_SUBJECTS = frozenset({"nsubj", "agent"})
_OBJECTS = frozenset({"dobj", "nsubjpass", "dative"})
_CLAUSES = frozenset({"relcl", "advcl", "ccomp", "parataxis", "csubj"})
_NOMINAL = frozenset({"pobj", "dobj", "amod", "nsubj", "poss", "nsubjpass", "compound", "conj"})


@dataclass(frozen=True, slots=True)
class Linked:
    """A phrase that belongs to the trigger: on which side, its tokens, and whether only to the trigger's clause.

    `top` is its main token, `dep` how that hangs on the trigger ("of" and the like for prepositions).
    """

    top: Token
    tokens: tuple[int, ...]
    side: Side
    dep: str
    own: bool


def links(head: Token) -> Iterator[Linked]:
    """The phrases that say whose, against whom, where: of the trigger, then of the verb that governs it."""
    yield from _arguments(head, own=True)
    roles = {child.dep_ for child in head.children if child.tag_ in ("WP", "WDT")}
    if head.dep_ == "relcl" and roles:
        yield _antecedent(head, roles)
    for child in head.children:
        if child.dep_ in ("relcl", "acl"):
            yield from _arguments(child, own=False)
    governor = _governor(head)
    if governor is not None:
        inside = {token.i for token in head.subtree}
        yield from (one for one in _arguments(governor, own=False) if one.top.i not in inside)


def _antecedent(verb: Token, roles: set[str]) -> Linked:
    """Who or what the relative clause is about: "Palme, the prime minister who was shot"."""
    top = verb.head
    while top.dep_ == "appos":
        top = top.head
    side: Side = "target" if roles & _OBJECTS else "agent" if any(c.dep_ == "dobj" for c in verb.children) else "any"
    return Linked(top, tuple(token.i for token in _phrase(top)), side, "relcl", True)


def _governor(head: Token) -> Token | None:
    """The verb whose subject or object the noun is, or whose clause the noun's relative clause is."""
    is_argument = head.dep_ in ("nsubj", "dobj", "nsubjpass", "attr") and head.head.pos_ in ("VERB", "AUX")
    return head.head if is_argument else None


def _arguments(head: Token, *, own: bool) -> Iterator[Linked]:
    has_object = any(child.dep_ in _OBJECTS for child in head.children)
    for child in head.children:
        side = _side(child, has_object=has_object)
        if side is None:
            continue
        top = next((inner for inner in child.children if inner.dep_ in ("pobj", "pcomp")), child)
        dep = child.lower_ if child.dep_ == "prep" else child.dep_
        yield Linked(top, tuple(token.i for token in _phrase(child)), side, dep, own)


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
        if word == "by":
            return "agent"
        return "target" if word in grammar().targets else "any" if word in grammar().sides else None
    return "any" if dep in ("appos", "npadvmod", "attr", "prt") else None


def _phrase(top: Token) -> Iterator[Token]:
    """The tokens under `top` that do not open a clause of their own."""
    yield top
    for child in top.children:
        if child.dep_ not in _CLAUSES and (child.dep_ != "conj" or top.dep_ in _NOMINAL):
            yield from _phrase(child)


def stated_year(head: Token) -> int | None:
    """A year within the trigger's own phrase: "the 1973 war", "the war of 1973"."""
    for child in head.children:
        inner = next(child.children, None)
        if child.dep_ in _BEFORE and _is_year(child):
            return int(child.text)
        if child.dep_ == "prep" and child.lower_ in ("of", "in") and inner is not None and _is_year(inner):
            return int(inner.text)
    return None


def _is_year(token: Token) -> bool:
    return len(token.text) == 4 and token.text.isdigit() and 1000 <= int(token.text) <= 2100


def is_definite(head: Token) -> bool:
    """Is it "the war", "that war", "Iraq's war": one that the reader is taken to know?"""
    return any(
        (child.dep_ == "poss" and child.pos_ != "PRON") or (child.dep_ == "det" and child.lower_ in grammar().definite)
        for child in head.children
    )


def is_indefinite(head: Token) -> bool:
    """Is it "a war", "another war", "any war", "attacks" without an article?"""
    if head.tag_ == "NNS" and not is_definite(head):
        return not any(child.dep_ == "nummod" or child.ent_type_ for child in head.children)
    return any(child.dep_ == "det" and child.lower_ in grammar().indefinite for child in head.children)
