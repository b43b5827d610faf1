"""The pattern language of the rules: `month:MONTH day:DAY ","? year:YEAR?` becomes a regular expression over symbols.

A text is a string of symbols, one character for each token, and a symbol stands for a set of classes ("may" is a MONTH
and the literal may). In a pattern, an upper-case word is a class, anything else is a literal token in lower case;
`name:CLASS` captures; `( | )` groups; `?` makes optional. There is no unbounded repetition, so no pattern can run away.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from timeline.errors import RuleError

_PIECE = re.compile(r"\s*(?:([()|?])|(?:([a-z_]+):(?=[A-Z]))?([A-Z][A-Z_]*(?![^\s()|?])|[^\s()|?]+))")
_FIRST_SYMBOL = 0xE000  # the private use area of Unicode
UNKNOWN = "x"


class Symbols:
    """Which character stands for which set of classes."""

    def __init__(self) -> None:
        self._of: dict[frozenset[str], str] = {frozenset(): UNKNOWN}
        self._holding: dict[str, str] = {}

    def of(self, classes: Iterable[str]) -> str:
        """The character for this set of classes; a new set gets a new character."""
        key = frozenset(classes)
        if key not in self._of:
            self._of[key] = chr(_FIRST_SYMBOL + len(self._of))
            for name in key:
                self._holding[name] = self._holding.get(name, "") + self._of[key]
        return self._of[key]

    def holding(self, name: str) -> str:
        """All characters whose set holds the class; "" for a class that nothing has."""
        return self._holding.get(name, "")


@dataclass(frozen=True, slots=True)
class Atom:
    """One token of a pattern: its class and the name under which it is captured."""

    class_name: str
    capture: str | None = None


Node = Atom | tuple[str, tuple["Node", ...]]  # ("sequence" | "choice" | "maybe", children)


@dataclass(frozen=True)
class Pattern:
    """A parsed pattern.

    >>> sorted(Pattern.parse("month:MONTH of? (the|YEAR)").class_names)
    ['MONTH', 'YEAR', 'of', 'the']
    """

    source: str
    root: Node

    @classmethod
    def parse(cls, source: str) -> "Pattern":
        """Read a pattern; RuleError where it is not one."""
        pieces = [match.groups() for match in _PIECE.finditer(source)]
        if "".join("".join(filter(None, piece)) for piece in pieces) != re.sub(r"\s|:(?=[A-Z])", "", source):
            raise RuleError(f"pattern {source!r} has a part that is no class, literal or group")
        rest = iter([*pieces, (None, None, None)])
        root, end = _choice(rest)
        if end is not None:
            raise RuleError(f"pattern {source!r} closes a group that it never opened")
        return cls(source, root)

    @cached_property
    def atoms(self) -> tuple[Atom, ...]:
        """Every token of the pattern, left to right: capture number n is `atoms[n - 1]`."""
        return tuple(_atoms(self.root))

    @property
    def class_names(self) -> set[str]:
        """The classes and literals that the pattern speaks of."""
        return {atom.class_name for atom in self.atoms}

    def first(self) -> set[str]:
        """The classes with which a match can begin."""
        return _first(self.root)[0]

    def compile(self, symbols: Symbols) -> re.Pattern[str]:
        """The regular expression over symbols, one capturing group for each atom."""
        return re.compile(_regex(self.root, symbols))


def _choice(pieces: Iterator[tuple[str | None, ...]]) -> tuple[Node, str | None]:
    branches: list[Node] = []
    while True:
        branch, end = _sequence(pieces)
        branches.append(branch)
        if end != "|":
            return (branches[0] if len(branches) == 1 else ("choice", tuple(branches))), end


def _sequence(pieces: Iterator[tuple[str | None, ...]]) -> tuple[Node, str | None]:
    nodes: list[Node] = []
    for sign, capture, word in pieces:
        if sign in ("|", ")") or (sign is None and word is None):
            if not nodes:
                raise RuleError("a pattern has an empty group or branch")
            return ("sequence", tuple(nodes)), sign
        if sign == "?":
            nodes.append(("maybe", (nodes.pop(),)))
        elif sign == "(":
            node, end = _choice(pieces)
            if end != ")":
                raise RuleError("a pattern opens a group that it never closes")
            nodes.append(node)
        elif word is not None:
            nodes.append(Atom(word, capture))
    raise RuleError("a pattern ends inside a group")


def _atoms(node: Node) -> Iterator[Atom]:
    if isinstance(node, Atom):
        yield node
        return
    for child in node[1]:
        yield from _atoms(child)


def _first(node: Node) -> tuple[set[str], bool]:
    """Classes that can begin the node, and whether it can be empty."""
    if isinstance(node, Atom):
        return {node.class_name}, False
    kind, children = node
    if kind == "sequence":
        names: set[str] = set()
        for child in children:
            more, empty = _first(child)
            names |= more
            if not empty:
                return names, False
        return names, True
    found = [_first(child) for child in children]
    return set().union(*(names for names, _ in found)), kind == "maybe" or any(empty for _, empty in found)


def _regex(node: Node, symbols: Symbols) -> str:
    if isinstance(node, Atom):
        characters = symbols.holding(node.class_name)
        return f"([{characters}])" if characters else "((?!))"
    kind, children = node
    parts = [_regex(child, symbols) for child in children]
    if kind == "choice":
        return f"(?:{'|'.join(parts)})"
    return f"(?:{parts[0]})?" if kind == "maybe" else "".join(parts)
