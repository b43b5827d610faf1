"""Words that report speech and thought: data/reporting.toml, checked and indexed."""

from functools import lru_cache
from importlib.resources import files

from pydantic import field_validator

from timeline.rule_files import Strict, read_rules

_FILE = "reporting.toml"


class WordSet(Strict):
    """Lemmas with one use, why they are together, and sentences that show it."""

    why: str
    words: frozenset[str]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]

    @field_validator("words")
    @classmethod
    def _with_cut_forms(cls, words: frozenset[str]) -> frozenset[str]:
        """The lemmatiser drops the last letter of some verbs ("hopes" becomes "hop")."""
        return words | {word[:-1] for word in words if word.endswith("e")}

    def __contains__(self, lemma: object) -> bool:
        return lemma in self.words


class Reporting(Strict):
    """All of reporting.toml."""

    speech: WordSet
    thought: WordSet
    own: WordSet
    contested: WordSet
    accusation: WordSet
    noun: WordSet
    carrier: WordSet
    document: WordSet
    opinion: WordSet
    object: WordSet
    about: WordSet
    finding: WordSet
    inquirer: WordSet


@lru_cache(maxsize=1)
def reporting() -> Reporting:
    """The word sets, checked.

    >>> "warn" in reporting().speech, "drive" in reporting().speech
    (True, False)
    """
    return read_rules(files("timeline.events.data") / _FILE, Reporting)


def is_reporting(lemma: str) -> bool:
    """Does the verb report what its subject says or thinks?

    >>> is_reporting("believe"), is_reporting("drive")
    (True, False)
    """
    return lemma in reporting().speech or lemma in reporting().thought
