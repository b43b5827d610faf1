"""One parsed article to its events: triggers, judged, attributed, matched with history, dated, titled, weighed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from spacy.tokens import Doc

from timeline.actors import Directory, Participation, Role, resolve
from timeline.dates import FuzzyDate
from timeline.documents import Document, Span
from timeline.events import places, salience, titles, triggers
from timeline.events.anchoring import anchor
from timeline.events.anchoring.model import Anchor
from timeline.events.attribution import attribute
from timeline.events.categories import categorise
from timeline.events.draft import Argument, Draft
from timeline.events.factuality import assess
from timeline.events.model import Event, Evidence, Factuality
from timeline.events.phrases import Phrasing
from timeline.events.salience import Judged
from timeline.events.tree import tree_of
from timeline.history import Entry, Gazetteer, Reference, find_names, match
from timeline.temporal import tag
from timeline.temporal.model import Style, TimeExpression


@dataclass(frozen=True)
class Knowledge:
    """What is known from outside the text: actors and historical events, each with the user's own."""

    directory: Directory
    gazetteer: Gazetteer


def extract(document: Document, parsed: Doc, *, knowledge: Knowledge, style: Style | None = None) -> list[Event]:
    """The events of one document, in text order."""
    return [_event(document, words, one) for words, one in judged(document, parsed, knowledge=knowledge, style=style)]


def judged(
    document: Document, parsed: Doc, *, knowledge: Knowledge, style: Style | None = None
) -> Iterator[tuple[Phrasing, Judged]]:
    """Each draft of a document with what was found out about it, and what it takes to word it."""
    mentions = resolve(parsed, document, knowledge.directory)
    named = find_names(parsed, knowledge.gazetteer)
    drafts = triggers.find(parsed, document, mentions, named=named)
    words = Phrasing(parsed, tree_of(parsed), mentions)
    expressions = tag(document.text, published=document.published, style=style, language=document.language)
    facts = assess(parsed, drafts)
    sources = attribute(parsed, document, mentions, drafts)
    _enter_places(words, drafts)
    _enter_history(document, words, drafts, facts, expressions, knowledge.gazetteer)
    anchors = anchor(parsed, document, drafts, expressions, facts, sources, style=style)
    _leave_history(drafts, anchors)
    for draft, fact, source, when in zip(drafts, facts, sources, anchors, strict=True):
        yield words, Judged(draft, fact, source, when, categorise(parsed, draft))


def _enter_places(words: Phrasing, drafts: Sequence[Draft]) -> None:
    for draft in drafts:
        found = places.find(words, draft)
        draft.place, draft.country = found.name, found.country


def _enter_history(
    document: Document,
    words: Phrasing,
    drafts: Sequence[Draft],
    facts: Sequence[Factuality],
    expressions: Sequence[TimeExpression],
    gazetteer: Gazetteer,
) -> None:
    references = [
        Reference(
            draft.start,
            draft.end,
            draft.head,
            draft.lemma,
            names=_names(draft),
            stated=_stated(words, draft, expressions),
            happened=fact.status in ("happened", "ongoing"),
        )
        for draft, fact in zip(drafts, facts, strict=True)
    ]
    for draft, found in zip(drafts, match(words.parsed, document, references, gazetteer), strict=True):
        draft.history = found
        if found is not None and found.applied and draft.nominal:
            draft.arguments += _known_arguments(words, draft, found.entry)


def _leave_history(drafts: Sequence[Draft], anchors: Sequence[Anchor]) -> None:
    """History never stands against the text: a match outside the date that the text gives is none."""
    for draft, found in zip(drafts, anchors, strict=True):
        if draft.history and found.when and found.when.overlaps(draft.history.when) is False:
            draft.history = None


def _known_arguments(words: Phrasing, draft: Draft, entry: Entry) -> Iterator[Argument]:
    """A side that the phrase leaves out but history knows and the sentence names: "left Iraq after the invasion"."""
    sides: tuple[tuple[Role, tuple[str, ...]], ...] = (("agent", entry.agents), ("patient", entry.patients))
    start, end = words.tree.sentences[words.tree.sentence_of[draft.head]]
    here = [mention for mention in words.mentions.all if start <= mention.head < end]
    for role, names in sides:
        if not any(argument.role == role and argument.mention for argument in draft.arguments):
            known = (m for m in here if m.actor.id in names or m.actor.name in names)
            yield from (Argument(mention.head, role, mention) for mention in islice(known, 1))


def _names(draft: Draft) -> tuple[str, ...]:
    """Who and where, for history to recognise the event by."""
    actors = [argument.mention.actor.name for argument in draft.arguments if argument.mention]
    return tuple(dict.fromkeys([*actors, draft.place] if draft.place else actors))


def _stated(words: Phrasing, draft: Draft, expressions: Sequence[TimeExpression]) -> FuzzyDate | None:
    """The date that stands in the event's own phrase or clause."""
    tree = words.tree
    first, last = tree.sentence_span(draft.head)
    near = [e for e in expressions if e.when and first <= e.span.start < last]
    for child in (c for head in (draft.head, draft.governor) for c in tree.children[head]) if near else ():
        if tree.deps[child] in ("prep", "npadvmod", "amod", "compound", "nmod", "poss"):
            span = Span(tree.starts[child], tree.ends[tree.phrase_end(child) - 1])
            found = next((e.when for e in near if span.start <= e.span.start and e.span.end <= span.end), None)
            if found:
                return found
    return None


def _event(document: Document, words: Phrasing, one: Judged) -> Event:
    draft, found = one.draft, one.anchor
    evidence = _evidence(document, words, one)
    return Event(
        id=f"{document.id}:{evidence.trigger.start}-{evidence.trigger.end}",
        title=titles.title(words, draft, one.factuality.status),
        trigger=evidence.trigger,
        sentence=evidence.span,
        evidence=(evidence,),
        category=one.category,
        when=found.when,
        phrase=found.phrase,
        basis=found.basis,
        because=found.because,
        actors=tuple(_participations(document, draft)),
        place=draft.place,
        country=draft.country,
        factuality=one.factuality,
        attribution=one.attribution,
        history=draft.history,
        salience=salience.score(words.tree, document, one),
        conflicts=found.conflicts,
    )


def _participations(document: Document, draft: Draft) -> Iterator[Participation]:
    for argument in draft.arguments:
        if argument.mention:
            span = argument.mention.span
            yield Participation(argument.mention.actor, argument.role, span, span.of(document.text))


def _evidence(document: Document, words: Phrasing, judged: Judged) -> Evidence:
    """The sentence that tells it, word for word."""
    draft, tree = judged.draft, words.tree
    span, sentence = Span(tree.starts[draft.start], tree.ends[draft.end - 1]), Span(*tree.sentence_span(draft.start))
    found = judged.anchor
    return Evidence(
        document=document.id,
        span=sentence,
        quote=sentence.of(document.text),
        trigger=span,
        trigger_text=span.of(document.text),
        when=found.when,
        phrase=found.phrase,
        basis=found.basis,
        because=found.because,
        factuality=judged.factuality,
        attribution=judged.attribution,
    )
