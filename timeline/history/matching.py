"""References of a document to the historical events that they mean."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from timeline.documents import Document
from timeline.history.dating import when
from timeline.history.description import Description, describe_reference
from timeline.history.gazetteer import Gazetteer
from timeline.history.grammar import grammar
from timeline.history.guards import another, figurative, is_work
from timeline.history.keys import places
from timeline.history.kinds import kinds_of
from timeline.history.known import Known, noun_label
from timeline.history.linked import is_definite
from timeline.history.model import HistoryMatch, Reference
from timeline.history.names import named
from timeline.history.plain import Alone, age, recurs
from timeline.history.scoring import SUGGESTION, THRESHOLD, Score, by_name, describe, possible, span
from timeline.history.view import Spoken, View, spoken

_AGAIN = 0.65
_CLOSE = 0.05  # points that do not tell apart two events which fit a description
_FRESH = 5 * 366  # days for which the last of several that fit as well is the one that is meant


@dataclass(slots=True)
class Context:
    """One document, seen once for all its references; `names` are the known events that it names, by token."""

    parsed: Doc
    document: Document
    gazetteer: Gazetteer
    spoken: Spoken
    names: dict[int, tuple[int, int, tuple[int, ...]]] = field(default_factory=dict)
    _said: dict[Reference, Description] = field(default_factory=dict)

    def said(self, reference: Reference) -> Description:
        """What the text says around a reference, read once."""
        if reference not in self._said:
            self._said[reference] = describe_reference(
                reference, self.parsed, self.document, self.spoken, self.gazetteer
            )
        return self._said[reference]


def match(
    parsed: Doc, document: Document, references: Sequence[Reference], gazetteer: Gazetteer
) -> list[HistoryMatch | None]:
    """For each reference the event that it means, None where it means none; in the order of `references`.

    >>> from datetime import date
    >>> from timeline.history import load
    >>> from timeline.language import parse_document
    >>> document = Document.of("The invasion of Kuwait shocked the region.", published=date(1991, 2, 1))
    >>> [found] = match(parse_document(document), document, [Reference(1, 2, 1, "invasion")], load())
    >>> found.entry.name, found.when.edtf
    ('Iraqi invasion of Kuwait', '1990-08-02')
    """
    view = View.of(parsed)
    context = Context(parsed, document, gazetteer, spoken(view, gazetteer))
    for hit in named(view, gazetteer):
        context.names.update((token, hit) for token in range(hit[0], hit[1]))
    found = [_match(reference, context) for reference in references]
    return [_again(i, references, found, context) for i in range(len(references))]


def _match(reference: Reference, context: Context) -> HistoryMatch | None:
    described = _kinds(reference, context)
    hit = _name_at(reference, context)
    if hit is not None and figurative(context.parsed, context.parsed[hit[0] : hit[1]].root.i, start=hit[0]):
        return None
    if hit is None and not described:
        return None
    said = context.said(reference)
    known = context.gazetteer.known
    scored: dict[int, Score | None] = {}
    if hit is not None:
        name = context.parsed[hit[0] : hit[1]].text
        scored = {at: by_name(known[at], said, name) for at in hit[2]}
    if not any(scored.values()) or any(recurs(known[at], said.published) for at in scored):
        scored = {**_described(reference, described, said, context), **{at: one for at, one in scored.items() if one}}
    return _best({at: score for at, score in scored.items() if score is not None}, reference, said, context)


def _described(
    reference: Reference, kinds: tuple[str, ...], said: Description, context: Context
) -> dict[int, Score | None]:
    """The scores of all events that the words may describe."""
    labels = (*kinds, noun_label(reference.lemma.lower())) if kinds else ()
    return {
        at: describe(context.gazetteer.known[at], said, alone=_is_alone(at, labels, said, context))
        for at in _candidates(labels, said, context)
    }


def _name_at(reference: Reference, context: Context) -> tuple[int, int, tuple[int, ...]] | None:
    """The name that the trigger belongs to, or whose event it begins or ends: "the outbreak of World War I"."""
    head = context.parsed[reference.head]
    if reference.lemma.lower() in grammar().begin | grammar().finish and head.pos_ == "NOUN":
        inner = (token.i for child in head.children if child.lower_ == "of" for token in child.children)
        return next((context.names[i] for i in inner if i in context.names), None)
    return context.names.get(reference.head)


def _kinds(reference: Reference, context: Context) -> tuple[str, ...]:
    """The kinds of events that the trigger may describe, () where it speaks of none that happened, or of another.

    "it would hurt the ceasefire" speaks of one that the reader is taken to know, whatever would happen to it.
    """
    head = context.parsed[reference.head]
    verbal = head.pos_ in ("VERB", "AUX")
    kinds = kinds_of(reference.lemma.lower(), verbal=verbal)
    if not kinds or not (reference.happened or (not verbal and is_definite(head))):
        return ()
    return () if _is_other(reference, context.parsed) else kinds


def _is_other(reference: Reference, parsed: Doc) -> bool:
    first = min([reference.head, *(child.i for child in parsed[reference.head].lefts)])
    left, right = parsed[reference.head].left_edge.i, parsed[reference.head].right_edge.i + 1
    if figurative(parsed, reference.head) or is_work(parsed, left, right):
        return True
    return any(another(parsed, i) and parsed[i - 1].lower_ not in ("a", "an") for i in range(first, reference.head + 1))


def _candidates(labels: tuple[str, ...], said: Description, context: Context) -> set[int]:
    """Events with such labels that share a place or participant with what the text speaks of."""
    table = context.gazetteer.described
    return {at for label in labels for key in said.keys for at in table.get((label, key), ())}


def _is_alone(at: int, labels: tuple[str, ...], said: Description, context: Context) -> Alone:
    """Is it the only event with such labels at a place that the sentence names, and is that narrower than a country?"""
    table, known = context.gazetteer.described, context.gazetteer.known[at]
    near = said.sentence.union(*(phrase.keys for phrase in said.phrases)) & (known.places | known.patients)
    only = {key for key in near if {one for label in labels for one in table.get((label, key), ())} == {at}}
    return Alone(bool(only), bool(only - places().wholes))


def _best(scored: dict[int, Score], reference: Reference, said: Description, context: Context) -> HistoryMatch | None:
    """The best of the candidates, of equals the last before publication; None where none is worth a suggestion."""
    known = context.gazetteer.known
    order = sorted(
        scored, key=lambda at: (-round(scored[at].points, 2), known[at].rank, -known[at].entry.start.lowest.ordinal())
    )
    if not order or scored[order[0]].points < SUGGESTION:
        return None
    entry, score = known[order[0]].entry, scored[order[0]]
    near = 0.0 if score.is_named else _CLOSE
    equals = [known[at] for at in order[1:] if round(score.points - scored[at].points, 2) <= near]
    others = [other for other in equals if _is_another(known[order[0]], other)]
    fresh = (days := age(known[order[0]], said.published)) is not None and days <= _FRESH
    one_of_many = bool(equals) and (score.is_bare or (bool(others) and not fresh))
    return HistoryMatch(
        entry=entry,
        when=when(entry, context.parsed[reference.head], said.stated, context.document.published),
        score=min(round(score.points, 2), 1.0),
        reasons=tuple(score.reasons),
        applied=score.points >= THRESHOLD and not one_of_many,
        runners_up=tuple((known[at].entry.id, min(round(scored[at].points, 2), 1.0)) for at in order[1:4]),
    )


def _is_another(one: Known, other: Known) -> bool:
    """Is it as well known, and at another time, so that the words may mean either?"""
    return one.rank == other.rank and span(one).meet(span(other)) is None


# --- said before ------------------------------------------------------------------------------------------------------


def _again(
    i: int, references: Sequence[Reference], found: Sequence[HistoryMatch | None], context: Context
) -> HistoryMatch | None:
    """ "the war" alone is the one that the document has made plain as a war, where it is only one."""
    own, reference = found[i], references[i]
    if (own is not None and own.applied) or not _kinds(reference, context):
        return own
    before = zip(references[:i], found[:i], strict=True)
    same = [one for other, one in before if other.lemma == reference.lemma]
    meant = {one.entry.id: one for one in same if one is not None and one.applied}
    said = context.said(reference)
    another_one = any(phrase.own and (phrase.keys or phrase.noun) for phrase in said.phrases)
    if len(meant) != 1 or said.verbal or not said.definite or another_one:
        return own
    [other] = meant.values()
    [known] = [one for one in context.gazetteer.known if one.entry is other.entry]
    if not possible(known, said.stated, said.published):
        return own
    date = when(other.entry, context.parsed[reference.head], said.stated, context.document.published)
    return HistoryMatch(other.entry, date, _AGAIN, (f"the text has spoken of {other.entry.name!r} before",))
