"""What becomes of the files that a reader drops: all that is bad is named, all that is good stays."""

import json
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.adding import open_dates
from dashboard.decisions import Decision
from timeline.documents import Document
from timeline.serial import document_to_plain

GOOD = b"2019-04-10 Board votes\n\nPolice arrested Ana Lind in Kelm on 5 April 2019.\n"


def take_from_session():
    """Drop the files that the session holds on an empty timeline."""
    import streamlit as st

    from dashboard import adding, data

    data.library()
    st.session_state.library = data.Library()
    st.session_state.outcomes = adding.take_all(st.session_state.inputs, published=st.session_state.published)


def taken(*inputs, published=None):
    """The outcomes of dropping these files, and the articles that are there afterwards."""
    at = AppTest.from_function(take_from_session, default_timeout=300)
    at.session_state["inputs"], at.session_state["published"] = inputs, published
    at.run()
    assert not at.exception
    return at.session_state["outcomes"], at.session_state["library"].documents


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        pytest.param("empty.txt", b"", "empty.txt", id="empty"),
        pytest.param("blank.txt", b" \n\t\n", "blank.txt", id="blank"),
        pytest.param("picture.txt", bytes(range(256)) * 100, "picture.txt", id="binary"),
        pytest.param("book.txt", b"The board voted. " * 3_000_000, "book.txt", id="50 MB"),
        pytest.param("page.html", b"<html><body></body></html>", "page.html", id="page without text"),
    ],
)
def test_bad_file_is_named_with_the_reason_and_the_others_stay(name, content, words):
    (bad, good), documents = taken((name, content), ("good.txt", GOOD))
    assert words in bad.problem
    assert bad.documents == ()
    assert [one.id for one in documents] == [one.id for one in good.documents]


def test_wrong_encoding_is_detected():
    text = "2019-04-10 Café fermé\n\nPolice arrested Zoë Müller in Köln on 5 April 2019.\n"
    (outcome,), _ = taken(("latin.txt", text.encode("cp1252")))
    assert "Zoë Müller" in outcome.documents[0].text
    assert outcome.encoding == "cp1252"


def test_date_given_by_the_reader_is_taken():
    (outcome,), _ = taken(("a.txt", b"The board voted on Monday to close the pier."), published=date(2019, 4, 10))
    assert outcome.documents[0].published == date(2019, 4, 10)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The board voted on Monday to close the pier.", ["Monday"], id="a weekday"),
        pytest.param("The pier was opened in 1901 and closed on 3 May 1954.", [], id="nothing open"),
        pytest.param("The pier is closed now.", [], id="no day"),
    ],
)
def test_publication_date_is_asked_for_where_a_day_hangs_on_it(text, words):
    asked = open_dates(Document.of(text))
    assert [one.strip("\u2068\u2069“”") for one in asked] == words


def test_same_article_twice_is_one():
    (first, second), documents = taken(("a.txt", GOOD), ("b.txt", GOOD))
    assert (len(first.documents), second.known, len(documents)) == (1, 1, 1)


def test_saved_timeline_comes_with_its_decisions():
    from dashboard import data

    (document,) = data.read(GOOD, "good.txt")
    decisions = {f"{document.id}:1-2": {"kind": "reject"}, "elsewhere:1-2": {"kind": "reject"}}
    saved = {"documents": [document_to_plain(document)], "decisions": decisions}
    at = AppTest.from_function(take_from_session, default_timeout=300)
    at.session_state["inputs"], at.session_state["published"] = [("saved.json", json.dumps(saved).encode())], None
    at.run()
    assert at.session_state["library"].decisions == {f"{document.id}:1-2": Decision("reject")}


def test_parser_that_fails_loses_nothing(monkeypatch):
    from dashboard import data

    parse = data.events_of

    def failing(document, progress):
        if "poison" in document.text:
            raise RuntimeError("no")
        return parse(document, progress)

    monkeypatch.setattr(data, "events_of", failing)
    (bad, good), documents = taken(("bad.txt", b"A poison text was read on Monday."), ("good.txt", GOOD))
    assert "fault of this program" in bad.problem
    assert documents == good.documents != ()


def test_what_is_stopped_leaves_what_was_read_and_says_what_was_not(monkeypatch):
    from dashboard import data

    def script():
        import contextlib

        import streamlit as st

        from dashboard import adding, data

        data.library()
        st.session_state.library = data.Library()
        with contextlib.suppress(KeyboardInterrupt):  # no Exception, like that by which Streamlit ends a run
            adding.take_all(st.session_state.inputs)

    parse = data.events_of

    def stopping(document, progress):
        if "long" in document.text:
            raise KeyboardInterrupt
        return parse(document, progress)

    monkeypatch.setattr(data, "events_of", stopping)
    at = AppTest.from_function(script, default_timeout=300)
    at.session_state["inputs"] = [("a.txt", GOOD), ("b.txt", b"A long text was read on Monday."), ("c.txt", GOOD)]
    at.run()
    assert not at.exception
    assert [one.waiting for one in at.session_state["outcomes"]] == [False, True, True]
    assert len(at.session_state["library"].documents) == 1
