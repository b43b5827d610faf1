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
from timeline.actors.nationals import is_national
from timeline.actors.reading import read
from timeline.documents import Document, Span


@dataclass(frozen=True)
class ActorMentions:
    """All mentions of a document in text order."""

    all: tuple[Mention, ...] = field(default=())

    def at(self, i: int) -> Mention | None:
        """The innermost mention whose tokens include token `i`."""
        return self._covering.get(i)

    def headed(self, i: int) -> Mention | None:
        """The longest mention whose head is token `i`."""
        return self._heads.get(i)

    @cached_property
    def _covering(self) -> dict[int, Mention]:
        longest_first = sorted(self.all, key=lambda mention: mention.start - mention.end)
        return {i: mention for mention in longest_first for i in range(mention.start, mention.end)}

    @cached_property
    def _heads(self) -> dict[int, Mention]:
        shortest_first = sorted(self.all, key=lambda mention: mention.end - mention.start)
        return {mention.head: mention for mention in shortest_first}


def resolve(parsed: Doc, document: Document, directory: Directory | None = None) -> ActorMentions:
    """Every mention of an actor in a parsed document, resolved to who it is."""
    reading = read(parsed, directory or load_directory())
    bylines = document.spans("byline") if document.sections else []
    names = [one for one in find_names(reading) if one.end - one.start > 1 or not is_national(reading, one.start)]
    named = [one for one in named_mentions(reading, names) if not _inside(one, bylines)]
    at = {i: mention for mention in named for i in range(mention.start, mention.end)}
    found = [*named, *find_bodies(reading, at)]
    found += resolve_back(reading, found)
    return ActorMentions(tuple(sorted(found, key=lambda mention: (mention.start, -mention.end))))


def _inside(mention: Mention, spans: list[Span]) -> bool:
    return any(span.contains(mention.span) for span in spans)
