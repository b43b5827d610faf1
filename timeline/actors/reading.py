"""A parsed text as the finders of names see it."""

from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Token

from timeline.actors.directory import Directory
from timeline.actors.lexicon import NameWords, name_words

_HEADING = 5
_ENDS = {".", "!", "?", '"', "”", ":", ","}


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens `start`..`end` (exclusive) that name somebody.

    `label` is the parser's guess, `title` the title before it ("general"), `known` the id of a known actor.
    """

    start: int
    end: int
    label: str = ""
    title: str = ""
    known: str = ""


@dataclass(frozen=True)
class Reading:
    """A parsed text with its words at hand. `lower` has no dots; `starts` are the first words of sentences.

    `sentences` is the number of each word's sentence, `headline` the words of sentences with capitals everywhere.
    """

    parsed: Doc
    tokens: list[Token]
    texts: list[str]
    lower: list[str]
    starts: frozenset[int]
    sentences: list[int]
    headline: frozenset[int]
    directory: Directory
    lexicon: NameWords

    def capital(self, i: int) -> bool:
        """Is there a capital letter in the word ("Iraq", "iPhone", "A380")?"""
        return self.texts[i] != self.texts[i].lower()

    def opens(self, i: int) -> bool:
        """Does the word stand first, in its sentence or in what is quoted?"""
        return i in self.starts or self.texts[i - 1] in ('"', "“", "‘", "(")

    @cached_property
    def small(self) -> frozenset[str]:
        """The words that the text writes in small letters somewhere."""
        return frozenset(text for text in self.texts if text.islower())

    @cached_property
    def inner(self) -> frozenset[str]:
        """The words that stand inside a sentence somewhere in the text, where a capital tells something."""
        return frozenset(text for i, text in enumerate(self.texts) if i not in self.headline and not self.opens(i))


def read(parsed: Doc, directory: Directory) -> Reading:
    """The words of a parsed text."""
    tokens = list(parsed)
    texts = [token.text for token in tokens]
    lower = [text.lower().replace(".", "") or text for text in texts]
    bounds = [(sentence.start, sentence.end) for sentence in parsed.sents]
    headline = frozenset(i for start, end in bounds if _is_headline(texts, start, end) for i in range(start, end))
    sentences = [n for n, (start, end) in enumerate(bounds) for _ in range(start, end)]
    starts = frozenset(start for start, _ in bounds)
    return Reading(parsed, tokens, texts, lower, starts, sentences, headline, directory, name_words())


def _is_headline(texts: list[str], start: int, end: int) -> bool:
    """Do capitals tell nothing here, as in a heading or in a sentence with capitals everywhere?"""
    return _is_heading(texts, start, end) or _in_title_case(texts[start:end])


def _is_heading(texts: list[str], start: int, end: int) -> bool:
    """Is it a short line of its own between others, without a full stop?"""
    words = [text for text in texts[start:end] if not text.isspace()]
    own_line = start > 0 and end < len(texts) and "\n" in texts[end - 1]
    return own_line and len(words) <= _HEADING and _ENDS.isdisjoint(words[-1:])


def _in_title_case(texts: list[str]) -> bool:
    """Nearly every long word has a capital, so that capitals tell nothing."""
    if len(texts) > 40 or "." in texts[-2:]:
        return False
    long = [text for text in texts if len(text) > 3 and text[0].isalpha()]
    return len(long) >= 4 and sum(text[0].isupper() for text in long) >= 0.9 * len(long)
