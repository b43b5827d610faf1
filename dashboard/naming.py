"""What exports are called and what is printed on them. Pure."""

import re

from unidecode import unidecode

from dashboard.state import Filters, View
from dashboard.words import listed
from timeline.charts.words import BASES, count, year_name
from timeline.collection import Timeline

_LONGEST = 48


def file_name(everything: Timeline, shown: Timeline, filters: Filters, suffix: str) -> str:
    """Subject and years: `timeline_iraqi-resistance_2003-2024.png`."""
    years = filters.years or shown.years()
    parts = ["timeline", slug(subject(everything, filters)), "-".join(dict.fromkeys(map(str, years or ())))]
    return f"{'_'.join(part for part in parts if part)}.{suffix}"


def slug(text: str) -> str:
    """Plain letters, digits and hyphens, safe in any file system.

    >>> slug("Iraq’s résistance: ../../x"), slug("مرحبا")
    ('iraqs-resistance-x', 'mrhb')
    """
    plain = re.sub(r"['’]", "", unidecode(text).lower())
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return words if len(words) <= _LONGEST else words[: _LONGEST + 1].rpartition("-")[0] or words[:_LONGEST]


def subject(everything: Timeline, filters: Filters) -> str:
    """What the picture is about: the chosen actors, else the article, else how many articles."""
    if filters.actors:
        return _actors(everything, filters)
    documents = cited(everything, filters).documents
    if len(documents) == 1 and documents[0].title:
        return documents[0].title
    return count(len(documents), "article")


def cited(timeline: Timeline, filters: Filters) -> Timeline:
    """The same events with only the chosen articles, to be counted and named as sources."""
    chosen = (one for one in timeline.documents if not filters.sources or one.id in filters.sources)
    return Timeline(tuple(chosen), timeline.events)


def described(everything: Timeline, filters: Filters, view: View) -> list[str]:
    """Every filter in force, and the zoom, in words."""
    titles = {one.id: one.name for one in everything.documents}
    parts = {
        "with": _actors(everything, filters),
        "years": "–".join(map(year_name, filters.years or ())),
        "zoomed to": " – ".join(bound[:10] for bound in view.window or ()),
        "status": listed(filters.statuses, "or"),
        "category": listed([one.lower() for one in filters.categories], "or"),
        "dates": listed([BASES.get(one, one) for one in filters.bases], "or"),
        "from": listed([titles.get(id, id) for id in filters.sources], "or"),
        "words": filters.text,
    }
    said = ["key events" if filters.key_only else "all events"]
    said += [f"{name} {value}" for name, value in parts.items() if value]
    return said + ([] if filters.history else ["without historical events"])


def _actors(everything: Timeline, filters: Filters) -> str:
    names = {actor.id: actor.name for actor, _ in everything.actors()}
    return listed([names.get(id, id) for id in filters.actors], "and" if filters.match == "all" else "or")
