"""Articles in, one timeline out: the whole way, top to bottom."""

from collections.abc import Iterable, Iterator

from timeline.collection import Timeline
from timeline.documents import Document
from timeline.events.extract import extract
from timeline.events.model import Event
from timeline.interim import merge
from timeline.language import analyse
from timeline.language.models import DEFAULT
from timeline.temporal.model import Style


def parse(documents: Iterable[Document], *, style: Style | None = None, model: str = DEFAULT) -> Timeline:
    """The timeline of some articles, events of one and the same thing merged."""
    pairs = list(stream(documents, style=style, model=model))
    kept = [document for document, _ in pairs]
    return Timeline.of(kept, merge([event for _, events in pairs for event in events], kept))


def stream(
    documents: Iterable[Document], *, style: Style | None = None, model: str = DEFAULT
) -> Iterator[tuple[Document, list[Event]]]:
    """Each document with its own events, in order, without holding more than a batch."""
    for document, parsed in analyse(documents, model=model):
        yield document, extract(document, parsed, style=style)
