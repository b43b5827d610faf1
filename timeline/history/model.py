"""A historical event that is known from outside the text, and a match of words in a text with one."""

from dataclasses import dataclass

from timeline.dates import FuzzyDate


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the gazetteer. `start` and `end` carry their true precision; `end` is None for a single moment.

    `agents` and `patients` are actor ids or names; `source` says where the facts come from ("Wikidata Q161605").
    """

    id: str
    name: str
    kind: str
    start: FuzzyDate
    end: FuzzyDate | None = None
    aliases: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    patients: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class HistoryMatch:
    """Why a reference in a text means a gazetteer entry. `applied` is False for a mere suggestion (score too low).

    `when` is what the match says about the date of the referring event itself: the entry's start for "the invasion of
    Iraq", the entry's whole time for "during the war".
    """

    entry: Entry
    when: FuzzyDate
    score: float
    reasons: tuple[str, ...]
    applied: bool = True
    runners_up: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """A trigger that may mean a historical event. `start`, `end` (exclusive) and `head` are token indices.

    `names` are canonical names of the actors and places linked to the trigger, `stated` the date that the text gives,
    `happened` is False for what is planned, conditional or denied.
    """

    start: int
    end: int
    head: int
    lemma: str
    names: tuple[str, ...] = ()
    stated: FuzzyDate | None = None
    happened: bool = True


@dataclass(frozen=True, slots=True)
class NameHit:
    """Words that are a name of a historical event ("the Oslo accords"); token indices, `end` exclusive."""

    start: int
    end: int
    head: int
    entry: Entry
