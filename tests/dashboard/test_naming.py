"""Names of files, and what is printed on pictures."""

import pytest

from dashboard.naming import described, file_name, slug, subject
from dashboard.state import Filters, View
from tests.model import small_timeline


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour board", "harbour-board"),
        ("../../etc/passwd", "etc-passwd"),
        ("a" * 200, "a" * 48),
        ("one two three four five six seven eight nine ten eleven", "one-two-three-four-five-six-seven-eight-nine-ten"),
        ("", ""),
        ("\u202e<b>", "b"),
    ],
)
def test_slug(text, expected):
    assert slug(text) == expected


def test_file_name_says_subject_and_years():
    everything = small_timeline()
    assert file_name(everything, everything, Filters(), "png") == "timeline_board-votes_2018-2020.png"
    one_actor = Filters(actors=("ana-lind",), years=(2019, 2019))
    assert file_name(everything, one_actor.apply(everything), one_actor, "csv") == "timeline_ana-lind_2019.csv"


def test_subject_joins_actors_as_the_filter_does():
    both = Filters(actors=("dorland", "ana-lind"))
    assert subject(small_timeline(), both) == "Dorland or Ana Lind"
    assert subject(small_timeline(), Filters(actors=both.actors, match="all")) == "Dorland and Ana Lind"


def test_described_names_every_filter_and_the_zoom():
    chosen = Filters(
        actors=("ana-lind",), years=(-43, 2019), statuses=("happened",), categories=("ACCUSE",), bases=("stated",),
        sources=("doc",), text="vote", key_only=False, history=False,
    )  # fmt: skip
    assert described(small_timeline(), chosen, View(window=("2018-01-01", "2019-06-01 12:00"))) == [
        "all events", "with Ana Lind", "years 44 BC–2019", "zoomed to 2018-01-01 – 2019-06-01", "status happened",
        "category accuse", "dates stated in the text", "from Board votes", "words vote", "without historical events",
    ]  # fmt: skip
