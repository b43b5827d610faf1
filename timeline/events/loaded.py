"""Loaded words: where a text judges what it names. Data that a user can extend with a loaded.csv of their own."""

import csv
import re
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Literal

from timeline.documents import Span
from timeline.errors import RuleError
from timeline.rule_files import Strict, read_rules

_FILE = "loaded.toml"
_OWN = "loaded.csv"
_WORD = re.compile(r"\w+(?:-\w+)*")


class LoadedClass(Strict):
    """Words that are loaded in one way; the data file says what each field means."""

    name: str
    why: str
    forms: tuple[str, ...]
    apart: tuple[str, ...]
    names: tuple[str, ...] = ()
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


def find(text: str, *, own: frozenset[str] = frozenset()) -> list[Span]:
    """The loaded words of a text, in order, without overlap; `own` are further ones, as `own_words` reads them.

    >>> [span.of("The brutal regime fell.") for span in find("The brutal regime fell.")]
    ['brutal', 'regime']
    """
    phrases = _phrases(own)
    words = [(match.start(), match.end(), match.group().lower()) for match in _WORD.finditer(text)]
    found: list[Span] = []
    at = 0
    while at < len(words):
        length, loaded = _longest(words, at, phrases)
        if loaded:
            span = Span(words[at][0], words[at + length - 1][1])
            found += [] if _is_name(text, span) else [span]
        at += max(length, 1)
    return found


@lru_cache(maxsize=4)
def firsts(own: frozenset[str] = frozenset()) -> frozenset[str]:
    """What every loaded phrase begins with, up to the first hyphen.

    >>> "brutal" in firsts(), "so" in firsts(), "called" in firsts()
    (True, True, False)
    """
    return frozenset(re.split(r"[^\w]", word)[0] for word in _phrases(own))


def is_loaded(word: str) -> bool:
    """Is this word or phrase one that judges what it names?

    >>> is_loaded("Brutal"), is_loaded("long")
    (True, False)
    """
    return word.lower() in _forms()


@lru_cache(maxsize=1)
def classes() -> tuple[LoadedClass, ...]:
    """The data file, checked."""
    rows = read_rules(files("timeline.events.data") / _FILE, dict[Literal["class"], tuple[LoadedClass, ...]])
    return rows["class"]


@lru_cache(maxsize=1)
def _forms() -> frozenset[str]:
    return frozenset(form for one in classes() for form in one.forms)


def own_words(folder: Path | None) -> frozenset[str]:
    """The loaded words of the user's own: column `word` of loaded.csv in a folder; none where there is no such file."""
    if folder is None or not (folder / _OWN).is_file():
        return frozenset()
    path = folder / _OWN
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        if "word" not in (rows.fieldnames or ()):
            raise RuleError(f"{path.name!r} has no column 'word'; begin the file with the line: word,class")
        return frozenset(row["word"].strip().lower() for row in rows if (row["word"] or "").strip())


@lru_cache(maxsize=4)
def _phrases(own: frozenset[str]) -> dict[str, list[tuple[list[str], bool]]]:
    """Phrases by their first word, the longest first; those "apart" are known, but not loaded."""
    marked = {phrase: False for one in classes() for phrase in one.apart} | dict.fromkeys(_forms() | own, True)
    found: dict[str, list[tuple[list[str], bool]]] = {}
    for phrase, loaded in sorted(marked.items(), key=lambda item: -len(item[0])):
        words = _WORD.findall(phrase)
        found.setdefault(words[0], []).append((words, loaded))
    return found


def _longest(
    words: list[tuple[int, int, str]], at: int, phrases: dict[str, list[tuple[list[str], bool]]]
) -> tuple[int, bool]:
    """How many words the longest known phrase here has, and whether it is loaded; (0, False) for none."""
    for phrase, loaded in phrases.get(words[at][2], ()):
        if [word for *_, word in words[at : at + len(phrase)]] == phrase:
            return len(phrase), loaded
    return 0, False


def _is_name(text: str, span: Span) -> bool:
    """A lone capital word inside a sentence is a name ("Savage, Maryland"), unless it is loaded as a name."""
    word = span.of(text)
    before = text[max(0, span.start - 40) : span.start].rstrip(" \t\"'“‘«(")
    inside = before != "" and before[-1] not in ".!?:;\n"
    capital = word[0].isupper() and not word.isupper() and " " not in word
    return capital and inside and word.lower() not in _loaded_names()


@lru_cache(maxsize=1)
def _loaded_names() -> frozenset[str]:
    return frozenset(name for one in classes() for name in one.names)
