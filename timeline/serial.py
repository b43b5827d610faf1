"""The model as plain dicts and back, lossless: the shapes of the JSON contract."""

from datetime import date
from typing import Any

from timeline.actors.model import Actor, Participation
from timeline.dates import End, FuzzyDate, Point
from timeline.dates.fuzzy import Bound
from timeline.documents import Document, Section, Span
from timeline.events.model import Attribution, Event, Evidence, Factuality
from timeline.history.model import Entry, HistoryMatch

Plain = dict[str, Any]
_NO_DATE: Plain = {
    "edtf": None, "earliest": None, "latest": None, "precision": None, "approximate": False, "uncertain": False,
    "duration": False,
}  # fmt: skip


# --- dates ------------------------------------------------------------------------------------------------------------


def date_to_plain(when: FuzzyDate | None) -> Plain:
    """EDTF, ISO bounds and qualifiers of a date; all None or False where there is none.

    >>> date_to_plain(FuzzyDate.year(2020))["earliest"]
    '2020-01-01'
    """
    if when is None:
        return dict(_NO_DATE)
    earliest, latest = when.iso_bounds()
    return {
        "edtf": when.edtf, "earliest": earliest, "latest": latest, "precision": when.precision,
        "approximate": when.approximate, "uncertain": when.uncertain, "duration": when.duration,
    }  # fmt: skip


def date_from_plain(plain: Plain) -> FuzzyDate | None:
    """The inverse of `date_to_plain`."""
    if plain["precision"] is None:
        return None
    start, lasted, end = plain["edtf"].partition("/")
    return FuzzyDate(
        _bound(plain["earliest"], start),
        _bound(plain["latest"], end if lasted else ".."),
        plain["precision"],
        plain["approximate"],
        plain["uncertain"],
        plain["duration"],
    )


def _bound(iso: str | None, edtf: str) -> Bound:
    if iso is None:
        return End.UNKNOWN if edtf == "" else End.OPEN
    day, _, clock = iso.partition("T")
    year, month, number = day.rsplit("-", 2)
    return Point(int(year), int(month), int(number), *(int(part) for part in clock.split(":") if part))


# --- documents and actors ---------------------------------------------------------------------------------------------


def document_to_plain(document: Document) -> Plain:
    """A document with its text, so that evidence can be checked."""
    return {
        "id": document.id, "text": document.text,
        "published": document.published.isoformat() if document.published else None,
        "title": document.title, "byline": document.byline, "source": document.source, "url": document.url,
        "language": document.language, "sha256": document.sha256,
        "sections": [{"kind": s.kind, "start": s.span.start, "end": s.span.end} for s in document.sections],
    }  # fmt: skip


def document_from_plain(plain: Plain) -> Document:
    """The inverse of `document_to_plain`."""
    return Document(
        id=plain["id"],
        text=plain["text"],
        published=date.fromisoformat(plain["published"]) if plain["published"] else None,
        title=plain["title"],
        source=plain["source"],
        url=plain["url"],
        language=plain["language"],
        sections=tuple(Section(s["kind"], Span(s["start"], s["end"])) for s in plain["sections"]),
        byline=plain["byline"],
    )


def actor_to_plain(actor: Actor) -> Plain:
    """An actor with its aliases and the actor that it is part of."""
    return {
        "id": actor.id, "name": actor.name, "kind": actor.kind, "aliases": list(actor.aliases), "parent": actor.parent,
    }  # fmt: skip


def actor_from_plain(plain: Plain) -> Actor:
    """The inverse of `actor_to_plain`."""
    return Actor(plain["id"], plain["name"], plain["kind"], tuple(plain["aliases"]), plain["parent"])


# --- events -----------------------------------------------------------------------------------------------------------


def event_to_plain(event: Event) -> Plain:
    """An event as `parse` prints it; its actors are named here and described in the timeline's own list."""
    return {
        "id": event.id, "title": event.title, "category": event.category, "place": event.place,
        "country": event.country, "salience": event.salience, "salience_because": list(event.salience_because),
        "when": _dated(event),
        "trigger": {**_span(event.trigger), "text": event.evidence[0].trigger_text},
        "sentence": _span(event.sentence),
        "actors": [_participation(one) for one in event.actors],
        "factuality": _factuality(event.factuality),
        "attribution": _attribution(event.attribution),
        "evidence": [_evidence(one) for one in event.evidence],
        "history": _history(event.history),
        "conflicts": list(event.conflicts), "merged": list(event.merged),
    }  # fmt: skip


def event_from_plain(plain: Plain, actors: dict[str, Actor]) -> Event:
    """The inverse of `event_to_plain`; `actors` are the timeline's actors by id."""
    return Event(
        id=plain["id"], title=plain["title"], category=plain["category"], place=plain["place"],
        country=plain["country"], salience=plain["salience"],
        salience_because=tuple(plain.get("salience_because", ())),  # older files have none
        trigger=_span_back(plain["trigger"]), sentence=_span_back(plain["sentence"]),
        evidence=tuple(_evidence_back(one) for one in plain["evidence"]),
        actors=tuple(
            Participation(actors[one["id"]], one["role"], _span_back(one), one["mention"]) for one in plain["actors"]
        ),
        factuality=Factuality(**plain["factuality"]), attribution=_attribution_back(plain["attribution"]),
        history=_history_back(plain["history"]),
        conflicts=tuple(plain["conflicts"]), merged=tuple(plain["merged"]),
        **_dated_back(plain["when"]),
    )  # fmt: skip


def _span(span: Span) -> Plain:
    return {"start": span.start, "end": span.end}


def _span_back(plain: Plain) -> Span:
    return Span(plain["start"], plain["end"])


def _dated(one: Event | Evidence) -> Plain:
    return {**date_to_plain(one.when), "phrase": one.phrase, "basis": one.basis, "because": one.because}


def _dated_back(plain: Plain) -> Plain:
    kept = {key: plain[key] for key in ("phrase", "basis", "because")}
    return {"when": date_from_plain(plain), **kept}


def _participation(one: Participation) -> Plain:
    actor = one.actor
    return {
        "id": actor.id, "name": actor.name, "kind": actor.kind, "role": one.role, **_span(one.span),
        "mention": one.mention,
    }  # fmt: skip


def _factuality(one: Factuality) -> Plain:
    return {"status": one.status, "certainty": one.certainty, "polarity": one.polarity, "time": one.time}


def _attribution(one: Attribution | None) -> Plain | None:
    if one is None:
        return None
    return {"actor": one.actor, "name": one.name, **_span(one.span), "via": _attribution(one.via)}


def _attribution_back(plain: Plain | None) -> Attribution | None:
    if plain is None:
        return None
    return Attribution(plain["name"], _span_back(plain), plain["actor"], _attribution_back(plain["via"]))


def _evidence(one: Evidence) -> Plain:
    return {
        "document": one.document, **_span(one.span), "quote": one.quote,
        "trigger": {**_span(one.trigger), "text": one.trigger_text},
        "when": _dated(one), "factuality": _factuality(one.factuality), "attribution": _attribution(one.attribution),
    }  # fmt: skip


def _evidence_back(plain: Plain) -> Evidence:
    return Evidence(
        document=plain["document"], span=_span_back(plain), quote=plain["quote"],
        trigger=_span_back(plain["trigger"]), trigger_text=plain["trigger"]["text"],
        factuality=Factuality(**plain["factuality"]), attribution=_attribution_back(plain["attribution"]),
        **_dated_back(plain["when"]),
    )  # fmt: skip


def _history(match: HistoryMatch | None) -> Plain | None:
    if match is None:
        return None
    entry = match.entry
    return {
        "id": entry.id, "name": entry.name, "kind": entry.kind, "start": date_to_plain(entry.start),
        "end": date_to_plain(entry.end), "aliases": list(entry.aliases), "places": list(entry.places),
        "agents": list(entry.agents), "patients": list(entry.patients), "source": entry.source,
        "when": date_to_plain(match.when), "score": match.score, "reasons": list(match.reasons),
        "applied": match.applied, "runners_up": [list(one) for one in match.runners_up],
    }  # fmt: skip


def _history_back(plain: Plain | None) -> HistoryMatch | None:
    if plain is None:
        return None
    start, when = date_from_plain(plain["start"]), date_from_plain(plain["when"])
    assert start is not None
    assert when is not None
    entry = Entry(
        plain["id"], plain["name"], plain["kind"], start, date_from_plain(plain["end"]), tuple(plain["aliases"]),
        tuple(plain["places"]), tuple(plain["agents"]), tuple(plain["patients"]), plain["source"],
    )  # fmt: skip
    runners_up = tuple((name, score) for name, score in plain["runners_up"])
    return HistoryMatch(entry, when, plain["score"], tuple(plain["reasons"]), plain["applied"], runners_up)
