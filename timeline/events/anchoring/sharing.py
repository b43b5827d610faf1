"""Events that happened together have one date: what is dated lends its date to what is not."""

from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import replace

from timeline.dates import End, FuzzyDate, Point
from timeline.events.anchoring.distance import in_words, is_fine, moved
from timeline.events.anchoring.model import UNREAL, Anchor, Link, Scene

_WEEK = 7
_AT = "told at the same time as"


def share(scene: Scene, anchors: Sequence[Anchor], links: Sequence[Link]) -> list[Anchor]:
    """The anchors, with dates passed along links of the same time, the nearest first."""
    result = list(anchors)
    beside = _beside(scene, links)
    pending = deque((index, index) for index, anchor in enumerate(anchors) if anchor.when)
    while pending:
        index, source = pending.popleft()
        for other, link in beside[index]:
            if (
                not result[other].when
                and not _has_its_own(scene, other, link)
                and _passes(scene, result[index], index, link)
            ):
                lent = _lent(scene.words(source), result[source], link)
                result[other] = _moved(lent, link, forward=other == link.second) if link.distance else lent
                pending.append((other, other if link.distance else source))
    return result


def _beside(scene: Scene, links: Sequence[Link]) -> dict[int, list[tuple[int, Link]]]:
    """For each event those that may share its date."""
    beside: dict[int, list[tuple[int, Link]]] = defaultdict(list)
    for link in links:
        if link.order == "same" or link.distance or _is_close(scene, link):
            beside[link.first].append((link.second, link))
            beside[link.second].append((link.first, link))
    return beside


def _has_its_own(scene: Scene, index: int, link: Link) -> bool:
    """Do its own words tell its time, though not its date: "was rebuilt within a year and burned again in 1890"?"""
    return link.fine and (index in scene.apart or index in scene.follows)


def _is_close(scene: Scene, link: Link) -> bool:
    """ "In 2020 they voted after a strike killed ...": told in one breath, under one year."""
    together = scene.sentence(link.first) == scene.sentence(link.second)
    return link.order == "before" and bool(link.words) and link.second in scene.fronted and together


def _passes(scene: Scene, anchor: Anchor, source: int, link: Link) -> bool:
    """May a date go along a link from `source`?"""
    assert anchor.when
    if not _may_lend(scene, anchor, source, link):
        return False
    coarse = not anchor.when.as_fine_as("week")
    if link.distance:
        closed = isinstance(anchor.when.earliest, Point) and isinstance(anchor.when.latest, Point)
        return closed and not anchor.when.approximate and not (coarse and is_fine(link.distance))
    if link.order == "before":
        return coarse and not anchor.when.duration and source in scene.fronted and link.words not in ("said", "to come")
    fine = not coarse and not anchor.when.duration and _days(anchor.when) <= _WEEK
    return not link.fine or source in scene.fronted or fine


def _days(when: FuzzyDate) -> int:
    """How many days a date may be of."""
    return when.highest.ordinal() - when.lowest.ordinal() + 1


def _may_lend(scene: Scene, anchor: Anchor, source: int, link: Link) -> bool:
    """Not between what happened and what did not, nor a date that is a guess, or that history gave to a verb."""
    assert anchor.when
    if (scene.status(link.first) in UNREAL) != (scene.status(link.second) in UNREAL):
        return False
    if anchor.basis == "history" and not scene.drafts[source].nominal:
        return False
    if link.words == "again" and anchor.basis == "publication" and not anchor.phrase:
        return False
    # "since May, when they met": they met in May only
    return not (link.words and anchor.when.duration and anchor.when.latest is End.OPEN)


def _moved(anchor: Anchor, link: Link, *, forward: bool) -> Anchor:
    """The date a stated distance later, or earlier."""
    assert anchor.when
    when = replace(moved(anchor.when, link.distance, 1 if forward else -1), approximate=anchor.when.approximate)
    because = anchor.because.replace(_AT, f"{in_words(link.distance)} {'after' if forward else 'before'}", 1)
    return replace(anchor, when=when, basis="event", because=because)


def _lent(words: str, anchor: Anchor, link: Link) -> Anchor:
    basis = "event" if link.words else anchor.basis
    return replace(anchor, basis=basis, because=f"{_AT} {words!r}: {anchor.because}", conflicts=())
