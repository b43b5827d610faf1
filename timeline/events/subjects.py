"""Grammatical subjects and objects, also where the sentence does not repeat them: control, relatives, participles."""

from timeline.events.lexicon import noun_lists, nouns, verbs
from timeline.events.scheduling import is_time, takes_time
from timeline.events.tree import Tree

_SUBJECTS = ("nsubj", "nsubjpass")
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_PARTICIPANT_POS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"})
_TOGETHER = frozenset({"along", "together"})
_MEASURES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY"})
_MARGINS = frozenset({"vote", "point", "seat", "goal", "length", "margin", "second", "notch"})
_OWNERS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_DEEP = 6


def is_passive(tree: Tree, verb: int) -> bool:
    """Does the verb's subject undergo what it says: "was seized", "the ship seized", "seized at dawn, the ship"?"""
    children, dep, tag = tree.children[verb], tree.deps[verb], tree.tags[verb]
    if tree.lemmas[verb] in verbs().intransitive.lemmas:
        return False  # "it's become", read as "it is become"
    if verb in tree.participles or any(tree.deps[c] in ("nsubjpass", "auxpass") for c in children):
        return True
    if tag not in ("VBN", "VBD") or any(tree.deps[c] == "aux" for c in children):
        return False
    first = verb == tree.sentences[tree.sentence_of[verb]][0]
    if (tag == "VBN" or first) and dep == "advcl" and tree.child(verb, "nsubj", "mark") < 0:
        return True  # "nicknamed the Fox, she ...", "Found clinging to a raft, he ..."
    if any(tree.entities[c] not in _MEASURES for c in tree.all(verb, "dobj")):
        return False
    if by_whom(tree, verb):
        return True
    if dep == "acl":
        return tree.child(verb, "nsubj") < 0 and not _speaks(tree, tree.heads[verb], verb)  # "the charge that she lied"
    if dep == "conj":  # "two were killed and dozens wounded"
        undergone = tree.lemmas[verb] in verbs().undergone.lemmas
        head = tree.heads[verb]  # "the ship, built by Bell and launched in May, sailed"
        undergone = undergone or (tree.deps[head] == "acl" and tree.child(head, "aux", "auxpass") < 0)
        return (tag == "VBN" or undergone) and tree.child(verb, "prt") < 0 and is_passive(tree, head)
    if dep in ("pcomp", "ccomp", "xcomp"):  # "with shots reported", "had the firm declared bankrupt", "had him freed"
        small = dep == "xcomp" or (dep == "ccomp" and tree.lemmas[tree.heads[verb]] == "have")
        absolute = tag == "VBN" and tree.words[verb + 1 : verb + 2] == [","] and verb < tree.heads[verb]
        return small or (tag == "VBN" and dep == "pcomp") or absolute  # "the summit at last attained, they returned"
    return tag == "VBN" and dep in ("amod", "advcl", "relcl", "dep") and tree.child(verb, "nsubj") < 0


def by_whom(tree: Tree, verb: int) -> list[int]:
    """Heads of the agents of a passive: "dragged down by miners", not "by late September", "side by side"."""
    found = [i for by in tree.all(verb, "agent") for i in tree.all(by, "pobj") if tree.words[by - 1] != tree.words[i]]
    return [i for i in found if tree.entities[i] not in _MEASURES and not is_margin(tree, i)]


def is_margin(tree: Tree, noun: int) -> bool:
    """Is it how much there was between two: "was elected by six votes"?"""
    return tree.lemmas[noun] in _MARGINS and tree.child(noun, "nummod") >= 0


def _speaks(tree: Tree, noun: int, verb: int) -> bool:
    """Is it "..., the minister announced on Monday", which parsers take for "the minister who was announced"?"""
    if tree.lemmas[verb] not in verbs().announcing.lemmas or tree.child(verb, "agent", "auxpass") >= 0:
        return False
    named = any(tree.entities[i] in ("PERSON", "ORG") for i in (noun, *tree.all(noun, "appos")))
    return named or tree.lemmas[noun] in verbs().speakers.lemmas


def subjects(tree: Tree, verb: int, depth: int = 0) -> list[int]:
    """Heads of the subject of a verb, each member of a coordination; borrowed from its governor where it has none."""
    own = next((c for c in tree.children[verb] if tree.deps[c] in _SUBJECTS), -1)
    if own >= 0:
        together = [i for word in tree.children[own] for i in companions(tree, word)]
        together += _together(tree, verb, before=True)
        together += _together(tree, verb, before=False) if tree.child(verb, "dobj") < 0 else []
        return [*_meant(tree, own, verb, depth), *together]
    if depth > _DEEP:
        return []
    dep, head = tree.deps[verb], tree.heads[verb]
    if dep == "conj" and tree.pos[head] in ("VERB", "AUX"):
        return subjects(tree, head, depth + 1)
    asked = dep == "advcl" and tree.tags[verb] == "VB" and tree.lemmas[head] in verbs().object_control.lemmas
    if dep == "xcomp" or asked:
        return _controller(tree, head, depth)
    if dep in ("acomp", "oprd"):  # "is due to open"
        return subjects(tree, head, depth + 1)
    if dep == "advcl" and (tree.child(verb, "mark") < 0 or tree.tags[verb] in ("VBG", "VBN")):
        return _controlling(tree, verb, head, depth)
    if dep in ("acl", "amod", "relcl"):
        return _modified(tree, verb, head, depth)
    return _behind_preposition(tree, head, depth) if dep == "pcomp" else []


def _meant(tree: Tree, subject: int, verb: int, depth: int) -> list[int]:
    """Who the subject is; in "Bell was a judge who led the inquiry" whoever is said to be the judge."""
    meant = _antecedent(tree, subject, verb)
    if meant != subject and tree.deps[meant] == "attr" and tree.deps[verb] != "ccomp" and depth <= _DEEP:
        described = subjects(tree, tree.heads[meant], depth + 1)
        if any(tree.pos[i] == "PROPN" or tree.tags[i] == "PRP" for i in described):
            return described
    several = meant != subject and tree.tags[meant] in ("NN", "NNP") and _is_plural(tree, verb)
    return expanded(tree, tree.heads[meant] if several and tree.deps[meant] == "conj" else meant)


def _is_plural(tree: Tree, verb: int) -> bool:
    """Does the verb say that its subject is several: "Peru and Chile, which were at war"?"""
    return any(tree.words[i] in ("were", "are", "have") for i in (verb, *tree.all(verb, "aux", "auxpass")))


def objects(tree: Tree, verb: int) -> list[int]:
    """Heads of the direct object, each member of a coordination; the antecedent of a relative clause without one."""
    own = tree.child(verb, "dobj")
    if own >= 0:
        return [*expanded(tree, _antecedent(tree, own, verb)), *_together(tree, verb, before=False)]
    if (shared := _shared_object(tree, verb)) >= 0:
        return expanded(tree, _antecedent(tree, shared, verb))
    subject = tree.child(verb, "nsubj")
    judged = [i for clause in tree.all(verb, "ccomp") if is_verdict(tree, clause) for i in tree.all(clause, "nsubj")]
    if judged:
        return expanded(tree, judged[0])
    if tree.deps[verb] == "relcl" and subject >= 0 and tree.words[subject] not in _RELATIVE:
        if "," in tree.words[tree.heads[verb] + 1 : subject]:  # "sold Opel, the firm's board said"
            return []
        stranded = any(tree.child(prep, "pobj", "pcomp") < 0 for prep in tree.all(verb, "prep"))
        stranded = stranded or any(tree.tags[c] == "WRB" for c in tree.children[verb])  # "the port where they landed"
        return [] if stranded or tree.child(verb, "ccomp", "xcomp") >= 0 else expanded(tree, tree.heads[verb])
    return []


def _shared_object(tree: Tree, verb: int) -> int:
    """The object of the next verb, which is this one's too: "intercepted and sank the ship"; -1 for none."""
    following = tree.child(verb, "conj")
    if following != verb + 2 or tree.lemmas[verb] not in verbs().undergone.lemmas | verbs().sharing.lemmas:
        return -1
    return tree.child(following, "dobj") if tree.pos[following] == "VERB" and tree.deps[verb + 1] == "cc" else -1


def is_verdict(tree: Tree, clause: int) -> bool:
    """Is it what somebody is made or found to be: "found the firm guilty", "made her minister"?"""
    bare = tree.child(clause, "aux", "cop", "mark", "punct") < 0
    return tree.pos[clause] in ("ADJ", "NOUN", "PROPN") and bare and tree.heads[clause] < clause


def expanded(tree: Tree, head: int) -> list[int]:
    """A phrase's members: "A, B and C" gives three, "dozens of settlers" the settlers."""
    members = [_content(tree, i) for i in tree.conjuncts(head) if tree.pos[i] in _PARTICIPANT_POS]
    return [name for member in members for name in _named_beside(tree, member)]


def _named_beside(tree: Tree, head: int) -> list[int]:
    """The names that stand beside a description of several: "the pilots Ada Bell and Juan Diaz"."""
    names = tree.child(head, "appos")
    if tree.tags[head] != "NNS" or names < 0 or tree.pos[names] != "PROPN":
        return [head]
    several = tree.conjuncts(names)
    return several if len(several) > 1 else [head]


def _content(tree: Tree, head: int) -> int:
    if (beside := tree.child(head, "appos")) >= 0 and tree.pos[beside] == "PROPN":  # "one of them, Ada Bell"
        return head
    shown = {tree.lemmas[head], tree.words[head]}
    if not shown.isdisjoint(noun_lists().transparent) or tree.pos[head] == "NUM":
        of = next((c for c in tree.children[head] if tree.words[c] == "of"), -1)
        inner = tree.child(of, "pobj") if of >= 0 else -1
        return inner if inner >= 0 else head
    return head


def _antecedent(tree: Tree, word: int, verb: int) -> int:
    """What a relative pronoun stands for."""
    if tree.words[word] not in _RELATIVE:
        return word
    clause = next((i for i in (verb, *tree.ancestors(verb)) if tree.deps[i] == "relcl"), -1)
    if clause < 0 and tree.deps[verb] == "ccomp" and tree.lemmas[tree.heads[verb]] == "be":
        return max(tree.child(tree.heads[verb], "attr"), 0) or word  # "it was Bell that won"
    return tree.heads[clause] if clause >= 0 else word


def _controller(tree: Tree, head: int, depth: int) -> list[int]:
    """Whose infinitive it is: the object's for "ordered him to go", "it took him a year to go", else the subject's."""
    if takes_time(tree, head) and tree.words[tree.child(head, "nsubj")] == "it":
        return [i for i in objects(tree, head) if not is_time(tree, i)]
    if tree.lemmas[head] in verbs().object_control.lemmas:
        found = objects(tree, head) or (subjects(tree, head, depth + 1) if is_passive(tree, head) else [])
        found = found or [i for prep in tree.all(head, "prep") for i in _called_on(tree, prep)]
        if found:
            return found
    return subjects(tree, head, depth + 1)


def _called_on(tree: Tree, prep: int) -> list[int]:
    """Who shall do it in "called on Peru to sell"."""
    behind = tree.child(prep, "pobj") if tree.words[prep] in ("on", "upon", "to", "for", "with") else -1
    return expanded(tree, behind) if behind >= 0 else []


def _modified(tree: Tree, verb: int, noun: int, depth: int) -> list[int]:
    """The noun that the clause modifies, or whom it describes; for "its plan to leave" whoever has the plan."""
    if tree.tags[verb] == "VB" and _is_plan(tree, noun):
        owner = tree.child(noun, "poss")
        owner = (
            owner if owner >= 0 else next((c for c in tree.all(noun, "compound") if tree.entities[c] in _OWNERS), -1)
        )
        if owner >= 0:
            return expanded(tree, owner)
        above = next((i for i in tree.ancestors(noun) if tree.pos[i] == "VERB"), -1)
        own = above >= 0 and tree.lemmas[above] not in verbs().outsiders.lemmas
        return [i for i in _controlling(tree, verb, above, depth) if i != noun] if own else []
    if tree.deps[noun] == "attr":
        return subjects(tree, tree.heads[noun], depth + 1)
    if tree.words[tree.heads[noun]] == "among" and tree.lemmas[tree.heads[tree.heads[noun]]] == "be":
        return subjects(tree, tree.heads[tree.heads[noun]], depth + 1)  # "among those killed was Bell"
    return expanded(tree, noun) if tree.pos[noun] in _PARTICIPANT_POS else []


def _is_plan(tree: Tree, noun: int) -> bool:
    """Is it somebody's to do, and nobody who does it: "approval to sell", "a week to leave"?"""
    lemma = tree.lemmas[noun].lower()
    return lemma in verbs().plans.lemmas or lemma in nouns() or tree.entities[noun] in ("DATE", "TIME")


def _controlling(tree: Tree, verb: int, head: int, depth: int) -> list[int]:
    """The subject of the verb above; of an infinitive whoever is given what it is for: "gave him leave to go"."""
    given = tree.all(head, "dative") if tree.tags[verb] == "VB" else []
    people = [i for one in given for i in (tree.all(one, "pobj") or [one])]
    return [i for one in people for i in expanded(tree, one)] or subjects(tree, head, depth + 1)


def _behind_preposition(tree: Tree, prep: int, depth: int) -> list[int]:
    """Who did it in "after seizing the port, they ..."; in "accused Bell of lying" Bell."""
    for i in tree.ancestors(prep):
        if tree.pos[i] == "VERB":
            held = objects(tree, i) if tree.words[prep] in ("of", "from", "into") and tree.child(i, "dobj") >= 0 else []
            return held or subjects(tree, i, depth + 1)
    return []


def _together(tree: Tree, verb: int, *, before: bool) -> list[int]:
    """Whoever is joined to the phrase on this side of the verb."""
    return [i for word in tree.children[verb] if (word < verb) == before for i in companions(tree, word)]


def companions(tree: Tree, word: int) -> list[int]:
    """Whoever "along with" or "together with" joins to somebody; a mere count is nobody."""
    if tree.words[word] in _TOGETHER:
        preps = tree.all(word, "prep")
    else:
        preps = [word] if tree.words[word] == "with" and tree.words[word - 1] in _TOGETHER else []
    with_whom = (i for prep in preps for i in tree.all(prep, "pobj"))
    return [i for one in with_whom if tree.pos[one] != "NUM" for i in expanded(tree, one)]
