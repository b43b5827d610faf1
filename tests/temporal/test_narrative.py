"""Which dates a narrative goes to, and which it only mentions."""

import pytest

from timeline.dates import FuzzyDate
from timeline.temporal import tag
from timeline.temporal.model import Landmark

# Each: a text, and the values of its expressions in order.
STORIES = [
    # a year that names a thing does not move the story
    (
        "The town had been taken in the war of 1871. On 4 May 1902 a fire broke out, and under the Relief Act of 1888 "
        "the county paid. In June the rebuilding began.",
        ["1871", "1902-05-04", "1888", "1902-06"],
    ),
    (
        "In March 1931 the bank failed. The 1924 treaty was cancelled. It reopened in October.",
        ["1931-03", "1924", "1931-10"],
    ),
    # a full date moves it from within a clause, where the story then goes on
    (
        "The rising of 1848 left debts. By the pact which both had signed at Linz on 9 April 1890 they were forgiven. "
        "In July the king abdicated, and on 3 August the republic was declared.",
        ["1848", "1890-04-09", "1890-07", "1890-08-03"],
    ),
    # the dates of a life in brackets are not the story's
    (
        "Ada Holm (born 3 May 1840 in Oslo; died 9 June 1911 in Rome) was a painter. She moved to Paris on 2 May 1862. "
        "Two years later she married. That autumn they left for Rome.",
        ["1840-05-03", "1911-06-09", "1862-05-02", "1864", "1864-FA"],
    ),
    # a later date says which of two tellings was right
    (
        "In 1910 he wrote that the war of 1870 had begun in July. In September he fell ill. In May 1911 he died.",
        ["1910", "1870", "1910-07", "1910-09", "1911-05"],
    ),
    # a look back does not move it
    (
        "On 20 May 1745 the army reached the river. A month earlier the bridge had been burnt. On 2 June it crossed.",
        ["1745-05-20", "1745-04", "1745-06-02"],
    ),
    # what had been by then was before
    (
        "On 14 November 1879 the town fell. The general, who had spent the summer in the hills, was absent.",
        ["1879-11-14", "1879-SU"],
    ),
    # "the following" after a winter may be in it
    (
        "In September 1854 he arrived and spent the winter in the camp. The following February he left.",
        ["1854-09", "1855-WI", "1855-02"],
    ),
    # a day of the week tells the year; before the calendars were one it does not
    (
        "The term of office ended on 31 October 2019. On 24 July the mayor resigned, and on Friday 30 August he left.",
        ["2019-10-31", "2019-07-24", "2019-08-30"],
    ),
    (
        "The fleet sailed on 12 May 1588. On Friday 29 July it was seen.",
        ["1588-05-12", "1588-07-29"],
    ),
    # a night goes on past midnight
    (
        "At nine o'clock on the evening of 11 March 1916 the guns fell silent. An hour later they cut the wire. Before "
        "midnight the first wave left, and by two in the morning it was over. At dawn they withdrew.",
        ["1916-03-11T21:00", "1916-03-11T22:00", "1916-03-11T24:00", "1916-03-12T02:00", "1916-03-12TMO"],
    ),
    (
        "The raid began at 11 p.m. on 4 May 1942. It ended at half past three in the morning. At noon they slept.",
        ["1942-05-04T23:00", "1942-05-05T03:30", "1942-05-05T12:00"],
    ),
    (
        "At eight in the evening of 4 May 1942 the ship sailed. At ten o'clock it struck a mine.",
        ["1942-05-04T20:00", "1942-05-04T22:00"],
    ),
    # a heading tells where its section begins, or what it comes to
    (
        "The fleets met on 27 May 1905.\n\nThe night and the next day\n\nFrom eight in the evening they fired. The "
        "next morning it was over.",
        ["1905-05-27", "1905-05-28", "1905-05-27T20:00", "1905-05-28TMO"],
    ),
    (
        "The fleets met on 27 May 1905.\n\nThe next day\n\nAt noon it was over.",
        ["1905-05-27", "1905-05-28", "1905-05-28T12:00"],
    ),
    # nor does a step back within the day, or what had been by then
    (
        "The truce began at 11 a.m. on 11 November 1918. He was shot at 10:57.",
        ["1918-11-11T11:00", "1918-11-11T10:57"],
    ),
    (
        "It burnt down at 9 p.m. on 3 May 1912. The alarm had rung at 10 a.m., but nobody came.",
        ["1912-05-03T21:00", "1912-05-03T10:00"],
    ),
    # what had been goes back from the year that the story came to, not from the one before
    (
        "By the end of 1931 the line was closed. The union drew up its list in the winter of 1938.\n\nThe dispute was "
        "in its fourth month. The drivers had stopped work on the 2nd of September.",
        ["1931", "1938-WI", "1938-09-02"],
    ),
    # a heading with a year says where the story is
    (
        "The war began in March 1881.\n\nThe campaign of 1883\n\nIn April the column marched.",
        ["1881-03", "1883", "1883-04"],
    ),
]


@pytest.mark.parametrize(("text", "values"), STORIES, ids=[text[:40] for text, _ in STORIES])
def test_narrative_goes_on(text, values):
    assert [found.value for found in tag(text, style="narrative")] == values


def test_narrative_says_what_it_counted_from():
    story = "The pact of 1932 was forgotten. It was broken on 23 August 1939. In October the war began."
    assert tag(story, style="narrative")[-1].because == "'October' without a year, taken nearest to 1939-08-23"


def test_narrative_goes_on_from_a_landmark_where_it_names_no_year():
    text = "The siege of Velm was long. On 19 October the city was cut off. In January the river froze."
    siege = Landmark(4, FuzzyDate.year(1842), "as history has it")
    found = tag(text, style="narrative", landmarks=[siege])
    assert [one.value for one in found] == ["1842-10-19", "1843-01"]
    assert found[0].because.endswith("taken nearest to 1842, as history has it")


def test_narrative_counts_no_days_from_what_is_only_named():
    siege = Landmark(21, FuzzyDate.day(1842, 10, 19), "as history has it")
    text = "They came before the siege of Velm and left two weeks later."
    assert tag(text, style="narrative", landmarks=[siege])[0].when is None


def test_narrative_goes_to_a_landmark_that_it_tells():
    text = "In 1901 he wrote his will. He died in Velm. The following year the house was sold."
    death = Landmark(text.index("died"), FuzzyDate.day(1911, 6, 9), "his death", told=True)
    assert tag(text, style="narrative", landmarks=[death])[-1].value == "1912"
