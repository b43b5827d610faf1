"""Names as keys: the forms under which two spellings of one name are found to be the same."""

import re
from functools import lru_cache

from unidecode import unidecode

_APART = re.compile(r"[\s\-‐‑–—/]+")
_NOISE = re.compile(r"['’`ʿʾ]s?$|[^\w&]+")
_ACRONYM = 4


@lru_cache(maxsize=1 << 16)
def plain(word: str) -> str:
    """A word without accents, dots and quotes; case is kept.

    >>> plain("U.S."), plain("Türkiye"), plain("Sana'a")
    ('US', 'Turkiye', 'Sanaa')
    """
    ascii_word = word if word.isascii() else unidecode(word)
    return ascii_word if ascii_word.isalnum() else _NOISE.sub("", ascii_word)


@lru_cache(maxsize=1 << 16)
def key(word: str) -> str:
    """How a word of a known name is stored: capitals of short acronyms stay, so that "who" is not the "WHO".

    >>> key("WHO"), key("Nations"), key("NATO")
    ('WHO', 'nations', 'NATO')
    """
    bare = plain(word)
    return bare if bare.isupper() and len(bare) > 1 else bare.casefold()


@lru_cache(maxsize=1 << 16)
def keys_in_text(word: str) -> tuple[str, ...]:
    """The stored forms that a capitalised word in a text may match; none for a word in small letters.

    >>> keys_in_text("WHO"), keys_in_text("Who"), keys_in_text("who"), keys_in_text("IRAQ")
    (('WHO',), ('who',), ('who',), ('IRAQ', 'iraq'))
    """
    bare = plain(word)
    if bare.isupper() and len(bare) > 1:
        return (bare, bare.casefold()) if len(bare) >= _ACRONYM else (bare,)
    return (bare.casefold(),)


def words(name: str) -> list[str]:
    """The words of a name, hyphens being gaps.

    >>> words("al-Qaeda in Iraq")
    ['al', 'Qaeda', 'in', 'Iraq']
    """
    return [word for word in _APART.split(name) if plain(word)]


@lru_cache(maxsize=1 << 16)
def slug(name: str) -> str:
    """An id made of a name: ASCII letters and digits with hyphens.

    >>> slug("Boeing 787 Dreamliner"), slug("Türkiye’s Army")
    ('boeing-787-dreamliner', 'turkiye-army')
    """
    parts = (re.sub(r"[^a-z0-9]+", "", plain(word).casefold()) for word in words(name))
    return "-".join(part for part in parts if part) or "unnamed"
