"""The timeline: what is shown, the filters, the chart, and beside it the list or the opened event."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard import component, data, detail, exports, filters, naming, session, table
from dashboard.adding import add_button
from dashboard.state import Filters, View
from dashboard.words import date_of, first_known, in_time, note_of, shape_of
from timeline.charts import figure
from timeline.charts.theme import ThemeName, theme
from timeline.charts.words import count, year_name
from timeline.collection import KEY_SALIENCE, Timeline
from timeline.events.model import Event
from timeline.export.pictures import summary

NARROWEST = 560
"""Below this width, in pixels, a chart is unreadable and the list stands alone."""


def show() -> None:
    """The page."""
    is_new = session.follow_link()
    everything = _timeline()
    if is_new:
        filters.say_what_is_missing(everything)
    top = st.container(key="top")
    before, chosen = session.filters(), filters.bar(everything)
    shown = chosen.apply(everything)
    if session.view().event not in {event.id for event in (everything if chosen == before else shown)}:
        session.change_view(event="")  # who filters wants to see what is found
    with top:
        _heading(everything, shown, chosen)
    session.show_link()
    component.load_plotly()
    if not shown.events:
        _nothing(everything, chosen)
    with st.container(key="main"):
        left, right = st.columns([2.75, 1], gap="medium")
    with left:
        _chart(shown, chosen)
    with right, st.container(key="side"):
        _beside(everything, shown, chosen)
    table.show(shown, version=_version(data.version(), chosen))


def _timeline() -> Timeline:
    """All articles, read; what takes long says so."""
    place = st.empty()
    with st.spinner("Reading the articles"):
        everything = data.timeline(lambda part: place.progress(part, f"Reading the articles: {part:.0%}"))
    place.empty()
    return everything


def _heading(everything: Timeline, shown: Timeline, chosen: Filters) -> None:
    words, lanes, adding, saving = st.columns([4.4, 3, 1.4, 1.1], vertical_alignment="center")
    with words.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.html(f'<h1 class="tl-summary">{summary(naming.cited(shown, chosen))}</h1>', width="content")
        _minor(everything, chosen)
    with lanes:
        _lanes()
    with adding:
        add_button()
    with saving:
        exports.show(_screen(everything, shown, chosen))


def _minor(everything: Timeline, chosen: Filters) -> None:
    """How many events an editor would leave out, and the click that shows or hides them."""
    whole = replace(chosen, key_only=False)
    minor = sum(event.salience < KEY_SALIENCE for event in whole.apply(everything))
    label = f"{minor:,} minor hidden" if chosen.key_only else "hide minor"
    switched = {"key_only": not chosen.key_only}
    if minor:
        st.button(label, key="minor", type="tertiary", on_click=session.change_filters, kwargs=switched)


def _screen(everything: Timeline, shown: Timeline, chosen: Filters) -> exports.Screen:
    view, size = session.view(), session.chart_size()
    context = tuple(data.context(shown)) if view.context else ()
    kept = data.library().decisions
    return exports.Screen(everything, shown, chosen, view, **size, context=context, decisions=kept, own=data.has_own())


def _lanes() -> None:
    key = session.widget("lanes")
    st.segmented_control(
        "Lanes",
        ["actor", "category", "status", "article"],
        default=session.view().lanes,
        key=key,
        required=True,
        format_func=str.capitalize,
        label_visibility="collapsed",
        on_change=lambda: session.change_view(lanes=st.session_state[key]),
    )


# --- the chart ----------------------------------------------------------------------------------------------------


def _chart(shown: Timeline, chosen: Filters) -> None:
    view = session.view()
    size = session.chart_size()
    drawn = size.get("width", 0) >= NARROWEST and shown.events
    version = _version(data.version(), chosen, view.lanes, view.window, view.context, size)
    component.chart(
        {
            "figure": _figure(version, shown, view, size) if drawn else None,
            "version": version,
            "revision": session.revision(),
            "selected": view.event,
            "label": f"Timeline chart: {summary(shown)}. The list beside it says the same.",
        },
        on_clicked=_clicked("chart"),
        on_zoomed=_zoomed,
        on_size=lambda: None,
    )


def _version(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


@st.cache_data(max_entries=100, show_spinner=False)
def _figure(version: str, _shown: Timeline, _view: View, _size: dict[str, Any]) -> dict[str, Any]:
    made = figure(
        _shown,
        lanes=_view.lanes,
        theme=_size["theme"],
        width=_size["width"],
        window=_view.window,
        context=data.context(_shown) if _view.context else (),
    )
    plain: dict[str, Any] = made.to_plotly_json()
    return plain


def _clicked(key: str) -> Callable[[], None]:
    def open_event() -> None:
        session.change_view(event=st.session_state[key]["clicked"] or session.view().event)

    return open_event


def _zoomed() -> None:
    zoomed = st.session_state["chart"]["zoomed"]
    window = zoomed and zoomed["window"]
    if window:
        session.change_view(window=tuple(window))
    else:
        session.clear_zoom()


# --- beside the chart ---------------------------------------------------------------------------------------------


def _beside(everything: Timeline, shown: Timeline, chosen: Filters) -> None:
    id = session.view().event
    opened = next((event for event in everything if event.id == id), None)
    if opened:
        detail.show(opened, everything)
    elif shown.events:
        component.events(_list(shown, chosen), on_clicked=_clicked("events"))


def _list(shown: Timeline, chosen: Filters) -> dict[str, Any]:
    name = session.chart_size().get("theme", "light")
    version = _version(data.version(), chosen, name)
    return {"items": _items(version, shown, name), "version": version, "selected": session.view().event}


@st.cache_data(max_entries=20, show_spinner=False)
def _items(version: str, _shown: Timeline, _theme: ThemeName) -> list[dict[str, str]]:
    """The rows of the list, in time; the first of each year carries it as a heading."""
    colors = theme(_theme)
    items, heading = [], None
    for event in in_time(_shown):
        under = _heading_of(event)
        items.append(_item(event, colors.color(event.category), under if under != heading else ""))
        heading = under
    return items


def _heading_of(event: Event) -> str:
    if event.when is None:
        return "No date"
    return year_name(first_known(event).year)


def _item(event: Event, color: str, heading: str) -> dict[str, str]:
    return {
        "id": event.id,
        "title": event.title,
        "date": date_of(event),
        "note": note_of(event),
        "shape": shape_of(event),
        "color": color,
        "heading": heading,
    }


# --- nothing to show ----------------------------------------------------------------------------------------------


def _nothing(everything: Timeline, chosen: Filters) -> None:
    if not everything.documents:
        st.info("There is no article here. Add one, by pasting its text or as a file.")
        if removed := data.library().removed:
            st.button("Put back what was taken out", on_click=data.add, args=(removed,))
    elif not everything.events:
        st.info("No event was found in these articles. The Articles page shows what was understood of them.")
    else:
        st.info(f"None of the {count(len(everything), 'event')} passes all the filters.")
        for words, back in _ways_back(everything, chosen):
            st.button(words, on_click=session.change_filters, kwargs=back)
        st.button("Reset all filters", on_click=session.reset_filters)


def _ways_back(everything: Timeline, chosen: Filters) -> Iterable[tuple[str, dict[str, Any]]]:
    """Each single filter that hides everything, with how many events come back without it, and what is to change."""
    names = {"text": "search", "bases": "kind of date", "sources": "articles", "key_only": "limit to key events"}
    for field in [*chosen.active(), "key_only"]:
        back = {field: False if field == "key_only" else getattr(Filters(), field)}
        found = len(replace(chosen, **back).apply(everything))
        if found:
            yield f"Without the {names.get(field, field)}: {count(found, 'event')}", back
