"""How well an event of the gazetteer fits what a text says of it: points, and the reasons in words."""

from dataclasses import dataclass, field
from datetime import date

from timeline.dates import PRECISIONS, FuzzyDate
from timeline.history.contradictions import contradicts
from timeline.history.description import Description
from timeline.history.fitting import strength
from timeline.history.keys import places
from timeline.history.kinds import Kind, kinds
from timeline.history.known import BULK, Known
from timeline.history.people import is_bare
from timeline.history.plain import RECENT, Alone, Fit, Level, Target, age, is_plain, recurs

THRESHOLD = 0.62
SUGGESTION = 0.45
_KIND, _NAMED = 0.25, 0.8
_OWN, _CLAUSE, _SENTENCE, _DOCUMENT = 0.35, 0.3, 0.2, 0.1
_AGENT, _WORDS, _TRUSTED, _AGO = 0.15, 0.1, 0.1, 0.2
_STRANGE = 0.2
_NEAR, _ONLY, _LONG_AGO = 0.1, 0.1, 0.15
_HALF = 0.1  # of whose names the text tells only a part, as one side of a war
_MOST = THRESHOLD - 0.05  # of what lacks something that it must have
_TELLING = frozenset({"compound", "of", "dobj", "nsubjpass", "against", "on"})  # how a noun tells what it was
_SHARE = 0.3  # of a document's mentions, from where it is about a place


@dataclass(slots=True)
class Score:
    """Points with the reasons for them; `is_bare` where nothing but a surname tells whom it befell.

    `is_named` where the text names the event and does not only describe it.
    """

    points: float = 0.0
    reasons: list[str] = field(default_factory=list)
    is_bare: bool = False
    is_named: bool = False

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


def describe(known: Known, said: Description, *, alone: Alone) -> Score | None:
    """The score of an entry for a description, None where the two contradict each other or too little is said."""
    kind = kinds()[known.entry.kind]
    if not possible(known, said.stated, said.published) or contradicts(known, kind, said):
        return None
    score = Score(_KIND, [f"the text speaks of {said.words!r}"])
    target = _target(known, kind, said, score)
    about = _topic(known, kind, said, score)
    if not about and (target is None or (kind.needs == "topic" and not (alone.narrowly and target.level == "own"))):
        return None
    if kind.needs == "patient" and target is None:
        return None
    agent = _agent(known, said, score)
    worded = _words(known, said, score)
    dated = _dated(known, said, score)
    _near(known, said, score)
    if alone.there and said.definite and target is not None and target.level == "sentence":
        score.add(_ONLY, "no other is known there")
    score.add(_TRUSTED if known.rank < BULK else 0.0)
    score.add(-_STRANGE * _strangers(known, kind, said))
    score.add(-_HALF if known.parties and not any(parties <= said.keys for parties in known.parties) else 0.0)
    score.is_bare = target is not None and is_bare(target.key)
    fits = Fit(target, agent, about, worded, alone)
    far = target is not None and target.level == "document" and kind.memory
    if not ((dated and not far) or is_plain(known, kind, said, fits)):
        score.points = min(score.points, _MOST)
    return score


def by_name(known: Known, said: Description, name: str) -> Score | None:
    """The score of an entry that the text names; what else the text says decides between bearers of one name."""
    if not possible(known, said.stated, said.published):
        return None
    if name[0].islower() and contradicts(known, kinds()[known.entry.kind], said):
        return None
    score = Score(_NAMED, [f"the text names it: {name!r}"], is_named=True)
    if any(strength(key, known, known.all) for key in said.sentence):
        score.add(0.05)
    if said.stated is not None:
        score.add(0.05, f"it lies within the stated {said.stated.edtf}")
    score.add(_TRUSTED if known.rank < BULK else 0.0)
    score.add(-_LONG_AGO if recurs(known, said.published) else 0.0)
    return score


# --- what speaks for it -----------------------------------------------------------------------------------------------


def _target(known: Known, kind: Kind, said: Description, score: Score) -> Target | None:
    """Points for whom or where, by how closely the text ties it to the trigger."""
    wanted = known.befallen if kind.needs == "patient" else known.patients | known.places
    if kind.persons:
        wanted = frozenset(key for key in wanted if key.startswith("person:") or not places().knows(key))
    own = [one for one in said.phrases if one.own and not (known.agents and said.is_doer(one))]
    levels: tuple[tuple[Level, float, set[str] | frozenset[str], str], ...] = (
        ("own", _OWN, {key for phrase in own for key in phrase.keys}, "says so of"),
        ("clause", _CLAUSE, {key for phrase in said.phrases if not phrase.own for key in phrase.keys}, "ties it to"),
        ("sentence", _SENTENCE, said.sentence, "in the same sentence names"),
        ("document", _DOCUMENT, _main_keys(said), "is mainly about"),
    )
    found = None
    for level, points, keys, words in levels[:3] if kind.persons else levels:
        best = max(sorted(keys), key=lambda key: (strength(key, known, wanted), not is_bare(key)), default="")
        fit = strength(best, known, wanted) if best else 0.0
        if fit and (found is None or (level == "document" and found.level == "sentence")):
            score.add(points * fit, f"the text {words} {known.shown(best)}")
            found = found or Target(level, best)
    return found


def _main_keys(said: Description) -> set[str]:
    return {key for key, share in said.shares.items() if share >= _SHARE}


def _agent(known: Known, said: Description, score: Score) -> bool:
    """Points for who did it; true where the trigger's clause names them."""
    near = {key for phrase in said.phrases for key in phrase.keys}
    for keys, points in ((near, _AGENT), (said.sentence, _AGENT / 3)):
        doers = sorted(keys & known.agents - known.patients)
        if doers:
            score.add(points, f"{known.shown(doers[0])} took part")
            return keys is near
    return False


def _topic(known: Known, kind: Kind, said: Description, score: Score) -> bool:
    """Points for words of its name, where the kind is known by what it is about; two of them, or one and a party."""
    if kind.needs != "topic":
        return False
    common = known.topic & set(said.stems)
    parties = said.sentence & (known.all - known.wider)
    if len(common) < (1 if parties else 2):
        return False
    score.add(min(0.15 * len(common), 0.3), f"the sentence speaks of {_words_of(common, said)}")
    return True


def _words(known: Known, said: Description, score: Score) -> bool:
    """Points for a word beside the trigger that the event's names have too."""
    own = {one for phrase in said.phrases if phrase.own for one in phrase.stems} & known.words
    keyed = {one for phrase in said.phrases if phrase.own and phrase.keys for one in phrase.stems}
    if own - keyed:
        score.add(_WORDS, f"its names say {_words_of(own - keyed, said)} too")
    return bool(own - keyed)


def _words_of(stems: set[str] | frozenset[str], said: Description) -> str:
    return ", ".join(sorted(repr(said.stems.get(one, one)) for one in stems))


def _dated(known: Known, said: Description, score: Score) -> bool:
    """Points for a stated date that holds the event; is it narrow enough to tell it from others of its kind?"""
    if said.ago is not None and said.ago.contains(known.entry.start):
        score.add(_AGO, f"the text counts the years since then, about {said.ago.edtf}")
        return True
    if said.stated is None:
        return False
    narrow = PRECISIONS.index(said.stated.precision) <= PRECISIONS.index("year")
    score.add(0.25 if narrow else 0.05, f"it lies within the stated {said.stated.edtf}")
    return narrow


def _near(known: Known, said: Description, score: Score) -> None:
    """Points for what was in the news just before publication."""
    days = age(known, said.published)
    if days is not None and 0 <= days <= RECENT:
        score.add(_NEAR, "it was shortly before publication")


# --- what speaks against it -------------------------------------------------------------------------------------------


def _strangers(known: Known, kind: Kind, said: Description) -> float:
    """How many nouns beside the trigger the event's names do not have: "pitch" invasion, fall of "snow".

    "Iraqi troops" is half a stranger to an attack in Iraq, where such things recur.
    """
    count = 0.0
    for phrase in said.phrases:
        if phrase.own and phrase.dep in _TELLING and phrase.noun and phrase.noun not in known.words:
            count += 1 if not phrase.keys else 0.5 if kind.memory and not kind.persons else 0
    return count
