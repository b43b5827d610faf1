"""What the day of publication says of an event that nothing else dates: it was over by then, or is still to come."""

from collections.abc import Sequence

from spacy.tokens import Token

from timeline.events.anchoring import telling
from timeline.events.anchoring.model import Anchor, Scene
from timeline.events.anchoring.story import is_recent
from timeline.events.anchoring.syntax import is_verbal, tense
from timeline.events.model import REAL

_NOW = ("present", "perfect", "future")
_BACKSHIFTED = ("could", "might")
"""After a past verb they say what was ahead then: "feared that it could close"."""


def by_publication(scene: Scene, anchors: Sequence[Anchor]) -> list[Anchor]:
    """The anchors, with a bound for each event that has no date in an article that has one."""
    return [_bounded(scene, anchors, index) for index in range(len(anchors))]


def _bounded(scene: Scene, anchors: Sequence[Anchor], index: int) -> Anchor:
    found, published = anchors[index], scene.published
    if found.when or found.conflicts or not published or scene.in_title(index):
        return found
    if _is_over(scene, index):
        return telling.by_publication(published)
    if not _is_ahead(scene, index):
        return found
    told = [anchors[one] for token in scene.governors[index].ancestors if (one := scene.owner(token)) is not None]
    if any(not is_recent(one, published) and one.basis not in ("publication", "none") for one in told):
        return found  # "promised in 2010 that it will pay"
    return telling.still_to_come(next((one for one in told if is_recent(one, published)), None), published)


def _is_over(scene: Scene, index: int) -> bool:
    verb, found = scene.governors[index], scene.factualities[index]
    if found.status == "possible" and found.time == "past":  # "may have killed"
        return is_verbal(verb)
    return is_verbal(verb) and tense(verb) in ("past", "perfect", "pluperfect") and found.status in REAL


def _is_ahead(scene: Scene, index: int) -> bool:
    """ "will close", "plans to sell", "may meet"; not "may be hiding"."""
    verb, found = scene.governors[index], scene.factualities[index]
    told = scene.style == "news" and found.status in ("planned", "possible") and found.time == "future"
    return told and is_verbal(verb) and verb.tag_ != "VBG" and _points_ahead(verb)


def _points_ahead(verb: Token) -> bool:
    helpers = {child.lower_ for child in verb.lefts if child.dep_ == "aux"}
    if not helpers and verb.dep_ == "conj" and is_verbal(verb.head):  # "will close and shed 900 jobs"
        return _points_ahead(verb.head)
    form = tense(verb)
    if form == "infinitive":
        return is_verbal(verb.head) and tense(verb.head) in _NOW
    told_now = not any(is_verbal(above) and tense(above) in ("past", "pluperfect") for above in verb.ancestors)
    return form == "future" or "may" in helpers or (told_now and not helpers.isdisjoint(_BACKSHIFTED))
