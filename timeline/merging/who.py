"""Who and what two mentions share, and where they part."""

from collections.abc import Sequence
from typing import Literal

from timeline.actors.model import Actor
from timeline.merging import words
from timeline.merging.mention import Mention
from timeline.merging.unnamed import named_below

_WHOLE_NAMES = ("state", "people", "body")  # "Georgia" is no short form of "Georgia Power"
_SMALL = 5
_LEAD = 500  # characters from a headline to the end of the lead
Strength = Literal[0, 1, 2, 3]
"""How much two mentions have in common: a name, a thing or a pointer (1), whom it befell (2), both sides (3)."""


def is_alike(one: Actor, other: Actor) -> bool:
    """Are they one actor, one a part of the other, or one name short for the other?"""
    if {one.id, one.parent} & {other.id, other.parent} - {""}:
        return True
    short, long = sorted((one.name.split(), other.name.split()), key=len)
    if one.kind != other.kind or one.kind in _WHOLE_NAMES or len(short) == len(long):
        return False
    return long[: len(short)] == short or (one.kind == "person" and long[-1:] == short)


def shared(ones: Sequence[Actor], others: Sequence[Actor]) -> list[str]:
    """The names of actors that both have."""
    return [max(one.name, other.name, key=len) for one in ones for other in others if is_alike(one, other)]


def part(one: Mention, other: Mention) -> bool:
    """Do the two name different actors in one role, or different places?"""
    agents = one.agents and other.agents and not shared(one.agents, other.agents)
    patients = one.patients and other.patients and not shared(one.patients, other.patients)
    speaks = agents and _speaks_for(one, other) and not patients
    nested = patients and not agents and _nested(one, other)
    return bool((agents and not speaks) or (patients and not nested)) or _elsewhere(one, other)


def _speaks_for(one: Mention, other: Mention) -> bool:
    """A firm by one mention and its chief by the other, who do the same to the same thing on the same day?"""
    persons = [any(actor.kind == "person" for actor in mention.agents) for mention in (one, other)]
    same_day = one.day is not None and one.day == other.day
    return persons[0] != persons[1] and same_day and bool(one.undergoer & other.undergoer)


def _nested(one: Mention, other: Mention) -> bool:
    """In a headline and below: is one thing's name part of the other's ("Vega", "New Vega")?"""
    pairs = ((set(a.name.split()), set(b.name.split())) for a in one.patients for b in other.patients)
    return (
        bool(pointer(one, other)) and one.is_headline != other.is_headline and any(a <= b or b <= a for a, b in pairs)
    )


def _elsewhere(one: Mention, other: Mention) -> bool:
    if one.where and other.where and not words.same_names(one.where, other.where):
        return True
    here, there = one.event.place.lower(), other.event.place.lower()
    if one.event.country and other.event.country and one.event.country != other.event.country:
        return True
    actors = {part.actor.name.lower() for mention in (one, other) for part in mention.event.actors}
    places = bool(here and there) and not {here, there} & actors  # an actor's name is read as a place at times
    return places and here not in there and there not in here


def common(one: Mention, other: Mention) -> tuple[Strength, str]:
    """How much the two have in common, and what."""
    agents, patients = shared(one.agents, other.agents), shared(one.patients, other.patients)
    if agents and patients:
        return 3, "with " + ", ".join(sorted({*agents, *patients}))
    whole = one.is_whole(other) and shared(one.core, other.core)
    if both := patients or whole or _beside(one, other) or named_below(one, other):
        return 2, "with " + ", ".join(sorted(set(both)))
    things, names = one.same_things(other), words.same_names(one.names, other.names)
    everybody = shared(one.everybody, other.everybody)
    if (one.everybody and other.everybody and not everybody) or _of_others(one, other):
        return 0, ""
    toll = _toll(one, other)
    if len(things) >= 2 or (things and (names or everybody or toll or _is_told_again(one, other, things))):
        return 2, "of " + ", ".join(sorted({*_whole(one, things), *names}))
    if toll and (names or one.event.document == other.event.document):
        return 2, ", ".join([f"of {name}" for name in sorted(names)] + [f"with {toll}"])
    return (1, "of " + ", ".join(sorted(names))) if names else (0, "")


def _of_others(one: Mention, other: Mention) -> bool:
    """Did it happen to different things, or beside different ones: outside a bank, outside a school?"""
    if one.undergoer and other.undergoer and not one.undergoer & other.undergoer:
        return True
    both = {place for place, _ in one.spots} & {place for place, _ in other.spots}
    return bool(both) and not one.spots & other.spots


def _beside(one: Mention, other: Mention) -> list[str]:
    """The person whom it befell by one mention and whom the other's sentence adds: "the mayor, Erik Lund," """
    pairs = ((one, other), (other, one))
    return [
        actor.name
        for named, adding in pairs
        if not adding.patients
        for actor in named.patients
        if actor.kind == "person" and words.adds(adding.event.evidence[0].quote, actor.name)
    ]


def _toll(one: Mention, other: Mention) -> str:
    """A cost on which both agree, if it is no such small number as many events share: "26 killed"."""
    same = sorted(one.figures.items() & other.figures.items())
    return next((f"{number} {kind}" for kind, number in same if int(number) > _SMALL), "")


def _is_told_again(one: Mention, other: Mention, things: frozenset[str]) -> bool:
    """Does the later of two mentions of an article speak of what the first is about ("the bridge"), once only?"""
    later = max((one, other), key=lambda mention: mention.event.trigger)
    again = any(f"the {thing}" in later.event.evidence[0].quote.lower() for thing in things)
    return one.event.document == other.event.document and one.is_once(other) and again


def _whole(mention: Mention, stems: frozenset[str]) -> list[str]:
    """The words that a mention's title has for the stems."""
    return [word for word in mention.event.title.lower().split() if any(word.startswith(stem) for stem in stems)]


def pointer(one: Mention, other: Mention) -> str:
    """Does one of two mentions of an article name the other: as its headline, or as "the strike"?"""
    if one.event.document != other.event.document:
        return ""
    if one.is_headline != other.is_headline:
        apart = abs(one.event.sentence.start - other.event.sentence.start)
        return "in the headline and below" if shared(one.core, other.core) or apart < _LEAD else ""
    first, later = sorted((one, other), key=lambda mention: mention.event.trigger)
    bare = not later.things or bool(later.things & first.things)  # "the rally", not "the rally in Belmar"
    return "told before and referred back to" if later.is_reference and bare and not first.is_several else ""


def refers_back(one: Mention, other: Mention) -> bool:
    """ "this warning", on the same day as one told before; whose it was may be said in other words."""
    same_day = one.day is not None and one.day == other.day
    return one.event.document == other.event.document and other.is_anaphor and same_day
