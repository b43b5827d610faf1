"""Who takes part in an event, and how: read off the parse."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from timeline.actors import ActorMentions, Mention, Role
from timeline.actors.lexicon import person_nouns
from timeline.events.draft import Argument, Draft
from timeline.events.lexicon import noun_lists, nouns, verbs
from timeline.events.participants_nouns import noun_arguments
from timeline.events.participants_phrases import Found, conditioning, is_circumstance, phrases
from timeline.events.subjects import is_passive, objects, subjects
from timeline.events.tree import Tree


def fill(tree: Tree, drafts: Sequence[Draft], mentions: ActorMentions) -> None:
    """Give every draft its arguments: each phrase once, and each actor once in its most telling role."""
    for draft in drafts:
        found = noun_arguments(tree, draft) if draft.nominal else verb_arguments(tree, draft.head)
        if draft.about >= 0:
            noun = Draft(draft.about, draft.about, draft.about + 1, tree.lemmas[draft.about].lower(), nominal=True)
            whose = noun_arguments(tree, noun)
            found = chain(found, ((i, "other") for i, _ in whose) if is_passive(tree, draft.head) else whose)
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
    yield from ((i, "other") for i in tree.all(verb, "dative") if tree.pos[i] != "ADP")
    if lemma in verbs().ending.lemmas:
        yield from ((i, "patient") for ended in tree.all(verb, "xcomp") for i in objects(tree, ended))
    yield from _verb_phrases(tree, verb, lemma, passive)
    yield from ((i, "other") for i in conditioning(tree, verb))


def _with_owners(tree: Tree, draft: Draft, found: Iterable[Found], mentions: ActorMentions) -> Iterator[Found]:
    """With what nobody is known by, whose it is; the victim of "an attack on their ports" is whoever owns the ports."""
    hostile = draft.lemma in verbs().hostile.lemmas
    owners: list[int] = []
    for i, role in found:
        yield i, role
        if mention_of(tree, i, mentions) is None:
            known = [owner for owner in _owners(tree, i) if mentions.headed(owner)]
            if hostile and role == "patient" and not _is_person(tree, i):
                yield from ((owner, role) for owner in known)
            else:
                owners += known
    yield from ((owner, "other") for owner in owners)


def _is_person(tree: Tree, noun: int) -> bool:
    """Is it somebody who is hit in person: "opponents of Ito", "a Lima woman"; not "Peru's soldiers"?"""
    own = any(tree.entities[i] in ("NORP", "GPE") and tree.deps[i] in ("amod", "poss") for i in tree.children[noun])
    return tree.lemmas[noun] in person_nouns() | noun_lists().people and not own


def _owners(tree: Tree, noun: int) -> Iterator[int]:
    """Whose or of what it is: "Peru's ports", "Peruvian ports", "shares in Ecotex"."""
    yield from tree.all(noun, "poss", "amod", "compound", "nmod")
    stake = tree.lemmas[noun] in noun_lists().stakes
    yield from (i for word, i in phrases(tree, noun) if word == "of" or (word == "in" and stake))


def _behind_attack(tree: Tree, noun: int) -> Iterator[Found]:
    """Whose attack it was that killed: the agents of the noun."""
    kind = nouns().get(tree.lemmas[noun].lower())
    if kind is not None:
        own = noun_arguments(tree, Draft(noun, noun, noun + 1, tree.lemmas[noun].lower(), nominal=True))
        yield from ((i, role) for i, role in own if role == "agent")


def _verb_phrases(tree: Tree, verb: int, lemma: str, passive: bool) -> Iterator[Found]:
    """Roles of a verb's prepositional phrases."""
    patients, partners = verbs().patients.get(lemma, ()), verbs().partners.get(lemma, ())
    for word, i in [*phrases(tree, verb), *_by_whom(tree, verb, passive)]:
        if word == "by":
            yield i, "agent" if passive else "other"
        elif word in patients or word == "against":
            yield i, "patient"
        elif word in partners:
            yield i, "agent"
        elif not is_circumstance(tree, word, i):
            yield i, "other"


def _by_whom(tree: Tree, verb: int, passive: bool) -> Iterator[tuple[str, int]]:
    """Who asked in "was asked to leave by the court", which hangs on what was asked."""
    if passive and tree.lemmas[verb] in verbs().object_control.lemmas:
        for asked in tree.all(verb, "xcomp"):
            if not is_passive(tree, asked):
                yield from ((word, i) for word, i in phrases(tree, asked) if word == "by")


def _arguments(tree: Tree, found: Iterable[Found], mentions: ActorMentions) -> list[Argument]:
    """Arguments without repetition; the nobody-known ones stay, for titles and places need them."""
    heads: set[int] = set()
    actors: set[str] = set()
    arguments = []
    for i, role in found:
        meant = mentions.together(i)
        for mention in meant if len(meant) > 1 else (mention_of(tree, i, mentions),):
            if (mention.actor.id in actors) if mention else i in heads:
                continue
            heads.add(i)
            if mention:
                actors.add(mention.actor.id)
            arguments.append(Argument(i, role, mention))
    return arguments


def mention_of(tree: Tree, head: int, mentions: ActorMentions) -> Mention | None:
    """The actor that a phrase names; its apposition's, or its modifier's, where the phrase itself is a description."""
    own = mentions.headed(head)
    if own is not None and own.named:
        return own
    near = [*tree.all(head, "appos"), *([tree.heads[head]] if tree.deps[head] == "appos" else [])]
    beside = (mentions.headed(i) for i in near)
    return next((mention for mention in beside if mention and mention.named), own) or _named_before(
        tree, head, mentions
    )


def _named_before(tree: Tree, noun: int, mentions: ActorMentions) -> Mention | None:
    """A thing by the name before its kind: "the Orion telescope"; a body by its name: "the Steelworkers union"."""
    mention = mentions.headed(noun - 1) if noun else None
    if mention is None or not mention.named or tree.heads[mention.head] != noun or tree.pos[noun] != "NOUN":
        return None
    if tree.deps[mention.head] not in ("compound", "nmod", "nummod"):
        return None
    kinds = {"organization": noun_lists().bodies, "other": noun_lists().things}
    return mention if tree.lemmas[noun] in kinds.get(mention.actor.kind, ()) else None
