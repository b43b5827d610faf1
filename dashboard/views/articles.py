"""The articles: what was understood of each, its date, and the way to take it out again."""

import streamlit as st

from dashboard import component, data, session
from dashboard.adding import add_button, date_input
from dashboard.marks import of_article
from dashboard.words import isolated
from timeline.charts.words import count
from timeline.documents import Document

_HEIGHT = "max(320px, calc(100vh - 125px))"
"""As much of the window as there is."""


def show() -> None:
    """The page."""
    kept = data.library()
    documents = kept.documents
    with st.container(key="top"):
        words, adding = st.columns([6, 1], vertical_alignment="center")
    words.html(f'<h1 class="tl-summary">{count(len(documents), "article")} on the timeline</h1>')
    with adding:
        add_button()
    left, right = st.columns([1, 2.35], gap="medium")
    with left:
        chosen = _choose(documents) if documents else None
        _removed(kept.removed)
        if data.knowledge():
            st.text(f"With your own knowledge from {data.knowledge()}")
    with right:
        if chosen:
            _article(chosen)
        else:
            st.info("There is no article here. Add one, by pasting its text or as a file.")


def _removed(documents: tuple[Document, ...]) -> None:
    """What was taken out, and the way back."""
    for document in documents:
        st.text(f"Taken out: {isolated(document.name)}")
        st.button("Put it back", key=f"back {document.id}", on_click=_put_back, args=(document,))


def _put_back(document: Document) -> None:
    data.add([document])


def _choose(documents: tuple[Document, ...]) -> Document:
    """The list, and what can be done with the chosen one."""
    titles = {one.id: one.name for one in documents}
    if st.session_state.get("article") not in titles:
        st.session_state.article = documents[0].id
    id = st.selectbox("Article", list(titles), key="article", format_func=titles.__getitem__)
    document = next(one for one in documents if one.id == id)
    date_input(document)
    st.button("Take it out", on_click=data.remove, args=(document.id,))
    return document


def _article(document: Document) -> None:
    times, events = data.expressions(document), data.timeline().filter(sources=[document.id]).events
    found = f"{count(len(times), 'time expression')} and {count(len(events), 'event')}"
    st.text(
        f"Understood: {found}. Point at a marked word or touch it for its meaning; click an underlined one to open it."
    )
    runs = of_article(document, events, times, data.loaded(document))
    panel = {"runs": runs, "version": f"{document.id} {document.published}", "height": _HEIGHT, "label": "The article"}
    component.reader(panel, key="article_text", on_clicked=_open)


def _open() -> None:
    session.open_on_timeline(st.session_state["article_text"]["clicked"])
