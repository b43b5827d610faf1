"""Taking the timeline away: pictures of exactly what is on the screen, a page that works offline, tables."""

import base64
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import streamlit as st

from dashboard import component, data, naming, session
from dashboard.state import Filters, View
from timeline.charts import figure
from timeline.collection import Timeline
from timeline.errors import ExportError
from timeline.export.csv import to_csv
from timeline.export.json import to_json

WIDTH = 1200
"""Pixels of a picture where the width of the screen's chart is not known."""


@dataclass(frozen=True, slots=True)
class Screen:
    """What is on the screen, to be printed."""

    everything: Timeline
    shown: Timeline
    filters: Filters
    view: View

    def name(self, suffix: str) -> str:
        """A file name that says what it is."""
        return naming.file_name(self.everything, self.shown, self.filters, suffix)

    def drawn(self) -> Any:
        """The figure for paper: as on the screen, with title, filters, sources and date printed on it."""
        size = session.chart_size() or {"width": WIDTH, "theme": "light"}
        return figure(
            self.shown,
            lanes=self.view.lanes,
            theme=size["theme"],
            width=max(size["width"], 640),
            window=self.view.window,
            title=naming.title(self.everything, self.filters),
            footer=naming.footer(self.everything, self.filters, today=date.today()),
            context=data.context(self.shown) if self.view.context else (),
            show_overview=False,
        )


def show(screen: Screen) -> None:
    """The buttons: pictures come from the reader's own browser, the rest from here."""
    st.html('<div class="tl-detail"><p class="tl-soft">Exactly what is on the screen, with title and sources</p></div>')
    component.export(
        {"ready": bool(screen.shown.events), "job": _job(screen)}, on_wanted=_wanted, on_drawn=lambda: None
    )
    empty = not screen.shown.events
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
        ("HTML page that works offline", "html", "text/html", lambda: _html(screen)),
        ("CSV table", "csv", "text/csv", lambda: _utf8(to_csv(screen.shown))),
        ("JSON, everything", "json", "application/json", lambda: _utf8(to_json(screen.shown))),
    ]


def _html(screen: Screen) -> bytes:
    from timeline.export.html import to_html

    return _utf8(to_html(screen.drawn()))


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "replace")


# --- pictures: wanted -> drawn by the browser -> (for a PDF: pages made here) -> saved by the browser ---------------


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
    from timeline.export.pdf import pdf_from_svg

    try:
        return {**job, "step": "save", "pdf": base64.b64encode(pdf_from_svg(svg)).decode()}
    except ExportError as error:
        st.error("The PDF could not be made; PNG and SVG still work.")
        st.text(str(error))
        return None
