"""Verbs that the parser hangs on the wrong verb or noun, each shape with its example."""

from collections.abc import Iterator

from timeline.events.factuality_lexicon import lexicon
from timeline.events.lexicon import verbs
from timeline.events.mending_subjects import SUBJECTS, TENSED
from timeline.events.reporting import reporting
from timeline.events.tree import Tree

_OPENING = frozenset({"after", "before", "since", "until"})


def with_first_verb(tree: Tree, i: int) -> None:
    """A past form joined to another tense that the main verb reports: "ruled that it had lied and fined it".

    Or one joined to a participle that has no tense: "asked to have it declared void but withdrew".
    """
    first = tree.heads[i]
    if tree.tags[i] == "VBD" and tree.tags[first] == "VBN" and tree.child(first, "aux", "auxpass") < 0:
        finite = next((verb for verb in tree.ancestors(first) if tree.tags[verb] in TENSED), -1)
        if tree.deps[first] == "ccomp" and 0 <= finite < i and tree.child(i, *SUBJECTS) < 0:
            tree.attach(i, finite, "conj")
        return
    main = tree.heads[first]
    if tree.tags[i] == "VBN" and tree.child(i, "auxpass") < 0 and tree.tags[first] == "VB" and _is_modal(tree, first):
        tree.tags[i] = "VBD"  # "said that it would close and resigned"
    joined = tree.tags[i] == tree.tags[main] == "VBD" and tree.deps[first] == "ccomp" and main < first
    if joined and tree.child(i, "aux", *SUBJECTS) < 0 and _is_of_speaker(tree, i, first, main):
        tree.attach(i, main, "conj")


def _is_of_speaker(tree: Tree, i: int, first: int, main: int) -> bool:
    """Does the form go with the reporting verb: it differs from what was said, or tells of more that was said?

    "Said pay would rise and threatened a strike", "said there was no reason to worry, and denied reports".
    """
    if tree.words[i] not in lexicon().words["same in the past"] and _is_modal(tree, first):
        return tree.lemmas[main] in reporting().speech
    if tree.child(first, "expl") >= 0:
        return tree.lemmas[i] in _said() | reporting().speech.words
    other = tree.tags[first] in ("VBZ", "VBP") or tree.child(first, "aux") >= 0
    return other and tree.lemmas[i] in _said()


def _is_modal(tree: Tree, verb: int) -> bool:
    return any(tree.tags[c] == "MD" for c in tree.all(verb, "aux"))


def _said() -> frozenset[str]:
    """What those do who have just said something: they add, order, ask."""
    return verbs().saying.lemmas | verbs().announcing.lemmas | verbs().object_control.lemmas


def behind_after(tree: Tree, i: int) -> bool:
    """A past form joined without "and", its subject read as what "after" is of: "fell after miners, angry, struck"."""
    first = tree.heads[i]
    if tree.tags[i] != "VBD" or tree.child(i, *SUBJECTS) >= 0 or any(first < c < i for c in tree.all(first, "cc")):
        return False
    preps = [c for c in tree.all(first, "prep") if first < c < i and tree.words[c] in _OPENING]
    subject = tree.child(preps[-1], "pobj") if preps else -1
    if subject < 0 or tree.entities[subject] in ("DATE", "TIME") or tree.pos[subject] not in ("NOUN", "PROPN"):
        return False
    tree.attach(i, first, "advcl")
    tree.attach(preps[-1], i, "mark")
    tree.attach(subject, i, "nsubj")
    return True


def behind_aside(tree: Tree, i: int) -> bool:
    """The verb behind an aside whose participle was read as the verb: "The ship, wrecked in May, was found"."""
    head = tree.heads[i]
    tensed = tree.tags[i] in TENSED or any(tree.tags[c] in TENSED for c in tree.all(i, "aux", "auxpass"))
    if not tensed or tree.child(i, *SUBJECTS) >= 0 or tree.words[min(tree.subtree(i)) - 1] != ",":
        return False
    aside = next((one for one in (head, *tree.all(head, "advcl", "ccomp")) if _is_aside(tree, one, i)), -1)
    if aside < 0 or any(aside < c < i for one in {aside, head} for c in tree.all(one, "cc")):
        return False
    subject = tree.child(aside, "nsubj")
    if aside == head:
        tree.swap(aside, i)
    else:
        tree.attach(i, head, tree.deps[aside])
    for mark in tree.all(aside, "mark"):
        tree.attach(mark, i, "mark")
    tree.attach(subject, i, "nsubjpass" if tree.child(i, "auxpass") >= 0 else "nsubj")
    tree.attach(aside, subject, "acl")
    tree.participles.add(aside)
    return True


def _is_aside(tree: Tree, verb: int, end: int) -> bool:
    """Does a single comma stand between a past form without auxiliary and its subject, right before the form?"""
    subject = tree.child(verb, "nsubj")
    if (
        not 0 <= subject < verb < end
        or tree.tags[verb] not in ("VBD", "VBN")
        or tree.child(verb, "aux", "auxpass") >= 0
    ):
        return False
    return tree.words[verb - 1] == "," and tree.words[subject:verb].count(",") == 1


def as_content(tree: Tree, i: int) -> None:
    """A clause with an object besides its "that": "the rumour that Bell had sold the mill" says what the rumour is."""
    objects, noun = tree.all(i, "dobj"), tree.heads[i]
    lie = tree.words[noun] in lexicon().words["false"] and tree.deps[noun] == "attr"  # "it was a lie that Bell fled"
    if (len(objects) > 1 or lie) and objects and tree.words[objects[0]] == "that":
        tree.deps[objects[0]], tree.deps[i] = "mark", "acl"


def with_near_verb(tree: Tree, i: int) -> None:
    """An infinitive hung on a noun of an aside before the main verb: "Ito, who had plans, gave us time to leave"."""
    if tree.tags[i] != "VB" or "to" not in (tree.words[c] for c in tree.all(i, "aux")):
        return
    path = list(_up(tree, tree.heads[i]))
    crossed = [verb for verb in path if tree.heads[i] < verb < i and tree.pos[verb] == "VERB"]
    aside = [verb for verb in path if tree.deps[verb] == "relcl"]
    if crossed and aside and path.index(aside[0]) < path.index(crossed[0]):
        tree.attach(i, crossed[0], "advcl")


def as_next_statement(tree: Tree, i: int) -> None:
    """A second "that" clause, hung on the first: "said that it would close, that it would be sold"."""
    first = tree.heads[i]
    that = [c for one in (first, i) for c in tree.all(one, "mark") if tree.words[c] == "that"]
    if tree.deps[first] == "ccomp" and len(that) == 2 and tree.words[that[1] - 1] in (",", "and"):
        tree.deps[i] = "conj"


def past_speaker(tree: Tree, i: int) -> None:
    """An infinitive behind an inserted "its owners said,", hung on that: "a wish, Bell said, to sell the mill"."""
    verb = tree.heads[i]
    subject = tree.child(verb, "nsubj")
    opens = min(tree.subtree(subject)) - 1 if subject >= 0 else -1
    if tree.tags[i] != "VB" or tree.words[verb + 1 : verb + 2] != [","] or opens < 1 or tree.words[opens] != ",":
        return
    if subject < verb < i and tree.lemmas[verb] in verbs().announcing.lemmas and tree.deps[verb] == "parataxis":
        tree.attach(i, opens - 1, "acl" if tree.pos[opens - 1] in ("NOUN", "PROPN") else "xcomp")


def _up(tree: Tree, i: int) -> Iterator[int]:
    yield i
    yield from tree.ancestors(i)
