"""The only place that opens articles, parses them and keeps them; everything else asks here.

What is kept lives in the session for now; whoever moves it to a store changes this file alone.
"""

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import streamlit as st

from dashboard.context import bands
from dashboard.decisions import Decision, decided, decisions_from_json, own_expression
from timeline import history
from timeline.collection import Timeline
from timeline.documents import Document, Span
from timeline.errors import InputError
from timeline.events.loaded import find as find_loaded
from timeline.events.loaded import own_words
from timeline.events.model import Event
from timeline.history.model import Entry
from timeline.merging import merge
from timeline.pipeline import stream
from timeline.reading import read_bytes
from timeline.reading.encoding import decode
from timeline.temporal import tag
from timeline.temporal.model import TimeExpression

SEEDS = Path(__file__).parents[1] / "seeds"
LONGEST = 1_000_000
"""Characters of one article that the app takes; more than this is for the command line."""

KEPT = 1000
"""Articles whose events are kept, whoever reads them."""

Progress = Callable[[float], None]
"""Hears how much is done, from 0 to 1."""


@dataclass(frozen=True)
class Library:
    """The reader's articles, in the order they came, and what the reader decided about events (by event id).

    `removed` were taken out and can be put back.
    """

    documents: tuple[Document, ...] = ()
    decisions: dict[str, Decision] = field(default_factory=dict)
    removed: tuple[Document, ...] = ()

    def document(self, id: str) -> Document | None:
        """The article of this id, None where it is not (or no longer) here."""
        return next((one for one in self.documents if one.id == id), None)


def library() -> Library:
    """The session's articles; the bundled ones at first."""
    if "library" not in st.session_state:
        st.session_state.library = Library(_seeds())
    kept: Library = st.session_state.library
    return kept


def has_own() -> bool:
    """Are the articles other than those that the app opens with, which is what a link brings along?"""
    return set(library().documents) != set(_seeds())


# --- changing -----------------------------------------------------------------------------------------------------


def read(data: bytes, name: str, *, published: date | None = None) -> list[Document]:
    """The articles in a file; InputError with a sentence for the reader where there is none or it is too long."""
    documents = read_bytes(data, name=name, published=published)
    for document in documents:
        if len(document.text) > LONGEST:
            raise InputError(
                f"{name!r} has {len(document.text):,} characters and the app takes {LONGEST:,} an article; "
                "cut it, or parse it with: python -m timeline parse FILE"
            )
    return documents


def add(documents: Iterable[Document]) -> list[Document]:
    """Put these articles on the timeline, or back on it; gives those that were not there."""
    kept = library()
    known = {document.id for document in kept.documents}
    new = list({document.id: document for document in documents if document.id not in known}.values())
    removed = tuple(one for one in kept.removed if one.id not in {document.id for document in new})
    st.session_state.library = replace(kept, documents=(*kept.documents, *new), removed=removed)
    return new


def remove(id: str) -> None:
    """Take an article out; `add` puts it back as it was."""
    kept = library()
    staying = tuple(one for one in kept.documents if one.id != id)
    going = tuple(one for one in kept.documents if one.id == id)
    st.session_state.library = replace(kept, documents=staying, removed=(*kept.removed, *going))


def date_article(id: str, published: date | None) -> None:
    """Set the publication date of an article."""
    kept = library()
    documents = tuple(replace(one, published=published) if one.id == id else one for one in kept.documents)
    st.session_state.library = replace(kept, documents=documents)


def decide(event: str, decision: Decision | None) -> None:
    """Keep what the reader says about an event's match with history; None takes it back."""
    kept = library()
    decisions = {id: one for id, one in kept.decisions.items() if id != event}
    st.session_state.library = replace(kept, decisions=decisions | ({event: decision} if decision else {}))


def take_decisions(content: bytes, name: str, added: Sequence[Document]) -> None:
    """Of a saved timeline, what was decided about the events of the articles that came with it."""
    if name.lower().endswith(".json"):
        kept, ids = library(), {document.id for document in added}
        found = decisions_from_json(decode(content, name=name), entry)
        ours = {event: one for event, one in found.items() if event.rpartition(":")[0] in ids}
        st.session_state.library = replace(kept, decisions=kept.decisions | ours)


# --- looking ------------------------------------------------------------------------------------------------------


def timeline(progress: Progress = lambda part: None) -> Timeline:
    """All articles as one timeline, with the reader's decisions. `progress` hears of articles that must be read."""
    kept = library()
    total = len(kept.documents)
    for number, document in enumerate(kept.documents):
        events_of(document, share(progress, number, total))
    merged = _merged(tuple(map(_key, kept.documents)), kept.documents)
    return _decided(merged, kept.decisions) if kept.decisions else merged


def share(progress: Progress, number: int, total: int) -> Progress:
    """`progress` as heard by one of several tasks, which count alike."""
    return lambda part: progress((number + part) / total)


def version() -> str:
    """Changes whenever the timeline does."""
    kept = library()
    return repr(([_key(document) for document in kept.documents], sorted(kept.decisions.items(), key=str)))


def events_of(document: Document, progress: Progress = lambda part: None) -> list[Event]:
    """The events of one article by itself. `progress` hears of it where it must be read; what it raises ends that."""
    kept, key = _parsed(), _key(document)
    if key not in kept:
        progress(0.0)
        pairs = stream([document], knowledge=knowledge(), progress=lambda _, part: progress(part))
        kept[key] = [event for _, events in pairs for event in events]
        while len(kept) > KEPT:
            del kept[next(iter(kept))]
    return kept[key]


def entry(id: str) -> Entry | None:
    """An entry of the gazetteer."""
    return history.load(knowledge()).get(id)


def context(shown: Timeline) -> list[Entry]:
    """Long events of history that stand behind the timeline."""
    return bands(shown, history.load(knowledge()).entries)


def loaded(document: Document) -> list[Span]:
    """The loaded words of an article."""
    return _loaded(_key(document), document)


def knowledge() -> Path | None:
    """The folder with the reader's own actors.csv, history.csv and loaded.csv: $TIMELINE_KNOWLEDGE, None without it."""
    folder = os.environ.get("TIMELINE_KNOWLEDGE", "")
    if folder and not Path(folder).is_dir():
        raise InputError(f"TIMELINE_KNOWLEDGE is {folder!r}, which is no folder; give one that holds your CSV files")
    return Path(folder) if folder else None


def expressions(document: Document) -> list[TimeExpression]:
    """The time expressions of an article, in text order."""
    return _expressions(_key(document), document)


_Key = tuple[str, str, str]


def _key(document: Document) -> _Key:
    return document.id, str(document.published), str(knowledge() or "")


@st.cache_resource(show_spinner=False)
def _parsed() -> dict[_Key, list[Event]]:
    """What was read, the oldest first. No cached function, for those may not say how far they are."""
    return {}


@st.cache_resource(max_entries=50, show_spinner=False)
def _merged(keys: tuple[_Key, ...], _documents: tuple[Document, ...]) -> Timeline:
    events = [event for document in _documents for event in events_of(document)]
    return Timeline.of(_documents, merge(events, _documents))


@st.cache_resource(max_entries=200, show_spinner=False)
def _expressions(key: _Key, _document: Document) -> list[TimeExpression]:
    return list(tag(_document.text, published=_document.published, language=_document.language))


@st.cache_resource(max_entries=200, show_spinner=False)
def _loaded(key: _Key, _document: Document) -> list[Span]:
    return find_loaded(_document.text, own=own_words(knowledge()))


def _decided(merged: Timeline, decisions: dict[str, Decision]) -> Timeline:
    def changed(event: Event) -> Event:
        if event.id not in decisions:
            return event
        times = expressions(merged.document(event.document))
        return decided(event, decisions[event.id], own_expression(event, times))

    return Timeline.of(merged.documents, map(changed, merged.events))


@st.cache_resource(show_spinner=False)
def _seeds() -> tuple[Document, ...]:
    paths = sorted(path for path in SEEDS.iterdir() if path.suffix == ".txt")
    return tuple(document for path in paths for document in read(path.read_bytes(), path.name))
