"""How well a place or participant that the text names fits one of an event's."""

from timeline.history.keys import places
from timeline.history.known import Known

_BESIDE, _WITHIN, _AROUND = 0.85, 0.8, 0.7


def strength(key: str, known: Known, wanted: frozenset[str]) -> float:
    """0..1: one that the event's names give, one that it has besides, a place in one of its, the country around them.

    0 for a town of the country where the event names another town.

    >>> from timeline.history import load
    >>> [invasion] = [one for one in load().known if one.entry.id == "h:us-led-invasion-of-iraq-2003"]
    >>> [strength(key, invasion, invasion.patients) for key in ("iraq", "basra", "iran")]
    [1.0, 0.8, 0.0]
    """
    if key in wanted:
        return 1.0 if key in known.named else _BESIDE
    if any(whole in wanted and _may_lie_in(whole, known) for whole in places().wider(key)):
        return _WITHIN
    return _AROUND if key in known.wider and wanted & (known.places | known.patients) else 0.0


def _may_lie_in(whole: str, known: Known) -> bool:
    """Can it be anywhere in this country: it is placed there, and at no certain place, or nowhere at all?"""
    return not known.places or (whole in known.places and known.places <= places().wholes)
