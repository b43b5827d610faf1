"""A corpus in JSON Lines: {"id", "text", "published"?, "title"?, "source"?, "url"?}, one document a line."""

import json
from collections.abc import Iterable, Iterator
from datetime import date

from timeline.documents import Document
from timeline.errors import InputError
from timeline.reading.plain import read_text


def read_jsonl(lines: Iterable[str], *, name: str, published: date | None = None) -> Iterator[Document | InputError]:
    """Each line's document, or the reason why it has none; a bad line does not stop the others."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield record_to_document(_parsed(line), published=published)
            except InputError as error:
                yield InputError(f"line {number} of {name!r}: {error}")


def _parsed(line: str) -> object:
    try:
        return json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise InputError(f"not JSON ({error}); write one object a line") from error


def record_to_document(plain: object, *, published: date | None = None) -> Document:
    """The document of one record; InputError where it has no text or its date is none."""
    if not isinstance(plain, dict) or not isinstance(plain.get("text"), str):
        raise InputError("no 'text'; a document is an object with at least 'id' and 'text'")
    return read_text(
        plain["text"],
        id=str(plain.get("id", "")),
        published=_day(plain.get("published")) or published,
        title=str(plain.get("title") or ""),
        source=str(plain.get("source") or ""),
        url=str(plain.get("url") or ""),
    )


def _day(value: object) -> date | None:
    if value in (None, ""):
        return None
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        raise InputError(f"'published' is {value!r}; write a day like '2024-11-16'") from None
