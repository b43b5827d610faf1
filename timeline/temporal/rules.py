"""A language as data: its words by class, its rules, and the sentences that give a reason. Strictly checked."""

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Annotated

from pydantic import Field

from timeline.rule_files import Strict, read_rules
from timeline.temporal.meanings import Evaluate, parse_meaning
from timeline.temporal.model import Style
from timeline.temporal.operations import OPERATIONS
from timeline.temporal.patterns import Pattern

_GAP = r"[^\S\n]*+(?:\n[^\S\n]*+)?+"  # white space, but no blank line
Name = Annotated[str, Field(pattern=r"^[A-Z][A-Z_]*$")]


class WordClass(Strict):
    """The words of a class with their values. `capitalised` ones count only with a capital."""

    words: dict[str, int | float | str]
    capitalised: tuple[str, ...] = ()


class Lexicon(Strict):
    """Everything about a language that is no rule."""

    classes: dict[Name, WordClass]
    unions: dict[Name, tuple[Name, ...]]
    triggers: tuple[str, ...]
    emits: tuple[Name, ...]
    future: tuple[str, ...]
    past: tuple[str, ...]
    open: tuple[str, ...] = ()
    undirected: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    reached: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()
    backshifted: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    determiners: tuple[str, ...] = ()
    reasons: dict[str, str]
    snippets: dict[Name, str | tuple[str, ...]] = Field(default_factory=dict)
    fold: dict[str, str] = Field(
        default_factory=dict
    )  # letters that are written in several ways, and the one that the words here use


class Rule(Strict):
    """A pattern and what it means. `yields` is the class of what it makes, for rules of later levels; the conditions
    are regular expressions on the text before, after and at the match, where <NAME> stands for a snippet of the
    lexicon. Examples mark their expression as [text|TYPE|value|mod]."""

    name: str
    pattern: str
    meaning: str
    yields: Name
    preceded_by: str = ""
    not_preceded_by: str = ""
    followed_by: str = ""
    not_followed_by: str = ""
    not_matching: str = ""
    style: Style | None = None
    note: str = ""
    examples: tuple[str, ...] = Field(min_length=1)
    counter_examples: tuple[str, ...] = Field(min_length=1)


class Level(Strict):
    """Rules that are tried together. Each level sees what the levels before it made."""

    level: int
    rule: tuple[Rule, ...]


@dataclass(frozen=True)
class ReadyRule:
    """A rule with its pattern parsed and its meaning and conditions compiled."""

    rule: Rule
    pattern: Pattern
    evaluate: Evaluate
    conditions: "Conditions"


@dataclass(frozen=True)
class Conditions:
    """What must or must not stand before and after a match."""

    preceded_by: re.Pattern[str] | None
    not_preceded_by: re.Pattern[str] | None
    followed_by: re.Pattern[str] | None
    not_followed_by: re.Pattern[str] | None
    not_matching: re.Pattern[str] | None

    def hold(self, text: str, start: int, end: int) -> bool:
        """Do they hold around text[start:end]?"""
        if self.preceded_by or self.not_preceded_by:
            before = text[max(0, start - 80) : start]
            if self.preceded_by and not self.preceded_by.search(before):
                return False
            if self.not_preceded_by and self.not_preceded_by.search(before):
                return False
        if self.not_followed_by and self.not_followed_by.match(text, end):
            return False
        if self.not_matching and self.not_matching.fullmatch(text[start:end]):
            return False
        return not (self.followed_by and not self.followed_by.match(text, end))


@lru_cache(maxsize=8)
def load_lexicon(language: str) -> Lexicon:
    """The lexicon of a language; RuleError where its file breaks the schema."""
    return read_rules(_folder(language) / "lexicon.toml", Lexicon)


@lru_cache(maxsize=8)
def load_levels(language: str) -> tuple[tuple[ReadyRule, ...], ...]:
    """The rules of a language, level by level; several files may share a level."""
    files = sorted((_folder(language) / "rules").iterdir(), key=lambda path: path.name)
    found: dict[int, list[ReadyRule]] = {}
    snippets = {name: _any_of(one) for name, one in load_lexicon(language).snippets.items()}
    for path in files:
        if path.name.endswith(".toml"):
            level = read_rules(path, Level)
            found.setdefault(level.level, []).extend(_ready(rule, snippets) for rule in level.rule)
    return tuple(tuple(found[number]) for number in sorted(found))


@lru_cache(maxsize=64)
def has_language(language: str) -> bool:
    """Are there rules for this language?"""
    return language.isalpha() and (_folder(language) / "lexicon.toml").is_file()


def _any_of(snippet: str | tuple[str, ...]) -> str:
    """A snippet as one regular expression."""
    return snippet if isinstance(snippet, str) else f"(?:{'|'.join(snippet)})"


def _folder(language: str) -> Traversable:
    return resources.files("timeline.temporal") / "data" / language


def _ready(rule: Rule, snippets: dict[str, str]) -> ReadyRule:
    pattern = Pattern.parse(rule.pattern)
    captures = {atom.capture for atom in pattern.atoms if atom.capture}
    return ReadyRule(rule, pattern, parse_meaning(rule.meaning, OPERATIONS, captures), _conditions(rule, snippets))


def _conditions(rule: Rule, snippets: dict[str, str]) -> Conditions:
    def regex(source: str, frame: str) -> re.Pattern[str] | None:
        whole = re.sub(r"<([A-Z_]+)>", lambda match: snippets[match[1]], source)
        return re.compile(frame.replace("{}", whole)) if source else None

    return Conditions(
        regex(rule.preceded_by, r"(?:{})\s*\Z"),
        regex(rule.not_preceded_by, r"(?:{})\s*\Z"),
        regex(rule.followed_by, _GAP + r"(?:{})"),
        regex(rule.not_followed_by, _GAP + r"(?:{})"),
        regex(rule.not_matching, r"{}"),
    )
