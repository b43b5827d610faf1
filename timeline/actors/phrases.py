"""What stands around a noun or "it": whether "the company" is one that was named, whether "it" means anybody."""

from spacy.tokens import Token

from timeline.actors.lexicon import coreference_words, describing, name_words
from timeline.actors.places import is_city


def is_definite(token: Token, start: int) -> bool:
    """ "the company", not "the other company" or "the company of his uncle"."""
    children, grammar = list(token.children), coreference_words().grammar
    if _is_anybody(token) and any(child.dep_ == "prep" for child in children):
        return False  # "the man from Lima"
    if _is_leader(token):
        return True
    if any(child.lower_ in grammar.others or child.dep_ == "poss" or _restricts(child) for child in children):
        return False
    if any(_is_name(child, start) for child in children):
        return False
    if any(child.lower_ == "of" or _is_purpose(child) for child in children):
        return False
    determined = any(child.lower_ in grammar.definite and child.dep_ == "det" for child in children)
    lexicon = name_words()
    officer = token.head.lower_ in lexicon.titles or token.head.pos_ == "PROPN"
    return determined or (token.dep_ == "compound" and officer)


def _is_anybody(token: Token) -> bool:
    """Is it a noun for persons that anybody may be called: "the man"?"""
    described = describing().get((token.lower_,))
    return described is not None and described.anybody


def _restricts(clause: Token) -> bool:
    """Does a relative clause say which one is meant? Behind a comma it only adds: "the company, which lost"."""
    return clause.dep_ == "relcl" and clause.left_edge.i > 0 and clause.left_edge.nbor(-1).text != ","


def _is_purpose(clause: Token) -> bool:
    """Does an infinitive say what it is: "the authority to seize", "the company to watch"?"""
    return clause.dep_ in ("acl", "relcl") and clause.tag_ == "VB"


def _is_leader(token: Token) -> bool:
    """Is it a subject known to all, as "the world's largest carmaker"?"""
    owned = any(child.dep_ == "poss" and child.lower_ in coreference_words().grammar.wide for child in token.children)
    return owned and token.dep_ == "nsubj" and any(child.tag_ == "JJS" for child in token.children)


def _is_name(child: Token, start: int) -> bool:
    """A name before the noun makes it another one: "the Celtica group"; an ideology or a city does not."""
    is_compound = child.dep_ == "compound" and child.i < start and child.pos_ == "PROPN"
    if not is_compound or child.lower_ in name_words().prefixes or is_city(child.text):
        return False
    return not child.i or not is_city(f"{child.nbor(-1).text} {child.text}")


def is_impersonal(token: Token) -> bool:
    """ "it" that means nothing: "it is likely that ..."."""
    verb, grammar = token.head, coreference_words().grammar
    if token.dep_ == "dobj" or (verb.dep_ in ("ccomp", "xcomp") and verb.pos_ in ("NOUN", "ADJ")):
        return verb.lemma_ in grammar.judging or verb.head.lemma_ in grammar.judging
    if token.dep_ not in ("nsubj", "nsubjpass"):
        return False
    if verb.lemma_ == "be" and any(child.dep_ == "attr" and _is_appraisal(child) for child in verb.children):
        return True
    clauses = any(child.dep_ in ("ccomp", "csubj", "xcomp", "advcl") and child.i > verb.i for child in verb.children)
    if token.dep_ == "nsubjpass":
        said = verb.lemma_ not in grammar.addressing
        return said and any(child.dep_ in ("ccomp", "csubj") for child in verb.children)
    return verb.lemma_ in grammar.impersonal and (clauses or verb.lemma_ in ("rain", "snow"))


def is_copular(token: Token) -> bool:
    """Is it said in a quotation to be something that nobody is called: "It's the whole uncertainty"?"""
    nouns = [child for child in token.head.children if child.dep_ == "attr" and child.pos_ == "NOUN"]
    return token.dep_ == "nsubj" and any((noun.lower_,) not in describing() for noun in nouns)


def _is_appraisal(noun: Token) -> bool:
    """Is it what somebody calls an event: "it is a sad day", not "it is a bank"?"""
    new = any(child.lower_ in ("a", "an") for child in noun.children)
    return new and noun.pos_ == "NOUN" and (noun.lower_,) not in describing()
