"""Which long events of history stand as bands behind a timeline, for context. Pure."""

from collections.abc import Iterable

from timeline.collection import Timeline
from timeline.dates import Point
from timeline.history.model import Entry

LONG = 180
"""Days from which an event of history counts as long: a war, a pandemic, an occupation."""
MOST = 4
_YEARS_AROUND = 1


def bands(timeline: Timeline, entries: Iterable[Entry]) -> list[Entry]:
    """The long events that the articles refer to, then those of the same places and parties in the same years.

    At most `MOST`, in time. A party counts by how many of the timeline's events name it.
    """
    years = timeline.years()
    if years is None:
        return []
    matched = {event.history.entry.id for event in timeline if event.history and event.history.applied}
    weights = {name: number for actor, number in timeline.actors() for name in (actor.name, actor.id)}
    long = [one for one in entries if _lasts(one) and _touches(one, years)]
    scored = [((one.id in matched, _shared(one, weights)), one) for one in long]
    chosen = sorted((pair for pair in scored if any(pair[0])), key=lambda pair: pair[0], reverse=True)[:MOST]
    return sorted((entry for _, entry in chosen), key=lambda one: one.start)


def _lasts(entry: Entry) -> bool:
    end = entry.end or entry.start
    if end.highest.year > 9999:
        return True
    return end.highest.ordinal() - entry.start.lowest.ordinal() >= LONG and (entry.end is not None)


def _touches(entry: Entry, years: tuple[int, int]) -> bool:
    """Does it touch the timeline's years without covering all of them, which would say nothing?"""
    end = (entry.end or entry.start).latest
    first, last = entry.start.lowest.year, end.year if isinstance(end, Point) else 9999
    near = first <= years[1] + _YEARS_AROUND and last >= years[0] - _YEARS_AROUND
    return near and (first > years[0] or last < years[1] or years[0] == years[1])


def _shared(entry: Entry, weights: dict[str, int]) -> int:
    """How much the timeline has to do with the entry; one shared party alone (a great power) is not enough."""
    found = [weights[name] for name in {*entry.places, *entry.agents, *entry.patients} if name in weights]
    return sum(found) if len(found) > 1 else 0
