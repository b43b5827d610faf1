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
    verb = token.head if is_let(token) else token
    while verb.pos_ not in _VERBS or verb.i == token.i:
        if verb.dep_ in SUBJECTS or verb.dep_ == "poss" or verb.head.i == verb.i:
            return []
        verb = verb.head
    return subjects_of(verb)


def is_let(token: Token) -> bool:
    """Is it the one who is let or made to do something: "him" in "Paz let him go"?"""
    verb = token.head
    bare = verb.tag_ == "VB" and all(child.dep_ not in ("aux", "auxpass") for child in verb.children)
    return token.dep_ == "nsubj" and verb.dep_ == "ccomp" and bare and verb.head.pos_ == "VERB"


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
    return verb.lemma_ in coreference_words().grammar.willing or says(verb)


def is_coordinated(token: Token) -> bool:
    """Is it one of several names in a row: "Peru" in "Chile and Peru"?"""
    if token.pos_ not in ("PROPN", "NOUN"):
        return False
    if token.dep_ == "conj":
        return token.head.pos_ == "PROPN"
    return any(child.dep_ == "conj" and child.pos_ == "PROPN" for child in token.children)


def is_predicate(noun: Token) -> bool:
    """Does it only say what the subject is: "members" in "They are members of Nato"?"""
    return noun.dep_ == "attr" and noun.head.lemma_ in ("be", "become", "remain")


def last_plural(tokens: list[Token], i: int, start: int, named: Container[int]) -> int:
    """Where the last noun in the plural, or the last of several names in a row, stands before token `i`; -1 for none.

    Looks back to token `start`, past the nouns that name somebody (`named`) and past times and sums.
    """
    for j in range(i - 1, start - 1, -1):
        token = tokens[j]
        several = token.tag_ in ("NNS", "NNPS") and j not in named and not token.ent_type_
        row = token.dep_ == "conj" and token.pos_ == "PROPN" and is_coordinated(token)
        if row or (several and token.dep_ in _NOUN_ROLES and not is_predicate(token)):
            return j
    return -1


def own_subject(token: Token) -> Token | None:
    """The noun, no plural one in small letters, that is the subject of the clause that a possessive stands in."""
    phrase = token.head
    while phrase.dep_ in ("pobj", "prep", "poss", "conj") and phrase.head.i != phrase.i and phrase.pos_ != "VERB":
        phrase = phrase.head
    found = subjects_of(phrase) if phrase.pos_ in _VERBS else subjects_beside(phrase)
    known = len(found) == 1 and found[0].i < token.i and found[0].tag_ != "NNS"
    return found[0] if known else None


def sayer(token: Token) -> Token | None:
    """Who says the clause whose subject the pronoun is: "company" in "a Dutch company said it would buy"."""
    clause = token.head
    while clause.dep_ == "conj" and clause.head.pos_ in _VERBS:
        clause = clause.head
    if token.dep_ not in SUBJECTS or clause.dep_ != "ccomp" or not says(clause.head):
        return None
    return next((child for child in clause.head.children if child.dep_ == "nsubj" and child.i < token.i), None)


def says(verb: Token) -> bool:
    """Is it a verb of saying?"""
    return verb.lemma_ in coreference_words().grammar.saying


def subject_ahead(token: Token) -> Token | None:
    """The subject of the main clause behind a clause or phrase that a sentence opens with: "When he came, Lee left"."""
    root = token.sent.root
    subject = next((child for child in root.children if child.dep_ in SUBJECTS and child.i > token.i), None)
    if subject is None or any(child.dep_ in SUBJECTS and child.i < token.i for child in root.children):
        return None
    opening = next((one for one in (token, *token.ancestors) if one.head.i == root.i), token)
    return subject if opening.dep_ in ("advcl", "prep") and opening.i < subject.i else None


def is_without_subject(verb: Token) -> bool:
    """Is it a participle that has the subject of its main clause: "having burnt his papers, Lee left"?"""
    return verb.dep_ == "advcl" and verb.tag_ in ("VBG", "VBN") and not any(c.dep_ in SUBJECTS for c in verb.children)


def objects_ahead(token: Token) -> list[Token]:
    """The nouns of an opening participle clause, which the subject cannot mean: "leaving Lee in command, he"."""
    if token.dep_ not in SUBJECTS:
        return []
    opening = [child for child in token.head.children if child.i < token.i and is_without_subject(child)]
    return [child for verb in opening for child in verb.children if child.dep_ == "dobj"]


def beside_owner(token: Token) -> Token | None:
    """Who stands in a row with what the possessive owns: "Peru" in "Peru and its allies"."""
    noun = token.head
    row = token.dep_ == "poss" and noun.dep_ == "conj" and noun.head.i < token.i
    return noun.head if row and noun.head.pos_ in ("NOUN", "PROPN") else None
