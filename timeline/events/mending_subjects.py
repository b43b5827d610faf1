"""Subjects that the parser hangs elsewhere, hung where they belong: a few general shapes, each with its example."""

from timeline.actors.lexicon import describing, person_nouns
from timeline.events.factuality_lexicon import lexicon
from timeline.events.lexicon import verbs
from timeline.events.scheduling import is_time
from timeline.events.subjects import by_whom
from timeline.events.tree import Tree

SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
TENSED = frozenset({"VBD", "VBZ", "VBP"})
_ASIDE = frozenset({"acl", "relcl"})
_ERAS = frozenset({"bc", "ad", "b.c.", "a.d.", "bce", "ce"})


def is_finite(tree: Tree, verb: int) -> bool:
    """Does the verb have a tense, its own or an auxiliary's?"""
    helpers = tree.all(verb, "aux", "auxpass")
    return tree.tags[verb] in TENSED or any(tree.tags[c] in TENSED or tree.tags[c] == "MD" for c in helpers)


def give_subject(tree: Tree, verb: int, noun: int) -> None:
    """Hang a noun on a verb as its subject."""
    tree.attach(noun, verb, "nsubjpass" if tree.child(verb, "auxpass") >= 0 else "nsubj")


def behind_opening(tree: Tree, i: int) -> None:
    """A subject hung in the phrase before it: "Under Diaz, the union and its allies seized the port"."""
    if tree.pos[i] not in ("VERB", "AUX") or tree.child(i, *SUBJECTS) >= 0 or not is_finite(tree, i):
        return
    start = i
    while start - 1 in tree.children[i] and tree.deps[start - 1] in ("aux", "auxpass", "neg", "advmod"):
        start -= 1
    near = start - 2 if tree.words[start - 1] == "," else start - 1
    path = [near, *tree.ancestors(near)]
    path = path[: path.index(i)] if i in path else []
    if not path or tree.deps[path[-1]] not in ("prep", "npadvmod", "advcl"):
        return
    if len(path) == 2 and tree.deps[near] == "pobj":  # "By mid-morning crowds had filled the square"
        time = next((c for c in reversed(tree.all(near, "compound", "nmod")) if is_time(tree, c)), -1)
        if time == near - 1:
            tree.attach(time, path[1], "pobj")
            for one in [c for c in tree.children[near] if c < time]:
                tree.attach(one, time, tree.deps[one])
            give_subject(tree, i, near)
        return
    aside = (c for one in path if tree.deps[one] in _ASIDE for c in tree.all(tree.heads[one], "appos") if c < one)
    subject = min((one for one in (*path, *aside) if _opens(tree, one)), default=-1)
    if subject >= 0:
        for one in [c for c in tree.all(tree.heads[subject], "acl", "relcl", "appos") if subject < c < start]:
            tree.attach(one, subject, tree.deps[one])
        give_subject(tree, i, subject)


def behind_with(tree: Tree, i: int) -> None:
    """The subject behind "With Ada Bell, ", read as another name of whom it is with."""
    verb = tree.heads[i]
    start, other = min(tree.subtree(i)), tree.child(i, "appos")
    bare = tree.words[start - 1] == "with" and tree.heads[start - 1] == verb and not tree.children[start - 1]
    if bare and i < other and tree.pos[other] == "PROPN" and tree.phrase_end(other) <= verb:
        tree.attach(i, start - 1, "pobj")
        give_subject(tree, verb, other)


def _opens(tree: Tree, noun: int) -> bool:
    """Does the phrase begin behind a comma, as no date and no "Lima, Peru" does?"""
    if tree.deps[noun] not in ("appos", "conj") or tree.entities[noun] in ("DATE", "TIME"):
        return False
    within = tree.entities[noun] == tree.entities[tree.heads[noun]] == "GPE" and tree.deps[noun] == "appos"
    before = tree.words[min(tree.subtree(noun)) - 1]
    return not within and (before == "," or before in _ERAS)


def as_new_subject(tree: Tree, i: int) -> None:
    """A subject joined to the noun before its clause: "Ito will buy the mill and the union will run it"."""
    verb = next((v for v in tree.ancestors(tree.heads[i]) if tree.pos[v] == "VERB" and v < i), -1)
    after = tree.phrase_end(i)
    own = next((c for c in tree.all(verb, "conj") if c > i and tree.pos[c] == "VERB"), -1) if verb >= 0 else -1
    if own < 0 or tree.child(own, *SUBJECTS) >= 0 or min(tree.subtree(own)) != after:
        return
    if is_finite(tree, own):
        give_subject(tree, own, i)


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
    era = date + 1 if date + 1 < i and tree.words[date + 1] in _ERAS else -1
    named = named or era >= 0
    if not named or tree.pos[i] != "PROPN" or tree.heads[date] != i or not (era >= 0 or tree.entities[date] == "DATE"):
        return
    if tree.pos[verb] == "VERB" and i < verb and tree.tags[verb] in TENSED and tree.child(verb, *SUBJECTS) < 0:
        tree.attach(date, prep, "pobj")
        if era >= 0:
            tree.attach(era, date, "nmod")
        give_subject(tree, verb, i)


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
