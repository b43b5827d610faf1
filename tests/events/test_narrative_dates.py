"""Births, deaths, ages and undated events of a narrative, on texts written for this."""

import pytest

from tests.events.anchored import anchors_of
from timeline import pipeline
from timeline.reading import read_text

LIFE = "Edda Brandl (3 March 1902 – 9 May 1971) was a painter. "

# Each: a text with its events between asterisks, and their dates.
LIVES = [
    (LIFE + "She was *born* in Graz.", ["1902-03-03"]),
    (LIFE + "Brandl *died* in Linz.", ["1971-05-09"]),
    (LIFE + "Her *death* was hardly noticed.", ["1971-05-09"]),
    ("Otto Reim (born 5 June 1940) is a sculptor. *Born* in Ulm, he went to sea.", ["1940-06-05"]),
    # ages run from one birthday to the next
    (LIFE + "At the age of 16 she *left* Graz.", ["[1918-03-03..1919-03-02]"]),
    (LIFE + "She *retired* at sixty.", ["[1962-03-03..1963-03-02]"]),
    (LIFE + "Her father *left* when she was nine.", ["[1911-03-03..1912-03-02]"]),
    ("Karl Lutz (born 1900) was a smith. Aged 12, he *ran* away.", ["[1912..1913]"]),
    # a name that the name finder does not know, of somebody who is "she"
    ("Oyelaran Holding (2 May 1887 – 9 May 1961) was a chemist. She was *born* in Lagos.", ["1887-05-02"]),
    # a date of its own is better than an age
    (LIFE + "In January 1950, aged 47, she *moved* to Linz.", ["1950-01"]),
    # other people's lives
    (LIFE + "Her brother *died* in Graz.", ["[1902-03-03~..]"]),
    (LIFE + "She wept, and she grieved. His *death* was hardly noticed.", [None]),
    # brackets that are no life
    ("The Gulf Cup (3 March 1902 – 9 May 1971) was a trophy. It *died* with its maker.", [None]),
    ("The Brandl Expedition (1898–1901) was a failure. It *died* in the ice.", [None]),
    ("Edda Brandl (pictured in 1930) was a painter. She *died* in Linz.", [None]),
]

STORIES = [
    # between the dates before and after
    (
        "On 4 May 1702 they *crossed* the Elm. They *burned* the bridge. On 9 May they *reached* Toll.",
        ["1702-05-04", "[1702-05-04~..1702-05-09~]", "1702-05-09"],
    ),
    # what had been before does not move the story, and is not after it
    (
        "In 1811 the firm *closed*. Two ships had *sunk*. The owner *fled*.",
        ["1811", "[..1811~]", "[1811~..]"],
    ),
    # where the story has looked ahead, nobody knows how far back it went
    (
        "On 3 May 1702 they *met*. In August they *parted*. The duke *sulked*. On 9 June 1702 he *left*.",
        ["1702-05-03", "1702-08", "[1702-05-03~..1702-08-31~]", "1702-06-09"],
    ),
    # wars with names of their own are not the same war
    (
        "In 1865 the Chaco *War* broke out. The Pacific *War* followed.",
        ["1865", None],
    ),
    # what its year tells from others is not what was told before
    (
        "On 4 May 1916 they *met*. A truce was *agreed*. In June it was *broken*. The *treaty* of 1919 ended it.",
        ["1916-05-04", "[1916-05-04~..1916-06-30~]", "1916-06", "1919"],
    ),
    # soon after something undated it goes on; years after, it does not
    (
        "On 21 June 1911 he *won*. In the week after this was *announced*, three men *resigned*. In July he *left*.",
        ["1911-06-21", "[..1911-07-31]", "[1911-06-21~..1911-07-31~]", "1911-07"],
    ),
    (
        "On 21 June 1911 he *won*. Forty years after the result was *announced*, a plaque was *unveiled*.",
        ["1911-06-21", None, None],
    ),
    # "where" goes on with the story
    ("In 1702 he *fled* to Rome, where he *taught* music.", ["1702", "1702"]),
    # what lasts from a year on has no end that others could lie before
    (
        "In 1974 she *resigned*. He *succeeded* her. From 1976 he *presided* over the club.",
        ["1974", "[1974~..]", "1976/"],
    ),
]


@pytest.mark.parametrize(("text", "dates"), [*LIVES, *STORIES], ids=[text[-50:] for text, _ in [*LIVES, *STORIES]])
def test_narrative_dates(text, dates):
    [anchors] = anchors_of([("", text)])
    assert [one.when and one.when.edtf for one in anchors] == dates


def test_an_age_says_what_it_was_counted_from():
    [[left]] = anchors_of([("", LIFE + "At the age of 16 she *left* Graz.")])
    assert left.because == "'At the age of 16', counted from the birth (3 March 1902)"


def test_a_narrative_goes_on_from_history_and_from_a_death():
    war = "The Winter War was bitter. On 30 November troops crossed the border near Lenk."
    life = LIFE + "She moved to Rome in 1930. She died in Linz. The following year her house was sold."
    found = pipeline.parse([read_text(war, id="war"), read_text(life, id="life")])
    dates = {event.evidence[0].trigger_text: event.when.edtf for event in found if event.when}
    assert (dates["crossed"], dates["died"], dates["sold"]) == ("1939-11-30", "1971-05-09", "1972")


def test_a_narrative_goes_on_from_an_age():
    life = LIFE + "At the age of 16 she left Graz, and three years later she moved to Linz. At 40 she married."
    found = pipeline.parse([read_text(life, id="life")])
    dates = {event.evidence[0].trigger_text: event.when.edtf for event in found if event.when}
    assert (dates["left"], dates["moved"]) == ("[1918-03-03..1919-03-02]", "1921")
