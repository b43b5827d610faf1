"""The actors of one document: every mention, and who it is."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from timeline.actors.directory import Directory, load_directory
from timeline.actors.model import Actor, ActorKind, Mention
from timeline.actors.names import slug
from timeline.documents import Document, Span

_KINDS: dict[str, ActorKind] = {"PERSON": "person", "ORG": "organization", "GPE": "other", "NORP": "people"}


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
    known = directory or load_directory()
    return ActorMentions(tuple(_mentions(parsed, known)))


def _mentions(parsed: Doc, known: Directory) -> Iterator[Mention]:
    for entity in parsed.ents:
        if entity.label_ in _KINDS:
            actor = known.by_name(entity.text)
            name = entity.text.removeprefix("the ")
            yield _mention(entity, actor or Actor(slug(name), name, _KINDS[entity.label_]))


def _mention(tokens: Tokens, actor: Actor) -> Mention:
    return Mention(actor, Span(tokens.start_char, tokens.end_char), tokens.start, tokens.end, tokens.root.i)
