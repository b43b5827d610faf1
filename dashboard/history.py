"""An event's match with the gazetteer of history: its source, and the reader's word on it in one click."""

import re
from html import escape

import streamlit as st

from dashboard import data
from dashboard.decisions import Decision
from timeline.charts.words import in_words
from timeline.events.model import Event
from timeline.history.model import HistoryMatch

_QID = re.compile(r"Q\d+")


def show(event: Event) -> None:
    """The source line and the buttons; nothing where history does not come into it."""
    match, decision = event.history, data.library().decisions.get(event.id)
    if match:
        st.html(f'<div class="tl-detail">{_source(match)}</div>')
        _buttons(event, match)
    if decision:
        st.button("Undo your decision on history", on_click=data.decide, args=(event.id, None))


def _source(match: HistoryMatch) -> str:
    entry = match.entry
    when = in_words(entry.start) + (f" to {in_words(entry.end)}" if entry.end else "")
    lead = "From history" if match.applied else "Perhaps this is"
    reasons = f'<p class="tl-soft">{escape("; ".join(match.reasons))} (score {match.score:.2f})</p>'
    return f"<p><b>{lead}: {escape(entry.name)}</b>, {escape(when)}. {_link(match)}</p>{reasons}"


def _link(match: HistoryMatch) -> str:
    """A link that opens on a click, where there is an entry to look at; nothing is fetched before."""
    id, source = match.entry.id, match.entry.source or match.entry.id
    if not _QID.fullmatch(id):
        return escape(source)
    address = f"https://www.wikidata.org/wiki/{id}"
    return f'<a href="{address}" target="_blank" rel="noopener noreferrer">{escape(source)}</a>'


def _buttons(event: Event, match: HistoryMatch) -> None:
    no, yes = st.columns(2)
    no.button("No, it is not", on_click=data.decide, args=(event.id, Decision("reject")), width="stretch")
    if not match.applied:
        yes.button("Yes, that is it", on_click=data.decide, args=(event.id, Decision("accept")), width="stretch")
    if match.runners_up:
        _others(event, match)


def _others(event: Event, match: HistoryMatch) -> None:
    entries = {entry.id: entry for id, _ in match.runners_up if (entry := data.entry(id))}
    key = f"another {event.id}"

    def name(id: str) -> str:
        return f"{entries[id].name}, {in_words(entries[id].start)}"

    def pick() -> None:
        chosen = entries.get(st.session_state[key])
        data.decide(event.id, Decision("pick", chosen) if chosen else None)

    st.selectbox(
        "Or it is another",
        list(entries),
        index=None,
        key=key,
        on_change=pick,
        format_func=name,
        placeholder="Pick another entry",
    )
