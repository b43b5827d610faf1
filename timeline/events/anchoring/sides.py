"""Bare weekdays and months on the right side of the article: the last one for what happened, the next for what will."""

import calendar
import re
from dataclasses import replace

from spacy.tokens import Token

from timeline.dates import FuzzyDate, Precision
from timeline.events.anchoring.distance import moved
from timeline.events.anchoring.fitting import BARE, MONTH_AND_DAY
from timeline.events.anchoring.model import UNREAL, Anchor, Scene
from timeline.events.anchoring.syntax import is_completed, is_perfect_infinitive, is_verbal, tense
from timeline.events.model import REAL

_STEPS: dict[Precision, str] = {"day": "P1Y", "month": "P12M", "quarter": "P12M"}
_NAMED = re.compile(rf"quarter|{'|'.join(calendar.month_abbr[1:])}", re.IGNORECASE)
_WEEKDAY = re.compile("|".join(calendar.day_name), re.IGNORECASE)
_NUMBER = re.compile(r"\d")


def on_the_right_side(scene: Scene, index: int, found: Anchor) -> Anchor:
    """The date, a week or a year over where its words name no week or year and the event's tense wants the other."""
    day, step = _today(scene), _step(found)
    if not (found.when and day and step) or found.basis not in ("publication", "text"):
        return found
    form, bare = tense(_verb(scene, index)), BARE.fullmatch(found.phrase)
    day_and_month = MONTH_AND_DAY.fullmatch(found.phrase)
    told_past = form == "past" and (bare or day_and_month)
    if (told_past or is_past(scene, index)) and found.when.after(day):
        when, why = moved(found.when, step, -1, finest=found.when.precision), "since it has happened"
    elif is_ahead(scene, index) and found.when.before(day) and (bare or (day_and_month and form == "future")):
        when, why = moved(found.when, step, 1, finest=found.when.precision), "since it is to come"
    else:
        return found
    return replace(found, when=when, because=f"{found.phrase!r} counted from {day.edtf}, {why}")


def _step(found: Anchor) -> str:
    """The period after which the words fit again, "" where they fit once: "Monday 3 December", "the month after"."""
    if found.when is None:
        return ""
    if found.when.precision == "day" and not MONTH_AND_DAY.fullmatch(found.phrase):
        return "P1W" if _WEEKDAY.search(found.phrase) and not _NUMBER.search(found.phrase) else ""
    return _STEPS.get(found.when.precision, "") if _NAMED.search(found.phrase) else ""


def is_past(scene: Scene, index: int) -> bool:
    """Has it happened? A present may be a timetable's: "the talks resume on Monday"."""
    return scene.status(index) in REAL and tense(scene.governors[index]) != "present"


def is_ahead(scene: Scene, index: int) -> bool:
    """Is it to come: planned, or in the present with a date ("her term ends in December")?"""
    verb = _verb(scene, index)
    if tense(verb) == "past" or is_perfect_infinitive(verb) or is_completed(verb):
        return False
    timetable = tense(verb) == "present" and not scene.in_title(index)
    return scene.status(index) in UNREAL or timetable


def _verb(scene: Scene, index: int) -> Token:
    """The token whose tense tells of an event: the verb that a noun is the subject of, else its own."""
    own = scene.governors[index]
    return own.head if own.dep_ in ("nsubj", "nsubjpass") and is_verbal(own.head) else own


def is_over(scene: Scene, found: Anchor) -> bool:
    """Does the date lie wholly before the article?"""
    day = _today(scene)
    return bool(found.when and day and found.when.before(day))


def _today(scene: Scene) -> FuzzyDate | None:
    day = scene.published
    return FuzzyDate.day(day.year, day.month, day.day) if day else None
