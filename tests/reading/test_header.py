"""What stands above an article's first sentence, in the many ways in which it is written."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.reading import read_text
from timeline.reading.header import find_header, read_day

BODY = "\n\nThe harbour board met on Tuesday and voted to close the old quay. It gave no reason."
DAY = date(2019, 4, 9)

HEADS = [
    ("2019-04-09 Harbour board closes quay", DAY, "Harbour board closes quay", ""),
    ("date 2019-04-09 Board closes quay\n\nBy Staff, Agencies", DAY, "Board closes quay", "Staff, Agencies"),
    ("Harbour board closes quay\n\nApril 09, 2019", DAY, "Harbour board closes quay", ""),
    ("Harbour board closes quay\nBy Ana Lind\n9 April 2019 10:45 GMT", DAY, "Harbour board closes quay", "Ana Lind"),
    ("Harbour board closes quay\nPublished: Tuesday, 9 April 2019", DAY, "Harbour board closes quay", ""),
    ("Tuesday 9th April 2019\nHarbour board closes quay", DAY, "Harbour board closes quay", ""),
    ("Harbour board closes quay\nThe Coast Herald | Apr. 9, 2019", DAY, "Harbour board closes quay", ""),
    ("Harbour board closes quay\nBy Ana Lind, 9 April 2019", DAY, "Harbour board closes quay", "Ana Lind"),
    ("Harbour board closes quay", None, "Harbour board closes quay", ""),
    ("Harbour board closes quay\n03/04/2019", None, "Harbour board closes quay", ""),
    ("El puerto cierra\n9 de abril de 2019", DAY, "El puerto cierra", ""),
    ("Lisbon, 9 April 2019", DAY, "", ""),
    ("Harbour board closes quay\nNew York, April 9, 2019", DAY, "Harbour board closes quay", ""),
    ("Board closes quay, 9 April 2019", DAY, "Board closes quay", ""),
    ("", None, "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("head", "published", "title", "byline"), HEADS)
def test_head_gives_date_title_and_byline(head, published, title, byline):
    header = find_header((head + BODY).lstrip())
    assert (header.published, header.title, header.byline) == (published, title, byline)


PROSE = [
    "On 9 April 2019 the harbour board closed the quay.",
    "9 April 2019 was the day on which the harbour board closed the quay.",
    "The quay was closed on 9 April 2019",
    "The harbour board met for six hours in the old hall and voted on\na quay that nobody had wanted to see closed.",
]  # fmt: skip


@pytest.mark.parametrize("text", PROSE)
def test_running_text_is_no_head(text):
    assert find_header(text).sections == ()


def test_sections_are_offsets_into_the_unchanged_text():
    text = "  2019-04-09 Harbour board closes quay \r\n\r\nBy Ana Lind\r\n\r\nThe board met. It voted."
    document = read_text(text)
    assert document.text == text
    assert [(s.kind, s.span.of(text).strip()) for s in document.sections] == [
        ("dateline", "2019-04-09"),
        ("title", "Harbour board closes quay"),
        ("byline", "By Ana Lind"),
        ("body", "The board met. It voted."),
    ]


@pytest.mark.parametrize("words", ["April 2019", "2019", "31 April 2019", "03/04/2019", "Tuesday", "year 12024-01-01"])
def test_a_day_that_is_not_full_or_has_two_readings_is_no_day(words):
    assert read_day(words) is None


@given(st.text(max_size=300))
def test_any_text_has_sections_in_order_that_do_not_overlap(text):
    if not text.strip():
        return
    sections = read_text(text).sections
    for before, after in pairwise(sections):
        assert before.span.end <= after.span.start
    assert sections[-1].kind == "body"
    assert sections[-1].span.end == len(text)


@pytest.mark.parametrize(
    ("first_line", "published"),
    [
        ("LIMA, 14 June 2018 (Agency) - The court ruled on Thursday.", date(2018, 6, 14)),
        ("SAN TELMO, Sept. 4, 2021 - A court ruled on Friday.", date(2021, 9, 4)),
        ("Lima, 4 March 2019 was a good day - they said.", None),
    ],
)
def test_dateline_in_front_of_the_first_sentence_gives_the_publication_date(first_line, published):
    header = find_header(f"Court rules on dam\n\n{first_line}")
    assert header.published == published
