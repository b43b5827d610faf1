"""Bare weekdays and months on the right side of the article: the last one for what happened, the next for what will."""

import calendar
import re
from dataclasses import replace

from timeline.dates import FuzzyDate, Precision
from timeline.events.anchoring.distance import moved
from timeline.events.anchoring.model import REAL, UNREAL, Anchor, Scene
from timeline.events.anchoring.syntax import is_perfect_infinitive, tense

_STEPS: dict[Precision, str] = {"day": "P1W", "month": "P12M"}
_BARE = re.compile(rf"(?:on|in|by)?\s*(?:{'|'.join([*calendar.day_name, *calendar.month_name[1:]])})", re.IGNORECASE)

_WEEKDAY = re.compile("|".join(calendar.day_name), re.IGNORECASE)


def on_the_right_side(scene: Scene, index: int, found: Anchor) -> Anchor:
    """The date, a week or a year over where its words name no week or year and the event's tense wants the other."""
    day, step = _today(scene), _STEPS.get(found.when.precision) if found.when else None
    if not (found.when and day and step) or found.basis not in ("publication", "text"):
        return found
    if found.when.precision == "day" and not _WEEKDAY.search(found.phrase):
        return found  # "3 December" is no week over
    told_past = tense(scene.governors[index]) == "past" and _BARE.fullmatch(found.phrase)
    if (told_past or is_past(scene, index)) and found.when.after(day):
        when, why = moved(found.when, step, -1), "since it has happened"
    elif is_ahead(scene, index) and found.when.before(day) and _BARE.fullmatch(found.phrase):
        when, why = moved(found.when, step, 1), "since it is to come"
    else:
        return found
    return replace(found, when=when, because=f"{found.phrase!r} counted from {day.edtf}, {why}")


def is_past(scene: Scene, index: int) -> bool:
    """Has it happened? A present may be a timetable's: "the talks resume on Monday"."""
    return scene.status(index) in REAL and tense(scene.governors[index]) != "present"


def is_ahead(scene: Scene, index: int) -> bool:
    """Is it to come: planned, or in the present with a date ("her term ends in December")?"""
    verb = scene.governors[index]
    if is_perfect_infinitive(verb):
        return False
    timetable = tense(verb) == "present" and not scene.in_title(index)
    return scene.status(index) in UNREAL or timetable


def is_over(scene: Scene, found: Anchor) -> bool:
    """Does the date lie wholly before the article?"""
    day = _today(scene)
    return bool(found.when and day and found.when.before(day))


def _today(scene: Scene) -> FuzzyDate | None:
    day = scene.published
    return FuzzyDate.day(day.year, day.month, day.day) if day else None
