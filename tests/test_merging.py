"""Which mentions are one event, and what becomes of what they say."""

import importlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.actors.model import Actor, Participation
from timeline.dates import End, FuzzyDate, Point
from timeline.documents import Document, Section, Span
from timeline.events.actions import actions, actions_of
from timeline.events.model import Attribution, Event, Evidence, Factuality
from timeline.history.model import Entry, HistoryMatch
from timeline.merging import merge
from timeline.merging.figures import figures

grouping = importlib.import_module("timeline.merging.group")
PEOPLE = {name: Actor(name.lower(), name, "organization") for name in ("Arda", "Belmar", "Ota", "Ito", "Fenwick")}
PEOPLE["Fenwick Group"] = Actor("fenwick-group", "Fenwick Group", "organization")
PEOPLE |= {"Aki Ota": Actor("aki-ota", "Aki Ota", "person"), "Ita": Actor("ita", "Ms Ita", "person")}
PEOPLE["Guards"] = Actor("arda/guards", "Guards", "armed group", parent="arda")
PEOPLE |= {name: Actor(name.lower(), name, "other") for name in ("Vega", "New Vega")}
DAY = FuzzyDate.day
ABOUT = FuzzyDate.between(Point(2020, 1, 2), Point(2020, 1, 4), approximate=True)


def mention(quote, *, agent="", patient="", when=None, document="a", at=0, **more):
    """An event of `quote`, whose trigger stands between asterisks; `at` is where the quote begins in its document."""
    start = quote.index("*")
    words = quote[start + 1 : quote.index("*", start + 1)]
    plain = quote.replace("*", "")
    trigger, sentence = Span(at + start, at + start + len(words)), Span(at, at + len(plain))
    basis, phrase = more.pop("basis", "stated" if when else "none"), more.pop("phrase", "then" if when else "")
    factuality, attribution = more.get("factuality", Factuality()), more.get("attribution")
    evidence = Evidence(
        document, sentence, plain, trigger, words, when, phrase, basis, "said so", factuality, attribution
    )
    actors = tuple(
        Participation(PEOPLE[name], role, sentence, name)
        for name, role in ((agent, "agent"), (patient, "patient"))
        if name
    )
    return Event(
        f"{document}:{trigger.start}-{trigger.end}", plain, trigger, sentence, (evidence,), when=when, basis=basis,
        phrase=phrase, because="said so", actors=actors, **more,
    )  # fmt: skip


def merged(*events, documents=("a", "b")):
    known = [Document(id, "x" * 2000, sections=(Section("title", Span(0, 50)),)) for id in documents]
    return merge(events, known)


GUESS = {"basis": "publication", "phrase": ""}
PLANNED = Factuality("planned", time="future")
DENIED = Factuality("denied", polarity="negative")


def of_two(event):
    """The event, with Ms Ita as a patient beside the one that it has."""
    return replace(event, actors=(*event.actors, replace(event.actors[0], actor=PEOPLE["Ita"])))


SAME = {
    "a victim without a name, and by name": (
        mention("A judge was *killed* on Friday", when=DAY(2020, 1, 3), at=100),
        mention("Aki Ota, 51, was *killed* by a shot", patient="Aki Ota", when=DAY(2020, 1, 3), at=140),
    ),
    "two victims, and both names": (
        mention("Two young clerks were *killed*", when=DAY(2020, 1, 3), at=100),
        of_two(mention("Ms Ita and Aki Ota *died*", patient="Aki Ota", when=DAY(2020, 1, 3), at=140)),
    ),
    "as many dead, in one article": (
        mention("A blast *killed* 14 people", when=DAY(2020, 1, 3), at=100),
        mention("Some 14 people *died*", when=DAY(2020, 1, 3), at=300),
    ),
    "one day, same actors, other words": (
        mention("Arda *attacked* Belmar", agent="Arda", patient="Belmar", when=DAY(2020, 1, 3), at=100),
        mention("the *raid* of Arda on Belmar", agent="Arda", patient="Belmar", when=DAY(2020, 1, 3), document="b"),
    ),
    "a year that holds the day": (
        mention("Fenwick *bought* Ito", agent="Fenwick", patient="Ito", when=FuzzyDate.year(2020), at=100),
        mention("Fenwick *acquired* Ito", agent="Fenwick", patient="Ito", when=DAY(2020, 1, 3), document="b"),
    ),
    "undated, both roles named": (
        mention("Fenwick *sued* Ito", agent="Fenwick", patient="Ito", at=100),
        mention("Fenwick's *lawsuit* against Ito", agent="Fenwick", patient="Ito", when=DAY(2020, 1, 3), document="b"),
    ),
    "news without a date, and its day": (
        mention("Ota *resigns*", agent="Ota", when=DAY(2020, 1, 6), **GUESS),
        mention("Ota *resigned* on Friday", agent="Ota", when=DAY(2020, 1, 3), at=400),
    ),
    "a headline that names nobody": (
        mention("Ferry owner *fined*", when=DAY(2020, 1, 6), **GUESS),
        mention("A court *fined* Fenwick on Friday", patient="Fenwick", when=DAY(2020, 1, 3), at=400),
    ),
    "what refers back": (
        mention("Arda *attacked* Belmar", agent="Arda", patient="Belmar", when=DAY(2020, 1, 3), at=100),
        replace(mention("Few people knew of the *attack* by Arda", agent="Arda", at=300), title="Attack by Arda"),
    ),
    "a part of the actor": (
        mention("Arda *attacked* Belmar", agent="Arda", patient="Belmar", when=DAY(2020, 1, 3), at=100),
        mention("Guards *struck* Belmar", agent="Guards", patient="Belmar", when=DAY(2020, 1, 3), document="b"),
    ),
    "what nobody known did": (
        mention("The Lom bridge *collapsed*", when=DAY(2020, 1, 3), at=100),
        mention("On Friday the Lom bridge *gave way*", when=DAY(2020, 1, 3), document="b"),
    ),
    "a strike, and what it did": (
        mention("An airstrike *hit* the Lom market", when=DAY(2020, 1, 3), at=100),
        mention("The *attack* on the Lom market", when=DAY(2020, 1, 3), document="b"),
    ),
    "a name cut short": (
        mention("Fenwick Group *bought* Ito", agent="Fenwick Group", patient="Ito", when=DAY(2020, 1, 3), at=100),
        mention("Fenwick *acquired* Ito", agent="Fenwick", patient="Ito", when=DAY(2020, 1, 3), document="b"),
    ),
    "the deal": (
        mention("Fenwick *bought* Ito", agent="Fenwick", patient="Ito", when=DAY(2020, 1, 3), at=100),
        replace(mention("Shareholders liked the *deal*", at=300), title="Deal"),
    ),
    "a story's day beside the day itself": (
        mention("Arda *condemned* Belmar", agent="Arda", patient="Belmar", when=DAY(2020, 1, 3), basis="text", at=100),
        mention("Arda *condemned* Belmar", agent="Arda", patient="Belmar", when=DAY(2020, 1, 4), document="b"),
    ),
    "a walkout, and the strike": (
        mention("Nurses *walked out* on Friday", when=DAY(2020, 1, 3), at=100),
        replace(mention("The *strike* began at seven", when=DAY(2020, 1, 3), at=300), title="Strike begins"),
    ),
    "shot dead, and the shooting": (
        mention("A judge was *gunned down* on Friday", when=DAY(2020, 1, 3), at=100),
        replace(mention("The *shooting* shocked Lom", at=300), title="Shooting"),
    ),
    "words behind the trigger": (
        mention("Ota was *taken* into custody", patient="Ota", when=DAY(2020, 1, 3), at=100),
        mention("Police *arrested* Ota", patient="Ota", when=DAY(2020, 1, 3), document="b"),
    ),
    "whom it befell, named behind a comma": (
        mention("Police *arrested* Aki Ota on Friday", patient="Aki Ota", when=DAY(2020, 1, 3), at=100),
        replace(
            mention("Police *detained* the mayor, Aki Ota, on Friday", when=DAY(2020, 1, 3), document="b"),
            title="Police detain mayor",
        ),
    ),
    "as many dead in one town": (
        mention("Rockets *killed* 26 people on the square, officials in Lom said", when=DAY(2020, 1, 3), at=100),
        mention("In the town of Lom 26 *died*", when=DAY(2020, 1, 3), document="b"),
    ),
    "the noun of its own sentence": (
        mention("An *attack* destroyed the Lom depot", when=DAY(2020, 1, 3), at=100),
        replace(
            mention("An attack *destroyed* the Lom depot", when=DAY(2020, 1, 3), at=100),
            title="Attack destroys Lom depot",
        ),
    ),
    "a firm, and its chief": (
        mention("Arda *unveils* lorry", agent="Arda", when=DAY(2020, 1, 3), at=10),
        mention("Aki Ota *unveiled* lorry", agent="Aki Ota", when=DAY(2020, 1, 3), at=100),
    ),
    "a name cut short in the headline": (
        mention("Arda *unveils* Vega", agent="Arda", patient="Vega", when=DAY(2020, 1, 3), at=10),
        mention("Arda *unveiled* New Vega", agent="Arda", patient="New Vega", when=DAY(2020, 1, 3), at=100),
    ),
    "an irregular verb": (
        mention("Arda *loses* court case", agent="Arda", when=DAY(2020, 1, 3), at=10),
        mention("Arda *lost* its court case", agent="Arda", when=DAY(2020, 1, 3), at=100),
    ),
    "a year before the noun that refers back": (
        mention("Arda *settled* in 1991", agent="Arda", when=FuzzyDate.year(1991), at=100),
        replace(mention("The 1991 *agreement* was kept", when=FuzzyDate.year(1991), at=300), title="Agreement"),
    ),
    "an estimate that holds the day": (
        mention("Ota *sued* Ito", agent="Ota", patient="Ito", when=ABOUT, basis="text", at=100),
        mention("Ota *sued* Ito", agent="Ota", patient="Ito", when=DAY(2020, 1, 3), document="b"),
    ),
    "an amount told in round figures": (
        mention("Arda's revenue *rose* 12.2% last year", agent="Arda", when=FuzzyDate.year(2020), at=100),
        mention("Arda's revenue *rose* 12% last year", agent="Arda", when=FuzzyDate.year(2020), document="b"),
    ),
    "who did it, known in one article and a word in the other": (
        mention("Arda *approved* budget", agent="Arda", when=DAY(2020, 1, 3), at=100),
        mention("Budget was *passed* by arda", when=DAY(2020, 1, 3), document="b"),
    ),
    "a death told with another day": (
        mention("Ota *died*", patient="Ota", when=DAY(2020, 1, 3), at=100),
        mention("the *death* of Ota", patient="Ota", when=DAY(2020, 1, 4), document="b"),
    ),
}

DIFFERENT = {
    "two victims, one of them named": (
        mention("Two clerks were *killed*", when=DAY(2020, 1, 3), at=100),
        mention("Aki Ota was *killed* by a shot", patient="Aki Ota", when=DAY(2020, 1, 3), at=140),
    ),
    "a victim without a name, and another by name": (
        mention("A judge was *killed* on Friday", when=DAY(2020, 1, 3), at=100),
        mention("Aki Ota was also *killed* on Friday", patient="Aki Ota", when=DAY(2020, 1, 3), at=140),
    ),
    "a soldier, and a judge by name": (
        mention("A soldier *died* on Friday", when=DAY(2020, 1, 3), at=100),
        mention("On Friday Judge Aki Ota *died*", patient="Aki Ota", when=DAY(2020, 1, 3), at=140),
    ),
    "a victim without a name, and a name far below": (
        mention("A judge was *killed* on Friday", when=DAY(2020, 1, 3), at=100),
        mention("Aki Ota was *killed* by a shot", patient="Aki Ota", when=DAY(2020, 1, 3), at=900),
    ),
    "two small tolls": (
        mention("A blast *killed* two people", when=DAY(2020, 1, 3), at=100),
        mention("Two patients *died*, an officer said", when=DAY(2020, 1, 3), at=300),
    ),
    "two days": (
        mention("Arda *attacked* Belmar", agent="Arda", patient="Belmar", when=DAY(2020, 1, 3), at=100),
        mention("Arda *attacked* Belmar", agent="Arda", patient="Belmar", when=DAY(2020, 1, 5), document="b"),
    ),
    "a second strike": (
        mention("Arda *attacked* Belmar", agent="Arda", patient="Belmar", when=DAY(2020, 1, 3), at=100),
        mention("a second *strike* of Arda on Belmar", agent="Arda", patient="Belmar", when=DAY(2020, 1, 3), at=300),
    ),
    "other patients": (
        mention("Fenwick *bought* Ito", agent="Fenwick", patient="Ito", when=DAY(2020, 1, 3), at=100),
        mention("Fenwick *bought* Ota", agent="Fenwick", patient="Ota", when=DAY(2020, 1, 3), document="b"),
    ),
    "other agents": (
        mention("Arda *attacked* Ota", agent="Arda", patient="Ota", when=DAY(2020, 1, 3), at=100),
        mention("Belmar *attacked* Ota", agent="Belmar", patient="Ota", when=DAY(2020, 1, 3), document="b"),
    ),
    "planned and happened": (
        mention("Fenwick *bought* Ito", agent="Fenwick", patient="Ito", when=DAY(2020, 1, 3), at=100),
        mention("Fenwick will *buy* Ito", agent="Fenwick", patient="Ito", at=300, factuality=PLANNED),
    ),
    "denied and happened": (
        mention("Arda *attacked* Belmar", agent="Arda", patient="Belmar", when=DAY(2020, 1, 3), at=100),
        mention("Arda did not *attack* Belmar", agent="Arda", patient="Belmar", at=300, factuality=DENIED),
    ),
    "other places": (
        mention("Arda *attacked* Belmar", agent="Arda", patient="Belmar", when=DAY(2020, 1, 3), at=100, place="Lom"),
        mention("Arda *struck* Belmar", agent="Arda", patient="Belmar", when=DAY(2020, 1, 3), at=300, place="Vidin"),
    ),
    "two things said": (
        mention("Ota *said* it rained", agent="Ota", when=DAY(2020, 1, 3), at=100),
        mention("Ota *said* it snowed", agent="Ota", when=DAY(2020, 1, 3), at=300),
    ),
    "two things announced by one": (
        mention("Fenwick *launched* a phone", agent="Fenwick", when=DAY(2020, 1, 3), at=100),
        mention("Fenwick *launched* a watch", agent="Fenwick", when=DAY(2020, 1, 3), at=300),
    ),
    "one sentence": (
        mention("Arda *attacked* Belmar in a raid", agent="Arda", patient="Belmar", when=DAY(2020, 1, 3), at=100),
        replace(
            mention("Arda attacked Belmar in a *raid*", agent="Arda", patient="Belmar", when=DAY(2020, 1, 3), at=100),
            sentence=Span(100, 130),
        ),
    ),
    "one that also did": (
        mention("Arda's shares *fell* by a tenth", when=DAY(2020, 1, 3), at=100),
        mention("Belmar's shares also *fell* by a tenth", when=DAY(2020, 1, 3), at=300),
    ),
    "a pointer that stands first": (
        replace(mention("Few knew of the *attack*", at=100), title="Attack"),
        replace(mention("an *attack* killed two", at=300), title="Attack"),
    ),
    "a pointer to one of several": (
        replace(mention("Three *attacks* killed two", at=100), title="Three attacks"),
        replace(mention("Few knew of the *attack*", at=300), title="Attack"),
    ),
    "a rally elsewhere": (
        mention("Students *marched* in Lom", when=DAY(2020, 1, 3), at=100),
        replace(mention("Few knew of the *rally* in Vidin", at=300), title="Rally in Vidin"),
    ),
    "markets of two towns": (
        mention("A car bomb *exploded* in the market of Lom", when=DAY(2020, 1, 3), at=100),
        mention("A car bomb *exploded* in the market of Vidin", when=DAY(2020, 1, 3), document="b"),
    ),
    "two victims": (
        mention("Gunmen *kill* policeman in Lom", when=DAY(2020, 1, 3), at=100),
        mention("Gunmen *kill* teacher in Lom", when=DAY(2020, 1, 3), document="b"),
    ),
    "beside two buildings": (
        mention("Bomb *explodes* outside bank of Lom market", when=DAY(2020, 1, 3), at=100),
        mention("Bomb *explodes* outside school of Lom garrison", when=DAY(2020, 1, 3), document="b"),
    ),
    "a firm and its chief, about two things": (
        mention("Arda *unveils* lorry", agent="Arda", when=DAY(2020, 1, 3), at=100),
        mention("Aki Ota *unveiled* tractor", agent="Aki Ota", when=DAY(2020, 1, 3), at=300),
    ),
    "two of a kind, not in a headline": (
        mention("Arda *unveiled* Vega", agent="Arda", patient="Vega", when=DAY(2020, 1, 3), at=100),
        mention("Arda *unveiled* New Vega", agent="Arda", patient="New Vega", when=DAY(2020, 1, 3), at=300),
    ),
    "two quarters of one firm": (
        mention("Arda's revenue *rose* 12% to $1.4 billion", agent="Arda", when=FuzzyDate.year(2020), at=100),
        mention("Arda's revenue *rose* 15% to $2.7 billion", agent="Arda", when=FuzzyDate.year(2020), at=300),
    ),
    "names that share a word": (
        mention("Three climbers *died*, they said on Mount Ida", when=DAY(2020, 1, 3), at=100),
        mention("Three climbers *died*, they said on Mount Ossa", when=DAY(2020, 1, 3), document="b"),
    ),
    "an attack and the deaths it led to": (
        mention("The Lom *attack* killed two", when=DAY(2020, 1, 3), at=100),
        replace(mention("The Lom attack *killed* two", when=DAY(2020, 1, 3), at=100), title="Lom attack kills two"),
    ),
    "an office taken over, and the purchase": (
        mention("Ota *took over* in 2020", agent="Ota", when=FuzzyDate.year(2020), at=100),
        replace(mention("Few liked the *purchase*", at=300), title="Purchase"),
    ),
    "soldiers of one army": (
        mention("Arda *killed* three Guards", agent="Arda", patient="Guards", when=DAY(2020, 1, 3), at=100),
        mention("Arda has *killed* 200 Guards", agent="Arda", patient="Guards", at=300),
    ),
    "the same words, nothing else in common": (
        mention("Arda *attacked* Belmar", agent="Arda", patient="Belmar", at=100),
        mention("Ota *attacked* Ito", agent="Ota", patient="Ito", document="b"),
    ),
}


@pytest.mark.parametrize("case", SAME)
def test_mentions_of_one_event_become_one(case):
    [event] = merged(*SAME[case])
    assert len(event.evidence) == 2
    assert len(event.merged) == 1
    assert event.id in {mention.id for mention in SAME[case]}


@pytest.mark.parametrize("case", DIFFERENT)
def test_different_events_stay_apart(case):
    assert len(merged(*DIFFERENT[case])) == 2


@pytest.mark.parametrize("case", [*SAME, *DIFFERENT])
def test_order_of_mentions_does_not_matter(case):
    pair = (SAME | DIFFERENT)[case]
    assert len(merged(*pair)) == len(merged(*reversed(pair)))


def test_one_event_keeps_every_evidence_as_it_was():
    pair = SAME["news without a date, and its day"]
    [event] = merged(*pair)
    assert set(event.evidence) == {pair[0].evidence[0], pair[1].evidence[0]}
    assert event.evidence[0].trigger == event.trigger


def test_a_stated_day_wins_over_the_articles_own():
    [event] = merged(*SAME["news without a date, and its day"])
    assert (event.when, event.basis) == (DAY(2020, 1, 3), "stated")


def test_the_finer_date_wins():
    [event] = merged(*SAME["a year that holds the day"])
    assert event.when == DAY(2020, 1, 3)


def test_a_headline_does_not_make_a_claim_a_fact():
    source = Attribution("the rebels", Span(130, 134))
    headline = mention("Rebels *kill* 20 soldiers", when=DAY(2020, 1, 3))
    claim = mention("Rebels *killed* 20 soldiers", when=DAY(2020, 1, 3), at=100, attribution=source)
    assert [event.attribution for event in merged(headline, claim)] == [source]
    plain = mention("Rebels *killed* 20 soldiers", when=DAY(2020, 1, 3), at=100)
    assert [event.attribution for event in merged(headline, plain)] == [None]


def test_title_is_that_of_the_source_which_is_named():
    source, day = Attribution("Ota", Span(0, 3)), DAY(2020, 1, 3)
    claim = mention("Rebels *killed* 20 soldiers", agent="Arda", when=day, at=100, attribution=source)
    plain = mention("Rebels *killed* 20 soldiers", agent="Arda", when=day, at=200)
    told = replace(claim, title="Rebels kill 20 soldiers, Ota says"), replace(plain, title="Rebels kill 20 soldiers")
    assert [(one.title, one.attribution) for one in merged(*told)] == [("Rebels kill 20 soldiers", None)]


def test_conflicting_days_are_told_not_averaged():
    [event] = merged(*SAME["a death told with another day"])
    assert event.when == DAY(2020, 1, 3)
    assert event.conflicts == ("dates differ: 2020-01-03 ('then' in 'a') and 2020-01-04 ('then' in 'b')",)


def test_conflicting_figures_are_told():
    when = DAY(2020, 1, 3)
    [event] = merged(
        mention("Arda's *raid* on Belmar killed 12 people", agent="Arda", patient="Belmar", when=when, at=100),
        mention("Arda *attacked* Belmar; 15 were killed", agent="Arda", patient="Belmar", when=when, document="b"),
    )
    assert event.conflicts == ("killed differ: 12 (in 'a') and 15 (in 'b')",)


def told_in_company(other_thing=""):
    """Two articles: a blast and what it did, in one sentence each."""
    for document, quote, verb in (("a", "died", "killed"), ("b", other_thing or "died", "died")):
        text = f"A blast wrecked the Lom mill on Friday and 11 {quote}"
        blast = mention(text.replace("blast", "*blast*"), when=DAY(2020, 1, 3), document=document, at=100)
        deaths = mention(text.replace(quote, f"*{verb}*"), when=DAY(2020, 1, 3), document=document, at=100)
        yield replace(blast, title="Blast wrecks Lom mill")
        yield replace(deaths, title="Miners die" if quote == "died" else f"{quote.title()} die")


def test_what_is_told_beside_the_same_event_is_one():
    assert len(merged(*told_in_company())) == 2
    assert len(merged(*told_in_company("horses"))) == 3


def test_what_refers_back_does_not_make_a_claim_a_fact():
    source = Attribution("the rebels", Span(130, 134))
    claim = mention("Arda *attacked* Belmar", agent="Arda", patient="Belmar", when=DAY(2020, 1, 3), at=100)
    pointer = replace(mention("Few knew of the *attack*", at=300), title="Attack")
    assert [event.attribution for event in merged(replace(claim, attribution=source), pointer)] == [source]


def test_several_fitting_events_claim_no_mention():
    first, _ = DIFFERENT["two days"]
    later = replace(_second_of("two days"), id="c")
    undated = mention("Arda *attacked* Belmar", agent="Arda", patient="Belmar", document="c")
    assert len(merged(first, later, undated, documents=("a", "b", "c"))) == 3


def _second_of(case):
    return DIFFERENT[case][1]


def test_two_names_of_one_moment_of_history_are_one():
    entry = Entry("c1", "Coup of Ruritania", "coup", DAY(1963, 5, 2))
    match = HistoryMatch(entry, entry.start, 0.9, ("name",))
    pair = [mention("the *coup* in Arda", patient="Arda", document=d, history=match) for d in "ab"]
    [event] = merged(*pair)
    assert event.merged == ("both are 'Coup of Ruritania'",)


def test_a_war_of_history_does_not_swallow_its_battles():
    entry = Entry("w1", "War of Arda", "war", DAY(1963, 5, 2), DAY(1965, 1, 1))
    match = HistoryMatch(entry, FuzzyDate(Point(1963, 5, 2), End.OPEN, duration=True), 0.9, ("name",))
    pair = [
        mention(f"the *{word}* in Arda", patient="Arda", at=at, history=match)
        for word, at in (("siege", 100), ("flood", 300))
    ]
    assert len(merged(*pair)) == 2


def test_merging_again_changes_nothing():
    everything = [event for pair in SAME.values() for event in pair]
    once = merged(*everything)
    assert merged(*once) == once


@given(st.permutations([event for case in ("two days", "other patients", "other agents") for event in DIFFERENT[case]]))
def test_no_mention_is_lost_or_doubled(events):
    result = merged(*events)
    assert sorted(e.trigger_text for m in result for e in m.evidence) == sorted(
        e.trigger_text for m in events for e in m.evidence
    )


def test_comparisons_grow_with_the_number_of_events(monkeypatch):
    def comparisons(number):
        calls = []
        monkeypatch.setattr(grouping, "clash", lambda one, other: calls.append(1) or True)
        days = (FuzzyDate.day(1900 + i // 300, 1 + i // 28 % 12, 1 + i % 28) for i in range(number))
        merged(
            *(
                mention("Arda *arrested* Ota", agent="Arda", patient="Ota", when=day, at=100 * i)
                for i, day in enumerate(days)
            )
        )
        return len(calls)

    assert comparisons(2400) <= 10 * comparisons(300)


ONE_CLAUSE = [
    # a noun, and the verb that says how far it has come
    ("The *talks* at Lom broke down on Friday", "Talks at Lom", "The talks at Lom *broke down* on Friday", True),
    ("They broke off the *talks*", "Talks", "They *broke off* the talks", True),
    ("The *complaint* was dismissed", "Complaint", "The complaint was *dismissed*", True),
    # another verb; a noun that the verb does not stand beside; what somebody did to what others had done
    ("The *talks* at Lom pleased them", "Talks at Lom", "The talks at Lom *pleased* them", False),
    ("He began by hinting at the *strike*", "Strike", "He *began* by hinting at the strike", False),
    ("A court dismissed the *complaint*", "Complaint", "A court *dismissed* the complaint", False),
]


@pytest.mark.parametrize(("noun", "title", "verb", "is_one"), ONE_CLAUSE)
def test_a_noun_is_told_with_the_verb_that_says_how_far_it_has_come(noun, title, verb, is_one):
    when = DAY(2020, 1, 3)
    shown = verb.replace("*", "")
    told = replace(mention(verb, when=when, at=100), sentence=Span(100, 180), title=shown.removeprefix("The "))
    named = replace(mention(noun, at=100), sentence=Span(100, 180), title=title)
    events = merged(named, told)
    assert len(events) == 2 - is_one
    assert [event.when for event in events if event.title == told.title] == [when]


def test_what_is_agreed_weighs_less_than_the_agreement():
    agreed = mention("Arda *agreed* on Friday to buy Ito", agent="Arda", when=DAY(2020, 1, 3), at=100, salience=0.9)
    content = mention("Arda agreed on Friday to *buy* Ito", patient="Ito", at=100, salience=0.6, factuality=PLANNED)
    assert [event.salience for event in merged(agreed, content)] == [0.9, 0.45]
    dated = replace(content, when=FuzzyDate.year(2021), basis="stated", phrase="in 2021")
    evidence = replace(content.evidence[0], when=dated.when, basis="stated", phrase="Friday")
    assert [event.salience for event in merged(agreed, replace(dated, evidence=(evidence,)))] == [0.9, 0.6]


@pytest.mark.parametrize("action", actions().action, ids=lambda action: action.name)
def test_actions_hold_in_their_examples_only(action):
    assert action.examples
    assert action.counter_examples
    assert all(said(first) & said(second) & {action.name} for first, second in action.examples)
    assert not any(said(first) & said(second) & {action.name} for first, second in action.counter_examples)


def said(text):
    """The actions that any one to four words of a text tell of."""
    words = text.split()
    found = [actions_of(" ".join(words[i:j])) for i in range(len(words)) for j in range(i + 1, i + 5)]
    return {action.name for told in found for action in told}


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("The blast killed 12 people and wounded three.", {"killed": "12", "injured": "3"}),
        ("At least 1,200 people were killed.", {"killed": "1200"}),
        ("Police arrested nine men in 2014.", {"arrested": "9"}),
        ("Some said 12 died, others that 15 died.", {}),
        ("The blast was loud.", {}),
    ],
)
def test_figures_of_a_sentence(quote, expected):
    assert figures(quote) == expected


def test_title_is_one_that_tells_and_not_only_names():
    known = mention("Arda's *raid* on Belmar", agent="Arda", patient="Belmar", when=DAY(2020, 1, 3), at=100)
    told = mention("Arda *attacked* Belmar", agent="Arda", patient="Belmar", when=DAY(2020, 1, 3), at=300)
    assert [event.title for event in merged(replace(known, salience=0.9), told)] == ["Arda attacked Belmar"]


def test_a_merged_event_says_how_often_it_is_told():
    below = mention("Arda *raided* Belmar", agent="Arda", patient="Belmar", when=DAY(2020, 1, 3), at=100)
    headline = mention("Arda *raids* Belmar", agent="Arda", patient="Belmar", when=DAY(2020, 1, 3))
    heavy = replace(below, salience=0.8, salience_because=("an attack",))
    [event] = merged(headline, heavy)
    assert event.salience_because == ("told twice", "in the headline", "an attack")
    elsewhere = mention("Arda *raided* Belmar", agent="Arda", patient="Belmar", when=DAY(2020, 1, 3), document="b")
    [event] = merged(event, elsewhere)
    assert event.salience_because == ("told in 2 articles", "in the headline", "an attack")
