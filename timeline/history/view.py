"""A parsed document as folded words with their tokens, and the places and participants that it names."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.attrs import IDX
from spacy.tokens import Doc

from timeline.history.gazetteer import Gazetteer
from timeline.history.grammar import grammar
from timeline.history.keys import places
from timeline.history.people import bare_key, full_keys
from timeline.history.words import plain, words

_LONGEST_NAME = 4
_HISTORY = 8  # years that a text names, from which it is a history
_AROUND = 8
_VIEW = "timeline.history.view"


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
    text: str
    raw: list[str] = field(default_factory=list)
    folded: list[str] = field(default_factory=list)
    tokens: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, parsed: Doc) -> "View":
        """Split the document's text, once; a word's token is the one that holds its first character."""
        if _VIEW not in parsed.user_data:
            parsed.user_data[_VIEW] = cls._split(parsed)
        view = parsed.user_data[_VIEW]
        assert isinstance(view, cls)
        return view

    @classmethod
    def _split(cls, parsed: Doc) -> "View":
        view = cls(parsed, parsed.text)
        starts = parsed.to_array([IDX]).ravel().tolist()
        token = 0
        for word, offset in words(view.text):
            while token + 1 < len(starts) and starts[token + 1] <= offset:
                token += 1
            view.raw.append(word)
            view.folded.append(plain(word))
            view.tokens.append(token)
        return view


@dataclass(slots=True)
class Spoken:
    """What a document speaks of: keys by token, and how often each comes up among all `places` that it names.

    `years` are the years that it names, each with its token.
    """

    at: dict[int, tuple[str, ...]]
    counts: Counter[str]
    places: int
    years: list[tuple[int, int]]

    def era(self, token: int) -> tuple[int, int] | None:
        """The years that a history is at by this token, roughly: those it names just before and after.

        None for a text that names few: news goes from now to any time, a history from year to year.
        """
        if len(self.years) < _HISTORY:
            return None
        i = bisect_left(self.years, (token, 0))
        near = [year for _, year in self.years[max(i - 1, 0) : i + 1]]
        return min(near) - _AROUND, max(near) + _AROUND

    def share(self, key: str) -> float:
        """The part of all mentions of places and groups that lead to this key."""
        return self.counts[key] / self.places if self.places else 0.0


def spoken(view: View, gazetteer: Gazetteer) -> Spoken:
    """Find the places, groups and persons that the gazetteer knows."""
    named, persons = list(_named(view, gazetteer)), list(_persons(view, gazetteer))
    counts: Counter[str] = Counter()
    at: dict[int, tuple[str, ...]] = {}
    for mention in [*named, *persons]:
        counts.update({wide for key in mention.keys for wide in (key, *places().wider(key))})
        for token in range(mention.start, mention.end):
            at[token] = (*at.get(token, ()), *mention.keys)
    return Spoken(at, counts, len(named), list(_years(view)))


def _years(view: View) -> Iterator[tuple[int, int]]:
    for word, token in zip(view.raw, view.tokens, strict=True):
        if len(word) == 4 and word.isascii() and word.isdigit() and "1000" <= word <= "2100":
            yield token, int(word)


def _named(view: View, gazetteer: Gazetteer) -> Iterator[Mention]:
    for table in (places().phrases, gazetteer.phrases):
        for start, end, keys in table.find(view.folded):
            is_date = view.parsed[view.tokens[start]].ent_type_ in ("DATE", "TIME")
            if view.raw[start][0].isupper() and not is_date and _is_really(view.raw[start:end]):
                yield Mention(view.tokens[start], view.tokens[end - 1] + 1, keys)


def _is_really(raw: list[str]) -> bool:
    """Not "us" or "is" at the beginning of a sentence: short names are written in capitals."""
    return len("".join(raw)) > 2 or "".join(raw).isupper()


def _persons(view: View, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Whoever has a surname of the gazetteer; a surname alone is the person of that name whom the text named last.

    Where it names them in full only later, that person.
    """
    found = list(_surnames(view, gazetteer))
    named: dict[str, tuple[str, ...]] = {}
    for _, _, bare, full in reversed(found):
        named[bare] = full or named.get(bare, ())
    for first, last, bare, full in found:
        named[bare] = full or named[bare]
        if not _goes_on(view, last):
            yield Mention(view.tokens[first], view.tokens[last] + 1, named[bare] or (bare,))


def _surnames(view: View, gazetteer: Gazetteer) -> Iterator[tuple[int, int, str, tuple[str, ...]]]:
    """First and last word of each name that ends with a known surname, its bare key and its full ones."""
    for i, word in enumerate(view.raw):
        is_date = view.parsed[view.tokens[i]].ent_type_ in ("DATE", "TIME")
        if len(word) > 2 and word[0].isupper() and not is_date and (bare := bare_key(word)) in gazetteer.surnames:
            first = _first(view, i)
            yield first, i, bare, full_keys(view.raw[first : i + 1])


def _first(view: View, i: int) -> int:
    """The first word of the name that ends with word `i`."""
    first = i
    while first and i - first < _LONGEST_NAME - 1 and view.raw[first - 1][0].isupper() and _touch(view, first - 1):
        first -= 1
    return first


def _goes_on(view: View, i: int) -> bool:
    """Is the surname only the first word of a longer name ("King Abdullah", "Kennedy Airport")?"""
    if i + 1 >= len(view.raw) or not view.raw[i + 1][0].isupper() or not _touch(view, i):
        return False
    return view.parsed[view.tokens[i + 1]].pos_ == "PROPN" and view.folded[i + 1] not in grammar().suffixes


def _touch(view: View, i: int) -> bool:
    """Do words `i` and `i + 1` stand side by side, with nothing but a hyphen or the full stop of a title between?"""
    between = view.parsed[view.tokens[i] + 1 : view.tokens[i + 1]].text
    return between in ("", "-") or (between == "." and view.folded[i] in grammar().titles)
