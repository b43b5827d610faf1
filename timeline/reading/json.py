"""A saved timeline (`Timeline.to_json`) to its documents; their events are found anew."""

import json
from collections.abc import Iterator
from datetime import date

from timeline.documents import Document
from timeline.errors import InputError
from timeline.reading.jsonl import record_to_document


def read_json(text: str, *, name: str, published: date | None = None) -> Iterator[Document | InputError]:
    """Each document of a saved timeline, or the reason why it is none.

    >>> [one.id for one in read_json('{"documents": [{"id": "a", "text": "It rained."}]}', name="saved.json")]
    ['a']
    """
    for number, record in enumerate(_records(text, name), 1):
        try:
            yield record_to_document(record, published=published)
        except InputError as error:
            yield InputError(f"document {number} of {name!r}: {error}")


def _records(text: str, name: str) -> list[object]:
    try:
        plain = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise InputError(f"{name!r} is not JSON ({error})") from error
    records = plain.get("documents") if isinstance(plain, dict) else None
    if not isinstance(records, list):
        raise InputError(f"{name!r} is no saved timeline: it has no list of 'documents'; save one with Export, JSON")
    return records
