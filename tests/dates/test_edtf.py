"""EDTF both ways, against a table, a property and the `edtf` package where that is right."""

import edtf as oracle
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import PRECISIONS, End, FuzzyDate, Point, days_in_month
from timeline.dates.units import first, last
from timeline.errors import DateError

KEPT = [
    "2017", "2017-10", "2017-10-05", "2017-10-05T14", "2017-10-05T14:30", "2017-10-05T14:30:09",
    "2017~", "2017-10?", "2017-10-05%", "201X", "19XX", "1XXX", "-0043-03-15", "-004X", "0000", "201X~",
    "2017-21", "2017-22", "2017-23", "2017-24", "2017-33", "2017-36", "2017-40", "2017-41",
    "[2017-10..2017-12]", "[2017-10-03..2017-11-05]", "[..2017]", "[2017-10..]", "[2017-10~..2017-12~]",
    "2003-03-20/2011-12-18", "2003/2011", "2003-03/..", "2003-03/", "../2017", "/2017", "2003~/2011~", "2017/2017",
    "2016-24/2017-22", "198X/199X",
]  # fmt: skip

EQUAL = [
    ("2017-1X", "[2017-10..2017-12]"),
    ("2017-0X", "[2017-01..2017-09]"),
    ("2017-10-1X", "[2017-10-10..2017-10-19]"),
    ("2017-02-2X", "[2017-02-20..2017-02-28]"),
    ("2017-XX", "[2017-01..2017-12]"),
    ("2017-10-XX", "[2017-10-01..2017-10-31]"),
    ("2017-XX-XX", "[2017-01-01..2017-12-31]"),
    ("[2017]", "2017"),
]

REFUSED = [
    ("", "is not an EDTF date"),
    ("next year", "is not an EDTF date"),
    ("Y12024", "outside -9999..9999"),
    ("{1960,1961}", "set of several dates"),
    ("[1960,1962]", "set of several dates"),
    ("2017-13", "no month"),
    ("2017-02-30", "no day 30"),
    ("2017~/2018", "differ"),
    ("2017-03/2018", "differ"),
    ("2004-06~-11", "one part"),
    ("15XX-12", "unspecified year"),
    ("2004-XX-11", "unspecified month"),
    ("2017-4X", "more than 12"),
    ("../..", "at least one date"),
    ("[..]", "at least one date"),
    ("1/2/3", "one '/'"),
    ("2018/2017", "is after latest"),
    ("2017-10-05T25:00", "no time of day"),
    ("2017-10-05T14:30Z", "a time zone is not kept"),
    ("2017-10-05T14:30:09+02:00", "a time zone is not kept"),
]


@pytest.mark.parametrize("text", KEPT)
def test_edtf_survives_both_ways(text):
    assert FuzzyDate.from_edtf(text).edtf == text


@pytest.mark.parametrize(("text", "canonical"), EQUAL)
def test_edtf_with_digits_left_out_is_a_range(text, canonical):
    assert FuzzyDate.from_edtf(text) == FuzzyDate.from_edtf(canonical)


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_edtf_that_cannot_be_held_is_refused_with_a_reason(text, reason):
    with pytest.raises(DateError, match=reason.replace(".", r"\.")) as raised:
        FuzzyDate.from_edtf(text)
    assert repr(text) in str(raised.value)


def test_unknown_and_open_ends_are_different():
    assert FuzzyDate.from_edtf("2003/").latest is End.UNKNOWN
    assert FuzzyDate.from_edtf("2003/..").latest is End.OPEN


# Not its winter, which is one December, nor its unknown ends, which are ten years off.
AGREED = [
    "2017", "2017-10", "2017-10-05", "2016-02-29", "1900-02", "201X", "19XX", "1XXX", "201X~", "-0043-03-15", "-1985",
    "0000", "9999", "-9999", "2017~", "2017?", "2017-10%", "2017-21", "2017-22", "2017-23", "2001-33", "2001-36",
    "2001-40", "2004-XX", "1985-04-XX", "2003/2011", "2003~/2011~", "2004-06/2006-08", "2004-02-01/2005-02-08",
    "2016-24/2017-22", "198X/199X", "[2017-10..2017-12]",
]  # fmt: skip


@pytest.mark.parametrize("text", AGREED)
def test_bounds_agree_with_the_edtf_package(text):
    theirs = oracle.parse_edtf(text)
    low, high = theirs.lower_strict(), theirs.upper_strict()
    assert FuzzyDate.from_edtf(text).earliest == Point(low.tm_year, low.tm_mon, low.tm_mday)
    assert FuzzyDate.from_edtf(text).latest == Point(high.tm_year, high.tm_mon, high.tm_mday)


points = st.builds(
    lambda year, month, day: Point(year, month, min(day, days_in_month(year, month))),
    st.integers(-8000, 8000),
    st.integers(1, 12),
    st.integers(1, 31),
)


@st.composite
def dates(draw):
    precision = draw(st.sampled_from(PRECISIONS))
    early, late = sorted((draw(points), draw(points)))
    duration = draw(st.booleans())
    ends = st.sampled_from([End.OPEN, End.UNKNOWN]) if duration else st.just(End.OPEN)
    earliest, latest = first(early, precision), last(late, precision)
    which = draw(st.sampled_from(["both", "both", "earliest", "latest"]))
    return FuzzyDate.between(
        earliest if which != "latest" else draw(ends),
        latest if which != "earliest" else draw(ends),
        precision=precision,
        approximate=draw(st.booleans()),
        uncertain=draw(st.booleans()),
        duration=duration,
    )


def _what_edtf_keeps(value):
    return value.iso_bounds(), value.earliest, value.latest, value.approximate, value.uncertain


@given(dates())
def test_every_date_survives_edtf(value):
    again = FuzzyDate.from_edtf(value.edtf)
    assert _what_edtf_keeps(again) == _what_edtf_keeps(value)
    assert again.edtf == value.edtf


def test_times_of_day_that_fill_no_unit_are_written_to_the_second():
    half_past = Point(2020, 1, 3, 14, 30)
    assert FuzzyDate(half_past, half_past, "minute").edtf == "2020-01-03T14:30:00"


@given(st.text(alphabet="0123456789-X~?%/.[]{},TY:Z", max_size=24))
def test_any_string_is_a_date_or_a_date_error(text):
    try:
        value = FuzzyDate.from_edtf(text)
    except DateError:
        return
    assert FuzzyDate.from_edtf(value.edtf) == value


@given(dates(), dates())
def test_three_valued_comparison_is_consistent(one, other):
    assert one.before(other) == other.after(one)
    assert one.overlaps(other) == other.overlaps(one)
    if one.before(other):
        assert one.overlaps(other) is False
        assert one.meet(other) is None
    if one != other:
        assert (one < other) != (other < one)


@given(dates())
def test_repr_evaluates_back(value):
    assert eval(repr(value)) == value
