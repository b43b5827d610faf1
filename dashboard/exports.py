"""Taking the timeline away: pictures of exactly what is on the screen, a page that works offline, tables.

The browser keeps the jobs that its reader asked for until each file is saved, and holds up the first of them as the
state `wanted`. A run of the page, however often it comes, gives that job the one answer that was made for it.
"""

import base64
import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from dashboard import component, naming
from dashboard.decisions import Decision, decisions_to_plain
from dashboard.state import Filters, View
from timeline.charts import figure
from timeline.charts.theme import ThemeName
from timeline.collection import Timeline
from timeline.errors import TimelineError
from timeline.export.csv import to_csv
from timeline.export.html import page
from timeline.export.pdf import svg_to_pdf
from timeline.export.pictures import notes, summary
from timeline.history.model import Entry

_LOG = logging.getLogger(__name__)
NARROWEST = 640
"""Pixels that no picture goes under."""
_LINK = "The link keeps the filters and the view."
_LINK_ONLY = (
    "The link keeps the filters and the view, not the articles: whoever opens it sees yours only after dropping your "
    "JSON file under “Add articles”."
)
Job = Mapping[str, Any]
"""What the browser asks for: its `id`, the `format`, and for the second half of a PDF the picture as `svg`."""


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
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    own: bool = False
    """Are there articles that a link does not bring along?"""

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


@st.fragment
def show(screen: Screen) -> None:
    """The button with its menu, and behind it the desk that works off what was asked for."""
    with st.popover("Export", width="stretch"):
        component.export_menu({"ready": bool(screen.shown.events), "link": _LINK_ONLY if screen.own else _LINK})
    component.export_desk(lambda wanted: _answer(wanted, screen))


def _answer(wanted: Job | None, screen: Screen) -> dict[str, Any] | None:
    """What the browser waits for; made once for each job, so that a picture is of the screen it was asked for."""
    kept: dict[str, Any] | None = st.session_state.get("answer")
    if not wanted or not kept or kept["id"] != wanted["id"]:
        kept = answer(wanted, screen) if wanted else None
        st.session_state["answer"] = kept
    return kept


def answer(wanted: Job, screen: Screen) -> dict[str, Any]:
    """A job's `id` with the `file` (base64) or the `figure` to be drawn, and its `name`; or with a `problem`."""
    made: dict[str, Any]
    try:
        made = {"name": screen.name(wanted["format"]), **_made(wanted, screen)}
    except TimelineError as error:
        made = {"problem": str(error)}
    except Exception:  # whatever goes wrong with one file, the reader hears of it and the next can be made
        _LOG.exception("an export failed")
        made = {"problem": "this file could not be made; that is a fault of this program"}
    return {"id": wanted["id"], **made}


def _made(wanted: Job, screen: Screen) -> dict[str, Any]:
    kind = wanted["format"]
    if "svg" in wanted:
        return _file("application/pdf", svg_to_pdf(wanted["svg"]))
    if kind == "html":
        return _file("text/html", _page(screen))
    if kind == "csv":
        return _file("text/csv", to_csv(screen.shown))
    if kind == "json":
        return _file("application/json", _json(screen))
    return {"figure": screen.drawn().to_plotly_json()}


def _json(screen: Screen) -> str:
    """The timeline with what its reader decided, so that this comes back with it."""
    decisions = {"decisions": decisions_to_plain(screen.decisions)} if screen.decisions else {}
    return json.dumps(screen.shown.to_plain() | decisions, ensure_ascii=False)


def _page(screen: Screen) -> str:
    drawn = screen.drawn(show_overview=True)
    return page(screen.shown, drawn, title=screen.title, notes=screen.notes, theme=screen.theme)


def _file(kind: str, content: str | bytes) -> dict[str, Any]:
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    return {"kind": kind, "file": base64.b64encode(data).decode()}
