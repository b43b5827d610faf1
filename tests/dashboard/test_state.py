"""Filters and view through the URL, and what a strange URL does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.state import Filters, View, from_query, to_query
from tests.model import small_timeline
from timeline.events.model import Category, Status
from timeline.temporal.model import Basis

ids = st.lists(st.text(min_size=1, max_size=20), max_size=4, unique=True).map(tuple)
years = st.tuples(st.integers(-9999, 9999), st.integers(-9999, 9999)).map(lambda pair: tuple(sorted(pair)))


def some(kind):
    return st.lists(st.sampled_from(kind.__args__), max_size=3, unique=True).map(tuple)


filters = st.builds(
    Filters,
    actors=ids,
    match=st.sampled_from(["any", "all"]),
    years=st.none() | years,
    categories=some(Category),
    statuses=some(Status),
    bases=some(Basis),
    sources=ids,
    text=st.text(max_size=50),
    key_only=st.booleans(),
    history=st.booleans(),
)
views = st.builds(
    View,
    lanes=st.sampled_from(["actor", "category", "status", "article"]),
    window=st.none() | st.just(("2018-01-01", "2021-01-01 12:00")),
    event=st.text(max_size=30),
    context=st.booleans(),
)


@given(filters, views)
def test_filters_and_view_survive_the_url(chosen, view):
    assert from_query(to_query(chosen, view)) == (chosen, view)


def test_defaults_leave_the_url_empty():
    assert to_query(Filters(), View()) == {}


@pytest.mark.parametrize(
    "query",
    [
        {"years": ["2003"]},
        {"years": ["2020..2003"]},
        {"years": ["1..99999"]},
        {"years": ["a..b"]},
        {"category": ["<script>"]},
        {"status": ["rubbish"]},
        {"lanes": ["rubbish"]},
        {"window": ["2018"]},
        {"window": ["<b>..2019"]},
        {"unknown": ["x"]},
        {"match": []},
    ],
)
def test_what_the_url_says_wrongly_is_left_out(query):
    assert from_query(query) == (Filters(), View())


@pytest.mark.parametrize(
    ("chosen", "titles"),
    [
        (Filters(), ["bought", "voted"]),
        (Filters(key_only=False), ["bought", "voted", "said"]),
        (Filters(actors=("dorland",)), ["bought", "voted"]),
        (Filters(actors=("dorland", "ana-lind"), match="all"), ["bought"]),
        (Filters(years=(2020, 2021)), ["bought"]),
        (Filters(categories=("ACCUSE",)), ["bought"]),
        (Filters(text="bought nowhere"), []),
    ],
)
def test_filters_apply(chosen, titles):
    assert [event.title for event in chosen.apply(small_timeline())] == titles


def test_active_names_what_narrows():
    assert Filters(text="x", history=False).active() == ["text", "history"]
    assert Filters(key_only=False).active() == []
