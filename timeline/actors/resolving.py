"""The actors of one document: every mention, and who it is."""

from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Doc

from timeline.actors.bodies import find_bodies
from timeline.actors.coreference import resolve_back
from timeline.actors.directory import Directory, load_directory
from timeline.actors.finding import find_names
from timeline.actors.model import Mention
from timeline.actors.naming import named_mentions
from timeline.actors.nationals import halves, is_national
from timeline.actors.reading import read
from timeline.documents import Document, Span


@dataclass(frozen=True)
class ActorMentions:
    """All mentions of a document in text order. Words that mean several have a mention for each: "they"."""

    all: tuple[Mention, ...] = field(default=())

    def at(self, i: int) -> Mention | None:
        """The innermost mention whose tokens include token `i`; None where its words mean several."""
        return _only(self._covering.get(i, ()))

    def headed(self, i: int) -> Mention | None:
        """The longest mention whose head is token `i`; None where its words mean several."""
        return _only(self._heads.get(i, ()))

    def together(self, i: int) -> tuple[Mention, ...]:
        """The longest mention headed by token `i`, or those of all whom its words mean: "the two countries"."""
        return self._heads.get(i, ())

    @cached_property
    def _covering(self) -> dict[int, tuple[Mention, ...]]:
        longest_first = sorted(self._groups, key=lambda group: group[0].start - group[0].end)
        return {i: group for group in longest_first for i in range(group[0].start, group[0].end)}

    @cached_property
    def _heads(self) -> dict[int, tuple[Mention, ...]]:
        shortest_first = sorted(self._groups, key=lambda group: group[0].end - group[0].start)
        return {group[0].head: group for group in shortest_first}

    @cached_property
    def _groups(self) -> list[tuple[Mention, ...]]:
        """The mentions by their words."""
        groups: dict[tuple[int, int], tuple[Mention, ...]] = {}
        for mention in self.all:
            place = (mention.start, mention.end)
            groups[place] = (*groups.get(place, ()), mention)
        return list(groups.values())


def _only(group: tuple[Mention, ...]) -> Mention | None:
    return group[0] if len(group) == 1 else None


def resolve(parsed: Doc, document: Document, directory: Directory | None = None) -> ActorMentions:
    """Every mention of an actor in a parsed document, resolved to who it is."""
    reading = read(parsed, directory or load_directory())
    bylines = document.spans("byline") if document.sections else []
    names = [one for one in find_names(reading) if one.end - one.start > 1 or not is_national(reading, one.start)]
    named = [one for one in named_mentions(reading, names) if not _inside(one, bylines)]
    named += halves(reading)
    at = {i: mention for mention in named for i in range(mention.start, mention.end)}
    found = [*named, *find_bodies(reading, at)]
    found += resolve_back(reading, found, document.title or "")
    return ActorMentions(tuple(sorted(found, key=lambda mention: (mention.start, -mention.end))))


def _inside(mention: Mention, spans: list[Span]) -> bool:
    return any(span.contains(mention.span) for span in spans)
