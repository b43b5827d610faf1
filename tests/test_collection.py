"""Timeline: filters, counts, order, and JSON that loses nothing."""

import pytest
from hypothesis import given
from model import BOARD, DOCUMENT, DORLAND, LIND, event, small_timeline, timelines

from timeline.actors.model import Actor
from timeline.collection import COLUMNS, Timeline
from timeline.dates import FuzzyDate
from timeline.errors import InputError

FILTERS = [
    ({}, ["bought", "voted", "said"]),
    ({"actors": ["ana-lind"]}, ["bought", "said"]),
    ({"actors": ["Ana Lind"]}, ["bought", "said"]),
    ({"actors": ["dorland"]}, ["bought", "voted"]),
    ({"actors": ["ana-lind", "dorland"], "match": "all"}, ["bought"]),
    ({"actors": ["harbour-board", "ana-lind"], "match": "any"}, ["bought", "voted", "said"]),
    ({"years": (2019, 2019)}, ["bought", "voted"]),
    ({"years": (2020, 2024)}, ["bought"]),
    ({"years": (2021, 2024)}, []),
    ({"statuses": ["possible"]}, ["said"]),
    ({"categories": ["ACCUSE"]}, ["bought"]),
    ({"bases": ["stated", "text"]}, ["bought", "voted"]),
    ({"sources": ["doc"]}, ["bought", "voted", "said"]),
    ({"sources": ["another"]}, []),
    ({"text": "LIND vote"}, ["bought", "voted", "said"]),
    ({"text": "zebra"}, []),
    ({"min_salience": 0.5}, ["bought", "voted"]),
    ({"actors": ["dorland"], "years": (2020, 2020)}, ["bought"]),
]


@pytest.mark.parametrize(("filters", "titles"), FILTERS)
def test_filter_keeps_what_passes_every_filter(filters, titles):
    assert [one.title for one in small_timeline().filter(**filters)] == titles


def test_actors_are_counted_busiest_first():
    assert [(actor.id, count) for actor, count in small_timeline().actors()] == [
        (LIND.id, 2),
        (DORLAND.id, 1),
        (BOARD.id, 1),
    ]


def test_years_span_the_known_bounds():
    assert small_timeline().years() == (2018, 2020)
    assert Timeline().years() is None
    open_ended = Timeline.of([DOCUMENT], [event(when=FuzzyDate.from_edtf("2003/.."))])
    assert open_ended.years() == (2003, 2003)


def test_one_actor_has_the_same_names_everywhere():
    short, long = Actor("ana-lind", "Ana Lind", "person", ("Lind",)), Actor("ana-lind", "Ana Lind", "person", ("A.L.",))
    timeline = Timeline.of([DOCUMENT], [event("voted", actors=[short]), event("said", actors=[long])])
    assert {one.actor.aliases for each in timeline for one in each.actors} == {("Lind", "A.L.")}


def test_frame_has_a_row_an_event_with_its_evidence():
    frame = small_timeline().frame
    assert list(frame.columns) == list(COLUMNS)
    assert list(frame["claimed_by"]) == ["Ana Lind", "", ""]
    assert all(quote in DOCUMENT.text for quote in frame["quote"])


def test_document_that_is_not_there_is_a_clear_error():
    with pytest.raises(InputError, match="no document 'x'"):
        small_timeline().document("x")


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", '{"documents": [], "actors": [], "events": [{}]}'])
def test_json_that_is_no_timeline_is_a_clear_error(text):
    with pytest.raises(InputError, match="not a timeline"):
        Timeline.from_json(text)


@given(timelines())
def test_json_loses_nothing(timeline):
    assert Timeline.from_json(timeline.to_json()) == timeline


@given(timelines())
def test_undated_events_come_last(timeline):
    dated = [one.when is not None for one in timeline]
    assert dated == sorted(dated, reverse=True)
