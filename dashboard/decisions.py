"""What a reader decides about an event's match with history, and what that does to the event. Pure."""

from dataclasses import dataclass, replace
from typing import Literal

from timeline.events.model import Event
from timeline.history.model import Entry, HistoryMatch


@dataclass(frozen=True, slots=True)
class Decision:
    """`accept` takes the match, `reject` drops it, `pick` takes another entry."""

    kind: Literal["accept", "reject", "pick"]
    entry: Entry | None = None


def decided(event: Event, decision: Decision) -> Event:
    """The event as the decision leaves it."""
    if decision.kind == "reject":
        return replace(_undated(event), history=None)
    match = event.history
    if decision.kind == "pick" and decision.entry:
        match = HistoryMatch(decision.entry, decision.entry.start, 1.0, ("chosen by the reader",))
    if match is None:
        return event
    return _dated(replace(event, history=replace(match, applied=True)), match)


def _dated(event: Event, match: HistoryMatch) -> Event:
    """History narrows a stated date when it lies inside it, and never contradicts it."""
    own = _own_date(event)
    when = own.meet(match.when) if own else match.when
    if when is None:
        return event
    because = f"{match.entry.name} ({match.entry.source or match.entry.id}), confirmed by the reader"
    return replace(event, when=when, basis="history", because=because)


def _undated(event: Event) -> Event:
    """Without what history said about the date: the article's own date, else none."""
    if event.basis != "history":
        return event
    own = _own_date(event)
    basis, because = ("stated", f"“{event.phrase}”, as the article says") if own else ("none", "")
    return replace(event, when=own, basis=basis, because=because)


def _own_date(event: Event):
    mention = event.evidence[0]
    if mention.when is not None and mention.basis != "history":
        return mention.when
    return event.when if event.basis not in ("history", "none") else None
