"""What a verb's own form says: tense, modal, negation, adverbs."""

from dataclasses import dataclass

from timeline.events.factuality_lexicon import Effect, lexicon
from timeline.events.factuality_reading import Reading
from timeline.events.tree import Tree

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_ANY_MODAL = Effect(certainty="possible", time="future")


@dataclass(frozen=True, slots=True)
class Inflection:
    """A verb's form. `finite` verbs have a time of their own; the others take it from what governs them."""

    finite: bool
    reading: Reading
    modal: str = ""
    perfect: bool = False
    infinitive: bool = False

    @property
    def would(self) -> bool:
        """Is the modal "would"?"""
        return self.modal in lexicon().words["would"]


def inflection(tree: Tree, verb: int) -> Inflection:
    """The form of the verb, with what it shares of a verb it is coordinated with ("will fire and hire")."""
    chain = [verb]
    while _shares(tree, chain[-1]):
        chain.append(tree.heads[chain[-1]])
    form = _own(tree, chain.pop())
    for one in reversed(chain):
        negative = is_negated(tree, one) or (form.reading.negative and "but" not in _conjunctions(tree, one))
        form = Inflection(form.finite, _negated(form.reading, negative), form.modal, form.perfect)
    return form


def _own(tree: Tree, verb: int) -> Inflection:
    auxiliaries = tree.all(verb, "aux", "auxpass")
    negative = is_negated(tree, verb)
    words = [tree.words[i] for i in auxiliaries]
    modal = next((tree.words[i] for i in auxiliaries if tree.tags[i] == "MD"), "")
    perfect = any(tree.lemmas[i] in ("have", "having") for i in auxiliaries)
    infinitive = "to" in words and not modal
    reading = _reading(tree, verb, auxiliaries, modal, perfect)
    finite = bool(modal) or (not infinitive and _has_tense(tree, verb, auxiliaries))
    return Inflection(finite, _negated(reading, negative), modal, perfect, infinitive)


def _has_tense(tree: Tree, verb: int, auxiliaries: list[int]) -> bool:
    """Is the verb finite? A bare form with a subject of its own was misread ("Unions end dispute")."""
    if auxiliaries:
        return tree.tags[auxiliaries[0]] != "VB"  # "demanded that he be freed" has none
    if tree.tags[verb] in ("VBD", "VBZ", "VBP"):
        return True
    return tree.tags[verb] == "VB" and tree.deps[verb] == "ROOT" and tree.child(verb, "nsubj") >= 0


def is_negated(tree: Tree, verb: int) -> bool:
    """Is the clause denied: not, never, no longer, no one, neither; but not "not only" or "not until"?"""
    if not any(_denies(tree, child) for child in tree.children[verb]) and not _follows_nor(tree, verb):
        return False
    if any(tree.tags[i] == "MD" for i in tree.all(verb, "aux")):
        return True
    return not any(tree.words[child] == "until" or _opens(tree, child, "until") for child in tree.children[verb])


def _follows_nor(tree: Tree, verb: int) -> bool:
    """Is this "nor has it opened"?"""
    last = tree.heads[verb] if tree.deps[verb] == "conj" else verb
    return any(tree.words[i] == "nor" and i < verb for i in tree.all(last, "cc", "preconj"))


def _denies(tree: Tree, child: int) -> bool:
    dep, word = tree.deps[child], tree.words[child]
    if dep == "neg" or word == "never":
        return tree.words[min(child + 1, len(tree.words) - 1)] not in lexicon().words["no denial"]
    if dep in ("nsubj", "nsubjpass", "dobj", "attr"):
        if tree.words[child] in lexicon().words["negative subject"]:
            return True
        return has_no(tree, child) and (dep.startswith("nsubj") or not _tells(tree, child))
    if dep == "advmod" and word in ("longer", "way"):
        return any(tree.words[below] == "no" for below in tree.children[child])
    return dep == "preconj" and word == "neither"


def has_no(tree: Tree, noun: int) -> bool:
    """Does the noun phrase itself say that there is none?"""
    if tree.words[noun] in lexicon().words["negative subject"]:
        return True
    scarce = any(tree.words[i] in ("hardly", "scarcely") for i in tree.all(noun, "advmod"))
    denied = any(i < noun for i in tree.all(noun, "neg"))  # not "Iran, not Israel"
    if scarce or denied or any(tree.words[i] == "neither" for i in tree.all(noun, "preconj")):
        return True
    determiners = [i for i in tree.children[noun] if tree.words[i] in ("no", "neither") and tree.deps[i] == "det"]
    return bool(determiners) and tree.words[determiners[0] + 1] not in lexicon().words["no denial"]


def _tells(tree: Tree, noun: int) -> bool:
    """Did it happen although its object is none: "reported no losses", "left no survivors"?"""
    return tree.lemmas[tree.heads[noun]] in lexicon().words["with none"]


def _reading(tree: Tree, verb: int, auxiliaries: list[int], modal: str, perfect: bool) -> Reading:
    if modal:
        effect = lexicon().modals.get(modal, _ANY_MODAL)
        time = "past" if perfect and effect.certainty != "certain" else effect.time or "future"
        return Reading(effect.certainty, time=time)
    tags = [tree.tags[i] for i in auxiliaries] or [tree.tags[verb]]
    if not auxiliaries and tags == ["VBP"] and tree.lemmas[verb] in lexicon().words["same in the past"]:
        return Reading()
    lasting = perfect and tree.lemmas[verb] in lexicon().words["lasting"] and tree.child(verb, "auxpass") < 0
    if "VBD" in tags or (perfect and tree.tags[verb] != "VBG" and not lasting):
        return Reading()
    return Reading(time="present" if tags[0] in ("VBZ", "VBP", "VBG", "VB") else "past")


def _shares(tree: Tree, verb: int) -> bool:
    """Does the verb do without a subject and a tense because the verb before it has them?"""
    if tree.deps[verb] != "conj" or tree.child(verb, "aux", "auxpass", *SUBJECTS) >= 0:
        return False
    first = tree.heads[verb]
    unsure = any(tree.tags[i] == "MD" for i in tree.all(first, "aux"))  # "may have seized it and burned it"
    misread = tree.tags[verb] == "VBD" and tree.tags[first] == "VBN" and (unsure or "or" in _conjunctions(tree, verb))
    return misread or (tree.tags[verb] in ("VB", "VBN", "VBG") and tree.tags[first] == tree.tags[verb])


def _conjunctions(tree: Tree, verb: int) -> list[str]:
    return [tree.words[i] for i in tree.all(tree.heads[verb], "cc")]


def _negated(reading: Reading, negative: bool) -> Reading:
    return Reading(reading.certainty, negative, reading.time, reading.conditional)


def _opens(tree: Tree, clause: int, word: str) -> bool:
    return tree.deps[clause] == "advcl" and any(tree.words[i] == word for i in tree.all(clause, "mark"))
