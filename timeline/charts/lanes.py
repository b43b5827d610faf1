"""Which lane an event is drawn in: every event once, the busiest lanes first, the rest together."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from timeline.charts.theme import Theme
from timeline.documents import Document
from timeline.events.model import Event, Status

Grouping = Literal["actor", "category", "status", "article"]
MAX_LANES = 9
OTHERS, NOBODY = "other actors", "no named actor"
_STATUS_NAMES: dict[str, str] = {
    "happened": "Happened",
    "ongoing": "Still going on",
    "planned": "Planned",
    "possible": "Possible",
    "conditional": "Under a condition",
    "denied": "Denied",
}


@dataclass(frozen=True, slots=True)
class Lane:
    """A named row of the picture and its events. `key` is an actor's or document's id, or a name of the grouping."""

    key: str
    name: str
    events: tuple[Event, ...]


def lanes(events: Sequence[Event], grouping: Grouping, *, documents: Sequence[Document], theme: Theme) -> list[Lane]:
    """The lanes of a picture; none is empty, and every event is in exactly one."""
    if grouping == "actor":
        return by_actor(events)
    if grouping == "category":
        return _grouped(
            events, [(one.name, one.name) for one in theme.families], lambda one: theme.family(one.category).name
        )
    if grouping == "status":
        order = [(status, _STATUS_NAMES[status]) for status in get_args(Status)]
        return _grouped(events, order, lambda one: one.factuality.status)
    names = [(one.id, one.name) for one in sorted(documents, key=_published)]
    return _merged(_grouped(events, names, lambda one: one.document), "other articles", "Other articles")


def by_actor(events: Sequence[Event]) -> list[Lane]:
    """A lane for each main actor: whoever acts, else whoever is acted on, preferring the busiest actors."""
    busy = _busiest(events)
    chosen = {event.id: _main_actor(event, busy) for event in events}
    order = [key for key, _ in Counter(chosen.values()).most_common() if key not in (OTHERS, NOBODY)]
    names = {one.actor.id: one.actor.name for event in events for one in event.actors}
    full = [*((key, names[key]) for key in order), (OTHERS, "Other actors"), (NOBODY, "No named actor")]
    return _grouped(events, full, lambda event: chosen[event.id])


def _busiest(events: Sequence[Event]) -> list[str]:
    """Ids of the actors that get a lane, the busiest first: acting counts more than being acted on."""
    weight: Counter[str] = Counter()
    for event in events:
        weight.update({one.actor.id: 3 if one.role == "agent" else 1 for one in event.actors})
    return [actor for actor, _ in weight.most_common(MAX_LANES)]


def _main_actor(event: Event, busy: Sequence[str]) -> str:
    if not event.actors:
        return NOBODY
    for role in ("agent", "patient", "other"):
        candidates = [one.actor.id for one in event.actors if one.role == role and one.actor.id in busy]
        if candidates:
            return min(candidates, key=busy.index)
    return OTHERS


def _grouped(events: Iterable[Event], order: Iterable[tuple[str, str]], key: Callable[[Event], str]) -> list[Lane]:
    groups: dict[str, list[Event]] = {}
    for event in events:
        groups.setdefault(key(event), []).append(event)
    return [Lane(name, title, tuple(groups[name])) for name, title in order if name in groups]


def _merged(found: list[Lane], key: str, name: str) -> list[Lane]:
    if len(found) <= MAX_LANES:
        return found
    kept = sorted(found, key=lambda lane: -len(lane.events))[: MAX_LANES - 1]
    rest = tuple(event for lane in found if lane not in kept for event in lane.events)
    return [*(lane for lane in found if lane in kept), Lane(key, name, rest)]


def _published(document: Document) -> str:
    return document.published.isoformat() if document.published else ""
