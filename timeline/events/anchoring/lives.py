"""The life that an article tells: its first and last day, and the births, deaths and ages that these date."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from spacy.tokens import Doc, Token

from timeline.dates import FuzzyDate, Point
from timeline.dates.point import days_in_month
from timeline.documents import Document
from timeline.events.anchoring.model import Anchor, Scene
from timeline.events.draft import Draft
from timeline.language.numbers import number_of
from timeline.rule_files import Strict, read_rules
from timeline.temporal.model import Landmark, TimeExpression

_DATA = Path(__file__).parent.parent / "data" / "lives.toml"
_LEAD = 400  # characters of the body within which the life stands
_BRACKET = re.compile(r"\(([^()]{4,120})\)")
_DASH = re.compile(r"\s*[-–—]\s*(?:\w+ in \w+, )?")
_SUBJECTS = ("nsubj", "nsubjpass")
_OLDEST = 120


class Words(Strict):
    """The words of `lives.toml`."""

    born: frozenset[str]
    died: frozenset[str]
    brackets: frozenset[str]
    masculine: frozenset[str]
    feminine: frozenset[str]
    at: frozenset[str]
    age: frozenset[str]
    aged: frozenset[str]
    when: frozenset[str]


@lru_cache(maxsize=1)
def words() -> Words:
    """The words, read once."""
    return read_rules(_DATA, Words)


@dataclass(frozen=True, slots=True)
class Life:
    """Whose life an article tells, by name and pronouns, and when it began and, if it did, ended."""

    name: frozenset[str]
    pronouns: frozenset[str]
    born: TimeExpression
    died: TimeExpression | None
    end: int  # the offset at which the brackets close


def life_of(parsed: Doc, document: Document, expressions: Sequence[TimeExpression]) -> Life | None:
    """The life in the brackets after a person's name in the lead: "(3 April 1908 - 17 January 1991)", "(born 1951)"."""
    text = document.text
    start = min((span.start for span in document.spans("body")), default=0)
    for bracket in _BRACKET.finditer(text, start, start + _LEAD):
        name = _name_before(parsed, bracket.start())
        dates = [one for one in expressions if one.when and bracket.start() <= one.span.start < bracket.end()]
        if (
            name
            and 1 <= len(dates) <= 2
            and _are_a_life(text[bracket.start(1) : bracket.end(1)], dates, bracket.start(1))
        ):
            died = dates[1] if len(dates) == 2 else None
            return Life(name, _pronouns(parsed), dates[0], died, bracket.end())
    return None


def _pronouns(parsed: Doc) -> frozenset[str]:
    """The pronouns that the article has most of, which are those of its subject."""
    kinds = (words().masculine, words().feminine)
    return max(kinds, key=lambda kind: sum(token.lower_ in kind for token in parsed))


def _name_before(parsed: Doc, offset: int) -> frozenset[str]:
    """The words of the person's name that ends at an offset."""
    found = set()
    before = parsed.char_span(0, offset, alignment_mode="contract")
    for token in reversed(list(before or ())[-8:]):
        if token.pos_ != "PROPN":
            break
        found.add((token.text, token.ent_type_))
    known = any(kind == "PERSON" for _, kind in found) or _goes_on_with_a_person(parsed, offset)
    return frozenset(word for word, _ in found) if known else frozenset()


def _goes_on_with_a_person(parsed: Doc, offset: int) -> bool:
    """Is the first subject that is a pronoun after an offset "he" or "she"? Of a war or a firm it is "it"."""
    rest = (token for token in parsed if token.idx > offset and token.dep_ in _SUBJECTS and token.pos_ == "PRON")
    first = next((token.lower_ for token in rest if token.tag_ == "PRP"), "")
    return first in words().masculine | words().feminine


def _are_a_life(inside: str, dates: Sequence[TimeExpression], offset: int) -> bool:
    """Do the brackets say "born", or hold two dates as far apart as a life and only a dash between them?"""
    if any(word in inside.lower().split()[0] for word in words().brackets):
        return True
    if len(dates) < 2:
        return False
    between = inside[dates[0].span.end - offset : dates[1].span.start - offset]
    return _DASH.fullmatch(between) is not None and 1 < _years(dates[0], dates[1]) < _OLDEST


def _years(one: TimeExpression, other: TimeExpression) -> int:
    early, late = one.when and one.when.earliest, other.when and other.when.earliest
    return late.year - early.year if isinstance(early, Point) and isinstance(late, Point) else 0


def turning_points(
    parsed: Doc, drafts: Sequence[Draft], life: Life, expressions: Sequence[TimeExpression]
) -> list[Landmark]:
    """Where the text tells the subject's birth, death or age without a date: the brackets say when that was."""
    starts = [one.span.start for one in expressions if one.when and one.type == "DATE" and one.value[:1].isdigit()]
    found = (_landmark(parsed, draft, life, starts) for draft in drafts if not draft.nominal)
    return [one for one in found if one]


def _landmark(parsed: Doc, draft: Draft, life: Life, dates: Sequence[int]) -> Landmark | None:
    """The landmark at a draft; none where its sentence has a date, which for an age is one before its verb."""
    head, verb = parsed[draft.head], parsed[draft.governor if draft.governor >= 0 else draft.head]
    known = _turn(life, draft, head, verb)
    end = head.sent.end_char if known else head.idx
    if verb.idx < life.end or any(head.sent.start_char <= date < end for date in dates):
        return None
    if known and known.when:
        return Landmark(head.idx, known.when, f"the date of {head.text!r} in the lead", told=True)
    age = next(_ages(life, verb), None)
    when = age and _aged(life, *age).when
    if not age or not when or not isinstance(when.earliest, Point) or not isinstance(when.latest, Point):
        return None
    middle = when.earliest.plus_days((when.latest.ordinal() - when.earliest.ordinal()) // 2)
    return Landmark(head.idx, FuzzyDate.year(middle.year), f"when the age was {age[0]}", told=True)


def dated_by_life(scene: Scene, life: Life | None, anchors: list[Anchor]) -> list[Anchor]:
    """The anchors, with the dates of the subject's birth and death, and what the ages say of the rest."""
    if life is None:
        return anchors
    return [one if one.when else _dated(scene, life, index, one) for index, one in enumerate(anchors)]


def _dated(scene: Scene, life: Life, index: int, anchor: Anchor) -> Anchor:
    verb = scene.governors[index]
    if verb.idx < life.end:
        return anchor
    turn = _turn(life, scene.drafts[index], scene.parsed[scene.drafts[index].head], verb)
    if turn:
        return _at(turn)
    age = next(_ages(life, verb), None)
    return _aged(life, *age) if age else anchor


def _turn(life: Life, draft: Draft, head: Token, verb: Token) -> TimeExpression | None:
    """The date in the brackets of what a draft tells, if that is the subject's birth or death."""
    whose = _owner(head) if draft.nominal else _subject(verb)
    if head.idx < life.end or whose is None or not _is_meant(life, whose):
        return None
    return life.born if draft.lemma in words().born else life.died if draft.lemma in words().died else None


def _at(expression: TimeExpression) -> Anchor:
    because = f"the article gives the life's date: {expression.because}"
    return Anchor(expression.when, expression.text, expression.basis, because)


def _is_meant(life: Life, token: Token) -> bool:
    """Is the token the subject's name, or a pronoun with nobody else named before it in its sentence?"""
    if token.pos_ == "PROPN":
        return token.text in life.name
    named = [one for one in token.sent if one.i < token.i and one.ent_type_ == "PERSON" and one.dep_ in _SUBJECTS]
    return token.lower_ in life.pronouns and all(one.text in life.name for one in named)


def _owner(noun: Token) -> Token | None:
    return next((child for child in noun.children if child.dep_ == "poss"), None)


def _subject(verb: Token) -> Token | None:
    """The subject of a verb, or of the verb that it is coordinated with or hangs on without a subject of its own."""
    while True:
        found = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
        if found is not None or verb.dep_ not in ("conj", "advcl", "xcomp"):
            return found
        verb = verb.head


def _ages(life: Life, verb: Token) -> Iterator[tuple[int, str]]:
    """The subject's age at what a verb tells, with the words that say so."""
    subject = _subject(verb)
    mine = subject is not None and _is_meant(life, subject)
    for child in verb.children:
        if mine and child.lower_ in words().at and child.dep_ == "prep":
            yield from _number_below(child, 3)
        elif mine and child.lower_ in words().aged:
            yield from _number_below(child, 1)
        elif child.dep_ == "advcl" and child.lemma_ == "be" and any(one.lower_ in words().when for one in child.lefts):
            who = _subject(child)
            if who is not None and who.pos_ == "PRON" and _is_meant(life, who):
                yield from _number_below(child, 1)


def _number_below(token: Token, depth: int) -> Iterator[tuple[int, str]]:
    """A bare number that hangs on a token, straight or through "the age of"."""
    for child in token.rights:
        number = number_of(child.lower_)
        if 0 < number < _OLDEST and child.n_rights == 0:
            yield number, token.doc[min(token.i, child.i) : child.i + 1].text
        elif depth > 1 and (child.lower_ in words().age or child.dep_ == "prep"):
            yield from (
                (age, token.doc[token.i : child.right_edge.i + 1].text) for age, _ in _number_below(child, depth - 1)
            )


def _aged(life: Life, age: int, phrase: str) -> Anchor:
    """From the birthday on which the subject was so old to the day before the next."""
    when = life.born.when
    assert when
    if not (isinstance(when.earliest, Point) and isinstance(when.latest, Point)):
        return Anchor()
    early, late = _birthday(when.earliest, age), _birthday(when.latest, age + 1)
    last = late.plus_days(-1) if when.precision == "day" else late
    because = f"{phrase!r}, counted from the birth ({life.born.text})"
    return Anchor(replace(when, earliest=early, latest=last), phrase, "text", because)


def _birthday(day: Point, age: int) -> Point:
    year = day.year + age
    return Point(year, day.month, min(day.day, days_in_month(year, day.month)))
