"""The events that a time expression may date, by the parse: the nearest first, then where it is the second choice."""

from collections.abc import Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from timeline.events.anchoring.lexicon import belongs, longest_signal
from timeline.events.anchoring.model import Scene
from timeline.events.anchoring.syntax import is_verbal, tense
from timeline.events.lexicon import verbs

PREMODIFIERS = {"compound", "poss", "nummod", "amod", "nmod", "quantmod", "det"}
_OCCASION = {"in", "at", "during", "on"}
_SUBJECTS = {"nsubj", "nsubjpass", "csubj"}
_FINITE = ("past", "perfect", "pluperfect", "present", "future")
_ABOUT = {"about", "of", "than", "like", "as", "with", "over", "concerning", "regarding", "to"}
_BEFORE_VERB = {"advmod", "aux", "auxpass", "neg"}
FARTHER = 3  # arcs: a date read with a noun is the second choice of the verb above


def noun_before(scene: Scene, span: Tokens) -> int | None:
    """The nominal event that the expression is glued to: "the crash of 9 April", "before the vote (on) Monday"."""
    before = span.doc[max(0, span.start - 1)]
    noun = span.doc[max(0, span.start - 2)] if before.pos_ == "ADP" else before
    draft = _noun_event(scene, noun)
    if draft is None or noun == span.root:
        return None
    introduced = longest_signal(span.doc, noun.left_edge.i)
    return draft if before.lower_ == "of" or (introduced and introduced[0].events) else None


def occasion_before(scene: Scene, span: Tokens) -> int | None:
    """The occasion that the expression follows: "in a rally Saturday", whatever verb the two are read with."""
    noun = span.doc[max(0, span.start - 1)]
    within = noun.dep_ == "pobj" and noun.head.lower_ in _OCCASION
    return _noun_event(scene, noun) if within else None


def _noun_event(scene: Scene, noun: Token) -> int | None:
    draft = scene.owner(noun)
    return draft if draft is not None and scene.drafts[draft].nominal and scene.drafts[draft].head == noun.i else None


def dated_by(scene: Scene, span: Tokens) -> tuple[int, int | None]:
    """How many arcs up a draft is, and its index: the nearest one in the same clause."""
    if (
        verb := _verb_before_misread(span)
        or _verb_of_next(span)
        or _verb_before(span)
        or _verb_after(span)
        or _verb_coordinated(span)
        or _verb_below(span)
    ):
        return 1, told_by(scene, verb)
    steps, draft = _nearest_above(scene, span.root)
    if draft is None and span.start <= span.sent.start + 1 and is_verbal(span.sent.root):
        return steps, told_by(scene, span.sent.root)  # what opens the sentence dates it, however it was parsed
    return (steps, draft) if draft is not None else (FARTHER, _verb_left(scene, span))


def verb_when(span: Tokens) -> Token | None:
    """The verb of a clause that says what the time is known for: "(has been shut) since 1968, when the roof fell"."""
    place = span.end + (span.end < len(span.doc) and span.doc[span.end].text == ",")
    when = span.doc[place] if place < len(span.doc) else None
    return when.head if when is not None and when.lower_ == "when" and is_verbal(when.head) else None


def beside(scene: Scene, span: Tokens, draft: int) -> int | None:
    """The other event of the clause that the expression dates too: around a noun its verb, beside a verb its subject.

    "Opened talks on Monday" dates both; so does "the raid on Monday angered the town".
    """
    if scene.drafts[draft].nominal:
        return _clause_around(scene, span, draft)
    noun = next((token for token in span.root.ancestors if token.dep_ in _SUBJECTS), None)
    owner = scene.owner(noun) if noun is not None and noun.i < span.start else None
    return owner if owner is not None and owner != draft and scene.drafts[owner].nominal else None


def noun_left(scene: Scene, span: Tokens) -> int | None:
    """The nominal event last told before the expression, no verb between: "(is studying) a request last week"."""
    for place in range(span.start - 1, span.sent.start - 1, -1):
        token = span.doc[place]
        if is_verbal(token) or token.text in ";:":
            return None
        owner = scene.owner(token)
        if owner is not None and scene.drafts[owner].nominal:
            return owner
    return None


def scheduled(scene: Scene, draft: int) -> int | None:
    """What is to come by a verb that tells a plan: the visit of "is expected to visit"."""
    verb = scene.governors[draft]
    if not belongs(verb, "schedules") or tense(verb) not in ("present", "future"):
        return None
    owners = (scene.owner(child) for child in verb.rights if child.dep_ == "xcomp")
    return next((owner for owner in owners if owner is not None and owner != draft), None)


def meant_for(scene: Scene, draft: int) -> int | None:
    """What is to be then by a verb that fixes it: the hearing of "a hearing was set for May"."""
    verb = scene.governors[draft]
    if not is_verbal(verb) or verb.lemma_ not in verbs().scheduling.lemmas:
        return None
    things = [child for child in verb.children if child.dep_ in ("nsubjpass", "dobj")]
    owners = [scene.owner(thing) for thing in (*things, *([verb.head] if verb.dep_ in ("acl", "relcl") else []))]
    return next((one for one in owners if one is not None and scene.drafts[one].nominal), None)


def verbs_above(scene: Scene, token: Token) -> Iterator[int]:
    """The drafts of the verbs above a token, from the inside out."""
    owners = (told_by(scene, above) for above in token.ancestors if is_verbal(above))
    yield from (owner for owner in owners if owner is not None)


def _clause_around(scene: Scene, span: Tokens, draft: int) -> int | None:
    """The verb whose object or adjunct holds a noun that a later date was read with ("opened talks on Monday")."""
    noun = scene.parsed[scene.drafts[draft].head]
    if span.start < noun.i or noun.dep_ not in ("dobj", "pobj", "attr"):
        return None
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head  # no farther: not "an inquiry into the raid on Monday"
    return scene.owner(verb) if is_verbal(verb) and verb.i < noun.i else None


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
    first = token.left_edge
    steps, apart = 0, first.i > 0 and first.nbor(-1).text == ","
    while token.head != token:
        parent, steps = token.head, steps + 1
        if _opens_after(first, parent):
            token = parent
            continue
        if (owner := scene.owner(parent)) is not None:
            return steps, owner
        if is_verbal(parent) and (parent.dep_ != "xcomp" or told_by(scene, parent) is not None):
            return steps, told_by(scene, parent)
        if not is_verbal(parent) and not _may_pass(token, parent, apart=apart):
            break
        token = parent
    return steps, scene.owner(token)


def _verb_before_misread(span: Tokens) -> Token | None:
    """The verb before "until April", read as a clause with the verb behind it: "to wait until April was refused"."""
    clause, before = span.root.head, span.doc[max(0, span.start - 1)]
    misread = span.root.dep_ in _SUBJECTS and before.dep_ == "mark" and before.head == clause
    return clause.head if misread and is_verbal(clause.head) and clause.head.i < span.start else None


def _verb_of_next(span: Tokens) -> Token | None:
    """The verb of the sentence after a date that was cut off as one of its own: "ON MARCH 4th | the king fled"."""
    sentence = span.sent
    if span.end != sentence.end or span.start > sentence.start + 1 or span.end == len(span.doc):
        return None
    following = span.doc[span.end].sent.root
    return following if is_verbal(following) and "\n" not in span.doc[span.end - 1].whitespace_ else None


def _opens_after(first: Token, verb: Token) -> bool:
    """Does the clause open only behind a date that was read with it: "on 7 May, after he left, she ..."?"""
    return any(child.dep_ == "mark" and child.i > first.i for child in verb.lefts) and is_verbal(verb.head)


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
    if first.dep_ == "ccomp" and is_verbal(first.head) and first.head.i >= span.end:
        return first.head  # "..., and on 2 June, as it rained, she left", read as one clause before the other
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
    # "Peru and Chile Monday signed": read as a third name
    misread = span.end == place or span.doc[span.end].text != ","
    inside = (*_SUBJECTS, *PREMODIFIERS, "npadvmod", "pobj", *(("appos", "conj") if misread else ()))
    return span.doc[place] if span.root.dep_ in inside else None


def _verb_before(span: Tokens) -> Token | None:
    """The verb right before the expression, where that was read as the subject of a participle behind it."""
    root, before = span.root, span.doc[max(0, span.start - 1)]
    below = root.head
    misread = root.dep_ in _SUBJECTS and below.tag_ in ("VBN", "VBD", "VBG") and below.i >= span.end
    if not misread or not is_verbal(before) or belongs(before, "reports"):
        return None
    return None if any(child.dep_ in ("aux", "auxpass") for child in below.lefts) else before


def _may_pass(token: Token, parent: Token, *, apart: bool) -> bool:
    """May a date inside this phrase be the date of the clause around it?

    "talks on Monday" may ("opened talks on Monday"), "the 2003 model" and a date of the subject may not; but
    "second-quarter profit rose". `apart`: a comma before the date sets it apart from what it is read with.
    """
    if token.lower_ == "of" and belongs(parent, "parts"):
        return True
    if token.lower_ in _ABOUT and token.pos_ == "ADP" and not is_verbal(parent):
        return apart or parent.lower_ == "as"  # "as of 30 June"
    if token.dep_ in PREMODIFIERS:
        occasion = parent.dep_ == "pobj" and parent.head.lower_ in _OCCASION
        return occasion or (parent.dep_ in _SUBJECTS and belongs(parent.head, "moves"))
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
