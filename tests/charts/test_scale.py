from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.charts.axis import year_ticks
from timeline.charts.scale import DAY_MS, Scale, bounds, coordinate, day_length, domain, kind_of, point_at, reading
from timeline.dates import FuzzyDate, Point
from timeline.errors import DateError, InputError

DAYS = st.dates().map(lambda day: Point(day.year, day.month, day.day))


@given(DAYS)
def test_date_coordinates_are_unix_milliseconds(point):
    expected = datetime(point.year, point.month, point.day, tzinfo=UTC).timestamp() * 1000
    assert coordinate(point, "date") == expected


@given(st.integers(-9999, 9999), st.integers(1, 12), st.integers(1, 28), st.sampled_from(["date", "year"]))
def test_a_coordinate_leads_back_to_its_day(year, month, day, kind):
    point = Point(year, month, day)
    assert point_at(coordinate(point, kind) + 1e-6, kind) == point


@given(st.lists(DAYS, min_size=2, max_size=2, unique=True))
def test_coordinates_keep_the_order_of_days(points):
    for kind in ("date", "year"):
        assert (points[0] < points[1]) == (coordinate(points[0], kind) < coordinate(points[1], kind))


@pytest.mark.parametrize(("edtf", "kind"), [("2020", "date"), ("-0043", "year"), ("0800", "year"), ("9998", "year")])
def test_kind_is_years_where_dates_cannot_be_shown(edtf, kind):
    assert kind_of([FuzzyDate.from_edtf(edtf)]) == kind


def test_bounds_include_the_last_day():
    low, high = bounds(FuzzyDate.day(2020, 1, 3), "date")
    assert high - low == DAY_MS
    assert bounds(FuzzyDate.from_edtf("2014/.."), "date")[1] is None


def test_domain_takes_in_a_near_publication_date_only():
    extents = [(0.0, 1000.0)]
    assert domain(extents, shortest=10, also=[1100.0])[1] > 1100
    assert domain(extents, shortest=10, also=[9000.0])[1] < 1200


def test_domain_is_never_shorter_than_it_must_be():
    low, high = domain([(0.0, 1.0)], shortest=10, also=[])
    assert high - low == pytest.approx(10)


@given(st.floats(0, 1000))
def test_pixels_and_values_are_inverse(pixel):
    scale = Scale("date", -5e11, 2e12, 100, 900)
    assert scale.pixel(scale.value(pixel)) == pytest.approx(pixel, abs=1e-6)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1970-01-02", DAY_MS),
        ("1970-01-01 12:00:00.5", DAY_MS / 2),
        ("1970-01-01T12:00", DAY_MS / 2),
        ("1971", 365 * DAY_MS),
    ],
)
def test_reading_takes_what_browsers_and_people_write(text, value):
    assert reading(text, "date") == value


@pytest.mark.parametrize("text", ["", "yesterday", "1e9", "2020-01-03; drop", "nan"])
def test_reading_refuses_other_text(text):
    with pytest.raises(InputError, match="a window's end"):
        reading(text, "date")


def test_reading_refuses_a_day_that_is_not():
    with pytest.raises(DateError):
        reading("2020-02-31", "date")


def test_year_ticks_know_no_year_zero():
    assert year_ticks(-20, 20, 10) == [-19, -9, 10, 20]
    assert day_length("year") * 365.2425 == pytest.approx(1)
