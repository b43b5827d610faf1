"""Prepositional phrases and clauses around a trigger that may hold a participant."""

from collections.abc import Iterator

from timeline.actors import Role
from timeline.events.subjects import expanded, subjects
from timeline.events.tree import Tree

Found = tuple[int, Role]

_PLACES = frozenset({"in", "at", "near", "outside", "inside", "across", "within", "throughout", "around", "off"})
_TIMES = frozenset({"DATE", "TIME", "CARDINAL", "PERCENT", "MONEY", "QUANTITY", "ORDINAL"})


def phrases(tree: Tree, head: int) -> Iterator[tuple[str, int]]:
    """(preposition, head of its object), objects in a coordination one by one."""
    for prep in tree.children[head]:
        if tree.deps[prep] not in ("prep", "agent", "dative"):
            continue
        for pobj in tree.all(prep, "pobj"):
            if tree.words[prep] == "by" and tree.entities[pobj] in _TIMES:
                continue  # "by late September"
            yield from ((tree.words[prep], i) for i in expanded(tree, pobj))
            yield from _against(tree, pobj)


def _against(tree: Tree, noun: int) -> Iterator[tuple[str, int]]:
    """ "operations with allies against ports": what stands behind "against" belongs to the event, not to the allies."""
    for prep in tree.all(noun, "prep"):
        if tree.words[prep] == "against":
            yield from (("against", i) for pobj in tree.all(prep, "pobj") for i in expanded(tree, pobj))


def is_circumstance(tree: Tree, word: str, i: int) -> bool:
    """A time, a quantity or a place: no participant."""
    return tree.entities[i] in _TIMES or word in _PLACES


def conditioning(tree: Tree, verb: int) -> list[int]:
    """Whose doing would bring it about: the subject of an "if" clause."""
    clauses = tree.all(verb, "advcl") if verb >= 0 else []
    marked = (c for c in clauses if any(tree.words[m] in ("if", "unless") for m in tree.all(c, "mark")))
    return [i for clause in marked for i in subjects(tree, clause)]
