"""Words of a headline as the article writes them: hyphens and spaces true, loaded words left out or made plain."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib.resources import files

from spacy.tokens import Doc

from timeline.events import loaded
from timeline.events.tree import Tree
from timeline.rule_files import Strict, read_rules

Versions = Callable[[int], str]
"""A phrase at a length: 3 the longest, 0 the shortest that says all that is needed, -1 what is left at a pinch."""
Part = tuple[int, str | Versions]
"""How dispensable (0: not at all) and the words."""

_HYPHENS = frozenset("-‐‑–/")
_UNSAID = frozenset("()[]{}_*|•<>~")
_OPENING = frozenset({"“", "``", "«", '"'})
_CLOSING = frozenset({"”", "''", "»", '"'})
QUOTES = _OPENING | _CLOSING | frozenset("'`‘’‚‛„‟‹›")
_QUOTED = 7
"""The longest run of quoted tokens that is a name or a word at arm's length, and not somebody's sentence."""
_ENDS = " ,;:-–—"
_SYMBOL = re.compile(r"([$£€¥]) (?=\d)|(?<=\d) (?=%)")
_MONEY = "$£€¥"
_BY_ITSELF = frozenset({"i", "i'm"})
_NO_NAMES = frozenset({"", "DATE", "TIME", "ORDINAL", "CARDINAL", "PERCENT", "QUANTITY", "MONEY"})
_LEANING = frozenset({"few", "little", "hundred", "thousand", "million", "billion", "dozen", "to"})
"""Words that say something else without the "a" or "up" in front of them."""
LONGEST = 3
_ASIDE = 3


class TitleWords(Strict):
    """All of titles.toml: what each table is for stands there."""

    verbs: dict[str, str]
    neutral: dict[str, str]
    adverbs: dict[str, frozenset[str]]
    unreal: frozenset[str]
    amounts: frozenset[str]
    parts: frozenset[str]
    plural: frozenset[str]
    asides: frozenset[str]
    feelings: frozenset[str]
    keeping: frozenset[str]
    halves: frozenset[str]
    circumstances: frozenset[str]
    needing: frozenset[str]
    others: frozenset[str]
    results: frozenset[str]
    mere: frozenset[str]
    lasting: frozenset[str]
    means: frozenset[str]
    counts: frozenset[str]


@lru_cache(maxsize=1)
def title_words() -> TitleWords:
    """The tables of titles.toml, checked.

    >>> title_words().verbs["seizure"]
    'seize'
    """
    return read_rules(files("timeline.events.data") / "titles.toml", TitleWords)


def neutral_words() -> dict[str, str]:
    """Plain words for loaded ones.

    >>> neutral_words()["regime"]
    'government'
    """
    return title_words().neutral


@dataclass(frozen=True)
class Wording:
    """The words of one document, for headlines; `own` are loaded words that the user added."""

    parsed: Doc
    tree: Tree
    own: frozenset[str] = field(default=frozenset(), kw_only=True)
    times: frozenset[int] = field(default=frozenset(), kw_only=True)
    """Tokens of time expressions."""

    def word(self, i: int) -> str:
        """One token in the article's own spelling, in lower case where only its place made it a capital."""
        text = self.tree.texts[i]
        if self.is_loaded(i):
            return neutral_words().get(self.tree.words[i], "")
        if text[0].islower() or self.tree.pos[i] == "PROPN" or self.tree.entities[i] not in _NO_NAMES:
            return text
        first = self.tree.sentences[self.tree.sentence_of[i]][0]
        opens = all(self.tree.pos[j] in ("PUNCT", "SPACE") for j in range(first, i))
        return text.lower() if opens and text[1:].islower() and self.tree.words[i] not in _BY_ITSELF else text

    def is_loaded(self, i: int) -> bool:
        """Does the word judge? A part of a name does not ("International Criminal Court")."""
        return self.tree.pos[i] != "PROPN" and i in self.loaded_tokens

    @cached_property
    def loaded_tokens(self) -> frozenset[int]:
        """Every token of a loaded word or phrase."""
        tree, firsts = self.tree, loaded.firsts(self.own)
        told = dict.fromkeys(tree.sentence_of[i] for i, word in enumerate(tree.words) if word in firsts)
        return frozenset(i for sentence in told for i in self._loaded_in(*tree.sentences[sentence]))

    def _loaded_in(self, first: int, end: int) -> Iterator[int]:
        text, offset = self.parsed[first:end].text, self.tree.starts[first]
        for span in loaded.find(text, own=self.own):
            start = bisect_right(self.tree.ends, offset + span.start)
            inside = range(start, bisect_left(self.tree.starts, offset + span.end, start))
            yield from (i for i in inside if not self._is_plain_end(i, span.of(text)))

    def _is_plain_end(self, i: int, phrase: str) -> bool:
        """Is it the noun of a loaded phrase, plain by itself: "government" of "puppet government"?"""
        word = self.tree.words[i]
        return phrase.lower().endswith(f" {word}") and phrase.lower() not in self.own and not loaded.is_loaded(word)

    def unit(self, i: int) -> range:
        """The tokens of one hyphenated word: "over-the-counter"."""
        start, end, glued = i, i + 1, self._glued
        while start - 1 in glued:
            start -= 1
        while end - 1 in glued:
            end += 1
        return range(start, end)

    @cached_property
    def _glued(self) -> frozenset[int]:
        """Tokens between which and the next stands no space but a hyphen."""
        texts, starts, ends = self.tree.texts, self.tree.starts, self.tree.ends
        behind = {i for i in range(1, len(texts)) if texts[i] in _HYPHENS and ends[i - 1] == starts[i]}
        before = {i - 1 for i in behind}
        return frozenset(before | {i for i in behind if i + 1 < len(texts) and ends[i] == starts[i + 1]})

    def quoted(self, i: int) -> range:
        """The short quotation that a token stands in, with its marks; empty where it stands in none."""
        return self._quotations.get(i, range(0))

    @cached_property
    def _quotations(self) -> dict[int, range]:
        """Each token of a short quotation with the tokens of all of it; not where it holds a loaded word."""
        texts = self.tree.texts
        found: dict[int, range] = {}
        for low in [i for i, text in enumerate(texts) if text in _OPENING and self._opens(i)]:
            high = next((j for j in range(low + 1, min(low + _QUOTED + 2, len(texts))) if texts[j] in _CLOSING), -1)
            inside = range(low, high + 1)
            found |= {} if any(self.is_loaded(j) for j in inside) else dict.fromkeys(inside[1:-1], inside)
        return found

    def _opens(self, i: int) -> bool:
        """A plain quotation mark opens where a space stands before it and none behind it."""
        spaced = i == 0 or self.tree.ends[i - 1] < self.tree.starts[i]
        return self.tree.texts[i] != '"' or (spaced and self.tree.ends[i] == self.tree.starts[i + 1])

    def _belongs(self, i: int) -> bool:
        """Does the word in front belong to this one: "a few", "a hundred", "up to 300"?"""
        return self.is_up_to(i - 1) if self.tree.words[i] == "to" else self.tree.words[i - 1] == "a"

    def is_up_to(self, i: int) -> bool:
        """Is it the "up" of "up to 300"?"""
        return self.tree.words[i : i + 2] == ["up", "to"] and self.tree.deps[i + 1] == "quantmod"

    def verbatim(self, tokens: Iterable[int], said: dict[int, str] | None = None) -> str:
        """Tokens as they stand in the article, hyphenated words whole; `said` are words in place of some tokens."""
        said = said or {}
        whole = {j for i in tokens for j in ((i,) if i in said else self.unit(i))}
        whole |= {i - 1 for i in whole if self.tree.words[i] in _LEANING and self._belongs(i)}
        wanted = sorted({i for i in whole if self.tree.texts[i] not in _UNSAID} | said.keys())
        shown, last = "", -1
        for i in wanted:
            words = said[i] if i in said else self.word(i)
            apart = last >= 0 and (last != i - 1 or self.tree.ends[last] != self.tree.starts[i])
            shown, last = (f"{shown} {words}" if apart and shown else shown + words, i) if words else (shown, last)
        apart = " %" in shown or any(f"{sign} " in shown for sign in _MONEY)
        return (_SYMBOL.sub(r"\1", shown) if apart else shown).strip(_ENDS)


def possessive(name: str) -> str:
    """
    >>> possessive("Peru"), possessive("the Netherlands")
    ("Peru's", "the Netherlands'")
    """
    return name and name + ("'" if name.endswith("s") else "'s")


def listed(members: list[str], last: str = "and") -> str:
    """ "A, B and C"; of many only the first three.

    >>> listed(["Peru", "Chile", "Bolivia"]), listed(["Peru", "Chile"], "or")
    ('Peru, Chile and Bolivia', 'Peru or Chile')
    """
    shown = members if len(members) <= 4 else [*members[:3], "others"]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} {last} {shown[-1]}" if shown else ""


def joined(parts: Iterable[str]) -> str:
    """The words that are there, with spaces between them, but none before a comma."""
    return " ".join(part for part in parts if part).replace(" ,", ",")


def fitted(parts: Iterable[Part], limit: int) -> str:
    """The parts in order, shortened and at last left out, the most dispensable first, until they fit into `limit`.

    >>> ships = lambda depth: "six ships of the line"[: (3, 9, 15, 21)[depth]]
    >>> fitted([(0, "Peru buys"), (1, ships), (3, "in May")], 20)
    'Peru buys six ships'
    """
    kept = [(rank, words, LONGEST) for rank, words in parts]
    while len(shown := joined(_said(words, size) for _, words, size in kept)) > limit:
        step, leave_out = _next_step(kept)
        if step < 0:
            break
        rank, words, size = kept[step]
        kept[step] = (rank, "", 0) if leave_out else (rank, words, size - 1)
    return shown


def _said(words: str | Versions, size: int) -> str:
    return words(size) if callable(words) else words


def _next_step(kept: list[tuple[int, str | Versions, int]]) -> tuple[int, bool]:
    """Which part comes next, and whether it is left out or shortened; -1 for none.

    Circumstances go first, then all is shortened, then complements go, the first of them last of all; before it goes,
    what stays is stripped of its adjectives.
    """
    shorter = [(rank, i) for i, (rank, words, size) in enumerate(kept) if callable(words) and size > 0]
    gone = [
        (rank, i) for i, (rank, words, size) in enumerate(kept) if rank and words and not (callable(words) and size > 0)
    ]
    if aside := [one for one in (*shorter, *gone) if one[0] >= _ASIDE]:
        return max(aside)[1], max(aside) in gone
    if shorter:
        return max(shorter)[1], False
    said = [one for one in gone if _said(*kept[one[1]][1:])]
    stripped = [i for i, (_, words, size) in enumerate(kept) if callable(words) and size == 0]
    if len(said) == 1 and stripped:
        return stripped[-1], False
    return max(said, default=(0, -1))[1], True
