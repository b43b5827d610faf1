"""First names, and what they tell: that somebody is a person, and of which gender."""

from functools import lru_cache

from timeline.actors.lexicon import DATA, Words
from timeline.rule_files import Strict, read_rules


class GivenNames(Strict):
    """given_names.toml: first names by gender; those of both count for neither."""

    male: Words
    female: Words
    male_titles: Words
    female_titles: Words
    ranks: Words

    def known(self, first: str) -> bool:
        """Is it a first name?"""
        return first.casefold() in self.male or first.casefold() in self.female

    def gender(self, first: str) -> str:
        """ "he", "she", or "" where the name does not tell."""
        first = first.casefold()
        if (first in self.male) == (first in self.female):
            return ""
        return "he" if first in self.male else "she"


@lru_cache(maxsize=1)
def given_names() -> GivenNames:
    """First names."""
    return read_rules(DATA / "given_names.toml", GivenNames)
