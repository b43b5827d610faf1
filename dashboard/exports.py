"""Taking the timeline away: pictures of exactly what is on the screen, a page that works offline, tables."""

import base64
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from dashboard import component, naming
from dashboard.state import Filters, View
from timeline.charts import figure
from timeline.charts.theme import ThemeName
from timeline.collection import Timeline
from timeline.errors import ExportError
from timeline.export.csv import to_csv
from timeline.export.html import page
from timeline.export.json import to_json
from timeline.export.pdf import svg_to_pdf
from timeline.export.pictures import notes, summary
from timeline.history.model import Entry

NARROWEST = 640
"""Pixels that no picture goes under."""


@dataclass(frozen=True, slots=True)
class Screen:
    """What is on the screen, to be printed; all of it here, for files are made when the session is out of reach."""

    everything: Timeline
    shown: Timeline
    filters: Filters
    view: View
    width: int = 1200
    theme: ThemeName = "light"
    context: tuple[Entry, ...] = ()

    @property
    def title(self) -> str:
        """The headline of a picture."""
        return f"Timeline: {naming.subject(self.everything, self.filters)}"

    @property
    def notes(self) -> list[str]:
        """What is printed underneath: sources, and the day."""
        return notes(naming.cited(self.shown, self.filters), date.today())

    def name(self, suffix: str) -> str:
        """A file name that says what it is."""
        return naming.file_name(self.everything, self.shown, self.filters, suffix)

    def drawn(self, *, show_overview: bool = False) -> go.Figure:
        """The figure for paper: as on the screen, with title, filters, sources and date printed on it."""
        said = naming.described(self.everything, self.filters, self.view)
        return figure(
            self.shown,
            lanes=self.view.lanes,
            theme=self.theme,
            width=max(self.width, NARROWEST),
            window=self.view.window,
            title=self.title,
            subtitle=f"{summary(naming.cited(self.shown, self.filters))} · {'; '.join(said)}",
            footer=self.notes,
            context=self.context,
            show_overview=show_overview,
        )


def show(screen: Screen) -> None:
    """The buttons: pictures come from the reader's own browser, the rest from here."""
    st.html('<div class="tl-detail"><p class="tl-soft">Exactly what is on the screen, with title and sources</p></div>')
    empty = not screen.shown.events
    component.export({"ready": not empty, "job": _job(screen)}, on_wanted=_wanted, on_drawn=lambda: None)
    for label, suffix, kind, make in _files(screen):
        st.download_button(
            label,
            make,
            file_name=screen.name(suffix),
            mime=kind,
            on_click="ignore",
            key=f"save {suffix}",
            disabled=empty,
            width="stretch",
        )


def _files(screen: Screen) -> list[tuple[str, str, str, Callable[[], bytes]]]:
    """Label, suffix, MIME type and maker of each file; made when asked for, not before."""
    return [
        ("HTML page that works offline", "html", "text/html", lambda: _page(screen)),
        ("CSV table", "csv", "text/csv", lambda: _utf8(to_csv(screen.shown))),
        ("JSON, everything", "json", "application/json", lambda: _utf8(to_json(screen.shown))),
    ]


def _page(screen: Screen) -> bytes:
    drawn = screen.drawn(show_overview=True)
    return _utf8(page(screen.shown, drawn, title=screen.title, notes=screen.notes, theme=screen.theme))


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "replace")


# --- pictures: wanted -> drawn by the browser -> (for a PDF: pages made here) -> saved by the browser -----------------


def _wanted() -> None:
    st.session_state["picture"] = st.session_state["export"]["wanted"]


def _job(screen: Screen) -> dict[str, Any] | None:
    """The next step for the browser, None where no picture is asked for."""
    wanted, drawn = st.session_state.get("picture"), (st.session_state.get("export") or {}).get("drawn")
    if not wanted:
        return None
    job = {**wanted, "name": screen.name(wanted["format"])}
    if drawn and drawn["nonce"] == wanted["nonce"]:
        st.session_state["picture"] = None
        return _pages(job, drawn["svg"])
    return {**job, "step": "draw", "figure": screen.drawn().to_plotly_json()}


def _pages(job: dict[str, Any], svg: str) -> dict[str, Any] | None:
    try:
        return {**job, "step": "save", "pdf": base64.b64encode(svg_to_pdf(svg)).decode()}
    except ExportError as error:
        st.error("The PDF could not be made; PNG and SVG still work.")
        st.text(str(error))
        return None
