"""An event as the timeline shows it: who did what to whom, when, who says so, and where that is written."""

from dataclasses import dataclass
from typing import Literal

from timeline.actors.model import Participation
from timeline.dates import FuzzyDate
from timeline.documents import Span
from timeline.history.model import HistoryMatch
from timeline.temporal.model import Basis

Category = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "OTHER",
]  # fmt: skip
Status = Literal["happened", "ongoing", "planned", "possible", "conditional", "denied"]
REAL: tuple[Status, ...] = ("happened", "ongoing")
"""The statuses of what is a fact."""
Certainty = Literal["certain", "probable", "possible"]
Polarity = Literal["positive", "negative"]
Time = Literal["past", "present", "future"]


@dataclass(frozen=True, slots=True)
class Factuality:
    """Did it happen? `status` follows from certainty, polarity and time, as in MEANTIME and FactBank."""

    status: Status = "happened"
    certainty: Certainty = "certain"
    polarity: Polarity = "positive"
    time: Time = "past"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so, where it is not the article itself. `span` is the cue ("said", "according to").

    `actor` is the canonical actor's id, "" where the source is no known actor; `via` is the outer source of a nested
    one ("Reuters" for "Reuters reported that the minister said ...").
    """

    name: str
    span: Span
    actor: str = ""
    via: "Attribution | None" = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The place that states an event: `text[start:end] == quote` in the named document, always.

    Each mention that was merged into an event keeps its own trigger, date, status and attribution.
    """

    document: str
    span: Span
    quote: str
    trigger: Span
    trigger_text: str
    when: FuzzyDate | None = None
    phrase: str = ""
    basis: Basis = "none"
    because: str = ""
    factuality: Factuality = Factuality()
    attribution: Attribution | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One event. `evidence[0]` is its own mention; further ones were merged into it, and `merged` says why.

    `id` is stable across re-parsing of the same text: document id and trigger span. `salience` is 0..1, and
    `salience_because` says in a few words what speaks for the event, strongest first. `conflicts` are sentences for a
    person about evidence that disagrees (dates, figures) or a date that contradicts a relation.
    """

    id: str
    title: str
    trigger: Span
    sentence: Span
    evidence: tuple[Evidence, ...]
    category: Category = "OTHER"
    when: FuzzyDate | None = None
    phrase: str = ""
    basis: Basis = "none"
    because: str = ""
    actors: tuple[Participation, ...] = ()
    place: str = ""
    country: str = ""
    factuality: Factuality = Factuality()
    attribution: Attribution | None = None
    history: HistoryMatch | None = None
    salience: float = 0.0
    salience_because: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()

    @property
    def document(self) -> str:
        """The id of the document of the event's own mention."""
        return self.evidence[0].document
