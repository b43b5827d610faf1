"""The Islamic calendar against days that history knows, and what the text leaves open."""

from datetime import date, timedelta

import pytest
from hijridate import Hijri
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import FuzzyDate, Point
from timeline.temporal import tag

MONTHS = [
    *("Muharram", "Safar", "Rabi al-Awwal", "Rabi al-Thani", "Jumada al-Ula", "Jumada al-Thani", "Rajab", "Shaban"),
    *("Ramadan", "Shawwal", "Dhu al-Qadah", "Dhu al-Hijjah"),
]


def read(words):
    """The one expression of a sentence that ends in these words."""
    (found,) = tag(f"He fell in {words}.")
    return found


@pytest.mark.parametrize(
    ("day", "month", "year", "ours"),
    [
        (1, 1, 1400, "1979-11-20"),  # the seizure of the Grand Mosque
        (1, 9, 1445, "2024-03-11"),
        (10, 12, 1445, "2024-06-16"),  # the Feast of Sacrifice
        (1, 1, 1446, "2024-07-07"),
    ],
)
def test_days_of_the_tables_are_exact(day, month, year, ours):
    reading = read(f"{day} {MONTHS[month - 1]} {year} AH")
    assert (reading.value, reading.when.edtf) == (ours, ours)


@pytest.mark.parametrize(
    ("day", "month", "year", "ours"),
    [
        (1, 1, 1, "0622-07-16"),
        (17, 9, 2, "0624-03-13"),  # Badr
        (10, 1, 61, "0680-10-10"),  # Karbala
        (22, 8, 492, "1099-07-15"),  # Jerusalem
        (27, 7, 583, "1187-10-02"),
        (20, 5, 857, "1453-05-29"),  # Constantinople
    ],
)  # fmt: skip
def test_older_days_are_reckoned_to_within_a_day(day, month, year, ours):
    reading = read(f"{day} {MONTHS[month - 1]} {year} AH")
    assert reading.when.contains(FuzzyDate.from_edtf(ours))
    assert reading.when.approximate


@given(st.integers(1343, 1500), st.integers(1, 12))
def test_months_of_the_tables_are_exact(year, month):
    when = read(f"{MONTHS[month - 1]} {year} AH").when
    begin = Hijri(year, month, 1)
    assert when.earliest.date() == begin.to_gregorian()
    assert (when.latest.date() - when.earliest.date()).days + 1 == begin.month_length()


@given(st.integers(100, 1600))
def test_one_year_begins_where_the_last_one_ended(year):
    (first, last), (after, _) = (read(f"{one} AH").value.split("/") for one in (year, year + 1))
    assert 353 <= (date.fromisoformat(last) - date.fromisoformat(first)).days <= 367  # ten days fell out in 1582
    assert abs(date.fromisoformat(after) - date.fromisoformat(last)) <= timedelta(2)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Shops closed during Ramadan.", "2024-03-11/2024-04-09"),
        ("Shops will close during Ramadan.", "2025-03-01/2025-03-29"),
        ("Shops closed during Ramadan 2019.", "2019-05-06/2019-06-03"),
        ("Shops closed during Ramadan last year.", "2023-03-23/2023-04-20"),
        ("He fell on 12 Rabi al-Awwal 1400.", "1980-01-30"),
        ("The 30th of Shaban 1445 passed.", "XXXX"),  # the month had 29 days
    ],
)
def test_which_year_the_words_mean(text, value):
    assert tag(text, published=date(2024, 11, 16), style="news")[0].value == value


def test_what_is_reckoned_says_so():
    (found,) = tag("He fell on 10 Muharram 61 AH.")
    assert found.because == "'10 Muharram 61 AH' reckoned from the Islamic calendar, give or take a day"
    assert found.when.earliest == Point(680, 10, 9)


@pytest.mark.parametrize("text", ["Tariq Ramadan spoke.", "The AH-64 flew.", "Rajab Ali came.", "A 100 Ah battery."])
def test_names_and_models_are_no_months(text):
    assert tag(text) == []
