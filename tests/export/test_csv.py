"""CSV: rows that survive, and cells that no spreadsheet runs."""

import csv
import io

import pytest
from hypothesis import given
from model import DOCUMENT, event, small_timeline, timelines

from timeline.collection import COLUMNS, Timeline
from timeline.export.csv import to_csv


def _rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_csv_has_a_row_an_event():
    rows = _rows(to_csv(small_timeline()))
    assert [row["title"] for row in rows] == ["bought", "voted", "said"]
    assert rows[0]["actors"] == "Ana Lind; Dorland"
    assert rows[2]["earliest"] == ""


@pytest.mark.parametrize("title", ["=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1", " =1", '=HYPERLINK("x")'])
def test_cell_that_looks_like_a_formula_is_neutralised(title):
    [row] = _rows(to_csv(Timeline.of([DOCUMENT], [event(title=title)])))
    assert row["title"] == f"'{title}"


@given(timelines())
def test_every_timeline_is_a_table_without_formulas(timeline):
    rows = list(csv.reader(io.StringIO(to_csv(timeline))))
    assert rows[0] == list(COLUMNS)
    assert len(rows) == len(timeline) + 1
    text_columns = [COLUMNS.index(name) for name in ("title", "phrase", "because", "place", "quote", "history")]
    assert not any(row[i].lstrip(" ").startswith(("=", "+", "-", "@", "\t")) for row in rows[1:] for i in text_columns)
