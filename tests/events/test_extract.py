"""From a parsed article to its events."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.documents import Document
from timeline.pipeline import stream

TEXT = (
    "Peru recalled its ambassador from Chile on Monday. Chile's president, Ana Diaz, called the move a mistake.\n\n"
    "The German invasion of Poland in 1939 started the war. “We will answer,” Diaz said, “if they close the border.”"
)


def events_of(text: str, published: date | None = date(2021, 3, 4)):
    [(_, events)] = stream([Document.of(text, published=published)])
    return events


def test_every_quote_is_verbatim_and_holds_its_trigger():
    events = events_of(TEXT)
    assert events
    for event in events:
        for item in event.evidence:
            assert item.span.of(TEXT) == item.quote
            assert item.trigger.of(TEXT) == item.trigger_text
        assert event.sentence.contains(event.trigger)
        assert all(one.span.of(TEXT) == one.mention for one in event.actors)


def test_ids_are_the_document_and_the_trigger():
    [(document, events)] = stream([Document.of("Peru sued Shell.", id="a1")])
    assert [event.id for event in events] == ["a1:5-9"]
    assert document.id == "a1"


def test_history_dates_what_the_text_does_not():
    event = next(e for e in events_of("After the US-led invasion of Iraq, he fled.") if "invasion" in e.title)
    assert (event.when.edtf, event.basis) == ("2003-03-20", "history")


@pytest.mark.parametrize(
    ("text", "edtf", "basis"),
    [
        ("The Iraq War began with air strikes on the capital.", "2003-03-20", "history"),
        ("The Yom Kippur War began with a surprise attack.", "1973-10-06", "history"),
        ("An earthquake struck Haiti and flattened a market.", "2021-03-04~", "publication"),
    ],
)
def test_the_lead_tells_news_unless_it_names_a_known_event(text, edtf, basis):
    event = events_of(text)[0]
    assert (event.when.edtf, event.basis) == (edtf, basis)


def test_a_stated_date_outranks_history():
    event = next(e for e in events_of("The US-led invasion of Iraq began in May 2011.") if "nvasion" in e.title)
    assert event.when.edtf == "2011-05"


@pytest.mark.parametrize(
    ("text", "trigger", "status", "edtf"),
    [
        ("Orlen offered a billion for its rival in February.", "offered", "happened", "2020-02"),
        ("The striker signed a contract in May.", "signed a contract", "happened", "2020-05"),
        ("Saturday's match in Ghent will be shown.", "match", "planned", "2020-11-14"),
        ("A hearing is set for 4 January.", "hearing", "planned", "2021-01-04"),
        ("A meeting that had been called for 19 March was long.", "meeting", "planned", "2020-03-19"),
        (
            "The pair, whose meeting was confirmed on Monday for 16 December, left.",
            "meeting",
            "planned",
            "2020-12-16",
        ),
        ("A profit warning in February had cost it dear.", "warning", "happened", "2020-02"),
        ("The strike called for December will shut the port.", "strike", "planned", "2020-12"),
    ],
)
def test_what_the_article_dates_after_itself_is_planned_but_not_a_past_verb(text, trigger, status, edtf):
    document = Document.of(text, published=date(2020, 11, 12))
    [(_, events)] = stream([document])
    event = next(e for e in events if trigger in e.evidence[0].trigger_text)
    assert (event.factuality.status, event.when.edtf) == (status, edtf)


@pytest.mark.parametrize(
    "text", ["", "   ", "\n\n", "No.", "…", "مرحبا بالعالم", "<script>alert(1)</script>", "a" * 500]
)
def test_texts_without_events_have_none_and_break_nothing(text):
    assert all(event.evidence for event in events_of(text))


@settings(max_examples=15)
@given(st.text(max_size=80))
def test_quotes_stay_true_for_any_text(noise):
    text = f"Peru sued Shell. {noise} Chile left the union."
    assert all(item.span.of(text) == item.quote for event in events_of(text) for item in event.evidence)
