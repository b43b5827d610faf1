"""Plain text to a document: the text itself unchanged, and what its head says."""

from dataclasses import replace
from datetime import date

from timeline.documents import Document, Section, Span
from timeline.errors import InputError
from timeline.reading.header import Header, find_header, sections_of
from timeline.reading.languages import detect


def read_text(
    text: str,
    *,
    id: str = "",
    published: date | None = None,
    title: str = "",
    byline: str = "",
    source: str = "",
    url: str = "",
) -> Document:
    """A document from a string. What is given wins over what the head of the text says.

    >>> read_text("2021-05-06 Ministers agree\\n\\nMinisters agreed on Thursday.").published
    datetime.date(2021, 5, 6)
    """
    if not text.strip():
        raise InputError(f"the text of {source or id or 'the article'!r} is empty; give an article's text")
    header = _with_given_title(find_header(text), text, title)
    document = Document.of(
        text, id=id, published=published or header.published, title=title or header.title, source=source, url=url
    )
    return replace(document, sections=sections_of(text, header), byline=byline or header.byline, language=detect(text))


def _with_given_title(header: Header, text: str, title: str) -> Header:
    """A title that is known from elsewhere and stands at the head of the text is a section, whatever it looks like."""
    start = text.find(title, 0, len(title) + 400) if title else -1
    if start < 0 or any(section.kind == "title" for section in header.sections):
        return header
    section = Section("title", Span(start, start + len(title)))
    return replace(header, sections=tuple(sorted((*header.sections, section), key=lambda one: one.span)))
