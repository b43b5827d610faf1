"""The session: what the reader chose, kept in step with the widgets and with the URL."""

from dataclasses import fields, replace
from typing import Any

import streamlit as st

from dashboard.state import Filters, Query, View, from_query, to_query

_FIELDS = tuple(field.name for field in fields(Filters))


def filters() -> Filters:
    """What the reader filters by."""
    found: Filters = st.session_state.setdefault("filters", Filters())
    return found


def view() -> View:
    """How the reader looks at it."""
    found: View = st.session_state.setdefault("view", View())
    return found


def change_view(**changes: Any) -> None:
    """Change the view; lanes that change forget the zoom's figure but keep the zoom."""
    st.session_state.view = replace(view(), **changes)


def change_filters(new: Filters) -> None:
    """Set the filters from outside the widgets, which follow."""
    st.session_state.filters = new
    for field in _FIELDS:
        st.session_state.pop(widget(field), None)


def widget(field: str) -> str:
    """The key of the widget that sets a filter."""
    return f"filter_{field}"


def clear_zoom() -> None:
    """Show all years again, in the browser too."""
    change_view(window=None)
    st.session_state.revision = revision() + 1


def revision() -> int:
    """Counts how often the zoom was set from outside the chart; the chart keeps the reader's own zoom otherwise."""
    found: int = st.session_state.setdefault("revision", 0)
    return found


def chart_size() -> dict[str, Any]:
    """Width in pixels and theme of the chart on the screen, as the browser last told; empty before it did."""
    state = st.session_state.get("chart") or {}
    return state.get("size") or {}


def follow_link() -> None:
    """Take filters and view from the URL where it is new: at first, by a link, or by the browser's back button."""
    query = _query()
    if query == st.session_state.get("link") or (not query and st.session_state.get("left")):
        st.session_state.left = False
        return
    new_filters, new_view = from_query(query)
    change_filters(new_filters)
    st.session_state.view = new_view
    st.session_state.revision = revision() + 1
    st.session_state.link = query


def write_link() -> None:
    """Write filters and view into the URL."""
    query = to_query(filters(), view())
    if query != _query():
        st.query_params.from_dict(query)
    st.session_state.link = query


def open_on_timeline(event: str) -> None:
    """Open an event, from another page."""
    change_view(event=event)
    st.session_state.wants_timeline = True


def wants_timeline() -> bool:
    """Is the timeline to be shown next? True once for each `open_on_timeline`."""
    return bool(st.session_state.pop("wants_timeline", False))


def leave() -> None:
    """Note that another page is open, which has no filters in its URL; they come back with the reader."""
    st.session_state.left = True


def _query() -> Query:
    return {name: st.query_params.get_all(name) for name in st.query_params}
