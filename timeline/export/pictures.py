"""The timeline as a picture or page in a file, with everything on it that a reader of the file alone must know."""

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import plotly.graph_objects as go

from timeline.charts import figure
from timeline.charts.lanes import Grouping
from timeline.charts.theme import ThemeName
from timeline.charts.words import brief, count
from timeline.collection import Timeline
from timeline.dates import FuzzyDate
from timeline.documents import Document
from timeline.errors import ExportError
from timeline.export.files import write_bytes
from timeline.export.html import page
from timeline.export.pdf import figure_to_pdf
from timeline.export.png import figure_to_png
from timeline.export.svg import figure_to_svg

SUFFIXES = (".png", ".svg", ".pdf", ".html")
WIDTHS = range(320, 8001)
_NAMED_SOURCES = 8


def write_picture(
    timeline: Timeline,
    path: str | os.PathLike[str],
    *,
    today: date,
    title: str = "",
    lanes: Grouping = "actor",
    theme: ThemeName = "light",
    width: int = 1200,
    filters: Sequence[str] = (),
    window: tuple[str, str] | None = None,
) -> None:
    """Write the timeline to a file whose suffix says what it becomes: .png, .svg, .pdf or .html.

    `filters` are printed as they are given, `today` is the date printed. The file appears only when it is complete.
    ExportError where the suffix is unknown, the picture cannot be drawn, or the file cannot be written.
    """
    target = Path(path)
    kind = target.suffix.lower()
    if kind not in SUFFIXES:
        raise ExportError(f"cannot export {target.name!r}: the name must end in one of {', '.join(SUFFIXES)}")
    drawn = picture(
        timeline, today=today, title=title, lanes=lanes, theme=theme, width=width, filters=filters, window=window,
        show_overview=kind == ".html",
    )  # fmt: skip
    if kind == ".html":
        data = page(
            timeline, drawn, title=title or headline(timeline), notes=notes(timeline, today), theme=theme
        ).encode("utf-8", "replace")
    elif kind == ".svg":
        data = figure_to_svg(drawn).encode("utf-8")
    else:
        data = figure_to_png(drawn) if kind == ".png" else figure_to_pdf(drawn)
    write_bytes(target, data)


def picture(
    timeline: Timeline,
    *,
    today: date,
    title: str = "",
    lanes: Grouping = "actor",
    theme: ThemeName = "light",
    width: int = 1200,
    filters: Sequence[str] = (),
    window: tuple[str, str] | None = None,
    show_overview: bool = False,
) -> go.Figure:
    """The figure of a picture for print: title, what is shown and what was filtered, legend, sources and date."""
    if width not in WIDTHS:
        raise ExportError(f"a picture cannot be {width!r} pixels wide; give {WIDTHS.start} to {WIDTHS.stop - 1}")
    shown = "; ".join(filters)
    subtitle = f"{summary(timeline)}{f' · shown: {shown}' if shown else ''}"
    return figure(
        timeline, lanes=lanes, theme=theme, width=width, title=title or headline(timeline), subtitle=subtitle,
        window=window, footer=notes(timeline, today), show_overview=show_overview,
    )  # fmt: skip


def headline(timeline: Timeline) -> str:
    """A title for a picture that was given none; an article's headline is quoted, for it is not our voice."""
    titles = [document.title for document in timeline.documents if document.title]
    return f"Timeline of “{titles[0]}”" if len(timeline.documents) == 1 and titles else "Timeline"


def summary(timeline: Timeline) -> str:
    """What is shown, in one line.

    >>> summary(Timeline())
    '0 events, 0 actors, 0 articles'
    """
    years = timeline.years()
    span = [brief(FuzzyDate.year(year)) for year in sorted(set(years))] if years else []
    parts = [count(len(timeline), "event"), count(len(timeline.actors()), "actor")]
    parts += ["–".join(span)] if span else []
    return ", ".join([*parts, count(len(timeline.documents), "article")])


def notes(timeline: Timeline, today: date) -> list[str]:
    """Where the events come from, and when this was drawn."""
    named = [source(document) for document in timeline.documents[:_NAMED_SOURCES]]
    more = len(timeline.documents) - len(named)
    listed = "; ".join(named) + (f"; and {more} more" if more > 0 else "")
    drawn = f"Drawn {today.isoformat()} from what the articles say; read by a program, so check before you print."
    return [f"Sources: {listed}." if named else "", drawn]


def source(document: Document) -> str:
    """An article as a footnote names it."""
    published = document.published.isoformat() if document.published else ""
    name = f"“{document.title}”" if document.title else document.url
    return ", ".join(part for part in (name, document.source, published) if part) or document.id
