"""How much an editor would want an event on the timeline, from 0 to 1; 0.5 and more is worth a place.

The weights are log-odds, fitted by tests/quality/fit_salience.py on articles whose events an editor marked.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import exp

from pydantic import BaseModel, ConfigDict

from timeline.documents import Document
from timeline.events.actions import action_of
from timeline.events.anchoring import Anchor
from timeline.events.draft import Draft
from timeline.events.lexicon import nouns, verbs
from timeline.events.model import Attribution, Category, Factuality
from timeline.events.tree import Tree

_YARDSTICKS = frozenset({"since", "after", "before", "until", "till", "from", "following"})
_SPEAKERS = frozenset({"i", "you", "we", "me", "us"})
_LONG = 650
"""Tokens from which on an editor leaves more out: a timeline does not grow as its article does."""
_MARKS = frozenset({'"', "“", "”", "``", "''", "«", "»"})


class Lemmas(BaseModel):
    """Verbs and nouns that weigh alike, and why."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    why: str
    lemmas: frozenset[str]
    examples: tuple[str, ...]
    counter: tuple[str, ...]


class Scale(BaseModel):
    """What speaks for and against an event, and how much."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    weights: dict[str, float]
    weighty: Lemmas
    words: Lemmas
    reactions: Lemmas
    minor: Lemmas


@lru_cache(maxsize=1)
def scale() -> Scale:
    """The weights, from their data file."""
    source = files("timeline.events.data").joinpath("salience.toml").read_text(encoding="utf-8")
    return Scale.model_validate(tomllib.loads(source))


@dataclass(frozen=True, slots=True)
class Judged:
    """A draft with what was found out about it."""

    draft: Draft
    factuality: Factuality
    attribution: Attribution | None
    anchor: Anchor
    category: Category


def score(tree: Tree, document: Document, event: Judged) -> float:
    """How likely an editor would show the event, stretched so that 0.5 is the bar."""
    weights = scale().weights
    odds = weights["base"] + sum(weights[feature] for feature in features(tree, document, event))
    return round(1 / (1 + exp(-odds)), 2)


def features(tree: Tree, document: Document, event: Judged) -> Iterator[str]:
    """The names of the weights that apply."""
    yield from _position(tree, document, event.draft)
    if len(tree.heads) > _LONG:
        yield "long"
    yield from _dated(tree, document, event)
    yield from _participants(event)
    yield from _kind(tree, event)
    yield from _reality(tree, event)
    yield from _syntax(tree, event)


def _position(tree: Tree, document: Document, draft: Draft) -> Iterator[str]:
    offset = tree.starts[draft.head]
    if any(span.start <= offset < span.end for span in document.spans("title")):
        yield "headline"
    elif offset < _lead_end(document):
        yield "lead"


def _lead_end(document: Document) -> int:
    """Where the first paragraph of the body ends."""
    start = next((span.start for span in document.spans("body")), 0)
    end = document.text.find("\n\n", start + 1)
    return end if end >= 0 else start


def _dated(tree: Tree, document: Document, event: Judged) -> Iterator[str]:
    """Is the date in the event's own sentence, carried over from another, or known from history?"""
    draft, phrase = event.draft, event.anchor.phrase
    if draft.history is not None and draft.history.applied:
        yield "context" if _is_yardstick(tree, draft.head) else "history"
    elif phrase:
        start, end = tree.sentence_span(draft.head)
        yield "dated" if phrase in document.text[start:end] else "carried"
    if phrase and event.factuality.status == "planned":
        yield "scheduled"


def _participants(event: Judged) -> Iterator[str]:
    named = {a.role for a in event.draft.arguments if a.mention and a.mention.actor.kind != "other"}
    yield from (f"named_{role}" for role in ("agent", "patient") if role in named)
    roles = {a.role for a in event.draft.arguments}
    if "patient" in roles:
        yield "patient"
    if roles <= {"other"}:
        yield "bare"
    if event.draft.place:
        yield "placed"


def _kind(tree: Tree, event: Judged) -> Iterator[str]:
    draft = event.draft
    weighty = draft.lemma in scale().weighty.lemmas
    if weighty:
        yield "weighty"
    elif draft.lemma in scale().minor.lemmas:
        yield "minor"
    if action_of(" ".join(tree.words[draft.start : draft.end])) is None:
        yield "vague"
    if draft.lemma in scale().reactions.lemmas:
        yield "reaction"
    if _is_saying(tree, draft):
        yield "saying"
    elif not draft.nominal and draft.lemma in verbs().state.lemmas and not weighty:
        yield "state"


def _is_saying(tree: Tree, draft: Draft) -> bool:
    """Is it a mere report of words ("said that", "the statement"), and not "declared war", "maintained a garrison"?"""
    if draft.nominal:
        return draft.lemma in scale().words.lemmas
    return draft.lemma in verbs().saying.lemmas and tree.child(draft.head, "dobj") < 0


def _reality(tree: Tree, event: Judged) -> Iterator[str]:
    status = event.factuality.status
    if status != "happened":
        yield status
    if event.attribution is None:
        return
    if _is_quoted(tree, event.draft.head):
        yield "quoted"
    own = any(a.mention and a.mention.actor.id == event.attribution.actor for a in event.draft.arguments)
    if own and status in ("planned", "conditional"):
        yield "vowed"


def _syntax(tree: Tree, event: Judged) -> Iterator[str]:
    draft = event.draft
    verb = draft.light if draft.light >= 0 else draft.head
    if draft.nominal and draft.light < 0:
        yield from _noun_syntax(tree, draft.head)
        return
    if tree.deps[verb] == "ROOT":
        yield "main"
    if not draft.nominal and any(tree.pos[c] == "VERB" for c in tree.all(verb, "ccomp")):
        yield "introduces"
    if not draft.nominal and any(tree.lemmas[c] in nouns() for c in tree.all(verb, "nsubj")):
        yield "noun_subject"
    if any(tree.words[c] in ("if", "unless") for c in tree.all(verb, "mark")):
        yield "premise"
    if tree.deps[verb] in ("relcl", "pcomp", "ccomp", "advcl"):
        yield tree.deps[verb]
    if _is_past(tree, draft.governor):
        yield "past"
    if not event.anchor.phrase and tree.tags[draft.governor] in ("VBZ", "VBP"):
        yield "habitual"


def _noun_syntax(tree: Tree, noun: int) -> Iterator[str]:
    """Is the noun what something else is dated by?"""
    yield "nominal"
    if _is_yardstick(tree, noun):
        yield "yardstick"


def _is_yardstick(tree: Tree, noun: int) -> bool:
    """ "after the strike", "since the war"."""
    return tree.deps[noun] == "pobj" and tree.words[tree.heads[noun]] in _YARDSTICKS


def _is_past(tree: Tree, verb: int) -> bool:
    """ "seized", "had seized", "was seized"."""
    helpers = tree.all(verb, "aux", "auxpass")
    return tree.tags[verb] == "VBD" or any(tree.tags[c] == "VBD" for c in helpers)


def _is_quoted(tree: Tree, token: int) -> bool:
    """Does the token stand between quotation marks that open in its sentence, or does a speaker tell it of himself?"""
    first = tree.sentences[tree.sentence_of[token]][0]
    if any(tree.words[c] in _SPEAKERS for c in tree.all(token, "nsubj", "nsubjpass", "dobj")):
        return True
    return sum(tree.texts[i] in _MARKS for i in range(first, token)) % 2 == 1
