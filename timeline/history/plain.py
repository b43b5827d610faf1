"""When a description without a date leaves no doubt which event is meant."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from timeline.history.description import Description
from timeline.history.keys import places
from timeline.history.kinds import Kind, kinds
from timeline.history.known import Known
from timeline.history.people import is_bare

RECENT = 45  # days before publication that are still in the news
_DAYS_IN_YEAR = 366
Level = Literal["own", "clause", "sentence", "document"]


@dataclass(frozen=True, slots=True)
class Alone:
    """Is an event the only one of its kind at a place that the text names; and is that place less than a country?"""

    there: bool
    narrowly: bool


@dataclass(frozen=True, slots=True)
class Target:
    """How closely the text ties somebody or somewhere to the event."""

    level: Level
    key: str

    @property
    def is_close(self) -> bool:
        """Does the trigger's own clause name it?"""
        return self.level in ("own", "clause")


@dataclass(frozen=True, slots=True)
class Fit:
    """What of a description an event fits: whom or where, who did it, what it was about, a word of its names."""

    target: Target | None
    agent: bool
    about: bool
    worded: bool
    alone: Alone


def is_plain(known: Known, kind: Kind, said: Description, fit: Fit) -> bool:
    """Without a date of the text's own: does what it says leave no doubt?"""
    target = fit.target
    if target is None or kind.needs == "topic":
        told = target is not None and (target.is_close or (said.definite and fit.worded))
        return fit.about and (not kind.memory or told)
    if target.is_close and _is_subject(target.key, known, kind):
        return True
    if is_bare(target.key) and not (fit.agent or any(key in known.places | known.wider for key in said.sentence)):
        return False
    if said.indefinite and not (fit.agent or fit.about or fit.worded or kind.persons):
        return False
    if not (target.is_close or fit.agent or fit.about or (said.definite and target.level == "sentence")):
        return False
    return not kind.memory or _is_last(known, kind, said, fit, target)


def age(known: Known, published: date | None) -> int | None:
    """Days from the event's start to publication, None where that is not known."""
    return None if published is None else published.toordinal() - known.entry.start.lowest.ordinal()


def recurs(known: Known, published: date | None) -> bool:
    """Is it of a kind that recurs, and so long ago that a later one may be meant?"""
    days, memory = age(known, published), kinds()[known.entry.kind].memory
    return bool(memory) and days is not None and days > memory * _DAYS_IN_YEAR


def _is_subject(key: str, known: Known, kind: Kind) -> bool:
    """Is it the very thing that the event is named after, a ship or something with a name of several words?"""
    return key in known.subjects and (kind.vessels or not kind.memory or " " in key)


def _is_last(known: Known, kind: Kind, said: Description, fit: Fit, target: Target) -> bool:
    """Of things that recur: is it recent enough to be the one that is meant, or the only one of its place?"""
    days = age(known, said.published)
    if days is None:
        return False
    if days <= RECENT and target.is_close and target.key not in places().wholes:
        return True
    if kind.persons:
        return days <= kind.memory * _DAYS_IN_YEAR
    if said.indefinite or (said.verbal and not (fit.agent and target.is_close)):
        return False
    only = fit.alone.narrowly and (target.is_close or (said.definite and fit.worded))
    return only or days <= kind.memory * _DAYS_IN_YEAR
