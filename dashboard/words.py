"""What the page says about events, in plain words. Pure; gives text, never markup."""

from collections.abc import Iterable, Sequence

from timeline.charts.words import brief, in_words
from timeline.collection import is_claim, is_historical
from timeline.dates import Point
from timeline.events.model import REAL, Event


def isolated(text: str) -> str:
    """Text that cannot reorder what stands beside it, whichever way it runs."""
    return f"\u2068{text}\u2069"


def in_time(events: Iterable[Event]) -> list[Event]:
    """The events as a list and a table show them: by their first known bound, the undated at the end."""
    return sorted(events, key=first_known)


def first_known(event: Event) -> Point:
    """The first bound of an event that is known; beyond all dates where there is none."""
    bounds = (event.when.earliest, event.when.latest) if event.when else ()
    return next((bound for bound in bounds if isinstance(bound, Point)), Point(99999, 1, 1))


def date_of(event: Event) -> str:
    """The date as short as a list has room for."""
    return brief(event.when) if event.when else "no date"


def date_in_full(event: Event) -> str:
    """The date for the detail."""
    words = in_words(event.when) if event.when else "no date: the article gives none, and none follows from it"
    return sentence_case(words)


def sentence_case(text: str) -> str:
    """With a capital at its beginning.

    >>> sentence_case("some time in May 2019")
    'Some time in May 2019'
    """
    return text[:1].upper() + text[1:]


def note_of(event: Event) -> str:
    """What a list must not hide about an event: who claims it, and that it is not established."""
    status = event.factuality.status
    parts: list[str] = [status] if status not in REAL else []
    parts += [f"according to {event.attribution.name}"] if event.attribution else []
    parts += ["history"] if is_historical(event) else []
    return " · ".join(parts)


def shape_of(event: Event) -> str:
    """The mark in the list, as in the chart."""
    status = event.factuality.status
    if status in ("planned", "possible"):
        return "open"
    if status == "conditional":
        return "dotted"
    if status == "denied":
        return "denied"
    if is_claim(event):
        return "claimed"
    return "history" if is_historical(event) else "happened"


def listed(names: Sequence[str], joint: str = "and") -> str:
    """Names as a person lists them.

    >>> listed(["Iraq", "Iran", "Syria"], "or")
    'Iraq, Iran or Syria'
    """
    return f" {joint} ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)
