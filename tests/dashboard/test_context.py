"""Which long events stand behind a timeline."""

import pytest

from dashboard.context import bands
from tests.model import BOARD, DORLAND, event
from timeline.collection import Timeline
from timeline.dates import FuzzyDate
from timeline.documents import Document
from timeline.history.model import Entry, HistoryMatch


def entry(first, last, *, id="Q1", places=("Dorland",), agents=("Harbour board",)):
    end = FuzzyDate.year(last) if last else None
    return Entry(id, "The war", "war", FuzzyDate.year(first), end, places=places, agents=agents)


def timeline(**fields):
    made = event("voted", actors=[BOARD, DORLAND], when=FuzzyDate.day(2019, 4, 9), **fields)
    return Timeline.of([Document.of("x", id="doc")], [made])


@pytest.mark.parametrize(
    ("one", "shown"),
    [
        pytest.param(entry(2015, 2020), True, id="same parties, same years"),
        pytest.param(entry(2019, None), False, id="a moment is no band"),
        pytest.param(entry(1914, 1918), False, id="long before"),
        pytest.param(entry(1914, None), False, id="a moment long before"),
        pytest.param(entry(2015, 2020, agents=()), False, id="one shared party is not enough"),
        pytest.param(entry(2015, 2020, places=("Kelm",), agents=("Ana Lind",)), False, id="others"),
    ],
)
def test_band(one, shown):
    assert bands(timeline(), [one]) == ([one] if shown else [])


def test_what_the_article_refers_to_stands_whoever_took_part():
    war = entry(2015, 2020, places=(), agents=())
    match = HistoryMatch(war, war.start, 0.9, ())
    assert bands(timeline(history=match), [war]) == [war]


def test_what_covers_all_years_says_nothing():
    early = event("said", actors=[BOARD, DORLAND], when=FuzzyDate.year(2001))
    both = Timeline.of(timeline().documents, [*timeline(), early])
    assert bands(both, [entry(1990, 2030)]) == []
    assert bands(both, [entry(1990, 2010)]) == [entry(1990, 2010)]


def test_nothing_dated_has_no_context():
    assert bands(Timeline(), [entry(2015, 2020)]) == []
