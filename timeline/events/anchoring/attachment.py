"""Which time expression dates which event, by the parse and by the events' tenses."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from timeline.dates import FuzzyDate
from timeline.events.anchoring.candidates import (
    FARTHER,
    PREMODIFIERS,
    beside,
    dated_by,
    meant_for,
    noun_before,
    noun_left,
    occasion_before,
    scheduled,
    verb_when,
    verbs_above,
)
from timeline.events.anchoring.fitting import fits, is_looked_back_at
from timeline.events.anchoring.lexicon import Relation, belongs, signal_before
from timeline.events.anchoring.model import Scene
from timeline.events.anchoring.syntax import is_verbal
from timeline.events.model import REAL
from timeline.temporal.model import TimeExpression

_REACH = 16  # tokens between "from" and the time of what is compared with
_AMOUNTS = {"more", "less", "fewer"}  # "more than 900 people" compares nothing
MEASURED = {"after", "before", "following"}
_BACKWARD = ("ago", "earlier", "before")


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
            opened = before
            before = [replace(one, expression=expression, relation=end, start=span.start) for one in opened]
            found += _of_when(scene, span, (opened[0], before[0]))
        else:
            before = list(_attached(scene, span, expression, relation))
        found += before
        last = span.end
    return found


def _dates_nothing(scene: Scene, span: Tokens, expression: TimeExpression, last: int) -> bool:
    """Is it part of a name, the distance of a relation, or the time of what is compared with?"""
    distance = expression.type == "DURATION" and measured_signal(span) is not None
    return span.start in scene.named or distance or _is_compared_with(span, expression, last)


def _range_end(span: Tokens, opened: Relation | None) -> Relation | None:
    """What the second date of a range is: "to 1940" after "from 1931", "and July" after "between May"."""
    word = span.doc[span.start - 1].lower_
    if opened == "between" and word == "and":
        return "by"
    return "until" if opened == "from" and word in ("to", "until", "till", "through") else None


def _attached(
    scene: Scene, span: Tokens, expression: TimeExpression, relation: Relation | None
) -> Iterator[Attachment]:
    for steps, draft in _drafts_dated(scene, span, expression, relation):
        of_noun = relation == "for" and expression.type != "DURATION" and span.start > scene.governors[draft].i
        planned = scene.status(draft) not in REAL or belongs(scene.governors[draft], "schedules")
        if not of_noun or planned:  # "cut its forecast for 2020" was not in 2020
            own = span.root.dep_ in PREMODIFIERS and span.root.head.i == scene.drafts[draft].head
            yield Attachment(draft, expression, None if own else relation, span.start, steps)
    yield from _of_when(scene, span, [Attachment(-1, expression, None, span.start, 1)])


def _of_when(scene: Scene, span: Tokens, dates: Sequence[Attachment]) -> Iterator[Attachment]:
    """The same dates for the clause that says what the time is known for: "between 2011 and 2013, when he ruled"."""
    verb = verb_when(span)
    below = scene.owner(verb) if verb is not None else None
    if below is not None:
        yield from (replace(one, draft=below, steps=1) for one in dates)


def _is_compared_with(span: Tokens, expression: TimeExpression, last: int) -> bool:
    """Is it the time of an amount that is compared with ("from 3 million a year earlier", "than in 1990")?"""
    amount = expression.text.lower().endswith(_BACKWARD) and span.start > 0
    apart = False
    for place in range(span.start - 1, max(last, span.sent.start, span.start - _REACH) - 1, -1):
        token = span.doc[place]
        if belongs(token, "compares") and span.doc[place - 1].lower_ not in _AMOUNTS:
            of_place = token.lower_ == "from" and not _is_amount(token.nbor())
            figures = any(_is_amount(one) for one in span.doc[place : span.start])
            named = token.nbor().pos_ == "PROPN" and not figures  # "refused a bid from Ostbank two years ago"
            return (amount and not (of_place and (apart or named))) or token.lower_ == "than"
        if is_verbal(token):
            return False
        apart = apart or token.text == ","
        amount = amount or _is_amount(token)
    return False


def _is_amount(token: Token) -> bool:
    return bool(token.like_num or token.is_currency)


def _drafts_dated(
    scene: Scene, span: Tokens, expression: TimeExpression, relation: Relation | None
) -> Iterator[tuple[int, int]]:
    """(arcs, draft) for each event that an expression dates: a noun it is glued to, or a clause and a noun in it."""
    glued = noun_before(scene, span)
    if glued is not None:
        yield 0, glued
        return
    if (occasion := occasion_before(scene, span)) is not None:
        yield 0, occasion
    steps, draft = dated_by(scene, span)
    if draft is None or draft == occasion or not _lasts(scene, draft, relation):
        return
    steps += 0 if occasion is None else FARTHER
    plan = scheduled(scene, draft) if _is_to_come(scene, expression) else None
    plan = meant_for(scene, draft) if relation == "for" and plan is None else plan
    if plan is not None:
        yield steps, plan
    elif not is_looked_back_at(scene, draft, expression) and fits(scene, draft, expression, relation):
        yield steps, draft
        if (second := beside(scene, span, draft)) is not None:
            yield steps + FARTHER, second
    elif (other := _instead(scene, span, draft, expression, relation)) is not None:
        yield steps, other
    elif not _is_of_noun(span):
        yield steps, draft


def _is_to_come(scene: Scene, expression: TimeExpression) -> bool:
    """Is it the day of the article or a later date?"""
    day, when = scene.published, expression.when
    return bool(day and when and not when.before(FuzzyDate.day(day.year, day.month, day.day)))


def _lasts(scene: Scene, draft: int, relation: Relation | None) -> bool:
    """Is there no relation, or one that the event can stand in? Nothing is said "until 1989"."""
    return relation not in ("from", "until") or not belongs(scene.governors[draft], "reports")


def _instead(
    scene: Scene, span: Tokens, draft: int, expression: TimeExpression, relation: Relation | None
) -> int | None:
    """The event that the date fits where it does not fit the nearest one: a noun before it, or a verb above."""
    if (noun := noun_left(scene, span)) is not None:
        return noun
    above = verbs_above(scene, scene.governors[draft])
    return next((one for one in above if fits(scene, one, expression, relation)), None)


def _is_of_noun(span: Tokens) -> bool:
    """Does the expression hang on a noun, be that an event or not ("with the finding of a gun a week ago")?"""
    above = next(
        (token for token in span.root.ancestors if token not in span and token.pos_ not in ("ADP", "ADV")), None
    )
    return above is not None and not is_verbal(above)


def span_of(scene: Scene, expression: TimeExpression) -> Tokens | None:
    """The tokens of an expression."""
    found: Tokens | None = scene.parsed.char_span(expression.span.start, expression.span.end, alignment_mode="expand")
    return found


def measured_signal(span: Tokens) -> Token | None:
    """The signal whose distance the words measure: "after" for "two days" in "two days after the vote"."""
    following = span.doc[span.end] if span.end < len(span.doc) else None
    return following if following is not None and following.lower_ in MEASURED else None
