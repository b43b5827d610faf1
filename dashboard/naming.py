"""What exports are called and what is printed on them. Pure."""

import re
from datetime import date

from unidecode import unidecode

from dashboard.state import Filters
from dashboard.words import BASES, count, listed
from timeline.charts.words import year_name
from timeline.collection import Timeline

_LONGEST = 60


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
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST].strip("-")


def subject(everything: Timeline, filters: Filters) -> str:
    """What the picture is about: the chosen actors, else the article, else how many articles."""
    if filters.actors:
        names = {actor.id: actor.name for actor, _ in everything.actors()}
        return listed([names.get(id, id) for id in filters.actors], "and" if filters.match == "all" else "or")
    documents = [one for one in everything.documents if not filters.sources or one.id in filters.sources]
    if len(documents) == 1 and documents[0].title:
        return documents[0].title
    return count(len(documents), "article")


def title(everything: Timeline, filters: Filters) -> str:
    """The headline of a picture."""
    return f"Timeline: {subject(everything, filters)}"


def footer(everything: Timeline, filters: Filters, *, today: date) -> list[str]:
    """The lines under a picture: filters, sources, the day it was made."""
    chosen = described(everything, filters)
    sources = [one for one in everything.documents if not filters.sources or one.id in filters.sources]
    named = [f"{one.title or one.id}{f' ({one.published})' if one.published else ''}" for one in sources[:5]]
    more = [f"and {count(len(sources) - 5, 'more article')}"] if len(sources) > 5 else []
    return [f"Filters: {'; '.join(chosen)}", f"Sources: {'; '.join(named + more)}", f"Made on {today.isoformat()}"]


def described(everything: Timeline, filters: Filters) -> list[str]:
    """Every filter in force, in words."""
    names = {actor.id: actor.name for actor, _ in everything.actors()}
    titles = {one.id: one.title or one.id for one in everything.documents}
    joint = "and" if filters.match == "all" else "or"
    parts = {
        "actors": listed([names.get(id, id) for id in filters.actors], joint),
        "years": "–".join(map(year_name, filters.years or ())),
        "status": listed(filters.statuses, "or"),
        "category": listed([one.lower() for one in filters.categories], "or"),
        "date": listed([BASES.get(one, one) for one in filters.bases], "or"),
        "article": listed([titles.get(id, id) for id in filters.sources], "or"),
        "words": filters.text,
    }
    said = [f"{name}: {value}" for name, value in parts.items() if value]
    said += ["key events only" if filters.key_only else "all events"]
    return said + ([] if filters.history else ["without historical events"])
