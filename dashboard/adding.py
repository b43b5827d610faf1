"""Giving the timeline another article: pasted, or dropped as files; with a publication date found or asked for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import streamlit as st

from dashboard import data
from timeline.documents import Document
from timeline.errors import TimelineError

TYPES = ["txt", "md", "html", "htm"]
FIRST_DAY = date(1, 1, 1)
LAST_DAY = date(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input: the articles that it held, or what was wrong with it."""

    name: str
    documents: tuple[Document, ...] = ()
    problem: str = ""


def add_button() -> None:
    """The button, and the dialog behind it."""
    if st.button("Add articles", type="primary", width="stretch"):
        st.session_state.pop("outcomes", None)
        _dialog()


@st.dialog("Add articles", width="medium")
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
    inputs = [(file.name, file.getvalue()) for file in files] + (
        [("pasted text", text.encode())] if text.strip() else []
    )
    if not inputs:
        st.warning("Nothing to add yet: paste a text or drop a file.")
        return
    st.session_state.outcomes = [_take(data_, name, published) for name, data_ in inputs]
    data.add(one for outcome in st.session_state.outcomes for one in outcome.documents)
    _parse()
    st.rerun(scope="fragment")


def _take(content: bytes, name: str, published: date | None) -> Outcome:
    try:
        return Outcome(name, tuple(data.read(content, name, published=published)))
    except TimelineError as error:
        return Outcome(name, problem=str(error))


def _parse() -> None:
    bar = st.progress(0.0, "reading")
    data.timeline(lambda number, total, name: bar.progress(number / total, f"article {number + 1} of {total}"))


def _answer(outcomes: Iterable[Outcome]) -> None:
    for outcome in outcomes:
        if outcome.problem:
            st.error("This could not be added; everything else is as it was.")
            st.text(f"{outcome.name}: {outcome.problem}")
        for document in outcome.documents:
            _added(document)
    if st.button("Show the timeline", type="primary"):
        st.session_state.pop("outcomes", None)
        st.rerun()


def _added(document: Document) -> None:
    """What was understood of an article, and its date to confirm or to give."""
    st.text(f"✓ {document.title or 'untitled article'}")
    kept = data.library().document(document.id)
    if kept is None:
        return
    if kept.language != "en":
        st.warning(f"This article is not in English (it looks like {kept.language!r}): little will be found in it.")
    if kept.published is None:
        st.warning("No publication date was found. Without one, words like “Monday” stay undated. Please give it.")
    if not data.events_of(kept):
        st.warning("No event was found in this text.")
    date_input(kept)


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
