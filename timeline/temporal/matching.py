"""Runs the rules over a text: symbols for tokens, one pass for each level, the longest match from the left."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Any

from timeline.temporal.model import Style
from timeline.temporal.patterns import UNKNOWN, Pattern, Symbols
from timeline.temporal.rules import Lexicon, ReadyRule, load_levels, load_lexicon
from timeline.temporal.terms import Several, Term
from timeline.temporal.tokens import SAMPLES, TOKEN, WRITTEN, bare, number_classes, number_value

_BLANK_LINE = re.compile(r"\n\s*\n")
_MOST_WORDS, _LONGEST_WORD = 100_000, 40
Levels = tuple[tuple[ReadyRule, ...], ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A token, or what a rule made of several: where it stands, and its value once a rule made one."""

    start: int
    end: int
    word: str
    value: Any = None


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of text and the term that it means."""

    start: int
    end: int
    term: Term


@dataclass(frozen=True, slots=True)
class _Compiled:
    rule: ReadyRule
    regex: re.Pattern[str]
    captures: tuple[tuple[int, str, str], ...]  # number of the group, name, class
    symbol: str


class Matcher:
    """The compiled rules of one language."""

    def __init__(self, lexicon: Lexicon, levels: Levels) -> None:
        self._lexicon = lexicon
        self._fold = str.maketrans(lexicon.fold)
        self._symbols = Symbols()
        self._values = _values(lexicon)
        self._literals = _literals(levels, lexicon)
        self._classes_of = _classes_of(lexicon)
        self._words = _Words(self)
        for word in [*self._classes_of, *(w.capitalize() for w in self._classes_of), *self._literals, *SAMPLES]:
            self._words[word]
        yields = {rule.rule.yields for rules in levels for rule in rules}
        made = {name: self._symbols.of(self._closed({name})) for name in yields}
        self._emitted = {made[name] for name in lexicon.emits if name in made}
        self._levels = [_LevelMatcher(rules, self._symbols, made) for rules in levels]
        self._triggers = _any_of([Pattern.parse(source) for source in lexicon.triggers], self._symbols)

    def find(self, text: str, start: int, end: int, style: Style) -> Iterator[Found]:
        """The expressions in text[start:end], which should be a piece of a few pages at most."""
        if len(self._words) > _MOST_WORDS:
            self._words.clear()
        pieces = TOKEN.findall(text, start, end)
        symbols = "".join(map(self._words.__getitem__, pieces))
        starts = list(accumulate(map(len, pieces), initial=start))
        for run in re.finditer(f"[^{UNKNOWN}]+", symbols):
            if self._triggers.search(symbols, *run.span()):
                yield from self._run(text, pieces, starts, symbols, run.span(), style)

    def _run(
        self, text: str, pieces: list[str], starts: list[int], symbols: str, span: tuple[int, int], style: Style
    ) -> Iterator[Found]:
        """Apply all levels to one stretch of known tokens, cut at blank lines."""
        first = span[0]
        for index in range(*span):
            if index + 1 == span[1] or _BLANK_LINE.search(pieces[index]):
                items = [self._item(starts[place], pieces[place]) for place in range(first, index + 1)]
                yield from self._levels_over(text, symbols[first : index + 1], items, style)
                first = index + 1

    def _item(self, start: int, piece: str) -> Item:
        word = bare(piece)
        return Item(start, start + len(word), word)

    def _levels_over(self, text: str, symbols: str, items: list[Item], style: Style) -> Iterator[Found]:
        for level in self._levels:
            symbols, items = level.apply(symbols, items, text, style, self.value)
        for symbol, item in zip(symbols, items, strict=True):
            if symbol in self._emitted:
                yield Found(item.start, item.end, item.value)

    def value(self, item: Item, class_name: str) -> Any:
        """The value of an item as a member of a class."""
        if item.value is not None:
            return item.value
        if item.word[:1].isdigit():
            return number_value(item.word) if class_name not in WRITTEN else item.word
        return self._values.get(class_name, {}).get(self._folded(item.word).rstrip("."), item.word)

    def classes(self, word: str) -> set[str]:
        """The classes and literals of one token."""
        if word[:1].isdigit():
            return self._closed(set(number_classes(word)))
        lower = self._folded(word)
        found = {lower} & self._literals
        for name, capital in self._classes_of.get(lower, self._classes_of.get(lower.rstrip("."), ())):
            if not capital or word[:1].isupper():
                found.add(name)
        return self._closed(found)

    def _folded(self, word: str) -> str:
        """The word as the lexicon writes it: lower case, its letters in one of their forms."""
        lower = word.lower()
        return lower if lower.isascii() else lower.translate(self._fold)

    def symbol(self, piece: str) -> str:
        """The symbol of a token with its white space."""
        return self._symbols.of(self.classes(bare(piece)))

    def _closed(self, names: set[str]) -> set[str]:
        closed = set(names)
        for union, members in self._lexicon.unions.items():
            if closed & set(members):
                closed.add(union)
        return closed


class _Words(dict[str, str]):
    """Symbols by token, worked out at first sight."""

    def __init__(self, matcher: Matcher) -> None:
        super().__init__()
        self._matcher = matcher

    def __missing__(self, piece: str) -> str:
        symbol = self._matcher.symbol(piece)
        if len(piece) <= _LONGEST_WORD:
            self[piece] = symbol
        return symbol


class _LevelMatcher:
    """The rules of one level, by the symbols that can begin them."""

    def __init__(self, rules: tuple[ReadyRule, ...], symbols: Symbols, made: dict[str, str]) -> None:
        self._by_first: dict[str, list[_Compiled]] = {}
        for rule in rules:
            captures = tuple(
                (number, atom.capture, atom.class_name)
                for number, atom in enumerate(rule.pattern.atoms, 1)
                if atom.capture
            )
            compiled = _Compiled(rule, rule.pattern.compile(symbols), captures, made[rule.rule.yields])
            for symbol in {s for name in rule.pattern.first() for s in symbols.holding(name)}:
                self._by_first.setdefault(symbol, []).append(compiled)
        self._starts = re.compile(f"[{''.join(self._by_first)}]")

    def apply(self, symbols: str, items: list[Item], text: str, style: Style, value_of: Any) -> tuple[str, list[Item]]:
        """Replace every match by one item of the class that its rule yields."""
        new_symbols, new_items, done = [], [], 0
        for start in self._starts.finditer(symbols):
            index = start.start()
            best = None if index < done else self._longest(symbols, index, items, text, style)
            if best is None:
                continue
            rule, match = best
            captured = {
                name: value_of(items[match.start(number)], class_name)
                for number, name, class_name in rule.captures
                if match.start(number) >= 0
            }
            pieces = _pieces(rule.rule.evaluate(captured), rule, match)
            if not pieces:
                continue
            for first, end, value in pieces:
                new_symbols.append(symbols[done:first] + rule.symbol)
                new_items += [*items[done:first], Item(items[first].start, items[end - 1].end, "", value)]
                done = end
        if not done:
            return symbols, items
        return "".join(new_symbols) + symbols[done:], new_items + items[done:]

    def _longest(
        self, symbols: str, index: int, items: list[Item], text: str, style: Style
    ) -> tuple[_Compiled, re.Match[str]] | None:
        best: tuple[_Compiled, re.Match[str]] | None = None
        for compiled in self._by_first[symbols[index]]:
            match = compiled.regex.match(symbols, index)
            if not match or (best and match.end() <= best[1].end()) or compiled.rule.rule.style not in (None, style):
                continue
            if compiled.rule.conditions.hold(text, items[index].start, items[match.end() - 1].end):
                best = compiled, match
        return best


def _any_of(patterns: list[Pattern], symbols: Symbols) -> re.Pattern[str]:
    """One regular expression that finds any of the patterns; single tokens share one set, which is quick."""
    single = "".join(symbols.holding(one.atoms[0].class_name) for one in patterns if len(one.atoms) == 1)
    longer = [one.compile(symbols).pattern for one in patterns if len(one.atoms) > 1]
    return re.compile("|".join([f"[{single}]", *longer]))


def _pieces(made: Any, rule: _Compiled, match: re.Match[str]) -> list[tuple[int, int, Any]]:
    """Where what a rule made stands: in one piece, or in several, with a capture `to` between any two.

    Nowhere, if it made nothing, or fewer than it read: "13 to 20 p.m." tells no hours.
    """
    if made is None:
        return []
    if not isinstance(made, Several):
        return [(match.start(), match.end(), made)]
    places = [match.span(number) for number, name, _ in rule.captures if name != "to" and match.start(number) >= 0]
    cuts = [match.start(number) for number, name, _ in rule.captures if name == "to" and match.start(number) >= 0]
    starts = [match.start(), *(cut + 1 for cut in cuts)]
    ends = [*(max(end for _, end in places if end <= cut) for cut in cuts), match.end()]
    return list(zip(starts, ends, made.terms, strict=True)) if len(starts) == len(made.terms) else []


def _values(lexicon: Lexicon) -> dict[str, dict[str, int | float | str]]:
    """The value of every word by class, and by union of classes."""
    values = {name: dict(group.words) for name, group in lexicon.classes.items()}
    for union, members in lexicon.unions.items():
        values[union] = {word: value for member in members for word, value in values.get(member, {}).items()}
    return values


def _literals(levels: Levels, lexicon: Lexicon) -> set[str]:
    patterns = [rule.pattern for rules in levels for rule in rules] + [Pattern.parse(one) for one in lexicon.triggers]
    names = {name for pattern in patterns for name in pattern.class_names}
    return {name for name in names if not name[:1].isupper()}


def _classes_of(lexicon: Lexicon) -> dict[str, list[tuple[str, bool]]]:
    """For every word, its classes and whether it needs a capital for them."""
    found: dict[str, list[tuple[str, bool]]] = {}
    for name, group in lexicon.classes.items():
        for word in group.words:
            found.setdefault(word, []).append((name, word in group.capitalised))
    return found


@lru_cache(maxsize=8)
def matcher(language: str) -> Matcher:
    """The compiled rules of a language, loaded once."""
    return Matcher(load_lexicon(language), load_levels(language))
