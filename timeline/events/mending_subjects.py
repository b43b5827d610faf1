"""Subjects that the parser hangs elsewhere, hung where they belong: a few general shapes, each with its example."""

from timeline.actors.lexicon import describing, person_nouns
from timeline.events.factuality_lexicon import lexicon
from timeline.events.lexicon import verbs
from timeline.events.subjects import by_whom
from timeline.events.tree import Tree

SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
TENSED = frozenset({"VBD", "VBZ", "VBP"})


def as_new_subject(tree: Tree, i: int) -> None:
    """A subject joined to the noun before its clause: "Ito will buy the mill and the union will run it"."""
    verb = next((v for v in tree.ancestors(tree.heads[i]) if tree.pos[v] == "VERB" and v < i), -1)
    after = tree.phrase_end(i)
    own = next((c for c in tree.all(verb, "conj") if c > i and tree.pos[c] == "VERB"), -1) if verb >= 0 else -1
    if own < 0 or tree.child(own, *SUBJECTS) >= 0 or min(tree.subtree(own)) != after:
        return
    if tree.tags[own] in TENSED or any(tree.tags[c] in ("MD", *TENSED) for c in tree.all(own, "aux", "auxpass")):
        tree.attach(i, own, "nsubjpass" if tree.child(own, "auxpass") >= 0 else "nsubj")


def as_holder(tree: Tree, i: int) -> None:
    """The name behind an office, hung on what the office is of: "The head of Acme's council, Ada Bell, said"."""
    body = tree.heads[i]
    office = tree.heads[tree.heads[body]]
    if tree.entities[i] != "PERSON" or tree.deps[body] != "pobj" or tree.words[tree.heads[body]] != "of":
        return
    if tree.words[office] in person_nouns() and tree.words[body] not in person_nouns() and not tree.entities[body]:
        tree.attach(i, office, "appos")


def behind_date(tree: Tree, i: int) -> None:
    """A subject right behind a date, read as one name with it: "On Friday Ada Bell, the chairwoman, told"."""
    prep = tree.heads[i]
    verb, date = tree.heads[prep], prep + 1
    named = tree.entities[i] in ("PERSON", "ORG", "GPE") or tree.words[date] in lexicon().words["calendar"] - {
        tree.words[i]
    }
    if not named or tree.pos[i] != "PROPN" or tree.heads[date] != i or tree.entities[date] != "DATE":
        return
    if tree.pos[verb] == "VERB" and i < verb and tree.tags[verb] in TENSED and tree.child(verb, *SUBJECTS) < 0:
        tree.attach(date, prep, "pobj")
        tree.attach(i, verb, "nsubjpass" if tree.child(verb, "auxpass") >= 0 else "nsubj")


def as_first_clause(tree: Tree, i: int) -> None:
    """The verb of the first of two clauses, read as a participle: "The mill named Ito its head, and she will start"."""
    subject = tree.heads[i]
    verb, joint = tree.heads[subject], tree.child(subject, "cc")
    second = [one for one in tree.all(verb, *SUBJECTS) if one > subject]
    if tree.deps[subject] != "nsubj" or not second or not i < joint < second[0] or i != subject + 1:
        return
    tree.tags[i] = "VBD"
    for one in [one for one in tree.children[subject] if i < one]:
        tree.attach(one, i, tree.deps[one])
    tree.attach(subject, i, "nsubj")
    tree.attach(i, verb, "conj")
    if tree.child(i, "dobj") < 0 and (named := tree.child(i, "oprd")) >= 0:
        tree.deps[named] = "dobj"


def as_source(tree: Tree, i: int) -> None:
    """Who says what stands before, read as an apposition: "will not sell Opel, the firm's board announced"."""
    source = tree.heads[i]
    start, end = min(tree.subtree(source)), tree.sentences[tree.sentence_of[i]][1]
    last = tree.phrase_end(i) == tree.phrase_end(source) and "," not in tree.words[i:end]
    if tree.deps[source] != "appos" or tree.words[start - 1] != "," or not last or by_whom(tree, i):
        return
    main = next((verb for verb in tree.ancestors(source) if tree.heads[verb] == verb), -1)
    speaks = tree.lemmas[source] in verbs().speakers.lemmas or (tree.lemmas[source],) in describing()
    if main >= 0 and speaks and tree.lemmas[i] in verbs().announcing.lemmas:
        tree.tags[i] = "VBD"
        tree.attach(i, main, "parataxis")
        tree.attach(source, i, "nsubj")
