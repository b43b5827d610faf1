"""Finding known phrases in a text: a table keyed by the first word, the longest phrase first."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from timeline.history.words import plain, words

T = TypeVar("T")
Phrase = tuple[str, ...]


@dataclass(slots=True)
class Phrases(Generic[T]):
    """Phrases, each with one or more values.

    >>> places: Phrases[str] = Phrases()
    >>> places.add("New York", "us")
    >>> list(places.find(["in", "new", "york"]))
    [(1, 3, ('us',))]
    """

    _values: dict[Phrase, tuple[T, ...]] = field(default_factory=dict)
    _lengths: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def add(self, phrase: str, value: T) -> None:
        """Enter a phrase; a phrase may have several values."""
        self.add_words(tuple(plain(word) for word, _ in words(phrase)), value)

    def add_words(self, folded: Phrase, value: T) -> None:
        """Enter a phrase that is split and folded already."""
        if not folded:
            return
        known = self._values.get(folded, ())
        if value not in known:
            self._values[folded] = (*known, value)
        lengths = self._lengths.get(folded[0], ())
        if len(folded) not in lengths:
            self._lengths[folded[0]] = tuple(sorted((*lengths, len(folded)), reverse=True))

    def get(self, folded: Phrase) -> tuple[T, ...]:
        """The values of exactly this phrase."""
        return self._values.get(folded, ())

    def find(self, text: list[str]) -> Iterator[tuple[int, int, tuple[T, ...]]]:
        """First word, end and values of every phrase in folded words, the longest at each place, none overlapping."""
        free = 0
        for i, word in enumerate(text):
            if i < free or word not in self._lengths:
                continue
            for length in self._lengths[word]:
                end = i + length
                values = self._values.get(tuple(text[i:end])) if end <= len(text) else None
                if values:
                    free = end
                    yield i, free, values
                    break
