"""Units of the calendar: TIMEX3 values, bounds, arithmetic, and what early, mid and late mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import Point
from timeline.temporal.periods import UNITS, Period, day, period_at, plus, shift

NOVEMBER = Point(2024, 11, 16)


@pytest.mark.parametrize(
    ("unit", "value", "first", "last"),
    [
        ("day", "2024-11-16", "2024-11-16", "2024-11-16"),
        ("week", "2024-W46", "2024-11-11", "2024-11-17"),
        ("weekend", "2024-W46-WE", "2024-11-16", "2024-11-17"),
        ("month", "2024-11", "2024-11-01", "2024-11-30"),
        ("quarter", "2024-Q4", "2024-10-01", "2024-12-31"),
        ("season", "2024-FA", "2024-09-01", "2024-11-30"),
        ("half", "2024-H2", "2024-07-01", "2024-12-31"),
        ("year", "2024", "2024-01-01", "2024-12-31"),
        ("decade", "202", "2020-01-01", "2029-12-31"),
        ("century", "20", "2001-01-01", "2100-12-31"),
    ],
)
def test_period_has_value_and_bounds(unit, value, first, last):
    period = period_at(unit, NOVEMBER)
    assert (period.value, period.when.iso_bounds()) == (value, (first, last))


@pytest.mark.parametrize(
    ("unit", "year", "value"),
    [
        ("year", -43, "BC0044"),
        ("year", 0, "BC0001"),
        ("decade", -475, "BC047"),
        ("century", -350, "BC03"),
        ("century", 50, "00"),
    ],
)
def test_years_before_christ_have_timex_values(unit, year, value):
    assert period_at(unit, Point(year, 1, 1)).value == value


@pytest.mark.parametrize(
    ("unit", "modifier", "first", "last"),
    [
        ("year", "START", "2024-01-01", "2024-03-31"),
        ("year", "MID", "2024-04-01", "2024-09-30"),
        ("year", "END", "2024-10-01", "2024-12-31"),
        ("month", "END", "2024-11-21", "2024-11-30"),
        ("week", "START", "2024-11-11", "2024-11-13"),
        ("decade", "END", "2026-01-01", "2029-12-31"),
        ("day", "END", "2024-11-16", "2024-11-16"),
    ],
)
def test_share_of_a_period(unit, modifier, first, last):
    assert period_at(unit, NOVEMBER).share(modifier).iso_bounds() == (first, last)


def test_a_day_that_the_month_lacks_becomes_its_last():
    assert plus(Point(2024, 1, 31), "month", 1) == Point(2024, 2, 29)


def test_parts_of_the_day_are_written_behind_the_day():
    assert day(NOVEMBER, "NI").value == "2024-11-16TNI"


def test_shift_refuses_to_leave_the_calendar():
    with pytest.raises(ValueError, match="outside"):
        shift(Period("year", Point(9999, 1, 1)), 1)


@given(
    st.sampled_from([unit for unit in UNITS if unit not in ("daypart", "millennium")]),
    st.integers(-4900, 4900),
    st.integers(1, 12),
    st.integers(-50, 50),
)
def test_shifting_there_and_back_is_the_same_period(unit, year, month, count):
    period = period_at(unit, Point(year, month, 15))
    assert shift(shift(period, count), -count) == period
