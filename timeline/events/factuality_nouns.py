"""The factuality of an event that a noun names: "prevented an attack", "plans for a merger", "the strike"."""

from dataclasses import replace

from timeline.events.factuality_clause import has_no
from timeline.events.factuality_context import Context
from timeline.events.factuality_lexicon import Effect
from timeline.events.factuality_reading import DENIED, HAPPENED, Reading, governed, modified
from timeline.events.lemmas import lookup
from timeline.events.scheduling import is_meant_for
from timeline.events.tree import Tree

_SETTING = ("in", "at", "on", "during", "for", "with", "through", "via", "by", "to", "into")
_DEFINITE = ("the", "this", "that", "these", "those")
_INDEFINITE = ("a", "an", "any")
_AHEAD = Effect(time="future")
_PURPOSE = Effect(certainty="possible", time="future")


def reading(context: Context, noun: int) -> Reading:
    """The reading of the event that the noun names."""
    return own_marks(context, noun, _context(context, noun))


def is_stated(context: Context, noun: int) -> bool:
    """Was the offer, claim or plan made, although it was turned down, denied or dropped?"""
    tree = context.tree
    if tree.lemmas[noun].lower() not in context.lexicon.words["statement"] or has_no(tree, noun):
        return False
    verb = tree.heads[noun]
    if tree.lemmas[verb] == "rule":  # "an appeal was ruled out"
        return False
    effect = _object_effect(context, verb) if tree.deps[noun] in ("dobj", "nsubjpass") else None
    return effect is not None and effect.polarity == "flip" and context.reading(verb).settled


def own_marks(context: Context, noun: int, base: Reading) -> Reading:
    """`base` changed by the noun's own determiner, adjectives and clauses ("no deal", "talks planned for May")."""
    tree = context.tree
    if has_no(tree, noun):
        base = replace(base, negative=True)
    for child in tree.all(noun, "amod", "compound", "nmod"):
        effect = context.lexicon.modifiers.get(_hyphenated(tree, child))
        base = modified(effect, base) if effect else base
    if any(_is_next(context, child) for child in tree.all(noun, "poss")):
        base = replace(base, time="future")
    for clause in tree.all(noun, "acl", "relcl"):
        base = _by_clause(context, clause, base)
    return base


def _is_next(context: Context, owner: int) -> bool:
    """Is this "next week's", "tomorrow's", and not "the next day's"?"""
    tree = context.tree
    said = {tree.words[i] for i in tree.children[owner]}
    return tree.words[owner] in context.lexicon.words["ahead"] or ("next" in said and "the" not in said)


def _hyphenated(tree: Tree, word: int) -> str:
    """The word with what a hyphen joins to it: "so-called"."""
    joined = word > 1 and tree.words[word - 1] == "-"
    return "".join(tree.words[word - 2 : word + 1]) if joined else tree.words[word]


def _by_clause(context: Context, clause: int, base: Reading) -> Reading:
    """What a clause that hangs on the noun says of it: "talks to be held", "a strike that never took place"."""
    tree = context.tree
    effect = _object_effect(context, clause)
    if tree.deps[clause] == "acl":
        says = effect and not effect.detached and not base.negative and _is_participle(context, clause)
        return governed(effect, context.reading(clause)) if effect and says else base
    subject = tree.child(clause, "nsubj", "nsubjpass")
    if subject < 0 or tree.tags[subject] not in ("WDT", "WP"):
        return base
    if tree.deps[subject] == "nsubjpass":
        return governed(effect, context.reading(clause)) if effect else base
    return context.reading(clause) if _is_occurrence(context, clause) and not _is_record(tree, clause) else base


def _is_record(tree: Tree, clause: int) -> bool:
    """Does it say how long there was no other: "a third fall, which had not happened since 2008", "never before"?"""
    told = any(tree.words[i] in ("since", "before") for i in tree.all(clause, "prep", "advmod"))
    return told or any(tree.words[m] == "since" for i in tree.all(clause, "advcl") for m in tree.all(i, "mark"))


def _is_participle(context: Context, clause: int) -> bool:
    """Is it "called for Friday", "to be held", and no clause with a subject or "that"?"""
    tree, form = context.tree, context.form(clause)
    misread = tree.tags[clause] == "VBD" and tree.child(clause, "aux", "mark", "nsubj") < 0
    passive = form.infinitive == bool(tree.all(clause, "auxpass"))
    return misread or (tree.tags[clause] == "VBN" and not form.finite and passive)


def _context(context: Context, noun: int) -> Reading:
    tree = context.tree
    while tree.deps[noun] == "conj" and tree.pos[tree.heads[noun]] in ("NOUN", "PROPN"):
        noun = tree.heads[noun]
    dep, head = tree.deps[noun], tree.heads[noun]
    if head == noun:
        return HAPPENED
    if dep in ("dobj", "nsubjpass", "oprd") and tree.pos[head] in ("VERB", "AUX"):
        return _as_object(context, noun, head)
    if dep == "nsubj":
        return _as_subject(context, noun, head)
    if dep == "pobj" or (dep == "conj" and tree.deps[head] == "prep"):
        return _after_preposition(context, noun, head)
    if dep in ("compound", "nmod"):
        return _as_modifier(context, head)
    if dep == "attr" and _is_definite(context, noun) and context.reading(head).settled:
        return HAPPENED  # "it was not the first crash"
    if dep == "attr":
        return replace(context.reading(head), time="future" if context.reading(head).time == "future" else "past")
    return context.reading(head) if dep == "appos" and tree.pos[head] in ("NOUN", "PROPN") else HAPPENED


def _later(context: Context, noun: int, verb: int) -> Reading | None:
    """What a second verb makes of it: "was planned for May but never took place", "and could begin in June"."""
    tree = context.tree
    if tree.deps[noun] not in ("nsubj", "nsubjpass"):
        return None
    later = [_fate(context, i) for i in tree.conjuncts(verb)[1:] if tree.child(i, "nsubj", "nsubjpass") < 0]
    if any(one.negative for one in later):
        return DENIED
    return next((one for one in later if one.certainty == "possible" and not one.conditional), None)


def _fate(context: Context, verb: int) -> Reading:
    """What a verb that has the noun as its subject makes of it."""
    effect = _object_effect(context, verb) if context.tree.all(verb, "auxpass") else None
    if effect:
        return governed(effect, context.reading(verb))
    return context.reading(verb) if _is_occurrence(context, verb) else HAPPENED


def _as_object(context: Context, noun: int, verb: int) -> Reading:
    later = _later(context, noun, verb)
    if later is not None:
        return later
    raised = context.tree.child(verb, "xcomp")
    if raised >= 0 and context.tree.deps[noun] == "nsubjpass":  # "the trial is set to begin"
        return _fate(context, raised)
    effect = _object_effect(context, verb)
    own = context.reading(verb)
    if effect and effect.polarity == "flip" and context.form(verb).modal and context.form(verb).perfect:
        return HAPPENED  # "could have been avoided" was not
    if effect and not (effect.detached and _is_any(context, noun)):
        return _governed_object(context, noun, effect, own)
    presupposed = _is_definite(context, noun) or (own.negative and context.tree.child(noun, "poss") >= 0)
    return HAPPENED if presupposed else own


def _governed_object(context: Context, noun: int, effect: Effect, governor: Reading) -> Reading:
    """What is doubted or feared is open, unless the article takes it for granted ("fear the aftermath of the raid")."""
    doubtful = effect.certainty == "possible" and effect.time is None and not effect.conditional
    return HAPPENED if doubtful and _is_definite(context, noun) else governed(effect, governor)


def _as_subject(context: Context, noun: int, verb: int) -> Reading:
    tree, own = context.tree, context.reading(verb)
    later = _later(context, noun, verb)
    if later is not None:
        return later
    raised = tree.child(verb, "xcomp")
    if raised >= 0 and not _is_occurrence(context, verb):
        return _fate(context, raised)
    stage = _stage(context, verb) if tree.lemmas[verb] == "be" else None
    if stage:
        return governed(stage, own)
    if _is_occurrence(context, verb):
        return own
    predicate = tree.child(verb, "acomp", "oprd")
    if predicate >= 0:
        return _as_subject_of_adjective(context, predicate, own)
    definite = _is_definite(context, noun) and not context.form(verb).would and not own.conditional
    if own.settled or definite:
        return HAPPENED
    return replace(own, negative=False)


def _stage(context: Context, be: int) -> Effect | None:
    """What "is under consideration", "is in the pipeline" makes of the subject; None for other predicates."""
    tree, words = context.tree, context.lexicon.words
    for preposition in tree.all(be, "prep"):
        thing = tree.child(preposition, "pobj")
        if thing >= 0 and tree.words[preposition] in ("under", "on", "in"):
            if tree.words[thing] in words["under consideration"]:
                return _PURPOSE
            if tree.words[thing] in words["in store"]:
                return _AHEAD
    return None


def _as_subject_of_adjective(context: Context, adjective: int, own: Reading) -> Reading:
    tree = context.tree
    raised = tree.child(adjective, "xcomp")
    if raised >= 0:
        return _fate(context, raised)
    word = tree.words[adjective]
    effect = context.lexicon.modifiers.get(word) or context.lexicon.clauses.get(word)
    return governed(effect, own) if effect else HAPPENED


def _after_preposition(context: Context, noun: int, preposition: int) -> Reading:
    tree, owner = context.tree, context.tree.heads[preposition]
    word = tree.words[preposition]
    if is_privative(context, preposition):
        return DENIED
    effect = lookup(context.lexicon.objects, tree.lemmas[owner].lower(), after=word)
    if effect is None:
        beside = tree.heads[owner] if tree.deps[owner] == "dobj" else tree.child(owner, "dobj")
        effect = lookup(context.lexicon.objects, tree.lemmas[beside].lower(), after=word) if beside >= 0 else None
    if tree.deps[owner] in ("prt", "prep", "advmod") and effect is None:
        effect = context.lexicon.objects.get(f"{tree.words[owner]} {word}")
    own = context.reading(owner)
    if effect:
        return _governed_object(context, noun, effect, own)
    if word == "for" and _is_purpose(context, noun, owner):
        return governed(_PURPOSE, own)
    if tree.pos[owner] in ("NOUN", "PROPN"):
        return own if word == "of" and not own.settled else HAPPENED
    if own.settled and tree.lemmas[owner] == "be" and word in ("in", "on", "under", "at"):
        return own  # "was not in talks"
    if own.settled or word not in _SETTING or (own.certainty != "certain" and _is_definite(context, noun)):
        return HAPPENED
    return replace(own, negative=False)


def _is_purpose(context: Context, noun: int, owner: int) -> bool:
    """Is the noun only what another is for ("the use of the base for raids"), not what it was for ("for the raids")?"""
    tree = context.tree
    known = any(tree.words[i] not in _INDEFINITE for i in tree.all(noun, "det", "poss", "nummod"))
    return tree.pos[owner] == "NOUN" and tree.pos[noun] == "NOUN" and not known


def is_privative(context: Context, preposition: int) -> bool:
    """Is this "without", "instead of", "rather than"?"""
    tree = context.tree
    around = (preposition, tree.heads[preposition], *tree.children[preposition])
    return any(tree.words[i] in context.lexicon.words["privative"] for i in around)


def _as_modifier(context: Context, head: int) -> Reading:
    """ "merger plans", "attack threat"; a part of a longer name of an event shares its fate."""
    lemma = context.tree.lemmas[head].lower()
    effect = context.lexicon.objects.get(f"{lemma} of") or context.lexicon.objects.get(f"{lemma} for")
    effect = effect or context.lexicon.objects.get(lemma) or context.lexicon.clauses.get(lemma)
    return governed(effect, context.reading(head)) if effect else context.reading(head)


def _object_effect(context: Context, verb: int) -> Effect | None:
    tree = context.tree
    if is_meant_for(tree, verb):
        return _AHEAD
    lemma = tree.lemmas[verb].lower()
    apart = [tree.words[child] for child in tree.all(verb, "prt")]
    apart += [f"{tree.words[prep]} {tree.words[i]}" for prep in tree.all(verb, "prep") for i in tree.all(prep, "pobj")]
    found = (lookup(context.lexicon.objects, lemma, after=words) for words in apart)
    return next(filter(None, found), None) or lookup(context.lexicon.objects, lemma)


def _is_occurrence(context: Context, verb: int) -> bool:
    lemma = context.tree.lemmas[verb].lower()
    if lemma == "be":  # "the next hearing will be in June"
        return context.tree.child(verb, "prep") >= 0 and context.tree.child(verb, "attr", "acomp", "oprd", "expl") < 0
    return lemma in context.lexicon.words["occurrence"] and (lemma != "take" or _takes_place(context, verb))


def _takes_place(context: Context, verb: int) -> bool:
    tree = context.tree
    return any(tree.words[child] in ("place", "effect") for child in tree.all(verb, "dobj"))


def _is_any(context: Context, noun: int) -> bool:
    tree = context.tree
    return any(tree.words[child] == "any" for child in tree.all(noun, "det"))


def _is_definite(context: Context, noun: int) -> bool:
    tree = context.tree
    return any(tree.words[child] in _DEFINITE for child in tree.all(noun, "det"))
