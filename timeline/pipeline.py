"""Articles in, one timeline out: the whole way, top to bottom."""

import multiprocessing
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import chain, islice
from pathlib import Path

from spacy.tokens import Doc

from timeline.actors import load_directory
from timeline.collection import Timeline
from timeline.documents import Document
from timeline.errors import InputError, ParseError, TimelineError
from timeline.events.extract import Knowledge, extract
from timeline.events.loaded import own_words
from timeline.events.model import Event
from timeline.history import load as load_gazetteer
from timeline.language import Progress, analyse
from timeline.language.models import DEFAULT
from timeline.merging import merge
from timeline.pausing import collector_paused
from timeline.temporal.model import Style

BATCH = 16
WORTH_WORKERS = 4
"""Batches from which on several processes pay for their start; fewer are parsed in this one."""
LONGEST = 1_000_000
"""Characters that the parser takes at once."""
_PARSING = 0.55
"""How much of the way from a text to its events is the parser's."""

Parsed = tuple[Document, list[Event]]
_Tried = tuple[Document, list[Event] | ParseError]
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
    raise InputError or ParseError, or go to `failed` where it is given.

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
    progress: Progress | None = None,
) -> Iterator[Parsed]:
    """Each document with its own events, in order, holding no more than a few batches at a time.

    `progress` hears how far each document is, where they are parsed in this process.
    """
    settings = _Settings(style, model, knowledge)
    batches = _batches(_fitting(documents, failed))
    first = list(islice(batches, WORTH_WORKERS))
    if processes < 2 or len(first) < WORTH_WORKERS:
        tried = _here(chain(first, batches), settings, progress)
    else:
        tried = _in_processes(chain(first, batches), settings, processes)
    for document, found in tried:
        if isinstance(found, ParseError):
            _fail(document, found, failed)
        else:
            yield document, found


def _fitting(documents: Iterable[Document], failed: Failed | None) -> Iterator[Document]:
    """The documents that the parser can take."""
    for document in documents:
        if len(document.text) <= LONGEST:
            yield document
            continue
        name, size = document.source or document.id, len(document.text)
        _fail(
            document,
            InputError(f"{name!r} has {size:,} characters, the parser takes {LONGEST:,} at once; split it"),
            failed,
        )


def _fail(document: Document, error: TimelineError, failed: Failed | None) -> None:
    if failed is None:
        raise error
    failed(document, error)


def _batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    source = iter(documents)
    while batch := list(islice(source, BATCH)):
        yield batch


def _here(batches: Iterable[list[Document]], settings: _Settings, progress: Progress | None) -> Iterator[_Tried]:
    for batch in batches:
        yield from _parsed(batch, settings, progress)


def _in_processes(batches: Iterable[list[Document]], settings: _Settings, processes: int) -> Iterator[_Tried]:
    """Batches over worker processes, answers in order; only so many batches are under way as keep the workers busy."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context) as workers:
        under_way: deque[Future[list[_Tried]]] = deque()
        for batch in batches:
            under_way.append(workers.submit(_parsed, batch, settings))
            if len(under_way) > 2 * processes:
                yield from under_way.popleft().result()
        while under_way:
            yield from under_way.popleft().result()


def _parsed(batch: Sequence[Document], settings: _Settings, progress: Progress | None = None) -> list[_Tried]:
    """One batch, the whole way; documents in a language that the model does not know have no events."""
    english = [document for document in batch if document.language == "en"]
    parsing, extraction = _share(progress, 0.0, _PARSING), _share(progress, _PARSING, 1.0)
    with collector_paused():
        found = {
            document.id: _events(document, parsed, settings, partial(extraction, document))
            for document, parsed in analyse(english, model=settings.model, progress=parsing)
        }
    return [(document, found.get(document.id, [])) for document in batch]


def _share(progress: Progress | None, first: float, last: float) -> Progress:
    """`progress` as heard by what takes a document from one part of the way to another."""
    return lambda document, part: progress(document, first + part * (last - first)) if progress else None


def _events(
    document: Document, parsed: Doc, settings: _Settings, progress: Callable[[float], None]
) -> list[Event] | ParseError:
    """The events of one document; a fault of the parser is said, and costs this document only."""
    known = _knowledge(settings.knowledge)
    try:
        found = extract(document, parsed, knowledge=known, style=settings.style, progress=progress)
        return merge(found, [document])
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        name, where = document.source or document.id, f"{Path(place.filename).name}:{place.lineno}"
        failure = ParseError(f"{name!r} could not be parsed: {error!r} at {where}; please report this text and message")
        failure.__cause__ = error
        return failure


@lru_cache(maxsize=2)
def _knowledge(folder: Path | None) -> Knowledge:
    """Known actors and historical events, the user's own among them; read once in a process."""
    return Knowledge(load_directory(folder), load_gazetteer(folder), own_words(folder))
