"""What "the company", "the team", "the actor" point back at."""

from collections.abc import Sequence

from spacy.tokens import Token

from timeline.actors.antecedents import FAR, REACH, Antecedent, Memory
from timeline.actors.bodies import nouns
from timeline.actors.given_names import given_names
from timeline.actors.lexicon import Description, coreference_words
from timeline.actors.model import Actor
from timeline.actors.roles import nation_of
from timeline.actors.sorts import fits, is_of_sort, is_sort

_MARGIN = 0.5
_OFTEN = 4
_FARTHEST = 12


def described(memory: Memory, token: Token, description: Description, phrase: str) -> Actor | None:
    """The actor that "the <phrase>" means; never the subject of the clause that the phrase stands in."""
    here = memory.reading.sentences[token.i]
    excluded, person = memory.subjects_beside(token), description.kinds == ("person",)
    reach = _FARTHEST if person or is_sort(phrase) else FAR
    fitting = [
        one
        for one in reversed(memory.past[-80:])
        if here - one.sentence <= reach
        and one.order < token.i
        and one.actor.kind in description.kinds
        and not one.place
        and one.actor.id not in excluded
    ]
    if person:
        return _person(memory, fitting, description, phrase, here)
    if description.kinds == ("state",):
        return _state(memory, fitting, here)
    fitting = [one for one in fitting if may_mean(memory, one, description, phrase)]
    if nation := nation_of(memory.reading, token):
        fitting = _of_nation(memory, fitting, nation)
    scored = [(_nearness(memory, one, here) + _aptness(memory, one, phrase), one.order, one) for one in fitting]
    score, _, found = max(scored, key=lambda item: item[:2], default=(0.0, 0, None))
    rivals = (rival for rival, _, one in scored if found and one.actor.id != found.actor.id)
    if found is None or (found.actor.kind == "other" and score - max(rivals, default=-99.0) < _MARGIN):
        return None
    if nation:
        memory.roles.nations.setdefault(found.actor.id, set()).add(nation)
    return found.actor


# --- states and persons ---


def _state(memory: Memory, fitting: Sequence[Antecedent], here: int) -> Actor | None:
    """ "the country": the state that is spoken of, unless another fits as well."""
    best: dict[str, float] = {}
    actors: dict[str, Actor] = {}
    for one in fitting:
        if here - one.sentence <= REACH and not one.coordinated:
            best[one.actor.id] = max(memory.score(one, here), best.get(one.actor.id, -99.0))
            actors[one.actor.id] = one.actor
    ranked = sorted(best, key=lambda actor: -best[actor])
    if not ranked or (len(ranked) > 1 and best[ranked[0]] - best[ranked[1]] < _MARGIN):
        return None
    return actors[ranked[0]]


def _person(
    memory: Memory, fitting: Sequence[Antecedent], description: Description, phrase: str, here: int
) -> Actor | None:
    """The last who was called so; for what anybody may be, the person who was the subject last."""
    fitting = [one for one in fitting if _is_of_gender(memory, one.actor, phrase)]
    holder = next((one.actor for one in fitting if memory.roles.is_holder(one.actor, phrase)), None)
    if holder or not description.anybody:
        return holder
    titles = memory.reading.lexicon.titles - coreference_words().grammar.players
    free = [one for one in fitting if titles.isdisjoint(memory.roles.nouns_of(one.actor))]
    near = [one for one in free if here - one.sentence <= 1]
    return last_subject(near or [one for one in free if here - one.sentence <= REACH])


def _is_of_gender(memory: Memory, actor: Actor, phrase: str) -> bool:
    names, last = given_names(), phrase.split()[-1]
    wanted = "he" if last in names.male_titles else "she" if last in names.female_titles else ""
    return not wanted or memory.gender(actor) in ("", wanted)


def newest_person(memory: Memory, token: Token) -> Actor | None:
    """Whom "the 27-year-old" and "the Italian" mean: the person who was the subject last."""
    here, excluded = memory.reading.sentences[token.i], memory.subjects_beside(token)
    near = [one for one in reversed(memory.past[-20:]) if here - one.sentence <= 1 and one.order < token.i]
    return last_subject([one for one in near if one.actor.kind == "person" and one.actor.id not in excluded])


def last_subject(near: Sequence[Antecedent]) -> Actor | None:
    """Of persons mentioned nearby, latest first: who was the subject last, or the only one."""
    subject = next((one.actor for one in near if one.subject), None)
    only = {one.actor.id: one.actor for one in near}
    return subject or (next(iter(only.values())) if len(only) == 1 else None)


# --- organisations and things ---


def _of_nation(memory: Memory, fitting: Sequence[Antecedent], nation: str) -> list[Antecedent]:
    """Those that are at home in a country; where it is known of none, the only one of whom nothing else is known."""
    seats, told = memory.reading.directory.seats, memory.roles.nations
    homes = {one.actor.id: told.get(one.actor.id, set()) | {seats.get(one.actor.id, "")} - {""} for one in fitting}
    sure = [one for one in fitting if nation in homes[one.actor.id]]
    unknown = {actor for actor, home in homes.items() if not home}
    return sure or [one for one in fitting if len(unknown) == 1 and one.actor.id in unknown]


def may_mean(memory: Memory, one: Antecedent, description: Description, phrase: str) -> bool:
    """May the noun mean this very actor? A firm, also where it only stood before a noun ("Acme shares fell")."""
    if one.modifier and not (one.mention.named and _is_told(memory, one.actor, description, phrase)):
        return False
    name, last = one.actor.name.casefold().split(), phrase.split()[-1]
    if description.same_body:
        body = nouns().bodies.get(tuple(phrase.split()))
        return name[-1] == last or bool(body and one.actor.id.endswith(f"/{body.id}"))
    if description.ending:
        named_so = last in (name[-1], memory.reading.lower[one.mention.end - 1])
        return named_so or memory.roles.is_holder(one.actor, last) or _is_of_sort(memory, one.actor, phrase)
    if description.companies and not _is_company(memory, one.actor, name[-1]):
        return False
    return fits(phrase, one.actor, memory.roles, memory.reading.directory)


def _is_told(memory: Memory, actor: Actor, description: Description, phrase: str) -> bool:
    """Is the noun for firms, or the actor known to be of its sort: "the bank" after "a Bank of Peru spokesman"?"""
    known = actor.id in memory.reading.directory.companies
    return description.companies or known or _is_of_sort(memory, actor, phrase)


def _is_of_sort(memory: Memory, actor: Actor, phrase: str) -> bool:
    return is_of_sort(phrase, actor, memory.roles, memory.reading.directory)


def _is_company(memory: Memory, actor: Actor, last: str) -> bool:
    directory, words = memory.reading.directory, memory.reading.lexicon.companies
    if actor.id in directory.companies:
        return True
    return directory.by_id(actor.id) is None and last not in words.never


def _employs_last(memory: Memory, one: Antecedent) -> bool:
    """Is it the firm of the person mentioned last?"""
    person = next((last.actor for last in reversed(memory.past[-6:]) if last.actor.kind == "person"), None)
    if person is None:
        return False
    employer = memory.roles.employers.get(person.id)
    return one.actor.id == (employer.id if employer else person.parent)


def _nearness(memory: Memory, one: Antecedent, here: int) -> float:
    """As of a pronoun's antecedent, though a noun reaches farther back, to what the text names often or opens with."""
    far, often = here - one.sentence, min(max(memory.counts[one.actor.id] - _OFTEN, 0), _OFTEN)
    near = 0.5 * min(far, REACH) + 1.5 * max(far - REACH, 0)
    return memory.score(one, here) + near + 0.25 * often + 0.75 * (one.actor.id in memory.opening)


def _aptness(memory: Memory, one: Antecedent, phrase: str) -> float:
    """The noun was said beside the name, or is like a word of it ("airline" of "Air Celtica Airlines")."""
    last, roles = phrase.split()[-1], memory.roles
    like = any(word.startswith(last[:4]) for word in one.actor.name.casefold().split())
    thing = one.actor.kind == "other" and any(letter.isdigit() for letter in one.actor.name)
    return (
        (one.actor.kind == "armed group")
        - 0.75 * one.modifier
        + 1.5 * _employs_last(memory, one)
        + 2.0 * roles.is_holder(one.actor, last)
        + 2.0 * like
        + 0.5 * (one.actor.id in roles.led)
        + 1.5 * thing
    )
