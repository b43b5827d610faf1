"""Timeline: events of some articles as one collection that can be filtered, counted, tabled and written down."""

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

import pandas as pd

from timeline.actors.model import Actor
from timeline.documents import Document
from timeline.errors import InputError
from timeline.events.model import Event
from timeline.serial import (
    Plain,
    actor_from_plain,
    actor_to_plain,
    document_from_plain,
    document_to_plain,
    event_from_plain,
    event_to_plain,
)

COLUMNS = (
    "id", "title", "earliest", "latest", "edtf", "precision", "phrase", "basis", "because", "category", "status",
    "actors", "place", "country", "claimed_by", "history", "salience", "document", "quote",
)  # fmt: skip
KEY_SALIENCE = 0.5
"""Events from here on are those that an editor would put on a timeline."""


@dataclass(frozen=True)
class Timeline:
    """Documents and their events, in time; undated events last, in the order of their documents.

    Build it with `Timeline.of`, which sorts and gives an actor that has one id the same names everywhere.
    """

    documents: tuple[Document, ...] = ()
    events: tuple[Event, ...] = ()

    @classmethod
    def of(cls, documents: Iterable[Document], events: Iterable[Event]) -> "Timeline":
        """A timeline of these documents and events, whatever their order.

        >>> len(Timeline.of([], []))
        0
        """
        kept = tuple({document.id: document for document in documents}.values())
        place = {document.id: number for number, document in enumerate(kept)}
        return cls(kept, tuple(sorted(_with_one_face(list(events)), key=lambda event: _sort_key(event, place))))

    def __len__(self) -> int:
        return len(self.events)

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    # --- looking ------------------------------------------------------------------------------------------------

    @cached_property
    def frame(self) -> pd.DataFrame:
        """One row an event, columns as in `COLUMNS`; dates are ISO strings (BCE has no datetime64), None where open."""
        return pd.DataFrame([_row(event) for event in self.events], columns=list(COLUMNS))

    def actors(self) -> list[tuple[Actor, int]]:
        """Every actor with the number of its events, the busiest first."""
        return list(self._actors)

    @cached_property
    def _actors(self) -> list[tuple[Actor, int]]:
        counts: Counter[str] = Counter()
        known: dict[str, Actor] = {}
        for event in self.events:
            of_event = {one.actor.id: one.actor for one in event.actors}
            known.update(of_event)
            counts.update(of_event.keys())
        return sorted(((known[id], count) for id, count in counts.items()), key=lambda one: (-one[1], one[0].name))

    def years(self) -> tuple[int, int] | None:
        """The first and the last year that a dated event's known bounds touch; None where nothing is dated."""
        return self._years

    @cached_property
    def _years(self) -> tuple[int, int] | None:
        dates = [event.when for event in self.events if event.when]
        bounds = [point.year for when in dates for point in (when.lowest, when.highest) if abs(point.year) <= 9999]
        return (min(bounds), max(bounds)) if bounds else None

    def document(self, id: str) -> Document:
        """The document of this id; InputError where the timeline has none."""
        for document in self.documents:
            if document.id == id:
                return document
        raise InputError(f"no document {id!r} in this timeline; it has {[one.id for one in self.documents]!r}")

    # --- choosing -----------------------------------------------------------------------------------------------

    def filter(
        self,
        *,
        actors: Collection[str] = (),
        match: Literal["any", "all"] = "any",
        years: tuple[int, int] | None = None,
        categories: Collection[str] = (),
        statuses: Collection[str] = (),
        bases: Collection[str] = (),
        sources: Collection[str] = (),
        text: str = "",
        min_salience: float = 0.0,
        history: bool = True,
    ) -> "Timeline":
        """The events that pass every filter given; empty filters pass all.

        `actors` are ids or names, and a state finds its army and its ministries. `years` keeps what may fall into the
        range, both years included, and nothing undated. `sources` are document ids. `text` wants all its words, in
        title, quotes or actors' names. `history=False` leaves out references to history known from outside the text.
        """
        wanted = [self._family(name) for name in actors]
        words = text.casefold().split()
        combine = all if match == "all" else any
        tests: list[tuple[object, Callable[[Event], bool]]] = [
            (min_salience, lambda event: event.salience >= min_salience),
            (wanted, lambda event: combine(_ids(event) & family for family in wanted)),
            (years is not None, lambda event: years is None or may_fall_into(event, years)),
            (categories, lambda event: event.category in categories),
            (statuses, lambda event: event.factuality.status in statuses),
            (bases, lambda event: event.basis in bases),
            (sources, lambda event: any(one.document in sources for one in event.evidence)),
            (words, lambda event: all(word in _words(event) for word in words)),
            (not history, lambda event: not is_historical(event)),
        ]
        kept: Iterable[Event] = self.events
        for is_set, test in tests:
            kept = filter(test, kept) if is_set else kept
        return Timeline(self.documents, tuple(kept))

    def _family(self, name: str) -> set[str]:
        """The ids of an actor, by id or name, and of all that is part of it."""
        everybody = [one.actor for event in self.events for one in event.actors]
        family = {name} | {actor.id for actor in everybody if actor.name.casefold() == name.casefold()}
        size = 0
        while size != len(family):
            size = len(family)
            family |= {actor.id for actor in everybody if actor.parent in family}
        return family

    # --- writing down -------------------------------------------------------------------------------------------

    def to_plain(self) -> Plain:
        """Documents, actors and events as plain dicts (the JSON contract)."""
        return {
            "documents": [document_to_plain(document) for document in self.documents],
            "actors": [actor_to_plain(actor) for actor, _ in self.actors()],
            "events": [event_to_plain(event) for event in self.events],
        }

    def to_json(self) -> str:
        """The whole timeline as JSON; `from_json` gives it back unchanged."""
        return json.dumps(self.to_plain(), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> "Timeline":
        """The timeline that `to_json` wrote; InputError where it is something else.

        >>> Timeline.from_json(Timeline().to_json()) == Timeline()
        True
        """
        try:
            plain = json.loads(text)
            actors = {one["id"]: actor_from_plain(one) for one in plain["actors"]}
            documents = tuple(document_from_plain(one) for one in plain["documents"])
            return cls(documents, tuple(event_from_plain(one, actors) for one in plain["events"]))
        except (KeyError, TypeError, ValueError) as error:
            raise InputError(f"not a timeline in JSON ({error!r}); give what `parse --format json` wrote") from error


def is_historical(event: Event) -> bool:
    """Is this a reference to an event of the gazetteer?"""
    return event.history is not None and event.history.applied


def is_claim(event: Event) -> bool:
    """Is it somebody's word, and not the article's own?"""
    return event.attribution is not None


def may_fall_into(event: Event, years: tuple[int, int]) -> bool:
    """May the event lie in these years, both included? False where it is undated."""
    when = event.when
    return when is not None and when.lowest.year <= years[1] and years[0] <= when.highest.year


def _sort_key(event: Event, place: dict[str, int]) -> tuple[object, ...]:
    position = (place.get(event.document, len(place)), event.trigger.start)
    if event.when is None:
        return 1, position
    return 0, event.when.lowest, event.when.highest, position


def _ids(event: Event) -> set[str]:
    return {one.actor.id for one in event.actors}


def _words(event: Event) -> str:
    names = (name for one in event.actors for name in (one.actor.name, *one.actor.aliases))
    return " ".join([event.title, *(one.quote for one in event.evidence), *names]).casefold()


def _with_one_face(events: list[Event]) -> list[Event]:
    """The same events, where all participations with one actor id share one Actor that knows all its aliases."""
    faces: dict[str, Actor] = {}
    for event in events:
        for one in event.actors:
            seen = faces.setdefault(one.actor.id, one.actor)
            if seen is not one.actor:
                aliases = dict.fromkeys((*seen.aliases, *one.actor.aliases))
                faces[seen.id] = replace(seen, aliases=tuple(aliases)) if len(aliases) > len(seen.aliases) else seen
    return [
        replace(event, actors=tuple(replace(one, actor=faces[one.actor.id]) for one in event.actors))
        for event in events
    ]


def _row(event: Event) -> tuple[object, ...]:
    earliest, latest = event.when.iso_bounds() if event.when else (None, None)
    return (
        event.id, event.title, earliest, latest, event.when.edtf if event.when else None,
        event.when.precision if event.when else None, event.phrase, event.basis, event.because, event.category,
        event.factuality.status, tuple(dict.fromkeys(one.actor.name for one in event.actors)), event.place,
        event.country, event.attribution.name if event.attribution else "",
        event.history.entry.name if event.history and event.history.applied else "", event.salience, event.document,
        event.evidence[0].quote,
    )  # fmt: skip
