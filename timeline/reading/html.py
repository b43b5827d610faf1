"""A web page to a document: the article's own words, without menus and scripts."""

from datetime import date

import trafilatura

from timeline.documents import Document
from timeline.errors import InputError
from timeline.reading.plain import read_text


def read_html(markup: str, *, name: str, published: date | None = None) -> Document:
    """The article of a page, as text: its headline, a blank line, its paragraphs.

    The publication date is the one that the page states; no date is guessed from addresses or copyright lines.
    """
    page = trafilatura.bare_extraction(
        markup,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    assert not isinstance(page, dict)  # a dict only where one is asked for
    text = (page.text or "") if page else ""
    if page is None or not text.strip():
        raise InputError(f"{name!r} is a page with no article text in it; open it in a browser and paste its text")
    title = (page.title or "").strip()
    lines = text.split("\n")
    if title and lines[0].strip() != title:
        lines.insert(0, title)
    return read_text(
        "\n\n".join(lines),
        published=published or (date.fromisoformat(page.date) if page.date else None),
        title=title,
        byline=page.author or "",
        source=page.sitename or name,
        url=page.url or "",
    )
