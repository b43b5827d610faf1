"""References of a document to the historical events that they mean."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from timeline.dates import FuzzyDate
from timeline.documents import Document
from timeline.history.dating import when
from timeline.history.gazetteer import Gazetteer
from timeline.history.guards import another, figurative
from timeline.history.keys import places
from timeline.history.kinds import kinds_of
from timeline.history.linked import is_definite, is_indefinite, links, stated_year
from timeline.history.model import HistoryMatch, Reference
from timeline.history.names import named
from timeline.history.scoring import Description, Score, by_name, describe
from timeline.history.view import Spoken, View, spoken
from timeline.history.words import stem

THRESHOLD = 0.6
SUGGESTION = 0.45


@dataclass(slots=True)
class Context:
    """One document, seen once for all its references."""

    parsed: Doc
    document: Document
    gazetteer: Gazetteer
    names: dict[int, tuple[int, int, tuple[int, ...]]] = field(default_factory=dict)
    spoken: Spoken | None = None


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
    context = Context(parsed, document, gazetteer)
    for hit in named(view, gazetteer):
        context.names.update((token, hit) for token in range(hit[0], hit[1]))
    context.spoken = spoken(view, gazetteer)
    return [_match(reference, context) for reference in references]


def _match(reference: Reference, context: Context) -> HistoryMatch | None:
    hit = context.names.get(reference.head)
    verbal = context.parsed[reference.head].pos_ in ("VERB", "AUX")
    kinds = kinds_of(reference.lemma.lower(), verbal=verbal)
    if hit is None and (not kinds or not reference.happened or _is_other(reference, context)):
        return None
    said = _description(reference, context, verbal=verbal)
    if hit is not None:
        name = context.parsed[hit[0] : hit[1]].text
        scored = {at: by_name(context.gazetteer.known[at], said, name) for at in hit[2]}
    else:
        scored = {at: describe(context.gazetteer.known[at], said) for at in _candidates(kinds, said, context)}
    return _best({at: score for at, score in scored.items() if score is not None}, reference, said, context)


def _is_other(reference: Reference, context: Context) -> bool:
    first = min([reference.head, *(child.i for child in context.parsed[reference.head].lefts)])
    return figurative(context.parsed, reference.head) or any(
        another(context.parsed, i) and context.parsed[i - 1].lower_ not in ("a", "an")
        for i in range(first, reference.head + 1)
    )


def _description(reference: Reference, context: Context, *, verbal: bool) -> Description:
    head = context.parsed[reference.head]
    assert context.spoken is not None
    year = stated_year(head)
    said = Description(
        verbal, is_definite(context.parsed, head.i), is_indefinite(context.parsed, head.i),
        FuzzyDate.year(year) if year and reference.stated is None else reference.stated, context.document.published,
    )  # fmt: skip
    for link in links(head):
        keys = context.spoken.at.get(link.token, ())
        (said.own if link.own else said.clause).extend((key, link.side) for key in keys)
    said.clause.extend((key, "any") for name in reference.names for key in places().keys(name))
    said.sentence = {key for token in head.sent for key in context.spoken.at.get(token.i, ())}
    said.topics = {stem(token.lower_) for token in head.sent}
    said.shares = {key: context.spoken.share(key) for key in context.spoken.counts if context.spoken.counts[key] > 1}
    return said


def _candidates(kinds: tuple[str, ...], said: Description, context: Context) -> set[int]:
    """Events of these kinds that share a place or participant with what the text speaks of."""
    keys = said.sentence | {key for key, _ in said.own + said.clause} | set(said.shares)
    keys |= {wide for key in keys for wide in places().wider(key)}
    table = context.gazetteer.described
    return {at for kind in kinds for key in keys for at in table.get((kind, key), ())}


def _best(scored: dict[int, Score], reference: Reference, said: Description, context: Context) -> HistoryMatch | None:
    """The best of the candidates, of equals the last before publication; None where none is worth a suggestion."""
    known = context.gazetteer.known
    order = sorted(
        scored, key=lambda at: (-round(scored[at].points, 2), known[at].rank, -known[at].entry.start.lowest.ordinal())
    )
    if not order or scored[order[0]].points < SUGGESTION:
        return None
    entry, score = known[order[0]].entry, scored[order[0]]
    return HistoryMatch(
        entry=entry,
        when=when(entry, context.parsed[reference.head], said.stated, context.document.published),
        score=min(round(score.points, 2), 1.0),
        reasons=tuple(score.reasons),
        applied=score.points >= THRESHOLD,
        runners_up=tuple((known[at].entry.id, min(round(scored[at].points, 2), 1.0)) for at in order[1:4]),
    )
