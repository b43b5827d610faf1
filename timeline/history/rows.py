"""Rows of a gazetteer file to entries, strictly."""

import csv
import re
from collections.abc import Iterator
from importlib.resources.abc import Traversable
from pathlib import Path

from timeline.dates import End, FuzzyDate
from timeline.errors import DateError, RuleError
from timeline.history.keys import split
from timeline.history.kinds import kinds
from timeline.history.model import Entry

COLUMNS = ["id", "name", "aliases", "kind", "start", "end", "places", "agents", "patients", "source"]
_PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_ID = re.compile(r"Q[1-9]\d*|[a-z]:[a-z0-9-]+")


def read_rows(path: Path | Traversable) -> Iterator[Entry]:
    """The entries of a gazetteer file; RuleError that names file and line where a row breaks the schema."""
    reader = csv.reader(path.read_text("utf-8-sig").splitlines())
    header = next(reader, [])
    if header != COLUMNS:
        raise RuleError(f"{path.name} line 1: columns {header!r} must be {','.join(COLUMNS)}")
    for row in reader:
        try:
            yield _entry(row)
        except (RuleError, DateError) as error:
            raise RuleError(f"{path.name} line {reader.line_num}: {error}") from error


def _entry(row: list[str]) -> Entry:
    if len(row) != len(COLUMNS):
        raise RuleError(f"{len(row)} cells where {len(COLUMNS)} belong; put quotes around a cell that holds a comma")
    id, name, aliases, kind, start, end, places, agents, patients, source = row
    _check(id, name, kind)
    begun = _date(start)
    return Entry(
        id, name, kind, begun, _end(begun, end),
        tuple(split(aliases)), tuple(split(places)), tuple(split(agents)), tuple(split(patients)), source,
    )  # fmt: skip


def _date(text: str) -> FuzzyDate:
    """A date in EDTF; plain days, months and years, which most are, without the whole codec."""
    plain = _PLAIN.fullmatch(text)
    if plain:
        numbers = [int(number) for number in plain.groups() if number]
        return (FuzzyDate.year, FuzzyDate.month, FuzzyDate.day)[len(numbers) - 1](*numbers)
    return FuzzyDate.from_edtf(text)


def _check(id: str, name: str, kind: str) -> None:
    if not _ID.fullmatch(id):
        raise RuleError(f"id {id!r} is neither a Wikidata id (Q545449) nor one of your own (h:short-name-1999)")
    if not name.strip():
        raise RuleError(f"entry {id!r} has no name; give it one")
    if kind not in kinds():
        raise RuleError(f"kind {kind!r} is not one of {', '.join(kinds())}")


def _end(start: FuzzyDate, text: str) -> FuzzyDate | None:
    """The end; ".." means that it still goes on."""
    if not text:
        return None
    if text == "..":
        return FuzzyDate.between(start.earliest, End.OPEN, precision=start.precision, duration=True)
    end = _date(text)
    if end.before(start):
        raise RuleError(f"end {text!r} is before start {start.edtf!r}")
    return end
