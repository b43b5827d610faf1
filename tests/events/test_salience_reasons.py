"""Why an event stands where it does, in words."""

from datetime import date

import pytest

from timeline.documents import Document
from timeline.events.salience_reasons import MOST, in_words, reasons
from timeline.events.salience_scale import scale
from timeline.pipeline import parse


def test_reasons_are_known_features():
    assert set(in_words().features) <= set(scale().weights)


def test_reasons_leave_out_what_speaks_against_an_event():
    assert reasons(["state", "brief", "quoted"], "OTHER") == ()


def test_reasons_are_few():
    assert len(reasons([*scale().weights], "ASSAULT")) == MOST


TOLD = [
    ("Rebels killed nine soldiers near Gao on Monday.", "its own date is given"),
    ("Rebels killed nine soldiers near Gao on Monday.", "an attack"),
    ("The Senate will vote on the bill on 12 March.", "planned for a given date"),
]


@pytest.mark.parametrize(("sentence", "reason"), TOLD)
def test_an_event_says_what_speaks_for_it(sentence, reason):
    [event] = parse([Document.of(f"It was quiet in town.\n\n{sentence}", published=date(2021, 3, 4))]).events[-1:]
    assert reason in event.salience_because
