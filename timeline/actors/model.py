"""Who: canonical actors and the places in the text that mention them."""

from dataclasses import dataclass
from typing import Literal

from timeline.documents import Span

ActorKind = Literal["state", "organization", "armed group", "person", "body", "people", "other"]
Role = Literal["agent", "patient", "other"]


@dataclass(frozen=True, slots=True)
class Actor:
    """A canonical actor. `parent` is the id of the state (or body) that it is part of, "" for none.

    `id` is stable: a known actor's own ("united-states"), else a slug of its name.
    """

    id: str
    name: str
    kind: ActorKind = "other"
    aliases: tuple[str, ...] = ()
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of one document that mention an actor. `start`, `end`, `head` are token indices, `span` is characters.

    `named` is False for descriptions and pronouns ("the group", "it") that were resolved to `actor`.
    """

    actor: Actor
    span: Span
    start: int
    end: int
    head: int
    named: bool = True
    because: str = ""


@dataclass(frozen=True, slots=True)
class Participation:
    """An actor's part in an event, and the words that say so."""

    actor: Actor
    role: Role
    span: Span
    mention: str
