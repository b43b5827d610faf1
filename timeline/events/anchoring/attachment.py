"""Which time expression dates which event, by the parse."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from timeline.events.anchoring.lexicon import Relation, belongs, longest_signal, signal_before
from timeline.events.anchoring.model import REAL, Scene
from timeline.events.anchoring.syntax import is_verbal, tense
from timeline.temporal.model import TimeExpression

_PREMODIFIERS = {"compound", "poss", "nummod", "amod", "nmod", "quantmod", "det"}
_OCCASION = {"in", "at", "during", "on"}
_SUBJECTS = {"nsubj", "nsubjpass", "csubj"}
_FINITE = ("past", "perfect", "pluperfect", "present", "future")
_ABOUT = {"about", "of", "than", "like", "as", "with", "over", "concerning", "regarding", "to"}
_REACH = 8  # tokens between "from" and the time of what is compared with
_AMOUNTS = {"more", "less", "fewer"}  # "more than 900 people" compares nothing
_BEFORE_VERB = {"advmod", "aux", "auxpass", "neg"}
_FARTHER = 3  # arcs: a date read with a noun is the second choice of the verb above


@dataclass(frozen=True, slots=True)
class Attachment:
    """A time expression that dates a draft. `steps` counts the arcs between the two, `start` is its first token."""

    draft: int
    expression: TimeExpression
    relation: Relation | None
    start: int
    steps: int


def attachments(scene: Scene, expressions: Sequence[TimeExpression]) -> list[Attachment]:
    """Every expression with the drafts that it dates, or tells the length or the rhythm of."""
    found: list[Attachment] = []
    before: list[Attachment] = []
    last = 0
    for expression in expressions:
        span = span_of(scene, expression)
        if span is None or _dates_nothing(scene, span, expression, last):
            continue
        signal = signal_before(scene.parsed, span.start)
        relation = signal.relation if signal else None
        if before and span.start == last + 1 and (end := _range_end(span, before[0].relation)):
            before = [replace(one, expression=expression, relation=end, start=span.start) for one in before]
        else:
            before = list(_attached(scene, span, expression, relation))
        found += before
        last = span.end
    return found


def _dates_nothing(scene: Scene, span: Tokens, expression: TimeExpression, last: int) -> bool:
    """Is it part of a name, the distance of a relation, or the time of what is compared with?"""
    distance = expression.type == "DURATION" and measured_signal(span) is not None
    return span.start in scene.named or distance or _is_compared_with(span, last)


def _range_end(span: Tokens, opened: Relation | None) -> Relation | None:
    """What the second date of a range is: "to 1940" after "from 1931", "and July" after "between May"."""
    word = span.doc[span.start - 1].lower_
    if opened == "between" and word == "and":
        return "by"
    return "until" if opened == "from" and word in ("to", "until", "till", "through") else None


def _attached(
    scene: Scene, span: Tokens, expression: TimeExpression, relation: Relation | None
) -> Iterator[Attachment]:
    for steps, draft in _drafts_dated(scene, span):
        of_noun = relation == "for" and expression.type != "DURATION" and span.start > scene.governors[draft].i
        if not of_noun or scene.status(draft) not in REAL:  # "cut its forecast for 2020" was not in 2020
            own = span.root.dep_ in _PREMODIFIERS and span.root.head.i == scene.drafts[draft].head
            yield Attachment(draft, expression, None if own else relation, span.start, steps)


def _is_compared_with(span: Tokens, last: int) -> bool:
    """Is it the time of an amount that is compared with ("from 3 million a year earlier", "than in 1990")?"""
    amount = False
    for place in range(span.start - 1, max(last, span.sent.start, span.start - _REACH) - 1, -1):
        token = span.doc[place]
        if belongs(token, "compares") and span.doc[place - 1].lower_ not in _AMOUNTS:
            return amount or token.lower_ == "than"
        if is_verbal(token) or token.text == ",":
            return False
        amount = amount or token.like_num or token.is_currency
    return False


def _drafts_dated(scene: Scene, span: Tokens) -> Iterator[tuple[int, int]]:
    """(arcs, draft) for each event that an expression dates: a noun it is glued to, or a clause and a noun in it."""
    glued = _noun_before(scene, span)
    if glued is not None:
        yield 0, glued
        return
    steps, draft = _dated_by(scene, span)
    if draft is None:
        return
    yield steps, draft
    beside = _clause_around(scene, span, draft) if scene.drafts[draft].nominal else _subject_of(scene, span, draft)
    if beside is not None:
        yield steps + _FARTHER, beside


def _subject_of(scene: Scene, span: Tokens, draft: int) -> int | None:
    """The nominal event whose own date it is too: "the raid on Monday" in "the raid on Monday angered the town"."""
    noun = next((token for token in span.root.ancestors if token.dep_ in _SUBJECTS), None)
    owner = scene.owner(noun) if noun is not None and noun.i < span.start else None
    return owner if owner is not None and owner != draft and scene.drafts[owner].nominal else None


def span_of(scene: Scene, expression: TimeExpression) -> Tokens | None:
    """The tokens of an expression."""
    found: Tokens | None = scene.parsed.char_span(expression.span.start, expression.span.end, alignment_mode="expand")
    return found


def measured_signal(span: Tokens) -> Token | None:
    """The signal whose distance the words measure: "after" for "two days" in "two days after the vote"."""
    following = span.doc[span.end] if span.end < len(span.doc) else None
    return following if following is not None and following.lower_ in ("after", "before", "following") else None


def _noun_before(scene: Scene, span: Tokens) -> int | None:
    """The nominal event that the expression is glued to: "the crash of 9 April", "before the vote on Monday"."""
    if span.start < 2 or span.doc[span.start - 1].pos_ != "ADP":
        return None
    preposition, noun = span.doc[span.start - 1], span.doc[span.start - 2]
    draft = scene.owner(noun)
    if draft is None or not scene.drafts[draft].nominal or scene.drafts[draft].head != noun.i:
        return None
    introduced = longest_signal(span.doc, noun.left_edge.i)
    return draft if preposition.lower_ == "of" or (introduced and introduced[0].events) else None


def _clause_around(scene: Scene, span: Tokens, draft: int) -> int | None:
    """The verb whose object or adjunct holds a noun that a later date was read with ("opened talks on Monday")."""
    noun = scene.parsed[scene.drafts[draft].head]
    if span.start < noun.i or noun.dep_ not in ("dobj", "pobj", "attr"):
        return None
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head  # no farther: not "an inquiry into the raid on Monday"
    return scene.owner(verb) if is_verbal(verb) and verb.i < noun.i else None


def _dated_by(scene: Scene, span: Tokens) -> tuple[int, int | None]:
    """How many arcs up a draft is, and its index: the nearest one in the same clause."""
    if verb := _verb_after(span) or _verb_coordinated(span) or _verb_below(span):
        return 1, told_by(scene, verb)
    steps, draft = _nearest_above(scene, span.root)
    if draft is None and span.start <= span.sent.start + 1 and is_verbal(span.sent.root):
        return steps, told_by(scene, span.sent.root)  # what opens the sentence dates it, however it was parsed
    return (steps, draft) if draft is not None else (_FARTHER, _verb_left(scene, span))


def _verb_left(scene: Scene, span: Tokens) -> int | None:
    """The event of the verb before an expression that nothing else claims, if no comma stands between."""
    after_preposition = span.start > 0 and span.doc[span.start - 1].lower_ in _OCCASION
    for place in range(span.start - 1, span.sent.start - 1, -1):
        token = span.doc[place]
        if token.text in ",;:" or not after_preposition:
            return None
        if is_verbal(token):
            return scene.owner(token)
    return None


def _nearest_above(scene: Scene, token: Token) -> tuple[int, int | None]:
    steps = 0
    while token.head != token:
        parent, steps = token.head, steps + 1
        if (owner := scene.owner(parent)) is not None:
            return steps, owner
        if is_verbal(parent) and (parent.dep_ != "xcomp" or told_by(scene, parent) is not None):
            return steps, told_by(scene, parent)
        if not is_verbal(parent) and not _may_pass(token, parent):
            break
        token = parent
    return steps, scene.owner(token)


def _verb_below(span: Tokens) -> Token | None:
    """The verb of a clause that hangs on the expression itself ("the year the firm failed")."""
    below = (child for child in span.root.rights if child.dep_ == "relcl" and tense(child) in _FINITE)
    return next((verb for verb in below if verb.left_edge.tag_ not in ("WDT", "WP", "WRB")), None)


def _verb_coordinated(span: Tokens) -> Token | None:
    """The second of two verbs, where the expression opens its clause ("..., and the next year the couple left")."""
    place = span.start - 1
    while place > 0 and span.doc[place].pos_ in ("ADP", "PUNCT", "DET"):
        place -= 1
    if place < 0 or span.doc[place].dep_ != "cc":
        return None
    first = span.doc[place].head
    return next((token for token in first.conjuncts if is_verbal(token) and token.i >= span.end), None)


def _verb_after(span: Tokens) -> Token | None:
    """The verb right after the expression, where the expression stands in its subject ("the firm Monday sold ...")."""
    place = span.end
    while place < len(span.doc) and (span.doc[place].text == "," or span.doc[place].dep_ in _BEFORE_VERB):
        place += 1
    if place == len(span.doc) or not is_verbal(span.doc[place]):
        return None
    nearest = next((token for token in span.root.ancestors if is_verbal(token)), None)
    if nearest != span.doc[place]:
        return None
    return span.doc[place] if span.root.dep_ in (*_SUBJECTS, *_PREMODIFIERS, "npadvmod", "pobj") else None


def _may_pass(token: Token, parent: Token) -> bool:
    """May a date inside this phrase be the date of the clause around it?

    "talks on Monday" may ("opened talks on Monday"), "the 2003 model" and a date of the subject may not.
    """
    if token.lower_ in _ABOUT and token.pos_ == "ADP" and not is_verbal(parent):
        return False
    if token.dep_ in _PREMODIFIERS:
        return parent.dep_ == "pobj" and parent.head.lower_ in _OCCASION
    return parent.dep_ not in _SUBJECTS


def told_by(scene: Scene, verb: Token) -> int | None:
    """The event that a verb tells of: its own, or what begins, takes place or is due in its clause."""
    if (own := scene.owner(verb)) is not None:
        return own
    for label in ("xcomp", "dobj", "acomp", "nsubj", "nsubjpass", "attr"):
        for child in verb.children:
            if child.dep_ != label:
                continue
            for token in (child, *(below for below in child.children if below.dep_ == "xcomp")):
                if (owner := scene.owner(token)) is not None:
                    return owner
    return None
