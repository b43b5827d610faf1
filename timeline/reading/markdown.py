"""Markdown to a document: its words in reading order, without the marks."""

import re
from datetime import date

from markdown_it import MarkdownIt
from markdown_it.token import Token

from timeline.documents import Document
from timeline.reading.header import read_day
from timeline.reading.plain import read_text

_FRONT = re.compile(r"\A---\s*\n(?P<fields>.*?)\n---\s*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^(?P<key>\w+)\s*:\s*[\"']?(?P<value>.*?)[\"']?\s*$", re.MULTILINE)


def read_markdown(markdown: str, *, name: str, published: date | None = None) -> Document:
    """The words of a Markdown file; `title`, `date` and `author` of its front matter are used where it has one."""
    front = _FRONT.match(markdown)
    fields = {one["key"].lower(): one["value"] for one in _FIELD.finditer(front["fields"])} if front else {}
    text = "\n\n".join(_paragraphs(MarkdownIt("commonmark").parse(markdown[front.end() :] if front else markdown)))
    return read_text(
        text,
        published=published or read_day(fields.get("date", "")[:10]),
        title=fields.get("title", ""),
        byline=fields.get("author", ""),
        source=name,
    )


def _paragraphs(tokens: list[Token]) -> list[str]:
    """The text of every block; code and raw HTML are shown as they are written."""
    blocks = [_words(token) if token.type == "inline" else token.content for token in tokens]
    return [block.strip() for block in blocks if block.strip()]


def _words(inline: Token) -> str:
    breaks = {"softbreak": " ", "hardbreak": "\n"}
    return "".join(breaks.get(child.type, child.content) for child in inline.children or [])
