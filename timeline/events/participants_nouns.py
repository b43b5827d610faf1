"""Who takes part in an event that a noun names: possessors, modifiers, phrases behind it, and its light verb."""

from collections.abc import Iterable, Iterator

from timeline.actors import Role
from timeline.events.draft import Draft
from timeline.events.lexicon import NounClass, noun_lists, nouns, verbs
from timeline.events.participants_phrases import Found, conditioning, is_circumstance, phrases
from timeline.events.subjects import expanded, is_passive, subjects
from timeline.events.tree import Tree

_NAMED = NounClass(
    name="named", possessor="agent", of="patient", modifier="agent", targets=frozenset({"on", "against"}),
    partners=frozenset({"with", "between"}), evidence="none", nouns=(), examples=(), counter=(),
)  # fmt: skip

_SETTINGS = frozenset({"DATE", "TIME", "GPE", "LOC", "FAC"})
_AMID = frozenset({"in", "after", "during", "following", "at", "through", "under", "amid", "since", "before"})


def noun_arguments(tree: Tree, draft: Draft) -> Iterator[Found]:
    """Heads of the phrases around an event noun and its light verb, with their roles."""
    kind = nouns().get(draft.lemma, _NAMED)
    yield from _carried(tree, draft)
    yield from _modifiers(tree, draft.head, kind)
    own = list(phrases(tree, draft.head))
    if draft.light >= 0 and draft.light < draft.head:
        own += [(word, i) for word, i in phrases(tree, draft.light) if word in kind.targets | kind.partners]
    yield from _noun_phrases(tree, own, draft, has_owner=tree.child(draft.head, "poss") >= 0)
    yield from _controlled(tree, draft.head)
    yield from ((i, "other") for i in conditioning(tree, draft.light))


def _carried(tree: Tree, draft: Draft) -> Iterator[Found]:
    """The subject of the light verb; whoever "suffered a defeat" is the patient."""
    if draft.light < 0 or (tree.heads[draft.head] == draft.light and tree.deps[draft.head] == "nsubj"):
        return
    suffers = tree.lemmas[draft.light] in verbs().suffering.lemmas
    by_noun = draft.light > draft.head or is_passive(tree, draft.light)
    if not by_noun:
        yield from ((i, "patient" if suffers else "agent") for i in subjects(tree, draft.light))
    yield from ((i, "agent") for word, i in phrases(tree, draft.light) if word == "by" and by_noun)


def _modifiers(tree: Tree, noun: int, kind: NounClass) -> Iterator[Found]:
    """Possessors, nationalities, names in front: "Iran's", "Israeli", "US", "NATO-led"."""
    for child in tree.children[noun]:
        dep, entity = tree.deps[child], tree.entities[child]
        if dep == "poss":
            owner: Role = "agent" if _has_victim(tree, noun) else kind.possessor
            yield from ((i, owner) for i in expanded(tree, child))
        elif dep in ("amod", "compound", "nmod") and entity in ("NORP", "GPE", "ORG", "PERSON"):
            yield child, _modifier_role(tree, child, kind)
        elif dep == "amod" and tree.words[child] == "led":
            yield from ((i, "agent") for i in tree.all(child, "npadvmod"))


def _has_victim(tree: Tree, noun: int) -> bool:
    return any(tree.words[c] in ("of", "against") for c in tree.all(noun, "prep"))


def _modifier_role(tree: Tree, modifier: int, kind: NounClass) -> Role:
    """ "the US raid" is by the US, "the Iraq war" is in Iraq."""
    if tree.entities[modifier] == "NORP":
        return "agent" if kind.name not in ("undergone", "change") else "other"
    if tree.entities[modifier] == "GPE" and len(tree.words[modifier]) > 4:
        return "other" if kind.name in ("meeting", "loose") else "patient"
    return kind.modifier


def _noun_phrases(tree: Tree, found: Iterable[tuple[str, int]], draft: Draft, *, has_owner: bool) -> Iterator[Found]:
    """Roles of an event noun's prepositional phrases."""
    kind, filed = nouns().get(draft.lemma, _NAMED), tree.lemmas[draft.head] in noun_lists().filed
    for word, i in found:
        if word == "by":
            yield i, "agent"
        elif word == "of":
            yield i, "patient" if has_owner else kind.of
            yield from ((j, "agent") for inner, j in phrases(tree, i) if inner == "by")
        elif word in kind.partners:
            yield i, "other" if filed else "agent"
        elif word in kind.targets and not (word == "in" and tree.entities[i] in _SETTINGS):
            yield i, "patient"
        elif not is_circumstance(tree, word, i):
            yield i, "other"


def _controlled(tree: Tree, noun: int) -> Iterator[Found]:
    """Who does it, said outside the phrase: "said in a statement", "ordered an attack", "quit in a row with Shell"."""
    head = tree.heads[noun]
    governor = tree.heads[head]
    acts = tree.pos[governor] == "VERB" or tree.lemmas[governor] == "be"
    if tree.deps[noun] == "pobj" and acts and _is_in(tree, noun, head):
        yield from ((i, "agent") for i in subjects(tree, governor) if not is_passive(tree, governor))
    elif tree.deps[noun] == "dobj" and tree.lemmas[head] in verbs().noun_control.lemmas:
        yield from ((i, "agent") for i in subjects(tree, head))


def _is_in(tree: Tree, noun: int, preposition: int) -> bool:
    """Does the subject of the clause take part in it: in its own speech, or with the other side?"""
    lemma, word = tree.lemmas[noun], tree.words[preposition]
    if lemma in noun_lists().speeches and word in ("in", "at", "during"):
        return True
    kind = nouns().get(lemma)
    shared = kind is not None and "with" in kind.partners and tree.child(noun, "poss") < 0
    return shared and word in _AMID and any(tree.words[i] == "with" for i in tree.all(noun, "prep"))
