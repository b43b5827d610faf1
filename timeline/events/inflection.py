"""The few verb forms that a headline needs, from the lemma."""

from functools import lru_cache
from importlib.resources import files

from timeline.rule_files import Strict, read_rules

_VOWELS = "aeiou"


class Irregular(Strict):
    """Forms that no rule gives: third person singular and past participle by lemma; lemmas that double their end."""

    third_person: dict[str, str]
    participle: dict[str, str]
    doubled: frozenset[str]


@lru_cache(maxsize=1)
def irregular() -> Irregular:
    """The table of irregular forms."""
    return read_rules(files("timeline.events.data") / "irregular_verbs.toml", Irregular)


def third_person(lemma: str) -> str:
    """The present tense with "she".

    >>> [third_person(lemma) for lemma in ("carry", "pay", "reach", "have", "veto")]
    ['carries', 'pays', 'reaches', 'has', 'vetoes']
    """
    if lemma in irregular().third_person:
        return irregular().third_person[lemma]
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def participle(lemma: str) -> str:
    """The past participle.

    >>> [participle(lemma) for lemma in ("seize", "carry", "ban", "open", "hold")]
    ['seized', 'carried', 'banned', 'opened', 'held']
    """
    if lemma in irregular().participle:
        return irregular().participle[lemma]
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ied"
    return lemma + (lemma[-1] if _doubles(lemma) else "") + "ed"


def gerund(lemma: str) -> str:
    """The form in -ing.

    >>> [gerund(lemma) for lemma in ("seize", "die", "ban", "see", "carry")]
    ['seizing', 'dying', 'banning', 'seeing', 'carrying']
    """
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) and lemma != "be":
        return lemma[:-1] + "ing"
    return lemma + (lemma[-1] if _doubles(lemma) else "") + "ing"


def _doubles(lemma: str) -> bool:
    """Short verbs that end in one vowel and one consonant double it: "ban", "stop"."""
    if lemma in irregular().doubled:
        return True
    vowels = sum(letter in _VOWELS for letter in lemma)
    return vowels == 1 and len(lemma) > 2 and lemma[-2] in _VOWELS and lemma[-1] not in "wxy" + _VOWELS
