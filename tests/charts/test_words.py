import pytest

from timeline.charts.words import brief, in_words
from timeline.dates import FuzzyDate, Point
from timeline.dates.fuzzy import End


@pytest.mark.parametrize(
    ("edtf", "short", "whole"),
    [
        ("2020-01-03", "3 Jan 2020", "3 January 2020"),
        ("2017-03", "Mar 2017", "some time in March 2017"),
        ("2020", "2020", "some time in 2020"),
        ("[2017-10..2017-12]", "Oct–Dec 2017", "some time in October–December 2017"),
        ("2017-10/2017-12", "Oct–Dec 2017", "from October to December 2017"),
        ("2019-11/2020-01", "Nov 2019–Jan 2020", "from November 2019 to January 2020"),
        ("2019-10-07/2019-12-19", "7 Oct–19 Dec 2019", "from 7 October to 19 December 2019"),
        ("2019-10-07/2019-10-19", "7–19 Oct 2019", "from 7 to 19 October 2019"),
        ("2014/2016", "2014–2016", "from 2014 to 2016"),
        ("2014-11/..", "since Nov 2014", "since November 2014, still going on"),
        ("../2014", "until 2014", "until 2014"),
        ("[..2014-05-02]", "by 2 May 2014", "by 2 May 2014"),
        ("2017~", "c. 2017", "some time in about 2017"),
        ("2017?", "2017?", "some time in 2017 (perhaps)"),
        ("199X", "1990s", "some time in the 1990s"),
        ("-0043-03-15", "15 Mar 44 BC", "15 March 44 BC"),
        ("-0263/-0240", "264–241 BC", "from 264 to 241 BC"),
        ("0079", "AD 79", "some time in AD 79"),
    ],
)
def test_dates_in_words(edtf, short, whole):
    when = FuzzyDate.from_edtf(edtf)
    assert (brief(when), in_words(when)) == (short, whole)


def test_times_of_day_are_told():
    start, end = Point(2020, 1, 3, 0, 45), Point(2020, 1, 3, 1, 15)
    assert brief(FuzzyDate(start, end, "minute")) == "3 Jan 2020 00:45–01:15"


def test_unknown_end_is_not_said_to_go_on():
    assert in_words(FuzzyDate(Point(2014, 1, 1), End.UNKNOWN, "year", duration=True)) == "since 2014"
