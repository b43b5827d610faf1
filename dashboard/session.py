"""The session: what the reader chose, kept in step with the widgets and with the URL."""

from dataclasses import fields, replace
from typing import Any
from urllib.parse import parse_qs, urlencode

import streamlit as st

from dashboard import component
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


def change_filters(**changes: Any) -> None:
    """Set filters from outside their widgets, which follow; what a widget says of another filter stays.

    A press here may come in the same moment as another widget's, which the page has not answered yet.
    """
    st.session_state.filters = replace(filters(), **changes)
    renew(*changes)


def reset_filters() -> None:
    """Show everything that is shown without a filter."""
    change_filters(**{field: getattr(Filters(), field) for field in _FIELDS})


def widget(field: str) -> str:
    """The key of the widget that sets a filter, or of another that `renew` is to reach."""
    number = _renewed().get(field, 0)
    return f"filter_{field}_{number}" if number else f"filter_{field}"


def renew(*fields: str) -> None:
    """Put new widgets, which begin with what is in force, in the place of these.

    To set a widget anew does not do: the browser hears of it once, and not at all while the widget is out of sight.
    """
    st.session_state.renewed = _renewed() | {field: _renewed().get(field, 0) + 1 for field in fields}


def _renewed() -> dict[str, int]:
    found: dict[str, int] = st.session_state.get("renewed", {})
    return found


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


def follow_link() -> bool:
    """Take filters and view from the URL that the page was opened with, once; afterwards the URL follows them."""
    is_new = "opened" not in st.session_state
    if is_new:
        st.session_state.opened = True
        _take({name: st.query_params.get_all(name) for name in st.query_params})
    return is_new


def show_link() -> None:
    """Have the address bar show filters and view."""
    query = urlencode(to_query(filters(), view()), doseq=True)
    component.address({"query": query, "number": st.session_state.get("moved", 0)}, on_moved=_follow_back)


def _follow_back() -> None:
    moved = st.session_state["address"]["moved"]
    st.session_state.moved = moved["number"]
    _take(parse_qs(moved["query"], keep_blank_values=True))
    renew(*_FIELDS, "lanes", "context")


def _take(query: Query) -> None:
    """Filters and view as an address has them."""
    st.session_state.filters, st.session_state.view = from_query(query)
    st.session_state.revision = revision() + 1


def open_on_timeline(event: str) -> None:
    """Open an event, from another page; on a visit that began there, the address asks for nothing more."""
    st.session_state.opened = True
    change_view(event=event)
    st.session_state.wants_timeline = True


def wants_timeline() -> bool:
    """Is the timeline to be shown next? True once for each `open_on_timeline`."""
    return bool(st.session_state.pop("wants_timeline", False))
