"""A narrative that is published on a known day and has told no date yet."""

from datetime import date

from timeline.temporal import tag

TEXT = "The sculptor died on Tuesday. She was born in 1928 and moved to Leeds two years later."


def test_it_counts_from_its_publication_until_it_tells_a_date():
    found = tag(TEXT, published=date(2017, 2, 24), style="narrative")
    assert [(e.when.edtf, e.basis) for e in found] == [
        ("2017-02-21", "publication"),
        ("1928", "stated"),
        ("1930", "text"),
    ]


def test_without_a_publication_the_day_stays_open():
    assert tag(TEXT, style="narrative")[0].when is None
