"""Words that mean several actors at once: "they" after "Peru and Chile", "the two companies", "the pair"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from timeline.actors.antecedents import Antecedent, Memory
from timeline.actors.clauses import SUBJECTS, announces, last_plural
from timeline.actors.descriptions import may_mean
from timeline.actors.given_names import given_names
from timeline.actors.lexicon import Description, coreference_words, describing
from timeline.actors.model import Actor

_MOST = 5
_NEAR = 1
_COUNTED = 3


@dataclass(frozen=True, slots=True)
class Counted:
    """ "the two companies": how many, and what they must be; tokens `start`..`head`."""

    start: int
    head: int
    number: int
    description: Description
    noun: str


def they(memory: Memory, token: Token) -> tuple[Actor, ...]:
    """Whom "they" means where it is several that were named in a row; () where others fit better."""
    here = memory.reading.sentences[token.i]
    group = next(_groups(memory, here, _NEAR), None)
    if group is None:
        return _met(memory, token, here) or _two_persons(memory, token, here)
    order, actors = group
    start = next((i for i in range(token.i, -1, -1) if here - memory.reading.sentences[i] > _NEAR), -1) + 1
    rival = last_plural(memory.reading.tokens, token.i, start, {one.order for one in memory.past if one.plural})
    later = any(one.plural and one.order > order for one in memory.past[-20:])
    subjects = memory.subjects_beside(token)
    if token.dep_ == "nsubj" and announces(token.head) and all(actor.kind == "other" for actor in actors):
        return ()
    if later or rival > order or not subjects.isdisjoint(actor.id for actor in actors):
        return ()
    return actors


def _met(memory: Memory, token: Token, here: int) -> tuple[Actor, ...]:
    """ "Ann Lee argued with Tom Hale when they met": the two of the clause that this one hangs on."""
    verb = token.head.head
    if token.dep_ not in SUBJECTS or token.head.dep_ != "advcl":
        return ()
    near = [one for one in memory.past[-8:] if one.sentence == here and one.actor.kind == "person" and not one.modifier]
    heads = {one.head.head.i if one.subject else one.head.head.head.i for one in near}
    persons = _distinct(near)
    plural = last_plural(memory.reading.tokens, token.i, verb.sent.start, ())
    both = any(one.subject for one in near) and any(one.head.dep_ in ("pobj", "dobj") for one in near)
    return persons if len(persons) == 2 and both and plural < 0 and verb.i in heads else ()


def _two_persons(memory: Memory, token: Token, here: int) -> tuple[Actor, ...]:
    """ "Ann Lee met Tom Hale. They ...": the only two who were named, as nobody else is spoken of."""
    near = [one for one in memory.past[-20:] if here - one.sentence == 1]
    plurals = last_plural(memory.reading.tokens, token.i, near[0].head.sent.start if near else token.i, ())
    if token.dep_ not in SUBJECTS or plurals >= 0 or any(one.plural for one in near):
        return ()
    persons = _distinct([one for one in near if one.actor.kind == "person"])
    return persons if len(persons) == 2 else ()


def counted(memory: Memory, words: Counted) -> tuple[Actor, ...]:
    """Whom "the two companies" means: as many as were named in a row or together; () where it is not clear."""
    token = memory.reading.tokens[words.head]
    here = memory.reading.sentences[token.i]
    fits = [one for one in memory.past[-60:] if here - one.sentence <= _COUNTED and _may_be(memory, one, words)]
    known = {one.actor.id for one in fits}
    for order, actors in _groups(memory, here, _COUNTED):
        if len(actors) == words.number and known.issuperset(actor.id for actor in actors):
            return () if _is_other(memory, words, order) else actors
    if _is_other(memory, words, min((one.order for one in fits), default=token.i)):
        return ()
    for reach in range(1, _COUNTED + 1):
        near = _distinct([one for one in fits if here - one.sentence <= reach])
        if len(near) >= words.number:
            return near if len(near) == words.number else ()
    return ()


def _is_other(memory: Memory, words: Counted, order: int) -> bool:
    """Were others like these spoken of after token `order`: "two agents. The two ..."?"""
    between = memory.reading.tokens[order + 1 : words.start]
    return any(
        one.tag_ == "NNS"
        and one.i not in memory.headed
        and (one.lemma_.lower() == words.noun or _is_counted(one, words))
        for one in between
    )


def _is_counted(noun: Token, words: Counted) -> bool:
    return any(coreference_words().several.numbers.get(child.lower_) == words.number for child in noun.children)


def _may_be(memory: Memory, one: Antecedent, words: Counted) -> bool:
    if one.actor.kind not in words.description.kinds or one.place:
        return False
    if one.actor.kind == "person":
        names, gender = given_names(), memory.gender(one.actor)
        wanted = "he" if words.noun in names.male_titles else "she" if words.noun in names.female_titles else ""
        return not wanted or gender in ("", wanted)
    if words.description in coreference_words().several.description:
        return not one.modifier
    return one.actor.kind == "state" or may_mean(memory, one, words.description, words.noun)


def _groups(memory: Memory, here: int, reach: int) -> Iterator[tuple[int, tuple[Actor, ...]]]:
    """Several who were named in a row or meant together, with the place of the last of them; the latest first."""
    rows = [
        (one.order, row) for one in memory.past[-40:] if here - one.sentence <= reach and (row := _row(memory, one))
    ]
    meant = [(i, actors) for i, actors in memory.together if here - memory.reading.sentences[i] <= reach]
    yield from sorted([*rows, *meant], key=lambda group: -group[0])


def _row(memory: Memory, last: Antecedent) -> tuple[Actor, ...]:
    """Those who are named in a row that ends with this one: "Peru, Chile and Bolivia"."""
    heads = [last.head, *last.head.conjuncts]
    if last.modifier or len(heads) == 1 or max(head.i for head in heads) != last.order or len(heads) > _MOST:
        return ()
    if any(child.lower_ in ("or", "nor", "but") for head in heads for child in head.children if child.dep_ == "cc"):
        return ()
    found = [memory.headed.get(head.i) for head in sorted(heads, key=lambda head: head.i)]
    members = [one for one in found if one is not None and not one.place]
    return _distinct(members) if len(members) == len(heads) else ()


def _distinct(found: Sequence[Antecedent]) -> tuple[Actor, ...]:
    return tuple({one.actor.id: one.actor for one in found}.values())


def counted_at(token: Token) -> Counted | None:
    """The words "the two companies", "both", "the pair" that a counting word belongs to."""
    words = coreference_words().several
    before = token.nbor(-1).lower_ if token.i else ""
    if token.dep_ == "preconj" or before in ("them", "us", "you"):
        return None
    if token.lower_ not in words.definite and before not in ("the", "these", "those"):
        return None
    noun = token.head if token.dep_ in ("nummod", "det", "predet") and token.head.i > token.i else token
    alone = noun.i == token.i
    if alone and any(child.dep_ in SUBJECTS and child.i < token.i for child in noun.head.children):
        return None  # "the bars are both old"
    described = _described(noun, alone=alone)
    if described is None or any(child.dep_ in ("relcl", "prep", "poss", "conj", "appos") for child in noun.children):
        return None
    return Counted(token.i, noun.i, words.numbers[token.lower_], described, noun.lemma_.lower())


def _described(noun: Token, *, alone: bool) -> Description | None:
    """What the noun must be, or the counting word itself: "the couple", "both"."""
    words = coreference_words().several
    for description in words.description:
        if noun.lemma_.lower() in description.nouns:
            return description
    return None if alone else describing().get((noun.lemma_.lower(),))
