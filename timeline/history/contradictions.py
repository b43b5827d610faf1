"""What a text says of an event that a certain historical event cannot be."""

from timeline.history.description import Description, Phrase
from timeline.history.fitting import strength
from timeline.history.keys import places
from timeline.history.kinds import Kind
from timeline.history.known import Known
from timeline.history.people import PERSON, is_bare


def contradicts(known: Known, kind: Kind, said: Description) -> bool:
    """Does the trigger's own phrase name somebody or somewhere that has no part in it, or the parts exchanged?"""
    told = frozenset[str]().union(*(phrase.keys for phrase in said.phrases))
    if kind.persons and any(not is_bare(key) for key in told & known.patients):
        return False  # nobody dies, or falls, twice: the whole name settles it
    if said.era is not None and not _is_of(said.era, known):
        return True
    return any(phrase.own and _is_against(phrase, known, said) for phrase in said.phrases)


def _is_of(era: tuple[int, int], known: Known) -> bool:
    """Does the event touch these years?"""
    last = known.entry.end or known.entry.start
    return known.entry.start.lowest.year <= era[1] and last.highest.year >= era[0]


def _is_against(phrase: Phrase, known: Known, said: Description) -> bool:
    befallen = known.patients | known.places
    if not any(places().knows(key) or key.startswith(PERSON) or key in known.all for key in phrase.keys):
        return False
    if not any(strength(key, known, known.all) for key in phrase.keys):
        return True
    if said.is_doer(phrase) and known.agents:
        return not _touches(phrase, known, known.agents)
    return phrase.side == "target" and not _touches(phrase, known, befallen | known.wider) and bool(befallen)


def _touches(phrase: Phrase, known: Known, keys: frozenset[str]) -> bool:
    return any(strength(key, known, keys) for key in phrase.keys)
