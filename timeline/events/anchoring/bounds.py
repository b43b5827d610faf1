"""Dates narrowed by what came before what: a small constraint graph over a document's events."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from timeline.dates import End, FuzzyDate, Point
from timeline.events.anchoring.model import UNREAL, Anchor, Link, Scene


class Bounds:
    """For each event the earliest and the latest point that the relations allow, and which link set each."""

    def __init__(self, anchors: Sequence[Anchor], links: Sequence[Link]) -> None:
        self.low = [_point(anchor.when.earliest) if anchor.when else None for anchor in anchors]
        self.high = [_point(anchor.when.latest) if anchor.when else None for anchor in anchors]
        self.why_low: dict[int, Link] = {}
        self.why_high: dict[int, Link] = {}
        self.conflicts: dict[int, Link] = {}
        self._propagate([link for link in links if link.order == "before"])

    def _propagate(self, links: list[Link]) -> None:
        """Pass bounds on until nothing changes; each event changes at most once a side and link, so it ends."""
        touching = defaultdict(list)
        for link in links:
            touching[link.first].append(link)
            touching[link.second].append(link)
        pending, budget = list(links), 20 * len(links)
        while pending and budget:
            budget -= 1
            link = pending.pop(0)
            for changed in self._apply(link):
                pending += [other for other in touching[changed] if other is not link]

    def _apply(self, link: Link) -> list[int]:
        first, second, changed = link.first, link.second, []
        low, high = self.low[first], self.high[second]
        if low and high and low > high:
            self.conflicts.setdefault(second, link)
            return []
        if low and _is_later(low, self.low[second]):
            self.low[second], self.why_low[second] = low, link
            changed.append(second)
        if high and _is_later(self.high[first], high):
            self.high[first], self.why_high[first] = high, link
            changed.append(first)
        return changed


def _is_later(one: Point | None, other: Point | None) -> bool:
    """For a lower bound: is `one` tighter than `other`? For an upper bound, ask it the other way about."""
    return one is None or other is None or one > other


def _point(bound: object) -> Point | None:
    return bound if isinstance(bound, Point) else None


def narrow(scene: Scene, anchors: Sequence[Anchor], links: Sequence[Link]) -> list[Anchor]:
    """The anchors within the bounds that the relations set; what contradicts them keeps its date and says so."""
    bounds = Bounds(anchors, links)
    return [_narrowed(scene, bounds, index, anchor) for index, anchor in enumerate(anchors)]


def _narrowed(scene: Scene, bounds: Bounds, index: int, anchor: Anchor) -> Anchor:
    if link := bounds.conflicts.get(index):
        return replace(anchor, conflicts=(*anchor.conflicts, _conflict(scene, link)))
    whys = [why[index] for why in (bounds.why_low, bounds.why_high) if index in why]
    if not whys or (anchor.when and anchor.when.duration):
        return anchor
    low, high = bounds.low[index], bounds.high[index]
    if not (anchor.when and anchor.when.has_clock):
        low, high = _day(low), _day(high)
    if anchor.when:
        when = replace(anchor.when, earliest=low or anchor.when.earliest, latest=high or anchor.when.latest)
        reasons = "; ".join(_reason(scene, index, link) for link in whys)
        return replace(anchor, when=when, because=f"{anchor.because}; {reasons}")
    return _bounded(scene, index, low, high, [link for link in whys if _tells(link, index)])


def _day(bound: Point | None) -> Point | None:
    """The day of a bound that is known to the second, for events that are not."""
    return bound and Point(bound.year, bound.month, bound.day)


def _tells(link: Link, index: int) -> bool:
    """Is the link enough to date an event by? What has been said to have happened had; a cause dates its effect."""
    if link.words in ("said", ""):
        return index == (link.first if link.words else link.second)
    return link.words != "to come"


def _bounded(scene: Scene, index: int, low: Point | None, high: Point | None, whys: list[Link]) -> Anchor:
    """An event that has no date but what its relations say."""
    if not whys or scene.status(index) in UNREAL:
        return Anchor()
    if high is None and scene.published:
        high = Point(scene.published.year, scene.published.month, scene.published.day)
    if low and high and low > high:
        return Anchor()
    because = "; ".join(_reason(scene, index, link) for link in whys)
    return Anchor(FuzzyDate(low or End.OPEN, high or End.OPEN), "", "event", because)


def _reason(scene: Scene, index: int, link: Link) -> str:
    if index == link.first:
        return f"not after {scene.words(link.second)!r}"
    return f"not before {scene.words(link.first)!r}"


def _conflict(scene: Scene, link: Link) -> str:
    first, second = scene.words(link.first), scene.words(link.second)
    return f"the text puts {first!r} before {second!r}, but its dates say otherwise"
