"""A text as tokens: words, numbers of a few shapes, single marks. Every token carries the white space after it.

Marks that nobody sees (right-to-left marks, zero-width spaces, soft joiners) count as white space; the vowel signs of a
script that writes them above and below its letters belong to the word.
"""

import re
from collections.abc import Callable

_UNSEEN = "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_VOWELS = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670"
TOKEN = re.compile(
    r"""(?:
      \d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)  # ISO 8601
    | \d{1,2}(?::\d\d){1,2}(?!\d)                                                           # 10:35
    | \d{1,4}/\d{1,2}/\d{1,4}(?![\d/])                                                      # 25/12/1999
    | \d{1,2}\.\d{1,2}\.\d{4}(?!\.?\d)                                                    # 25.12.1999
    | \d{1,3}(?:,\d{3})++(?!\d)                                                             # 2,500
    | \d++(?:[./]\d++)?                                                                     # 24, 3.5, 1/2
    | (?:[^\W\d_]\.){2,} | (?:[^\W\d_]\.)+[^\W\d_](?![\w.])                                # a.m., b.c
    | [^\W\d_]++(?:[<vowels>]++[^\W\d_]*+)*+                                               # words
    | .
    )[\s<unseen>]*""".replace("<vowels>", _VOWELS).replace("<unseen>", _UNSEEN),
    re.VERBOSE | re.DOTALL,
)
_SPACE_BEHIND = re.compile(rf"[\s{_UNSEEN}]+\Z")
_SHAPES = (
    ("ISO", re.compile(r"\d{4}-\d\d-\d\d.*")),
    ("CLOCK", re.compile(r"\d{1,2}(?::\d\d){1,2}")),
    ("SLASHED", re.compile(r"\d{1,4}/\d{1,2}/\d{1,4}")),
    ("DOTTED", re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")),
    ("GROUPED", re.compile(r"\d{1,3}(?:,\d{3})+")),
    ("POINTED", re.compile(r"\d{1,9}\.\d{1,9}")),
    ("FRACTION", re.compile(r"\d{1,2}/\d{1,2}")),
    ("DAY_PAIR", re.compile(r"\d{1,2}/\d{1,2}")),
    ("YEAR_PAIR", re.compile(r"1\d{3}/\d\d(?:\d\d)?|20\d\d/\d\d(?:\d\d)?")),
)  # fmt: skip
# Shapes whose value is what is written; the value of the others is a number.
WRITTEN = ("ISO", "SLASHED", "DOTTED", "CLOCK", "POINTED", "DAY_PAIR", "YEAR_PAIR")
_LONGEST = 40
# One integer of every kind that `_integer_classes` tells apart, so that all their symbols are known beforehand.
SAMPLES = (
    *("0", "1", "00", "01", "13", "24", "25", "32", "60", "75", "007", "123", "0123", "0199", "1234", "2345", "12345"),
    *("2020-01-01", "10:30", "1/2/2020", "1.2.2020", "1,000", "1.5", "1/2", "1941/42"),
)


def bare(piece: str) -> str:
    """A token without the white space after it.

    >>> bare("2014\u200f ")
    '2014'
    """
    word = piece.rstrip()
    return word if word.isascii() else _SPACE_BEHIND.sub("", word)


def number_classes(token: str) -> list[str]:
    """The classes of a token that begins with a digit; none for one that is too long to be of use.

    >>> number_classes("24")
    ['INT', 'DAY', 'HOUR', 'TWO_DIGITS', 'OLD_YEAR']
    """
    if len(token) > _LONGEST:
        return []
    if token.isdecimal():
        return _integer_classes(token) if len(token) <= 9 else []
    return [name for name, shape in _SHAPES if shape.fullmatch(token)]


def _integer_classes(token: str) -> list[str]:
    number, length = int(token), len(token)
    tests: dict[str, Callable[[], bool]] = {
        "INT": lambda: True,
        "DAY": lambda: length <= 2 and 1 <= number <= 31,
        "HOUR": lambda: length <= 2 and number <= 24,
        "TWO_DIGITS": lambda: length == 2,
        "YEAR": lambda: length == 4 and 1000 <= number < 2200,
        "CLOCK_FIGURES": lambda: length == 4 and token[0] == "0" and number < 1000 and number % 100 < 60,
        "OLD_YEAR": lambda: length <= 4 and number >= 1 and token[0] != "0",
    }
    return [name for name, test in tests.items() if test()]


def number_value(token: str) -> float:
    """The number that a numeric token writes."""
    plain = token.replace(",", "")
    if "/" in plain:
        upper, _, lower = plain.partition("/")
        return int(upper) / (int(lower) or 1)
    return float(plain) if "." in plain else int(plain)
