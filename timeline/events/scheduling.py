"""Phrases that tell when something will be, or how long it took, beside the event that they tell of."""

from timeline.events.lexicon import noun_lists, verbs
from timeline.events.tree import Tree

_TIMES = frozenset({"DATE", "TIME"})


def is_scheduled(tree: Tree, verb: int) -> bool:
    """Does a passive say for when its subject is: "has been called for 19 March", "is set for noon"?

    Not where it tells when that was said, too: "was confirmed on Tuesday for 16 June".
    """
    if tree.lemmas[verb] not in verbs().scheduling.lemmas or tree.tags[verb] != "VBN":
        return False
    phrases = [(tree.words[prep], i) for prep in tree.all(verb, "prep") for i in tree.all(prep, "pobj")]
    when = [word for word, i in phrases if tree.entities[i] in _TIMES]
    return when[:1] == ["for"] and not any(tree.entities[i] in _TIMES for i in tree.all(verb, "npadvmod"))


def is_meant_for(tree: Tree, verb: int) -> bool:
    """Does the verb say for when its object is, whatever else it says: "called a strike for Friday"?"""
    days = (tree.child(prep, "pobj") for prep in tree.all(verb, "prep") if tree.words[prep] == "for")
    return tree.lemmas[verb] in verbs().scheduling.lemmas and any(i >= 0 and tree.entities[i] in _TIMES for i in days)


def takes_time(tree: Tree, verb: int) -> bool:
    """Does the verb only say how long it took: "It took two years to drain the lake"?"""
    if tree.lemmas[verb] != "take" or not any(tree.tags[i] == "VB" for i in tree.all(verb, "xcomp", "advcl")):
        return False
    return any(is_time(tree, i) for i in tree.all(verb, "dobj", "npadvmod"))


def is_time(tree: Tree, noun: int) -> bool:
    """Does the noun measure time?"""
    return tree.entities[noun] in _TIMES or tree.lemmas[noun] in noun_lists().periods
