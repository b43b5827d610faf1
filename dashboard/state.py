"""What the reader has chosen: filters and the view, typed, and both ways through the URL."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

from timeline.collection import KEY_SALIENCE, Timeline
from timeline.events.model import Category, Status
from timeline.temporal.model import Basis

Lanes = Literal["actor", "category", "status", "article"]
Query = dict[str, list[str]]
"""Query parameters: each name with its values, in order."""

_LISTS = {"actors": "actor", "categories": "category", "statuses": "status", "bases": "basis", "sources": "article"}
_KNOWN = {"categories": get_args(Category), "statuses": get_args(Status), "bases": get_args(Basis)}
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Filters:
    """Which events to show. `actors` and `sources` are ids; empty means all; `key_only` hides what an editor would."""

    actors: tuple[str, ...] = ()
    match: Literal["any", "all"] = "any"
    years: tuple[int, int] | None = None
    categories: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    text: str = ""
    key_only: bool = True
    history: bool = True

    def apply(self, timeline: Timeline) -> Timeline:
        """The events that pass."""
        return timeline.filter(
            actors=self.actors,
            match=self.match,
            years=self.years,
            categories=self.categories,
            statuses=self.statuses,
            bases=self.bases,
            sources=self.sources,
            text=self.text,
            min_salience=KEY_SALIENCE if self.key_only else 0.0,
            history=self.history,
        )

    def without(self, *fields: str) -> "Filters":
        """The same filters with these back at their defaults.

        >>> Filters(text="vote", history=False).without("text") == Filters(history=False)
        True
        """
        return replace(self, **{field: getattr(Filters(), field) for field in fields})

    def active(self) -> list[str]:
        """The names of the filters that narrow what is shown; `key_only` is the normal view and does not count."""
        fields = ("actors", "years", "categories", "statuses", "bases", "sources", "text", "history")
        return [field for field in fields if getattr(self, field) != getattr(Filters(), field)]


@dataclass(frozen=True, slots=True)
class View:
    """How the events are shown: lanes, the zoom (ISO bounds), the opened event, bands of history behind."""

    lanes: Lanes = "actor"
    window: tuple[str, str] | None = None
    event: str = ""
    context: bool = False


def to_query(filters: Filters, view: View) -> Query:
    """Both as query parameters, defaults left out.

    >>> to_query(Filters(actors=("iraq",), years=(2003, 2020)), View(lanes="status"))
    {'actor': ['iraq'], 'years': ['2003..2020'], 'lanes': ['status']}
    """
    query = {name: list(getattr(filters, field)) for field, name in _LISTS.items()}
    query["match"] = [filters.match] if filters.match != "any" else []
    query["years"] = ["..".join(map(str, filters.years))] if filters.years else []
    query["q"] = [filters.text] if filters.text else []
    query["all"] = [] if filters.key_only else ["1"]
    query["history"] = [] if filters.history else ["0"]
    query["lanes"] = [view.lanes] if view.lanes != "actor" else []
    query["window"] = ["..".join(view.window)] if view.window else []
    query["context"] = ["1"] if view.context else []
    query["event"] = [view.event] if view.event else []
    return {name: values for name, values in query.items() if values}


def from_query(query: Mapping[str, Sequence[str]]) -> tuple[Filters, View]:
    """Filters and view out of query parameters; what cannot be understood is left out.

    >>> from_query({"years": ["2003..2020"], "lanes": ["rubbish"]})[0].years
    (2003, 2020)
    """
    lists: dict[str, Any] = {field: _some(query.get(name, ()), _KNOWN.get(field)) for field, name in _LISTS.items()}
    filters = Filters(
        **lists,
        match="all" if _one(query, "match") == "all" else "any",
        years=_years(_one(query, "years")),
        text=_one(query, "q")[:_LONGEST],
        key_only=_one(query, "all") != "1",
        history=_one(query, "history") != "0",
    )
    lanes: Any = _one(query, "lanes")
    return filters, View(
        lanes=lanes if lanes in get_args(Lanes) else "actor",
        window=_window(_one(query, "window")),
        event=_one(query, "event")[:_LONGEST],
        context=_one(query, "context") == "1",
    )


def _one(query: Mapping[str, Sequence[str]], name: str) -> str:
    return next(iter(query.get(name, ())), "")


def _some(values: Sequence[str], known: Sequence[str] | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if known is None or value in known))


def _years(text: str) -> tuple[int, int] | None:
    low, _, high = text.partition("..")
    try:
        years = int(low), int(high)
    except ValueError:
        return None
    return years if -9999 <= years[0] <= years[1] <= 9999 else None


def _window(text: str) -> tuple[str, str] | None:
    low, _, high = text.partition("..")
    plain = all(bound and len(bound) <= 30 and not set(bound) - set("0123456789-:. T") for bound in (low, high))
    return (low, high) if plain else None
