"""The filter bar: actors, years, search in sight; the rest one click away; counts beside every option."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from html import escape
from typing import Any

import streamlit as st

from dashboard import naming, session
from dashboard.session import widget
from dashboard.state import Filters, View
from dashboard.words import isolated
from timeline.charts.words import BASES, count
from timeline.collection import KEY_SALIENCE, Timeline, is_historical
from timeline.events.model import Event

Counts = Mapping[str, int]


def bar(everything: Timeline) -> Filters:
    """Draw the bar and give the filters as the reader has set them now."""
    now = session.filters()
    with st.container(key="bar"):
        columns = st.columns([3, 1.15, 2.6, 2, 1.4, 0.85], vertical_alignment="bottom")
    actors, match, years, search, more, reset = columns
    with actors:
        chosen = _actors(everything, now)
    with match:
        either = _match(now)
    with years:
        span = _years(everything, now)
    with search:
        text = _search(now)
    with more.popover("More filters", width="stretch"):
        rest = _more(everything, now)
        _context()
    new = Filters(actors=chosen, match=either, years=span, text=text, **rest)
    st.session_state.filters = new
    untouched = new == Filters() and session.view().window is None
    reset.button("Reset", on_click=_reset, width="stretch", disabled=untouched)
    _say_what_is_hidden(everything, new)
    return new


def _reset() -> None:
    session.reset_filters()
    session.clear_zoom()


def say_what_is_missing(everything: Timeline) -> None:
    """A link may name actors, articles and an event that are not here; then less is shown than it meant."""
    now = session.filters()
    known = {one.id for one in (*everything.documents, *everything.events, *(one for one, _ in everything.actors()))}
    if not {*now.actors, *now.sources, session.view().event} <= {*known, ""}:
        st.toast("The link also asks for actors, articles or an event that are not on this timeline.")


def _say_what_is_hidden(everything: Timeline, now: Filters) -> None:
    """The filters in force that stand behind "More filters", where nobody sees them."""
    behind = now.without("actors", "match", "years", "text", "key_only")
    if behind.active():
        said = naming.described(everything, behind, View())[1:]
        st.html(f'<p class="tl-hidden">Also filtered: {escape("; ".join(map(isolated, said)))}</p>')


# --- in sight -----------------------------------------------------------------------------------------------------


def _actors(everything: Timeline, now: Filters) -> tuple[str, ...]:
    counts = {actor.id: number for actor, number in now.without("actors").apply(everything).actors()}
    known = {actor.id: actor for actor, _ in everything.actors()}
    order = sorted(known, key=lambda id: (-counts.get(id, 0), known[id].name))
    return _choose("actors", "Actors", order, counts, lambda id: known[id].name, now.actors, placeholder="Anybody")


def _match(now: Filters) -> Any:
    return st.segmented_control(
        "Match", ["any", "all"], default=now.match, key=widget("match"), required=True, width="stretch"
    )


def _years(everything: Timeline, now: Filters) -> tuple[int, int] | None:
    whole = everything.years()
    if whole is None or whole[0] == whole[1]:
        st.text_input("Years", str(whole[0]) if whole else "no dates", disabled=True)
        return now.years
    inside = tuple(min(max(year, whole[0]), whole[1]) for year in now.years or whole)
    span: Any = st.slider("Years", *whole, inside, key=widget("years"))
    return None if span == whole else span


def _search(now: Filters) -> str:
    text = st.text_input("Search", now.text, key=widget("text"), placeholder="words in title or quote", max_chars=200)
    return (text or "").strip()


# --- one click away -----------------------------------------------------------------------------------------------


def _more(everything: Timeline, now: Filters) -> dict[str, Any]:
    def facet(field: str, value: Callable[[Event], str]) -> Counter[str]:
        return Counter(value(event) for event in now.without(field).apply(everything))

    statuses = facet("statuses", lambda event: event.factuality.status)
    categories = facet("categories", lambda event: event.category)
    bases = facet("bases", lambda event: event.basis)
    sources = _sources(everything, now)
    titles = {one.id: one.name for one in everything.documents}
    return {
        "statuses": _pills("statuses", "Status", statuses, str, now.statuses),
        "bases": _pills("bases", "How the date is known", bases, BASES.__getitem__, now.bases),
        "categories": _pills("categories", "Category", categories, str.capitalize, now.categories),
        "sources": _choose(
            "sources", "Articles", list(titles), sources, titles.__getitem__, now.sources, placeholder="All articles"
        ),
        "key_only": _key_only(everything, now),
        "history": _history(everything, now),
    }


def _sources(everything: Timeline, now: Filters) -> Counter[str]:
    events = now.without("sources").apply(everything)
    return Counter(id for event in events for id in {one.document for one in event.evidence})


def _key_only(everything: Timeline, now: Filters) -> bool:
    minor = sum(event.salience < KEY_SALIENCE for event in replace(now, key_only=False).apply(everything))
    return st.toggle(f"Key events only (hides {count(minor, 'minor event')})", now.key_only, key=widget("key_only"))


def _history(everything: Timeline, now: Filters) -> bool:
    known = sum(map(is_historical, replace(now, history=True).apply(everything)))
    return st.toggle(f"Show historical events ({known})", now.history, key=widget("history"))


def _context() -> None:
    key = widget("context")
    st.toggle(
        "Wars and other long events behind the chart",
        session.view().context,
        key=key,
        on_change=lambda: session.change_view(context=st.session_state[key]),
    )


# --- widgets ------------------------------------------------------------------------------------------------------


def _still(field: str, values: Iterable[str], options: Collection[str]) -> list[str]:
    """The values that are still options; a widget that holds others makes way for a new one."""
    if not set(st.session_state.get(widget(field), ())) <= set(options):
        session.renew(field)
    return [value for value in values if value in options]


def _choose(
    field: str,
    label: str,
    order: list[str],
    counts: Counts,
    name: Callable[[str], str],
    now: Iterable[str],
    **rest: Any,
) -> tuple[str, ...]:
    kept = _still(field, now, order)
    shown = st.multiselect(
        label, order, kept, key=widget(field), format_func=lambda id: f"{name(id)} · {counts.get(id, 0)}", **rest
    )
    return tuple(shown)


def _pills(field: str, label: str, counts: Counts, name: Callable[[str], str], now: tuple[str, ...]) -> tuple[str, ...]:
    options = sorted({*counts, *now}, key=lambda one: (-counts.get(one, 0), one))
    kept = _still(field, now, options)
    chosen = st.pills(
        label,
        options,
        default=kept,
        selection_mode="multi",
        key=widget(field),
        format_func=lambda one: f"{name(one)} · {counts.get(one, 0)}",
    )
    return tuple(chosen)
