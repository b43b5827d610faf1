"""Verbs that the parser hangs on the wrong verb or noun, each shape with its example."""

from collections.abc import Iterator

from timeline.events.factuality_lexicon import lexicon
from timeline.events.lexicon import verbs
from timeline.events.mending_subjects import SUBJECTS, TENSED, give_subject
from timeline.events.reporting import reporting
from timeline.events.scheduling import is_time
from timeline.events.tree import Tree

_NEAR = frozenset({"following", "next", "same", "previous", "before", "after"})
_SPENT = frozenset({"spend", "take", "last", "mark", "celebrate", "have", "be"})
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
    start = min(tree.subtree(i))
    if not tensed or tree.child(i, *SUBJECTS) >= 0 or "," not in tree.words[start - 1 : start + 1]:
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


def behind_bare_aside(tree: Tree, i: int) -> None:
    """The verb behind a participle that was read as the verb: "Talks set for May were called off".

    Also where the participle hangs on it: "The mill, gutted in May, had been sold", "The note, the first to say so,
    was denied".
    """
    if tree.child(i, "mark", *SUBJECTS) >= 0 or not _has_tense(tree, i):
        return
    head = tree.heads[i]
    aside = next((one for one in tree.all(i, "ccomp") if one < i and _is_cut_off(tree, one, i)), -1)
    if aside < 0 and head < i and (_is_set_before(tree, head, i) or _is_first_to(tree, head, i)):
        aside = head
        tree.swap(head, i)
    if aside < 0:
        return
    subject, noun = tree.child(aside, "nsubj"), tree.child(aside, "nsubj")
    give_subject(tree, i, subject)
    if tree.tags[aside] == "VB":
        noun = tree.child(aside, "aux") - 1
        for one in [c for c in tree.children[aside] if c <= noun]:
            tree.attach(one, subject, tree.deps[one])
    else:
        tree.participles.add(aside)
    tree.attach(aside, noun, "acl")


def _has_tense(tree: Tree, verb: int) -> bool:
    """Is it a passive with a tense, or a past form joined to a participle without "and"?"""
    if tree.deps[verb] == "conj":
        first = tree.heads[verb]
        return (
            tree.tags[first] == "VBN" and tree.tags[verb] == "VBD" and not any(c < verb for c in tree.all(first, "cc"))
        )
    passive = tree.child(verb, "auxpass") >= 0
    return passive and any(tree.tags[c] in TENSED for c in tree.all(verb, "aux", "auxpass"))


def _is_cut_off(tree: Tree, verb: int, end: int) -> bool:
    """Do commas cut off a participle, or "the first to say so", that was given the subject of the verb behind it?"""
    subject, before = tree.child(verb, "nsubj"), min(tree.subtree(end)) - 1
    return before < subject and (_is_first_to(tree, verb, end) or _is_aside(tree, verb, end))


def _is_first_to(tree: Tree, verb: int, end: int) -> bool:
    """Is it the infinitive of "The note, the first to say so, was"?"""
    subject, to = tree.child(verb, "nsubj"), tree.child(verb, "aux")
    aside = 0 <= subject < verb and "," in tree.words[subject:verb] and "," in tree.words[verb:end]
    return aside and to > subject and tree.words[to] == "to" and tree.tags[verb] == "VB"


def _is_set_before(tree: Tree, verb: int, end: int) -> bool:
    """Is it a past form with its subject right before it and without object or comma: "Talks set for May were"?"""
    subject = tree.child(verb, "nsubj")
    bare = tree.tags[verb] in ("VBD", "VBN") and tree.child(verb, "aux", "auxpass", "dobj") < 0
    return bare and subject == verb - 1 and not {",", '"', "”", "''", ":", ";"} & {*tree.words[verb:end]}


def as_participle(tree: Tree, i: int) -> None:
    """A participle behind its noun, read as the subject: "Talks set for the first week of May were called off"."""
    noun = tree.child(i, "nsubj")
    if tree.tags[i] in ("VBN", "VBD") and noun == i - 1:
        tree.attach(noun, tree.heads[i], tree.deps[i])
        tree.attach(i, noun, "acl")


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


def as_time(tree: Tree, i: int) -> None:
    """When it was, read as what was done: "brought it out the following year", "meets the day before"."""
    verb = tree.heads[i]
    told = {tree.words[c] for c in tree.children[i]}
    behind = verb < i and is_time(tree, i) and tree.tags[i] == "NN"
    if behind and "the" in told and not told.isdisjoint(_NEAR) and tree.lemmas[verb] not in _SPENT:
        tree.deps[i] = "npadvmod"


def as_amount(tree: Tree, i: int) -> None:
    """The "up" of "to buy up to $65 million of bonds", hung on the verb."""
    if tree.words[i - 1 : i + 1] == ["up", "to"] and tree.deps[i - 1] in ("advmod", "prt"):
        tree.attach(i - 1, tree.heads[i], "quantmod")


def as_explained(tree: Tree, i: int) -> None:
    """What explains a noun behind a preposition, read as an object: "applied for leave, a kind of rest"."""
    verb, comma = tree.heads[i], min(tree.subtree(i)) - 1
    noun = comma - 1
    if verb < noun and tree.words[comma] == "," and tree.deps[noun] == "pobj" and tree.heads[tree.heads[noun]] == verb:
        tree.attach(i, noun, "appos")


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
