import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.charts.samples import ARTICLE, event, tram
from timeline.charts.lanes import MAX_LANES, NOBODY, OTHERS, by_actor, lanes
from timeline.charts.theme import theme
from timeline.documents import Document

CASTS = st.lists(st.lists(st.sampled_from([f"Actor {n}" for n in range(20)]), max_size=4, unique=True), max_size=40)


@given(CASTS)
def test_every_event_is_in_exactly_one_lane(casts):
    events = [event(f"event {number}", "2020", cast) for number, cast in enumerate(casts)]
    found = by_actor(events)
    assert sorted(one.id for lane in found for one in lane.events) == sorted(one.id for one in events)
    assert all(lane.events for lane in found)
    assert len(found) <= MAX_LANES + 2


def test_an_event_stands_with_its_agent():
    found = by_actor(
        [event("A hits B", "2020", ["A", "B"]), event("B leaves", "2021", ["B"]), event("B waits", "2022", ["B"])]
    )
    assert {lane.name: [one.title for one in lane.events] for lane in found} == {
        "B": ["B leaves", "B waits"],
        "A": ["A hits B"],
    }


def test_lanes_for_nobody_and_for_the_rest_come_last():
    crowd = [event(f"{name} acts", "2020", [name]) for name in "ABCDEFGHIJKL" for _ in range(2)]
    crowd = [event(f"{one.title} {number}", "2020", [one.actors[0].actor.name]) for number, one in enumerate(crowd)]
    found = by_actor([*crowd, event("Rain", "2020")])
    assert [lane.key for lane in found[-2:]] == [OTHERS, NOBODY]
    assert len(found) == MAX_LANES + 2


@pytest.mark.parametrize(
    ("grouping", "names"),
    [
        ("status", ["Happened", "Still going on", "Planned", "Under a condition", "Denied"]),
        ("article", ["The tram that never came"]),
    ],
)
def test_groupings_name_their_lanes(grouping, names):
    found = lanes(tram().events, grouping, documents=[ARTICLE], theme=theme("light"))
    assert [lane.name for lane in found] == names


def test_many_articles_share_a_last_lane():
    documents = [Document.of(f"Text {number}", title=f"Article {number}") for number in range(14)]
    events = [event(f"event {one.id}", "2020", document=one.id) for one in documents]
    found = lanes(events, "article", documents=documents, theme=theme("light"))
    assert len(found) == MAX_LANES
    assert found[-1].name == "Other articles"
    assert sum(len(lane.events) for lane in found) == 14
