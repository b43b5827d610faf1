"""Parts of states and groups by general rule: "US troops", "parliament of Greece", "Hamas fighters"."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Token

from timeline.actors.directory import Directory
from timeline.actors.lexicon import Body, body_words, describing
from timeline.actors.model import Actor, Mention
from timeline.actors.places import is_city
from timeline.actors.reading import Reading
from timeline.documents import Span

_LONGEST = 4
_MODIFIERS = ("amod", "compound", "nmod", "poss")
_QUOTES = {'"', "“", "”", "'", "‘", "’"}
_POSSESSIVE = {"'s", "’s", "'", "’"}


@dataclass(frozen=True)
class Nouns:
    """Noun phrases as tuples of words, and the last words of all of them."""

    bodies: Mapping[tuple[str, ...], Body]
    groups: frozenset[tuple[str, ...]]
    organizations: frozenset[tuple[str, ...]]
    products: frozenset[tuple[str, ...]]
    heads: frozenset[str]

    def has(self, phrase: tuple[str, ...]) -> bool:
        """Is the phrase one of them?"""
        return phrase in self.bodies or phrase in self.groups or phrase in self.organizations or phrase in self.products


@lru_cache(maxsize=1)
def nouns() -> Nouns:
    """The phrases of bodies.toml."""
    words = body_words()
    bodies = {tuple(noun.split()): body for noun, body in words.by_noun().items()}
    groups, organizations, products = map(
        _split, (words.itself.groups, words.itself.organizations, words.itself.products)
    )
    heads = frozenset(phrase[-1] for phrase in {*bodies, *groups, *organizations, *products})
    return Nouns(bodies, groups, organizations, products, heads)


def _split(phrases: Iterable[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in phrases)


def find_bodies(reading: Reading, at: Mapping[int, Mention]) -> Iterator[Mention]:
    """The phrases in a text that mean a part of somebody; `at` has the named mentions by token."""
    known = nouns()
    done = len(reading.lower)
    for i in reversed([i for i, word in enumerate(reading.lower) if word in known.heads and i not in at]):
        mention = _headed(reading, i, at, known) if i < done else None
        if mention:
            both = _joint(reading, mention, at, known)
            done = both[0].start
            yield from both


def _headed(reading: Reading, i: int, at: Mapping[int, Mention], known: Nouns) -> Mention | None:
    if any(_is_machine(child) for child in reading.tokens[i].children):
        return None
    for start in _phrase_starts(reading, i, known):
        mention = _left(reading, start, i, at, known) or _right(reading, start, i, at, known)
        if mention:
            return mention
    return None


def _is_machine(child: Token) -> bool:
    """Does the noun before say that it is a thing: "jet fighters"?"""
    described = describing().get((child.lower_,))
    return child.dep_ == "compound" and described is not None and described.kinds == ("other",)


def _joint(reading: Reading, mention: Mention, at: Mapping[int, Mention], known: Nouns) -> list[Mention]:
    """The part of each of several: "the US and Canadian governments", "the armies of Peru and Chile"; else one."""
    if reading.tokens[mention.head].tag_ != "NNS":
        return [mention]
    behind = mention.head < mention.end - 1
    owners = _row_behind(reading, mention, at) if behind else _pair_before(reading, mention, at)
    if len(owners) < 2 or any(one.actor.kind != "state" for one in owners):
        return [mention]
    first = mention.start if behind else owners[-1].end
    phrases = (tuple(reading.lower[start : mention.head + 1]) for start in range(first, mention.head + 1))
    phrase = next((one for one in phrases if one in known.bodies), ())  # "forces" of "colonial forces"
    actors = [_part(reading, one, phrase, known, False) for one in owners]
    start, end = min(mention.start, owners[0].start), max(mention.end, owners[-1].end)
    return [_mention(reading, actor, start, end, mention.head) for actor in actors if actor] or [mention]


def _pair_before(reading: Reading, mention: Mention, at: Mapping[int, Mention]) -> list[Mention]:
    """The two in front: "the US and Canadian governments"; [] where it is one."""
    joined = reading.lower[mention.start - 1] == "and"
    pair = [at.get(mention.start - 2), at.get(mention.start)] if joined else []
    return [one for one in pair if one] if all(pair) else []


def _row_behind(reading: Reading, mention: Mention, at: Mapping[int, Mention]) -> list[Mention]:
    """The several behind "of": "the governments of Peru, Chile and Brazil"; [] where one of them is no name."""
    last = reading.tokens[mention.end - 1]
    row = [at.get(i) for i in sorted(one.i for one in (last, *last.conjuncts))]
    return [one for one in row if one] if all(row) else []


def _phrase_starts(reading: Reading, i: int, known: Nouns) -> Iterator[int]:
    """Where the phrases that end at token `i` begin, the longest first."""
    for start in range(max(0, i - _LONGEST + 1), i + 1):
        if known.has(tuple(reading.lower[start : i + 1])):
            yield start


def _left(reading: Reading, start: int, i: int, at: Mapping[int, Mention], known: Nouns) -> Mention | None:
    """Whose it is, said before the phrase: "Iraqi security forces", "Iran's top court"."""
    before = start - 1
    while before >= 0 and before not in at and _is_between(reading, before):
        before -= 1
    owner = at.get(before)
    if not owner or before != owner.end - 1 or _is_backer(reading, owner):
        return None
    if _is_office_of_named(reading, i, at):
        return None
    adjacent = _POSSESSIVE.isdisjoint(reading.texts[before + 1 : start])
    actor = _part(reading, owner, tuple(reading.lower[start : i + 1]), known, adjacent)
    return _mention(reading, actor, owner.start, i + 1, i) if actor else None


def _is_office_of_named(reading: Reading, i: int, at: Mapping[int, Mention]) -> bool:
    """Is a person named beside the office: "French Foreign Minister Anne Roux", "Iran's president, Ali Amin"?"""
    beside = [i + 1, *(child.i for child in reading.tokens[i].children if child.dep_ == "appos")]
    return any(j in at and at[j].actor.kind == "person" for j in beside)


def _is_between(reading: Reading, i: int) -> bool:
    """May the word stand between owner and noun ("Iraq's [top] court")?"""
    text = reading.texts[i]
    return text in _POSSESSIVE or text in _QUOTES or reading.tokens[i].pos_ in ("ADJ", "NOUN", "NUM")


def _is_backer(reading: Reading, owner: Mention) -> bool:
    """Is it "Iran-backed", "US-led"? Then what follows is not the owner's."""
    after = reading.texts[owner.end : owner.end + 1]
    return after == ["-"]


def _right(reading: Reading, start: int, i: int, at: Mapping[int, Mention], known: Nouns) -> Mention | None:
    """Whose it is, said after the phrase: "the parliament of Greece"."""
    if reading.lower[i + 1 : i + 2] != ["of"]:
        return None
    owner = at.get(i + 2) or (at.get(i + 3) if reading.lower[i + 2 : i + 3] == ["the"] else None)
    phrase = tuple(reading.lower[start : i + 1])
    if owner and owner.actor.kind == "armed group" and phrase in known.groups and phrase[-1].endswith("s"):
        return _mention(reading, owner.actor, start, owner.end, i)
    if not owner or owner.actor.kind != "state" or reading.tokens[owner.head].dep_ in _MODIFIERS:
        return None
    actor = _part(reading, owner, phrase, known, False)
    return _mention(reading, actor, start, owner.end, i) if actor else None


def _part(reading: Reading, owner: Mention, phrase: tuple[str, ...], known: Nouns, adjacent: bool) -> Actor | None:
    """The actor that the owner's `phrase` is."""
    if adjacent and _is_itself(owner.actor, phrase, known):
        return owner.actor
    body = known.bodies.get(phrase)
    if body is None:
        return None
    words = reading.parsed[owner.start : owner.end].text
    return part_of(reading.directory, owner.actor, body, " ".join(phrase), words)


def _is_itself(owner: Actor, phrase: tuple[str, ...], known: Nouns) -> bool:
    if owner.kind == "armed group":
        return phrase in known.groups
    if owner.kind == "organization":
        return phrase in known.organizations
    return owner.kind == "other" and phrase in known.products and not is_city(owner.name)


def part_of(directory: Directory, owner: Actor, body: Body, phrase: str, words: str = "") -> Actor | None:
    """The part of a state, people or group; a known actor where the directory has one.

    `words` are the text's own for an owner whose adjective is not known.
    """
    if not (owner.kind in ("state", "people") or (body.of == "all" and owner.kind in ("organization", "armed group"))):
        return None
    if owner.kind == "organization" and (owner.id in directory.companies or phrase in body_words().itself.equipment):
        return None
    adjective = directory.adjective(owner) if directory.by_id(owner.id) or not words else words
    known = directory.by_name(f"{adjective} {phrase}") or directory.by_name(f"{adjective} {body.name}")
    if known and known.parent == owner.id:
        return known
    name = f"{adjective} {body.name}"
    aliases = (f"{adjective} {phrase}",) if phrase != body.name else ()
    return Actor(f"{owner.id}/{body.id}", name, body.kind, aliases, owner.id)


def _mention(reading: Reading, actor: Actor, start: int, end: int, head: int) -> Mention:
    tokens = reading.parsed[start:end]
    words = tokens.text
    because = "" if words == actor.name else f"{words!r} is part of what is called {actor.name}"
    return Mention(actor, Span(tokens.start_char, tokens.end_char), start, end, head, True, because)
