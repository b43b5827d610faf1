"""What an editor would put on a timeline."""

from datetime import date

import pytest

from timeline.documents import Document
from timeline.events.salience_scale import scale
from timeline.pipeline import parse

PUBLISHED = date(2021, 3, 4)
WORTH_IT = [
    ("Rebels killed nine soldiers near Gao on Monday.", "killed"),
    ("Peru and Chile signed a border treaty on Tuesday.", "signed a border treaty"),
    ("Maria Lopez resigned as finance minister on Wednesday.", "resigned"),
    ("The Senate will vote on the bill on 12 March.", "vote"),
]
NOT_WORTH_IT = [
    ("Maria Lopez said it was late.", "said"),
    ("Many people think that prices are high.", "think"),
    ("The firm needs money.", "needs"),
    ("Dogs often chase cats.", "chase"),
]


def weight(sentence: str, trigger: str) -> float:
    # a first paragraph, so that the sentence is not the lead
    events = parse([Document.of(f"It was a quiet week in town.\n\n{sentence}", published=PUBLISHED)]).events
    return next(event.salience for event in events if trigger in event.evidence[0].trigger_text)


MORE_TELLING = [
    # what weighs more, than what, in one sentence
    ("Rebels had seized the town in 2019, the paper said.", "seized", "said"),
    ("Maria Lopez sold the mine after a quarrel.", "sold", "quarrel"),
    ('Ecotex sold the mine on Monday. "You asked for it," Maria Lopez said.', "sold", "asked"),
    ("Maria Lopez announced that Ecotex bought the mine on Monday.", "bought", "announced"),
    ("On Monday the crew sang, and on Tuesday it mutinied.", "mutinied", "sang"),
    (
        "The fall was the worst since the collapse of the Soviet Union, and Ecotex closed two plants.",
        "closed",
        "collapse",
    ),
]


@pytest.mark.parametrize(("sentence", "more", "less"), MORE_TELLING)
def test_what_is_told_weighs_more_than_what_it_hangs_on(sentence, more, less):
    assert weight(sentence, more) > weight(sentence, less)


@pytest.mark.parametrize(("sentence", "trigger"), WORTH_IT)
def test_news_is_worth_a_place(sentence, trigger):
    assert weight(sentence, trigger) >= 0.5


@pytest.mark.parametrize(("sentence", "trigger"), NOT_WORTH_IT)
def test_talk_states_and_habits_are_not(sentence, trigger):
    assert weight(sentence, trigger) < 0.5


def test_weighty_words_are_neither_words_for_saying_nor_minor():
    assert not scale().weighty.lemmas & (scale().words.lemmas | scale().minor.lemmas)


def test_the_longer_the_article_the_less_of_it_is_key():
    sentence = "Rebels killed nine soldiers near Gao on Monday."
    padding = "It was a quiet week in town, and people slept long. " * 60
    long = parse([Document.of(f"{padding}\n\n{sentence}", published=PUBLISHED)]).events
    assert next(e.salience for e in long if e.evidence[0].trigger_text == "killed") < weight(sentence, "killed")
