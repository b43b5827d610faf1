"""What of an event counts when it is compared with another."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from timeline.actors.model import Actor
from timeline.dates import FuzzyDate, Point
from timeline.events.actions import Action, action_of, actions, referred_to
from timeline.events.model import REAL, Event, Evidence
from timeline.merging import words
from timeline.merging.figures import figures

_WORD = re.compile(r"[^\W_]+")
_FINE = ("second", "minute", "hour", "day")
_DEFINITE = ("the", "this")
_MERE = ("attack", "hit")
_GROUPS = ("state", "people", "body", "armed group")


@dataclass
class Mention:
    """An event with the facts that decide whether it is the same as another."""

    place: int
    event: Event
    is_headline: bool = False
    action: Action | None = field(init=False)

    def __post_init__(self) -> None:
        evidence = self.event.evidence[0]
        following = _WORD.findall(evidence.quote[max(0, evidence.trigger.end - evidence.span.start) :])[:1]
        self.action = action_of(evidence.trigger_text, following="".join(following).lower())

    @property
    def trigger(self) -> str:
        return self.event.evidence[0].trigger_text

    @cached_property
    def _subject(self) -> Action | None:
        """The action that the verb's subject names ("the strike killed ten")."""
        noun = words.subject(self.event.title, self.trigger).lower() if words.takes_place(self.trigger) else ""
        found = action_of(noun) if noun else None
        return found if found and found.words else None

    @property
    def mainly(self) -> str:
        """The action that it is first of all told as: "struck" says less than "the earthquake" that did so."""
        if self._subject and self.action and self.action.name in _MERE:
            return self._subject.name
        return self.action.name if self.action else ""

    @cached_property
    def actions(self) -> frozenset[str]:
        """The actions that it may be told as: what the verb says, and what its subject is."""
        told = self._subject.name if self._subject else ""
        return frozenset((self.mainly, told)) - {""}

    def may_be(self, other: "Mention") -> bool:
        """Do both tell of one action, or does one name the other's again in vaguer words ("the deal")?"""
        return bool(self.actions & other.actions or self.refers & other.actions or self.actions & other.refers)

    @cached_property
    def refers(self) -> frozenset[str]:
        """The actions that it may name again, told before in its article."""
        return referred_to(self.trigger) if self.is_reference else frozenset()

    @property
    def is_once(self) -> bool:
        """Does it happen only once to whom or what it befell? Members of a body are killed again and again."""
        groups = any(actor.kind in _GROUPS for actor in self.patients)
        return bool(self.action and self.action.once and not groups)

    @property
    def is_whole(self) -> bool:
        """Do its actor and its day make it plain?"""
        return bool(self.action and self.action.whole)

    @cached_property
    def things(self) -> frozenset[str]:
        """What its title names besides actors."""
        actors = " ".join(actor.name for actor in self.everybody)
        return words.things(self.event.title, self.trigger) - words.things(actors, "")

    @cached_property
    def figures(self) -> dict[str, str]:
        """What its sentence says that it cost."""
        return figures(self.event.evidence[0].quote)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names in its sentences."""
        return frozenset().union(*(words.names(evidence.quote) for evidence in self.event.evidence))

    @cached_property
    def agents(self) -> tuple[Actor, ...]:
        return self._actors("agent")

    @cached_property
    def patients(self) -> tuple[Actor, ...]:
        return self._actors("patient")

    @cached_property
    def core(self) -> tuple[Actor, ...]:
        return (*self.agents, *self.patients)

    @cached_property
    def everybody(self) -> tuple[Actor, ...]:
        return tuple(part.actor for part in self.event.actors)

    def _actors(self, role: str) -> tuple[Actor, ...]:
        return tuple(part.actor for part in self.event.actors if part.role == role)

    @property
    def when(self) -> FuzzyDate | None:
        return self.event.when

    @cached_property
    def is_real(self) -> bool:
        return self.event.factuality.status in REAL

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
    def is_inherited(self) -> bool:
        """Is its date one that another sentence states?"""
        return is_inherited(self.event.evidence[0])

    @property
    def is_vague(self) -> bool:
        """Is its date the story's or the article's, and not its own?"""
        return self.is_guess or (self.is_inherited and self.event.evidence[0].basis != "event")

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
        return _WORD.findall(text.lower())[-4:]

    @cached_property
    def is_another(self) -> bool:
        """Does the text say that it is one more of its kind, or several ("a second strike")?"""
        near = [*self.before[-3:], *_WORD.findall(self.trigger.lower())]
        return any(word in actions().another.words for word in near)

    @cached_property
    def is_reference(self) -> bool:
        """Does it refer back to one event ("the strike", "that meeting"), with no date of its own?"""
        own = self.when is not None and not self.is_inherited and self.event.evidence[0].basis != "event"
        return not own and not self.is_several and any(word in _DEFINITE for word in self.before[-1:])

    @cached_property
    def is_several(self) -> bool:
        """Is it a noun in the plural?"""
        return not self.is_headline and self.trigger.endswith("s")

    @cached_property
    def is_anaphor(self) -> bool:
        """Does it say that it is one told before ("this warning")?"""
        trigger = self.trigger.lower().split()
        return "this" in (*self.before[-1:], *trigger[:-1])


def is_guess(evidence: Evidence) -> bool:
    """Is the date the article's own day, for want of another?"""
    return evidence.basis == "publication" and not evidence.phrase


def is_inherited(evidence: Evidence) -> bool:
    """Is the date one that another sentence states?"""
    return evidence.basis in ("text", "event", "publication") and evidence.phrase not in evidence.quote
