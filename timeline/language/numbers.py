"""Numbers as English writes them, in words and in digits."""

import re
from functools import lru_cache
from importlib.resources import files

from timeline.rule_files import Strict, read_rules

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3}){1,4}|\d{1,15}", re.ASCII)


class _Words(Strict):
    """numbers.toml."""

    ones: dict[str, int]
    teens: dict[str, int]
    tens: dict[str, int]
    scales: dict[str, int]


@lru_cache(maxsize=1)
def _words() -> _Words:
    return read_rules(files("timeline.language") / "data" / "numbers.toml", _Words)


def number_of(word: str) -> int:
    """What one word in lower case counts, in letters or digits; 0 where it is no number.

    >>> [number_of(word) for word in ("twelve", "forty-seven", "hundred", "1,200", "seven-forty", "dozen")]
    [12, 47, 100, 1200, 0, 0]
    """
    if _DIGITS.fullmatch(word):
        return int(word.replace(",", ""))
    known = _words()
    tens, hyphen, ones = word.partition("-")
    if hyphen:
        return known.tens[tens] + known.ones[ones] if tens in known.tens and ones in known.ones else 0
    return next((table[word] for table in (known.ones, known.teens, known.tens, known.scales) if word in table), 0)


def in_digits(text: str) -> str:
    """A text with its numbers in digits; not for offsets.

    >>> in_digits("Forty-seven died, 2.5 million fled, one of 1,200 houses stands; two hundred came.")
    '47 died, 2500000 fled, 1 of 1,200 houses stands; 200 came.'
    """
    return _scaled().sub(_times, _spelled().sub(lambda match: str(number_of(match[0].lower())), text))


@lru_cache(maxsize=1)
def _spelled() -> re.Pattern[str]:
    """A number below a hundred in letters."""
    known = _words()
    ones, rest = "|".join(known.ones), "|".join([*known.teens, *known.ones])
    return re.compile(rf"\b(?:(?:{'|'.join(known.tens)})(?:-(?:{ones}))?|{rest})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _scaled() -> re.Pattern[str]:
    """A number in digits and the power of ten behind it."""
    return re.compile(rf"\b(\d[\d,]{{0,15}}(?:\.\d{{1,9}})?) ({'|'.join(_words().scales)})\b", re.IGNORECASE)


def _times(match: re.Match[str]) -> str:
    return str(round(float(match[1].replace(",", "")) * _words().scales[match[2].lower()]))
