"""What the parts of anchoring hand to each other."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal

from spacy.tokens import Doc, Token

from timeline.dates import FuzzyDate
from timeline.documents import Document, Span
from timeline.events.draft import Draft
from timeline.events.model import Attribution, Factuality, Status
from timeline.temporal.model import Basis, Style

_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
UNREAL = ("planned", "possible", "conditional")
Order = Literal["same", "before", "since"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """The date of one event. `phrase` is the article's own words for it; `because` says it in words for a person."""

    when: FuzzyDate | None = None
    phrase: str = ""
    basis: Basis = "none"
    because: str = ""
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """How two events of a document lie in time, and the words that say so. `first`, `second` index the drafts.

    "same": at the same time; "before": `first` is not after `second`; "since": `first` lasts from `second` on.
    `distance` is how long after `first` `second` was, as a TIMEX3 period ("P2D"), "" where it is not said.
    `fine` is True where a day or a week is shared but not a month or a year ("in 1955 she was born and ...").
    """

    order: Order
    first: int
    second: int
    words: str = ""
    fine: bool = False
    distance: str = ""


@dataclass
class Scene:
    """A document with its drafts, and which draft each token belongs to.

    `fronted` are the drafts whose date opens their sentence, and so may be the date of all that the sentence tells;
    `apart` those that the story's date is not for: habits, long stretches, what is dated by another event; `follows`
    those that came after a recent one, and so not always on the article's day.
    """

    parsed: Doc
    document: Document
    drafts: Sequence[Draft]
    factualities: Sequence[Factuality]
    attributions: Sequence[Attribution | None]
    style: Style
    owners: dict[int, int] = field(init=False)
    fronted: set[int] = field(default_factory=set)
    apart: set[int] = field(default_factory=set)
    follows: set[int] = field(default_factory=set)
    measured: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.owners = {draft.head: i for i, draft in enumerate(self.drafts)}
        for i, draft in enumerate(self.drafts):
            for token in (draft.governor, draft.light, *range(draft.start, draft.end)):
                if token >= 0:
                    self.owners.setdefault(token, i)

    @property
    def published(self) -> date | None:
        return self.document.published

    @cached_property
    def governors(self) -> list[Token]:
        """For each draft the token that carries its tense."""
        return [self.parsed[d.governor if d.governor >= 0 else d.head] for d in self.drafts]

    def owner(self, token: Token) -> int | None:
        """The draft that a token belongs to."""
        return self.owners.get(token.i)

    def words(self, index: int) -> str:
        """A draft's trigger as the article has it."""
        draft = self.drafts[index]
        return str(self.parsed[draft.start : draft.end].text)

    @cached_property
    def named(self) -> set[int]:
        """Tokens of names that history knows: "September 11" in "the September 11 attacks" is no date of this text."""
        known = (draft for draft in self.drafts if draft.history and draft.history.applied)
        return {token for draft in known if draft.nominal for token in range(draft.start, draft.end)}

    def actors(self, index: int) -> set[str]:
        """The ids of the actors that take part in a draft."""
        return {argument.mention.actor.id for argument in self.drafts[index].arguments if argument.mention}

    def status(self, index: int) -> Status:
        """Did it happen, or was it planned, denied ...?"""
        return self.factualities[index].status

    @cached_property
    def _sentences(self) -> list[int]:
        """The start of each sentence, as a token index."""
        return [sentence.start for sentence in self.parsed.sents]

    @cached_property
    def _body(self) -> int:
        """How many sentences begin no later than the body does."""
        start = min((span.start for span in self.document.spans("body")), default=0)
        return 1 + sum(self.parsed[token].idx < start for token in self._sentences)

    @cached_property
    def _paragraphs(self) -> list[int]:
        """Offsets at which a paragraph begins."""
        return [0, *(match.end() for match in _PARAGRAPH.finditer(self.document.text))]

    def sentence(self, index: int) -> int:
        """The number of a draft's sentence in the body, from 0; below 0 before the body."""
        return bisect_right(self._sentences, self.drafts[index].head) - self._body

    def paragraph(self, index: int) -> int:
        """The number of a draft's paragraph, from 0."""
        return bisect_right(self._paragraphs, self.parsed[self.drafts[index].head].idx) - 1

    def in_title(self, index: int) -> bool:
        """Does a draft stand in the headline?"""
        offset = self.parsed[self.drafts[index].head].idx
        return any(span.start <= offset < span.end for span in self._titles)

    @cached_property
    def _titles(self) -> list[Span]:
        """The headline's span; in a text without sections its first paragraph, if that is no sentence."""
        first = self.document.text[: (self._paragraphs[1:] or [0])[0]].strip()
        if self.document.sections or not first or first[-1] in '.!?:"”':
            return self.document.spans("title")
        return [Span(0, self._paragraphs[1])]
