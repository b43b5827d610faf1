"""How long the whole parse takes, beside the bare language pipeline on the same text in the same run.

`python -m tests.quality.bench_parse [FOLDER] [--processes N] [--profile]` reads the articles of a folder; without one,
those that an editor marked, several times over. Both run in turns; the medians of their processor time, words a second
and the ratio (at most 1.25 wanted) are printed. With several processes it is the time of the clock.
"""

import argparse
import cProfile
import pstats
import statistics
import time
import tomllib
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from spacy.language import Language

from timeline.documents import Document
from timeline.language.models import DEFAULT
from timeline.pipeline import stream
from timeline.reading import read_all, read_text

HERE = Path(__file__).parent / "editor"
REPEATS = 3
ROUNDS = 3
BATCH = 16

Clock = Callable[[], float]


def main():
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--profile", action="store_true", help="print where the time beyond the language model goes")
    options = parser.parse_args()
    documents = articles(options.folder)
    list(stream(documents[:2]))  # models and data are loaded once, and not part of what is measured
    if options.profile:
        profile(documents)
        return
    clock = time.process_time if options.processes == 1 else time.perf_counter
    nlp = model()
    runs = [
        (bare_seconds(nlp, documents, clock), whole_seconds(documents, options.processes, clock)) for _ in range(ROUNDS)
    ]
    bare, whole = (statistics.median(seconds) for seconds in zip(*runs, strict=True))
    words = sum(len(document.text.split()) for document in documents)
    print(f"{len(documents)} articles, {words:,} words")
    print(f"language model alone  {bare:6.2f} s  {words / bare:8,.0f} words/s")
    print(f"whole parse           {whole:6.2f} s  {words / whole:8,.0f} words/s  ratio {whole / bare:.2f}")


def articles(folder: Path | None) -> list[Document]:
    """The articles of a folder, or our own ones."""
    if folder:
        return [document for document in read_all([folder]) if isinstance(document, Document)]
    texts = [tomllib.loads(path.read_text(encoding="utf-8"))["text"].strip() for path in sorted(HERE.glob("*.toml"))]
    return [read_text(text, id=f"{round_}-{i}") for round_ in range(REPEATS) for i, text in enumerate(texts)]


def model() -> Language:
    """The model's own pipeline, as its package loads it, warmed up."""
    nlp = import_module(DEFAULT).load()
    list(nlp.pipe(["It rained. Nobody came."]))
    return nlp


def bare_seconds(nlp: Language, documents: list[Document], clock: Clock) -> float:
    """What the model alone needs."""
    started = clock()
    list(nlp.pipe((document.text for document in documents), batch_size=BATCH))
    return clock() - started


def whole_seconds(documents: list[Document], processes: int, clock: Clock) -> float:
    """What the whole parse needs."""
    started = clock()
    list(stream(documents, processes=processes))
    return clock() - started


def profile(documents: list[Document]) -> None:
    """The functions of this project that cost most."""
    watch = cProfile.Profile()
    watch.runcall(lambda: list(stream(documents)))
    pstats.Stats(watch).sort_stats("cumulative").print_stats("timeline", 45)


if __name__ == "__main__":
    main()
