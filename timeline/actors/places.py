"""In which country a place lies: states and big cities."""

import csv
from functools import lru_cache
from pathlib import Path

from timeline.actors.directory import load_directory
from timeline.actors.lexicon import name_words
from timeline.actors.names import slug

_CITIES = Path(__file__).parent / "data" / "cities.csv"


def country_of(name: str) -> str:
    """The ISO 3166 alpha-2 code of a state's, region's or big city's country, "" where it is not known.

    >>> country_of("Mosul"), country_of("the United States"), country_of("Atlantis")
    ('IQ', 'US', '')
    """
    found = _cities().get(slug(name))
    if found:
        return found
    directory = load_directory()
    actor = directory.by_name(name)
    codes = (directory.countries.get(one, "") for one in (directory.lineage(actor.id) if actor else ()))
    return next(filter(None, codes), "")


def is_city(name: str) -> bool:
    """Is this the name of a big city or region that is known?"""
    return slug(name) in _cities()


def is_place(name: str) -> bool:
    """Is it a place by its words: "Fort Orsk", "Orsk River"?

    >>> is_place("Fort Orsk"), is_place("Orsk River"), is_place("Orsk 20"), is_place("Mosul")
    (True, True, False, True)
    """
    first, *rest = name.casefold().split()
    lexicon = name_words()
    named = bool(rest) and (first in lexicon.parts.grounds or rest[-1] in lexicon.endings.place)
    return named or is_city(name)


def state_of(name: str) -> str:
    """The id of the state in which a big city or region lies, "" where it is not known.

    >>> state_of("Mosul"), state_of("Utopia")
    ('iraq', '')
    """
    code = _cities().get(slug(name), "")
    return _states().get(code, "")


@lru_cache(maxsize=1)
def _states() -> dict[str, str]:
    return {code: actor for actor, code in reversed(list(load_directory().countries.items()))}


@lru_cache(maxsize=1)
def _cities() -> dict[str, str]:
    with _CITIES.open(encoding="utf-8", newline="") as file:
        return {slug(row["name"]): row["country"] for row in csv.DictReader(file)}
