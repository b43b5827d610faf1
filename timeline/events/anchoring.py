"""When each event happened: from its own words, another event, the story's date, or history; else no date at all."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from timeline.dates import FuzzyDate
from timeline.documents import Document
from timeline.events.draft import Draft
from timeline.events.model import Attribution, Factuality
from timeline.temporal.model import Basis, Style, TimeExpression


@dataclass(frozen=True, slots=True)
class Anchor:
    """The date of one event. `phrase` is the article's own words for it; `because` says it in words for a person."""

    when: FuzzyDate | None = None
    phrase: str = ""
    basis: Basis = "none"
    because: str = ""
    conflicts: tuple[str, ...] = ()


def anchor(
    parsed: Doc,
    document: Document,
    drafts: Sequence[Draft],
    expressions: Sequence[TimeExpression],
    factualities: Sequence[Factuality],
    attributions: Sequence[Attribution | None],
    *,
    style: Style | None = None,
) -> list[Anchor]:
    """One anchor for each draft, in the same order."""
    heads = {_head(parsed, expression).i: expression for expression in expressions if expression.when}
    return [_own(parsed[draft.governor if draft.governor >= 0 else draft.head], heads) for draft in drafts]


def _head(parsed: Doc, expression: TimeExpression) -> Token:
    span = parsed.char_span(expression.span.start, expression.span.end, alignment_mode="expand")
    assert span is not None
    return span.root


def _own(governor: Token, heads: dict[int, TimeExpression]) -> Anchor:
    for child in governor.children:
        for token in (child, *child.children):
            if token.i in heads and token.dep_ in ("npadvmod", "pobj", "advmod"):
                found = heads[token.i]
                return Anchor(found.when, found.text, found.basis, found.because)
    return Anchor()
