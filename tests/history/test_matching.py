"""What refers to an event, and what only seems to: invented events, so that only the rules decide."""

from datetime import date

import pytest

from tests.history.small import ENTRIES, entry, gazetteer, matched
from timeline.dates import FuzzyDate
from timeline.documents import Document
from timeline.history import Reference, match
from timeline.language import parse_document

MEANT = [
    ("Little was rebuilt after the [Marovian War].", "h:war", "its name"),
    ("Little was rebuilt after the [war in Marovia].", "h:war", "another name"),
    ("Thousands have fled Tolvia since a Peruvian-led [invasion].", "h:invasion-1980", "the sentence names the place"),
    ("Dorland withdrew the army that had [invaded] Marovia.", "h:invasion-1951", "a verb with its object"),
    ("Marovia's port lies idle. Marovia has no fleet. Fishermen in Marovia blame the [invasion] by Dorland.",
     "h:invasion-1951", "the doer is named"),
    ("The [assassination] of Amos Tellerman is still a riddle.", "h:killing", "whom"),
    ("Peru denied that it had [killed] Tellerman in Lima.", "h:killing", "a surname, with doer and place"),
    ("Bruno Tellerman lived in Oslo. Tellerman was [murdered] at home.", "h:other-killing", "the whole name before"),
    ("Houses have been stronger since the 2015 [earthquake] in Tolvia.", "h:quake-2015", "the year beside it"),
    ("Tents still stand in Tolvia, five years after the [earthquake].", "h:quake-2015", "years counted back"),
    ("The parliament of Tolvia [voted] to close all harbours.", "h:vote", "what the vote was about"),
    ("Prices rose after the [fall] of the Iron Gate.", "h:fall", "what fell"),
    ("Nothing came of the [Calder Accords].", "h:accords", "a name of two words"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "id", "why"), MEANT, ids=[why for _, _, why in MEANT])
def test_match_finds_what_the_words_mean(text, id, why):
    found = matched(text)
    assert found is not None, why
    assert (found.entry.id, found.applied) == (id, True)
    assert found.reasons


NOT_MEANT = [
    ("They called it a price [war] in Marovia.", {}, "another kind of war"),
    ("Fans staged a pitch [invasion] in Marovia.", {}, "a noun beside it that the event's names do not have"),
    ("The Chilean [invasion] of Marovia was a rout.", {}, "another doer"),
    ("The [invasion] of Chile by Dorland never came.", {}, "another place"),
    ("Marovia [invaded] Dorland.", {}, "the parts exchanged"),
    ("The [invasion] of privacy angered Marovia.", {}, "what was invaded is no place"),
    ("Carl Tellerman was [killed] by a tram in Lima.", {}, "somebody else of that name"),
    ("Tellerman was [killed] by a tram in Hamburg.", {}, "only a surname, and nothing else fits"),
    ("A second Marovian [war] would ruin both.", {}, "another one"),
    ("An [earthquake] shook Tolvia.", {}, "things that recur need a date"),
    ("The [fall] of snow in Marovia was heavy.", {}, "what fell is not what fell then"),
    ("Tolvia [voted] on the colour of the flag.", {}, "another subject"),
    ("The [invasion] of Marovia failed.", {"stated": "1999"}, "outside the date that the text states"),
    ("The [invasion] of Marovia failed.", {"published": date(1950, 1, 1)}, "after publication"),
    ("The [fire] in Calder went out.", {}, "after publication, by name"),
    ("They planned the Dorish [attack] on Marovia.", {"happened": False}, "planned"),
    ("The [attacks] on the nations continue.", {}, "plural, and nobody named"),
]


@pytest.mark.parametrize(("text", "options", "why"), NOT_MEANT, ids=[why for _, _, why in NOT_MEANT])
def test_match_leaves_what_only_seems_to_be_meant(text, options, why):
    found = matched(text, **options)
    assert found is None or not found.applied, (why, found)


def test_stated_date_inside_the_event_narrows_nothing_and_lies_around_it():
    found = matched("They [killed] Amos Tellerman.", stated="1974")
    assert found.when == FuzzyDate.day(1974, 10, 11)
    assert any("1974" in reason for reason in found.reasons)


def test_recurring_event_is_the_last_one_before_publication():
    text = "Tolvia has mourned since the [earthquake]."
    entries = [*ENTRIES, entry("h:quake-2019", "2019 Tolvia earthquake", "earthquake", "2019-01-01", places="Tolvia")]
    assert matched(text, entries=entries).entry.id == "h:quake-2019"
    assert matched(text, entries=entries, published=date(2016, 1, 1)).entry.id == "h:quake-2015"


def test_the_war_alone_is_the_one_that_the_text_has_named():
    document = Document.of("The Marovian War ruined them. Nobody spoke of the war again.", published=date(2000, 1, 1))
    parsed = parse_document(document)
    triggers = [token.i for token in parsed if token.lower_ == "war"]
    references = [Reference(i, i + 1, i, "war") for i in triggers]
    assert [one.entry.id for one in match(parsed, document, references, gazetteer())] == ["h:war", "h:war"]


def test_runners_up_are_other_candidates_with_lower_scores():
    found = matched("Tents still stand in Tolvia, five years after the [earthquake] in Tolvia.")
    assert found.runners_up
    assert all(id != found.entry.id and score <= found.score for id, score in found.runners_up)


def test_match_of_what_the_words_leave_open_is_only_a_suggestion():
    found = matched("The [invasion] is taught at school. It was in Tolvia that it began.")
    assert found is None or not found.applied


def test_history_of_another_time_means_another_war():
    years = " ".join(f"In {year} the harvest failed." for year in range(1700, 1712))
    assert not getattr(matched(f"{years} Dorland and Marovia ended the [war]."), "applied", False)
    near = " ".join(f"In {year} the harvest failed." for year in range(1943, 1955))
    assert matched(f"{near} Dorland and Marovia ended the [war].").entry.id == "h:war"


def test_surname_is_the_person_that_the_text_named_last():
    text = "Amos Tellerman wrote plays. Bruno Tellerman painted. Tellerman was [murdered] in Oslo."
    assert matched(text).entry.id == "h:other-killing"
