"""Which words tell of an event."""

import pytest

from timeline.actors import resolve
from timeline.documents import Document
from timeline.events import triggers
from timeline.events.lexicon import light_verbs, noun_classes, verbs
from timeline.events.tree_building import tree_of
from timeline.language import parse_document
from timeline.reading import read_text

CASES = [
    # sentence, the triggers it must have, words that must not be one
    ("The cavalry invaded the valley.", ["invaded"], []),
    ("The invasion of the valley shocked the farmers.", ["invasion"], []),
    ("Militants carried out an attack on the depot.", ["carried out an attack"], ["carried", "attack"]),
    ("The two ministers held talks in Oslo.", ["held talks"], ["held", "talks"]),
    ("Ana Souza took office in May.", ["took office"], ["took", "office"]),
    ("The soldiers began withdrawing from the town.", ["withdrawing"], ["began"]),
    ("The attack took place on Monday.", ["attack took place"], ["took", "place", "attack"]),
    ("Miners broke off the talks.", ["broke off"], []),
    ("The strike killed two mechanics.", ["killed"], ["strike"]),
    ("The strike lasted three weeks.", ["strike lasted"], ["lasted"]),
    ("He has been a teacher since June.", [], ["has", "been"]),
    ("The list includes two ports.", [], ["includes"]),
    ("According to the mayor, the bridge collapsed.", ["collapsed"], ["According"]),
    ("They sold weapons of mass destruction.", ["sold"], ["destruction"]),
    ("The attack helicopter landed.", ["landed"], ["attack"]),
    ("The ship, which was built in 1911, sank.", ["built", "sank"], []),
    ("The release of the hostages took an hour.", ["release"], []),
    ("He wrote a press release.", ["wrote"], ["release"]),
    ("Shares fell on the stock exchange of Lima.", ["fell"], ["exchange"]),
    ("The so-called golden share expired.", ["expired"], ["called"]),
    ("It emerged in May that the mill had closed.", ["closed"], ["emerged"]),
    ("Starting in 1955, the firm sold boats.", ["sold"], ["Starting"]),
    ("The city had to rescue the mill.", ["rescue"], ["had"]),
    ("Staff were going to be cut.", ["cut"], ["going"]),
    ("An oil and defense group bought the mine.", ["bought"], ["defense"]),
    ("The operations of the firm in Peru lost money.", ["lost"], ["operations"]),
    ("The operations against smugglers lasted a month.", ["operations against smugglers lasted"], []),
    ("A state funeral for the miners of the valley was held.", ["funeral"], []),
    ("The firm will re-enter the market.", [], ["re", "-"]),
    ("Following the election, the duke resigned.", ["election", "resigned"], ["Following"]),
    ("The newly elected mayor resigned.", ["resigned", "elected"], []),
    ("The resistance fighters surrendered.", ["surrendered"], ["resistance"]),
    ("For the year ended in June, the firm lost money.", ["lost"], ["ended"]),
    ("Its third quarter ended badly.", ["ended"], []),
    ("The market was unmoved by the figures.", [], ["unmoved"]),
    ("The statue was unveiled by the king.", ["unveiled"], []),
    ("If the firm does so, prices would rise.", ["rise"], ["does"]),
    ("It took the crew two years to drain the lake.", ["drain"], ["took"]),
    ("It took the crew to the lake.", ["took"], []),
    ("A hearing is set for 8 April.", ["hearing is set"], ["set"]),
    ("The trial has been fixed for noon on 3 May.", ["trial has been fixed"], ["fixed"]),
    ("The talks were confirmed on Tuesday for 16 June.", ["confirmed"], []),
    ("Peace talks between the two unions broke down.", ["talks between the two unions broke down"], []),
    ("The appeal was dismissed in May.", ["appeal was dismissed"], ["appeal"]),
    ("The attack on the town opened at dawn.", ["attack on the town opened"], ["opened"]),
    ("The attack on the town was condemned.", ["attack", "condemned"], []),
    ("The defeat of the rebels ended the war.", ["defeat", "ended"], []),
    ("The assault failed to dislodge them.", ["assault", "failed"], []),
    ("A plan to sell the mill fell through.", ["fell through"], ["fell"]),
    ("The ruling paved the way for a merger.", [], ["paved"]),
    ("The city paved the square.", ["paved"], []),
    ("The war took a heavy toll on the town.", [], ["took"]),
    ("The army took the town.", ["took"], []),
    ("Hopes of a truce were dashed.", [], ["dashed"]),
    ("The mill was put up for sale in May.", ["put up"], ["sale"]),
    ("The sale of the mill was a surprise.", ["sale"], []),
]


def found(text: str) -> list[str]:
    document = Document.of(text)
    parsed = parse_document(document)
    drafts = triggers.find(parsed, document, resolve(parsed, document))
    return [parsed[draft.start : draft.end].text for draft in drafts]


@pytest.mark.parametrize(("sentence", "wanted", "unwanted"), CASES)
def test_triggers_are_the_words_that_tell_events(sentence, wanted, unwanted):
    words = found(sentence)
    assert set(wanted) <= set(words)
    assert not set(unwanted) & set(words)


@pytest.mark.parametrize("entry", noun_classes(), ids=lambda one: one.name)
def test_noun_class_examples_hold_and_counters_do_not(entry):
    for example in entry.examples:
        assert _nouns(example) & set(entry.nouns), example
    for example in entry.counter:
        assert not _nouns(example) & set(entry.nouns), example


def _nouns(text: str) -> set[str]:
    document = Document.of(text)
    parsed = parse_document(document)
    drafts = triggers.find(parsed, document, resolve(parsed, document))
    return {d.lemma for d in drafts if d.nominal} | {parsed[d.about].lemma_ for d in drafts if d.about >= 0}


@pytest.mark.parametrize("entry", light_verbs().values(), ids=lambda one: one.verb)
def test_light_verb_and_its_noun_are_one_event(entry):
    for example in entry.examples:
        document = Document.of(example)
        parsed = parse_document(document)
        drafts = triggers.find(parsed, document, resolve(parsed, document))
        carried = [d for d in drafts if d.light >= 0]
        assert [tree_of(parsed).lemmas[d.light] for d in carried] == [entry.verb], example
        assert not any(d.head == carried[0].light for d in drafts), example


@pytest.mark.parametrize(("name", "entry"), list(verbs().classes()))
def test_verb_class_examples_use_one_of_its_verbs_and_counters_do_not(name, entry):
    for example, expected in [*((e, True) for e in entry.examples), *((c, False) for c in entry.counter)]:
        parsed = parse_document(Document.of(example))
        assert any(token.lemma_ in entry.lemmas for token in parsed if token.pos_ == "VERB") is expected or name in (
            "occurrence", "speakers", "harm", "aspect", "hostile", "noun_control",
        ), example  # fmt: skip


def test_triggers_leave_the_date_line_and_the_byline_alone():
    document = read_text("Ferry sinks off Samos\n\nPublished: 3 March 2020\n\nBy Ann Marsh\n\nA ferry sank on Monday.")
    parsed = parse_document(document)
    words = [parsed[d.head].text for d in triggers.find(parsed, document, resolve(parsed, document))]
    assert "sank" in words
    assert "Published" not in words


def test_a_headline_verb_between_a_name_and_its_object_is_no_plural():
    document = read_text("Qantas grounds A380 fleet after engine explosion\n\nThe planes stayed on the ground today.")
    parsed = parse_document(document)
    found = triggers.find(parsed, document, resolve(parsed, document))
    assert [parsed[draft.head].text for draft in found][:2] == ["grounds", "explosion"]


def test_a_headline_past_form_without_object_is_a_passive():
    document = read_text("Minister sacked over bridge scandal\n\n3 March 2020\n\nThe minister was sacked on Monday.")
    parsed = parse_document(document)
    drafts = triggers.find(parsed, document, resolve(parsed, document))
    sold = read_text("Fenwick closes; Larkco sold to Ecotex\n\n3 March 2020\n\nThe mills closed on Monday.")
    parsed_sale = parse_document(sold)
    sale = triggers.find(parsed_sale, sold, resolve(parsed_sale, sold))
    assert {a.role for d in sale if parsed_sale[d.head].text == "sold" for a in d.arguments[:1]} == {"patient"}
    sacked = next(d for d in drafts if parsed[d.head].text == "sacked")
    assert [(parsed[a.head].text, a.role) for a in sacked.arguments][:1] == [("Minister", "patient")]
