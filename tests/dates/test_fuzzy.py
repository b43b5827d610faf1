"""Fuzzy dates put together."""

from timeline.dates import End, FuzzyDate, Point


def test_what_a_span_without_a_known_end_and_a_bound_share_is_open():
    lasting = FuzzyDate.between(Point(1918, 1, 1), End.UNKNOWN, duration=True)
    since = FuzzyDate.between(Point(1917, 1, 1), End.OPEN)
    assert lasting.meet(since) == FuzzyDate.between(Point(1918, 1, 1), End.OPEN)


def test_a_day_meets_a_time_from_which_something_may_be():
    since = FuzzyDate(Point(2019, 2, 14, 8), End.OPEN, "hour")
    assert FuzzyDate.day(2019, 2, 14).meet(since) == FuzzyDate(
        Point(2019, 2, 14, 8), Point(2019, 2, 14, 23, 59, 59), "hour"
    )
