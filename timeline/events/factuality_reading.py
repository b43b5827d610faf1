"""How real an event is at one word, and what a governing word makes of it."""

from dataclasses import dataclass, replace

from timeline.events.factuality_lexicon import Effect
from timeline.events.model import Certainty, Factuality, Status, Time

_STRENGTH: dict[Certainty, int] = {"possible": 0, "probable": 1, "certain": 2}


@dataclass(frozen=True, slots=True)
class Reading:
    """Certainty, polarity and time at one word; `conditional` where it depends on an open condition."""

    certainty: Certainty = "certain"
    negative: bool = False
    time: Time = "past"
    conditional: bool = False

    @property
    def settled(self) -> bool:
        """Known to be so or not so: neither ahead, nor merely possible, nor conditional."""
        return self.certainty == "certain" and self.time != "future" and not self.conditional

    def factuality(self) -> Factuality:
        """The public value, with its status."""
        return Factuality(self._status(), self.certainty, "negative" if self.negative else "positive", self.time)

    def _status(self) -> Status:
        if self.conditional:
            return "conditional"
        if self.negative:
            return "denied"
        if self.certainty != "certain":
            return "possible"
        return {"past": "happened", "present": "ongoing", "future": "planned"}[self.time]  # type: ignore[return-value]


HAPPENED = Reading()
DENIED = Reading(negative=True)


def governed(effect: Effect, governor: Reading) -> Reading:
    """What a governor with this effect says of an infinitive, a participle or a noun that it governs.

    >>> governed(Effect(time="future"), HAPPENED).factuality().status
    'planned'
    >>> governed(Effect(polarity="flip"), DENIED).factuality().status
    'happened'
    """
    if effect.detached:
        return HAPPENED
    open_end = effect.undenied if governor.settled and governor.negative else None
    if open_end is None and not governor.settled:
        open_end = effect.unreal
    if open_end:
        return Reading(open_end, time=governor.time, conditional=governor.conditional)
    return Reading(
        weaker(effect.certainty, governor.certainty),
        turned(governor.negative, effect),
        effect.time or governor.time,
        governor.conditional or effect.conditional,
    )


def embedded(effect: Effect, governor: Reading, own: Reading) -> Reading:
    """What is left of a finite clause's own reading under a governor ("denied that it had paid")."""
    flips = effect.polarity == "flip" and not governor.negative
    undenied = effect.undenied if governor.negative else None
    return replace(
        own,
        certainty=weaker(undenied or effect.certainty, own.certainty),
        negative=own.negative != flips,
        time="future" if effect.time == "future" and own.time == "present" else own.time,
        conditional=own.conditional or governor.conditional or effect.conditional,
    )


def modified(effect: Effect, own: Reading) -> Reading:
    """What an adjective or adverb leaves of a reading."""
    return replace(
        own,
        certainty=weaker(effect.certainty, own.certainty),
        negative=turned(own.negative, effect),
        time=effect.time or own.time,
    )


def turned(negative: bool, effect: Effect) -> bool:
    """The polarity after an effect."""
    return {"keep": negative, "flip": not negative, "affirm": False}[effect.polarity]


def weaker(one: Certainty, other: Certainty) -> Certainty:
    """The less certain of two."""
    return min(one, other, key=_STRENGTH.__getitem__)
