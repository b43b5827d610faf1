"""A parsed document as folded words with their tokens, and the places and participants that it names."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc

from timeline.history.gazetteer import Gazetteer
from timeline.history.grammar import grammar
from timeline.history.keys import places
from timeline.history.people import bare_key, full_keys
from timeline.history.words import plain, words

_LONGEST_NAME = 4


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
    """What a document speaks of: keys by token, and how often each comes up among all `places` that it names."""

    at: dict[int, tuple[str, ...]]
    counts: Counter[str]
    places: int

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
    return Spoken(at, counts, len(named))


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
    """Whoever has a surname of the gazetteer; a surname alone is the person whose whole name the document gives."""
    found = []
    whole: dict[str, set[str]] = defaultdict(set)
    for i, word in enumerate(view.raw):
        is_date = view.parsed[view.tokens[i]].ent_type_ in ("DATE", "TIME")
        if len(word) > 2 and word[0].isupper() and not is_date and (bare := bare_key(word)) in gazetteer.surnames:
            first = _first(view, i)
            full = full_keys(view.raw[first : i + 1])
            whole[bare].update(full)
            if not _goes_on(view, i):
                found.append((first, i, bare, full))
    for first, last, bare, full in found:
        yield Mention(view.tokens[first], view.tokens[last] + 1, full or tuple(sorted(whole[bare])) or (bare,))


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
