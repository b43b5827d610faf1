"""News articles in, a timeline out.

>>> import timeline
>>> [event.title for event in timeline.parse([])]
[]
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.collection import Timeline
    from timeline.dates import FuzzyDate
    from timeline.documents import Document, Span
    from timeline.errors import TimelineError
    from timeline.pipeline import parse
    from timeline.reading import read, read_bytes, read_text

__all__ = ["Document", "FuzzyDate", "Span", "Timeline", "TimelineError", "parse", "read", "read_bytes", "read_text"]

_HOMES = {
    "Document": "documents", "Span": "documents", "FuzzyDate": "dates", "Timeline": "collection",
    "TimelineError": "errors", "parse": "pipeline", "read": "reading", "read_bytes": "reading", "read_text": "reading",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    """Each public name from its home at first use, so that `tag` does not wait for spaCy and pandas."""
    if name not in _HOMES:
        raise AttributeError(f"module 'timeline' has no attribute {name!r}")
    return getattr(import_module(f"timeline.{_HOMES[name]}"), name)
