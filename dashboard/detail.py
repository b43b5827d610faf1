"""One event opened: what, when and why that date, who, who says so, history, and the article with its words marked."""

from collections.abc import Iterable
from html import escape

import streamlit as st

from dashboard import component, data, history, session
from dashboard.marks import of_evidence
from dashboard.words import date_in_full, isolated
from timeline.charts.words import BASES
from timeline.collection import Timeline
from timeline.documents import Document
from timeline.events.model import Attribution, Event, Evidence

_ROLES = {"agent": "acts", "patient": "is acted on", "other": "takes part"}


def show(event: Event, everything: Timeline) -> None:
    """The panel."""
    st.button("← All events", on_click=session.change_view, kwargs={"event": ""}, type="tertiary")
    st.html(f'<div class="tl-detail">{"".join(_facts(event))}</div>')
    evidence = _evidence(event)
    document = everything.document(evidence.document)
    st.html(f'<div class="tl-detail"><p class="tl-soft tl-line">{_source(document)}</p></div>')
    runs = of_evidence(document, event, evidence, data.loaded(document))
    version = f"{event.id} {evidence.span.start}"
    panel = {"runs": runs, "version": version, "height": "230px", "label": "The article, with the evidence marked"}
    component.reader(panel, key="evidence")
    history.show(event)


def _facts(event: Event) -> Iterable[str]:
    """Escaped HTML, a piece at a time."""
    yield f'<h2 dir="auto">{escape(event.title)}</h2>'
    yield f'<p class="tl-when">{escape(date_in_full(event))}</p>'
    if event.because:
        yield f"<p>{escape(event.because)}</p>"
    chips = [event.factuality.status, event.category.capitalize(), BASES[event.basis]]
    chips += [event.place] if event.place else []
    yield "".join(f'<span class="tl-chip">{escape(chip)}</span>' for chip in chips)
    if event.attribution:
        yield f"<p>Claimed, not established: according to <b>{escape(_says(event.attribution))}</b></p>"
    if event.actors:
        yield f"<ul>{''.join(_actors(event))}</ul>"
    yield from (f'<p class="tl-warning">{escape(one)}</p>' for one in event.conflicts)
    yield from (f'<p class="tl-soft">{escape(one)}</p>' for one in event.merged)
    if event.salience_because:
        yield f'<p class="tl-soft">Why it stands here: {escape(", ".join(event.salience_because))}.</p>'


def _says(source: Attribution) -> str:
    return f"{source.name} (through {_says(source.via)})" if source.via else source.name


def _actors(event: Event) -> Iterable[str]:
    for one in event.actors:
        words = f" (“{escape(one.mention)}”)" if one.mention and one.mention != one.actor.name else ""
        role = f'<span class="tl-soft">{escape(one.actor.kind)}, {_ROLES[one.role]}{words}</span>'
        yield f'<li dir="auto"><b>{escape(one.actor.name)}</b> {role}</li>'


def _source(document: Document) -> str:
    published = f"published {document.published}" if document.published else "no date"
    return escape(f"From: {isolated(document.name)}, {published}")


def _evidence(event: Event) -> Evidence:
    """The event's own evidence, or the one that the reader picks where several mentions were merged."""
    if len(event.evidence) == 1:
        return event.evidence[0]
    titles = {one.id: one.name for one in data.library().documents}
    names = [f"{number}. {titles.get(one.document, '')}: {one.quote}" for number, one in enumerate(event.evidence, 1)]
    label = f"Evidence ({len(names)} mentions)"
    picked = st.selectbox(label, range(len(names)), format_func=names.__getitem__, key=f"evidence {event.id}")
    return event.evidence[picked]
