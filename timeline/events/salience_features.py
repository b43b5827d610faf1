"""What speaks for and against an event's place on a timeline: named features, each weighed in salience.toml."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from timeline.documents import Document
from timeline.events.actions import action_of
from timeline.events.anchoring import Anchor
from timeline.events.draft import Draft
from timeline.events.lexicon import nouns, verbs
from timeline.events.model import Attribution, Category, Factuality
from timeline.events.salience_scale import scale
from timeline.events.tree import Tree

_YARDSTICKS = frozenset({"since", "after", "before", "until", "till", "from", "following"})
_SPEAKERS = frozenset({"i", "you", "we", "me", "us"})
_MARKS = frozenset({'"', "“", "”", "``", "''", "«", "»"})
_SUBJECTS = ("nsubj", "nsubjpass")
_SENTENCE_ENDS = (".", "!", "?", ":", '"', "”", "’", "'")
_LONGEST_HEADING = 9
_BRIEF, _FULL = 8, 14
"""Words of an event's clause: with fewer it says hardly more than the verb, with as many it is told fully."""
_LONG = 650
"""Tokens from which on an editor leaves more out: a timeline does not grow as its article does."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A draft with what was found out about it."""

    draft: Draft
    factuality: Factuality
    attribution: Attribution | None
    anchor: Anchor
    category: Category

    @property
    def verb(self) -> int:
        """The token of its verb; a noun that no verb carries stands for itself."""
        return self.draft.light if self.draft.light >= 0 else self.draft.head

    @property
    def is_noun(self) -> bool:
        """Does a noun tell it that no verb carries?"""
        return self.draft.nominal and self.draft.light < 0


def features(tree: Tree, document: Document, event: Judged) -> Iterator[str]:
    """The names of the weights that apply."""
    yield from _position(tree, document, event)
    yield from _dated(tree, document, event)
    yield from _participants(event)
    yield from _kind(tree, event)
    yield from _reality(tree, event)
    if event.is_noun:
        yield from _noun_syntax(tree, event.draft.head)
    else:
        yield from _fullness(tree, event)
        yield from _verb_syntax(tree, event)
        yield from _company(tree, event)


def _position(tree: Tree, document: Document, event: Judged) -> Iterator[str]:
    offset = tree.starts[event.draft.head]
    if _is_heading(document, offset):
        yield "heading"
    elif offset < _lead_end(document):
        yield "opening" if _opens(tree, document, event) else "lead"
    first, last = tree.sentences[tree.sentence_of[event.draft.head]]
    if not any(tree.pos[i] == "VERB" and i != event.verb for i in range(first, last)):
        yield "sole"
    if len(tree.heads) > _LONG:
        yield "long"


def _is_heading(document: Document, offset: int) -> bool:
    """Does it stand in the title, or in a short paragraph without a full stop?"""
    if any(span.start <= offset < span.end for span in document.spans("title")):
        return True
    text = document.text
    end = text.find("\n\n", offset)
    line = text[text.rfind("\n\n", 0, offset) + 1 : end if end >= 0 else len(text)].strip()
    return len(line) < 90 and len(line.split()) <= _LONGEST_HEADING and not line.endswith(_SENTENCE_ENDS)


def _lead_end(document: Document) -> int:
    """Where the first paragraph of the body ends that is more than a place and a day."""
    text, end = document.text, _body_start(document)
    while (start := end) < len(text):
        end = text.find("\n\n", start + 2)
        end = end if end >= 0 else len(text)
        if text[start:end].rstrip().endswith(_SENTENCE_ENDS):
            break
    return end


def _opens(tree: Tree, document: Document, event: Judged) -> bool:
    """Is it what the first sentence tells: its main clause, or what that says was said?"""
    verb = event.verb
    told = tree.heads[verb] if tree.deps[verb] == "ccomp" else verb
    if event.is_noun or tree.deps[told] != "ROOT" or _is_saying(tree, event.draft):
        return False
    first, _ = tree.sentences[tree.sentence_of[verb]]
    body = _body_start(document)
    return not any(tree.pos[i] == "VERB" for i in takewhile(lambda i: tree.starts[i] >= body, range(first - 1, -1, -1)))


def _body_start(document: Document) -> int:
    return next((span.start for span in document.spans("body")), 0)


def _dated(tree: Tree, document: Document, event: Judged) -> Iterator[str]:
    """Is the date in the event's own clause or sentence, carried over from another, or known from history?"""
    draft, phrase = event.draft, event.anchor.phrase
    if draft.history is not None and draft.history.applied:
        yield _known(tree, draft)
    elif phrase:
        start, end = tree.sentence_span(draft.head)
        place = document.text.find(phrase, start, end)
        if place >= 0:
            yield "dated"
            if _is_own_date(tree, event, place):
                yield "own_date"
    if phrase and event.factuality.status == "planned":
        yield "scheduled"


def _known(tree: Tree, draft: Draft) -> str:
    """How an event of history stands there: told, told with who did it ("following Peru's invasion"), or in passing."""
    if not _is_yardstick(tree, draft.head):
        return "history"
    roles = {argument.role for argument in draft.arguments}
    named = any(argument.mention and argument.role == "agent" for argument in draft.arguments)
    return "background" if named and "patient" in roles else "context"


def _is_own_date(tree: Tree, event: Judged, place: int) -> bool:
    """Does the date that stands there hang on this event's words, and not on another verb's?"""
    first, last = tree.sentences[tree.sentence_of[event.draft.head]]
    token = next(i for i in range(first, last) if tree.ends[i] > place)
    path = {token}
    for above in tree.ancestors(token):
        path.add(above)
        if tree.pos[above] == "VERB":
            break
    return event.draft.head in path or event.verb in path


def _participants(event: Judged) -> Iterator[str]:
    named = {a.role for a in event.draft.arguments if a.mention and a.mention.actor.kind != "other"}
    yield from (f"named_{role}" for role in ("agent", "patient") if role in named)
    if {a.role for a in event.draft.arguments} <= {"other"}:
        yield "bare"
    if event.draft.place:
        yield "placed"


def _kind(tree: Tree, event: Judged) -> Iterator[str]:
    draft = event.draft
    weighty = draft.lemma in scale().weighty.lemmas
    if weighty:
        yield "weighty"
    elif draft.lemma in scale().minor.lemmas and not draft.nominal:
        yield "minor"
    if action_of(" ".join(tree.words[draft.start : draft.end])) is None:
        yield "vague"
    if event.category != "OTHER":
        yield "sorted"
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


def _noun_syntax(tree: Tree, noun: int) -> Iterator[str]:
    """Is the noun only what a verb speaks of, or what something else is dated by?"""
    yield "nominal"
    if tree.deps[noun] == "dobj":
        yield "done_by_verb"
    elif _is_yardstick(tree, noun):
        yield "yardstick"


def _fullness(tree: Tree, event: Judged) -> Iterator[str]:
    """How much the clause tells."""
    told = len(tree.subtree(event.verb))
    if told < _BRIEF:
        yield "brief"
    elif told >= _FULL:
        yield "full"


def _verb_syntax(tree: Tree, event: Judged) -> Iterator[str]:
    verb = event.verb
    if tree.deps[verb] == "ROOT":
        yield "main"
    if tree.deps[verb] in ("relcl", "pcomp"):
        yield tree.deps[verb]
    if any(tree.deps[c] == "neg" for c in tree.children[verb]):
        yield "negated"
    yield from _tense(tree, event)
    for subject in tree.all(verb, *_SUBJECTS):
        if tree.lemmas[subject] in nouns() and not event.draft.nominal:
            yield "noun_subject"
        if tree.lemmas[subject] in scale().bystanders.lemmas:
            yield "bystander"


def _tense(tree: Tree, event: Judged) -> Iterator[str]:
    verb, governor = event.verb, event.draft.governor
    helpers = {tree.words[c] for c in tree.all(verb, "aux", "auxpass")}
    if _is_past(tree, governor):
        yield "past"
    elif tree.tags[verb] == "VBG" and not helpers:
        yield "gerund"
    elif tree.tags[verb] == "VB" and "to" in helpers:
        yield "infinitive"
    if "had" in helpers:
        yield "pluperfect"
    if not event.anchor.phrase and tree.tags[governor] in ("VBZ", "VBP"):
        yield "habitual"


def _company(tree: Tree, event: Judged) -> Iterator[str]:
    """The event of a verb that hangs on another verb, and of that verb: an editor shows one of the two."""
    verb = event.verb
    if any(tree.pos[c] == "VERB" for c in tree.all(verb, "ccomp")) and event.draft.lemma in verbs().saying.lemmas:
        yield "says_that"
    if any(tree.pos[c] == "VERB" for c in tree.all(verb, "xcomp")):
        if tree.lemmas[verb] in scale().intents.lemmas:
            yield "intends"
        elif tree.lemmas[verb] in scale().deeds.lemmas:
            yield "brings_about"
    if tree.deps[verb] not in ("xcomp", "ccomp", "pcomp"):
        return
    above = next((i for i in tree.ancestors(verb) if tree.pos[i] == "VERB"), verb)
    if tree.lemmas[above] == "deny":
        yield "denied_claim"
    elif tree.deps[verb] == "xcomp" and tree.lemmas[above] not in scale().intents.lemmas:
        yield "brought_about"


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
