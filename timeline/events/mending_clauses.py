"""Clauses that the parser hangs on each other the wrong way, each shape with its example."""

from timeline.events.lexicon import verbs
from timeline.events.mending_subjects import SUBJECTS, TENSED, give_subject, is_finite
from timeline.events.reporting import is_reporting, reporting
from timeline.events.tree import Tree


def as_sentence(tree: Tree, i: int) -> None:
    """A sentence read as a noun with a clause: "The man they arrested had sold arms", "A bid to oust Ito failed"."""
    for clause in tree.all(i, "relcl", "acl"):
        subject = tree.child(clause, *SUBJECTS)
        if i < subject < clause and tree.child(subject, "acl") == subject + 1 and is_finite(tree, clause):
            _exchange(tree, i, clause, subject)
            return
        if _is_main(tree, i, clause):
            _stand_first(tree, i, clause)
            tree.tags[clause] = "VBD"
            return
        main = tree.child(clause, "ccomp")
        if main >= 0 and tree.child(clause, "dobj") < 0 and _takes_object(tree, clause, main):
            tree.attach(tree.child(main, *SUBJECTS), clause, "dobj")
            _stand_first(tree, i, main)
            return


def _is_main(tree: Tree, noun: int, verb: int) -> bool:
    """Is it the verb of the sentence, taken for a participle: "The armies converged at Yorktown."?"""
    end = tree.sentences[tree.sentence_of[noun]][1] - 1
    if tree.deps[verb] != "acl" or tree.words[end] != "." or tree.child(verb, "aux", "auxpass", "agent") >= 0:
        return False
    aside = tree.words[verb - 1] == "," and tree.words[noun:verb].count(",") == 2  # "Bell, her aide, stood down."
    if aside and tree.child(verb, "prt") >= 0:
        return True
    return tree.tags[verb] == "VBD" or (tree.tags[verb] == "VBN" and tree.lemmas[verb] in verbs().intransitive.lemmas)


def _exchange(tree: Tree, noun: int, main: int, subject: int) -> None:
    """Give the clause and the sentence each its own verb and subject."""
    verb = subject + 1
    for pronoun in [c for c in range(noun + 1, subject) if tree.tags[c] in ("WP", "WDT")]:
        tree.attach(pronoun, verb, "dobj")
    _stand_first(tree, noun, main)
    tree.attach(verb, noun, "relcl")
    tree.attach(subject, verb, "nsubj")
    tree.tags[verb] = "VBD"


def _stand_first(tree: Tree, noun: int, verb: int) -> None:
    """Make the verb the head of the sentence, and the noun its subject."""
    tree.attach(verb, noun, "dep")
    tree.swap(noun, verb)
    give_subject(tree, verb, noun)


def _takes_object(tree: Tree, verb: int, following: int) -> bool:
    """Is what stands right behind a verb that takes no clause its object, and not the subject of the next verb?"""
    subject = tree.child(following, *SUBJECTS)
    if not verb < subject < following or min(tree.subtree(subject)) != verb + 1 or tree.child(following, "mark") >= 0:
        return False
    lemma = tree.lemmas[verb]
    clausal = is_reporting(lemma) or lemma in reporting().finding or lemma in verbs().clausal.lemmas
    return not clausal and is_finite(tree, following)


def as_next_clause(tree: Tree, i: int) -> None:
    """A second clause whose subject the first one's object is joined to: "Fiat bought Opel and Shell sold Ecotex"."""
    first = tree.heads[i]
    own = tree.child(i, *SUBJECTS)
    joint, other = (tree.child(own, "cc"), tree.child(own, "conj")) if first < own < i else (-1, -1)
    if own < joint < other and tree.child(first, "dobj") < 0 and _takes_object(tree, first, i):
        tree.attach(own, first, "dobj")
        tree.attach(joint, first, "cc")
        tree.attach(i, first, "conj")
        give_subject(tree, i, other)


def as_speaker(tree: Tree, i: int) -> None:
    """Who has said what stands before, read as the subject of what follows: "said Ito, the head, and shares fell"."""
    verb = tree.heads[i]
    found = tree.all(i, "nsubj", "nsubjpass")
    if len(found) < 2 or tree.lemmas[verb] not in reporting().speech or tree.child(verb, *SUBJECTS) >= 0:
        return
    joint = tree.child(found[0], "cc")
    if min(tree.subtree(found[0])) == verb + 1 and tree.words[verb - 1] in (",", '"', "”", "''") and joint >= 0:
        tree.attach(found[0], verb, "nsubj")
        tree.attach(joint, verb, "cc")
        tree.attach(i, verb, "conj")


def as_near_speaker(tree: Tree, i: int) -> None:
    """Who speaks, right behind the verb, read as its object: "the strike, argued Shell, was legal"."""
    verb = tree.heads[i]
    if i < verb or tree.lemmas[verb] not in reporting().speech or tree.tags[verb] not in TENSED:
        return
    behind = min(tree.subtree(i)) == verb + 1 and tree.words[verb - 1] in (",", '"', "”", "''")
    joined = any(tree.heads[verb] < c < verb for c in tree.all(tree.heads[verb], "cc"))
    if behind and tree.entities[i] in ("PERSON", "ORG", "NORP") and not joined and tree.child(verb, *SUBJECTS) < 0:
        tree.deps[i] = "nsubj"


def as_charge(tree: Tree, i: int) -> None:
    """What somebody is accused of, hung on the accuser: "was accused by Ito of selling arms"."""
    for accuser in tree.all(i, "pobj"):
        charge = next(
            (c for c in tree.all(accuser, "prep") if tree.words[c] == "of" and tree.child(c, "pcomp") >= 0), -1
        )
        if charge >= 0:
            tree.attach(charge, tree.heads[i], "prep")


def as_fronted(tree: Tree, i: int) -> None:
    """Who stands behind a participle that opens the sentence: "Killed in the raid were two guards"."""
    helper = next((c for c in tree.all(i, "aux", "auxpass") if c > i), -1)
    behind = [c for c in (*tree.all(i, "attr", "dobj"), *tree.all(helper, "attr")) if c > helper] if helper >= 0 else []
    if behind and tree.tags[i] in ("VBN", "VBG") and tree.child(i, *SUBJECTS) < 0:
        tree.attach(behind[0], i, "nsubj" if tree.tags[i] == "VBG" else "nsubjpass")
