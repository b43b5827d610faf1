"""What of an event counts when it is compared with another."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from timeline.actors.model import Actor
from timeline.actors.places import country_of
from timeline.dates import FuzzyDate, Point
from timeline.documents import Span
from timeline.events.actions import Action, action_named, actions, actions_of, main_word, referred_to, stem
from timeline.events.model import REAL, Event, Evidence
from timeline.language.numbers import number_of
from timeline.merging import words
from timeline.merging.figures import amounts, figures

_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"[12]\d{3}")
_DEFINITE = ("the", "this", "that")
_MERE = frozenset({"attack", "hit", "fire"})
_BEHIND = 40  # characters behind a trigger that may hold the rest of what it says
_GROUPS = ("state", "people", "body", "armed group")


@dataclass
class Mention:
    """An event with the facts that decide whether it is the same as another."""

    place: int
    event: Event
    is_headline: bool = False
    told: tuple[Action, ...] = field(init=False)
    """The actions that its own words may mean: an attack or a walkout for "strike"."""

    def __post_init__(self) -> None:
        evidence = self.event.evidence[0]
        following = _WORD.findall(evidence.quote[max(0, evidence.trigger.end - evidence.span.start) :][:_BEHIND])
        self.told = actions_of(evidence.trigger_text, following=" ".join(following).lower())

    @property
    def trigger(self) -> str:
        return self.event.evidence[0].trigger_text

    @cached_property
    def _subject_noun(self) -> str:
        """What the verb says to have happened, or to have done something at once ("the strike killed ten")."""
        return words.subject(self.event.title, self.trigger).lower() if words.takes_place(self.trigger) else ""

    @cached_property
    def _subject(self) -> frozenset[str]:
        """The actions that this noun names."""
        noun = self._subject_noun
        return frozenset(action.name for action in actions_of(noun) if action.words) if noun else frozenset()

    def names_subject(self, other: "Mention") -> bool:
        """Is it the noun of its sentence of which the other is the verb: "attack" where an attack destroyed a depot?

        What it led to is an event of its own, if it is a known kind: the deaths where an attack killed two.
        """
        own = any(action.words and action.name not in _MERE for action in other.told)
        if own or self.event.evidence[0].span != other.event.evidence[0].span or not other._subject:
            return False
        before = self.event.trigger.end <= other.event.trigger.start
        return before and stem(main_word(self.trigger)) == stem(other._subject_noun)

    @cached_property
    def mainly(self) -> frozenset[str]:
        """The actions that it is first of all told as: "struck" says less than "the earthquake" that did so."""
        told = frozenset(action.name for action in self.told if not (action.object and self._is_bare_verb))
        return self._subject if self._subject and told & _MERE else told

    @property
    def _is_bare_verb(self) -> bool:
        """Is it a verb that nobody and nothing undergoes ("Ito took over")?"""
        return bool(self.agents) and not self.patients and self.sides[1] is None

    @cached_property
    def actions(self) -> frozenset[str]:
        """The actions that it may be told as: what the verb says, and what its subject is."""
        return self.mainly | self._subject

    @cached_property
    def refers(self) -> frozenset[str]:
        """The actions that it may name again, told before in its article."""
        return referred_to(self.trigger) if self.is_reference else frozenset()

    def both(self, other: "Mention") -> frozenset[str]:
        """The actions that the two may both tell of, or that one names again in vaguer words ("the deal")."""
        first, later = sorted((self, other), key=lambda mention: mention.event.trigger)
        alike = self.actions & other.actions or later.refers & first.actions
        return alike or (first.refers & later.actions if first.event.document != later.event.document else alike)

    def is_once(self, other: "Mention") -> bool:
        """Does what both tell happen to somebody only once? Members of a body are killed again and again."""
        groups = any(actor.kind in _GROUPS for mention in (self, other) for actor in mention.patients)
        return not groups and any(action and action.once for action in map(action_named, self.both(other)))

    def is_whole(self, other: "Mention") -> bool:
        """Do the actor and the day make plain what both tell?"""
        return any(action and action.whole for action in map(action_named, self.both(other)))

    @cached_property
    def things(self) -> frozenset[str]:
        """What its title names besides actors."""
        actors = " ".join(actor.name for actor in self.everybody)
        return self._named - words.things(actors, "")

    @cached_property
    def _named(self) -> frozenset[str]:
        """What its title names."""
        return words.things(self.event.title, self.trigger)

    def same_things(self, other: "Mention") -> frozenset[str]:
        """What both titles name, and is to one of them at least no known actor."""
        return self.things & other._named | other.things & self._named

    @cached_property
    def where(self) -> frozenset[str]:
        """The names that its title has for where it happened; none where a country may hold another's town."""
        found = words.where(self.event.title)
        return frozenset() if any(map(country_of, found)) else found

    @cached_property
    def spots(self) -> frozenset[tuple[str, str]]:
        """The things beside which its title puts it."""
        return words.spots(self.event.title)

    @cached_property
    def sides(self) -> tuple[words.Phrase, words.Phrase]:
        """The things that its title has as subject and as object."""
        told = frozenset(part for action in self.told for word in action.words for part in word.split()[1:])
        return words.sides(self.event.title, self.trigger, told=told)

    @cached_property
    def undergoer(self) -> frozenset[str]:
        """The thing that its title says it happened to: its object, or the subject where it has none."""
        subject, obj = self.sides
        return (subject if obj is None else obj) or frozenset()

    @cached_property
    def figures(self) -> dict[str, str]:
        """What its sentence says that it cost."""
        return figures(self.event.evidence[0].quote)

    @cached_property
    def amounts(self) -> dict[str, list[float]]:
        """The amounts that its title gives, by unit."""
        return amounts(self.event.title)

    @cached_property
    def sentences(self) -> frozenset[tuple[str, Span]]:
        """Where it is told."""
        return frozenset((evidence.document, evidence.span) for evidence in self.event.evidence)

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
        if not when or not when.as_fine_as("day") or not isinstance(when.earliest, Point):
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
        """Does the text say that it is one more of its kind, or several ("a second strike")? Two die at once."""
        near = [*self.before[-3:], *_WORD.findall(self.trigger.lower())]
        befell = words.undergone(self.event.title, self.trigger) in near
        return any(word in actions().another.words and not (befell and number_of(word)) for word in near)

    @cached_property
    def is_reference(self) -> bool:
        """Does it refer back to one event ("the strike", "that meeting")?"""
        near = [word for word in self.before if not _YEAR.fullmatch(word)]  # "the 1991 agreement"
        return not self.is_several and any(word in _DEFINITE for word in near[-1:])

    @cached_property
    def is_several(self) -> bool:
        """Is it a noun in the plural?"""
        return not self.is_headline and main_word(self.trigger).endswith("s")

    @cached_property
    def is_named(self) -> bool:
        """Does its title only name it ("Ana Ruiz's arrest", "Raid on market"), with no verb that tells it?"""
        return re.search(rf"(?:^|['’]s? ){re.escape(self.trigger)}\b", self.event.title, re.IGNORECASE) is not None

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
