from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.charts.samples import crowd, event, timeline, tram
from timeline.charts.layout import extent_px
from timeline.charts.plan import MOST_MARKS, plan
from timeline.charts.theme import theme
from timeline.dates import FuzzyDate

DAYS = st.dates()
WHEN = st.one_of(
    DAYS.map(lambda day: FuzzyDate.day(day.year, day.month, day.day)),
    DAYS.map(lambda day: FuzzyDate.year(day.year)),
    st.tuples(DAYS, DAYS, st.booleans()).map(lambda t: FuzzyDate.between(min(t[:2]), max(t[:2]), duration=t[2])),
)
SPECS = st.lists(st.tuples(WHEN, st.text(max_size=90), st.sampled_from("ABC")), max_size=40)


def planned(given_timeline, *, width=1200, window=None, grouping="actor"):
    return plan(given_timeline, grouping=grouping, theme=theme("light"), width=width, window=window)


@settings(max_examples=40)
@given(SPECS, st.sampled_from([360, 1200]))
def test_nothing_overlaps_and_nothing_is_lost(specs, width):
    events = [event(f"{title} {number}", when, [who]) for number, (when, title, who) in enumerate(specs)]
    made = planned(timeline(*events), width=width)
    for band in made.bands:
        assert sum(1 for _ in band.drawn) + len(band.crowd) == len(band.lane.events)
        for one, other in combinations(band.drawn, 2):
            if one.y == other.y:
                assert one.box[1] <= other.box[0] or other.box[1] <= one.box[0]
    assert sorted(one for band in made.bands for one in (band.top, band.bottom)) == [
        one for band in made.bands for one in (band.top, band.bottom)
    ]


@pytest.mark.parametrize("width", [360, 420, 900, 1200])
def test_labels_stay_inside_the_picture(width):
    made = planned(tram(), width=width)
    for one in (one for band in made.bands for one in band.drawn):
        assert one.box[0] >= min(made.left, extent_px(one.mark, made.scale)[0]) - 1
        assert one.box[1] <= width


@pytest.mark.parametrize("width", [420, 1200])
def test_a_story_of_34_events_keeps_every_label(width):
    made = planned(tram(), width=width)
    sides = [one.side for band in made.bands for one in band.drawn]
    assert len(sides) == 32
    assert "none" not in sides
    assert made.undated == 2


def test_a_crowd_keeps_the_most_salient_and_counts_the_rest():
    made = planned(crowd(1000))
    drawn = [one.mark.event for band in made.bands for one in band.drawn]
    hidden = [one.event for band in made.bands for one in band.crowd]
    assert len(drawn) <= MOST_MARKS
    assert len(drawn) + len(hidden) == 1000
    assert sum(one.salience for one in drawn) / len(drawn) > sum(one.salience for one in hidden) / len(hidden)
    assert made.lanes_height < 1600


def test_what_fills_the_whole_window_goes_into_a_strip_of_its_own():
    made = planned(tram(), window=("2021-01-01", "2021-05-31"))
    assert [strip.name for strip in made.strips] == ["All this time", "No date"]
    assert [spot.mark.event.title for spot in made.strips[0].spots] == ["Northport runs replacement buses"]


def test_undated_events_that_find_no_room_are_counted():
    events = [event(f"A rather long title for an event without a date, number {number}", None) for number in range(60)]
    (strip,) = planned(timeline(*events)).strips
    assert len(strip.spots) + strip.left_out == 60
    assert strip.left_out > 0
