"""A PDF to a document: its paragraphs in reading order, without running heads, page numbers and broken words."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from itertools import pairwise

from pdfminer.high_level import extract_pages
from pdfminer.layout import LAParams, LTFigure, LTPage, LTTextBoxHorizontal, LTTextLine
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfminer.psexceptions import PSException

from timeline.documents import Document
from timeline.errors import InputError
from timeline.reading.plain import read_text

_MARGIN = 0.08
"""The part of a page, above and below, where page numbers stand."""
_NUMBER = re.compile(r"\W*(?:page\s+)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/)\s*\d{1,4})?\W*", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_SPLIT = re.compile(r"(?<=\w)[-\u00ad\u2010]\n(?=[^\W\d_A-Z])")
_SPACE = re.compile(r"\s+")
_LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
_UNREADABLE = "(cid:"
"""What stands for a letter whose font does not say which one it is."""
_CLOSED = (".", "!", "?", ":", ";", '"', "”", "’", "'", ")")
_INDENT, _SHORT = 0.7, 0.7
"""A first line stands this part of its height to the right; a last line leaves more than the rest of the width free."""


def read_pdf(data: bytes, *, name: str, published: date | None = None) -> Document:
    """The text of a PDF; InputError for one that is broken, locked, or holds only pictures of text.

    What the file says of itself (title, date of creation) is not used: it is seldom the article's.
    """
    try:
        pages = [(page, list(_boxes(page))) for page in extract_pages(BytesIO(data), laparams=LAParams(all_texts=True))]
    except PDFPasswordIncorrect as error:
        raise InputError(f"{name!r} is a PDF locked with a password; save it without one first") from error
    except (PDFException, PSException, ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        raise InputError(f"{name!r} is a broken PDF ({type(error).__name__}); open it and save it anew") from error
    text = "\n\n".join(_joined(_paragraphs(pages))).translate(_LIGATURES)
    if not text.strip() or text.count(_UNREADABLE) > len(text) / 50:
        raise InputError(f"{name!r} is a PDF without readable text, perhaps scanned; run OCR (text recognition) on it")
    return read_text(text, published=published, source=name)


def _boxes(container: LTPage | LTFigure) -> Iterator[LTTextBoxHorizontal]:
    """The blocks of text of a page; some programs draw a whole page as a figure."""
    for part in container:
        if isinstance(part, LTFigure):
            yield from _boxes(part)
        elif isinstance(part, LTTextBoxHorizontal) and part.get_text().strip():
            yield part


def _paragraphs(pages: list[tuple[LTPage, list[LTTextBoxHorizontal]]]) -> Iterator[str]:
    repeated = Counter(key for _, boxes in pages for key in {_place(box) for box in boxes})
    often = max(2, len(pages) / 2)
    for page, boxes in pages:
        for box in boxes:
            if repeated[_place(box)] < often and not _is_number(box, page):
                yield from _within(box)


def _place(box: LTTextBoxHorizontal) -> tuple[int, str]:
    """Where a running head stands and what it says, whatever the page."""
    return round(box.y0), _DIGITS.sub("0", box.get_text())


def _is_number(box: LTTextBoxHorizontal, page: LTPage) -> bool:
    margin = page.height * _MARGIN
    in_margin = box.y0 > page.y1 - margin or box.y1 < page.y0 + margin
    return in_margin and _NUMBER.fullmatch(box.get_text().strip()) is not None


def _within(box: LTTextBoxHorizontal) -> Iterator[str]:
    """The paragraphs of a box: the layout joins those that only an indented line or a short one parts."""
    lines = [line for line in box if isinstance(line, LTTextLine)]
    paragraph = [lines[0]]
    for above, line in pairwise(lines):
        if _begins(box, above, line):
            yield _text(paragraph)
            paragraph = []
        paragraph.append(line)
    yield _text(paragraph)


def _begins(box: LTTextBoxHorizontal, above: LTTextLine, line: LTTextLine) -> bool:
    indented = line.x0 - box.x0 > _INDENT * line.height and above.x0 - box.x0 < _INDENT * line.height
    ended = above.x1 - box.x0 < _SHORT * box.width and not line.get_text()[0].islower()
    return indented or ended


def _text(lines: list[LTTextLine]) -> str:
    """The lines as one, words that were broken at a line's end whole again."""
    return _SPACE.sub(" ", _SPLIT.sub("", "".join(line.get_text() for line in lines))).strip()


def _joined(paragraphs: Iterator[str]) -> Iterator[str]:
    """A paragraph that goes on in the next column or on the next page is one."""
    open_one = ""
    for paragraph in paragraphs:
        if open_one and paragraph[0].islower() and not open_one.endswith(_CLOSED):
            open_one = _text_over(open_one, paragraph)
            continue
        if open_one:
            yield open_one
        open_one = paragraph
    yield open_one


def _text_over(first: str, rest: str) -> str:
    return _SPACE.sub(" ", _SPLIT.sub("", f"{first}\n{rest}"))
