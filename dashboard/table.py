"""The same events as a table."""

import pandas as pd
import streamlit as st

from dashboard import session
from dashboard.words import in_time
from timeline.charts.words import BASES, in_words
from timeline.collection import Timeline
from timeline.events.model import Event

_KEY = "table"


def show(shown: Timeline, *, version: str) -> None:
    """A table that opens an event when its row is chosen. `st.dataframe` shows every cell as plain text."""
    if not shown.events:
        return
    st.dataframe(
        _rows(version, shown),
        key=_KEY,
        hide_index=True,
        selection_mode="single-row",
        on_select=lambda: _select(shown),
        height=min(38 + 35 * len(shown), 420),
        alt="The events as a table",
    )


@st.cache_data(max_entries=20, show_spinner=False)
def _rows(version: str, _shown: Timeline) -> pd.DataFrame:
    return pd.DataFrame([_row(event) for event in in_time(_shown)])


def _select(shown: Timeline) -> None:
    rows = st.session_state[_KEY]["selection"]["rows"]
    if rows and rows[0] < len(shown.events):
        session.change_view(event=in_time(shown)[rows[0]].id)


def _row(event: Event) -> dict[str, str]:
    return {
        "When": in_words(event.when) if event.when else "",
        "Event": event.title,
        "Who": ", ".join(dict.fromkeys(one.actor.name for one in event.actors)),
        "Status": event.factuality.status,
        "According to": event.attribution.name if event.attribution else "",
        "Category": event.category.capitalize(),
        "Date known": BASES[event.basis],
        "Quote": event.evidence[0].quote,
    }
