"""Which time expression dates which event, by the parse."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from timeline.events.anchoring.lexicon import Relation, signal_before
from timeline.events.anchoring.model import Scene
from timeline.temporal.model import TimeExpression

_PREMODIFIERS = {"compound", "poss", "nummod", "amod", "nmod", "quantmod", "det"}
_OCCASION = {"in", "at", "during", "on", "after", "before", "since"}
_SUBJECTS = {"nsubj", "nsubjpass", "csubj"}
_VERBAL = {"VERB", "AUX"}


@dataclass(frozen=True, slots=True)
class Attachment:
    """A time expression that dates a draft. `steps` counts the arcs between the two, `start` is its first token."""

    draft: int
    expression: TimeExpression
    relation: Relation | None
    start: int
    steps: int


def attachments(scene: Scene, expressions: Sequence[TimeExpression]) -> list[Attachment]:
    """Every expression with the draft that it dates; one that dates none, and every habit, is left out."""
    found = (_attach(scene, expression) for expression in expressions if expression.type != "SET")
    return [attachment for attachment in found if attachment]


def _attach(scene: Scene, expression: TimeExpression) -> Attachment | None:
    span = scene.parsed.char_span(expression.span.start, expression.span.end, alignment_mode="expand")
    if span is None or measured_signal(span):
        return None
    steps, draft = _dated_by(scene, span.root)
    if draft is None:
        return None
    signal = signal_before(scene.parsed, span.start)
    return Attachment(draft, expression, signal.relation if signal else None, span.start, steps)


def measured_signal(span: Tokens) -> Token | None:
    """The signal whose distance the words measure: "after" for "two days" in "two days after the vote"."""
    following = span.doc[span.end] if span.end < len(span.doc) else None
    return following if following is not None and following.lower_ in ("after", "before", "following") else None


def _dated_by(scene: Scene, token: Token) -> tuple[int, int | None]:
    """How many arcs up a draft is, and its index: the nearest one in the same clause."""
    steps = 0
    while token.head != token:
        parent, steps = token.head, steps + 1
        if (owner := scene.owner(parent)) is not None:
            return steps, owner
        if parent.pos_ in _VERBAL:
            return steps, _of_other_verb(scene, parent)
        if not _may_pass(token, parent):
            break
        token = parent
    return steps, scene.owner(token)


def _may_pass(token: Token, parent: Token) -> bool:
    """May a date inside this phrase be the date of the clause around it?

    "talks on Monday" may ("opened talks on Monday"); "the 2003 model" and a subject's own date may not.
    """
    if token.dep_ in _PREMODIFIERS:
        return parent.dep_ == "pobj" and parent.head.lower_ in _OCCASION
    return parent.dep_ not in _SUBJECTS


def _of_other_verb(scene: Scene, verb: Token) -> int | None:
    """The event that a verb without a draft of its own tells of: what begins, what takes place, what it is."""
    for label in ("xcomp", "dobj", "nsubj", "nsubjpass", "attr", "acomp"):
        for child in verb.children:
            if child.dep_ == label and (owner := scene.owner(child)) is not None:
                return owner
    return None
