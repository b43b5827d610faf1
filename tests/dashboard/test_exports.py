"""What the server answers to the browser's jobs, however often the page runs."""

import base64
import csv
import io
import json
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import exports
from dashboard.decisions import Decision, decisions_from_json
from dashboard.state import Filters, View
from tests.model import small_timeline
from timeline.collection import Timeline
from timeline.dates import FuzzyDate
from timeline.history.model import Entry

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="9" height="9"/></svg>'

ENTRY = Entry("Q1", "Pier vote", "vote", FuzzyDate.day(2019, 4, 9))


def screen():
    timeline = small_timeline()
    return exports.Screen(timeline, timeline, Filters(), View())


def content(made):
    return base64.b64decode(made["file"])


@pytest.mark.parametrize("format", ["png", "svg", "pdf"])
def test_picture_is_answered_with_a_figure_for_the_browser_to_draw(format):
    made = exports.answer({"id": "1", "format": format}, screen())
    assert (made["id"], made["name"].rpartition(".")[2]) == ("1", format)
    assert made["figure"]["layout"]["width"] == 1200


def test_saved_timeline_brings_back_what_was_decided():
    decisions = {"doc:4-9": Decision("reject"), "doc:1-2": Decision("pick", ENTRY), "doc:3-4": Decision("accept")}
    saved = content(exports.answer({"id": "1", "format": "json"}, replace(screen(), decisions=decisions))).decode()
    assert Timeline.from_json(saved) == small_timeline()
    assert decisions_from_json(saved, {ENTRY.id: ENTRY}.get) == decisions
    assert decisions_from_json(saved, lambda id: None).keys() == {"doc:4-9", "doc:3-4"}
    assert "decisions" not in json.loads(content(exports.answer({"id": "1", "format": "json"}, screen())))


@pytest.mark.parametrize(
    "text", ["[]", "{}", '{"decisions": 3}', '{"decisions": {"x": 3}}', '{"decisions": {"x": {"kind": ["pick"]}}}']
)
def test_decisions_that_are_none_are_left_out(text):
    assert decisions_from_json(text, lambda id: ENTRY) == {}


def test_picture_that_comes_back_becomes_a_pdf():
    made = exports.answer({"id": "2", "format": "pdf", "svg": SVG}, screen())
    assert content(made).startswith(b"%PDF")


def test_tables_and_page_are_answered_with_the_file():
    table, plain, page = (exports.answer({"id": "3", "format": kind}, screen()) for kind in ("csv", "json", "html"))
    assert len(list(csv.DictReader(io.StringIO(content(table).decode())))) == len(small_timeline())
    assert content(plain).startswith(b"{")
    assert content(page).lower().startswith(b"<!doctype html>")


def test_file_that_cannot_be_made_is_answered_with_the_problem(monkeypatch):
    assert "not an SVG" in exports.answer({"id": "4", "format": "pdf", "svg": "<p>"}, screen())["problem"]
    monkeypatch.setattr(exports, "to_csv", lambda timeline: 1 / 0)
    assert "fault of this program" in exports.answer({"id": "5", "format": "csv"}, screen())["problem"]


def test_answer_is_made_once_for_each_job_and_kept_over_reruns():
    def script():
        import streamlit as st

        from dashboard import exports

        state = st.session_state
        state.given = [*state.given, exports._answer(state.wanted, state.screen)]

    at = AppTest.from_function(script)
    at.session_state["screen"], at.session_state["given"] = screen(), []
    for id in ("", "1", "1", "2", ""):
        wanted = {"id": id, "format": "csv"} if id else None
        at.session_state["wanted"] = wanted
        at.run()
        assert not at.exception
    nothing, first, again, second, done = at.session_state["given"]
    assert (nothing, done) == (None, None)
    assert again is first
    assert second["id"] == "2"
