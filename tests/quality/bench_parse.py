"""How long the whole parse takes, beside the bare language pipeline on the same text in the same run.

`python -m tests.quality.bench_parse [FOLDER] [--processes N] [--profile]` reads the articles of a folder; without one,
those that an editor marked, several times over. Prints seconds, words a second and the ratio (at most 1.25 wanted).
"""

import argparse
import cProfile
import pstats
import time
import tomllib
from importlib import import_module
from pathlib import Path

from timeline.documents import Document
from timeline.language.models import DEFAULT
from timeline.pipeline import stream
from timeline.reading import read_all, read_text

HERE = Path(__file__).parent / "editor"
REPEATS = 5
BATCH = 16


def main():
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--profile", action="store_true", help="print where the time beyond the language model goes")
    options = parser.parse_args()
    documents = articles(options.folder)
    list(stream(documents[:2]))  # models and data are loaded once, and not part of what is measured
    bare = bare_seconds(documents)
    if options.profile:
        profile(documents)
        return
    whole = timed(lambda: list(stream(documents, processes=options.processes)))
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


def bare_seconds(documents: list[Document]) -> float:
    """What the model's own pipeline needs, as its package loads it."""
    nlp = import_module(DEFAULT).load()
    list(nlp.pipe([document.text for document in documents[:2]]))
    return timed(lambda: list(nlp.pipe((document.text for document in documents), batch_size=BATCH)))


def timed(work) -> float:
    """Seconds of one run."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def profile(documents: list[Document]) -> None:
    """The functions of this project that cost most."""
    watch = cProfile.Profile()
    watch.runcall(lambda: list(stream(documents)))
    pstats.Stats(watch).sort_stats("cumulative").print_stats("timeline", 45)


if __name__ == "__main__":
    main()
