"""The parts of the page that Streamlit has no widget for: chart, event list, article reader, export.

Each is a JavaScript file beside this one. They build their DOM with `textContent` alone, so that no word of an article
becomes markup; the chart's words went through `timeline.charts.text.escaped` on the server.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import plotly
import streamlit as st

_HERE = Path(__file__).parent
_PLOTLY = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"


def _source(name: str) -> str:
    return (_HERE / name).read_text("utf-8")


def _register(name: str, html: str) -> Any:
    js, css = _source(f"{name}.js"), _source(f"{name}.css")
    return st.components.v2.component(f"timeline_{name}", html=html, js=js, css=css, isolate_styles=False)


# Plotly goes to the browser once, in a component of its own that never changes; Streamlit then sends its hash alone.
_plotly = st.components.v2.component(
    "timeline_plotly", js=_PLOTLY.read_text("utf-8") + "\nexport default () => {};", isolate_styles=False
)
_chart = _register("chart", '<div class="tl-chart"><div class="tl-plot" role="img"></div></div>')
_events = _register("events", '<div class="tl-events"></div>')
_reader = _register("reader", '<div class="tl-reader" tabindex="0" role="region"></div>')
_address = st.components.v2.component("timeline_address", js=_source("address.js"), isolate_styles=False)
_menu = _register("export_menu", '<div class="tl-export" role="group"></div>')
_desk = st.components.v2.component("timeline_export_desk", js=_source("export_desk.js"), isolate_styles=False)

Data = Mapping[str, Any]
Callback = Callable[[], None]


def load_plotly() -> None:
    """Put Plotly, as the installed package has it, into the reader's browser."""
    _plotly(key="plotly", height=1)


def chart(data: Data, *, on_clicked: Callback, on_zoomed: Callback, on_size: Callback) -> Any:
    """The timeline as a picture.

    State `size` is {width, theme}; triggers are `clicked`, an event's id, and `zoomed`, {window: two bounds or None}.
    """
    return _chart(
        key="chart",
        data=data,
        on_clicked_change=on_clicked,
        on_zoomed_change=on_zoomed,
        on_size_change=on_size,
    )


def events(data: Data, *, on_clicked: Callback) -> Any:
    """The events as a list, for mouse, keyboard and screen reader; trigger `clicked` an event's id."""
    return _events(key="events", data=data, on_clicked_change=on_clicked)


def reader(data: Data, *, key: str, on_clicked: Callback = lambda: None) -> Any:
    """An article with marked stretches, scrolled to the one in focus; trigger `clicked` a stretch's event id."""
    return _reader(key=key, data=data, on_clicked_change=on_clicked)


def address(data: Data, *, on_moved: Callback) -> None:
    """The browser's address: `data` has its `query` and the `number` of the last step back that was followed.

    Trigger `moved` is {query, number}: the reader went back or forward to a page that has this query.
    """
    _address(key="address", data=data, height=1, on_moved_change=on_moved)


def export_menu(data: Data) -> None:
    """A button for each kind of file; what is pressed goes to the desk."""
    _menu(key="export_menu", data=data)


def export_desk(answer: Callable[[Any], Any]) -> None:
    """Works off what the menu asks for, one job after the other, whatever becomes of the menu or the page meanwhile.

    `answer` gets the job that the browser waits for (state `wanted`), or None, and gives what is to be sent for it.
    """
    state = st.session_state.get("export_desk") or {}
    _desk(key="export_desk", data={"answer": answer(state.get("wanted"))}, height=1, on_wanted_change=lambda: None)
