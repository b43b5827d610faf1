"""Persons as keys: "Gen. Qasem Soleimani" and "Qassem Suleimani" lead to one, "Kennedy" alone to any Kennedy."""

from collections.abc import Sequence

from timeline.history.grammar import grammar
from timeline.history.words import plain, sound, words

PERSON = "person:"


def surname(name: Sequence[str]) -> str:
    """The word of a name that stands for the person: the last one, "Jr" and regnal numbers apart.

    >>> surname(["Martin", "Luther", "King", "Jr"]), surname(["Elizabeth", "II"])
    ('King', 'Elizabeth')
    """
    return next((word for word in reversed(name) if plain(word) not in grammar().suffixes), "")


def bare_key(word: str) -> str:
    """The key of whoever has this surname.

    >>> bare_key("Qaddafi") == bare_key("Gadhafi")
    True
    """
    return PERSON + sound(word)


def full_keys(name: Sequence[str]) -> tuple[str, ...]:
    """A key for each given name with the surname; () where only a surname, or a title and a surname, is there.

    >>> full_keys(["Robert", "Kennedy"])
    ('person:rubirt kinidi',)
    >>> full_keys(["President", "Kennedy"])
    ()
    """
    last = surname(name)
    given = [word for word in name[: name.index(last)] if plain(word) not in grammar().titles] if last else []
    return tuple(f"{PERSON}{sound(word)} {sound(last)}" for word in given)


def keys_of(name: str) -> frozenset[str]:
    """Every key under which a person of this name may be found: full ones and the bare surname."""
    parts = [word for word, _ in words(name)]
    return frozenset((*full_keys(parts), bare_key(surname(parts)))) if parts else frozenset()


def is_bare(key: str) -> bool:
    """Is it the key of a surname alone?"""
    return key.startswith(PERSON) and " " not in key
