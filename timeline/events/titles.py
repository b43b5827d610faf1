"""A neutral headline for an event, from its own arguments: who, does what, to whom, where.

What did not happen is not stated as a fact: a plan reads "X to visit Y", a possibility "X may visit Y", a condition
"X would visit Y if ...", a denial "X does not visit Y"; for nouns "Planned", "Possible" and "No" stand in front.
"""

import re
from collections.abc import Iterable, Iterator

from timeline.events.draft import Draft
from timeline.events.inflection import gerund, third_person
from timeline.events.model import Status
from timeline.events.phrases import Phrasing, fitted, possessive, title_words
from timeline.events.reporting import is_reporting
from timeline.events.subjects import is_passive, objects, subjects
from timeline.events.titles_forms import Part, active, base_form, is_plural, particles, passive_form

LIMIT = 90
_AMOUNTS = frozenset({"PERCENT", "MONEY", "QUANTITY"})
_CLAUSE = 60
_PREFIXES: dict[Status, str] = {"planned": "planned", "possible": "possible", "conditional": "possible", "denied": "no"}
_BLANK = frozenset({"PRP", "WP", "WDT", "DT", "EX"})
_BLANK_OWNERS = _BLANK | {"PRP$"}
_MERE = frozenset({"come", "occur", "happen", "take", "follow", "ensue"})
"""Verbs that say of an event no more than that it took place."""
_NOBODY = frozenset({"no", "nobody", "none", "nothing", "neither"})
_CURRENCY = re.compile(r"([$£€¥]) (?=\d)")


def title(words: Phrasing, draft: Draft, status: Status = "happened") -> str:
    """The headline of a draft; `status` decides how it is put. At most 90 characters, whole phrases only."""
    made = _noun_title(words, draft, status) if draft.nominal else _verb_title(words, draft.head, draft, status)
    made = _CURRENCY.sub(r"\1", made or words.word(draft.head))
    return made[:1].upper() + made[1:] if made.split(" ")[0].islower() else made


# --- verbs ----------------------------------------------------------------------------------------------------------


def _verb_title(words: Phrasing, verb: int, draft: Draft, status: Status) -> str:
    """A sentence around a verb: active where the agent is known, else passive."""
    passive = is_passive(words.tree, verb)
    agents, patients = _sides(words, verb, passive=passive)
    if status == "denied" and (_is_nobody(words, agents) or _is_nobody(words, patients)):
        status = "happened"  # the phrase itself says "no"
    if agents and draft.governor != verb:
        return _aspect_title(words, verb, draft, agents, status)
    rest = [*_rest(words, verb, draft), *_condition(words, verb, status)]
    if agents:
        return _active_title(
            words, verb, agents, [*_recipient(words, verb), (1, _noun_phrases(words, patients)), *rest], status
        )
    if patients:
        parts = [(0, _noun_phrases(words, patients)), (0, passive_form(words, verb, patients, status))]
        kept = [(1, _noun_phrases(words, objects(words.tree, verb)))] if passive else []
        return fitted([*parts, *particles(words, verb), *kept, *rest], LIMIT, " ".join)
    return fitted([(0, gerund(base_form(words, verb))), *particles(words, verb), *rest], LIMIT, " ".join)


def _active_title(words: Phrasing, verb: int, agents: list[int], rest: Iterable[Part], status: Status) -> str:
    doer = _noun_phrases(words, agents)
    parts = [(0, doer), (0, active(words, verb, agents, status)), *particles(words, verb)]
    return fitted([*parts, *rest], LIMIT, " ".join).replace(f" {possessive(doer)} ", " ")


def _aspect_title(words: Phrasing, verb: int, draft: Draft, agents: list[int], status: Status) -> str:
    """ "Troops begin withdrawing"."""
    return _active_title(words, draft.governor, agents, [(0, _shortened(words, verb) or words.word(verb))], status)


def _sides(words: Phrasing, verb: int, *, passive: bool) -> tuple[list[int], list[int]]:
    """First members of the doer's phrase and of the phrase of what is done to."""
    tree = words.tree
    grammatical = _doers(words, verb)
    direct = [i for i in objects(tree, verb) if tree.words[i] not in ("what", "which", "that")]
    if not passive:
        return grammatical, direct
    by = [i for prep in tree.all(verb, "agent") for i in tree.all(prep, "pobj")]
    return by, grammatical


def _is_nobody(words: Phrasing, heads: list[int]) -> bool:
    """Does the phrase itself say "no": "nobody", "no ships"?"""
    return any(words.tree.words[i] in _NOBODY for head in heads[:1] for i in (head, *words.tree.children[head]))


def _doers(words: Phrasing, verb: int) -> list[int]:
    """The subjects of a verb that a headline can name; "it" and "they" that no actor explains are looked up."""
    found = []
    for i in subjects(words.tree, verb):
        known = words.tree.tags[i] not in _BLANK or words.name(i)
        found.append(i if known else words.antecedent(i))
    return [i for i in found if i >= 0]


def _noun_phrases(words: Phrasing, heads: list[int]) -> str:
    """The phrase of the first head with those coordinated to it, and further ones that the sentence adds elsewhere."""
    if not heads:
        return ""
    covered = set(words.tree.conjuncts(heads[0]))
    further = [words.noun(i, depth=1) for i in heads[1:] if i not in covered]
    first = words.brief(heads[0])
    return " and ".join([first, *further]) if further else first


def _recipient(words: Phrasing, verb: int) -> Iterator[Part]:
    """ "her" in "gave her a prize"."""
    for child in words.tree.all(verb, "dative"):
        if words.tree.pos[child] != "ADP" and (words.tree.pos[child] != "PRON" or words.name(child)):
            yield 1, words.noun(child, depth=0)


def _rest(words: Phrasing, verb: int, draft: Draft) -> Iterator[Part]:
    """What completes the verb: complements first in importance, then its other phrases in the text's order."""
    tree = words.tree
    core = {argument.head for argument in draft.arguments if argument.role != "other"}
    for child in tree.children[verb]:
        dep = tree.deps[child]
        if dep == "xcomp" or (dep == "ccomp" and _is_content(words, verb, child)):
            yield 2, _shortened(words, child)
        elif tree.entities[child] in _AMOUNTS and dep in ("npadvmod", "advmod"):
            yield 1, words.noun(child)
        elif dep in ("acomp", "oprd", "attr") and child > verb:
            yield 1, words.adjective(child)
        elif dep in ("prep", "dative") and tree.pos[child] == "ADP" and words.is_complement(child):
            yield 2 if core & set(tree.children[child]) else 3, words.prepositional(child)


def _is_content(words: Phrasing, verb: int, clause: int) -> bool:
    """Does the clause say what is said or thought? Parsers hang other clauses there too."""
    marked = any(words.tree.words[c] in ("that", "whether", "if") for c in words.tree.all(clause, "mark"))
    return marked or is_reporting(words.tree.lemmas[verb])


def _shortened(words: Phrasing, clause: int) -> str:
    """A clause as long as a headline bears; a pronoun stays one, for its name stands in front."""
    versions = (words.clause(clause, depth=depth) for depth in (3, 2, 1))
    made = next((version for version in versions if len(version) <= _CLAUSE), "")
    subject = words.tree.child(clause, "nsubj", "nsubjpass")
    if subject >= 0 and words.tree.tags[subject] == "PRP" and words.name(subject):
        return made.replace(words.name(subject), words.tree.words[subject], 1)
    return made


def _condition(words: Phrasing, verb: int, status: Status) -> Iterator[Part]:
    """The "if" clause of what would happen."""
    tree = words.tree
    if status != "conditional":
        return
    for clause in tree.all(verb, "advcl"):
        mark = tree.child(clause, "mark")
        if mark >= 0 and tree.words[mark] in ("if", "unless"):
            yield 1, _shortened(words, clause)


# --- nouns ----------------------------------------------------------------------------------------------------------


def _noun_title(words: Phrasing, draft: Draft, status: Status) -> str:
    light = draft.light
    if 0 <= light < draft.head and not is_passive(words.tree, light) and _doers(words, light):
        return _light_title(words, draft, status)
    if light > draft.head and words.tree.lemmas[light] not in _MERE:
        return _subject_title(words, draft, status)
    verbal = _as_verb(words, draft) if status in ("happened", "ongoing") else ""
    return verbal or _phrase_title(words, draft, status)


def _subject_title(words: Phrasing, draft: Draft, status: Status) -> str:
    """ "Talks last three days", "Strike begins", "Contest is held": the noun is the subject of the verb behind it."""
    verb, heads = draft.light, [draft.head]
    doing = passive_form if is_passive(words.tree, verb) else active
    parts = [(3, _owner(words, draft)), (0, words.noun(draft.head, depth=0)), *_behind_noun(words, draft.head)]
    parts += [(0, doing(words, verb, heads, status)), *particles(words, verb)]
    parts += [(1, _noun_phrases(words, objects(words.tree, verb))), *_rest(words, verb, draft)]
    return fitted([*parts, *_condition(words, verb, status)], LIMIT, " ".join)


def _light_title(words: Phrasing, draft: Draft, status: Status) -> str:
    """ "Rebels launch an offensive on the town": the light verb speaks, the noun is its object."""
    agents = _doers(words, draft.light)
    parts = [(0, _noun_phrases(words, agents)), (0, active(words, draft.light, agents, status))]
    parts += [*particles(words, draft.light), (0, words.noun(draft.head, depth=0))]
    return fitted([*parts, *_behind(words, draft)], LIMIT, " ".join)


def _behind(words: Phrasing, draft: Draft) -> Iterator[Part]:
    """The noun's own phrases, then the light verb's."""
    yield from _behind_noun(words, draft.head)
    if 0 <= draft.light < draft.head:
        yield from _behind_noun(words, draft.light)


def _behind_noun(words: Phrasing, governor: int) -> Iterator[Part]:
    tree = words.tree
    for child in tree.children[governor]:
        if child > governor and tree.deps[child] in ("prep", "dative") and words.is_complement(child):
            yield 2, words.prepositional(child)


def _as_verb(words: Phrasing, draft: Draft) -> str:
    """ "Rebels seize the town" for "the seizure of the town by the rebels", where both sides are in the phrase."""
    verb = title_words()["verbs"].get(draft.lemma)
    agent = next((a.head for a in draft.arguments if a.role == "agent"), -1)
    patient = next((a.head for a in draft.arguments if a.role == "patient"), -1)
    if not verb or min(agent, patient) < 0 or words.tree.deps[agent] in ("amod", "compound", "npadvmod"):
        return ""
    if words.tree.pos[agent] == "PRON" and not words.name(agent):
        return ""
    base, _, particle = verb.partition(" ")
    doing = base if is_plural(words, [agent]) else third_person(base)
    parts = [words.noun(agent), doing, particle, words.noun(patient, depth=0)]
    return fitted([(0, part) for part in parts], LIMIT, " ".join)


def _phrase_title(words: Phrasing, draft: Draft, status: Status) -> str:
    """The noun phrase itself, with its owner in front if nothing in it says who."""
    prefix = "" if _is_nobody(words, [draft.head]) else _PREFIXES.get(status, "")
    if draft.end - draft.start > 1 and draft.light < 0:
        return f"{prefix} {words.verbatim(range(draft.start, draft.end))}".strip()  # the name of a historical event
    parts = [(0, _owner(words, draft)), (0, prefix), (0, words.noun(draft.head, depth=0)), *_behind(words, draft)]
    return fitted(parts, LIMIT, " ".join)


def _owner(words: Phrasing, draft: Draft) -> str:
    """ "Peru's" where a pronoun says so, or where the sentence says who did it but the noun's own phrase does not."""
    tree = words.tree
    pronoun = next((c for c in tree.all(draft.head, "poss") if tree.tags[c] == "PRP$"), -1)
    inside = set(tree.subtree(draft.head)) - {pronoun}
    if pronoun < 0 and any(a.role != "other" and a.head in inside for a in draft.arguments):
        return ""
    head = pronoun if pronoun >= 0 else next((a.head for a in draft.arguments if a.role == "agent"), -1)
    if head < 0 or any(tree.deps[c] == "poss" for c in tree.children[draft.head] if c != pronoun):
        return ""
    return possessive(words.name(head) if tree.tags[head] in _BLANK_OWNERS else words.noun(head, depth=0))
