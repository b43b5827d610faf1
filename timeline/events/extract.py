"""One parsed article to its events: triggers, judged, attributed, matched with history, dated, titled, weighed."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import islice

from spacy.tokens import Doc

from timeline.actors import Directory, Participation, Role, resolve
from timeline.dates import FuzzyDate
from timeline.documents import Document, Span
from timeline.events import places, salience, titles, triggers
from timeline.events.anchoring import anchor
from timeline.events.attribution import attribute
from timeline.events.categories import categorise
from timeline.events.draft import Argument, Draft
from timeline.events.factuality import assess
from timeline.events.factuality_lexicon import lexicon
from timeline.events.historical import leave_history, outside_names
from timeline.events.landmarks import tagged
from timeline.events.lexicon import verbs
from timeline.events.model import REAL, Event, Evidence, Factuality
from timeline.events.phrases import Phrasing
from timeline.events.salience_features import Judged
from timeline.events.tree import Tree
from timeline.events.tree_building import tree_of
from timeline.history import Entry, Gazetteer, Reference, find_names, match
from timeline.temporal.model import Basis, Style, TimeExpression

Progress = Callable[[float], None]
"""Hears how much is done, from 0 to 1."""
Date = tuple[FuzzyDate | None, Basis]
_NO_DATE: Date = (None, "none")


@dataclass(frozen=True)
class Knowledge:
    """What is known from outside the text: actors, historical events and loaded words, each with the user's own."""

    directory: Directory
    gazetteer: Gazetteer
    loaded: frozenset[str] = frozenset()


def extract(
    document: Document,
    parsed: Doc,
    *,
    knowledge: Knowledge,
    style: Style | None = None,
    progress: Progress | None = None,
) -> list[Event]:
    """The events of one document, in text order. `progress` hears how far it is; what it raises ends this."""
    found = judged(document, parsed, knowledge=knowledge, style=style, progress=progress)
    return [_event(document, words, one) for words, one in found]


def judged(
    document: Document,
    parsed: Doc,
    *,
    knowledge: Knowledge,
    style: Style | None = None,
    progress: Progress | None = None,
) -> Iterator[tuple[Phrasing, Judged]]:
    """Each draft of a document with what was found out about it, and what it takes to word it."""
    heard = progress or (lambda part: None)
    heard(0.0)
    mentions = resolve(parsed, document, knowledge.directory)
    named = find_names(parsed, knowledge.gazetteer)
    heard(0.2)
    drafts = triggers.find(parsed, document, mentions, named=named)
    expressions = outside_names(tagged(document, parsed, drafts, named, style), named, parsed)
    words = Phrasing(
        parsed, tree_of(parsed), mentions, own=knowledge.loaded, times=_tokens(tree_of(parsed), expressions)
    )
    heard(0.35)
    dates = _own_dates(words, drafts, expressions)
    facts = _not_yet(document, words.tree, drafts, assess(parsed, drafts), dates)
    heard(0.5)
    sources = attribute(parsed, document, mentions, drafts)
    _enter_places(words, drafts)
    heard(0.55)
    _enter_history(document, words, drafts, facts, dates, knowledge.gazetteer)
    heard(0.75)
    anchors = anchor(parsed, document, drafts, expressions, facts, sources, style=style)
    leave_history(drafts, anchors)
    heard(0.9)
    for draft, fact, source, when in zip(drafts, facts, sources, anchors, strict=True):
        yield words, Judged(draft, fact, source, when, categorise(parsed, draft))


def _tokens(tree: Tree, expressions: Sequence[TimeExpression]) -> frozenset[int]:
    """The tokens of those time expressions that are known."""
    spans = ((bisect_right(tree.ends, e.span.start), e.span.end) for e in expressions if e.when)
    return frozenset(i for first, end in spans for i in range(first, bisect_left(tree.starts, end, first)))


def _enter_places(words: Phrasing, drafts: Sequence[Draft]) -> None:
    for draft in drafts:
        found = places.find(words, draft)
        draft.place, draft.country = found.name, found.country


def _enter_history(
    document: Document,
    words: Phrasing,
    drafts: Sequence[Draft],
    facts: Sequence[Factuality],
    dates: Sequence[Date],
    gazetteer: Gazetteer,
) -> None:
    """Which known event each draft means; what the phrase leaves out about its sides is added from the sentence."""
    told = [known for known in zip(drafts, facts, dates, strict=True) if _may_be_history(known[0])]
    references = [_reference(*known) for known in told]
    for (draft, _, _), found in zip(told, match(words.parsed, document, references, gazetteer), strict=True):
        draft.history = found
        if found is not None and found.applied and draft.nominal:
            draft.arguments += _known_arguments(words, draft, found.entry)


def _may_be_history(draft: Draft) -> bool:
    """Nouns, and verbs that name somebody; not what is said or how things are."""
    if draft.nominal:
        return True
    mere = draft.lemma in verbs().saying.lemmas or draft.lemma in verbs().state.lemmas
    return not mere and bool(_names(draft))


def _reference(draft: Draft, fact: Factuality, date: Date) -> Reference:
    when, basis = date
    return Reference(
        draft.start,
        draft.end,
        draft.head,
        draft.lemma,
        names=_names(draft),
        stated=when if basis == "stated" else None,
        happened=fact.status in REAL,
    )


def _known_arguments(words: Phrasing, draft: Draft, entry: Entry) -> Iterator[Argument]:
    """A side that the phrase leaves out but history knows and the sentence names: "left Iraq after the invasion"."""
    sides: tuple[tuple[Role, tuple[str, ...]], ...] = (("agent", entry.agents), ("patient", entry.patients))
    tokens = range(*words.tree.sentences[words.tree.sentence_of[draft.head]])
    for role, names in sides:
        if not any(argument.role == role and argument.mention for argument in draft.arguments):
            here = (mention for mention in map(words.mentions.headed, tokens) if mention)
            known = (m for m in here if m.actor.id in names or m.actor.name in names)
            yield from (Argument(mention.head, role, mention) for mention in islice(known, 1))


def _names(draft: Draft) -> tuple[str, ...]:
    """Who and where, for history to recognise the event by."""
    actors = [argument.mention.actor.name for argument in draft.arguments if argument.mention]
    return tuple(dict.fromkeys([*actors, draft.place] if draft.place else actors))


def _own_dates(words: Phrasing, drafts: Sequence[Draft], expressions: Sequence[TimeExpression]) -> list[Date]:
    """For each draft the date that stands in its own phrase or clause, and how that date is known."""
    dated = sorted((e for e in expressions if e.when), key=lambda e: e.span)
    starts = [expression.span.start for expression in dated]
    found = []
    nouns = {draft.head for draft in drafts if draft.nominal}
    for draft in drafts:
        first, last = words.tree.sentence_span(draft.head)
        near = dated[bisect_left(starts, first) : bisect_left(starts, last)]
        own = _own_date(words.tree, _dating(words.tree, draft, nouns), near) if near else None
        found.append((own.when, own.basis) if own else _NO_DATE)
    return found


def _dating(tree: Tree, draft: Draft, nouns: Set[int]) -> list[int]:
    """What may date a draft: what hangs on it; "for May" says when a hearing will be, not when it is set."""
    own = [c for head in (draft.head, draft.governor) for c in tree.children[head]]
    if draft.nominal:
        return own + list(_meant_for(tree, draft.head))
    elsewhere = draft.lemma in verbs().scheduling.lemmas and nouns & {
        *tree.children[draft.head],
        tree.heads[draft.head],
    }
    return [c for c in own if tree.words[c] != "for"] if elsewhere else own


def _own_date(tree: Tree, dating: Sequence[int], near: Sequence[TimeExpression]) -> TimeExpression | None:
    for child in dating:
        if tree.deps[child] in ("prep", "npadvmod", "amod", "compound", "nmod", "poss"):
            start, end = tree.starts[min(tree.subtree(child))], tree.ends[tree.phrase_end(child) - 1]
            found = next((e for e in near if start <= e.span.start and e.span.end <= end), None)
            if found:
                return found
    return None


def _meant_for(tree: Tree, noun: int) -> Iterator[int]:
    """The "for 19 March" that says when a meeting will be: "is set for", "was confirmed on Tuesday for"."""
    above = (tree.heads[noun],) if tree.deps[noun] in ("nsubjpass", "dobj") else ()
    for verb in (*above, *tree.all(noun, "acl", "relcl")):
        yield from (child for child in tree.all(verb, "prep") if tree.words[child] == "for")


def _not_yet(
    document: Document, tree: Tree, drafts: Sequence[Draft], facts: Sequence[Factuality], dates: Sequence[Date]
) -> list[Factuality]:
    """What the article dates after itself has not happened, however it is put: "Saturday's match".

    A verb in the past keeps its word: "signed until 2025", "offered in February".
    """
    day = document.published
    if day is None:
        return list(facts)
    today = FuzzyDate.day(day.year, day.month, day.day)
    return [
        replace(fact, status="planned", time="future")
        if fact.status in REAL
        and date
        and date.after(today)
        and not (_is_past(tree, draft) or _looks_ahead(tree, draft))
        else fact
        for draft, fact, (date, _) in zip(drafts, facts, dates, strict=True)
    ]


def _looks_ahead(tree: Tree, draft: Draft) -> bool:
    """Is it of today what is dated ahead: "is expected to attend on Sunday"?"""
    effect = lexicon().clauses.get(draft.lemma)
    return effect is not None and effect.time == "future" and tree.child(draft.head, "xcomp", "ccomp") >= 0


def _is_past(tree: Tree, draft: Draft) -> bool:
    """Is its verb in the past or the perfect: "set", "has set"?"""
    verb = draft.light if draft.nominal else draft.head
    if verb < 0 and tree.deps[draft.head] == "nsubj":  # "a warning in February had cost it a quarter"
        verb = tree.heads[draft.head]
    if verb < 0:
        return False
    helpers = tree.all(verb, "aux", "auxpass")
    perfect = any(tree.words[i] in ("has", "have", "'ve", "'s") for i in helpers) and tree.tags[verb] == "VBN"
    return perfect or any(tree.tags[i] == "VBD" for i in (verb, *helpers))


def _event(document: Document, words: Phrasing, one: Judged) -> Event:
    draft, found = one.draft, one.anchor
    evidence = _evidence(document, words, one)
    weight, reasons = salience.weigh(words.tree, document, one)
    return Event(
        id=f"{document.id}:{evidence.trigger.start}-{evidence.trigger.end}",
        title=titles.title(words, draft, one.factuality.status, one.attribution),
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
        salience=weight,
        salience_because=reasons,
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
