"""How wide text will be when it is drawn, without a browser or a font file.

data/widths.csv holds the advance widths (thousandths of the font size) of Arial, Helvetica and Liberation Sans, which
share their metrics, measured with Pillow; other scripts are estimated from Unicode's width classes.
"""

import csv
import unicodedata
from functools import lru_cache
from pathlib import Path

_DATA = Path(__file__).parent / "data" / "widths.csv"
_WIDE, _ZERO, _TYPICAL = 1000, 0, 620
_NARROWEST = 6  # letters that may stand in the width of one em


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Width in pixels of one line at a font size in pixels.

    >>> text_width("ll", 10) < text_width("WW", 10)
    True
    """
    widths = _widths()
    total = sum(widths[char][bold] if char in widths else _estimate(char) for char in text)
    return total * size / 1000


def wrapped(text: str, width: float, size: float, *, lines: int, first: float = 0.0) -> tuple[str, ...]:
    """Break at spaces into at most so many lines of at most `width` pixels; what is left over becomes an ellipsis.

    `first` pixels of the first line are taken already.

    >>> wrapped("one two three four", 60, 12, lines=2)
    ('one two', 'three four')
    >>> wrapped("one two three four", 60, 12, lines=1)
    ('one two…',)
    """
    result: list[str] = []
    words = text.split()
    while words and len(result) < lines:
        room = width - (first if not result else 0.0)
        count = _words_that_fit(words, room, size)
        result.append(" ".join(words[:count]))
        words = words[count:]
    if words and result:
        result[-1] = shortened(f"{result[-1]} {words[0]}", width - (first if len(result) == 1 else 0.0), size, cut=True)
    return tuple(shortened(line, width - (0.0 if i else first), size) for i, line in enumerate(result))


def shortened(text: str, width: float, size: float, *, cut: bool = False) -> str:
    """The text itself if it fits (and is not `cut` off already), else as much as fits and an ellipsis.

    >>> shortened("Parliament", 40, 12)
    'Parli…'
    """
    if not cut and text_width(text, size) <= width:
        return text
    text = text[: int(width / size * _NARROWEST) + 1]  # a word without end is not measured letter by letter
    while text and text_width(f"{text}…", size) > width:
        shorter = text.rpartition(" ")[0]
        text = shorter if len(shorter) > len(text) / 2 else text[:-1]
    return f"{text.rstrip()}…"


def _words_that_fit(words: list[str], width: float, size: float) -> int:
    space = text_width(" ", size)
    taken = -space
    for count, word in enumerate(words):
        taken += space + text_width(word, size)
        if taken > width:
            return max(count, 1)
    return len(words)


def _estimate(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return _ZERO
    return _WIDE if unicodedata.east_asian_width(char) in "WF" else _TYPICAL


@lru_cache(maxsize=1)
def _widths() -> dict[str, tuple[int, int]]:
    with _DATA.open(encoding="ascii", newline="") as file:
        return {chr(int(row["code"], 16)): (int(row["regular"]), int(row["bold"])) for row in csv.DictReader(file)}
