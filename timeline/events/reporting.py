"""Words that report speech and thought: data/reporting.toml, checked and indexed."""

import tomllib
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def verbs() -> frozenset[str]:
    """Lemmas of the verbs whose subject is a source."""
    content = tomllib.loads(files("timeline.events.data").joinpath("reporting.toml").read_text(encoding="utf-8"))
    return frozenset(content["verbs"]["words"])


def is_reporting(lemma: str) -> bool:
    """Does the verb report what its subject says or thinks?

    >>> is_reporting("warn"), is_reporting("drive")
    (True, False)
    """
    return lemma in verbs() or f"{lemma}e" in verbs()
