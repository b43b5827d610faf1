"""One parsed article to its events."""

from typing import Any

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from timeline.actors.model import Participation
from timeline.documents import Document, Span
from timeline.events import titles, triggers
from timeline.events.draft import Draft
from timeline.events.model import Attribution, Event, Evidence, Factuality
from timeline.events.phrases import Phrasing
from timeline.events.tree import tree_of
from timeline.interim import anchor, assess, attribute, categorise, resolve, tag
from timeline.temporal.model import Style


def extract(document: Document, parsed: Doc, *, style: Style | None = None) -> list[Event]:
    """The events of one document, in text order."""
    mentions = resolve(parsed, document)
    drafts = triggers.find(parsed, document, mentions)
    expressions = tag(document.text, published=document.published, style=style, language=document.language)
    facts = assess(parsed, drafts)
    sources = attribute(parsed, document, mentions, drafts)
    anchors = anchor(parsed, document, drafts, expressions, facts, sources, style=style)
    words = Phrasing(parsed, tree_of(parsed), mentions)
    return [_event(document, words, *parts) for parts in zip(drafts, facts, sources, anchors, strict=True)]


def _event(
    document: Document, words: Phrasing, draft: Draft, fact: Factuality, source: Attribution | None, anchored: Any
) -> Event:
    parsed = words.parsed
    trigger = parsed[draft.start : draft.end]
    span = Span(trigger.start_char, trigger.end_char)
    sentence = _span(trigger.sent)
    evidence = Evidence(
        document.id, sentence, sentence.of(document.text), span, trigger.text, anchored.when, anchored.phrase,
        anchored.basis, anchored.because, fact, source,
    )  # fmt: skip
    return Event(
        id=f"{document.id}:{span.start}-{span.end}",
        title=titles.title(words, draft, fact.status),
        trigger=span,
        sentence=sentence,
        evidence=(evidence,),
        category=categorise(parsed, draft),
        when=anchored.when,
        phrase=anchored.phrase,
        basis=anchored.basis,
        because=anchored.because,
        actors=tuple(
            Participation(a.mention.actor, a.role, a.mention.span, a.mention.span.of(document.text))
            for a in draft.arguments
            if a.mention
        ),
        factuality=fact,
        attribution=source,
    )


def _span(sentence: Tokens) -> Span:
    text = sentence.text
    start = sentence.start_char + len(text) - len(text.lstrip())
    return Span(start, sentence.start_char + len(text.rstrip()))
