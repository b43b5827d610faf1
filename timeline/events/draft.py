"""An event in the making: token positions in a parsed document, before it is dated, judged and titled."""

from dataclasses import dataclass, field

from timeline.actors.model import Mention, Role
from timeline.history.model import HistoryMatch


@dataclass(slots=True)
class Argument:
    """A participant of a draft: the head token of its phrase, and the actor mention there (None: nobody known)."""

    head: int
    role: Role
    mention: Mention | None = None


@dataclass(slots=True)
class Draft:
    """A trigger and what hangs on it. All numbers are token indices of the parsed document (`spacy.tokens.Doc.i`).

    `head` is the trigger's main token; `start`, `end` (exclusive) are the trigger's span ("carried out" .. "attack"
    has the noun as `head` and the light verb as `light`). `governor` is the token that carries tense, negation and
    modality for it: the light or aspect verb, else the head itself. `about` is the event noun that a verb says began,
    ended or was dealt with ("talks broke down"), -1 for none.
    """

    head: int
    start: int
    end: int
    lemma: str
    nominal: bool = False
    light: int = -1
    governor: int = -1
    about: int = -1
    arguments: list[Argument] = field(default_factory=list)
    history: HistoryMatch | None = None
    place: str = ""
    country: str = ""
