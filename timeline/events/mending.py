"""Mistakes that the parser is known to make, mended in the tree: a few general shapes, each with its example."""

from collections.abc import Callable

from timeline.events.lexicon import nouns
from timeline.events.mending_clauses import (
    as_charge,
    as_fronted,
    as_near_speaker,
    as_next_clause,
    as_sentence,
    as_speaker,
)
from timeline.events.mending_lists import (
    as_contrast,
    as_first_member,
    as_holder_near,
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
    behind_with,
)
from timeline.events.mending_verbs import (
    as_amount,
    as_content,
    as_explained,
    as_next_statement,
    as_participle,
    as_time,
    behind_after,
    behind_aside,
    behind_bare_aside,
    past_speaker,
    with_first_verb,
    with_near_verb,
)
from timeline.events.tree import Tree

_NO_NAMES = frozenset({"", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL", "LANGUAGE"})
_CLAUSES = frozenset({"ROOT", "ccomp", "conj", "advcl", "relcl", "parataxis"})


def mend(tree: Tree) -> Tree:
    """The tree, mended in place."""
    for i, dep in enumerate(tree.deps):
        for mended in _MENDS.get(dep, ()):
            mended(tree, i)
    return tree


def _joined(tree: Tree, i: int) -> None:
    if tree.pos[i] in ("NOUN", "PROPN"):
        for mended in (_read_as_next_subject, as_new_subject, as_member, as_next_deed):
            mended(tree, i)
    elif not (behind_aside(tree, i) or behind_after(tree, i)):
        with_first_verb(tree, i)
        behind_bare_aside(tree, i)


def _main(tree: Tree, i: int) -> None:
    if tree.pos[i] in ("NOUN", "PROPN"):
        as_sentence(tree, i)
    else:
        behind_bare_aside(tree, i)
        behind_opening(tree, i)
        as_fronted(tree, i)
        as_inverted(tree, i)


def _particle(tree: Tree, i: int) -> None:
    """ "The deal fell through", "the coalition came apart": part of the verb."""
    if tree.words[i] in ("through", "apart") and i == tree.heads[i] + 1:
        tree.deps[i] = "prt"


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


_MENDS: dict[str, tuple[Callable[[Tree, int], object], ...]] = {
    "ROOT": (_main,),
    "acl": (with_near_verb, as_first_clause, as_source),
    "advcl": (as_next_infinitive, behind_aside),
    "advmod": (_particle,),
    "agent": (as_charge,),
    "appos": (_read_as_near_apposition, as_holder, as_holder_near, as_next_member, as_contrast),
    "ccomp": (as_next_statement, as_next_clause, as_speaker, behind_bare_aside, behind_opening),
    "conj": (_joined,),
    "dep": (behind_aside,),
    "dobj": (as_near_speaker, as_time, as_explained),
    "nmod": (_read_as_coordinated, as_first_member),
    "npadvmod": (_read_as_argument,),
    "mark": (as_statement,),
    "nsubj": (_read_as_apposition, as_label, behind_with),
    "nsubjpass": (as_participle, _read_as_apposition, as_label, behind_with),
    "parataxis": (as_inserted,),
    "pcomp": (_read_as_compound,),
    "pobj": (behind_date,),
    "quantmod": (as_amount,),
    "relcl": (as_content,),
    "xcomp": (past_speaker,),
}
"""What is looked at where a word has a relation, in this order."""
