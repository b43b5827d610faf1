from datetime import date

import pytest

from tests.charts.samples import tram
from timeline.collection import Timeline
from timeline.errors import ExportError
from timeline.export import write

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("name", "begins"), [("t.csv", b"id,title,"), ("T.JSON", b'{"documents"'), ("t.html", b"<!doctype html>")]
)
def test_write_chooses_the_format_by_suffix(tmp_path, name, begins):
    write(tram(), tmp_path / name, today=TODAY)
    assert (tmp_path / name).read_bytes().startswith(begins)
    assert [one.name for one in tmp_path.iterdir()] == [name]


def test_written_json_is_read_back_whole(tmp_path):
    write(tram(), tmp_path / "t.json", today=TODAY)
    assert Timeline.from_json((tmp_path / "t.json").read_text("utf-8")) == tram()


@pytest.mark.parametrize("name", ["t.xlsx", "t"])
def test_write_refuses_an_unknown_suffix(tmp_path, name):
    with pytest.raises(ExportError, match="must end in one of"):
        write(tram(), tmp_path / name, today=TODAY)
