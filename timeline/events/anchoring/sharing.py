"""Events that happened together have one date: what is dated lends its date to what is not."""

from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import replace

from timeline.events.anchoring.model import Anchor, Link, Scene

_FINE = {"second", "minute", "hour", "day", "week"}
_UNREAL = {"planned", "possible", "conditional"}


def share(scene: Scene, anchors: Sequence[Anchor], links: Sequence[Link]) -> list[Anchor]:
    """The anchors, with dates passed along links of the same time, the nearest first."""
    result = list(anchors)
    beside: dict[int, list[tuple[int, Link]]] = defaultdict(list)
    for link in links:
        if link.order == "same":
            beside[link.first].append((link.second, link))
            beside[link.second].append((link.first, link))
    pending = deque(index for index, anchor in enumerate(anchors) if anchor.when)
    while pending:
        index = pending.popleft()
        for other, link in beside[index]:
            if not result[other].when and _passes(scene, result[index], link):
                result[other] = _lent(scene, index, result[index], link)
                pending.append(other)
    return result


def _passes(scene: Scene, anchor: Anchor, link: Link) -> bool:
    assert anchor.when
    if (scene.status(link.first) in _UNREAL) != (scene.status(link.second) in _UNREAL):
        return False
    return not link.fine or (anchor.when.precision in _FINE and not anchor.when.duration)


def _lent(scene: Scene, index: int, anchor: Anchor, link: Link) -> Anchor:
    reason = f"{link.words} {scene.words(index)!r}" if link.words else f"with {scene.words(index)!r}"
    basis = "event" if link.words else anchor.basis
    return replace(anchor, basis=basis, because=f"{reason}: {anchor.because}", conflicts=())
