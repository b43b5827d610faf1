"""The command line as a user types it: contracts, exit status, and input that fails."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.cli import main
from timeline.collection import Timeline

STORY = """Harbour board closes quay

9 April 2019

The Dutch government closed the old quay on 2 April 2019. Ministers met on Monday in Rotterdam.
"""


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def _lines(capsys):
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_tag_prints_a_line_a_document_with_true_offsets(story, capsys):
    assert main(["tag", str(story), "--format", "jsonl"]) == 0
    [line] = _lines(capsys)
    assert all(STORY[one["start"] : one["end"]] == one["text"] for one in line["expressions"])
    found = {one["text"]: (one["type"], one["value"]) for one in line["expressions"]}
    assert found["2 April 2019"] == ("DATE", "2019-04-02")
    assert found["Monday"] == ("DATE", "2019-04-08")
    assert {"mod", "earliest", "latest", "basis", "because"} <= set(line["expressions"][0])


def test_parse_prints_a_timeline_whose_evidence_can_be_checked(story, capsys):
    assert main(["parse", str(story), "--processes", "1"]) == 0
    timeline = Timeline.from_json(capsys.readouterr().out)
    assert timeline.documents[0].text == STORY
    assert len(timeline) >= 2
    for event in timeline:
        for one in event.evidence:
            assert one.span.of(STORY) == one.quote
            assert one.trigger.of(STORY) == one.trigger_text


def test_parse_as_lines_has_one_line_a_document(tmp_path, capsys):
    corpus = tmp_path / "corpus.jsonl"
    documents = [{"id": f"d{n}", "text": STORY, "published": "2019-04-09"} for n in range(3)]
    corpus.write_text("\n".join(map(json.dumps, documents)), encoding="utf-8")
    assert main(["parse", str(corpus), "--format", "jsonl", "--processes", "1"]) == 0
    assert [line["id"] for line in _lines(capsys)] == ["d0", "d1", "d2"]


def test_parse_writes_a_table_to_a_file(story, tmp_path, capsys):
    out = tmp_path / "events.csv"
    assert main(["parse", str(story), "--format", "csv", "--out", str(out), "--processes", "1"]) == 0
    assert out.read_text(encoding="utf-8").startswith("id,title,")
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_bad_input_is_named_and_the_others_are_done(story, tmp_path, capsys):
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    assert main(["tag", str(empty), str(story), str(tmp_path / "nowhere.txt")]) == 1
    captured = capsys.readouterr()
    assert len(captured.out.splitlines()) == 1
    assert "empty.txt' is empty" in captured.err
    assert "nowhere.txt': no such file" in captured.err


def test_a_text_too_long_for_the_parser_is_named_and_the_others_are_done(story, tmp_path, capsys):
    (tmp_path / "long.txt").write_text("It rained. " * 100_000, encoding="utf-8")
    assert main(["parse", str(tmp_path / "long.txt"), str(story), "--format", "csv", "--processes", "1"]) == 1
    captured = capsys.readouterr()
    assert "split it" in captured.err
    assert len(captured.out.splitlines()) > 1


def test_a_text_in_another_language_is_said_to_be(tmp_path, capsys):
    path = tmp_path / "noticia.txt"
    path.write_text("El presidente dijo el lunes que el parlamento votará la nueva ley sobre los puertos.", "utf-8")
    assert main(["parse", str(path), "--format", "csv", "--processes", "1"]) == 0
    captured = capsys.readouterr()
    assert "'noticia.txt' seems to be in 'es'" in captured.err
    assert len(captured.out.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ([], "required"),
        (["tag"], "PATH"),
        (["tag", "x", "--published", "soon"], "'soon' is not a day"),
        (["parse", "x", "--format", "doc"], "invalid choice"),
        (["export", "x", "--out", "x.doc"], "no known suffix"),
        (["export", "x", "--out", "x.csv", "--years", "2020-2003"], "ends before"),
        (["export", "x", "--out", "x.csv", "--years", "soon"], "not a range"),
    ],
)
def test_wrong_usage_ends_with_status_2(arguments, reason, capsys):
    with pytest.raises(SystemExit) as raised:
        main(arguments)
    assert raised.value.code == 2
    assert reason in capsys.readouterr().err


def test_file_name_cannot_write_to_the_terminal(tmp_path, capsys):
    (tmp_path / "a\x1b[31m.txt").write_bytes(b"")
    assert main(["tag", str(tmp_path / "a\x1b[31m.txt")]) == 1
    assert "\x1b" not in capsys.readouterr().err


def test_export_writes_a_table_of_what_passes_the_filters(story, tmp_path):
    out = tmp_path / "events.csv"
    assert main(["export", str(story), "--out", str(out), "--years", "1990-1995", "--processes", "1"]) == 0
    assert len(out.read_text(encoding="utf-8").splitlines()) == 1


def test_command_reads_standard_input_and_is_quiet():
    done = subprocess.run(
        [sys.executable, "-m", "timeline", "tag", "-"],
        input=STORY,
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[1],
    )
    assert done.stderr == ""
    assert json.loads(done.stdout)["expressions"]
