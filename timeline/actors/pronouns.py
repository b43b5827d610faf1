"""Whom "he", "she", "it" and "they" mean, of those who were mentioned before."""

from collections.abc import Sequence

from spacy.tokens import Token

from timeline.actors.antecedents import REACH, Antecedent, Memory, is_appointed
from timeline.actors.clauses import (
    SUBJECTS,
    announces,
    beside_owner,
    last_plural,
    objects_ahead,
    own_subject,
    sayer,
    says,
    subjects_beside,
)
from timeline.actors.lexicon import coreference_words, describing, person_nouns, pointing
from timeline.actors.model import Actor

_KINDS = {
    "he": {"person"},
    "she": {"person"},
    "it": {"organization", "state", "body", "armed group", "other"},
    "they": {"organization", "state", "body", "armed group", "people", "other"},
}
_NEAR = 30
_FAR = 60


def meant(
    memory: Memory, token: Token, pronoun: str, *, quoted: bool = False, speaker: Actor | None = None
) -> Actor | None:
    """The actor that a pronoun most likely means; None where a common noun fits better.

    In a quotation, "they" is no single body, as that is often the speaker's own, and nobody means the `speaker`.
    """
    here = memory.reading.sentences[token.i]
    excluded = memory.subjects_beside(token) | ({speaker.id} if speaker else set())
    excluded |= {memory.headed[one.i].actor.id for one in objects_ahead(token) if one.i in memory.headed}
    near = [one for one in reversed(memory.past[-40:]) if here - one.sentence <= REACH]
    near += [one for one in memory.past[-_FAR:] if one.actor.id == memory.hero and here - one.sentence > REACH][-1:]
    fitting = [one for one in near if one.actor.id not in excluded and _fits(memory, one, token, pronoun)]
    launched = token.dep_ == "poss" and token.head.lemma_ in coreference_words().grammar.launching
    things = [one for one in fitting if launched and one.actor.kind == "other"]
    fitting = things or fitting
    if (beside := beside_owner(token)) is not None:
        return next((one.actor for one in fitting if one.head.i == beside.i), None)
    if not quoted and (own := _says_of_itself(memory, fitting, token, pronoun)):
        return own
    if pronoun == "they" and (owner := _their(memory, token, quoted=quoted)):
        return owner
    if pronoun == "they" and _is_each(memory, token):
        return None
    if pronoun == "they":
        return _several(memory, [one for one in fitting if one.plural or not quoted], token, here)
    if pronoun == "it":
        return _thing(memory, fitting, token, own=not things)
    return _person(memory, fitting, token, pronoun)


def _says_of_itself(memory: Memory, fitting: Sequence[Antecedent], token: Token, pronoun: str) -> Actor | None:
    """Who says it, where that is nobody else: "Norvex said it would close"."""
    says = sayer(token)
    own = memory.headed.get(says.i) if says is not None else None
    if own not in fitting or own is None or (pronoun == "they" and not own.plural and not own.alone_as_they):
        return None
    if pronoun in ("he", "she") and not memory.gender(own.actor):
        return None if any(memory.gender(one.actor) == pronoun for one in fitting) else own.actor
    return own.actor


def _their(memory: Memory, token: Token, *, quoted: bool) -> Actor | None:
    """Whose "their" is: the subject's of its clause, which is many or a body: "The army of Peru moved their tanks"."""
    subject = own_subject(token) if token.dep_ == "poss" else None
    owner = memory.headed.get(subject.i) if subject is not None else None
    if subject is None or owner is None or (quoted and not owner.plural):
        return None
    others = last_plural(memory.reading.tokens, token.i, subject.i + 1, ())
    return owner.actor if others < 0 and (owner.plural or owner.alone_as_they) else None


def _is_each(memory: Memory, token: Token) -> bool:
    """Is it the "their" of one of many who are not named: "each party moved their tanks"?"""
    subject = own_subject(token) if token.dep_ == "poss" else None
    if subject is None or subject.tag_ != "NN" or subject.i in memory.headed:
        return False
    return any(child.lower_ in ("each", "every", "no", "neither") for child in subject.children)


def _thing(memory: Memory, fitting: Sequence[Antecedent], token: Token, *, own: bool) -> Actor | None:
    """ "it": who says it, whose clause it is (where `own`), else the best that no common noun outdoes."""
    if (says := sayer(token)) is not None and says.i not in memory.headed and _is_firm(says):
        return None
    if own and token.dep_ == "poss" and (subject := own_subject(token)) is not None:
        owner = memory.headed.get(subject.i)
        return owner.actor if owner and owner.actor.kind in _KINDS["it"] and not owner.plural else None
    here = memory.reading.sentences[token.i]
    scored = [(memory.score(one, here), one.order, one) for one in fitting]
    score, _, found = max(scored, key=lambda item: item[:2], default=(0.0, 0, None))
    return None if found is None or score <= _rival(token, found) else found.actor


def _person(memory: Memory, fitting: Sequence[Antecedent], token: Token, pronoun: str) -> Actor | None:
    """ "he", "she": who comes into an office here, who was called so in this sentence, else who fits best."""
    here = memory.reading.sentences[token.i]
    behind = {one.actor.id for one in fitting if one.sentence == here and _is_relatives(memory, one, token, pronoun)}
    fitting = [one for one in fitting if one.actor.id not in behind]
    same = next((one for one in fitting if one.sentence == here and pointing().get(one.head.lower_) == pronoun), None)
    if person := _appointee(fitting, here) or same:
        return person.actor
    subject = any(one.subject and one.sentence == here for one in fitting)
    scores = (
        memory.score(one, here)
        + 0.25 * (memory.gender(one.actor) == pronoun)
        + (0.0 if subject else _goes_on(memory, one, here))
        for one in fitting
    )
    scored = [(score, one.order, one) for score, one in zip(scores, fitting, strict=True)]
    found = max(scored, key=lambda item: item[:2], default=(0.0, 0, None))[2]
    if found and not memory.gender(found.actor) and _is_other_spoken_of(memory, token, pronoun):
        return None
    return found.actor if found and not _is_outdone(memory, token, found.order) else None


def _is_outdone(memory: Memory, token: Token, since: int) -> bool:
    """Was somebody without a name the subject after token `since`: "The judge was stern, and he ..."?"""
    nouns, since = person_nouns(), max(since, token.sent.start - 1)
    return any(
        one.dep_ in SUBJECTS and one.tag_ == "NN" and one.i not in memory.headed and not says(one.head)
        for one in memory.reading.tokens[since + 1 : token.i]
        if one.lower_ in nouns and one.head.i != token.head.i
    )


def _is_relatives(memory: Memory, one: Antecedent, token: Token, pronoun: str) -> bool:
    """Is somebody else of the pronoun's gender told of as this one's: "Ann Lee's mother left when she ..."?"""
    nouns = coreference_words().grammar.women if pronoun == "she" else coreference_words().grammar.men
    noun = one.head.head
    told = one.head.dep_ == "poss" and noun.lower_ in nouns and noun.i not in memory.headed
    return told and noun not in subjects_beside(token)


def _goes_on(memory: Memory, one: Antecedent, here: int) -> float:
    """Whom the title names, however far, and who was "he" or "him" just before, is who is spoken of further."""
    far = 2.0 * max(here - one.sentence - REACH, 0)
    called = pointing().get(one.head.lower_) in ("he", "she") and one.head.dep_ != "poss" and here - one.sentence <= 1
    hero = one.actor.id == memory.hero != memory.topics.get("person")
    return far + called + hero


def _appointee(fitting: Sequence[Antecedent], here: int) -> Antecedent | None:
    """Whom a sentence without another person as its subject brings into an office: "The firm named Lee, and he"."""
    persons = [one for one in fitting if one.sentence == here and one.head.pos_ == "PROPN"]
    subject = any(one.head.dep_ in SUBJECTS for one in persons)
    return None if subject else next((one for one in persons if is_appointed(one.head)), None)


def _is_other_spoken_of(memory: Memory, token: Token, pronoun: str) -> bool:
    """Does a noun such as "the mother" stand near, which "she" may mean as well?"""
    nouns = coreference_words().grammar.women if pronoun == "she" else coreference_words().grammar.men
    near = memory.reading.tokens[max(0, token.i - _NEAR) : token.i]
    return any(one.lower_ in nouns and one.i not in memory.headed for one in near)


def _several(memory: Memory, fitting: Sequence[Antecedent], token: Token, here: int) -> Actor | None:
    """ "they": those named in the plural, unless several others were named later; one body only where no others."""
    if any(one.sentence == here and one.subject and one.actor.kind == "person" for one in memory.past[-8:]):
        fitting = [one for one in fitting if one.sentence == here]
    start = next((i for i in range(token.i, -1, -1) if here - memory.reading.sentences[i] > 1), -1) + 1
    rival = last_plural(memory.reading.tokens, token.i, start, {one.order for one in fitting if one.plural})
    many = [one for one in fitting if one.plural and (one.order > rival or (one.sentence == here and one.subject))]
    single = [one for one in fitting if rival < 0 and one.alone_as_they and here - one.sentence <= 1]
    group = [one for one in fitting if one.subject and one.actor.kind == "armed group" and here - one.sentence <= 1]
    scored = [(memory.score(one, here), one.order, one) for one in many or single or group]
    return max(scored, key=lambda item: item[:2])[2].actor if scored else None


def may_be(actor: Actor, pronoun: str) -> bool:
    """Can the pronoun mean an actor of this kind?"""
    return actor.kind in _KINDS[pronoun]


def _fits(memory: Memory, one: Antecedent, token: Token, pronoun: str) -> bool:
    """May the pronoun mean this one, by its kind, number and place?"""
    if one.modifier or one.place or not may_be(one.actor, pronoun) or one.head.i >= token.i:
        return False
    if pronoun in ("he", "she"):
        return memory.gender(one.actor) in ("", pronoun)
    if one.coordinated or (pronoun == "it" and one.plural):
        return False
    if pronoun == "it" and _judges(one.head):
        return False
    if pronoun == "it" and (_happens(token) or (one.actor.kind != "other" and _is_for_things(token))):
        return False
    if pronoun == "it" and _moves(token):
        return one.actor.kind == "other"
    if one.actor.kind == "other" and token.dep_ == "nsubj" and announces(token.head):
        return False
    here = memory.reading.sentences[token.i] == one.sentence
    owner = token.dep_ == "poss" and one.actor.kind != "other"
    return one.subject or owner or one.plural or (pronoun == "it" and here)


def _judges(token: Token) -> bool:
    """Is it the firm of those who judge others: "analysts at Acme said it would fail"?"""
    noun = token.head.head
    return token.dep_ == "pobj" and noun.dep_ in SUBJECTS and noun.lemma_ in coreference_words().grammar.judges


def _is_firm(noun: Token) -> bool:
    """Is it a noun for firms: "a Dutch company"?"""
    found = describing().get((noun.lower_,))
    return noun.tag_ == "NN" and found is not None and "organization" in found.kinds


def _moves(token: Token) -> bool:
    """Is it the subject of what only things do ("it crashed"), or the object of what is done to them ("fly it")?"""
    grammar = coreference_words().grammar
    if token.dep_ == "dobj":
        return token.head.lemma_ in grammar.steering
    return token.dep_ in SUBJECTS and token.head.lemma_ in grammar.moving


def _happens(token: Token) -> bool:
    """Is it the subject of what only events do: "it took place", "it broke out"?"""
    verb = token.head
    place = verb.lemma_ == "take" and any(child.lower_ == "place" for child in verb.children)
    return token.dep_ in SUBJECTS and (place or verb.lemma_ in coreference_words().grammar.happening)


def _is_for_things(token: Token) -> bool:
    """Is it the object of what is not done to firms and states: "signed it", not "sued it"?"""
    return token.dep_ == "dobj" and token.head.lemma_ not in coreference_words().grammar.suffering


def _rival(token: Token, found: Antecedent) -> float:
    """How well a thing fits "it" that is the subject since `found`; of an object, the object too."""
    roles = SUBJECTS | {"dobj"} if token.dep_ == "dobj" and not found.subject else SUBJECTS
    for before in reversed(token.doc[found.head.i + 1 : token.i]):
        single = before.tag_ == "NN" or before.lower_ == "one"
        if single and before.dep_ in roles and before.head != token.head:
            return 1.5 if before.i >= token.sent.start else -0.5
    return -9.0
