"""What of an event counts when it is compared with another."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from timeline.dates import FuzzyDate, Point
from timeline.events.actions import Action, action_of, actions
from timeline.events.model import Event, Evidence

_REAL = ("happened", "ongoing")
_FINE = ("second", "minute", "hour", "day")
_DEFINITE = ("the", "this", "that")


@dataclass
class Mention:
    """An event with the facts that decide whether it is the same as another."""

    place: int
    event: Event
    is_headline: bool = False
    action: Action | None = field(init=False)

    def __post_init__(self) -> None:
        self.action = action_of(self.event.evidence[0].trigger_text)

    @cached_property
    def agents(self) -> frozenset[str]:
        return self._actors("agent")

    @cached_property
    def patients(self) -> frozenset[str]:
        return self._actors("patient")

    @cached_property
    def core(self) -> frozenset[str]:
        return self.agents | self.patients

    def _actors(self, role: str) -> frozenset[str]:
        """Actors in a role, and what they are part of: "US forces" may be told as "the United States"."""
        actors = [part.actor for part in self.event.actors if part.role == role]
        return frozenset(name for actor in actors for name in (actor.id, actor.parent) if name)

    @property
    def when(self) -> FuzzyDate | None:
        return self.event.when

    @cached_property
    def is_real(self) -> bool:
        return self.event.factuality.status in _REAL

    @cached_property
    def history(self) -> str:
        """The id of the one moment of history that it is, "" for none and for what lasted."""
        match = self.event.history
        return match.entry.id if match and match.applied and match.entry.end is None else ""

    @cached_property
    def is_guess(self) -> bool:
        """Is its date no more than the day on which the article tells of it?"""
        return is_guess(self.event.evidence[0])

    @cached_property
    def day(self) -> int | None:
        """The one day on which it happened, as an ordinal, where that is known."""
        when = self.when
        if not when or when.precision not in _FINE or not isinstance(when.earliest, Point):
            return None
        same = isinstance(when.latest, Point) and when.earliest[:3] == when.latest[:3]
        return when.earliest.ordinal() if same or when.duration else None

    @cached_property
    def before(self) -> list[str]:
        """The words of its sentence that stand right before the trigger, in lower case."""
        evidence = self.event.evidence[0]
        text = evidence.quote[: max(0, evidence.trigger.start - evidence.span.start)]
        return re.findall(r"[^\W_]+", text.lower())[-4:]

    @cached_property
    def is_another(self) -> bool:
        """Does the text say that it is one more of its kind, or several ("a second strike")?"""
        near = [*self.before[-3:], *re.findall(r"[^\W_]+", self.event.evidence[0].trigger_text.lower())]
        return any(word in actions().another.words for word in near)

    @cached_property
    def is_reference(self) -> bool:
        """Does it refer back to one event ("the strike", "that meeting"), with no date of its own?"""
        plural = self.event.evidence[0].trigger_text.endswith("s")
        return self.when is None and not plural and any(word in _DEFINITE for word in self.before[-1:])

    @cached_property
    def is_anaphor(self) -> bool:
        """Does it say that it is one told before ("this warning")?"""
        trigger = self.event.evidence[0].trigger_text.lower().split()
        return "this" in (*self.before[-1:], *trigger[:-1])


def is_guess(evidence: Evidence) -> bool:
    """Is the date the article's own day, for want of another?"""
    return evidence.basis == "publication" and not evidence.phrase
