"""Are two mentions the same event? Every reason for and against is words for a person."""

from timeline.merging.figures import far_apart
from timeline.merging.mention import Mention
from timeline.merging.when import agreement
from timeline.merging.who import common, part, pointer, refers_back

_SAME_ACTION, _HISTORY = 4, 9  # one action outweighs whatever else the two have in common


def clash(one: Mention, other: Mention) -> bool:
    """Can the two not be one event: two triggers of a sentence, fact and plan, other actors, places or days?"""
    ours, theirs = one.event, other.event
    if one.sentences & other.sentences and not (one.names_subject(other) or other.names_subject(one)):
        return True  # two triggers of one sentence tell of two things
    if one.is_real != other.is_real or ours.factuality.polarity != theirs.factuality.polarity:
        return True
    if one.history and one.history == other.history:
        return False
    if one.is_another or other.is_another or not one.both(other) or _cost(one, other):
        return True
    return (part(one, other) and not refers_back(one, other)) or agreement(one, other)[0] == "not"


def _cost(one: Mention, other: Mention) -> bool:
    """Have they different numbers of people or amounts, by one article or with nothing else to tell them by?"""
    differ = any(other.figures.get(kind, number) != number for kind, number in one.figures.items())
    differ = differ or far_apart(one.amounts, other.amounts)
    return differ and (one.event.document == other.event.document or agreement(one, other)[0] in ("unknown", "allowed"))


def closeness(one: Mention, other: Mention) -> tuple[int, str]:
    """How near two mentions that do not clash are to each other, and why they are the same event; 0, "" if not."""
    if one.history and one.history == other.history:
        return _HISTORY, f"both are {one.event.history.entry.name!r}" if one.event.history else ""
    strength, why = _tie(one, other)
    if not why:
        return 0, ""
    words = f"{one.trigger!r} and {other.trigger!r}"
    return 1 + strength + _SAME_ACTION * bool(one.mainly & other.mainly), f"{words} {why}; {agreement(one, other)[1]}"


def _tie(one: Mention, other: Mention) -> tuple[int, str]:
    """What ties them together: a pointer within one article, or enough in common for how well the dates agree."""
    if one.names_subject(other) or other.names_subject(one):
        return 3, "are the event and what it did"
    if refers_back(one, other):
        return 1, "told before and referred back to"
    strength, what = common(one, other)
    if points := pointer(one, other):
        return strength, what if strength > 1 else points
    return (strength, what) if strength >= _needed(one, other) else (0, "")


def _needed(one: Mention, other: Mention) -> int:
    """How much two mentions must have in common: a name on the same day in two articles, both sides without a day."""
    when, apart = agreement(one, other)[0], one.event.document != other.event.document
    if when == "same" and apart and one.same_things(other):
        return 1
    return 3 if when in ("unknown", "allowed") and not one.is_once(other) else 2
