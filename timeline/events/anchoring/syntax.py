"""Tense and clauses, read off a dependency parse (labels and tags as in spaCy's English models)."""

from collections.abc import Iterator
from typing import Literal

from spacy.tokens import Token

from timeline.events.anchoring.lexicon import belongs

Tense = Literal["past", "present", "perfect", "pluperfect", "future", "modal", "participle", "infinitive", "none"]
_FUTURE = {"will", "'ll", "’ll", "shall", "wo"}
_VERBAL = {"VERB", "AUX"}


def tense(verb: Token) -> Tense:
    """The tense of a verb with its auxiliaries; "none" for what is no verb.

    >>> from timeline.language import parse_document
    >>> from timeline.documents import Document
    >>> parsed = parse_document(Document.of("They had left before we came."))
    >>> tense(parsed[2]), tense(parsed[5])
    ('pluperfect', 'past')
    """
    auxiliaries = [child for child in verb.lefts if child.dep_ in ("aux", "auxpass")]
    if not auxiliaries and verb.dep_ == "conj" and verb.head.pos_ in _VERBAL and _shares_auxiliary(verb):
        return tense(verb.head)
    if auxiliaries:
        return _of_auxiliary(auxiliaries[0], perfect=_is_perfect(auxiliaries, verb))
    if verb.tag_ in ("VBD", "VBZ", "VBP"):
        return "past" if verb.tag_ == "VBD" or (verb.tag_ == "VBP" and belongs(verb, "same_in_past")) else "present"
    if verb.tag_ == "VBN":
        return "past" if verb.dep_ in ("ROOT", "ccomp", "conj") else "participle"
    return {"VBG": "participle", "VB": "infinitive"}.get(verb.tag_, "none")  # type: ignore[return-value]


def _shares_auxiliary(verb: Token) -> bool:
    """ "will close the plant and shed 900 jobs": may the second verb's form be other than a past?"""
    if verb.tag_ in ("VB", "VBN"):
        return True
    alone = not any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.lefts)
    bare = any(child.dep_ == "aux" and child.tag_ in ("MD", "TO") for child in verb.head.lefts)
    return alone and bare and verb.tag_ in ("VBD", "VBP") and belongs(verb, "same_in_past")


def _is_perfect(auxiliaries: list[Token], verb: Token) -> bool:
    """Is there a form of "have" with a past participle after it?"""
    participle = any(token.tag_ in ("VBN", "VBD") for token in (*auxiliaries[1:], verb))
    return auxiliaries[0].lemma_ == "have" and participle


def _of_auxiliary(first: Token, *, perfect: bool) -> Tense:
    if first.tag_ == "TO":
        return "infinitive"
    if first.tag_ == "MD":
        return "future" if first.lower_ in _FUTURE else "modal"
    if first.tag_ == "VBD":
        return "pluperfect" if perfect else "past"
    if first.tag_ in ("VBZ", "VBP"):
        return "perfect" if perfect else "present"
    return "participle"


def is_perfect_infinitive(verb: Token) -> bool:
    """ "(is said) to have left": an infinitive of what is over."""
    return tense(verb) == "infinitive" and any(child.dep_ == "aux" and child.lower_ == "have" for child in verb.lefts)


def is_completed(verb: Token) -> bool:
    """ "(the decision,) announced on Monday": a bare past participle tells what is done, unless it tells a plan."""
    bare = not any(child.dep_ in ("aux", "auxpass") for child in verb.lefts)
    return verb.tag_ == "VBN" and bare and verb.dep_ in ("acl", "advcl", "relcl") and not belongs(verb, "schedules")


def ancestors(token: Token) -> Iterator[Token]:
    """The token and all above it, from the inside out."""
    yield token
    yield from token.ancestors


def is_verbal(token: Token) -> bool:
    """Is it a verb or an auxiliary?"""
    return token.pos_ in _VERBAL


def subject_noun(verb: Token) -> Token | None:
    """The head of a verb's subject."""
    return next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)


def subject_of(verb: Token) -> str:
    """The name that is a verb's subject, "" for any other subject."""
    names = (child.text for child in verb.children if child.dep_ in ("nsubj", "nsubjpass") and child.pos_ == "PROPN")
    return next(names, "")


def is_main(verb: Token) -> bool:
    """Does the verb head a main clause, be it a coordinate one, one before ", she said", or one read as a fragment's?

    >>> from timeline.language import parse_document
    >>> from timeline.documents import Document
    >>> parsed = parse_document(Document.of("The firm closed the plant that it had bought, she said."))
    >>> [token.text for token in parsed if token.pos_ == "VERB" and is_main(token)]
    ['closed', 'said']
    """
    while verb.dep_ in ("conj", "dep") and is_verbal(verb.head):
        verb = verb.head
    if verb.dep_ in ("ROOT", "parataxis"):
        return True
    if verb.dep_ == "ccomp":
        return verb.i < verb.head.i and not _has_mark(verb) and not _opens_quote(verb)
    return verb.dep_ == "relcl" and verb.head.dep_ == "ROOT" and not is_verbal(verb.head) and not _has_relative(verb)


def _has_mark(verb: Token) -> bool:
    return any(child.dep_ in ("mark", "advmod") and child.tag_ in ("IN", "WRB") for child in verb.lefts)


def _has_relative(verb: Token) -> bool:
    return any(token.tag_ in ("WDT", "WP", "WP$", "WRB", "IN") for token in verb.subtree if token.i < verb.i)


def _opens_quote(verb: Token) -> bool:
    edge = verb.left_edge
    return bool(edge.is_quote or (edge.i > 0 and edge.nbor(-1).is_quote))
