"""A neutral headline for an event, from its own arguments: who, does what, to whom, where.

What did not happen is not stated as a fact: a plan reads "X to visit Y", a possibility "X may visit Y", a condition
"X would visit Y if ...", a denial "X does not visit Y"; for nouns "Planned", "Possible" and "No" stand in front. What
somebody else says has ", Z says" behind it.
"""

import re
from collections.abc import Iterator

from timeline.events.draft import Draft
from timeline.events.model import REAL, Attribution, Status
from timeline.events.phrases import Phrasing
from timeline.events.subjects import is_passive, objects
from timeline.events.titles_forms import active, bare_form, is_near_miss, particles, passive_form
from timeline.events.titles_nouns import noun_parts
from timeline.events.titles_rest import condition, recipient, rest
from timeline.events.titles_sides import is_nobody, is_reflexive, noun_phrases, pronoun, sides, whose_result
from timeline.events.titles_sources import own_account, said_by
from timeline.events.wording import Part, fitted, title_words

LIMIT = 90
_DOUBLED = re.compile(r"\b(against|for|of|in|on|at|to|with|from|by) \1\b", re.IGNORECASE)
"""A preposition that ends a name and begins the phrase behind it: "Veterans Against" and "against the War"."""
_TOLD: tuple[Status, ...] = (*REAL, "denied")
"""Where the headline itself does not leave it open."""


def title(words: Phrasing, draft: Draft, status: Status = "happened", source: Attribution | None = None) -> str:
    """The headline of a draft; `status` decides how it is put. At most 90 characters, whole phrases only."""
    said = said_by(draft, source) if source and status in _TOLD else ""
    account = own_account(words, draft, source) if status in _TOLD else ""
    parts = list(noun_parts(words, draft, status) if draft.nominal else _verb_parts(words, draft, status))
    parts[:0] = [] if draft.nominal or said else [(3, whose_result(words, draft.head))]
    room = LIMIT - len(said or account)
    made = fitted(parts, room)
    if len(made) > room:
        made = fitted([*parts[:2], *((rank or 1, part) for rank, part in parts[2:])], room)
    if not 0 < len(made) <= LIMIT:
        made = words.word(draft.head) if draft.nominal else bare_form(words, draft.head)
    own = made.lower().startswith(said[2:].lower().rpartition(" ")[0] + " ") if said else True
    said = account if own else said
    made = _DOUBLED.sub(r"\1", " ".join(made.split())) + ("" if len(made) + len(said) > LIMIT else said)
    return made[:1].upper() + made[1:] if made.split(" ")[0].islower() else made


def _verb_parts(words: Phrasing, draft: Draft, status: Status) -> Iterator[Part]:
    """A sentence around a verb: active where the agent is known, else passive."""
    verb = draft.head
    passive = is_passive(words.tree, verb)
    agents, patients = sides(words, verb, passive=passive)
    if status == "denied" and (is_nobody(words, agents) or is_nobody(words, patients) or is_near_miss(words, verb)):
        status = "happened"  # the phrase itself says "no", or "nearly"
    patients = [i for i in patients if i not in agents]  # "then came the vote"
    if agents and patients and words.name(agents[0]) and words.name(agents[0]) == words.name(patients[0]):
        agents = agents if is_reflexive(words, patients[0]) else []  # one of the two was mistaken
    own = pronoun(words, verb) if words.tree.lemmas[verb] in title_words().keeping and not passive else -1
    agents = [own] if patients and not agents and own >= 0 else agents
    if agents and draft.governor != verb:
        yield from _aspect(words, draft, agents, status)
    elif agents:
        yield from _active(words, verb, agents, status)
        yield from recipient(words, verb)
        yield from _acted_on(words, verb, patients, agents)
        yield from rest(words, verb)
    elif patients:
        yield from _undergone(words, verb, patients, status)
        yield 1, noun_phrases(words, objects(words.tree, verb) if passive else [])
        yield from rest(words, verb)
    else:
        yield from _subjectless(words, verb, status)
    yield from condition(words, verb, status)


def _active(words: Phrasing, verb: int, agents: list[int], status: Status) -> Iterator[Part]:
    yield 0, noun_phrases(words, agents, longest=50)
    yield 0, active(words, verb, agents, status)


def _acted_on(words: Phrasing, verb: int, patients: list[int], agents: list[int]) -> Iterator[Part]:
    """ "calls off the match", but "calls it off"."""
    needed = words.tree.lemmas[verb] in title_words().needing
    thing: Part = (0 if needed else 1, noun_phrases(words, patients, beside=agents))
    last = [*particles(words, verb)]
    itself = patients and is_reflexive(words, patients[0])
    thing = (0, words.tree.words[patients[0]]) if itself else thing
    bare = itself or (patients and words.tree.tags[patients[0]] == "PRP" and not words.name(patients[0]))
    yield from [thing, *last] if bare else [*last, thing]


def _undergone(words: Phrasing, verb: int, patients: list[int], status: Status) -> Iterator[Part]:
    said = noun_phrases(words, patients, longest=50)
    told = words.verbatim(words.modifier(verb)) if words.tree.deps[verb] == "amod" else ""
    yield 0, (lambda size: said(size).replace(f"{told} ", "", 1)) if told else said
    yield 0, passive_form(words, verb, patients, status)
    yield from particles(words, verb)


def _aspect(words: Phrasing, draft: Draft, agents: list[int], status: Status) -> Iterator[Part]:
    """ "Troops begin withdrawing"."""
    yield from _active(words, draft.governor, agents, status)
    yield from particles(words, draft.governor)
    yield 0, words.versions(draft.head)


def _subjectless(words: Phrasing, verb: int, status: Status) -> Iterator[Part]:
    """ "They withdraw" where nobody explains the pronoun, "withdrawing" where there is not even one."""
    own = pronoun(words, verb)
    if own >= 0 and is_passive(words.tree, verb):
        yield from _undergone(words, verb, [own], status)
    else:
        yield from _active(words, verb, [own], status) if own >= 0 else iter([(0, bare_form(words, verb))])
        yield from particles(words, verb)
    yield from rest(words, verb)
