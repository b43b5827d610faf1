"""The date that a narrative is at: its undated events lie between the date told before them and the next one."""

from collections.abc import Iterator
from dataclasses import replace

from timeline.dates import End, FuzzyDate, Point
from timeline.events.anchoring.model import REAL, Anchor, Scene
from timeline.events.anchoring.story import takes_part
from timeline.events.anchoring.syntax import is_main, tense


def narrate(scene: Scene, anchors: list[Anchor]) -> list[Anchor]:
    """Undated events of the main line lie between the date told before them and the next one."""
    ahead = list(_next_dates(scene, anchors))
    last, result = Anchor(), []
    for index, anchor in enumerate(anchors):
        if _moves(scene, index, anchor):
            last = anchor
        elif not anchor.when and last.when and takes_part(scene, index) and tense(scene.governors[index]) == "past":
            anchor = _between(last, ahead[index])
        result.append(anchor)
    return result


def _moves(scene: Scene, index: int, anchor: Anchor) -> bool:
    return bool(anchor.when) and scene.status(index) in REAL and is_main(scene.governors[index])


def _next_dates(scene: Scene, anchors: list[Anchor]) -> Iterator[Anchor]:
    """For each draft the anchor of the next main clause that has a date."""
    following: list[Anchor] = []
    ahead = Anchor()
    for index in range(len(anchors) - 1, -1, -1):
        following.append(ahead)
        ahead = anchors[index] if _moves(scene, index, anchors[index]) else ahead
    return reversed(following)


def _between(last: Anchor, following: Anchor) -> Anchor:
    """Somewhere from the date told last to the next one; with no next one, then or later."""
    assert last.when
    start, phrase = last.when, last.phrase
    end = following.when.latest if following.when and isinstance(following.when.latest, Point) else End.OPEN
    because = f"told after {phrase!r}" + (f" and before {following.phrase!r}" if following.when else "")
    if not isinstance(start.earliest, Point) or (isinstance(end, Point) and end < start.earliest):
        return Anchor(replace(start, approximate=True), phrase, "text", because)
    when = FuzzyDate(start.earliest, end, start.precision, approximate=True)
    return Anchor(when, phrase, "text", because)
