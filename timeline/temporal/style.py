"""News or narrative: which dates does a text count from?"""

import re
from datetime import date
from functools import lru_cache

from timeline.temporal.model import Style
from timeline.temporal.rules import has_language, load_lexicon

_READ = 40_000  # characters that are enough to tell
_YEAR = re.compile(r"\b(?:1\d{3}|20\d\d)\b")
_OLD, _LEAST = 3, 10
_OLD_CLASSES = ("ERA",)
_NEWS_CLASSES = ("WEEKDAY", "DEICTIC_DAY")  # what news says of the days around it, and a history seldom says


def guess_style(text: str, published: date | None = None, *, language: str = "en") -> Style:
    """Narrative without a publication date, or where a text of many old years names no day around it; else news.

    >>> guess_style("The war began in 1914.")
    'narrative'
    >>> guess_style("The war of 1914 was discussed on Monday.", date(2024, 11, 16))
    'news'
    """
    if published is None:
        return "narrative"
    start = text[:_READ]
    old = sum(int(year) < published.year - _OLD for year in _YEAR.findall(start))
    if has_language(language):
        if _words(language, _NEWS_CLASSES).search(start):
            return "news"
        old += len(_words(language, _OLD_CLASSES).findall(start))
    return "narrative" if old >= _LEAST else "news"


@lru_cache(maxsize=8)
def _words(language: str, names: tuple[str, ...]) -> re.Pattern[str]:
    """The words of some classes as one pattern."""
    classes = load_lexicon(language).classes
    words = [re.escape(word) for name in names if name in classes for word in classes[name].words]
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)
