"""Can a date be an event's, by the tense in which the event is told?"""

import calendar
import re

from timeline.dates import FuzzyDate
from timeline.events.anchoring.lexicon import Relation, belongs
from timeline.events.anchoring.model import Scene
from timeline.events.anchoring.syntax import tense
from timeline.temporal.model import TimeExpression

_WORDS = "|".join([*calendar.day_name, *calendar.month_name[1:]])
BARE = re.compile(rf"(?:on|in|by)?\s*(?:{_WORDS})", re.IGNORECASE)
"""A weekday or a month that names no week or year: the last one or the next."""
_MONTHS = "|".join([*calendar.month_name[1:], *(rf"{name}\.?" for name in calendar.month_abbr[1:]), r"Sept\.?"])
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_MONTH_AND_DAY = rf"(?:{_MONTHS})\s+{_DAY}|{_DAY}\s+(?:of\s+)?(?:{_MONTHS})"
MONTH_AND_DAY = re.compile(rf"(?:(?:on|by)\s+)?(?:the\s+)?(?:{_MONTH_AND_DAY})", re.IGNORECASE)
"""A day of a month that names no year: of the last one or the next."""
_STILL_NEWS = 2  # days


def fits(scene: Scene, draft: int, expression: TimeExpression, relation: Relation | None) -> bool:
    """May the date be the event's? A present has no past date, a definite past none to come, a perfect no definite one.

    Asked of news only, for verbs, and for a date with no relation to it; a bare weekday is moved to the right side.
    """
    day, when = scene.published, expression.when
    if not day or not when or relation or scene.drafts[draft].nominal or scene.in_title(draft):
        return True
    today, form = FuzzyDate.day(day.year, day.month, day.day), tense(scene.governors[draft])
    if form in ("present", "perfect"):
        return not when.before(today)
    movable = bool(BARE.fullmatch(expression.text) or MONTH_AND_DAY.fullmatch(expression.text)) or (
        expression.basis == "publication" and when.precision == "quarter"
    )
    return movable or not ((form == "past" and when.after(today)) or (form == "future" and when.before(today)))


def is_looked_back_at(scene: Scene, draft: int, expression: TimeExpression) -> bool:
    """Does a verb look back at an event ("condemned"), with a date too old for its own ("last month")?

    Not where the verb is told as over itself: "had condemned it last month".
    """
    day, when = scene.published, expression.when
    verb = scene.governors[draft]
    if not day or not when or not belongs(verb, "looks_back") or tense(verb) == "pluperfect":
        return False
    bare = bool(BARE.fullmatch(expression.text)) or any(letter.isdigit() for letter in expression.text)
    return not bare and day.toordinal() - when.highest.ordinal() > _STILL_NEWS
