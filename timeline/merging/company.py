"""What is told twice beside one and the same event is one: "the blast killed ten", "ten died in the blast"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from timeline.documents import Span
from timeline.merging.group import Group
from timeline.merging.mention import Mention

_TRIED = 30  # groups with which one is compared for one companion: the latest ones
_Sentence = tuple[str, Span]


def in_company(groups: Sequence[Group]) -> list[Group]:
    """The groups, with those made one that tell of one action beside one and the same other event.

    They must not clash, nor have other things as subject or object ("three soldiers", "two boys"); where several would
    do, none is taken.
    """
    beside = _by_sentence(groups)
    known: dict[tuple[str, int], list[Group]] = defaultdict(list)
    kept: list[Group] = []
    for group in groups:
        keys = [(action, id(one)) for one in _companions(group, beside) for action in group.mentions[0].actions]
        tried = {id(other): other for key in keys for other in islice(reversed(known[key]), _TRIED)}
        fitting = [other for other in tried.values() if _fits(other, group)]
        if len(fitting) == 1:
            found = fitting[0]
            found.absorb(group, _reason(found, group))
        else:
            found = group
            kept.append(group)
        for key in keys:
            if found not in known[key][-_TRIED:]:
                known[key].append(found)
    return kept


def _by_sentence(groups: Sequence[Group]) -> dict[_Sentence, list[Group]]:
    """The groups that each sentence tells of."""
    found: dict[_Sentence, list[Group]] = defaultdict(list)
    for group in groups:
        for mention in group.mentions:
            found[_sentence(mention)].append(group)
    return found


def _sentence(mention: Mention) -> _Sentence:
    return mention.event.document, mention.event.evidence[0].span


def _companions(group: Group, beside: dict[_Sentence, list[Group]]) -> Iterator[Group]:
    """Other events that its sentences tell of and that are told more than once."""
    near = {id(other): other for mention in group.mentions for other in beside[_sentence(mention)]}
    for other in near.values():
        if other is not group and len(other.mentions) > 1 and other.mentions[0].actions:
            yield other


def _fits(one: Group, other: Group) -> bool:
    return not one.clashes(other) and _same_sides(one.mentions[0], other.mentions[0])


def _same_sides(one: Mention, other: Mention) -> bool:
    """Does neither name another thing as its subject or object?"""
    return all(not (ours and theirs) or ours & theirs for ours, theirs in zip(one.sides, other.sides, strict=True))


def _reason(one: Group, other: Group) -> str:
    first, second = one.mentions[0], other.mentions[0]
    return f"{first.trigger!r} and {second.trigger!r} told beside the same other event"
