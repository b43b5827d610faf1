"""Who speaks: the subject of the verb of saying around a word or a quotation."""

from bisect import bisect_right
from collections.abc import Callable

from spacy.tokens import Token

from timeline.actors.lexicon import coreference_words
from timeline.actors.model import Actor, Mention
from timeline.actors.reading import Reading

At = Callable[[int], Mention | None]

_OPENING = {'"', "“", "`", "''"}
_MARKS = {'"', "“", "”", "''"}
_NEAR = 14


class Quotes:
    """The quotations of a text as token positions (opening, closing)."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.spans = _spans(reading.texts)
        self._starts = [start for start, _ in self.spans]

    def speaker(self, i: int, at: At) -> Actor | None:
        """Who says the quotation that holds token `i`: looked for behind it, then before it."""
        n = bisect_right(self._starts, i) - 1
        if n < 0 or self.spans[n][1] < i:
            return None
        start, end = self.spans[n]
        around = [*range(end + 1, end + _NEAR), *range(start - 1, start - _NEAR, -1)]
        return next(filter(None, (self._says(j, at) for j in around if 0 <= j < len(self.reading.texts))), None)

    def inside(self, i: int) -> bool:
        """Is the token in a quotation?"""
        n = bisect_right(self._starts, i) - 1
        return n >= 0 and i <= self.spans[n][1]

    def _says(self, i: int, at: At) -> Actor | None:
        token = self.reading.tokens[i]
        return (
            subject_of(token, at)
            if token.pos_ == "VERB" and token.lemma_ in coreference_words().grammar.saying
            else None
        )


def _spans(texts: list[str]) -> list[tuple[int, int]]:
    """Marks in pairs; a curly one tells its side, and a quotation ends with its paragraph at the latest."""
    spans, start = [], -1
    for i, text in enumerate(texts):
        if start < 0 and text in _OPENING:
            start = i
        elif start >= 0 and (text in _MARKS or "\n\n" in text):
            spans.append((start, i))
            start = -1
    return spans


def subject_of(verb: Token, at: At) -> Actor | None:
    """The actor who is the subject of a verb."""
    mentions = (at(child.i) for child in verb.children if child.dep_ == "nsubj")
    found = next(filter(None, mentions), None)
    return found.actor if found else None


def speaker_around(token: Token, at: At) -> Actor | None:
    """The subject of a verb of saying that the token's clause hangs on."""
    for verb in token.ancestors:
        if verb.lemma_ in coreference_words().grammar.saying and verb.pos_ == "VERB":
            subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
            if subject is not None and subject.i != token.i:
                mention = at(subject.i)
                return mention.actor if mention else None
    return None
