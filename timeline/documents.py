"""An article as the reader delivers it: its text untouched, and what is known about it."""

import hashlib
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from timeline.errors import InputError

SectionKind = Literal["dateline", "title", "byline", "body"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text, in Unicode code points, `end` exclusive.

    >>> Span(4, 8).of("the vote")
    'vote'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise InputError(f"a span needs 0 <= start <= end, not {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """The words that the span covers in `text`."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Does `other` lie inside this span?"""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Do the two share at least one character?"""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an article by its role: the date line, the headline, the byline or the body."""

    kind: SectionKind
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """One article. `text` is exactly what was read; every offset anywhere counts its code points.

    `sections` do not overlap and are in order; a document without sections is all body.

    >>> Document.of("Parliament voted on Monday.", published=date(2020, 1, 6)).published
    datetime.date(2020, 1, 6)
    """

    id: str
    text: str = field(repr=False)
    published: date | None = None
    title: str = ""
    source: str = ""
    url: str = ""
    language: str = "en"
    sections: tuple[Section, ...] = ()
    byline: str = ""

    def __post_init__(self) -> None:
        if self.published is not None and type(self.published) is not date:
            raise InputError(f"'published' is {self.published!r}; give a day like date(2024, 11, 16)")

    @property
    def sha256(self) -> str:
        """Hex digest of the text in UTF-8."""
        return digest(self.text)

    @classmethod
    def of(
        cls, text: str, *, id: str = "", published: date | None = None, title: str = "", source: str = "", url: str = ""
    ) -> "Document":
        """A document straight from a string; its id derives from the text unless given."""
        return cls(
            id=id or f"d{digest(text)[:12]}", text=text, published=published, title=title, source=source, url=url
        )

    @property
    def name(self) -> str:
        """What a person knows it by: its title, else its file and its first words.

        >>> Document.of("She was born in Kelm in 1901, a potter's child.", source="life.txt").name
        'life.txt: She was born in Kelm in …'
        """
        words = self.text.split()
        opening = " ".join(words[:6]) + (" …" if len(words) > 6 else "")
        return self.title or ": ".join(part for part in (self.source, opening) if part) or self.id

    def spans(self, *kinds: SectionKind) -> list[Span]:
        """The spans of the sections of these kinds; the whole text counts as body where there are no sections."""
        sections = self.sections or (Section("body", Span(0, len(self.text))),)
        return [section.span for section in sections if section.kind in kinds]


def digest(text: str) -> str:
    """Hex SHA-256 of a text in UTF-8.

    >>> digest("")[:8]
    'e3b0c442'
    """
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
