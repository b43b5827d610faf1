"""Every row of the bundled gazetteer, and what a user's own file may say."""

import csv
import re
from importlib.resources import files

import pytest

from timeline.actors import load_directory
from timeline.dates import FuzzyDate
from timeline.errors import RuleError
from timeline.history import load
from timeline.history.kinds import kinds
from timeline.history.rows import COLUMNS

FILES = ("politics", "conflicts", "society", "wikidata")
FOLDER = files("timeline.history") / "data"


def rows(name):
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ROWS = {name: rows(name) for name in FILES}


def faults(row):
    if not re.fullmatch(r"Q[1-9]\d*|h:[a-z0-9][a-z0-9-]*", row["id"]):
        yield "id"
    if row["kind"] not in kinds():
        yield "kind"
    start = FuzzyDate.from_edtf(row["start"])
    if row["end"] not in ("", "..") and FuzzyDate.from_edtf(row["end"]).before(start):
        yield "end before start"
    if row["id"].startswith("Q") and row["source"] != f"Wikidata {row['id']}":
        yield "source"
    if not row["name"].strip() or row["name"] != row["name"].strip():
        yield "name"
    if any(cell != cell.strip() or "||" in cell for cell in row.values()):
        yield "space or an empty value in a cell"


@pytest.mark.parametrize("name", FILES)
def test_row_is_sound(name):
    assert list(ROWS[name][0]) == COLUMNS
    assert {(row["id"], fault) for row in ROWS[name] for fault in faults(row)} == set()


def test_no_id_is_given_twice():
    ids = [row["id"] for one in ROWS.values() for row in one]
    assert len(ids) == len(set(ids))


def test_there_are_at_least_three_thousand_events_and_five_hundred_by_hand():
    assert sum(map(len, ROWS.values())) >= 3000
    assert sum(row["id"].startswith("h:") for one in ROWS.values() for row in one) >= 500


def test_participants_are_known_actors_for_the_most_part():
    """The others, half the list being persons and groups of one event only, are matched by their names."""
    directory = load_directory()
    by_hand = [row for name in FILES[:3] for row in ROWS[name]]
    named = {one for row in by_hand for cell in ("agents", "patients") for one in row[cell].split("|") if one}
    known = {one for one in named if directory.by_name(one) is not None}
    uses = [one for row in by_hand for one in row["agents"].split("|") if one]
    assert sum(one in known for one in uses) / len(uses) > 0.6


@pytest.mark.parametrize("fields", [["kind", "start"], ["name"]])
def test_load_has_what_the_files_say(fields):
    gazetteer = load()
    row = ROWS["politics"][0]
    entry = gazetteer.get(row["id"])
    said = {"kind": entry.kind, "start": entry.start.edtf, "name": entry.name}
    assert [said[field] for field in fields] == [row[field] for field in fields]


# --- a user's own -----------------------------------------------------------------------------------------------------

HEAD = ",".join(COLUMNS)
GOOD = "h:flood-2001,Calder flood,flood in Calder,flood,2001-02-03,,Calder,,,my notes"


def own(tmp_path, *lines):
    (tmp_path / "history.csv").write_text("\n".join([HEAD, *lines]), encoding="utf-8")
    return load(tmp_path)


def test_own_file_is_read_beside_the_bundled_one(tmp_path):
    gazetteer = own(tmp_path, GOOD)
    assert gazetteer.entries[0].name == "Calder flood"
    assert len(gazetteer.entries) == len(load().entries) + 1


def test_own_file_wins_over_a_bundled_entry(tmp_path):
    bundled = load().entries[0]
    gazetteer = own(tmp_path, f"{bundled.id},my name for it,,{bundled.kind},1900,,,,,my notes")
    assert gazetteer.get(bundled.id).name == "my name for it"
    assert len(gazetteer.entries) == len(load().entries)


BAD = [
    (GOOD.replace("flood,2001", "deluge,2001"), "kind 'deluge'"),
    (GOOD.replace("2001-02-03,", "2001-02-30,"), "no day 30"),
    (GOOD.replace("2001-02-03,", "2001-02-03,2000"), "before start"),
    (GOOD.replace("h:flood-2001", "flood 2001"), "'flood 2001'"),
    (GOOD.replace("Calder flood,", ","), "no name"),
    (GOOD + ",one more", "11 cells"),
]


@pytest.mark.parametrize(("line", "said"), BAD)
def test_own_file_with_a_wrong_row_is_refused_with_file_and_line(tmp_path, line, said):
    with pytest.raises(RuleError, match=r"history\.csv line 3") as error:
        own(tmp_path, GOOD.replace("2001,", "2000,", 1), line)
    assert said in str(error.value)


def test_own_file_with_other_columns_is_refused(tmp_path):
    (tmp_path / "history.csv").write_text("id,name\n", encoding="utf-8")
    with pytest.raises(RuleError, match="line 1: columns"):
        load(tmp_path)
