"""How well an event of the gazetteer fits what a text says of it: points, and the reasons in words."""

from dataclasses import dataclass, field
from datetime import date

from timeline.dates import PRECISIONS, FuzzyDate
from timeline.history.gazetteer import BULK, Known
from timeline.history.keys import PERSON, places
from timeline.history.kinds import Kind, kinds
from timeline.history.linked import Side

_KIND, _NAMED = 0.25, 0.8
_OWN, _CLAUSE, _SENTENCE, _DOCUMENT = 0.35, 0.3, 0.25, 0.25
_AGENT = 0.15
_TRUSTED = 0.1
_DAYS_IN_YEAR = 366


@dataclass(slots=True)
class Description:
    """What the text says of an event that it does not name. Keys as in `keys.places`.

    `own` and `clause` are keys with their side of the trigger, `sentence` those elsewhere in the sentence, `topics`
    stems of the sentence's words, `shares` how much of the document each key takes.
    """

    verbal: bool
    definite: bool
    indefinite: bool
    stated: FuzzyDate | None
    published: date | None
    own: list[tuple[str, Side]] = field(default_factory=list)
    clause: list[tuple[str, Side]] = field(default_factory=list)
    sentence: set[str] = field(default_factory=set)
    topics: set[str] = field(default_factory=set)
    shares: dict[str, float] = field(default_factory=dict)


@dataclass(slots=True)
class Score:
    """Points with the reasons for them."""

    points: float = 0.0
    reasons: list[str] = field(default_factory=list)

    def add(self, points: float, reason: str = "") -> None:
        """Count points and say why."""
        self.points += points
        if reason:
            self.reasons.append(reason)


def possible(known: Known, stated: FuzzyDate | None, published: date | None) -> bool:
    """May the text mean it at all: not after publication, not outside the date that the text states?"""
    start = known.entry.start
    if published is not None and start.lowest > FuzzyDate.day(published.year, published.month, published.day).highest:
        return False
    return stated is None or span(known).meet(stated) is not None


def span(known: Known) -> FuzzyDate:
    """The whole time of the event."""
    entry = known.entry
    if entry.end is None:
        return entry.start
    return FuzzyDate.between(entry.start.earliest, entry.end.latest, precision=entry.start.precision, duration=True)


def describe(known: Known, said: Description) -> Score | None:
    """The score of an entry for a description, None where the two contradict each other or too little is said."""
    kind = kinds()[known.entry.kind]
    if not possible(known, said.stated, said.published) or _contradicts(known, kind, said):
        return None
    score = Score(_KIND, [f"the text speaks of {_an(known.entry.kind.replace('_', ' '))}"])
    target = _target(known, kind, said, score)
    topic = _topic(known, kind, said, score)
    if (not target and not topic) or (kind.needs == "topic" and not topic) or (kind.needs == "patient" and not target):
        return None
    _agent(known, said, score)
    dated = _dated(known, said, score)
    if kind.memory and not dated and not _remembered(known, kind, said, score):
        score.points = min(score.points, 0.5)
    if known.rank < BULK:
        score.add(_TRUSTED)
    return score


# --- what speaks against it -------------------------------------------------------------------------------------------


def _contradicts(known: Known, kind: Kind, said: Description) -> bool:
    """Does the trigger's own phrase name somebody or somewhere that has no part in it, or the parts exchanged?"""
    for key, side in said.own:
        if not _touches(key, known.all):
            return True
        doer = side == "agent" or (side == "before" and kind.possessor == "agent")
        if doer and known.agents and not _touches(key, known.agents):
            return True
        if (
            side == "target"
            and _touches(key, known.agents)
            and not _touches(key, known.patients | known.places | known.wider)
        ):
            return True
    return False


def _touches(key: str, keys: frozenset[str]) -> bool:
    return key in keys or any(wide in keys for wide in places().wider(key))


# --- what speaks for it -----------------------------------------------------------------------------------------------


def _target(known: Known, kind: Kind, said: Description, score: Score) -> bool:
    """Points for whom or where, by how closely the text ties it to the trigger."""
    wanted = known.patients if kind.needs == "patient" else known.patients | known.places
    if kind.persons:
        wanted = frozenset(key for key in wanted if key.startswith(PERSON) or " " in key)
    levels = (
        (_OWN, {key for key, _ in said.own}, "says so of"),
        (_CLAUSE, {key for key, _ in said.clause}, "ties it to"),
        (_SENTENCE, said.sentence, "in the same sentence names"),
    )
    for points, keys, words in levels:
        for key in sorted(keys & wanted) or sorted(key for key in keys if _touches(key, wanted)):
            score.add(points, f"the text {words} {_shown(key)}")
            return True
        if keys & known.wider and kind.needs != "patient":
            score.add(points / 2, f"the text {words} {_shown(min(keys & known.wider))}")
            return True
    return not kind.persons and kind.needs != "patient" and _of_document(wanted | known.wider, said, score)


def _of_document(wanted: frozenset[str], said: Description, score: Score) -> bool:
    best = max(wanted, key=lambda key: said.shares.get(key, 0.0), default="")
    if said.shares.get(best, 0.0) < 0.3:
        return False
    score.add(_DOCUMENT, f"the article is about {_shown(best)}")
    return True


def _agent(known: Known, said: Description, score: Score) -> None:
    for keys, points in (([key for key, _ in said.own + said.clause], _AGENT), (said.sentence, _AGENT / 3)):
        for key in sorted(keys):
            if key in known.agents:
                score.add(points, f"{_shown(key)} took part")
                return


def _topic(known: Known, kind: Kind, said: Description, score: Score) -> bool:
    common = known.topic & said.topics
    if common and kind.needs == "topic":
        score.add(min(0.15 * len(common), 0.3), f"the sentence speaks of {', '.join(sorted(common))}")
    return bool(common)


def _dated(known: Known, said: Description, score: Score) -> bool:
    """Points for a stated date that holds the event; is it narrow enough to tell it from others of its kind?"""
    if said.stated is None:
        return False
    narrow = PRECISIONS.index(said.stated.precision) <= PRECISIONS.index("year")
    score.add(0.25 if narrow else 0.05, f"it lies within the stated {said.stated.edtf}")
    return narrow


def _remembered(known: Known, kind: Kind, said: Description, score: Score) -> bool:
    """Is a thing that recurs spoken of as known, and recent enough to be the one that is meant?"""
    if said.verbal or said.indefinite or said.published is None:
        return False
    days = known.entry.start.lowest.ordinal()
    age = said.published.toordinal() - days
    if age > kind.memory * _DAYS_IN_YEAR:
        return False
    score.add(0.05, "it is the last one before publication")
    return any(_touches(key, known.patients | known.places) for key, _ in said.own + said.clause)


def _shown(key: str) -> str:
    return key.removeprefix(PERSON).title()


def _an(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def by_name(known: Known, said: Description, name: str) -> Score | None:
    """The score of an entry that the text names; what else the text says decides between bearers of one name."""
    if not possible(known, said.stated, said.published):
        return None
    score = Score(_NAMED, [f"the text names it: {name!r}"])
    keys = said.sentence | {key for key, _ in said.own + said.clause}
    if any(_touches(key, known.all) for key in keys):
        score.add(0.05)
    if said.stated is not None:
        score.add(0.05, f"it lies within the stated {said.stated.edtf}")
    score.add(_TRUSTED if known.rank < BULK else 0.0)
    return score
