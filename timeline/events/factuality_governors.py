"""What a clause hangs on, and what that makes of it: "plans to sell", "denied that", "without paying"."""

from timeline.events.factuality_clause import SUBJECTS, Inflection
from timeline.events.factuality_context import Context
from timeline.events.factuality_lexicon import Effect
from timeline.events.factuality_nouns import is_privative
from timeline.events.factuality_reading import DENIED, HAPPENED, Reading
from timeline.events.lemmas import lookup
from timeline.events.lexicon import verbs
from timeline.events.reporting import is_reporting, reporting
from timeline.events.scheduling import is_time, takes_time
from timeline.events.tree import Tree

KEEP = Effect()
PURPOSE = Effect(certainty="possible", time="future")
AHEAD = Effect(time="future")
DOUBT = Effect(certainty="possible")
FAILURE = Effect(polarity="flip")
_GOVERNED = frozenset(
    {"ccomp", "xcomp", "acl", "advcl", "pcomp", "csubj", "csubjpass", "relcl", "oprd", "dobj", "pobj", "compound"}
)


def governor(context: Context, verb: int) -> tuple[Effect, Reading]:
    """The effect of the word that the clause hangs on, and that word's own reading."""
    tree, dep, head = context.tree, context.tree.deps[verb], context.tree.heads[verb]
    form = context.form(verb)
    if head == verb or (dep not in _GOVERNED and not (dep == "conj" and tree.deps[head] == "prep")):
        return _alone(context, verb, form), HAPPENED
    if dep in ("pcomp", "pobj") or (dep == "conj" and tree.deps[head] == "prep"):
        return _after_preposition(context, head)
    if dep == "compound":  # "avoided answering questions", read as "answering-questions"
        head = tree.heads[head]
    if dep in ("csubj", "csubjpass") and form.infinitive:
        return PURPOSE, HAPPENED
    if tree.pos[head] in ("NOUN", "PROPN", "PRON") and tree.deps[head] not in ("acomp", "oprd"):
        return _of_noun(context, verb, head, form)
    return _of_predicate(context, verb, head, form)


def _alone(context: Context, verb: int, form: Inflection) -> Effect:
    """A clause that nothing governs and that has no tense: "Airline to close hub", "Leave now!"."""
    if form.infinitive:
        return AHEAD
    return PURPOSE if context.tree.tags[verb] == "VB" and not form.finite else KEEP


def _of_predicate(context: Context, verb: int, head: int, form: Inflection) -> tuple[Effect, Reading]:
    tree, dep = context.tree, context.tree.deps[verb]
    governor = context.reading(head)
    if form.infinitive:
        return _of_infinitive(context, verb, head, governor)
    effect = _clause_effect(context, head)
    if form.finite and _is_untrue(context, head, governor):
        return FAILURE, HAPPENED
    if form.finite and effect is None and governor.negative and tree.lemmas[head] in reporting().speech:
        return DOUBT, HAPPENED  # "would not confirm that"
    if _is_command(context, verb):
        return PURPOSE, HAPPENED
    if governor == HAPPENED and not form.finite and _is_done(context, head):
        return KEEP, governor
    if dep == "advcl" and not form.finite and _is_avoided(context, verb):
        return KEEP, DENIED
    if dep == "advcl" and not (effect and _is_behind(tree, verb, head)):
        return KEEP, Reading(governor.certainty, time=governor.time, conditional=governor.conditional)
    return effect or KEEP, governor


def _of_infinitive(context: Context, verb: int, head: int, governor: Reading) -> tuple[Effect, Reading]:
    """An infinitive that hangs on a verb or an adjective."""
    tree, words = context.tree, context.lexicon.words
    if _is_yet(context, head) or _is_in_vain(context, head) or _is_too(tree, head):
        return FAILURE, governor
    if _was_to_have(context, verb, head):
        return KEEP, DENIED
    if governor == HAPPENED and (_is_done(context, head) or takes_time(tree, head)):
        return KEEP, governor
    plan = _plan_before(tree, verb, head)
    if plan >= 0:
        return _of_noun(context, verb, plan, context.form(verb))
    effect = _clause_effect(context, head)
    if tree.words[head] == "used" and not tree.all(head, "auxpass"):
        effect = KEEP
    outcome = tree.lemmas[verb] in words["outcome"] or tree.words[verb - 2] == "only"
    if tree.deps[verb] == "advcl":
        return (KEEP if outcome else effect or PURPOSE), governor
    if tree.all(head, "auxpass") and is_reporting(tree.lemmas[head]):
        return effect or DOUBT, governor
    if effect is None and tree.child(head, "dobj") >= 0 and not outcome:
        return PURPOSE, governor
    return effect or KEEP, governor


def _is_command(context: Context, verb: int) -> bool:
    """Is it in direct speech what somebody shall do: '"Stop the war," the crowd shouted'?"""
    tree = context.tree
    if tree.tags[verb] != "VB" or tree.deps[verb] not in ("ccomp", "advcl") or tree.child(verb, "mark", *SUBJECTS) >= 0:
        return False
    return verb < tree.heads[verb] or tree.texts[min(tree.subtree(verb)) - 1] in ('"', "“", "``", "`")


def _is_behind(tree: Tree, verb: int, head: int) -> bool:
    """Does the form stand right behind its governor and the particle of that: "ruled out running"?"""
    return tree.tags[verb] == "VBG" and tree.deps[verb - 1] in ("prt", "ROOT") and verb - head <= 2


def _is_too(tree: Tree, head: int) -> bool:
    """Is this the "too late" of "too late to save it"?"""
    return tree.pos[head] in ("ADJ", "ADV") and tree.words[head - 1] == "too"


def _plan_before(tree: Tree, verb: int, head: int) -> int:
    """The plan right before an infinitive that was hung on the verb above: "foiled a plot to kill"; -1 for none."""
    noun = tree.child(head, "dobj")
    near = head < noun < verb and tree.phrase_end(noun) == min(tree.subtree(verb))
    return noun if near and tree.lemmas[noun] in verbs().plans.lemmas else -1


def _is_yet(context: Context, verb: int) -> bool:
    """Is this the "has yet" of "has yet to open"?"""
    return context.tree.lemmas[verb] == "have" and "yet" in (context.tree.words[i] for i in context.tree.children[verb])


def _is_done(context: Context, head: int) -> bool:
    """Is this "was able to enter", "let them go", "has been to see them"? They did enter, go and see them."""
    tree, form = context.tree, context.form(head)
    if tree.lemmas[head] == "be":
        return form.perfect
    return tree.words[head] in context.lexicon.words["done when past"] and (tree.pos[head] == "ADJ" or form.finite)


def _was_to_have(context: Context, verb: int, head: int) -> bool:
    """Is this "was to have opened", "were due to have met"?"""
    tree = context.tree
    past = any(tree.words[i] in ("was", "were") for i in (head, tree.heads[head], *tree.all(head, "auxpass")))
    return past and context.form(verb).perfect and tree.words[head] in context.lexicon.words["was to have"]


def _is_untrue(context: Context, verb: int, governor: Reading) -> bool:
    """Is this "it is not true that", "it did not appear that", "it is false that"?"""
    tree = context.tree
    if tree.lemmas[verb] in context.lexicon.words["denial passed down"]:
        return governor.negative
    predicate = tree.child(verb, "acomp", "oprd")
    if predicate < 0:
        return False
    return (tree.words[predicate] == "true" and governor.negative) or _is_false(context, verb)


def _is_false(context: Context, verb: int) -> bool:
    """Is this "were false", "proved unfounded"?"""
    predicate = context.tree.child(verb, "acomp", "oprd")
    return predicate >= 0 and context.tree.words[predicate] in context.lexicon.words["false"]


def _is_in_vain(context: Context, verb: int) -> bool:
    """Is it said that it came to nothing: "tried in vain", "tried but failed", "hoped to, but could not"?"""
    tree, vain = context.tree, context.lexicon.words["in vain"]
    words = [*tree.all(verb, "advmod"), *(i for prep in tree.all(verb, "prep") for i in tree.children[prep])]
    if any(tree.words[i] in vain for i in words):
        return True
    later = tree.conjuncts(verb)[1:]
    bare = [i for i in later if tree.child(i, "xcomp", "ccomp", "dobj", "prep", "nsubj") < 0]
    above = tree.heads[verb]
    if tree.deps[verb] == "ccomp" and verb < above and tree.lemmas[above] == "do":
        bare.append(above)  # "he had hoped to sail; he never did"
    return any(_came_to_nothing(context, tree.child(i, "nsubj")) for i in later) or any(
        tree.words[i] in vain or (_is_auxiliary(tree, i) and tree.child(i, "neg") >= 0) for i in bare
    )


def _is_auxiliary(tree: Tree, verb: int) -> bool:
    """Does an auxiliary stand for the verb before it: "but could not"?"""
    return tree.child(verb, "aux") < 0 and (tree.tags[verb] == "MD" or tree.lemmas[verb] == "do")


def _is_avoided(context: Context, verb: int) -> bool:
    """Is this "rather than recall the phone"?"""
    privative = context.lexicon.words["privative"]
    return any(context.tree.words[i] in privative for i in context.tree.all(verb, "advmod", "mark"))


def _clause_effect(context: Context, head: int) -> Effect | None:
    tree, clauses = context.tree, context.lexicon.clauses
    lemma = tree.lemmas[head].lower()
    if lemma == "be":  # "is to be sold"; "it is possible that"; "the hope is that"
        predicate, subject = tree.child(head, "acomp"), tree.child(head, "nsubj")
        word = tree.words[predicate] if predicate >= 0 else tree.lemmas[subject] if subject >= 0 else ""
        found = clauses.get(word) or context.lexicon.modifiers.get(word)
        return found if predicate >= 0 or (found and found != KEEP) else clauses["be"]
    for child in tree.all(head, "prt", "prep"):
        found = lookup(clauses, lemma, after=tree.words[child])
        if found:
            return found
    return lookup(clauses, lemma) or clauses.get(tree.words[head])


def _of_noun(context: Context, verb: int, noun: int, form: Inflection) -> tuple[Effect, Reading]:
    """A clause that hangs on a noun: "plans to sell", "the first to win", "a deal signed in May"."""
    tree = context.tree
    if not form.infinitive:
        return _of_statement(context, verb, noun) if form.finite else (KEEP, HAPPENED)
    effect = context.lexicon.clauses.get(tree.lemmas[noun].lower())
    if tree.deps[noun] in ("dobj", "npadvmod") and is_time(tree, noun) and tree.lemmas[tree.heads[noun]] == "take":
        return KEEP, context.reading(tree.heads[noun])  # "had taken him two months to answer"
    if effect:
        return (effect, context.reading(noun)) if not _came_to_nothing(context, noun) else (KEEP, DENIED)
    words = [tree.words[noun], *(tree.words[i] for i in tree.children[noun])]
    if any(word in context.lexicon.words["rank"] or word.endswith("est") for word in words):
        return KEEP, context.reading(noun)
    ahead = tree.all(verb, "auxpass") or tree.deps[noun] == "ROOT"  # "sale to be held"; "Club to sell stadium"
    return (AHEAD if ahead else PURPOSE), HAPPENED


def _came_to_nothing(context: Context, noun: int) -> bool:
    """Is this "the attempt failed", "the deal fell through", "an attempt was beaten off"?"""
    tree, verb = context.tree, context.tree.heads[noun]
    if noun >= 0 and tree.deps[noun] in ("dobj", "nsubjpass") and tree.lemmas[noun] == "attempt":
        return tree.lemmas[verb] in context.lexicon.words["beaten off"] and context.reading(verb) == HAPPENED
    if noun < 0 or tree.deps[noun] != "nsubj" or tree.lemmas[verb] not in context.lexicon.words["come to nothing"]:
        return False
    apart = {"through", "apart", "flat"} & {tree.words[i] for i in tree.children[verb]}
    return context.reading(verb) == HAPPENED and (tree.lemmas[verb] != "fall" or bool(apart))


def _of_statement(context: Context, verb: int, noun: int) -> tuple[Effect, Reading]:
    """A that-clause on a noun: "claims that he stole", "no evidence that he stole"."""
    tree = context.tree
    if not any(tree.words[i] == "that" for i in tree.all(verb, "mark")):
        return KEEP, HAPPENED
    if tree.lemmas[verb] in reporting().about and tree.child(verb, "dobj", "ccomp") < 0:
        return KEEP, HAPPENED  # "a claim that the army rejects"
    noun = _statement(tree, noun)
    if tree.words[noun] in context.lexicon.words["false"] and tree.deps[noun] == "attr":
        return (KEEP if context.reading(tree.heads[noun]).negative else FAILURE), HAPPENED
    denied = tree.deps[noun] in ("nsubj", "nsubjpass") and _is_false(context, tree.heads[noun])
    if denied or context.reading(noun).negative:
        return FAILURE, HAPPENED
    return context.lexicon.clauses.get(f"{tree.lemmas[noun].lower()} that", KEEP), HAPPENED


def _statement(tree: Tree, noun: int) -> int:
    """The noun that a "that" clause tells of, also where it hangs on the last before it: "a report in a paper that"."""
    above = noun
    while above >= 0 and tree.deps[above] == "pobj":
        owner = tree.heads[tree.heads[above]]
        above = owner if tree.pos[owner] == "NOUN" else tree.child(owner, "dobj")
    return above if above >= 0 and tree.lemmas[above] in reporting().noun else noun


def _after_preposition(context: Context, preposition: int) -> tuple[Effect, Reading]:
    tree, owner = context.tree, context.tree.heads[preposition]
    if is_privative(context, preposition):
        return KEEP, DENIED
    governor = context.reading(owner)
    if tree.words[owner] in ("close", "near") and tree.lemmas[tree.heads[owner]] == "come":
        return FAILURE, context.reading(tree.heads[owner])  # "came close to sinking"
    effect = _prepositional_effect(context, owner, tree.words[preposition])
    if effect is not None:
        return effect, governor
    if tree.words[preposition] == "for" and tree.pos[owner] == "ADJ" and not governor.settled:
        return KEEP, governor  # "will be ready for sailing"
    if tree.words[preposition] == "for":
        return (PURPOSE if tree.pos[owner] == "NOUN" else KEEP), HAPPENED
    return KEEP, Reading(governor.certainty, time=governor.time, conditional=governor.conditional)


def _prepositional_effect(context: Context, owner: int, preposition: str) -> Effect | None:
    """The effect of "accuse of", "plan for"; also where the parser hangs "of" on the accused."""
    tree, clauses = context.tree, context.lexicon.clauses
    words = [owner, tree.heads[owner]] if tree.deps[owner] == "dobj" else [owner]
    for word in words:
        lemma = tree.lemmas[word].lower()
        found = lookup(clauses, lemma, after=preposition) or lookup(context.lexicon.objects, lemma, after=preposition)
        if found:
            return found
    return clauses.get(tree.lemmas[owner].lower()) if preposition == "of" else None
