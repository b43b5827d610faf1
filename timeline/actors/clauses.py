"""What the clause around a word says about whom it can mean: its subject, coordination, several before it."""

from collections.abc import Container

from spacy.tokens import Token

from timeline.actors.lexicon import coreference_words

SUBJECTS = {"nsubj", "nsubjpass"}
_VERBS = {"VERB", "AUX"}
_NOUN_ROLES = {"nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj", "dative", "ROOT"}


def subjects_beside(token: Token) -> list[Token]:
    """The subjects of the clause in which `token` is an object or stands with a preposition; none for a possessive."""
    if token.dep_ == "poss" or token.lower_.endswith(("self", "selves")):
        return []
    verb = token
    while verb.pos_ not in _VERBS or verb.i == token.i:
        if verb.dep_ in SUBJECTS or verb.dep_ == "poss" or verb.head.i == verb.i:
            return []
        verb = verb.head
    return subjects_of(verb)


def subjects_of(verb: Token) -> list[Token]:
    """The subjects of a verb, those that it shares included: of "hurt" in "Acme fell and hurt itself"."""
    for _ in range(8):
        own = [child for child in verb.children if child.dep_ in SUBJECTS]
        if own:
            return [one for subject in own for one in (subject, *subject.conjuncts)]
        if verb.dep_ == "acl":
            return [verb.head]
        if verb.dep_ == "xcomp" and (controlling := [child for child in verb.head.children if child.dep_ == "dobj"]):
            return controlling
        if verb.head.i == verb.i or verb.dep_ in ("relcl", "parataxis"):
            return []
        verb = verb.head
    return []


def is_aside(subject: Token) -> bool:
    """Is it the subject of a clause that only says when, why or which: "After Acme fell, ..."?"""
    return subject.head.dep_ in ("advcl", "relcl", "acl")


def announces(verb: Token) -> bool:
    """Is it what persons and organisations do, and no thing: to say, to plan, to sue?"""
    return verb.lemma_ in coreference_words().grammar.willing or verb.lemma_ in coreference_words().grammar.saying


def is_coordinated(token: Token) -> bool:
    """Is it one of several names in a row: "Peru" in "Chile and Peru"?"""
    if token.pos_ not in ("PROPN", "NOUN"):
        return False
    if token.dep_ == "conj":
        return token.head.pos_ == "PROPN"
    return any(child.dep_ == "conj" and child.pos_ == "PROPN" for child in token.children)


def last_plural(tokens: list[Token], i: int, start: int, named: Container[int]) -> int:
    """Where the last noun in the plural, or the last of several names in a row, stands before token `i`; -1 for none.

    Looks back to token `start`, past the nouns that name somebody (`named`) and past times and sums.
    """
    for j in range(i - 1, start - 1, -1):
        token = tokens[j]
        several = token.tag_ in ("NNS", "NNPS") and j not in named and not token.ent_type_
        row = token.dep_ == "conj" and token.pos_ == "PROPN" and is_coordinated(token)
        if row or (several and token.dep_ in _NOUN_ROLES):
            return j
    return -1
