"""Who says something, where the parser takes the words around a statement for parts of it: each with its example."""

from timeline.events.mending_subjects import SUBJECTS, give_subject
from timeline.events.reporting import reporting
from timeline.events.tree import Tree

_DASHES = frozenset({"-", "–", "—", "--"})
_ENDS_DATELINE = frozenset({")", "-RRB-"})
_ASIDE = frozenset({"VBN", "VBD", "IN", "WDT"})


def as_label(tree: Tree, i: int) -> None:
    """What is no subject but stands before one: the speaker of "Army: rebels shelled hospital", a dateline's place."""
    verb, after = tree.heads[i], tree.phrase_end(i)
    own = next((c for c in tree.all(verb, *SUBJECTS) if c > after), -1)
    if after < own < verb and tree.words[after] == ":":
        tree.deps[i] = "dep"
    _as_dateline(tree, i)


def _as_dateline(tree: Tree, i: int) -> None:
    """The place of a dateline, read as the subject: "LIMA/QUITO, May 3 (Newswire) - The bank said"."""
    verb = tree.heads[i]
    start = tree.sentences[tree.sentence_of[i]][0]
    dash = next((c for c in range(i + 1, verb) if tree.words[c] in _DASHES and _is_free(tree, c)), -1)
    if dash < 0 or not (tree.entities[dash - 1] == "DATE" or tree.words[dash - 1] in _ENDS_DATELINE):
        return
    own = next((c for c in tree.all(i, "appos", "conj") if min(tree.subtree(c)) in (dash, dash + 1)), -1)
    if own >= 0 and not any(tree.pos[c] == "VERB" for c in range(start, dash)):
        give_subject(tree, verb, own)
        tree.deps[i] = "dep"


def _is_free(tree: Tree, i: int) -> bool:
    return tree.ends[i - 1] < tree.starts[i]


def as_inserted(tree: Tree, verb: int) -> None:
    """What stands before an inserted "said Ada Bell,", read as the subject of that: "The firm, said Ada Bell, fled"."""
    main = tree.heads[verb]
    first = tree.child(verb, "nsubj")
    speaker = next((c for c in tree.all(verb, "nsubj", "dobj") if min(tree.subtree(c)) == verb + 1), -1)
    if not first < verb < speaker < main or tree.lemmas[verb] not in reporting().speech:
        return
    if first < 0 or tree.child(main, *SUBJECTS) >= 0 or tree.words[verb - 1] not in (",", '"', "”", "''"):
        return
    end = tree.phrase_end(verb)
    if end < main and "," in tree.words[end - 1 : end + 1]:
        give_subject(tree, main, first)
        tree.deps[speaker] = "nsubj"


def as_inverted(tree: Tree, verb: int) -> None:
    """The speaker behind a verb that ends a quote, read as its object: '"They fled," recalled a man who saw it.'"""
    speaker = tree.child(verb, "dobj")
    quoted = tree.words[verb - 1] in ('"', "”", "''") and 0 <= tree.child(verb, "ccomp") < verb
    says = tree.lemmas[verb] in reporting().speech and tree.child(verb, *SUBJECTS) < 0
    if quoted and says and speaker > verb and min(tree.subtree(speaker)) == verb + 1:
        tree.deps[speaker] = "nsubj"


def as_statement(tree: Tree, that: int) -> None:
    """What a claim is, cut off from it by an aside: "the claim, made by Ito at the trial, that the mill had burnt"."""
    clause = tree.heads[that]
    start = tree.sentences[tree.sentence_of[that]][0]
    opens = next((c for c in range(that - 2, start, -1) if tree.words[c] == ","), -1)
    if tree.words[that] != "that" or tree.words[that - 1] != "," or opens < 1 or tree.tags[opens + 1] not in _ASIDE:
        return
    noun = opens - 1
    known = tree.pos[noun] == "NOUN" and tree.lemmas[noun] in reporting().noun
    if known and tree.heads[clause] != noun and clause not in tree.ancestors(noun):
        if tree.heads[opens + 1] == clause:
            tree.attach(opens + 1, noun, "acl")
        tree.attach(clause, noun, "acl")
