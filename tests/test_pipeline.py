"""The whole way, over one process and several."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from timeline import pipeline
from timeline.documents import Document
from timeline.errors import InputError, ParseError
from timeline.pipeline import BATCH, LONGEST, WORTH_WORKERS, parse, stream

ARTICLES = [
    Document.of(f"{state} recalled its ambassador on Monday.", id=state.lower(), published=date(2021, 3, 4))
    for state in ("Peru", "Chile", "Kenya")
]


def test_stream_keeps_the_order_and_gives_every_document():
    assert [document.id for document, _ in stream(iter(ARTICLES))] == ["peru", "chile", "kenya"]


def test_processes_give_what_one_gives(monkeypatch):
    many = [replace(ARTICLES[i % 3], id=f"a{i}") for i in range(BATCH * WORTH_WORKERS + 1)]
    monkeypatch.setattr(pipeline, "_here", None)  # the workers do it all
    parted = list(stream(many, processes=2))
    monkeypatch.undo()
    assert parted == list(stream(many))


def test_few_documents_start_no_processes(monkeypatch):
    monkeypatch.setattr(pipeline, "_in_processes", None)
    assert len(list(stream(ARTICLES, processes=2))) == 3


def test_parse_makes_one_timeline():
    timeline = parse(ARTICLES)
    assert len(timeline.documents) == 3
    assert {event.when.edtf for event in timeline} == {"2021-03-01"}


def test_a_document_in_another_language_has_no_events():
    german = Document(id="de", text="Peru hat am Montag seinen Botschafter zurückgerufen.", language="de")
    assert list(stream([german])) == [(german, [])]


def test_too_long_a_text_is_an_error_that_names_it():
    with pytest.raises(InputError, match="'long'"):
        parse([Document.of("a " * LONGEST, id="long")])


def test_a_document_that_fails_does_not_stop_the_others():
    failures = []
    documents = [Document.of("a " * LONGEST, id="long"), *ARTICLES]
    found = list(stream(documents, failed=lambda document, error: failures.append((document.id, str(error)))))
    assert [document.id for document, _ in found] == ["peru", "chile", "kenya"]
    assert [name for name, _ in failures] == ["long"]


def test_a_fault_of_the_parser_costs_its_document_only(monkeypatch):
    def extract(document, *_, **__):
        if document.id == "chile":
            raise ZeroDivisionError("by accident")
        return []

    monkeypatch.setattr(pipeline, "extract", extract)
    failures = {}
    found = list(stream(ARTICLES, failed=lambda document, error: failures.update({document.id: error})))
    assert [document.id for document, _ in found] == ["peru", "kenya"]
    assert "'chile' could not be parsed: ZeroDivisionError('by accident') at test_pipeline.py:" in str(
        failures["chile"]
    )
    with pytest.raises(ParseError, match="please report"):
        list(stream(ARTICLES))


def test_own_actors_are_known(tmp_path: Path):
    (tmp_path / "actors.csv").write_text("name,kind,aliases\nZorbian Front,armed group,Zorbs\n", encoding="utf-8")
    article = Document.of("The Zorbs attacked a convoy.")
    [event] = parse([article], knowledge=tmp_path).events
    assert [one.actor.name for one in event.actors] == ["Zorbian Front"]


def test_progress_of_a_document_grows_and_can_stop_it_after_the_parse():
    class Stop(BaseException):
        """As Streamlit's own, which is no Exception."""

    document, heard = Document.of("Police arrested Ana Lind on 5 April 2019."), []

    def listen(of, part):
        assert of == document
        heard.append(part)
        if stops and part > 0.8:
            raise Stop

    stops = False
    list(pipeline.stream([document], progress=listen))
    assert len(heard) > 3
    assert heard == sorted(heard)
    assert 0 < heard[0] < heard[-1] <= 1
    stops = True
    with pytest.raises(Stop):
        list(pipeline.stream([document], progress=listen))
