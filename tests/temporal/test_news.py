"""Articles with a publication date that tell old years: which dates are of the past, and which of the present."""

from datetime import date

import pytest

from timeline.temporal import guess_style, tag

PUBLISHED = date(2023, 5, 14)
OLD = "The quay was built in 1771, rebuilt in 1802, 1830, 1848, 1861, 1890, 1903, 1914, 1931 and shut in 1963."
# Each: a text, and the values of its last expressions in order.
TEXTS = [
    # the present after a history
    (f"{OLD}\n\nA contract was signed last November. An inquiry opened on 9 January.", ["2022-11", "2023-01-09"]),
    (f"{OLD}\n\nHe said on Friday that a hearing was expected in the autumn.", ["2023-05-12", "2023-FA"]),
    # the past goes on from step to step
    ("The mill burned down in June 1978. It was sold the next year, and in March shut.", ["1979", "1979-03"]),
    ("In May 2009 orders halved, and in June the banks called in a loan.", ["2009-05", "2009-06"]),
    # what was to come then is no present
    ("In May 2009 she said that it would be shut before Christmas. In October it was.", ["2009-12-25", "2009-10"]),
    # back in the present without a word of it
    ("He took over in 1974.\n\nThe firm bid on 8 April. It was refused on 4 May.", ["2023-04-08", "2023-05-04"]),
    ("In May of last year she bought a mill. In 1986 he had listed the shares.", ["2022-05", "1986"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "values"), TEXTS)
def test_an_article_goes_to_the_past_and_comes_back(text, values):
    found = tag(text, published=PUBLISHED, style="news")

    assert [one.value for one in found][-len(values) :] == values


def test_a_text_of_old_years_is_news_where_it_names_a_day_around_it():
    assert guess_style(OLD, PUBLISHED) == "narrative"
    assert guess_style(f"{OLD} The council voted on Thursday.", PUBLISHED) == "news"
    assert guess_style(f"{OLD} The council voted on Thursday.") == "narrative"


# What the last expressions may be; a day of long ago is told by its weekday or the hour, and no recent day before it.
DAILY = [
    ("The dam gave way at nine in the evening of Monday, 9 May 2022. On Sunday it had held.", ["2022-05-08"]),
    ("The ferry left at 4 a.m. on 3 March 2022. On Friday she sank, and on Saturday a raft was seen.",
     ["2022-03-04", "2022-03-05"]),
    ("They met on Tuesday, 11 January 2022. At noon the talks broke off.", ["2022-01-11T12:00"]),
    ("It began at 11 p.m. on Tuesday, 11 January 2022. At 2 a.m. the roof fell in.", ["2022-01-12T02:00"]),
    ("A year ago the mill burned down. At 7 p.m. on Friday, 6 May 2022, it was full. Since Monday rags had smouldered.",
     ["2022-05-02"]),
    # either, after a new paragraph
    ("The mill burned down on Friday, 6 May 2022.\n\nThe alarm was tested on Wednesday.", ["2022-05-04/2023-05-10"]),
    # not from a date that is only given, nor after a recent day, nor of what is to come
    ("The bridge fell on 12 May 2021. Ministers met on Wednesday.", ["2023-05-10"]),
    ("A jury on Monday found him guilty. He shot her on Friday, 12 March 2021. She was praised on Wednesday.",
     ["2023-05-10"]),
    ("The pool reopened yesterday. It shut on Sunday, 7 February 2021. The mayor swam on Friday.", ["2023-05-12"]),
    ("He was shot on Friday, 12 March 2021. The appeal will open on Wednesday.", ["2023-05-17"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "dates"), DAILY)
def test_weekdays_and_hours_go_on_from_a_day_of_long_ago_that_was_told_so(text, dates):
    found = [one for one in tag(text, published=PUBLISHED, style="news") if one.when]

    assert [one.when.edtf.strip("[]").replace("..", "/") for one in found][-len(dates) :] == dates


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("The chairman put his name to the offer yesterday. The firm was founded in 1884.", "news"),
        ("The firm, founded in 1884, will be sold tomorrow.", "news"),
        ("The mill was built in 1884. It is a museum today.", "narrative"),
        ("“I came yesterday,” he wrote in May 1884. In June he left.", "narrative"),
        ("The mill burnt down on a Monday in May 1884. In June it was sold.", "narrative"),
    ],
)
def test_without_a_publication_date_days_around_it_tell_news(text, style):
    assert guess_style(text) == style


def test_news_of_an_unknown_day_takes_no_year_from_what_it_mentions():
    text = "The firm, founded in 1884, was sold yesterday. The bid of 12 August was refused."
    assert [(one.text, one.when and one.when.edtf) for one in tag(text)] == [
        ("1884", "1884"),
        ("yesterday", None),
        ("12 August", None),
    ]
