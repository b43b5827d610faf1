"""A parsed document as folded words with their tokens, and the places and participants that it names."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc

from timeline.history.gazetteer import Gazetteer
from timeline.history.keys import PERSON, places
from timeline.history.words import plain, sound, words


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `start:end` name something; `keys` are what they may mean."""

    start: int
    end: int
    keys: tuple[str, ...]


@dataclass(slots=True)
class View:
    """The words of a document as they stand and folded, and the token of each."""

    parsed: Doc
    raw: list[str] = field(default_factory=list)
    folded: list[str] = field(default_factory=list)
    tokens: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, parsed: Doc) -> "View":
        """Split the document's text; a word's token is the one that holds its first character."""
        view = cls(parsed)
        starts = [token.idx for token in parsed]
        token = 0
        for word, offset in words(parsed.text):
            while token + 1 < len(starts) and starts[token + 1] <= offset:
                token += 1
            view.raw.append(word)
            view.folded.append(plain(word))
            view.tokens.append(token)
        return view


@dataclass(slots=True)
class Spoken:
    """What a document speaks of: its mentions in order, by token, and how often each key comes up."""

    mentions: list[Mention]
    at: dict[int, tuple[str, ...]]
    counts: Counter[str]
    places: int

    def share(self, key: str) -> float:
        """The part of all mentions of places and groups that lead to this key.

        0.0 for what is named only once in a document that names many.
        """
        return self.counts[key] / self.places if self.places else 0.0


def spoken(view: View, gazetteer: Gazetteer) -> Spoken:
    """Find the places, groups and persons that the gazetteer knows."""
    mentions = sorted([*_named(view, gazetteer), *_persons(view, gazetteer)], key=lambda mention: mention.start)
    counts: Counter[str] = Counter()
    for mention in mentions:
        counts.update({wide for key in mention.keys for wide in (key, *places().wider(key))})
    total = sum(not mention.keys[0].startswith(PERSON) for mention in mentions)
    at = {token: mention.keys for mention in mentions for token in range(mention.start, mention.end)}
    return Spoken(mentions, at, counts, total)


def _named(view: View, gazetteer: Gazetteer) -> Iterator[Mention]:
    for table in (places().phrases, gazetteer.phrases):
        for start, end, keys in table.find(view.folded):
            if view.raw[start][0].isupper() and _is_really(view.raw[start:end]):
                yield Mention(view.tokens[start], view.tokens[end - 1] + 1, keys)


def _is_really(raw: list[str]) -> bool:
    """Not "us" or "is" at the beginning of a sentence: short names are written in capitals."""
    return len("".join(raw)) > 2 or "".join(raw).isupper()


def _persons(view: View, gazetteer: Gazetteer) -> Iterator[Mention]:
    for i, word in enumerate(view.raw):
        if len(word) > 2 and word[0].isupper():
            key = PERSON + sound(word)
            if key in gazetteer.surnames:
                yield Mention(view.tokens[i], view.tokens[i] + 1, (key,))
