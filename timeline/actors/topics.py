"""Whom a text is about, the person and the firm that it names most, and where it takes place."""

from collections import Counter
from collections.abc import Iterable, Sequence

from timeline.actors.model import Actor, ActorKind, Mention
from timeline.actors.names import key
from timeline.actors.names import words as split
from timeline.actors.reading import Reading

_OFTEN = 3
_WITHIN = {"in", "at", "near", "outside", "around", "towards", "toward"}
_KINDS: tuple[ActorKind, ...] = ("person", "organization")


def topics_of(mentions: Iterable[Mention]) -> dict[str, str]:
    """The id of the person, and of the organisation, that is named most, and twice as often as any other, by kind."""
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in _KINDS}
    for mention in mentions:
        if mention.actor.kind in counts:
            counts[mention.actor.kind][mention.actor.id] += 1
    found = {}
    for kind, count in counts.items():
        (first, most), (_, second) = (*count.most_common(2), ("", 0), ("", 0))[:2]
        if most >= _OFTEN and most >= 2 * second:
            found[kind] = first
    return found


def titled(mentions: Sequence[Mention], title: str) -> str:
    """The id of the only person of a text who is named in its title; "" for none or several."""
    words = {key(word) for word in split(title)}
    found = {one.actor.id for one in mentions if one.actor.kind == "person" and words.intersection(_surname(one.actor))}
    return found.pop() if len(found) == 1 else ""


def _surname(actor: Actor) -> set[str]:
    return {key(word) for word in split(actor.name)[-1:]}


def places_of(reading: Reading, mentions: Iterable[Mention]) -> frozenset[str]:
    """The ids of names that something is in or near: "in Orsk", and not "in the Kestrel 20"."""
    others = (mention for mention in mentions if mention.actor.kind == "other" and mention.start)
    return frozenset(mention.actor.id for mention in others if reading.lower[mention.start - 1] in _WITHIN)
