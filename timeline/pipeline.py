"""Articles in, one timeline out: the whole way, top to bottom."""

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice
from pathlib import Path

from timeline.actors import load_directory
from timeline.collection import Timeline
from timeline.documents import Document
from timeline.errors import InputError, TimelineError
from timeline.events.extract import Knowledge, extract
from timeline.events.loaded import own_words
from timeline.events.model import Event
from timeline.history import load as load_gazetteer
from timeline.language import analyse
from timeline.language.models import DEFAULT
from timeline.merging import merge
from timeline.pausing import collector_paused
from timeline.temporal.model import Style

BATCH = 16
WORTH_WORKERS = 4
"""Batches from which on several processes pay for their start; fewer are parsed in this one."""
LONGEST = 1_000_000
"""Characters that the parser takes at once."""

Parsed = tuple[Document, list[Event]]
Failed = Callable[[Document, TimelineError], None]


@dataclass(frozen=True, slots=True)
class _Settings:
    """What every worker needs to know."""

    style: Style | None
    model: str
    knowledge: Path | None


def parse(
    documents: Iterable[Document],
    *,
    style: Style | None = None,
    model: str = DEFAULT,
    knowledge: Path | None = None,
    processes: int = 1,
    failed: Failed | None = None,
) -> Timeline:
    """The timeline of some articles: events that are one and the same are one, with an evidence for each mention.

    `knowledge` is a folder with the user's own actors.csv, history.csv and loaded.csv. Documents that cannot be parsed
    raise InputError, or go to `failed` where it is given.

    >>> from datetime import date
    >>> article = Document.of("Peru recalled its ambassador on Monday.", published=date(2021, 3, 4))
    >>> [(event.title, event.when.edtf) for event in parse([article])]
    [('Peru recalls ambassador', '2021-03-01')]
    """
    pairs = list(stream(documents, style=style, model=model, knowledge=knowledge, processes=processes, failed=failed))
    kept = [document for document, _ in pairs]
    return Timeline.of(kept, merge([event for _, events in pairs for event in events], kept))


def stream(
    documents: Iterable[Document],
    *,
    style: Style | None = None,
    model: str = DEFAULT,
    knowledge: Path | None = None,
    processes: int = 1,
    failed: Failed | None = None,
) -> Iterator[Parsed]:
    """Each document with its own events, in order, holding no more than a few batches at a time."""
    settings = _Settings(style, model, knowledge)
    batches = _batches(_fitting(documents, failed))
    first = list(islice(batches, WORTH_WORKERS))
    if processes < 2 or len(first) < WORTH_WORKERS:
        yield from _here(chain(first, batches), settings)
    else:
        yield from _in_processes(chain(first, batches), settings, processes)


def _fitting(documents: Iterable[Document], failed: Failed | None) -> Iterator[Document]:
    """The documents that the parser can take."""
    for document in documents:
        if len(document.text) <= LONGEST:
            yield document
            continue
        name, size = document.source or document.id, len(document.text)
        error = InputError(f"{name!r} has {size:,} characters, the parser takes {LONGEST:,} at once; split it")
        if failed is None:
            raise error
        failed(document, error)


def _batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    source = iter(documents)
    while batch := list(islice(source, BATCH)):
        yield batch


def _here(batches: Iterable[list[Document]], settings: _Settings) -> Iterator[Parsed]:
    for batch in batches:
        yield from _parsed(batch, settings)


def _in_processes(batches: Iterable[list[Document]], settings: _Settings, processes: int) -> Iterator[Parsed]:
    """Batches over worker processes, answers in order; only so many batches are under way as keep the workers busy."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context) as workers:
        under_way: deque[Future[list[Parsed]]] = deque()
        for batch in batches:
            under_way.append(workers.submit(_parsed, batch, settings))
            if len(under_way) > 2 * processes:
                yield from under_way.popleft().result()
        while under_way:
            yield from under_way.popleft().result()


def _parsed(batch: Sequence[Document], settings: _Settings) -> list[Parsed]:
    """One batch, the whole way; documents in a language that the model does not know have no events."""
    known = _knowledge(settings.knowledge)
    english = [document for document in batch if document.language == "en"]
    with collector_paused():
        found = {
            document.id: merge(extract(document, parsed, knowledge=known, style=settings.style), [document])
            for document, parsed in analyse(english, model=settings.model)
        }
    return [(document, found.get(document.id, [])) for document in batch]


@lru_cache(maxsize=2)
def _knowledge(folder: Path | None) -> Knowledge:
    """Known actors and historical events, the user's own among them; read once in a process."""
    return Knowledge(load_directory(folder), load_gazetteer(folder), own_words(folder))
