"""The factuality of an event that a noun names: "prevented an attack", "plans for a merger", "the strike"."""

from dataclasses import replace
from typing import Protocol

from timeline.events.factuality_clause import Inflection, has_no
from timeline.events.factuality_lexicon import Effect, Lexicon
from timeline.events.factuality_reading import DENIED, HAPPENED, Reading, governed, modified
from timeline.events.lemmas import lookup
from timeline.events.tree import Tree

_SETTING = ("in", "at", "on", "during", "for", "with", "through", "via", "by", "to", "into")
_DEFINITE = ("the", "this", "that", "these", "those")


class Judge(Protocol):
    """What a noun's reading needs of the rest of the sentence."""

    tree: Tree
    lexicon: Lexicon

    def reading(self, token: int) -> Reading:
        """The reading at a word."""

    def form(self, verb: int) -> Inflection:
        """A verb's form."""


def reading(judge: Judge, noun: int) -> Reading:
    """The reading of the event that the noun names."""
    return own_marks(judge, noun, _context(judge, noun))


def is_stated(judge: Judge, noun: int) -> bool:
    """Was the offer, claim or plan made, although it was turned down, denied or dropped?"""
    tree = judge.tree
    if tree.lemmas[noun].lower() not in judge.lexicon.words["statement"] or has_no(tree, noun):
        return False
    verb = tree.heads[noun]
    effect = _object_effect(judge, verb) if tree.deps[noun] in ("dobj", "nsubjpass") else None
    return effect is not None and effect.polarity == "flip" and judge.reading(verb).settled


def own_marks(judge: Judge, noun: int, base: Reading) -> Reading:
    """`base` changed by the noun's own determiner, adjectives and clauses ("no deal", "talks planned for May")."""
    tree = judge.tree
    if has_no(tree, noun):
        base = replace(base, negative=True)
    for child in tree.all(noun, "amod", "compound", "nmod"):
        effect = judge.lexicon.modifiers.get(tree.words[child])
        base = modified(effect, base) if effect else base
    for clause in tree.all(noun, "acl", "relcl"):
        base = _by_clause(judge, clause, base)
    return base


def _by_clause(judge: Judge, clause: int, base: Reading) -> Reading:
    """What a clause that hangs on the noun says of it: "talks to be held", "a strike that never took place"."""
    tree = judge.tree
    effect = _object_effect(judge, clause)
    if tree.deps[clause] == "acl":
        form = judge.form(clause)
        passive = (
            tree.tags[clause] == "VBN" and not form.finite and form.infinitive == bool(tree.all(clause, "auxpass"))
        )
        says = passive and effect and not effect.detached  # "announced on Monday" says nothing of when it will be
        return governed(effect, judge.reading(clause)) if effect and says else base
    subject = tree.child(clause, "nsubj", "nsubjpass")
    if subject < 0 or tree.tags[subject] not in ("WDT", "WP"):
        return base
    if tree.deps[subject] == "nsubjpass":
        return governed(effect, judge.reading(clause)) if effect else base
    return judge.reading(clause) if _is_occurrence(judge, clause) else base


def _context(judge: Judge, noun: int) -> Reading:
    tree = judge.tree
    while tree.deps[noun] == "conj" and tree.pos[tree.heads[noun]] in ("NOUN", "PROPN"):
        noun = tree.heads[noun]
    dep, head = tree.deps[noun], tree.heads[noun]
    if head == noun:
        return HAPPENED
    if dep in ("dobj", "nsubjpass", "oprd") and tree.pos[head] in ("VERB", "AUX"):
        return _as_object(judge, noun, head)
    if dep == "nsubj":
        return _as_subject(judge, noun, head)
    if dep == "pobj" or (dep == "conj" and tree.deps[head] == "prep"):
        return _after_preposition(judge, noun, head)
    if dep in ("compound", "nmod"):
        return _as_modifier(judge, head)
    if dep == "attr":
        return replace(judge.reading(head), time="future" if judge.reading(head).time == "future" else "past")
    return judge.reading(head) if dep == "appos" and tree.pos[head] in ("NOUN", "PROPN") else HAPPENED


def _as_object(judge: Judge, noun: int, verb: int) -> Reading:
    raised = judge.tree.child(verb, "xcomp")
    if raised >= 0 and judge.tree.deps[noun] == "nsubjpass":  # "the trial is set to begin"
        return _as_raised(judge, raised)
    effect = _object_effect(judge, verb)
    if effect:
        return _governed_object(judge, noun, effect, judge.reading(verb))
    own = judge.reading(verb)
    presupposed = _is_definite(judge, noun) or (own.negative and judge.tree.child(noun, "poss") >= 0)
    return HAPPENED if presupposed else own


def _governed_object(judge: Judge, noun: int, effect: Effect, governor: Reading) -> Reading:
    """What is doubted or feared is open, unless the article takes it for granted ("fear the aftermath of the raid")."""
    doubtful = effect.certainty == "possible" and effect.time is None and not effect.conditional
    return HAPPENED if doubtful and _is_definite(judge, noun) else governed(effect, governor)


def _as_raised(judge: Judge, verb: int) -> Reading:
    effect = _object_effect(judge, verb)
    if effect and judge.tree.all(verb, "auxpass"):
        return governed(effect, judge.reading(verb))
    return judge.reading(verb) if _is_occurrence(judge, verb) else HAPPENED


def _as_subject(judge: Judge, noun: int, verb: int) -> Reading:
    tree, own = judge.tree, judge.reading(verb)
    raised = tree.child(verb, "xcomp")
    if raised >= 0 and not _is_occurrence(judge, verb):
        return _as_raised(judge, raised)
    if _is_occurrence(judge, verb):
        return own
    predicate = tree.child(verb, "acomp")
    if predicate >= 0:
        return _as_subject_of_adjective(judge, predicate, own)
    definite = _is_definite(judge, noun) and not judge.form(verb).would and not own.conditional
    if own.settled or definite:
        return HAPPENED
    return replace(own, negative=False)


def _as_subject_of_adjective(judge: Judge, adjective: int, own: Reading) -> Reading:
    tree = judge.tree
    raised = tree.child(adjective, "xcomp")
    if raised >= 0:
        return _as_raised(judge, raised)
    word = tree.words[adjective]
    effect = judge.lexicon.modifiers.get(word) or judge.lexicon.clauses.get(word)
    return governed(effect, own) if effect else HAPPENED


def _after_preposition(judge: Judge, noun: int, preposition: int) -> Reading:
    tree, owner = judge.tree, judge.tree.heads[preposition]
    word = tree.words[preposition]
    if is_privative(judge, preposition):
        return DENIED
    effect = lookup(judge.lexicon.objects, tree.lemmas[owner].lower(), after=word)
    if effect is None and tree.deps[owner] == "dobj":
        effect = lookup(judge.lexicon.objects, tree.lemmas[tree.heads[owner]].lower(), after=word)
    if tree.deps[owner] in ("prt", "prep", "advmod") and effect is None:
        effect = judge.lexicon.objects.get(f"{tree.words[owner]} {word}")
    own = judge.reading(owner)
    if effect:
        return _governed_object(judge, noun, effect, own)
    if tree.pos[owner] in ("NOUN", "PROPN"):
        return own if word == "of" and not own.settled else HAPPENED
    if own.settled or word not in _SETTING or (own.certainty != "certain" and _is_definite(judge, noun)):
        return HAPPENED
    return replace(own, negative=False)


def is_privative(judge: Judge, preposition: int) -> bool:
    """Is this "without", "instead of", "rather than"?"""
    tree = judge.tree
    around = (preposition, tree.heads[preposition], *tree.children[preposition])
    return any(tree.words[i] in judge.lexicon.words["privative"] for i in around)


def _as_modifier(judge: Judge, head: int) -> Reading:
    """ "merger plans", "attack threat"; a part of a longer name of an event shares its fate."""
    lemma = judge.tree.lemmas[head].lower()
    effect = judge.lexicon.objects.get(f"{lemma} of") or judge.lexicon.objects.get(f"{lemma} for")
    effect = effect or judge.lexicon.objects.get(lemma) or judge.lexicon.clauses.get(lemma)
    return governed(effect, judge.reading(head)) if effect else judge.reading(head)


def _object_effect(judge: Judge, verb: int) -> Effect | None:
    tree = judge.tree
    lemma = tree.lemmas[verb].lower()
    for child in tree.all(verb, "prt"):
        found = lookup(judge.lexicon.objects, lemma, after=tree.words[child])
        if found:
            return found
    return lookup(judge.lexicon.objects, lemma)


def _is_occurrence(judge: Judge, verb: int) -> bool:
    lemma = judge.tree.lemmas[verb].lower()
    return lemma in judge.lexicon.words["occurrence"] and (lemma != "take" or _takes_place(judge, verb))


def _takes_place(judge: Judge, verb: int) -> bool:
    tree = judge.tree
    return any(tree.words[child] in ("place", "effect") for child in tree.all(verb, "dobj"))


def _is_definite(judge: Judge, noun: int) -> bool:
    tree = judge.tree
    return any(tree.words[child] in _DEFINITE for child in tree.all(noun, "det"))
