"""The date that a narrative is at: its undated events lie between the date told before them and the next one."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from timeline.dates import Bound, End, FuzzyDate, Point, Precision
from timeline.events.anchoring import telling
from timeline.events.anchoring.lives import Life
from timeline.events.anchoring.model import Anchor, Scene
from timeline.events.anchoring.story import takes_part
from timeline.events.anchoring.syntax import is_main, tense
from timeline.events.model import REAL


def narrate(scene: Scene, anchors: list[Anchor], life: Life | None) -> list[Anchor]:
    """Undated events of the main line lie between the date told before them and the next one, or after a life's birth;
    what had been before lies before the date that the story has reached."""
    ahead = list(_next_dates(scene, anchors, life))
    told = [Anchor(life.born.when, life.born.text)] if life else []
    result: list[Anchor] = []
    for index, anchor in enumerate(anchors):
        if _moves(scene, index, anchor, life):
            told.append(telling.spoken(anchor, scene.words(index)))
        elif not anchor.when and told and _is_told(scene, index):
            anchor = _between(told, ahead[index])
        elif not anchor.when and told and _had_been(scene, index):
            anchor = _before(told[-1])
        result.append(anchor)
    return result


def _is_told(scene: Scene, index: int) -> bool:
    """Does the story tell it as its next step, in a main clause or in a "where" that goes on?"""
    verb = scene.governors[index]
    return _tense(verb) == "past" and (
        takes_part(scene, index) or (_goes_on(verb) and scene.status(index) in REAL and index not in scene.apart)
    )


def _had_been(scene: Scene, index: int) -> bool:
    """Does a main clause tell it as over by then: "three men had died"?"""
    return _tense(scene.governors[index]) == "pluperfect" and takes_part(scene, index)


def _tense(verb: Token) -> str:
    """The tense of a verb; a second one without subject shares that of the first ("had been taken and given back")."""
    shares = verb.dep_ == "conj" and not any(
        child.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for child in verb.lefts
    )
    return _tense(verb.head) if shares and tense(verb) == "past" and tense(verb.head) == "pluperfect" else tense(verb)


def _goes_on(verb: Token) -> bool:
    while verb.dep_ == "conj":
        verb = verb.head
    return verb.dep_ == "relcl" and any(child.lower_ == "where" for child in verb.lefts)


def _moves(scene: Scene, index: int, anchor: Anchor, life: Life | None) -> bool:
    """Does the story go to this date? Not to what had been before, nor to the dates of a life in the lead."""
    verb = scene.governors[index]
    if not (anchor.when and isinstance(anchor.when.earliest, Point)) or scene.status(index) not in REAL:
        return False
    return is_main(verb) and _tense(verb) != "pluperfect" and not (life and verb.idx < life.end)


def _next_dates(scene: Scene, anchors: list[Anchor], life: Life | None) -> Iterator[Anchor]:
    """For each draft the anchor of the next main clause that has a date."""
    following: list[Anchor] = []
    ahead = Anchor()
    for index in range(len(anchors) - 1, -1, -1):
        following.append(ahead)
        if _moves(scene, index, anchors[index], life):
            ahead = telling.spoken(anchors[index], scene.words(index))
    return reversed(following)


def _between(told: Sequence[Anchor], following: Anchor) -> Anchor:
    """Somewhere from the date told last to the next one; with no next one, then or later.

    Where the next date is earlier, the story has looked ahead or goes back, and nobody knows at which point: then from
    the last date before it to the date told last.
    """
    last = told[-1]
    assert last.when
    end = _day(following.when.latest) if following.when else End.OPEN
    because = f"told after {last.phrase!r}" + (f" and before {following.phrase!r}" if following.when else "")
    start = _day(last.when.earliest)
    if isinstance(end, Point) and isinstance(start, Point) and end < start:
        assert following.when
        before = (_day(one.when.earliest) for one in told if one.when)
        known = [point for point in before if isinstance(point, Point) and point <= end]
        start = max(known, default=_day(following.when.earliest))
        end = _day(last.when.latest)
    return Anchor(FuzzyDate(start, end, _precision(last.when), approximate=True), last.phrase, "text", because)


def _before(last: Anchor) -> Anchor:
    """At some time up to the date that the story has reached."""
    assert last.when
    latest = _day(last.when.latest)
    if latest is End.OPEN:
        return Anchor()
    because = f"told as over by {last.phrase!r}"
    return Anchor(FuzzyDate(End.OPEN, latest, _precision(last.when), approximate=True), last.phrase, "text", because)


def _precision(when: FuzzyDate) -> Precision:
    return "day" if when.has_clock else when.precision


def _day(bound: Bound) -> Bound:
    """The day of a bound that is known to the second; what has no known end may be any time later."""
    return Point(*bound[:3]) if isinstance(bound, Point) else End.OPEN
