"""Who takes part in an event, and how: read off the parse."""

from collections.abc import Iterable, Iterator, Sequence

from timeline.actors import ActorMentions, Mention, Role
from timeline.events.draft import Argument, Draft
from timeline.events.lexicon import NounClass, nouns, verbs
from timeline.events.subjects import expanded, is_passive, objects, subjects
from timeline.events.tree import Tree

Found = tuple[int, Role]

_PLACES = frozenset({"in", "at", "near", "outside", "inside", "across", "within", "throughout", "around", "off"})
_TIMES = frozenset({"DATE", "TIME", "CARDINAL", "PERCENT", "MONEY", "QUANTITY", "ORDINAL"})
_SPEECHES = frozenset(
    [
        "statement",
        "speech",
        "interview",
        "letter",
        "report",
        "address",
        "message",
        "memo",
        "tweet",
        "post",
        "ruling",
        "verdict",
        "decree",
        "announcement",
        "keynote",
        "testimony",
        "lecture",
        "conference",
        "declaration",
    ]
)
_NAMED = NounClass(
    name="named", possessor="agent", of="patient", modifier="agent", targets=frozenset({"on", "against"}),
    partners=frozenset({"with", "between"}), evidence="none", nouns=(), examples=(), counter=(),
)  # fmt: skip


def fill(tree: Tree, drafts: Sequence[Draft], mentions: ActorMentions) -> None:
    """Give every draft its arguments: each phrase once, and each actor once in its most telling role."""
    for draft in drafts:
        found = noun_arguments(tree, draft) if draft.nominal else verb_arguments(tree, draft.head)
        draft.arguments = _arguments(tree, _with_owners(tree, draft, found, mentions), mentions)


def verb_arguments(tree: Tree, verb: int) -> Iterator[Found]:
    """Heads of the phrases around a verb, with their roles."""
    lemma = tree.lemmas[verb]
    passive = is_passive(tree, verb)
    acted: Role = "patient" if passive or (lemma in verbs().suffering.lemmas and not objects(tree, verb)) else "agent"
    doers = subjects(tree, verb)
    yield from ((i, acted) for i in doers)
    if lemma in verbs().harm.lemmas:
        yield from (one for i in doers for one in _behind_attack(tree, i))
    yield from ((i, "patient") for i in objects(tree, verb))
    if lemma in verbs().ending.lemmas:
        yield from ((i, "patient") for ended in tree.all(verb, "xcomp") for i in objects(tree, ended))
    yield from _verb_phrases(tree, verb, lemma, passive)
    yield from ((i, "other") for i in _conditioning(tree, verb))


def _with_owners(tree: Tree, draft: Draft, found: Iterable[Found], mentions: ActorMentions) -> Iterator[Found]:
    """Of what is attacked, whose it is: the victim of "an attack on their ports" is whoever the ports belong to."""
    hostile = draft.lemma in verbs().hostile.lemmas
    for i, role in found:
        yield i, role
        if hostile and role == "patient" and mention_of(tree, i, mentions) is None:
            yield from ((c, role) for c in tree.all(i, "poss", "amod", "compound", "nmod") if mentions.headed(c))


def _behind_attack(tree: Tree, noun: int) -> Iterator[Found]:
    """Whose attack it was that killed: the agents of the noun."""
    kind = nouns().get(tree.lemmas[noun].lower())
    if kind is not None:
        own = noun_arguments(tree, Draft(noun, noun, noun + 1, tree.lemmas[noun].lower(), nominal=True))
        yield from ((i, role) for i, role in own if role == "agent")


def _verb_phrases(tree: Tree, verb: int, lemma: str, passive: bool) -> Iterator[Found]:
    """Roles of a verb's prepositional phrases."""
    patients, partners = verbs().patients.get(lemma, ()), verbs().partners.get(lemma, ())
    for word, i in phrases(tree, verb):
        if word == "by":
            yield i, "agent" if passive else "other"
        elif word in patients or word == "against":
            yield i, "patient"
        elif word in partners:
            yield i, "agent"
        elif not _is_circumstance(tree, word, i):
            yield i, "other"


def noun_arguments(tree: Tree, draft: Draft) -> Iterator[Found]:
    """Heads of the phrases around an event noun and its light verb, with their roles."""
    kind = nouns().get(draft.lemma, _NAMED)
    yield from _carried(tree, draft)
    yield from _modifiers(tree, draft.head, kind)
    own = list(phrases(tree, draft.head))
    if draft.light >= 0 and draft.light < draft.head:
        own += [(word, i) for word, i in phrases(tree, draft.light) if word in kind.targets | kind.partners]
    yield from _noun_phrases(tree, own, kind, has_owner=tree.child(draft.head, "poss") >= 0)
    yield from _controlled(tree, draft.head)
    yield from ((i, "other") for i in _conditioning(tree, draft.light))


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
        return "agent" if kind.name != "undergone" else "other"
    if tree.entities[modifier] == "GPE" and len(tree.words[modifier]) > 4:
        return "other" if kind.name in ("meeting", "loose") else "patient"
    return kind.modifier


def _noun_phrases(tree: Tree, found: Iterable[tuple[str, int]], kind: NounClass, *, has_owner: bool) -> Iterator[Found]:
    """Roles of an event noun's prepositional phrases."""
    for word, i in found:
        if word == "by":
            yield i, "agent"
        elif word == "of":
            yield i, "patient" if has_owner else kind.of
            yield from ((j, "agent") for inner, j in phrases(tree, i) if inner == "by")
        elif word in kind.partners:
            yield i, "agent"
        elif word in kind.targets:
            yield i, "patient"
        elif not _is_circumstance(tree, word, i):
            yield i, "other"


def _conditioning(tree: Tree, verb: int) -> list[int]:
    """Whose doing would bring it about: the subject of an "if" clause."""
    clauses = tree.all(verb, "advcl") if verb >= 0 else []
    marked = (c for c in clauses if any(tree.words[m] in ("if", "unless") for m in tree.all(c, "mark")))
    return [i for clause in marked for i in subjects(tree, clause)]


def _controlled(tree: Tree, noun: int) -> Iterator[Found]:
    """Who does it, said outside the phrase: "X said in a statement", "X ordered an attack"."""
    head = tree.heads[noun]
    if tree.deps[noun] == "pobj" and tree.lemmas[noun] in _SPEECHES and tree.words[head] in ("in", "at", "during"):
        governor = tree.heads[head]
        if tree.pos[governor] == "VERB" and not is_passive(tree, governor):
            yield from ((i, "agent") for i in subjects(tree, governor))
    elif tree.deps[noun] == "dobj" and tree.lemmas[head] in verbs().noun_control.lemmas:
        yield from ((i, "agent") for i in subjects(tree, head))


def phrases(tree: Tree, head: int) -> Iterator[tuple[str, int]]:
    """(preposition, head of its object), objects in a coordination one by one."""
    for prep in tree.children[head]:
        if tree.deps[prep] not in ("prep", "agent", "dative"):
            continue
        for pobj in tree.all(prep, "pobj"):
            yield from ((tree.words[prep], i) for i in expanded(tree, pobj))
            yield from _against(tree, pobj)


def _against(tree: Tree, noun: int) -> Iterator[tuple[str, int]]:
    """ "operations with allies against ports": what stands behind "against" belongs to the event, not to the allies."""
    for prep in tree.all(noun, "prep"):
        if tree.words[prep] == "against":
            yield from (("against", i) for pobj in tree.all(prep, "pobj") for i in expanded(tree, pobj))


def _is_circumstance(tree: Tree, word: str, i: int) -> bool:
    """A time, a quantity or a place: no participant."""
    return tree.entities[i] in _TIMES or word in _PLACES


def _arguments(tree: Tree, found: Iterable[Found], mentions: ActorMentions) -> list[Argument]:
    """Arguments without repetition; the nobody-known ones stay, for titles and places need them."""
    heads: set[int] = set()
    actors: set[str] = set()
    arguments = []
    for i, role in found:
        mention = mention_of(tree, i, mentions)
        if i in heads or (mention and mention.actor.id in actors):
            continue
        heads.add(i)
        if mention:
            actors.add(mention.actor.id)
        arguments.append(Argument(i, role, mention))
    return arguments


def mention_of(tree: Tree, head: int, mentions: ActorMentions) -> Mention | None:
    """The actor that a phrase names; its apposition's where the phrase itself is a mere description."""
    own = mentions.headed(head)
    if own is not None and own.named:
        return own
    near = [*tree.all(head, "appos"), *([tree.heads[head]] if tree.deps[head] == "appos" else [])]
    beside = (mentions.headed(i) for i in near)
    return next((mention for mention in beside if mention and mention.named), own)
