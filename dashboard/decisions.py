"""What a reader decides about an event's match with history, and what that does to the event. Pure."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from timeline.dates import FuzzyDate
from timeline.events.model import Event
from timeline.history.model import Entry, HistoryMatch
from timeline.temporal.model import TimeExpression


@dataclass(frozen=True, slots=True)
class Decision:
    """`accept` takes the match, `reject` drops it, `pick` takes another entry."""

    kind: Literal["accept", "reject", "pick"]
    entry: Entry | None = None


def decisions_to_plain(decisions: Mapping[str, Decision]) -> dict[str, dict[str, str]]:
    """The decisions, by event id, as they stand in a saved timeline; an entry by its id.

    >>> decisions_to_plain({"d1:3-7": Decision("accept")})
    {'d1:3-7': {'kind': 'accept', 'entry': ''}}
    """
    return {event: {"kind": one.kind, "entry": one.entry.id if one.entry else ""} for event, one in decisions.items()}


def decisions_from_json(text: str, entry: Callable[[str], Entry | None]) -> dict[str, Decision]:
    """The decisions in a saved timeline; `entry` gives the entry of an id. What is none is left out.

    >>> decisions_from_json('{"decisions": {"d1:3-7": {"kind": "reject"}, "x": {"kind": "sing"}}}', lambda id: None)
    {'d1:3-7': Decision(kind='reject', entry=None)}
    """
    plain = json.loads(text)
    kept = plain.get("decisions") if isinstance(plain, dict) else None
    found = {event: _decision(one, entry) for event, one in (kept.items() if isinstance(kept, dict) else ())}
    return {event: one for event, one in found.items() if one}


def _decision(plain: object, entry: Callable[[str], Entry | None]) -> Decision | None:
    kind = plain.get("kind") if isinstance(plain, dict) else None
    if kind == "accept" or kind == "reject":
        return Decision(kind)
    picked = entry(str(plain.get("entry"))) if kind == "pick" and isinstance(plain, dict) else None
    return Decision("pick", picked) if picked else None


def decided(event: Event, decision: Decision, own: TimeExpression | None = None) -> Event:
    """The event as the decision leaves it; `own` is the time expression that the article itself dates it by."""
    if decision.kind == "reject":
        return replace(_undated(event, own), history=None)
    match = event.history
    if decision.kind == "pick" and decision.entry:
        match = HistoryMatch(decision.entry, decision.entry.start, 1.0, ("chosen by the reader",))
    if match is None:
        return event
    return _dated(replace(event, history=replace(match, applied=True)), match, own)


def own_expression(event: Event, expressions: Iterable[TimeExpression]) -> TimeExpression | None:
    """The time expression in the event's sentence that gave it its phrase."""
    mention = event.evidence[0]
    for one in expressions:
        if mention.phrase and mention.span.contains(one.span) and mention.phrase.endswith(one.text):
            return one
    return None


def _dated(event: Event, match: HistoryMatch, own: TimeExpression | None) -> Event:
    """History narrows the article's date when it lies inside it, and never contradicts it."""
    stated = _stated(event, own)
    when = stated.meet(match.when) if stated else match.when
    if when is None:
        return event
    because = f"{match.entry.name} ({match.entry.source or match.entry.id}), confirmed by the reader"
    return replace(event, when=when, basis="history", because=because)


def _undated(event: Event, own: TimeExpression | None) -> Event:
    """Without what history said about the date: the article's own date, else none."""
    if event.basis != "history":
        return event
    if own is None:
        return replace(event, when=None, basis="none", because="")
    return replace(event, when=own.when, basis=own.basis, because=own.because)


def _stated(event: Event, own: TimeExpression | None) -> FuzzyDate | None:
    if event.basis not in ("history", "none"):
        return event.when
    return own.when if own else None
