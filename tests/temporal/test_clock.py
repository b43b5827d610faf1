"""Times of day: what is known of the moment, and what is not."""

from datetime import date

import pytest

from timeline.dates import FuzzyDate
from timeline.temporal import tag

PUBLISHED = date(2024, 11, 16)  # a Saturday


def read(text, **options):
    """Value and EDTF of every expression."""
    found = tag(text, **{"published": PUBLISHED, "style": "news", **options})
    return [(one.value, one.when.edtf if one.when else None) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At 9 p.m. on Friday it fell.", [("2024-11-15T21:00", "2024-11-15T21:00")]),
        ("At 21:00 on Friday it fell.", [("2024-11-15T21:00", "2024-11-15T21:00")]),
        ("At noon on Friday it fell.", [("2024-11-15T12:00", "2024-11-15T12:00")]),
        # half past six may be in the morning or in the evening: only the day is known
        ("At half past six on Friday it fell.", [("2024-11-15T06:30", "2024-11-15")]),
        ("At 6:30 on Friday it fell.", [("2024-11-15T06:30", "2024-11-15")]),
        ("At 6:30 on Friday evening it fell.", [("2024-11-15T18:30", "2024-11-15T18:30")]),
        ("At 10:17 on Friday it fell.", [("2024-11-15T10:17", "2024-11-15T10:17")]),
        # where a text says "p.m.", its bare 10:17 may be either
        (
            "At 9 p.m. on Friday it fell, at 10:17 it rose.",
            [("2024-11-15T21:00", "2024-11-15T21:00"), ("2024-11-15T10:17", "2024-11-15")],
        ),
        (
            "At 9 p.m. it fell. 2024-11-15T10:17.",
            [("2024-11-16T21:00", "2024-11-16T21:00"), ("2024-11-15T10:17", "2024-11-15T10:17")],
        ),
        # midnight on Friday is its beginning to one writer and its end to the next
        ("At midnight on Friday it fell.", [("2024-11-15T24:00", "2024-11-15")]),
        ("At 12 at night it fell.", [("2024-11-16T00:00", "2024-11-16")]),
        ("At 12 at night it will fall.", [("2024-11-16T24:00", "2024-11-16")]),
        # two at night belongs to the day after the evening before it
        ("At 2 last night it fell.", [("2024-11-16T02:00", "2024-11-16T02:00")]),
        # a night belongs to two days
        ("It fell overnight from Friday to Saturday.", [("2024-11-15TNI", "[2024-11-15..2024-11-16]")]),
        ("It fell on the night of 15/16 November 1942.", [("1942-11-15TNI", "[1942-11-15..1942-11-16]")]),
        ("It fell on 15/16 November 1942.", [("1942-11-15/1942-11-16", "[1942-11-15..1942-11-16]")]),
        ("They won in 1995/96.", [("1995/1996", "[1995..1996]")]),
        ("Contact was lost at 121630Z NOV 24.", [("2024-11-12T16:30Z", "2024-11-12T16:30")]),
        ("At 11 last night it fell.", [("2024-11-15T23:00", "2024-11-15T23:00")]),
    ],
)
def test_a_time_is_as_exact_as_its_words(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("zone", "written"),
    [
        ("GMT", "Z"), (" UTC", "Z"), ("Z", "Z"), (" UTC+3", "+03:00"), (" GMT-05:30", "-05:30"), (" (UTC+2)", "+02:00"),
        (" CEST", "+02:00"), (" Greenwich Mean Time", "Z"),
        (" EST", ""), (" ET", ""), (" BST", ""), (" Eastern Time", ""), (" Kyiv time", ""), (" local time", ""),
    ],
)  # fmt: skip
def test_the_value_carries_a_zone_that_is_one_offset_everywhere(zone, written):
    ((value, edtf),) = read(f"At 17:30{zone} on 3 May 2012 it fell.")
    assert (value, edtf) == (f"2012-05-03T17:30{written}", "2012-05-03T17:30")


def test_a_zone_moves_no_event_to_another_day():
    assert read("At 23:30 UTC on 3 May 2012 it fell.")[0][1] == "2012-05-03T23:30"


def test_a_time_in_two_zones_is_the_day_that_both_belong_to():
    values = [value for value, _ in read("It fell at 05:30 GMT (08:30 local time) on Friday.")]
    assert values == ["2024-11-15T05:30Z", "2024-11-15T08:30", "2024-11-15"]


def test_a_time_without_any_day_is_the_clock_alone():
    assert read("It fell at 05:30 GMT.", published=None) == [("XXXX-XX-XXT05:30Z", None)]


def test_later_expressions_count_from_the_day_of_a_time():
    found = tag("It fell at midnight on 3 May 2012. The next day it rose.", style="narrative")
    assert found[1].when == FuzzyDate.day(2012, 5, 4)


@pytest.mark.parametrize(
    "text",
    [
        "They won 10:3.", "Article 0415 applies to nobody.", "Call 0415-2233.", "They lost by five to four.",
        "He walked ten past nine men.", "The odds were 10 to 1.", "Dawn broke.", "The Sunset Boulevard is long.",
        "Between 13 and 20 pm readings were lost.", "At 25:61 nothing fell.", "Chapter 3:16 is short.",
        "She beat 2:15:25.",
        "Case 1:22-cv-01234 was heard.", "They live at 2003 Elm Street.", "Under 42 U.S.C. § 1983 he sued.",
        "He drained 1990 mL in the 78th minute.",
    ],
)  # fmt: skip
def test_what_is_no_time_of_day_stays_out(text):
    assert read(text) == []
