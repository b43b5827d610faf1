"""Files and folders to documents, one format by its suffix; an input that fails does not stop the others."""

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from timeline.documents import Document
from timeline.errors import InputError
from timeline.reading.encoding import decode, is_pdf
from timeline.reading.jsonl import read_jsonl
from timeline.reading.plain import read_text

SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm", ".pdf", ".jsonl")
"""What is read in a folder. A saved timeline (.json) is read where it is named, for JSON files may be anything."""


def read(path: str | Path, *, published: date | None = None) -> list[Document]:
    """The documents of a file or a folder; InputError for the first that cannot be read.

    >>> read("nowhere.txt")
    Traceback (most recent call last):
    timeline.errors.InputError: cannot read 'nowhere.txt': no such file; check the path
    """
    return [_or_raise(one) for one in read_all([path], published=published)]


def read_bytes(data: bytes, *, name: str, published: date | None = None) -> list[Document]:
    """The documents of a file's content; its name says the format (plain text where it has no known suffix)."""
    return [_or_raise(one) for one in _parsed(data, name, published)]


def read_all(paths: Iterable[str | Path], *, published: date | None = None) -> Iterator[Document | InputError]:
    """Every document below the paths ("-" is standard input), or in its place the reason why there is none."""
    for path in paths:
        if str(path) == "-":
            yield from _standard_input(published)
        elif Path(path).is_dir():
            yield from _folder(Path(path), published)
        else:
            yield from _file(Path(path), published)


def _folder(folder: Path, published: date | None) -> Iterator[Document | InputError]:
    files = sorted(file for file in folder.rglob("*") if file.suffix.lower() in SUFFIXES and file.is_file())
    if not files:
        yield InputError(f"folder {str(folder)!r} holds no article; put {', '.join(SUFFIXES)} files in it")
    for file in files:
        yield from _file(file, published)


def _file(path: Path, published: date | None) -> Iterator[Document | InputError]:
    try:
        if path.suffix.lower() == ".jsonl":
            with path.open(encoding="utf-8") as lines:
                yield from read_jsonl(lines, name=str(path), published=published)
        else:
            yield from _parsed(path.read_bytes(), str(path), published)
    except UnicodeDecodeError as error:
        yield InputError(f"{str(path)!r} is not UTF-8 ({error.reason}); JSON Lines must be")
    except OSError as error:
        reason = "no such file" if isinstance(error, FileNotFoundError) else error.strerror
        yield InputError(f"cannot read {str(path)!r}: {reason}; check the path")
    except InputError as error:
        yield error


def _standard_input(published: date | None) -> Iterator[Document | InputError]:
    """JSON Lines where the first line is an object, else one article."""
    first = sys.stdin.readline()
    if first.lstrip().startswith("{"):
        yield from read_jsonl(_chained(first, sys.stdin), name="-", published=published)
        return
    try:
        yield read_text(first + sys.stdin.read(), published=published, source="-")
    except InputError as error:
        yield error


def _chained(first: str, rest: Iterable[str]) -> Iterator[str]:
    yield first
    yield from rest


def _parsed(data: bytes, name: str, published: date | None) -> Iterable[Document | InputError]:
    if is_pdf(data):
        from timeline.reading.pdf import read_pdf

        return [read_pdf(data, name=name, published=published)]
    text = decode(data, name=name)
    suffix = Path(name).suffix.lower()
    if suffix == ".jsonl":
        return read_jsonl(text.split("\n"), name=name, published=published)
    if suffix == ".json":
        from timeline.reading.json import read_json

        return read_json(text, name=name, published=published)
    if suffix in (".html", ".htm"):
        from timeline.reading.html import read_html

        return [read_html(text, name=name, published=published)]
    if suffix in (".md", ".markdown"):
        from timeline.reading.markdown import read_markdown

        return [read_markdown(text, name=name, published=published)]
    return [read_text(text, published=published, source=Path(name).name)]


def _or_raise(one: Document | InputError) -> Document:
    if isinstance(one, InputError):
        raise one
    return one
