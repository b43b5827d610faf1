"""Small values for tests: documents, actors and events by hand, and Hypothesis strategies for whole timelines."""

from datetime import date

from hypothesis import strategies as st

from timeline.actors.model import Actor, Participation
from timeline.collection import Timeline
from timeline.dates import End, FuzzyDate, Point
from timeline.documents import Document, Span
from timeline.events.model import Attribution, Event, Evidence, Factuality
from timeline.history.model import Entry, HistoryMatch

TEXT = "The harbour board voted on 9 April 2019. Union leader Ana Lind said that the vote had been bought."
BOARD = Actor("harbour-board", "Harbour board", "body", ("the board",), parent="dorland")
DORLAND = Actor("dorland", "Dorland", "state", ("Dorlandic",))
LIND = Actor("ana-lind", "Ana Lind", "person")
DOCUMENT = Document.of(TEXT, id="doc", published=date(2019, 4, 10), title="Board votes")


def event(trigger="voted", *, document=DOCUMENT, title="", actors=(), when=None, **fields):
    """An event whose trigger is the first `trigger` in the document's text."""
    start = document.text.index(trigger)
    span = Span(start, start + len(trigger))
    sentence = Span(0, len(document.text))
    quote = sentence.of(document.text)
    evidence = (Evidence(document.id, sentence, quote, span, trigger, when=when),)
    return Event(
        id=f"{document.id}:{span.start}-{span.end}",
        title=title or trigger,
        trigger=span,
        sentence=sentence,
        evidence=fields.pop("evidence", evidence),
        when=when,
        actors=tuple(Participation(actor, "agent", Span(0, 3), "The") for actor in actors),
        **fields,
    )


def small_timeline():
    """Three events: a vote by the board (2019-04-09), a claim by Lind (2018..2020), and an undated one."""
    vote = event("voted", actors=[BOARD], when=FuzzyDate.day(2019, 4, 9), basis="stated", salience=0.9)
    claim = event(
        "bought",
        actors=[LIND, DORLAND],
        when=FuzzyDate.between(Point(2018, 1, 1), Point(2020, 12, 31), precision="year"),
        attribution=Attribution("Ana Lind", Span(63, 67), "ana-lind"),
        category="ACCUSE",
        basis="text",
        salience=0.6,
    )
    undated = event("said", actors=[LIND], factuality=Factuality(status="possible"), salience=0.2)
    return Timeline.of([DOCUMENT], [undated, claim, vote])


words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=30)
points = st.tuples(st.integers(-9999, 9999), st.integers(1, 12), st.integers(1, 28)).map(lambda day: Point(*day))


@st.composite
def fuzzy_dates(draw):
    """Any date: with open or unknown ends, BCE, approximate, lasting."""
    early, late = sorted((draw(points), draw(points)))
    duration = draw(st.booleans())
    open_end = End.UNKNOWN if duration and draw(st.booleans()) else End.OPEN
    earliest, latest = draw(st.sampled_from([(early, late), (open_end, late), (early, open_end)]))
    flags = {"approximate": draw(st.booleans()), "uncertain": draw(st.booleans())}
    return FuzzyDate.between(earliest, latest, duration=duration, **flags)


@st.composite
def timelines(draw):
    """A timeline of one document with any words in every field that takes words."""
    entry = Entry("Q1", draw(words), "war", draw(fuzzy_dates()), draw(st.none() | fuzzy_dates()), (draw(words),))
    match = HistoryMatch(entry, draw(fuzzy_dates()), 0.5, (draw(words),), draw(st.booleans()), ((draw(words), 0.25),))
    actor = Actor("a", draw(words), draw(st.sampled_from(["state", "person", "other"])), (draw(words),), draw(words))
    outer = Attribution(draw(words), Span(1, 2))
    triggers = draw(st.lists(st.sampled_from(["voted", "said", "bought"]), unique=True))
    events = [
        event(
            trigger,
            title=draw(words),
            actors=[actor],
            when=draw(st.none() | fuzzy_dates()),
            phrase=draw(words),
            because=draw(words),
            place=draw(words),
            history=draw(st.sampled_from([None, match])),
            attribution=draw(st.sampled_from([None, outer, Attribution("x", Span(0, 1), "a", outer)])),
            salience=draw(st.sampled_from([0.0, 0.25, 1.0])),
            salience_because=tuple(draw(st.lists(words, max_size=2))),
            conflicts=tuple(draw(st.lists(words, max_size=2))),
        )
        for trigger in triggers
    ]
    return Timeline.of([DOCUMENT], events)
