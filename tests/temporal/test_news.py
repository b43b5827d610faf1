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
