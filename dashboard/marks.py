"""An article's text cut into runs, each with what it is part of: sentence, trigger, actor, time, loaded word. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from dashboard.words import sentence_case
from timeline.charts.words import in_words
from timeline.documents import Document, Span
from timeline.events.model import Event, Evidence
from timeline.temporal.model import TimeExpression

AROUND = 6_000
"""Characters shown on each side of the evidence; a whole book in the panel would stall the page."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text to be marked: its kind names a style; `note` shows on a card; a click opens `event`."""

    span: Span
    kind: str
    note: str = ""
    event: str = ""


def runs(text: str, marks: Iterable[Mark], *, within: Span | None = None) -> list[dict[str, Any]]:
    """The text as consecutive runs; joined again they are the text (or the part of it `within`) unchanged.

    >>> [(run["text"], run["kinds"]) for run in runs("on Monday.", [Mark(Span(3, 9), "time")])]
    [('on ', []), ('Monday', ['time']), ('.', [])]
    """
    bounds = within or Span(0, len(text))
    kept = sorted((mark for mark in marks if mark.span.overlaps(bounds)), key=lambda mark: mark.span)
    ends = (end for mark in kept for end in (mark.span.start, mark.span.end))
    cuts = sorted({bounds.start, bounds.end} | {end for end in ends if bounds.start < end < bounds.end})
    pieces = [Span(start, end) for start, end in pairwise(cuts)]
    return [_run(text, piece, covering) for piece, covering in _covered(pieces, kept)]


def _covered(pieces: Sequence[Span], marks: Sequence[Mark]) -> Iterable[tuple[Span, list[Mark]]]:
    """Each piece with the marks over it; both are sorted, so one walk does."""
    waiting, active = list(reversed(marks)), list[Mark]()
    for piece in pieces:
        active = [mark for mark in active if mark.span.end > piece.start]
        while waiting and waiting[-1].span.start <= piece.start:
            mark = waiting.pop()
            active += [mark] if mark.span.end > piece.start else []
        yield piece, active


def _run(text: str, piece: Span, marks: Sequence[Mark]) -> dict[str, Any]:
    notes = dict.fromkeys(mark.note for mark in marks if mark.note)
    events = [mark.event for mark in marks if mark.event]
    kinds = list(dict.fromkeys(mark.kind for mark in marks))
    return {"text": piece.of(text), "kinds": kinds, "note": "\n".join(notes), "event": events[-1] if events else ""}


def of_evidence(
    document: Document, event: Event, evidence: Evidence, loaded: Iterable[Span] = ()
) -> list[dict[str, Any]]:
    """The article around an event's evidence: its sentence in focus, its trigger and its actors marked."""
    first = evidence is event.evidence[0]
    who = [one for one in event.actors if first and evidence.span.contains(one.span)]
    marks = [
        Mark(evidence.span, "focus"),
        Mark(evidence.trigger, "trigger", "the words that name the event"),
        *(Mark(one.span, "who", f"{one.actor.name} ({one.role})") for one in who),
        *_phrase(document, evidence),
        *_loaded(loaded),
    ]
    low, high = max(0, evidence.span.start - AROUND), min(len(document.text), evidence.span.end + AROUND)
    return runs(document.text, marks, within=Span(low, high))


def of_article(
    document: Document, events: Iterable[Event], times: Iterable[TimeExpression], loaded: Iterable[Span] = ()
) -> list[dict[str, Any]]:
    """The whole article with its time expressions and its events marked."""
    mentions = ((event, one) for event in events for one in event.evidence if one.document == document.id)
    marks = [
        *(Mark(one.span, "time", _time_note(one)) for one in times),
        *(Mark(one.trigger, "event-word", f"Event: {event.title}", event.id) for event, one in mentions),
        *_loaded(loaded),
    ]
    return runs(document.text, marks)


def _phrase(document: Document, evidence: Evidence) -> list[Mark]:
    at = document.text.find(evidence.phrase, evidence.span.start, evidence.span.end) if evidence.phrase else -1
    note = _lines(evidence.when and sentence_case(in_words(evidence.when)), evidence.because)
    return [Mark(Span(at, at + len(evidence.phrase)), "time", note)] if at >= 0 else []


def _loaded(spans: Iterable[Span]) -> list[Mark]:
    return [Mark(span, "loaded", "the article's own loaded wording") for span in spans]


def _time_note(one: TimeExpression) -> str:
    """What it means in words, why, and the same for the expert: its TIMEX3 and its EDTF."""
    meaning = sentence_case(in_words(one.when)) if one.when else "No place on the calendar"
    timex = f"TIMEX3: {one.type} {one.value} {one.mod}".strip()
    return _lines(meaning, one.because, f"{timex} · EDTF: {one.when.edtf}" if one.when else timex)


def _lines(*parts: str | None) -> str:
    return "\n".join(part for part in parts if part)
