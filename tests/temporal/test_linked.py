"""Expressions that a date inside or beside them places on the calendar: what they mean, and the reason given."""

from datetime import date

import pytest

from timeline.temporal import tag

PUBLISHED = date(2024, 11, 16)
PLACED = [
    ("Sales for the three months ended June 30 rose.", "the three months", "2024-04-01/2024-06-30"),
    ("Sales for the year ended 31 March 2020 rose.", "the year", "2019-04-01/2020-03-31"),
    ("For the quarter ended July 31, sales rose.", "the quarter", "2024-05-01/2024-07-31"),
    ("For its fourth quarter ended Sept. 30, sales rose.", "fourth quarter", "2024-07-01/2024-09-30"),
    ("Sales rose in the first nine months of 2019.", "the first nine months", "2019-01-01/2019-09-30"),
    ("Sales rose in the last two weeks of May 2019.", "the last two weeks", "2019-05-18/2019-05-31"),
    ("They meet two weeks from next Tuesday.", "two weeks from next Tuesday", None),
    ("They meet on the Saturday after Thanksgiving.", "the Saturday after Thanksgiving", "2024-11-30"),
    ("Police found it two days later, on 14 March 2012.", "two days later", "2012-03-14"),
    ("It was opened three years ago, on 2 March.", "2 March", "2021-03-02"),
    ("They left on 2 May 2020; days later it burned.", "days later", "[2020-05-03~..2020-05-22~]"),
]


def found_in(text, words, style="news"):
    return next(one for one in tag(text, published=PUBLISHED, style=style) if one.text == words)


@pytest.mark.parametrize(("text", "words", "edtf"), PLACED)
def test_expression_is_placed_by_the_date_beside_it(text, words, edtf):
    one = found_in(text, words)
    assert one.when is not None
    assert edtf is None or one.when.edtf == edtf


def test_reason_names_the_date_beside():
    assert "2024-06-30" in found_in("Sales for the three months ended June 30 rose.", "the three months").because
    assert "2024-11-28" in found_in("It is the Saturday after Thanksgiving.", "the Saturday after Thanksgiving").because


def test_amount_that_no_date_places_has_none():
    assert found_in("It took the three months that were left.", "the three months").when is None


def test_days_after_a_month_of_a_story_are_somewhere_in_it():
    one = found_in("In October 1915 the attack began; four days later others joined.", "four days later", "narrative")
    assert (one.value, one.when.edtf) == ("1915-XX-XX", "[1915-10-05..1915-11-04]")
