"""What kind of actor a name means, told by the words around it: "Zonda" in "unveiled the Zonda" is a thing."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import Field
from spacy.tokens import Token

from timeline.actors.lexicon import Words, describing, name_words, person_nouns
from timeline.actors.model import ActorKind
from timeline.actors.reading import Name, Reading
from timeline.rule_files import Strict, read_rules

_DATA = Path(__file__).parent / "data"
_ARTICLES = {"the", "a", "an", "its"}
_SURE = 3
_LIKELY = 2
Where = Literal["before", "behind", "owned", "of", "subject", "object", "passive", "article", "modifier", "within"]


class Clue(Strict):
    """Words in one place beside a name that speak for a kind of actor."""

    kind: ActorKind
    where: Where
    words: Words
    weight: int
    article: bool = False
    bare: bool = False
    examples: tuple[tuple[str, str], ...] = Field(min_length=1)
    counterexamples: tuple[tuple[str, str], ...] = ()


class Clues(Strict):
    """clues.toml."""

    clue: tuple[Clue, ...]


@lru_cache(maxsize=1)
def all_clues() -> tuple[Clue, ...]:
    """The clues."""
    return read_rules(_DATA / "clues.toml", Clues).clue


@lru_cache(maxsize=1)
def _by_word() -> dict[tuple[str, str], tuple[Clue, ...]]:
    found: dict[tuple[str, str], tuple[Clue, ...]] = {}
    for clue in all_clues():
        for word in clue.words:
            found[clue.where, word] = (*found.get((clue.where, word), ()), clue)
    return found


def votes_for(reading: Reading, name: Name) -> Counter[ActorKind]:
    """How much the words around one place of a name speak for each kind."""
    votes: Counter[ActorKind] = Counter()
    head = reading.parsed[name.start : name.end].root
    article = any(child.lower_ in _ARTICLES for child in head.children if child.i < name.start)
    article = article or (name.start > 0 and reading.lower[name.start - 1] in _ARTICLES)
    bare = not article and name.end - name.start == 1
    clues = _by_word()
    for place in _places(reading, name, head):
        for clue in clues.get(place, ()):
            if (article or not clue.article) and (bare or not clue.bare):
                votes[clue.kind] += clue.weight
    for kind, weight in _descriptions(reading, name, head):
        votes[kind] += weight
    return votes


def _places(reading: Reading, name: Name, head: Token) -> Iterator[tuple[str, str]]:
    """The words around the name with their places."""
    inside = head.dep_ in ("compound", "nmod", "amod", "poss") and head.head.i >= name.end
    before = reading.tokens[name.start - 1] if name.start else None
    if before is not None:
        yield "before", before.lower_
    if before is not None and not inside:
        yield "article", before.lower_
    yield from (("modifier", child.lower_) for child in head.children if child.dep_ == "amod")
    if inside:
        yield "owned" if head.dep_ == "poss" else "behind", head.head.lower_
    elif head.dep_ in ("nsubj", "dobj"):
        yield "subject" if head.dep_ == "nsubj" else "object", head.head.lemma_
    elif head.dep_ == "nsubjpass":
        yield "passive", head.head.lemma_
    elif head.dep_ == "pobj" and head.head.lower_ == "of":
        yield "of", head.head.head.lower_
    elif head.dep_ == "pobj":
        yield "within", head.head.head.lemma_ if head.head.lower_ in ("in", "at") else head.head.lower_


def _descriptions(reading: Reading, name: Name, head: Token) -> Iterator[tuple[ActorKind, int]]:
    """What the name is said to be: "Orvan, a singer", "Orvan is a singer", "Orvan, 54, ", "Orvan, who"."""
    apposed = [child for child in head.children if child.dep_ == "appos"]
    if head.dep_ == "appos" and head.head.i < name.start:
        apposed.append(head.head)
    if head.dep_ == "nsubj" and head.head.lemma_ == "be":
        apposed += [child for child in head.head.children if child.dep_ == "attr"]
    for noun in apposed:
        if noun.pos_ == "NOUN" and (kind := _kind_of_noun(noun.lower_) or _kind_of_family(noun)):
            yield kind, _SURE
    after = reading.texts[name.end : name.end + 3]
    if _is_age(after):
        yield "person", _SURE
    elif after[:1] == [","] and reading.lower[name.end + 1 : name.end + 2] == ["who"]:
        yield "person", _LIKELY
    if any(other.ent_type_ == "PERSON" for other in head.conjuncts):
        yield "person", 1
    if _is_made(name, head):
        yield "other", 1
    if head.dep_ == "nsubj" and any(_says_it(child) for child in head.head.children):
        yield "organization", 1


def _is_age(after: Sequence[str]) -> bool:
    """Are the three tokens behind a name ", 54,"?"""
    return len(after) == 3 and after[0] == "," and after[1].isdigit() and len(after[1]) == 2 and after[2] in ",."


def _kind_of_noun(noun: str) -> ActorKind | None:
    if noun in person_nouns() or noun in name_words().parts.kin:
        return "person"
    described = describing().get((noun,))
    return described.kinds[0] if described and not described.same_body else None


def _kind_of_family(noun: Token) -> ActorKind | None:
    """A thing, where it is called a family or a line of such: "the Zonda, a family of jets"."""
    if noun.lower_ not in name_words().parts.families:
        return None
    members = [one for child in noun.children if child.lower_ == "of" for one in child.children if one.dep_ == "pobj"]
    return "other" if any(_kind_of_noun(one.lemma_.lower()) == "other" for one in members) else None


def _is_made(name: Name, head: Token) -> bool:
    """Is it said whose it is, as of what a firm makes: "the Zonda of Norvex", "Norvex's Zonda"?"""
    makers = [one for child in head.children if child.lower_ == "of" for one in child.children if one.i >= name.end]
    makers += [child for child in head.children if child.dep_ == "poss" and child.i < name.start]
    return any(maker.ent_type_ == "ORG" for maker in makers)


def _says_it(clause: Token) -> bool:
    """Is it the clause of "said it would close", whose subject takes up that of the verb?"""
    return clause.dep_ == "ccomp" and any(child.dep_ == "nsubj" and child.lower_ == "it" for child in clause.children)
