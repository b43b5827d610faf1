"""How the events of a document lie to each other in time, read off the sentences that hold them."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from timeline.events.anchoring.attachment import MEASURED, measured_signal, span_of
from timeline.events.anchoring.candidates import told_by
from timeline.events.anchoring.distance import UNITS, is_measurable
from timeline.events.anchoring.lexicon import Relation, belongs, longest_signal, sequels
from timeline.events.anchoring.model import Link, Scene
from timeline.events.anchoring.retold import Told
from timeline.events.anchoring.syntax import is_verbal, tense
from timeline.events.model import REAL
from timeline.temporal.model import TimeExpression

_AT = {"at", "during"}


def links(scene: Scene, expressions: Sequence[TimeExpression]) -> list[Link]:
    """Every relation in time that the text states between two of its events."""
    found: list[Link] = []
    distances = _distances(scene, expressions)
    previous: int | None = None
    told = Told(scene)
    for index, governor in enumerate(scene.governors):
        found += _after_previous(scene, index, previous)
        found += _signalled(scene, index, distances)
        found += _of_clause(scene, index) if is_verbal(governor) else ()
        again = list(told.again(index))
        found += _of_noun(scene, index, known=bool(again)) if scene.drafts[index].nominal else ()
        found += again
        previous = index if is_verbal(governor) else previous
        told.note(index)
    return found


def _distances(scene: Scene, expressions: Sequence[TimeExpression]) -> dict[int, str]:
    """The periods that measure a signal ("two days after", "the day after"), by the index of the signal's token."""
    spans = [(span, one.value) for one in expressions if (span := span_of(scene, one)) is not None]
    inside = {token.i for span, _ in spans for token in span}
    units = {token.i: period for token in scene.parsed if token.i not in inside and (period := _unit_before(token))}
    measured = {span.end: value for span, value in spans if is_measurable(value) and measured_signal(span)}
    return units | measured


def _unit_before(signal: Token) -> str:
    """One unit of the calendar for "the week (before)", "" where the words before a signal name none."""
    if signal.lower_ not in MEASURED or signal.i < signal.sent.start + 2:
        return ""
    unit, article = signal.nbor(-1), signal.nbor(-2)
    return UNITS.get(unit.lower_, "") if article.lower_ == "the" else ""


def _related(relation: Relation, main: int, other: int, words: str, distance: str = "") -> Link:
    """The link of an event with the one that its signal introduces."""
    if relation == "before":
        return Link("before", main, other, words, distance=distance)
    if relation == "after":
        return Link("before", other, main, words, distance=distance)
    return Link("since" if relation == "since" else "same", main, other, words)


# --- signals ----------------------------------------------------------------------------------------------------------


def _signalled(scene: Scene, index: int, distances: dict[int, str]) -> Iterator[Link]:
    """The event whose phrase a signal introduces ("after the strike"), with the one outside the phrase."""
    for end in _signal_ends(scene, index):
        match = longest_signal(scene.parsed, end)
        if match and match[0].events:
            signal, start = match
            distance = distances.get(start, "")
            main = _outside(scene, scene.parsed[start], index, measured=bool(distance))
            if main is not None and _makes_sense(scene, main, signal.relation):
                relation = signal.relation if distance else _at_once(scene, main, index, signal.relation)
                yield _related(relation, main, index, scene.parsed[start:end].text, distance)
            return


def _at_once(scene: Scene, main: int, other: int, relation: Relation) -> Relation:
    """Who died after the dam burst died when it burst."""
    befell = belongs(scene.governors[main], "consequences") and not belongs(scene.governors[other], "consequences")
    return "during" if befell and relation == "after" else relation


def _makes_sense(scene: Scene, main: int, relation: Relation) -> bool:
    """Only what lasts or has happened since then is "since" an event; "the worst since the flood" is not."""
    return relation != "since" or tense(scene.governors[main]) in ("perfect", "pluperfect", "present")


def _signal_ends(scene: Scene, index: int) -> Iterator[int]:
    """Where a signal of this event would end: after the clause's mark, or before its phrase."""
    governor, head = scene.governors[index], scene.parsed[scene.drafts[index].head]
    of_time = governor.dep_ == "relcl" and scene.owner(governor.head) is None  # "in 1968, when the roof fell"
    if governor.dep_ in ("advcl", "ccomp", "relcl") and not of_time:
        yield from (child.i + 1 for child in governor.lefts if child.dep_ in ("mark", "advmod"))
    if head.dep_ in ("pobj", "pcomp", "conj"):
        yield head.left_edge.i


def _outside(scene: Scene, signal: Token, inside: int, *, measured: bool) -> int | None:
    """The event that a signal's phrase modifies: the nearest above, but the main clause's after a comma."""
    above = [owner for owner in _owners_above(scene, signal) if owner != inside]
    if not above:
        return None
    if measured and (left := _verb_left(scene, signal)) is not None:
        return left
    apart = signal.i > 0 and signal.nbor(-1).text == ","
    mains = [owner for owner in above if scene.governors[owner].dep_ not in ("acl", "relcl", "pobj", "dobj", "pcomp")]
    return mains[0] if apart and mains else above[0]


def _verb_left(scene: Scene, signal: Token) -> int | None:
    """The last verb before "..., two days after it landed", which the distance belongs to."""
    left = [scene.owner(token) for token in scene.parsed[signal.sent.start : signal.i] if is_verbal(token)]
    return next((owner for owner in reversed(left) if owner is not None), None)


def _owners_above(scene: Scene, token: Token) -> Iterator[int]:
    """The drafts above a token from the inside out, as far as the clauses between them tell of one."""
    for ancestor in token.ancestors:
        if is_verbal(ancestor):
            owner = told_by(scene, ancestor)
            if owner is None and ancestor.dep_ not in ("xcomp", "conj"):
                return
        else:
            owner = scene.owner(ancestor)
        if owner is not None:
            yield owner


def _after_previous(scene: Scene, index: int, previous: int | None) -> Iterator[Link]:
    """ "It then sold the land": an adverb that orders the event after the one told before."""
    if previous is None:
        return
    for child in scene.governors[index].lefts:
        if child.dep_ == "advmod" and child.lower_ in sequels() and not list(child.children):
            yield _related(sequels()[child.lower_], index, previous, child.text)


# --- clauses ----------------------------------------------------------------------------------------------------------


def _of_clause(scene: Scene, index: int) -> Iterator[Link]:
    verb = scene.governors[index]
    host = verb.head.head if verb.dep_ == "pcomp" else verb.head
    above = scene.owner(host) if host != verb else None
    if above is None and verb.dep_ == "relcl" and any(child.lower_ == "where" for child in verb.lefts):
        above = next((owner for owner in _owners_above(scene, verb) if owner != index), None)
        yield from (Link("same", index, owner, fine=True) for owner in (above,) if owner is not None)
        return
    if above is None or above == index:
        return
    if verb.dep_ == "advcl" and not _has_mark(verb):
        yield from _of_adjunct(scene, index, above)
    elif verb.dep_ == "pcomp" and belongs(verb.head, "accompanies"):
        yield Link("same", index, above)
    elif verb.dep_ in ("conj", "dep"):
        yield from _of_series(scene, index, above)
    elif verb.dep_ in ("relcl", "acl"):
        yield from _of_relative(verb, index, above)
    elif verb.dep_ == "ccomp" and verb.i < verb.head.i and not belongs(verb.head, "reports"):
        if not _has_subject(verb.head):  # the first of several verbs: "cut jobs, sold a plant and closed a mine"
            yield Link("same", index, above, fine=True)
    elif verb.dep_ in ("ccomp", "xcomp"):
        yield from _of_complement(scene, index, above)


def _of_series(scene: Scene, index: int, first: int) -> Iterator[Link]:
    """ "closed a plant and sold the land"; or what a signal opens, misread ("fell after workers, in Peru, voted")."""
    verb = scene.governors[index]
    signals = (child for child in verb.head.rights if child.dep_ == "prep" and child.i < verb.i)
    misread = next(
        (one for one in signals if (found := longest_signal(scene.parsed, one.i + 1)) and found[0].events), None
    )
    joined = any(token.dep_ == "cc" for token in scene.parsed[verb.head.i : verb.i])
    if misread is not None and not joined and not _has_subject(verb):
        signal = longest_signal(scene.parsed, misread.i + 1)
        assert signal
        yield _related(signal[0].relation, first, index, misread.text)
    elif _is_of_one_time(verb, verb.head):
        yield Link("same", index, first, fine=True)


def _is_of_one_time(verb: Token, other: Token) -> bool:
    """ "refused the plan and is preparing an appeal" tells of two times."""
    forms = {tense(verb), tense(other)}
    return len(forms) == 1 or not ("past" in forms and forms & {"present", "perfect", "future"})


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.lefts)


def _of_adjunct(scene: Scene, index: int, main: int) -> Iterator[Link]:
    """ "killing two", "to reveal the plan": the same act, where it took place at all. "Born in 1951, he": earlier."""
    verb = scene.governors[index]
    form = tense(verb)
    if verb.tag_ == "VBN" and form == "participle" and verb.i < verb.head.i:
        yield Link("same", index, main, fine=True)
        told = (scene.owner(token) for token in (verb.head, *verb.head.conjuncts))
        yield from (Link("before", index, owner, verb.text) for owner in told if owner is not None)
    elif form == "participle" or (form == "infinitive" and _both_real(scene, index, main)):
        yield Link("same", index, main)


def _both_real(scene: Scene, index: int, main: int) -> bool:
    return scene.status(index) in REAL and scene.status(main) in REAL


def _is_one_act(scene: Scene, index: int, main: int) -> bool:
    """ "returned to collect the prize", "failed to buy the firm": the infinitive's time is the verb's."""
    return _both_real(scene, index, main) or belongs(scene.governors[main], "implicative")


def _has_mark(verb: Token) -> bool:
    return any(child.dep_ == "mark" for child in verb.lefts)


def _of_relative(verb: Token, index: int, noun: int) -> Iterator[Link]:
    """ "the blast that killed two", "the talks held in May": what the clause tells is the noun's event."""
    passive = verb.tag_ == "VBN"
    if belongs(verb, "occurs_as_object" if passive else "occurs_as_subject"):
        yield Link("same", index, noun)


def _of_complement(scene: Scene, index: int, main: int) -> Iterator[Link]:
    """What is said to have happened did so before it was said; what is said to come, after."""
    verb = scene.governors[index]
    form = tense(verb)
    if form in ("past", "perfect", "pluperfect"):
        yield Link("before", index, main, "said")
    elif form == "participle" or (form == "infinitive" and _is_one_act(scene, index, main)):
        yield Link("same", index, main)
    elif form == "present":
        yield Link("same", index, main, fine=True)
    elif form == "future" or verb.dep_ == "xcomp":
        yield Link("before", main, index, "to come")


# --- nouns ------------------------------------------------------------------------------------------------------------


def _of_noun(scene: Scene, index: int, *, known: bool) -> Iterator[Link]:
    """A nominal event beside the verb that it is an argument of: "held talks", "the blast killed two"."""
    head = scene.parsed[scene.drafts[index].head]
    verb = head.head
    owner = scene.owner(verb)
    if head.dep_ == "pobj" and head.head.pos_ == "ADP":
        yield from _of_prepositional(scene, index, head.head)
    elif owner is None or owner == index or not is_verbal(verb):
        return
    elif known and belongs(verb, "phases"):
        yield Link("before", index, owner)
    elif head.dep_ in ("dobj", "nsubjpass") and belongs(verb, "occurs_as_object"):
        yield Link("same", index, owner)
    elif head.dep_ == "nsubj":
        yield Link("same" if belongs(verb, "occurs_as_subject") else "before", index, owner)


def _of_prepositional(scene: Scene, index: int, preposition: Token) -> Iterator[Link]:
    """ "announced at a meeting", "died in the crash", "killed by a strike"."""
    verb = preposition.head
    owner = scene.owner(verb)
    if owner is None or owner == index or not is_verbal(verb):
        return
    word = preposition.lower_
    noun = scene.parsed[scene.drafts[index].head]
    within = word in ("in", "by") and (belongs(verb, "occurs_within") or belongs(noun, "occasions"))
    if word in _AT or within or (word == "by" and belongs(verb, "occurs_as_subject")):
        yield Link("same", index, owner, word)
