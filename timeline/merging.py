"""One event, many mentions: over one article and over many."""

from collections.abc import Sequence

from timeline.documents import Document
from timeline.events.model import Event


def merge(events: Sequence[Event], documents: Sequence[Document]) -> list[Event]:
    """The events with mentions of the same one made one, in the order of their first mention."""
    return list(events)
