"""Whatever the events, there is a picture: no crash, no number that JSON cannot hold."""

import json
import math
from datetime import date

from hypothesis import given, reject, settings
from hypothesis import strategies as st

from tests.charts.samples import event, timeline
from timeline.charts import figure
from timeline.dates import End, FuzzyDate, Point
from timeline.documents import Document
from timeline.errors import DateError

POINTS = st.builds(Point, st.integers(-9999, 9999), st.integers(1, 12), st.integers(1, 28), st.integers(0, 23))
MODERN = st.builds(Point, st.integers(1990, 2030), st.integers(1, 12), st.integers(1, 28))
ENDS = st.sampled_from([End.OPEN, End.UNKNOWN])


@st.composite
def dates(draw):
    points = draw(st.sampled_from([POINTS, MODERN]))
    low, high = sorted((draw(points), draw(points)))
    bounds = draw(st.sampled_from([(low, high), (low, low), (low, draw(ENDS)), (draw(ENDS), high)]))
    precision = draw(st.sampled_from(["minute", "day", "month", "year", "century"]))
    try:
        return FuzzyDate(*bounds, precision, draw(st.booleans()), draw(st.booleans()), draw(st.booleans()))
    except DateError:
        reject()  # the value itself refuses some combinations


@st.composite
def timelines(draw):
    paper = Document.of("Words.", id="a1", published=draw(st.none() | st.dates(date(1, 1, 1))), title=draw(st.text()))
    statuses = st.sampled_from(["happened", "ongoing", "planned", "possible", "conditional", "denied"])
    names = st.lists(st.text(max_size=30), max_size=3, unique=True)
    events = [
        event(f"{draw(st.text(max_size=60))} {number}", draw(st.none() | dates()), draw(names), status=draw(statuses))
        for number in range(draw(st.integers(0, 8)))
    ]
    return timeline(*events, documents=[paper])


@settings(max_examples=50)
@given(timelines(), st.sampled_from([1, 320, 420, 1200]), st.sampled_from(["actor", "category", "status", "article"]))
def test_any_timeline_is_drawn(given_timeline, width, lanes):
    made = json.loads(figure(given_timeline, width=width, lanes=lanes).to_json())
    meta = made["layout"]["meta"]
    dated = sum(one.when is not None for one in given_timeline)
    assert meta["drawn"] + meta["crowd"] == dated
    assert meta["undated"] == len(given_timeline) - dated
    assert made["layout"]["height"] > 0
    for trace in made["data"]:
        assert all(math.isfinite(value) for value in trace.get("x", ()) if isinstance(value, float))


@settings(max_examples=25)
@given(timelines(), st.tuples(MODERN, MODERN))
def test_any_window_is_drawn(given_timeline, window):
    figure(given_timeline, window=tuple(point.isoformat() for point in window))
