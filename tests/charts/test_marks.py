import pytest

from tests.charts.samples import event
from timeline.charts.marks import covers, symbol
from timeline.charts.marks import mark as mark_of
from timeline.charts.scale import DAY_MS, Scale, coordinate
from timeline.charts.traces import soft_layers
from timeline.dates import FuzzyDate, Point
from timeline.dates.fuzzy import End

SCALE = Scale("date", coordinate(Point(2010, 1, 1), "date"), coordinate(Point(2030, 1, 1), "date"), 100, 1100)
PUBLISHED = {"a1": coordinate(Point(2024, 3, 15), "date")}


def drawn(when, **more):
    return mark_of(event("It happened", when, **more), SCALE, PUBLISHED)


@pytest.mark.parametrize(
    ("when", "extent", "arrow", "open_ends"),
    [
        pytest.param("2020-01-03", "moment", "", (False, False), id="a day is a point"),
        pytest.param("[2017-10..2017-12]", "somewhere", "", (False, False), id="somewhere in here is soft"),
        pytest.param("2017-10/2017-12", "lasting", "", (False, False), id="what lasted is solid"),
        pytest.param("2014-11/..", "lasting", "after", (False, True), id="what goes on has an arrow"),
        pytest.param("../2014", "lasting", "before", (True, False), id="what was always so has an arrow backwards"),
        pytest.param("[..2014]", "somewhere", "", (True, False), id="by a date fades backwards"),
        pytest.param("2014/", "lasting", "", (False, True), id="an unknown end fades and has no arrow"),
    ],
)
def test_dates_become_the_right_shape(when, extent, arrow, open_ends):
    found = drawn(when)
    assert (found.extent, found.arrow, (found.open_low, found.open_high)) == (extent, arrow, open_ends)


@pytest.mark.parametrize(
    ("more", "sign", "settled"),
    [
        ({}, "circle", True),
        ({"claimed": "the minister"}, "circle", False),
        ({"status": "planned"}, "diamond", False),
        ({"status": "conditional"}, "diamond-dot", False),
        ({"status": "possible"}, "diamond-dot", False),
        ({"status": "denied"}, "circle-x", False),
        ({"status": "ongoing"}, "circle", True),
    ],
)
def test_status_and_attribution_have_their_signs(more, sign, settled):
    found = drawn("2020-01-03", **more)
    assert (symbol(found), found.is_settled) == (sign, settled)


def test_an_ongoing_event_reaches_just_past_its_publication():
    found = drawn("2014-11/..")
    assert PUBLISHED["a1"] < found.high < PUBLISHED["a1"] + 400 * DAY_MS


def test_a_mark_outside_the_window_is_none_and_one_across_it_is_drawn_within():
    assert drawn("2005-05-05") is None
    across = drawn("2000/2040")
    assert covers(across, SCALE)
    assert soft_layers(across, SCALE)[0][:2] == (SCALE.low, SCALE.high)


def test_a_bar_that_the_window_cuts_does_not_fade_at_the_cut():
    layers = soft_layers(drawn("[2000..2012]"), SCALE)
    assert layers[0][0] == layers[1][0] == SCALE.low


def test_on_an_axis_of_hours_a_day_is_wide_and_a_minute_is_a_point():
    noon = coordinate(Point(2020, 1, 3, 12), "date")
    hours = Scale("date", noon - DAY_MS / 4, noon + DAY_MS / 4, 100, 1100)
    minute = FuzzyDate(Point(2020, 1, 3, 12, 5), Point(2020, 1, 3, 12, 5, 59), "minute")
    shapes = [mark_of(event("It happened", when), hours, {}).extent for when in ("2020-01-03", minute)]
    assert shapes == ["somewhere", "moment"]


def test_an_undated_event_has_no_mark():
    assert drawn(None) is None


def test_soft_layers_add_up_to_one_strength_and_stay_inside():
    found = drawn("[2017-10..2017-12]")
    layers = soft_layers(found, SCALE)
    left = 1.0
    for low, high, alpha in layers:
        assert found.low <= low < high <= found.high
        left *= 1 - alpha
    assert 1 - left == pytest.approx(0.5)
    assert layers[0][:2] == (found.low, found.high)


def test_a_closed_lasting_bar_is_one_solid_layer():
    assert len(soft_layers(drawn("2017-10/2017-12"), SCALE)) == 1
    assert len(soft_layers(drawn(FuzzyDate(Point(2014, 1, 1), End.OPEN, "year", duration=True)), SCALE)) > 1
