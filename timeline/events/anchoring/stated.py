"""An event's own words for its time, turned into its date."""

import re
from dataclasses import replace
from datetime import date

from timeline.dates import End, FuzzyDate, Point
from timeline.events.anchoring.attachment import Attachment
from timeline.events.anchoring.lexicon import Relation
from timeline.events.anchoring.model import Anchor, Scene
from timeline.events.anchoring.syntax import tense
from timeline.temporal.model import TimeExpression

_PERIOD = re.compile(r"P(?P<number>\d+)(?P<unit>D|W|M|Y|DE|C|L)")
_DAYS = {"D": 1.0, "W": 7.0, "M": 30.44, "Y": 365.25, "DE": 3652.5, "C": 36525.0, "L": 365250.0}
_UNIT = {"D": "day", "W": "week", "M": "month", "Y": "year", "DE": "year", "C": "year", "L": "year"}
_LASTING = ("perfect", "present")


def stated(scene: Scene, draft: int, found: list[Attachment]) -> Anchor | None:
    """What an event's own expressions say together, the nearest first; None where none of them is a date."""
    form = tense(scene.governors[draft])
    fitting = [one for one in found if form != "past" or one.expression.value != "PRESENT_REF"]
    anchors = (_one(scene, one, lasting=form in _LASTING) for one in sorted(fitting, key=_nearness))
    result: Anchor | None = None
    for anchor in anchors:
        result = _joined(result, anchor) if result and anchor else result or anchor
    return result


def _nearness(attachment: Attachment) -> tuple[int, int]:
    return attachment.steps, attachment.start


def _one(scene: Scene, attachment: Attachment, *, lasting: bool) -> Anchor | None:
    expression, relation = attachment.expression, attachment.relation
    if relation == "for" and expression.when is None:
        return _begun(expression, scene.published) if lasting and scene.published else None
    if expression.when is None:
        return None
    when = applied(expression.when, relation, lasting=lasting)
    return Anchor(when, expression.text, expression.basis, _because(expression, relation))


def _because(expression: TimeExpression, relation: Relation | None) -> str:
    own = expression.because or f"the text says {expression.text!r}"
    return f"{relation} what {expression.text!r} means: {own}" if relation in ("since", "after", "before") else own


def _begun(expression: TimeExpression, published: date) -> Anchor | None:
    """ "for three years" in the perfect: begun three years before the article, and not over."""
    period = _PERIOD.fullmatch(expression.value)
    if not period:
        return None
    days = round(int(period["number"]) * _DAYS[period["unit"]])
    start = Point(published.year, published.month, published.day).plus_days(-days)
    when = FuzzyDate(start, End.OPEN, "day", approximate=True, duration=True)
    because = f"{expression.text!r} before {published.isoformat()}, and still going on"
    return Anchor(when, expression.text, "stated", because)


def _joined(one: Anchor, other: Anchor) -> Anchor:
    """Two expressions of one event: what both allow; the nearer one where they disagree."""
    both = one.when.meet(other.when) if one.when and other.when else None
    if both is None or both == one.when:
        return one
    finer = other if both == other.when else one
    return replace(finer, when=both)


def applied(when: FuzzyDate, relation: Relation | None, *, lasting: bool) -> FuzzyDate:
    """The date of an event that stands in a relation to a stated date.

    >>> applied(FuzzyDate.year(2003), "until", lasting=False).iso_bounds()
    (None, '2003-12-31')
    """
    earliest = when.earliest if isinstance(when.earliest, Point) else when.latest
    latest = when.latest if isinstance(when.latest, Point) else when.earliest
    if relation == "since":
        return FuzzyDate(earliest, End.OPEN if lasting else End.UNKNOWN, when.precision, duration=True)
    if relation == "from":
        return FuzzyDate(earliest, End.UNKNOWN, when.precision, duration=True)
    if relation == "until":
        return FuzzyDate(End.UNKNOWN, latest, when.precision, duration=True)
    if relation in ("after", "between"):
        return FuzzyDate(earliest, End.OPEN, when.precision)
    if relation in ("by", "before"):
        return FuzzyDate(End.OPEN, latest if relation == "by" else earliest, when.precision)
    return when
