"""Are two mentions the same event? Every reason for and against is words for a person."""

from timeline.dates import FuzzyDate, Point
from timeline.merging.mention import Mention

_NEWS = 14  # days that a piece of news may be older than the article that tells it
_LEAD = 500  # characters from a headline to the end of the lead
_APART = 3  # days by which sources may differ on what happened only once
_FINE = ("second", "minute", "hour", "day", "week")


def same(one: Mention, other: Mention) -> str:
    """Why the two are the same event, "" where they are not or nobody can tell."""
    if one.event.evidence[0].span == other.event.evidence[0].span and one.event.document == other.event.document:
        return ""  # two triggers of one sentence tell of two things
    if one.is_real != other.is_real or one.event.factuality.polarity != other.event.factuality.polarity:
        return ""
    if one.history and one.history == other.history:
        return f"both are {one.event.history.entry.name!r}" if one.event.history else ""
    if not one.action or not other.action or one.action.name != other.action.name or one.is_another or other.is_another:
        return ""
    return _by_facts(one, other)


def _by_facts(one: Mention, other: Mention) -> str:
    who, when = _who(one, other), _dates(one, other)
    if not who or not when or _elsewhere(one, other):
        return ""
    if when == _UNKNOWN and not _is_certain(one, other):
        return ""
    words = f"{one.event.evidence[0].trigger_text!r} and {other.event.evidence[0].trigger_text!r}"
    return f"{words} {who}; {when}"


# --- who and where ----------------------------------------------------------------------------------------------------


def _who(one: Mention, other: Mention) -> str:
    """The actors that both name, or how one points at the other; "" where neither, or where a role differs."""
    if _refers_back(one, other):
        return "told before and referred back to"
    if _differ(one.agents, other.agents) or _differ(one.patients, other.patients):
        return ""
    shared = (one.agents & other.agents) | (one.patients & other.patients)
    if one.action and one.action.whole:
        shared = one.core & other.core
    pointing = _points(one, other)
    if not shared:
        return pointing if not one.core or not other.core else ""
    if not (one.patients & other.patients or pointing or (one.action and one.action.whole)):
        return ""
    parts = (*one.event.actors, *other.event.actors)
    names = {part.actor.name for part in parts if part.actor.id in shared or part.actor.parent in shared}
    return "with " + ", ".join(sorted(names))


def _refers_back(one: Mention, other: Mention) -> bool:
    """ "this warning", on the same day as one told before; whose it was may be said in other words."""
    same_day = one.day is not None and one.day == other.day
    return one.event.document == other.event.document and other.is_anaphor and same_day


def _points(one: Mention, other: Mention) -> str:
    """Does one of two mentions of an article name the other: as its headline, or as "the strike"?"""
    if one.event.document != other.event.document:
        return ""
    if one.is_headline != other.is_headline:
        apart = abs(one.event.sentence.start - other.event.sentence.start)
        return "in the headline and below" if one.core & other.core or apart < _LEAD else ""
    return "told before and referred back to" if other.is_reference or one.is_reference else ""


def _differ(ones: frozenset[str], others: frozenset[str]) -> bool:
    return bool(ones and others and not ones & others)


def _elsewhere(one: Mention, other: Mention) -> bool:
    here, there = one.event.place.lower(), other.event.place.lower()
    if one.event.country and other.event.country and one.event.country != other.event.country:
        return True
    return bool(here and there and here not in there and there not in here)


def _is_certain(one: Mention, other: Mention) -> bool:
    """Without dates: both name the same agent and the same patient, or it can happen to the patient only once."""
    if one.action and one.action.once and one.patients & other.patients:
        return True
    return bool(one.agents & other.agents and one.patients & other.patients) or bool(_points(one, other))


# --- when -------------------------------------------------------------------------------------------------------------

_UNKNOWN = "at least one of them is not dated"


def _dates(one: Mention, other: Mention) -> str:
    """How the two dates agree; "" where they do not."""
    if not one.when or not other.when:
        return _UNKNOWN
    if one.is_guess != other.is_guess:
        guess, stated = (one, other) if one.is_guess else (other, one)
        return f"told as news soon after {stated.when.edtf}" if _is_news(guess, stated) and stated.when else ""
    if one.day is not None and other.day is not None:
        return _days(one, other)
    return _ranges(one.when, other.when)


def _days(one: Mention, other: Mention) -> str:
    assert one.day is not None
    assert other.day is not None
    if one.day == other.day:
        return f"both on {one.when.edtf}" if one.when else ""
    unique = (
        one.action and one.action.once and one.event.document != other.event.document and one.patients & other.patients
    )
    close = abs(one.day - other.day) <= _APART
    return "it can happen only once, though the sources differ on the day" if unique and close else ""


def _is_news(guess: Mention, stated: Mention) -> bool:
    """Is the stated date one that the article of `guess` may report as its news?"""
    if guess.day is None or not stated.when or not isinstance(stated.when.latest, Point):
        return False
    return stated.when.precision in _FINE and 0 <= guess.day - stated.when.latest.ordinal() <= _NEWS


def _ranges(one: FuzzyDate, other: FuzzyDate) -> str:
    """Two ranges agree where one lies in the other; a mere estimate agrees only with itself."""
    if (one.approximate or other.approximate) and one != other:
        return ""
    if one.contains(other) or other.contains(one):
        return f"{one.edtf} agrees with {other.edtf}"
    return ""
