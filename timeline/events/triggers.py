"""Which words tell of an event: verbs, nouns for events, light verbs with their noun, in text order."""

from collections.abc import Sequence

from spacy.tokens import Doc

from timeline.actors import ActorMentions
from timeline.documents import Document
from timeline.events import participants
from timeline.events.draft import Draft
from timeline.events.lexicon import NounClass, carried_nouns, light_verbs, noun_lists, nouns, verbs
from timeline.events.scheduling import is_scheduled, takes_time
from timeline.events.tree import Tree
from timeline.events.tree_building import tree_of
from timeline.history import NameHit

_FUNCTION_DEPS = frozenset({"aux", "auxpass", "prep", "case", "compound", "nmod", "quantmod"})
_ARGUMENT_PREPS = frozenset({"of", "by", "against", "on", "to", "from", "for", "with", "between", "over", "into"})
_EVENT_PREPS = frozenset(
    ("after", "before", "during", "since", "following", "amid", "despite", "until", "till", "upon", "throughout")
)
_MODIFIERS = frozenset({"compound", "nmod", "npadvmod", "amod"})
_NEAR = 3  # tokens behind its noun that a light verb may stand: "a funeral was held"
_FAR = 8  # tokens that a trigger of noun and verb may span
_SUBJECTS = ("nsubj", "nsubjpass")
_COMPLETING = frozenset({"dobj", "aux", "ccomp", "xcomp", "prt"})
_TIMES = frozenset({"DATE", "TIME"})
_NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "NORP", "LAW", "LANGUAGE"})


def find(parsed: Doc, document: Document, mentions: ActorMentions, *, named: Sequence[NameHit] = ()) -> list[Draft]:
    """The triggers of a parsed document with their arguments; `named` are historical events that it names."""
    tree = tree_of(parsed)
    told = _told(tree, parsed, document)
    _read_headline(tree, parsed, document)
    drafts: dict[int, Draft] = {}
    for i in told:
        if tree.pos[i] in ("NOUN", "PROPN") and not _is_actor(mentions, i) and not _is_told_by_verb(tree, i):
            _add_noun(tree, i, drafts)
    for hit in named:
        if hit.head in told and tree.pos[hit.head] != "VERB":
            inside = next((drafts.pop(i) for i in range(hit.start, hit.end) if i in drafts), None)
            drafts[hit.head] = _nominal(tree, hit.head, hit.start, hit.end, inside.light if inside else -1)
    carried = {draft.light for draft in drafts.values()}
    for i in told:
        if tree.pos[i] == "VERB" and i not in carried and i not in drafts and is_event_verb(tree, i):
            drafts[i] = _verbal(tree, i)
    _join(tree, drafts, {hit.head for hit in named})
    found = [drafts[head] for head in sorted(drafts)]
    participants.fill(tree, found, mentions)
    return found


def _join(tree: Tree, drafts: dict[int, Draft], named: set[int]) -> None:
    """Make one event of a noun and the verb behind it that says what became of it: "talks broke down"."""
    for noun in [i for i, draft in drafts.items() if draft.nominal and draft.light < 0 and i not in named]:
        verb = drafts.get(tree.heads[noun])
        if verb is None or verb.nominal or not noun < verb.head <= noun + _FAR:
            continue
        alone = tree.child(verb.head, "dobj", "xcomp", "ccomp") < 0
        told = {"nsubj": verbs().phases.lemmas, "nsubjpass": verbs().dealing.lemmas}.get(tree.deps[noun], ())
        if alone and verb.lemma in told:
            verb.start, verb.about = drafts.pop(noun).start, noun


def _told(tree: Tree, parsed: Doc, document: Document) -> range | list[int]:
    """The tokens that can tell an event: all but those of the date line and the byline."""
    aside = document.spans("dateline", "byline")
    if not aside:
        return range(len(tree.heads))
    return [token.i for token in parsed if not any(span.start <= token.idx < span.end for span in aside)]


def _read_headline(tree: Tree, parsed: Doc, document: Document) -> None:
    """Headlines tell in the present tense and list by commas.

    A past form without an object is a passive ("Minister sacked"), a name beside a name is another one ("Peru, Chile
    sign treaty").
    """
    for span in document.spans("title"):
        tokens = parsed.char_span(span.start, span.end, alignment_mode="expand")
        for i in (token.i for token in tokens or ()):
            alone = not any(tree.deps[c] in _COMPLETING and (c > i or tree.deps[c] == "aux") for c in tree.children[i])
            if tree.pos[i] == "VERB" and tree.tags[i] in ("VBD", "VBN") and alone:
                tree.participles.add(i)
            elif tree.tags[i] == "NNS" and tree.deps[i] == "ROOT":
                _read_as_verb(tree, i)
            elif tree.deps[i] == "appos" and tree.pos[i] == "PROPN" == tree.pos[tree.heads[i]]:
                tree.deps[i] = "conj"
                tree.listed.add(i)


def _read_as_verb(tree: Tree, i: int) -> None:
    """A headline's verb between a name and its object, read as a plural: "Fenwick overtakes Larkco"."""
    name = tree.child(i, "compound", "nsubj", "nmod")
    thing = tree.child(i, "dobj", "appos")
    if name == i - 1 and tree.pos[name] == "PROPN" and thing > i and min(tree.subtree(thing)) == i + 1:
        tree.pos[i], tree.tags[i] = "VERB", "VBZ"
        tree.deps[name], tree.deps[thing] = "nsubj", "dobj"


def is_event_verb(tree: Tree, i: int) -> bool:
    """Does this verb tell of something by itself, and not merely help, link or describe?"""
    dep, lemma = tree.deps[i], tree.lemmas[i]
    if dep in _FUNCTION_DEPS or lemma in verbs().never.lemmas or not tree.tags[i].startswith("VB"):
        return False
    if not lemma[:1].isalpha() or _is_undone(tree, i):
        return False
    thing = tree.child(i, "dobj", "nsubjpass")
    if (lemma == "do" and thing < 0) or (thing >= 0 and tree.lemmas[thing] in verbs().figures.get(lemma, ())):
        return False
    if dep == "amod":
        return tree.tags[i] == "VBN" and tree.child(i, "advmod") >= 0 and tree.words[i - 1] != "-"  # "so-called"
    if (lemma == "have" or (lemma == "go" and tree.tags[i] == "VBG")) and tree.child(i, "xcomp") >= 0:
        return False  # "is going to be sold", "had to be sold"
    if _is_impersonal(tree, i) or _only_starts(tree, i) or takes_time(tree, i):
        return False
    if lemma in verbs().prepositions.lemmas and tree.tags[i] == "VBG" and dep in ("advcl", "acl"):
        return False
    if dep == "xcomp" and tree.lemmas[tree.heads[i]] in verbs().ending.lemmas:
        return False
    return not (lemma in verbs().aspect.lemmas and _complement(tree, i) >= 0)


def _is_impersonal(tree: Tree, i: int) -> bool:
    """Is this "it emerged that"?"""
    if tree.lemmas[i] not in verbs().impersonal.lemmas:
        return False
    subject = tree.child(i, "nsubj", "expl")
    return subject >= 0 and tree.words[subject] == "it" and tree.child(i, "ccomp", "csubj", "advcl") >= 0


def _only_starts(tree: Tree, i: int) -> bool:
    """Does it only say when: "starting in 1955", "the year ended in June"?"""
    if tree.lemmas[i] not in verbs().bounds.lemmas:
        return False
    head = tree.heads[i]
    if tree.deps[i] == "acl" and (tree.entities[head] in _TIMES or tree.lemmas[head] in noun_lists().periods):
        return True
    own = tree.child(i, *_SUBJECTS, "dobj", "xcomp", "aux")
    return tree.tags[i] == "VBG" and own < 0 and tree.child(i, "prep") >= 0


def _is_undone(tree: Tree, i: int) -> bool:
    """Is it an adjective that says what was not done ("unmoved"), and not the participle of "unveil"?"""
    return tree.tags[i] == "VBN" and tree.words[i].startswith("un") and tree.lemmas[i] not in verbs().undoing.lemmas


def _complement(tree: Tree, i: int) -> int:
    """The verb in the complement of an aspect verb ("began withdrawing"), -1 where there is none."""
    return next((c for c in tree.all(i, "xcomp") if tree.pos[c] == "VERB"), -1)


def _verbal(tree: Tree, i: int) -> Draft:
    particle = tree.child(i, "prt")
    lemma = tree.lemmas[i]
    end = particle + 1 if i < particle <= i + 2 else i + 1
    if particle >= 0:
        lemma = f"{lemma} {tree.words[particle]}"
    head = tree.heads[i]
    aspect = tree.deps[i] == "xcomp" and tree.lemmas[head] in verbs().aspect.lemmas
    return Draft(i, i, end, lemma, governor=head if aspect else i)


# --- nouns ----------------------------------------------------------------------------------------------------------


def _add_noun(tree: Tree, i: int, drafts: dict[int, Draft]) -> None:
    """Enter the draft of a noun that names an event, with the light verb that carries it."""
    lemma = tree.lemmas[i].lower()
    kind = nouns().get(lemma)
    if kind is None and lemma not in carried_nouns():
        return
    if _modifies(tree, i) or tree.entities[i] in _TIMES or _in_a_name(tree, i):
        return
    light = _light_verb(tree, i)
    if light >= 0 or (kind is not None and _is_told_alone(tree, i, kind)):
        drafts[i] = _nominal(tree, i, i, i + 1, light)


def _modifies(tree: Tree, i: int) -> bool:
    """Does the noun only describe another: "the defense group", "an energy and defense group"?"""
    while tree.deps[i] == "conj" and tree.pos[tree.heads[i]] in ("NOUN", "PROPN"):
        i = tree.heads[i]
    return tree.deps[i] in _MODIFIERS


def _is_told_alone(tree: Tree, i: int, kind: NounClass) -> bool:
    """Does the noun tell an event without a light verb? "Stock exchange" does not, a firm's "operations" are units."""
    if f"{tree.words[i - 1]} {tree.lemmas[i]}" in noun_lists().idle:
        return False
    if tree.tags[i] == "NNS" and tree.lemmas[i] in noun_lists().units:
        return any(tree.words[c] == "against" for c in tree.all(i, "prep"))
    return (kind.evidence == "none" and not _is_idle(tree, i)) or _has_evidence(tree, i)


def _nominal(tree: Tree, head: int, start: int, end: int, light: int = -1) -> Draft:
    if 0 <= light < head:
        start = light
    elif head < light <= head + _NEAR:
        end = light + 2 if tree.words[light + 1 : light + 2] == ["place"] else light + 1
    governor = light if light >= 0 else head
    return Draft(head, start, end, tree.lemmas[head].lower(), nominal=True, light=light, governor=governor)


def _is_actor(mentions: ActorMentions, i: int) -> bool:
    """Does the noun name somebody ("the resistance", "a mission") rather than something that happened?"""
    mention = mentions.headed(i)
    return mention is not None and mention.actor.kind not in ("other", "organization")


def _is_told_by_verb(tree: Tree, i: int) -> bool:
    """In "the strike killed two" the verb tells the event, and the noun is how it was done."""
    return tree.deps[i] == "nsubj" and tree.lemmas[tree.heads[i]] in verbs().harm.lemmas


def _in_a_name(tree: Tree, i: int) -> bool:
    """Is it part of a name other than an event's own ("World Trade Organization", not "Vienna Conference")?"""
    return tree.pos[i] == "PROPN" and tree.entities[i] in _NAMES and tree.lemmas[i].lower() not in noun_lists().named


def _is_idle(tree: Tree, i: int) -> bool:
    """A bare singular behind "of" that only describes the noun before it: "weapons of mass destruction"."""
    head = tree.heads[i]
    if tree.deps[i] != "pobj" or tree.words[head] != "of" or tree.pos[tree.heads[head]] != "NOUN":
        return False
    return not any(tree.deps[c] in ("det", "poss", "prep", "nummod") for c in tree.children[i])


def _has_evidence(tree: Tree, i: int) -> bool:
    """Does a participant, a time or an eventive governor show that the noun means an event here?"""
    for child in tree.children[i]:
        dep = tree.deps[child]
        if dep == "poss" or (dep == "prep" and tree.words[child] in _ARGUMENT_PREPS) or tree.entities[child] == "DATE":
            return True
        if dep in ("amod", "compound") and tree.entities[child] in ("NORP", "GPE"):
            return True
    head = tree.heads[i]
    return tree.deps[i] in ("pobj", "dobj", "pcomp") and tree.words[head] in _EVENT_PREPS


def _light_verb(tree: Tree, i: int) -> int:
    """The light verb that carries this noun ("held talks", "talks held", "talks took place"), -1 for none."""
    head, dep = tree.heads[i], tree.deps[i]
    while dep == "conj" and tree.pos[head] in ("NOUN", "PROPN"):
        head, dep = tree.heads[head], tree.deps[head]
    if dep in ("dobj", "nsubjpass") and (_carries(tree, head, i) or (dep == "nsubjpass" and is_scheduled(tree, head))):
        return head
    if dep == "nsubj" and tree.lemmas[head] in verbs().occurrence.lemmas and tree.child(head, "dobj", "xcomp") < 0:
        return head
    if dep == "nsubj" and tree.lemmas[head] in ("have", "last") and tree.pos[head] == "VERB":
        return head
    if dep == "nsubj" and tree.lemmas[head] == "take" and "place" in (tree.lemmas[c] for c in tree.all(head, "dobj")):
        return head
    return next((c for c in tree.all(i, "acl") if tree.tags[c] == "VBN" and _carries(tree, c, i)), -1)


def _carries(tree: Tree, verb: int, noun: int) -> bool:
    light = light_verbs().get(tree.lemmas[verb])
    known = light.nouns or nouns().keys() if light else ()
    if light is None or tree.lemmas[noun].lower() not in known:
        return False
    particle = tree.child(verb, "prt")
    return (tree.words[particle] if particle >= 0 else "") == light.particle
