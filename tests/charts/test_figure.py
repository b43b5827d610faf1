import json
import time

import pytest

from tests.charts.samples import HOSTILE, antiquity, crowd, event, timeline, tram
from timeline.charts import figure
from timeline.dates import FuzzyDate, Point
from timeline.errors import InputError
from timeline.history.model import Entry


def trace(made, name):
    return next(one for one in made.data if one.name == name)


def drawn_texts(made):
    return [note.text for note in made.layout.annotations] + [
        text for one in made.data for key in ("text", "hovertext") for text in (getattr(one, key, None) or ())
    ]


def test_every_event_can_be_clicked_by_its_id():
    made = figure(tram())
    ids = [*trace(made, "events").customdata, *trace(made, "strips").customdata]
    assert sorted(ids) == sorted(one.id for one in tram().events)


def test_meta_tells_what_was_drawn_and_is_plain_json():
    meta = json.loads(figure(tram(), title="T").to_json())["layout"]["meta"]
    assert (meta["drawn"], meta["undated"], meta["crowd"], meta["kind"]) == (32, 2, 0, "date")
    assert [lane["name"] for lane in meta["lanes"]][:2] == ["Halden Rail", "Prosecutors"]


@pytest.mark.parametrize("lanes", ["actor", "category", "status", "article"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_grouping_and_theme_draws(lanes, theme):
    made = figure(tram(), lanes=lanes, theme=theme, width=900)
    assert made.layout.width == 900
    assert made.layout.meta["drawn"] == 32


def test_no_event_is_a_sentence():
    assert "No events to show." in drawn_texts(figure(timeline()))


def test_only_undated_events_are_still_listed():
    made = figure(timeline(event("Parliament votes", None)))
    assert any("No date" in text for text in drawn_texts(made))
    assert trace(made, "strips").customdata == ("a1:Parliament votes",)


def test_one_event_stands_on_an_axis_of_days():
    made = figure(timeline(event("Parliament votes", "2020-01-05")))
    low, high = made.layout.xaxis.range
    assert high - low == pytest.approx(10 * 86_400_000)


def test_years_before_our_era_have_an_axis_of_years():
    made = figure(antiquity())
    assert made.layout.xaxis.type == "linear"
    assert {"250 BC", "AD 50"} <= set(made.layout.xaxis.ticktext)


def test_an_hour_of_minutes_has_an_axis_of_hours():
    minutes = [
        event(f"Step {m}", FuzzyDate(Point(2020, 1, 3, 14, m), Point(2020, 1, 3, 14, m, 59), "minute")) for m in (3, 20)
    ]
    low, high = figure(timeline(*minutes, documents=())).layout.xaxis.range
    assert high - low <= 86_400_000 / 4


def test_a_few_days_before_our_era_have_ticks():
    made = figure(timeline(event("Caesar is killed", "-0043-03-15"), documents=()))
    assert len(made.layout.xaxis.ticktext) >= 3
    assert "15 Mar 44 BC" in made.layout.xaxis.ticktext


def test_window_shows_a_part_and_the_overview_all():
    made = figure(tram(), window=("2019-06-01", "2020-12-31"))
    assert tuple(made.layout.xaxis.range) == tuple(made.layout.meta["window"])
    assert tuple(made.layout.xaxis.rangeslider.range) == tuple(made.layout.meta["range"])


def test_a_wrong_window_is_refused():
    with pytest.raises(InputError, match="a window's end is a date"):
        figure(tram(), window=("soon", "2020"))


def test_hostile_text_is_drawn_and_never_obeyed():
    bad = HOSTILE
    one = event(bad, "2020", [bad], claimed=bad, phrase=bad, conflicts=(bad,))
    war = Entry("Q1", bad, "war", FuzzyDate.year(2019), FuzzyDate.year(2021))
    made = figure(timeline(one), title=bad, subtitle=bad, footer=[bad], context=[war])
    for text in drawn_texts(made):
        assert "<img" not in text
        assert "</script" not in text
        assert "%{x}" not in text
        assert "$" not in text
        assert "\u202e" not in text
    assert any("&lt;img" in text for text in drawn_texts(made))


def test_hover_tells_date_reason_people_claimant_and_quote():
    (text,) = trace(figure(timeline(event("A hits B", "2020-01-03", ["A", "B"], claimed="C"))), "events").hovertext
    for part in ("A hits B", "3 January 2020", "stated in the text", "A, B", "according to C", "happened", "Northport"):
        assert part in text


def test_context_is_a_band_behind_the_lanes():
    war = Entry("Q1", "The long strike", "war", FuzzyDate.year(2018), FuzzyDate.year(2020))
    plain, made = figure(tram()), figure(tram(), context=[war])
    assert len(made.layout.shapes) == len(plain.layout.shapes) + 2
    assert "The long strike" in drawn_texts(made)


def test_ten_thousand_events_are_drawn_soon():
    many = crowd(10_000)
    begun = time.process_time()
    made = figure(many)
    assert time.process_time() - begun < 4
    assert made.layout.meta["drawn"] + made.layout.meta["crowd"] == 10_000
    assert len(made.to_json()) < 1_000_000


def test_no_trace_makes_plotly_hide_bars_that_end_outside_a_zoomed_window():
    assert [one.name for one in figure(tram()).data if getattr(one, "cliponaxis", None) is False] == []


def test_what_can_be_pointed_at_is_as_high_as_its_label():
    (targets,) = [trace for trace in figure(tram(), width=800).data if trace.name == "events"]
    assert len(targets.width) == len(targets.y)
    assert min(targets.width) == 20
    assert max(targets.width) > 20
