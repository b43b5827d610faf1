"""Headlines of event nouns: with their light verb, as the subject of their verb, as a verb, or as they are."""

from collections.abc import Iterator

from timeline.events.draft import Draft
from timeline.events.inflection import third_person
from timeline.events.model import REAL, Status
from timeline.events.phrases import Phrasing
from timeline.events.scheduling import is_scheduled
from timeline.events.subjects import is_passive, objects
from timeline.events.titles_forms import active, is_plural, particles, passive_form
from timeline.events.titles_rest import condition, phrase, rest
from timeline.events.titles_sides import BLANK, doers, is_nobody, noun_phrases, sides
from timeline.events.wording import Part, possessive, title_words

_PREFIXES: dict[Status, str] = {"planned": "planned", "possible": "possible", "conditional": "possible", "denied": "no"}
_BLANK_OWNERS = BLANK | {"PRP$"}


def noun_parts(words: Phrasing, draft: Draft, status: Status) -> Iterator[Part]:
    """The headline of an event noun."""
    light = draft.light
    agents = doers(words, light) if 0 <= light < draft.head and not is_passive(words.tree, light) else []
    if agents and draft.head not in agents:  # but "then came the vote"
        return _light(words, draft, status)
    mere = words.tree.lemmas[light] in title_words().mere or is_scheduled(words.tree, light)
    if light > draft.head and not mere:
        return _subject(words, draft, status)
    verbal = list(_as_verb(words, draft)) if status in REAL else []
    return iter(verbal) if verbal else _phrase(words, draft, status)


def _subject(words: Phrasing, draft: Draft, status: Status) -> Iterator[Part]:
    """ "Talks last three days", "Strike begins", "Contest is held": the noun is the subject of the verb behind it."""
    verb, heads = draft.light, [draft.head]
    passive = is_passive(words.tree, verb)
    agents = sides(words, verb, passive=True)[0] if passive else []
    status = "happened" if status == "denied" and is_nobody(words, heads) else status
    if agents:
        yield from _made(words, draft, agents, status)
        return
    doing = passive_form if passive else active
    yield 3, _owner(words, draft)
    yield from _named(words, draft.head)
    yield 0, doing(words, verb, heads, status)
    yield from particles(words, verb)
    yield 1, noun_phrases(words, objects(words.tree, verb))
    yield from rest(words, verb)
    yield from condition(words, verb, status)


def _made(words: Phrasing, draft: Draft, agents: list[int], status: Status) -> Iterator[Part]:
    """ "Peru and Chile sign accord" for "the accord signed by Peru and Chile"."""
    yield 0, noun_phrases(words, agents, longest=50)
    yield 0, active(words, draft.light, agents, status)
    yield from particles(words, draft.light)
    yield from _named(words, draft.head)
    yield from rest(words, draft.light)


def _named(words: Phrasing, head: int) -> Iterator[Part]:
    """The noun with what completes it; a bare one as the article told it before."""
    full = words.told_fully(head)
    yield 0, words.noun(full, depth=0)
    yield from _behind(words, full)


def _light(words: Phrasing, draft: Draft, status: Status) -> Iterator[Part]:
    """ "Rebels launch an offensive on the town": the light verb speaks, the noun is its object."""
    agents = doers(words, draft.light)
    status = "happened" if status == "denied" and is_nobody(words, [draft.head]) else status
    yield 0, noun_phrases(words, agents, longest=50)
    yield 0, active(words, draft.light, agents, status)
    yield from particles(words, draft.light)
    yield 0, words.noun(draft.head, depth=0)
    yield from _behind(words, draft.head)
    yield from rest(words, draft.light)


def _behind(words: Phrasing, governor: int) -> Iterator[Part]:
    tree, noun = words.tree, words.noun(governor, depth=0) if words.tree.pos[governor] == "PROPN" else ""
    for child in tree.children[governor]:
        if noun.endswith(f" {tree.texts[tree.phrase_end(child) - 1]}"):
            continue  # it is in the name
        if child > governor and tree.deps[child] in ("prep", "dative") and words.is_complement(child):
            yield 2, phrase(words, child)
        elif child > governor and tree.deps[child] == "acl" and tree.tags[child] == "VB":
            yield 2, words.versions(child)


def _as_verb(words: Phrasing, draft: Draft) -> Iterator[Part]:
    """ "Rebels seize the town" for "the seizure of the town by the rebels", where both sides are in the phrase."""
    verb = title_words().verbs.get(draft.lemma)
    agent = next((a.head for a in draft.arguments if a.role == "agent"), -1)
    patient = next((a.head for a in draft.arguments if a.role == "patient"), -1)
    if not verb or min(agent, patient) < 0 or words.tree.deps[agent] in ("amod", "compound", "npadvmod"):
        return
    if words.tree.pos[agent] == "PRON" and not words.name(agent):
        return
    base, _, particle = verb.partition(" ")
    yield 0, noun_phrases(words, [agent], longest=50)
    yield 0, base if is_plural(words, [agent]) else third_person(base)
    yield 0, particle
    yield 0, noun_phrases(words, [patient])


def _phrase(words: Phrasing, draft: Draft, status: Status) -> Iterator[Part]:
    """The noun phrase itself, with its owner in front if nothing in it says who."""
    prefix = "" if _is_put_so(words, draft.head) else _PREFIXES.get(status, "")
    if draft.end - draft.start > 1 and draft.light < 0:
        yield 0, prefix
        yield 0, words.verbatim(range(draft.start, draft.end))  # the name of a historical event
        return
    full = words.told_fully(draft.head)
    owner, noun, behind = _owner(words, draft), words.alone(full, 0), list(_behind(words, full))
    own = next((c for c in words.tree.all(full, "poss")), -1)
    whose = possessive(words.noun(own, depth=0)) + " " if own >= 0 and prefix else ""
    if whose and noun.startswith(whose):
        owner, noun = whose.strip(), noun.removeprefix(whose)  # "Peru's planned talks"
    yield 0, owner
    yield 0, prefix
    yield 0, words.dates_before(draft.head) if not owner and not behind and " " not in noun else ""
    yield 0, noun
    yield from behind
    if draft.light >= 0:
        yield from _behind(words, draft.light)


def _is_put_so(words: Phrasing, noun: int) -> bool:
    """Does the phrase itself say that it is not so, or not yet: "no deal", "a possible deal"?"""
    said = {words.tree.words[c] for c in words.tree.children[noun]}
    return is_nobody(words, [noun]) or not said.isdisjoint(title_words().unreal)


def _owner(words: Phrasing, draft: Draft) -> str:
    """ "Peru's" where a pronoun says so, or where the sentence says who did it but the noun's own phrase does not."""
    tree = words.tree
    pronoun = next((c for c in tree.all(draft.head, "poss") if tree.tags[c] == "PRP$"), -1)
    inside = set(tree.subtree(draft.head)) - {pronoun}
    if pronoun >= 0 and tree.deps[draft.head] in ("nsubj", "nsubjpass"):
        return ""  # a subject has it already
    if pronoun < 0 and any(a.role != "other" and a.head in inside for a in draft.arguments):
        return ""
    head = pronoun if pronoun >= 0 else next((a.head for a in draft.arguments if a.role == "agent"), -1)
    if head < 0 or any(tree.deps[c] == "poss" for c in tree.children[draft.head] if c != pronoun):
        return ""
    return possessive(words.name(head) if tree.tags[head] in _BLANK_OWNERS else words.noun(head, depth=0))
