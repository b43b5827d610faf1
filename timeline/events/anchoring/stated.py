"""An event's own words for its time, turned into its date."""

from dataclasses import replace

from timeline.dates import Bound, End, FuzzyDate, Point, Precision
from timeline.dates.units import first
from timeline.events.anchoring.attachment import Attachment
from timeline.events.anchoring.distance import is_measurable, moved
from timeline.events.anchoring.lexicon import Relation
from timeline.events.anchoring.model import UNREAL, Anchor, Scene
from timeline.events.anchoring.syntax import is_verbal, tense
from timeline.temporal.model import TimeExpression

_MONTHS: Precision = "month"
_LASTING = ("perfect", "present")
_ON_THE_DAY = ("after", "by", "before")
_AND = ("and", "or", ",")


def stated(scene: Scene, draft: int, found: list[Attachment]) -> Anchor | None:
    """What an event's own expressions say together, the nearest first; None where none of them is a date."""
    form = tense(scene.governors[draft])
    fitting = [one for one in found if form != "past" or one.expression.value != "PRESENT_REF"]
    fitting.sort(key=lambda one: _nearness(scene, one))
    fitting = [one for one in fitting if not any(_is_gapped(scene, other, one) for other in fitting)]
    anchors = [_one(scene, one, lasting=form in _LASTING) for one in fitting]
    result: Anchor | None = None
    for attachment, anchor in zip(fitting, anchors, strict=True):
        if result and anchor and _is_listed(scene, fitting[0], attachment):
            result = _over(result, anchor)
        else:
            result = _joined(result, anchor) if result and anchor else result or anchor
    return result


def _is_gapped(scene: Scene, one: Attachment, other: Attachment) -> bool:
    """Is `other` of a second noun whose verb is unsaid: "Minova fell on 21 May and Sake two days later"?"""
    between = scene.parsed[one.start : other.start] if one.start < other.start else ()
    joint = next((token.i for token in between if token.dep_ == "cc"), None)
    if joint is None or _is_listed(scene, one, other) or any(is_verbal(token) for token in between):
        return False
    named = scene.parsed[joint + 1 : other.start]
    return bool(named) and named[-1].pos_ in ("NOUN", "PROPN")


def _is_listed(scene: Scene, first: Attachment, other: Attachment) -> bool:
    """Are the two dates members of a list: "in 2003 and 2004", "Greece in 1952, Spain in 1982"?"""
    early, late = sorted((first, other), key=lambda one: one.start)
    if first.relation or other.relation or not _is_alike(first.expression, other.expression):
        return False
    between = scene.parsed[early.start : late.start]
    tail = between[-1].lower_ if between else ""
    again = tail == scene.parsed[early.start - 1].lower_ and any(token.lower_ in _AND for token in between)
    return tail in _AND or again


def _is_alike(one: TimeExpression, other: TimeExpression) -> bool:
    if not one.when or not other.when:
        return False
    return one.type == other.type == "DATE" and one.when.precision == other.when.precision


def _over(one: Anchor, other: Anchor) -> Anchor:
    """Some time from the one to the other, for what happened on both."""
    assert one.when
    assert other.when
    early, late = sorted((one.when, other.when), key=lambda when: (when.lowest, when.highest))
    when = replace(early, latest=max(early, late, key=lambda one: one.highest).latest)
    return replace(one, when=when, because=f"{one.because}, and {other.phrase!r}")


def _nearness(scene: Scene, attachment: Attachment) -> tuple[bool, int, int]:
    """Dates before vague words ("now"), then the nearest."""
    apart = abs(attachment.start - scene.governors[attachment.draft].i)
    return attachment.expression.value.endswith("_REF"), attachment.steps, apart


def _one(scene: Scene, attachment: Attachment, *, lasting: bool) -> Anchor | None:
    expression, relation = attachment.expression, attachment.relation
    if expression.when is None and expression.type == "DURATION":
        return _due(scene, attachment)
    if expression.type == "SET" or expression.when is None:
        return None
    phrase, because = _phrase(scene, attachment), _because(expression, relation)
    if expression.type == "DURATION" and relation == "for":
        begun = _begun(scene, expression) if lasting else None
        return Anchor(begun, phrase, "stated", f"{because}, and still going on") if begun else None
    when = applied(expression.when, relation, until=End.OPEN if lasting else End.UNKNOWN)
    if expression.when.has_clock and relation in _ON_THE_DAY and tense(scene.governors[attachment.draft]) == "past":
        when = _on_its_day(when, expression.when)
    return Anchor(when, phrase, expression.basis, because)


def _on_its_day(when: FuzzyDate, clock: FuzzyDate) -> FuzzyDate:
    """ "Left after 7 pm", "was free by noon": on the day of that hour."""
    start, end = clock.lowest, clock.highest
    earliest = when.earliest if isinstance(when.earliest, Point) else first(start, "day")
    latest = when.latest if isinstance(when.latest, Point) else Point(*end[:3], 23, 59, 59)
    return replace(when, earliest=earliest, latest=latest)


def _due(scene: Scene, attachment: Attachment) -> Anchor | None:
    """ "Must be paid within 28 days": from the article's day on, no longer."""
    day, length = scene.published, attachment.expression.value
    within = scene.parsed[max(0, attachment.start - 1)].lower_ == "within"
    if not (day and within and is_measurable(length)) or scene.status(attachment.draft) not in UNREAL:
        return None
    today = FuzzyDate.day(day.year, day.month, day.day)
    when = FuzzyDate(today.earliest, moved(today, length, 1).latest, approximate=True)
    phrase = _phrase(scene, attachment)
    return Anchor(when, phrase, "publication", f"{phrase!r} of the article of {day.isoformat()}")


def _begun(scene: Scene, expression: TimeExpression) -> FuzzyDate | None:
    """ "has led it for over a decade": begun about ten years before the article, and not over."""
    day = scene.published
    if day is None or expression.value.startswith("PT") or not is_measurable(expression.value):
        return None
    start = moved(FuzzyDate.day(day.year, day.month, day.day), expression.value, -1, finest=_MONTHS)
    return FuzzyDate(start.earliest, End.OPEN, start.precision, approximate=True, duration=True)


def _phrase(scene: Scene, attachment: Attachment) -> str:
    """The article's words for the time, with their preposition."""
    before = scene.parsed[attachment.start - 1] if attachment.start else None
    opens = before is not None and before.pos_ in ("ADP", "SCONJ") and before.lower_ != "that"
    start = before.idx if before is not None and opens else attachment.expression.span.start
    return scene.document.text[start : attachment.expression.span.end]


def _because(expression: TimeExpression, relation: Relation | None) -> str:
    own = expression.because or f"the text says {expression.text!r}"
    return f"{relation} {expression.text!r}: {own}" if relation in ("since", "after", "before") else own


def _joined(one: Anchor, other: Anchor) -> Anchor:
    """Two expressions of one event: what both allow; the nearer one where they disagree."""
    both = one.when.meet(other.when) if one.when and other.when else None
    if both is None or both == one.when:
        return one
    finer = other if both == other.when else one
    return replace(finer, when=both)


def applied(when: FuzzyDate, relation: Relation | None, *, until: Bound) -> FuzzyDate:
    """The date of an event that stands in a relation to a stated date; what lasts since then lasts `until`.

    >>> applied(FuzzyDate.year(2003), "until", until=End.UNKNOWN).iso_bounds()
    (None, '2003-12-31')
    """
    earliest = when.earliest if isinstance(when.earliest, Point) else when.latest
    latest = when.latest if isinstance(when.latest, Point) else when.earliest
    if relation == "since":
        return lasting_from(when, until)
    if relation == "from":
        return FuzzyDate(earliest, End.UNKNOWN, when.precision, duration=True)
    if relation == "until":
        return FuzzyDate(End.UNKNOWN, latest, when.precision, duration=True)
    if relation in ("after", "between"):
        return FuzzyDate(earliest, End.OPEN, when.precision)
    if relation in ("by", "before"):
        return FuzzyDate(End.OPEN, latest if relation == "by" else earliest, when.precision)
    return when


def lasting_from(start: FuzzyDate, until: Bound) -> FuzzyDate:
    """Something that began at `start` and went on; `until` is the article's day for what goes on still."""
    earliest = start.earliest if isinstance(start.earliest, Point) else start.latest
    late = End.UNKNOWN if isinstance(until, Point) and isinstance(earliest, Point) and until < earliest else until
    return FuzzyDate(earliest, late, start.precision, start.approximate, start.uncertain, duration=True)
