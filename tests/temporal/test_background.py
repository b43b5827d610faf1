"""The year of a day or a month in a paragraph of news that tells what happened long ago."""

from datetime import date

import pytest

from timeline.temporal import tag

PUBLISHED = date(2021, 11, 9)
# Each: a text, and the values of its expressions in order.
PARAGRAPHS = [
    ("He fell ill in March 2016. In May he was better, and on 3 August well.", ["2016-03", "2016-05", "2016-08-03"]),
    # what stands between two dates of long ago is of long ago
    ("He was held in March 2016 and tried in May. In January 2017 he was freed.", ["2016-03", "2016-05", "2017-01"]),
    # step by step
    ("In June 2017 he left. The next month he was in Oslo, and he died in August.", ["2017-06", "2017-07", "2017-08"]),
    ("In 2014 the mine was flooded. In June it reopened.", ["2014", "2014-06"]),
    ("The bridge fell on 4 December 2017. In February the mayor resigned.", ["2017-12-04", "2018-02"]),
    # a new paragraph is back at the news
    ("The clerk was arrested in March 2016.\n\nThe appeal was heard in May.", ["2016-03", "2021-05"]),
    # a year within a sentence, and what names a thing, are asides
    ("The bank, founded in 1998, was sold in May.", ["1998", "2021-05"]),
    ("She was tried for the May 2015 robbery. The jury met in June.", ["2015-05", "2021-06"]),
    ("They keep the rules (in force since March 2012). The judge resigned in June.", ["2012-03", "2021-06"]),
    # what is to come is not long ago
    ("He was elected in March 2016. He will retire in December.", ["2016-03", "2021-12"]),
    # lately is as before
    ("He was elected in March 2021. He resigned in October.", ["2021-03", "2021-10"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "values"), PARAGRAPHS)
def test_a_paragraph_of_background_tells_on_from_its_date(text, values):
    found = tag(text, published=PUBLISHED, style="news")

    assert [one.value for one in found] == values


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The firm bought the mill in March 2019 for 2 million. It was sold in May.", "[2019-05..2021-05]"),
        # after a run of dates in order the next paragraph may go on with them
        (
            "It began in May 2018. In June 2018 a clerk left. In 2019 it was sold. It was closed in March 2020.\n\n"
            "The owner had hoped for more. On 4 September the mill burnt down.",
            "[2020-09-04..2021-09-04]",
        ),
        ("It was closed in March 2020.\n\nOn 4 September the mill burnt down.", "2021-09-04"),
        ("Prices peaked in March 2019. The bank speaks of no cut in December.", "2021-12"),
        ("The firm bought the mill in March 2009 for 2 million. It was sold in May.", "2021-05"),
    ],
)
def test_a_month_that_may_be_of_either_time_says_so(text, edtf):
    found = tag(text, published=PUBLISHED, style="news")

    assert found[-1].value.startswith("2021")
    assert found[-1].when.edtf == edtf
