"""The command line: tag, parse and export articles.

Exit status 0: done; 1: some inputs failed, each named on standard error, the others done; 2: wrong usage.
"""

import argparse
import contextlib
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from timeline.documents import Document
from timeline.errors import InputError, TimelineError
from timeline.reading import read_all

PICTURES = (".png", ".svg", ".pdf", ".html")
TABLES = (".csv", ".json")
_STATUSES = ("happened", "ongoing", "planned", "possible", "conditional", "denied")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace, _Inputs], None] = options.run
    inputs = _Inputs(options)
    try:
        run(options, inputs)
    except TimelineError as error:
        _complain(str(error))
        return 1
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - the reader has gone; say nothing at exit
    return 1 if inputs.failed else 0


# --- what can be typed ------------------------------------------------------------------------------------------------


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m timeline", description="News articles in, a timeline out.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _tag_parser(commands)
    _parse_parser(commands)
    _export_parser(commands)
    return parser


def _tag_parser(commands: Any) -> None:
    tag = _command(commands, "tag", _tag, "time expressions of every document, as TIMEX3 and as dates")
    tag.add_argument("--format", choices=["jsonl"], default="jsonl", help="one line a document")
    tag.add_argument("--out", metavar="FILE", help="write here instead of standard output")


def _parse_parser(commands: Any) -> None:
    parse = _command(commands, "parse", _parse, "events of every document")
    parse.add_argument("--format", choices=["json", "jsonl", "csv"], default="json", help="default: %(default)s")
    parse.add_argument("--out", metavar="FILE", help="write here instead of standard output")
    _parsing_options(parse)


def _export_parser(commands: Any) -> None:
    export = _command(commands, "export", _export, "a picture, page or table of the timeline")
    export.add_argument(
        "--out", metavar="FILE", required=True, type=_export_path, help=f"its suffix says what: {_suffixes()}"
    )
    _parsing_options(export)
    export.add_argument("--actor", action="append", default=[], help="keep this actor's events (again for more)")
    export.add_argument("--years", type=_years, metavar="FROM-TO", help="keep what may fall into these years")
    export.add_argument("--status", action="append", default=[], choices=_STATUSES, help="keep this status")
    export.add_argument("--category", action="append", default=[], help="keep this PLOVER category")
    export.add_argument("--text", default="", help="keep events with all these words")
    export.add_argument("--all", action="store_true", help="draw minor events too")
    export.add_argument("--title", default="", help="printed above the picture")
    export.add_argument("--lanes", choices=["actor", "category", "status", "article"], default="actor")
    export.add_argument("--theme", choices=["light", "dark"], default="light")
    export.add_argument("--width", type=int, default=1200, help="pixels")


def _command(commands: Any, name: str, run: Any, summary: str) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(name, help=summary, description=summary)
    command.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input")
    command.add_argument("--published", type=_day, metavar="DATE", help="publication date where the input has none")
    command.add_argument("--style", choices=["news", "narrative"], help="default: guessed from the text")
    command.set_defaults(run=run)
    return command


def _parsing_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("--model", default="", help="spaCy model (default: the small English one)")
    command.add_argument("--processes", type=int, default=os.cpu_count() or 1, help="default: all cores")
    command.add_argument(
        "--knowledge", metavar="FOLDER", type=Path, help="your own actors.csv, history.csv and loaded.csv"
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day like 2024-11-16") from None


def _years(text: str) -> tuple[int, int]:
    first, dash, last = text.partition("-") if not text.startswith("-") else (text, "", "")
    try:
        years = int(first), int(last if dash else first)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a range of years like 2003-2020") from None
    if years[0] > years[1]:
        raise argparse.ArgumentTypeError(f"{text!r} ends before it begins")
    return years


def _export_path(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in (*PICTURES, *TABLES):
        raise argparse.ArgumentTypeError(f"{text!r} has no known suffix; use one of {_suffixes()}")
    return path


def _suffixes() -> str:
    return ", ".join((*PICTURES, *TABLES))


# --- what is done -----------------------------------------------------------------------------------------------------


def _tag(options: argparse.Namespace, inputs: "_Inputs") -> None:
    from timeline.temporal import tag
    from timeline.temporal.plain import expression_to_plain

    with _output(options.out) as out:
        for document in inputs:
            found = tag(document.text, published=document.published, style=options.style, language=document.language)
            line = {"id": document.id, "expressions": [expression_to_plain(expression) for expression in found]}
            out.write(json.dumps(line, ensure_ascii=False) + "\n")


def _parse(options: argparse.Namespace, inputs: "_Inputs") -> None:
    from timeline import pipeline
    from timeline.export.csv import to_csv
    from timeline.export.json import to_json, to_line

    settings = _settings(options, inputs)
    with _output(options.out) as out:
        if options.format == "jsonl":
            for document, events in pipeline.stream(inputs, **settings):
                out.write(to_line(document, events))
        else:
            timeline = pipeline.parse(inputs, **settings)
            out.write(to_csv(timeline) if options.format == "csv" else to_json(timeline))


def _export(options: argparse.Namespace, inputs: "_Inputs") -> None:
    from timeline import pipeline
    from timeline.collection import KEY_SALIENCE
    from timeline.export import write

    timeline = pipeline.parse(inputs, **_settings(options, inputs)).filter(
        actors=options.actor,
        years=options.years,
        statuses=options.status,
        categories=options.category,
        text=options.text,
        min_salience=0.0 if options.all else KEY_SALIENCE,
    )
    write(
        timeline,
        options.out,
        title=options.title,
        lanes=options.lanes,
        theme=options.theme,
        width=options.width,
        filters=_filters_in_words(options),
        today=date.today(),
    )


def _settings(options: argparse.Namespace, inputs: "_Inputs") -> dict[str, Any]:
    inputs.english_only = True
    settings = {
        "style": options.style, "processes": options.processes, "knowledge": options.knowledge, "failed": inputs.fail,
    }  # fmt: skip
    return {**settings, "model": options.model} if options.model else settings


def _filters_in_words(options: argparse.Namespace) -> list[str]:
    words = [f"actor: {name}" for name in options.actor]
    words += [f"years: {options.years[0]}-{options.years[1]}"] if options.years else []
    words += [f"status: {status}" for status in options.status]
    words += [f"category: {category}" for category in options.category]
    words += [f"text: {options.text}"] if options.text else []
    return words if options.all else [*words, "key events"]


# --- input and output -------------------------------------------------------------------------------------------------


class _Inputs:
    """The documents of the paths, one by one; what cannot be read is named on standard error and counted."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._paths: list[str] = options.paths
        self._published: date | None = options.published
        self.failed = 0
        self.english_only = False

    def fail(self, _document: Document, error: TimelineError) -> None:
        """Name a document that could be read but not parsed."""
        self.failed += 1
        _complain(str(error))

    def __iter__(self) -> Iterator[Document]:
        for one in _with_progress(read_all(self._paths, published=self._published)):
            if isinstance(one, InputError):
                self.failed += 1
                _complain(str(one))
            else:
                self._notice(one)
                yield one

    def _notice(self, document: Document) -> None:
        if self.english_only and document.language != "en":
            name, language = document.source or document.id, document.language
            _complain(f"{name!r} seems to be in {language!r}; events are found in English text only")


def _with_progress(items: Iterable[Any]) -> Iterator[Any]:
    """The items; on a terminal, with a line on standard error that counts them."""
    shown = sys.stderr.isatty()
    for number, item in enumerate(items, 1):
        if shown:
            print(f"\r{number} read", end="", file=sys.stderr)
        yield item
    if shown:
        print(file=sys.stderr)


def _complain(message: str) -> None:
    """One line on standard error; control characters of a file's name or text stay inert."""
    print("timeline:", "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in message), file=sys.stderr)


@contextlib.contextmanager
def _output(path: str | None) -> Iterator[TextIO]:
    """Standard output, or a file that appears only when all of it is written."""
    if path is None:
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
        yield sys.stdout
        return
    target = Path(path)
    try:
        handle, scratch = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as error:
        raise InputError(f"cannot write {path!r}: {error.strerror}; check the folder") from error
    try:
        with open(handle, "w", encoding="utf-8", newline="") as out:
            yield out
        os.replace(scratch, target)
    except BaseException:
        os.unlink(scratch)
        raise
