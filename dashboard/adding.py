"""Giving the timeline another article: pasted, or dropped as files; with a publication date found or asked for."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

from dashboard import data
from dashboard.words import isolated, listed
from timeline.charts.words import count
from timeline.documents import Document
from timeline.errors import TimelineError
from timeline.reading import guessed

_LOG = logging.getLogger(__name__)
TYPES = ["txt", "md", "html", "htm", "pdf", "json", "jsonl"]
FIRST_DAY = date(1, 1, 1)
LAST_DAY = date(9999, 12, 31)
_EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input: the articles that it held, how many were known, or what was wrong with it.

    `encoding` is the one that was guessed, where the input does not say it; `waiting` is an input not yet read.
    """

    name: str
    documents: tuple[Document, ...] = ()
    problem: str = ""
    known: int = 0
    encoding: str = ""
    waiting: bool = False


def add_button() -> None:
    """The button, and the dialog behind it."""
    outcomes: list[Outcome] = st.session_state.pop("outcomes", [])
    if st.button("Add articles", type="primary", width="stretch"):
        _dialog()
    elif any(one.waiting for one in outcomes):
        done = sum(not one.waiting for one in outcomes)
        st.toast(f"Stopped: {done} of {len(outcomes)} were read.")


@st.dialog("Add articles", width="medium", on_dismiss="rerun")
def _dialog() -> None:
    outcomes: list[Outcome] | None = st.session_state.get("outcomes")
    if outcomes is None:
        _ask()
    else:
        _answer(outcomes)


def _ask() -> None:
    with st.form("adding", border=False):
        text = st.text_area("Paste the text of an article", height=160, placeholder="Headline, date and text")
        files = st.file_uploader("or drop files", type=TYPES, accept_multiple_files=True)
        published = st.date_input(
            "Published (leave empty to let the article say it)", None, min_value=FIRST_DAY, max_value=LAST_DAY
        )
        if not st.form_submit_button("Put on the timeline", type="primary"):
            return
    inputs = [(file.name, file.getvalue()) for file in files]
    inputs += [("pasted text", text.encode("utf-8", "replace"))] if text.strip() else []
    if not inputs:
        st.warning("Nothing to add yet: paste a text or drop a file.")
        return
    take_all(inputs, published=published)
    st.rerun(scope="fragment")


def take_all(inputs: Sequence[tuple[str, bytes]], *, published: date | None = None) -> list[Outcome]:
    """Read and parse every input; what is good joins the timeline, whatever the others are.

    The outcomes stand in the session from the start, for a reader who closes the dialog ends this at any moment.
    """
    words, bar = st.empty(), st.progress(0.0)
    st.text("To stop, close this window. What has been read stays.")
    outcomes = st.session_state.outcomes = [Outcome(name, waiting=True) for name, _ in inputs]
    for number, (name, content) in enumerate(inputs):
        words.text(f"Reading {number + 1} of {len(inputs)}: {isolated(name)}")
        outcomes[number] = _take(name, content, published, data.share(bar.progress, number, len(inputs)))
    return outcomes


def _take(name: str, content: bytes, published: date | None, progress: data.Progress) -> Outcome:
    try:
        documents = data.read(content, name, published=published)
        for number, document in enumerate(documents):
            data.events_of(document, data.share(progress, number, len(documents)))
    except TimelineError as error:
        return Outcome(name, problem=str(error))
    except Exception:  # whatever one article does to the parser, the others stay and the reader hears of it
        _LOG.exception("an article could not be parsed")
        return Outcome(name, problem="the parser failed on this text; that is a fault of this program, not of the text")
    new = data.add(documents)
    data.take_decisions(content, name, new)
    return Outcome(name, tuple(new), known=len(documents) - len(new), encoding=guessed(content, name=name))


def _answer(outcomes: Sequence[Outcome]) -> None:
    """What became of everything: the way on, then what went wrong, what lacks a date, and what is well."""
    added = [document for outcome in outcomes for document in outcome.documents]
    st.text(f"{count(len(added), 'article')} added.")
    if st.button("Show the timeline", type="primary"):
        st.session_state.pop("outcomes", None)
        st.rerun()
    for outcome in outcomes:
        if outcome.problem:
            st.error("This could not be added; everything else is as it was.")
            st.text(f"{isolated(outcome.name)}: {outcome.problem}")
        if outcome.encoding:
            st.warning("This file is not UTF-8. If letters are wrong below, save it as UTF-8 and add it again.")
            st.text(f"{isolated(outcome.name)}: read as {outcome.encoding}, which is a guess")
        if outcome.known:
            st.text(f"{isolated(outcome.name)}: already on the timeline")
    for document in sorted(added, key=lambda one: one.published is not None):
        _added(document)


def _added(document: Document) -> None:
    """What was understood of an article, in a line; what was not, with its date to give."""
    kept = data.library().document(document.id)
    if kept is None:
        return
    found = count(len(data.events_of(kept)), "event")
    st.text(f"✓ {isolated(kept.name)}: {found}, {kept.published or 'no publication date'}")
    if kept.language != "en":
        st.warning(f"This article is not in English (it looks like {kept.language!r}): little will be found in it.")
    elif not data.events_of(kept):
        st.warning("No event was found in this text.")
    waiting = open_dates(kept) if kept.published is None else []
    if waiting:
        st.text(f"Without a publication date {listed(waiting)} cannot be placed. Please give it:")
    if document.published is None and (waiting or kept.published):
        date_input(kept)


def open_dates(document: Document) -> list[str]:
    """A few of the words that name a day which the text alone does not tell, as "Monday", in quotation marks."""
    times = data.expressions(document)
    open_ = [one for one in times if one.when is None and one.type in ("DATE", "TIME") and "_REF" not in one.value]
    found = [isolated(f"“{one.text}”") for one in open_]
    return list(dict.fromkeys(found))[:_EXAMPLES]


def date_input(document: Document) -> None:
    """The publication date, to be changed."""
    key = f"published {document.id}"
    st.date_input(
        "Published",
        document.published,
        key=key,
        min_value=FIRST_DAY,
        max_value=LAST_DAY,
        on_change=lambda: data.date_article(document.id, st.session_state[key]),
    )
