"""What an editor would put on a timeline."""

from datetime import date

import pytest

from timeline.documents import Document
from timeline.events.salience_scale import scale
from timeline.language import parse_document
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
    # of a plan and what is planned, an order and what is ordered, a denial and what is denied, one is the event
    ("The firm plans to sell its mine on 12 March.", "sell", "plans"),
    ("On Monday a judge ordered the firm to sell its mine.", "ordered", "sell"),
    # what its own clause dates, a deed rather than a doing
    ("Rebels who had fled seized the town on Monday.", "seized", "fled"),
    ("The crowd waved and stormed the palace.", "stormed", "waved"),
    ("A spokesman disagreed and Maria Lopez resigned.", "resigned", "disagreed"),
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


def test_what_an_article_opens_with_weighs_most():
    opening = "PORT LUSA, March 4\n\nRebels killed nine soldiers near Gao on Monday.\n\n"
    events = parse([Document.of(f"{opening}Peru and Chile signed a treaty on Tuesday.", published=PUBLISHED)]).events
    assert max(events, key=lambda event: event.salience).evidence[0].trigger_text == "killed"


def test_a_heading_is_no_news():
    events = parse([Document.of("What comes next\n\nRebels killed the king in May 1820.", published=PUBLISHED)]).events
    assert min(e.salience for e in events) < 0.5 <= max(e.salience for e in events)


@pytest.mark.parametrize("name", ["weighty", "minor", "words", "bystanders", "intents", "deeds"])
def test_examples_use_a_word_of_their_list_and_counter_examples_none(name):
    words = getattr(scale(), name)
    for sentence, expected in [*((e, True) for e in words.examples), *((c, False) for c in words.counter)]:
        parsed = parse_document(Document.of(sentence))
        assert bool({token.lemma_.lower() for token in parsed} & words.lemmas) == expected, sentence
