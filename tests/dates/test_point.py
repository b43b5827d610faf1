"""The calendar underneath, against the standard library's."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import FuzzyDate, Point, from_ordinal
from timeline.dates.units import first, last
from timeline.errors import DateError


@given(st.dates())
def test_ordinal_agrees_with_datetime(day):
    assert Point(day.year, day.month, day.day).ordinal() == day.toordinal()


@given(st.integers(-3_000_000, 3_000_000))
def test_ordinal_survives_both_ways(ordinal):
    assert from_ordinal(ordinal).ordinal() == ordinal


@given(
    st.dates(date(10, 1, 1), date(9900, 1, 1)), st.sampled_from(["day", "week", "month", "quarter", "season", "year"])
)
def test_a_unit_holds_its_point_and_meets_the_next(day, unit):
    point = Point(day.year, day.month, day.day)
    assert first(point, unit) <= point <= last(point, unit)
    assert first(last(point, unit).plus_days(1), unit) == last(point, unit).plus_days(1)


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda: FuzzyDate.day(2023, 2, 29), "no day 29"),
        (lambda: FuzzyDate.month(2023, 13), "month 13"),
        (lambda: FuzzyDate.year(12024), "year 12024"),
        (lambda: FuzzyDate(Point(2020, 1, 2), Point(2020, 1, 1)), "is after latest"),
        (lambda: FuzzyDate(Point(2020, 1, 2, 4), Point(2020, 1, 2, 5)), "time of day"),
        (lambda: FuzzyDate(Point(2020, 1, 2), Point(2020, 1, 2), "fortnight"), "precision 'fortnight'"),
    ],
)
def test_a_date_that_does_not_exist_is_refused(make, reason):
    with pytest.raises(DateError, match=reason):
        make()
