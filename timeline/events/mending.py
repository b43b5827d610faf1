"""Mistakes that the parser is known to make, mended in the tree: a few general shapes, each with its example."""

from collections.abc import Iterator

from timeline.events.factuality_lexicon import lexicon
from timeline.events.lexicon import nouns, verbs
from timeline.events.mending_clauses import as_charge, as_fronted, as_next_clause, as_sentence, as_speaker
from timeline.events.mending_lists import (
    as_contrast,
    as_first_member,
    as_member,
    as_next_deed,
    as_next_infinitive,
    as_next_member,
)
from timeline.events.mending_sources import as_inserted, as_inverted, as_label, as_statement
from timeline.events.mending_subjects import (
    SUBJECTS,
    TENSED,
    as_first_clause,
    as_holder,
    as_new_subject,
    as_source,
    behind_date,
    behind_opening,
)
from timeline.events.reporting import reporting
from timeline.events.tree import Tree

_NO_NAMES = frozenset({"", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL", "LANGUAGE"})
_CLAUSES = frozenset({"ROOT", "ccomp", "conj", "advcl", "relcl", "parataxis"})
_OPENING = frozenset({"after", "before", "since", "until"})


def mend(tree: Tree) -> Tree:
    """The tree, mended in place."""
    for i, dep in enumerate(tree.deps):
        if dep == "npadvmod":
            _read_as_argument(tree, i)
        elif dep in ("nsubj", "nsubjpass"):
            _read_as_apposition(tree, i)
            as_label(tree, i)
        elif dep == "parataxis":
            as_inserted(tree, i)
        elif dep == "mark" and tree.words[i] == "that":
            as_statement(tree, i)
        elif dep == "conj" and tree.pos[i] in ("NOUN", "PROPN"):
            _read_as_next_subject(tree, i)
            as_new_subject(tree, i)
            as_member(tree, i)
            as_next_deed(tree, i)
        elif dep == "conj" and not (_read_as_main_verb(tree, i) or _read_as_clause(tree, i)):
            _read_with_first_verb(tree, i)
        elif dep == "acl":
            _read_with_near_verb(tree, i)
            as_first_clause(tree, i)
            as_source(tree, i)
        elif dep == "ccomp":
            _read_as_next_statement(tree, i)
            as_next_clause(tree, i)
            as_speaker(tree, i)
            behind_opening(tree, i)
        elif dep == "advcl":
            as_next_infinitive(tree, i)
        elif dep == "xcomp":
            _read_past_speaker(tree, i)
        elif dep == "appos":
            _read_as_near_apposition(tree, i)
            as_holder(tree, i)
            as_next_member(tree, i)
            as_contrast(tree, i)
        elif dep == "pcomp":
            _read_as_compound(tree, i)
        elif dep == "pobj":
            behind_date(tree, i)
        elif dep == "relcl":
            _read_as_statement(tree, i)
        elif dep == "nmod":
            _read_as_coordinated(tree, i)
            as_first_member(tree, i)
        elif dep == "agent":
            as_charge(tree, i)
        elif dep == "ROOT":
            as_sentence(tree, i) if tree.pos[i] == "NOUN" else _read_as_main_clause(tree, i)
    return tree


def _read_as_main_clause(tree: Tree, i: int) -> None:
    behind_opening(tree, i)
    as_fronted(tree, i)
    as_inverted(tree, i)


def _read_as_argument(tree: Tree, i: int) -> None:
    """A name right before or behind a tensed verb without subject or object, read as a time: "Shell sued Fenwick"."""
    verb = tree.heads[i]
    model = i > verb and not tree.entities[i] and any(letter.isdigit() for letter in tree.texts[i])
    named = model or tree.entities[i] not in _NO_NAMES
    if not named or tree.pos[i] != "PROPN" or tree.tags[verb] not in TENSED:
        return
    if i > verb:
        next_to = min(tree.subtree(i)) == verb + 1 and tree.child(verb, "dobj", "auxpass") < 0
        tree.deps[i] = "dobj" if next_to else "npadvmod"
    elif tree.deps[verb] in _CLAUSES and tree.child(verb, *SUBJECTS) < 0:
        tree.deps[i] = "nsubj"


def _read_as_apposition(tree: Tree, i: int) -> None:
    """A name between a description and its verb, read as a second subject: "The mayor, Ada Bell resigned".

    Or the object of what stands between: "The bid to unseat Bell collapsed".
    """
    first = tree.child(tree.heads[i], "nsubj", "nsubjpass")
    before = min(tree.subtree(i)) - 1
    if first < before and tree.heads[before] == first and tree.tags[before] == "VB" and tree.child(before, "dobj") < 0:
        tree.attach(i, before, "dobj")
        return
    beside = first < i < tree.heads[i] and tree.pos[first] in ("NOUN", "PROPN") and tree.pos[i] == "PROPN"
    if beside and "," in tree.words[first:i] and tree.deps[first] == tree.deps[i]:
        tree.attach(i, first, "appos")


def _read_as_near_apposition(tree: Tree, i: int) -> None:
    """A name right behind a noun, hung on the noun further up: "a cabinet under the general Ada Bell"."""
    near = min(tree.subtree(i)) - 1
    behind = tree.heads[i] < near and (tree.pos[near], tree.deps[near]) == ("NOUN", "pobj")
    if behind and tree.pos[i] == "PROPN" and tree.heads[tree.heads[near]] == tree.heads[i]:
        tree.attach(i, near, "appos")


def _read_with_first_verb(tree: Tree, i: int) -> None:
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


def _read_as_next_subject(tree: Tree, i: int) -> None:
    """A subject joined to the verb before it instead of to its own: "Bell resigned and Ito, her aide, is leaving"."""
    first = tree.heads[i]
    if tree.pos[first] != "VERB" or i < first:
        return
    own = next((verb for verb in tree.all(first, "conj") if verb > i and tree.pos[verb] == "VERB"), -1)
    if own >= 0 and tree.child(own, *SUBJECTS) < 0 and (tree.tags[own] in TENSED or tree.child(own, "aux") >= 0):
        tree.attach(i, own, "nsubjpass" if tree.child(own, "auxpass") >= 0 else "nsubj")


def _read_as_compound(tree: Tree, i: int) -> None:
    """A noun for an event before a bare noun, read as a verb with its object: "a tribute to bombing victims"."""
    thing = tree.child(i, "dobj")
    if (
        tree.words[i] in nouns()
        and thing == i + 1
        and tree.children[i] == [thing]
        and not tree.children[thing][:1] < [i]
    ):
        tree.attach(thing, tree.heads[i], "pobj")
        tree.attach(i, thing, "compound")


def _read_as_clause(tree: Tree, i: int) -> bool:
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


def _read_as_main_verb(tree: Tree, i: int) -> bool:
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


def _read_as_statement(tree: Tree, i: int) -> None:
    """A clause with an object besides its "that": "the rumour that Bell had sold the mill" says what the rumour is."""
    objects, noun = tree.all(i, "dobj"), tree.heads[i]
    lie = tree.words[noun] in lexicon().words["false"] and tree.deps[noun] == "attr"  # "it was a lie that Bell fled"
    if (len(objects) > 1 or lie) and objects and tree.words[objects[0]] == "that":
        tree.deps[objects[0]], tree.deps[i] = "mark", "acl"


def _read_with_near_verb(tree: Tree, i: int) -> None:
    """An infinitive hung on a noun of an aside before the main verb: "Ito, who had plans, gave us time to leave"."""
    if tree.tags[i] != "VB" or "to" not in (tree.words[c] for c in tree.all(i, "aux")):
        return
    path = list(_up(tree, tree.heads[i]))
    crossed = [verb for verb in path if tree.heads[i] < verb < i and tree.pos[verb] == "VERB"]
    aside = [verb for verb in path if tree.deps[verb] == "relcl"]
    if crossed and aside and path.index(aside[0]) < path.index(crossed[0]):
        tree.attach(i, crossed[0], "advcl")


def _read_as_next_statement(tree: Tree, i: int) -> None:
    """A second "that" clause, hung on the first: "said that it would close, that it would be sold"."""
    first = tree.heads[i]
    that = [c for one in (first, i) for c in tree.all(one, "mark") if tree.words[c] == "that"]
    if tree.deps[first] == "ccomp" and len(that) == 2 and tree.words[that[1] - 1] in (",", "and"):
        tree.deps[i] = "conj"


def _read_past_speaker(tree: Tree, i: int) -> None:
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


def _read_as_coordinated(tree: Tree, i: int) -> None:
    """Two names read as one with two modifiers: "between Bell and Fenwick chairman Ito"."""
    head, other = tree.heads[i], tree.child(i, "conj")
    joint = tree.child(i, "cc")
    if not i < joint < other < head or head == tree.heads[head] or tree.pos[head] != "PROPN" or tree.entities[joint]:
        return
    if tree.entities[i] in _NO_NAMES or tree.entities[head] in _NO_NAMES:
        return
    dep, above = tree.deps[head], tree.heads[head]
    tree.attach(i, above, dep)
    tree.attach(head, i, "conj")
    tree.attach(other, head, "compound")
