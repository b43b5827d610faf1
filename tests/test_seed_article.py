"""The bundled article and rewordings of it: the events that its timeline must hold, found by general rules."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from timeline.collection import KEY_SALIENCE, Timeline
from timeline.dates import FuzzyDate
from timeline.events.loaded import find as loaded_words
from timeline.events.titles import LIMIT
from timeline.pipeline import parse
from timeline.reading import read, read_text

SEED = next(Path("seeds").glob("*.txt"))


@dataclass(frozen=True)
class Row:
    """One line of the table: a word of the evidence's trigger, the words of the quote, when, who, status."""

    trigger: str
    quote: str
    earliest: str | None
    latest: str | None
    actors: frozenset[str]
    statuses: frozenset[str]
    claimed: str = ""


def row(trigger, quote, earliest, latest, actors, statuses, claimed=""):
    return Row(trigger, quote, earliest, latest, frozenset(actors), frozenset(statuses.split()), claimed)


ROWS = [
    row("invasion", "US-led invasion", "2003-03-20", "2003-03-20", ["United States", "Iraq"], "happened"),
    row("defeat", "late 2017", "2017-10-01", "2017-12-31", ["Islamic State", "Arab nations"], "happened"),
    row("maintained", "military presence", "2017-10-01", None, ["United States"], "ongoing happened"),
    row("assassinated", "drone strike", "2020-01-03", "2020-01-03",
        ["United States", "Qassem Soleimani", "Abu Mahdi al-Muhandis"], "happened"),
    row("voted", "In 2020", "2020-01-05", "2020-01-05", ["Iraqi parliament"], "happened"),
    row("advocating", "over a decade", None, None, ["Iraqi resistance"], "ongoing"),
    row("warning", "released on Monday", "2024-11-11", "2024-11-11",
        ["Iraqi Resistance Coordination Committee"], "happened"),
    row("response", "no limits", None, None, ["Iraqi Resistance Coordination Committee", "United States"],
        "conditional", "Iraqi Resistance Coordination Committee"),
    row("remain", "2,500 American troops", "2024-11-16", "2024-11-16", ["United States"], "ongoing"),
    row("operations", "In recent months", None, "2024-11-16", ["Iraqi resistance", "Israel"], "happened"),
    row("operations", "Yemeni forces", "2023-10-07", "2024-11-16",
        ["Iraqi resistance", "Yemeni forces", "Israel"], "happened"),
    row("onslaught", "Gaza Strip", "2023-10-07", None, ["Israel", "Gaza"], "happened ongoing"),
]  # fmt: skip


@pytest.fixture(scope="module")
def timeline() -> Timeline:
    return parse(read(SEED))


def found(timeline: Timeline, wanted: Row):
    """The event with an evidence of that trigger and those words."""
    events = [
        event
        for event in timeline
        if any(wanted.trigger in one.trigger_text and wanted.quote in one.quote for one in event.evidence)
    ]
    assert events, f"no event of {wanted.trigger!r} in {wanted.quote!r}"
    return events[0]


@pytest.mark.parametrize("wanted", ROWS, ids=lambda one: f"{one.trigger}, {one.quote}")
def test_seed_article_holds_the_event(timeline, wanted):
    event = found(timeline, wanted)
    assert event.factuality.status in wanted.statuses
    assert event.salience >= KEY_SALIENCE
    names = {name for one in event.actors for name in (one.actor.name, _whole(one.actor.parent))}
    assert wanted.actors <= names
    if wanted.claimed:
        assert event.attribution is not None
        assert event.attribution.name == wanted.claimed
    assert not loaded_words(event.title)
    assert len(event.title) <= LIMIT


@pytest.mark.parametrize("wanted", ROWS, ids=lambda one: f"{one.trigger}, {one.quote}")
def test_seed_article_dates_the_event(timeline, wanted):
    event = found(timeline, wanted)
    if wanted.earliest is None and wanted.latest is None:
        return
    assert event.when is not None
    first, last = event.when.iso_bounds()
    assert wanted.earliest is None or (first or "") >= wanted.earliest
    assert wanted.latest is None or (last or "9999") <= wanted.latest
    assert event.because


def test_seed_article_knows_who_is_who(timeline):
    names = {one.actor.name for event in timeline for one in event.actors}
    assert {"United States", "Islamic State", "Israel"} <= names
    assert not names & {"US", "Washington", "Daesh", "ISIS", "ISIL", "Zionist entity"}


def test_seed_article_takes_no_number_of_troops_for_a_year(timeline):
    years = {bound[:4] for event in timeline if event.when for bound in event.when.iso_bounds() if bound}
    assert not years & {"2500", "0900", "900"}


def _whole(parent: str) -> str:
    return {"united-states": "United States", "israel": "Israel"}.get(parent, "")


# --- the same kinds of sentence with other names, dates and verbs ---

REWORDED = """date 2021-06-19 Kenyan Union Warns Ministry Over Use of Ports

By Staff

Kenyan dock workers have sent a sharp warning to the transport ministry.

The Kenyan Dock Workers Union gave this warning in a statement published on Tuesday.

The Union also said, “If the ministry closes our port or cuts wages, our answer will have no limits”.

For over two decades, Somali traders have been campaigning for the removal of tariffs, \
following the Soviet invasion of Afghanistan.

Despite the defeat of the Tamil Tigers by Sri Lankan forces in May 2009, India has kept its naval base.

In 2016, the British parliament rejected a motion of censure after a French air raid killed the rebel commander, \
General Omar Sidi, along with the Front's treasurer, Ali Bakri, near Gao.

Currently, some 1,900 French soldiers are stationed in Mali, along with about 300 in Niger.

In recent weeks, the Kenyan navy has carried out several raids on the group's bases, including those in Kismayo.
"""
REWORDED_CASES = [
    # trigger, title starts with or contains, edtf, actors
    ("invasion", "Soviet invasion of Afghanistan", "1979-12", ["Afghanistan"]),
    ("defeat", "defeat", "2009-05", ["Sri Lankan forces"]),
    ("killed", "kills", None, ["France", "Omar Sidi", "Ali Bakri"]),
    ("rejected", "rejects motion of censure", "2016", ["British Parliament"]),
    ("raids", "Kenyan navy carries out several raids", None, ["Kenyan navy"]),
    ("stationed", "1,900 French soldiers", "2021-06-19", ["French forces"]),
]


@pytest.fixture(scope="module")
def reworded() -> Timeline:
    return parse([read_text(REWORDED)])


@pytest.mark.parametrize(("trigger", "title", "edtf", "actors"), REWORDED_CASES, ids=lambda one: str(one)[:20])
def test_reworded_article_is_read_by_the_same_rules(reworded, trigger, title, edtf, actors):
    event = next(e for e in reworded if any(trigger in one.trigger_text for one in e.evidence))
    assert title.lower() in event.title.lower()
    assert {name.lower() for name in actors} <= {one.actor.name.lower() for one in event.actors}
    if edtf:
        assert event.when is not None
        assert FuzzyDate.from_edtf(edtf).contains(event.when) or edtf in event.when.edtf


def test_reworded_article_gives_the_publication_date_to_nothing_that_has_another(reworded):
    dated = {e.evidence[0].trigger_text: e.when.edtf for e in reworded if e.when}
    assert reworded.documents[0].published == date(2021, 6, 19)
    assert dated["rejected"] != "2021-06-19"
