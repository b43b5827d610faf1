"""Text as plain words: lower case, no accents, punctuation gone, so that spellings of one name compare equal."""

import re
from functools import lru_cache

from unidecode import unidecode

_WORD = re.compile(r"\d+/\d+|[^\W_]+")
_LATIN_SPELLINGS = (
    (re.compile(r"[gq]h?|ck|kh|c(?=[aou])"), "k"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"ou|oo|o|w"), "u"),
    (re.compile(r"ei|ay|ai|ey|y|e"), "i"),
    (re.compile(r"[jz]h?"), "z"),
    (re.compile(r"(.)\1+"), r"\1"),
)


def words(text: str) -> list[tuple[str, int]]:
    """The words as they stand, each with its offset.

    >>> words("the 9/11 attacks, coup d'état")
    [('the', 0), ('9/11', 4), ('attacks', 9), ('coup', 18), ('d', 23), ('état', 25)]
    """
    return [(match.group(), match.start()) for match in _WORD.finditer(text)]


def split(text: str) -> list[str]:
    """The words alone, as they stand."""
    return text.split() if text.replace(" ", "").isalnum() else _WORD.findall(text)


@lru_cache(maxsize=20_000)
def folded_words(text: str) -> tuple[str, ...]:
    """The words of a name for comparison.

    >>> folded_words("Côte d'Ivoire")
    ('cote', 'd', 'ivoire')
    """
    return tuple(plain(word) for word in split(text))


def fold(text: str) -> str:
    """A word or name for comparison: lower case, accents and punctuation gone.

    >>> fold("Côte d'Ivoire")
    'cote d ivoire'
    """
    return " ".join(folded_words(text))


def plain(word: str) -> str:
    """One word in lower case without accents."""
    return word.lower() if word.isascii() else unidecode(word).lower()


def stem(word: str) -> str:
    """The part of a word that its forms share, roughly.

    >>> stem("expelling") == stem("expel")
    True
    """
    return word[:5]


@lru_cache(maxsize=20_000)
def sound(surname: str) -> str:
    """A surname with the usual differences of transliteration removed.

    >>> {sound(name) for name in ("Gaddafi", "Qaddafi", "Gadhafi", "Kadafi")}
    {'kadafi'}
    >>> sound("Soleimani") == sound("Suleimani")
    True
    """
    folded = plain(surname)
    for pattern, plainer in _LATIN_SPELLINGS:
        folded = pattern.sub(plainer, folded)
    return folded
