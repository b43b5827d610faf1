"""News or narrative: which dates does a text count from?"""

import re
from datetime import date
from functools import lru_cache

from timeline.temporal.model import Style
from timeline.temporal.rules import has_language, load_lexicon

_READ = 40_000  # characters that are enough to tell
_YEAR = re.compile(r"\b(?:1\d{3}|20\d\d)\b")
_QUOTED = re.compile(r"[\"“«„][^\"”»“\n]*[\"”»“]")
_OLD, _LEAST = 3, 10
_OLD_CLASSES = ("ERA",)
_NEWS_CLASSES = ("WEEKDAY", "DEICTIC_DAY")  # what news says of the days around it, and a history seldom says


def guess_style(text: str, published: date | None = None, *, language: str = "en") -> Style:
    """News where a text names days around its own; where it names none, narrative if it has no date or many old years.

    Without a publication date only words such as "yesterday" tell, outside quotations: their day is not known then, and
    a year of long ago must not stand in for it.

    >>> guess_style("The war began in 1914."), guess_style("The mill, built in 1884, was sold yesterday.")
    ('narrative', 'news')
    >>> guess_style("The war of 1914 was discussed on Monday.", date(2024, 11, 16))
    'news'
    """
    start = text[:_READ]
    if published is None:
        near = has_language(language) and _near_days(language).search(_QUOTED.sub("", start))
        return "news" if near else "narrative"
    old = sum(int(year) < published.year - _OLD for year in _YEAR.findall(start))
    if has_language(language):
        if _words(language, _NEWS_CLASSES).search(start):
            return "news"
        old += len(_words(language, _OLD_CLASSES).findall(start))
    return "narrative" if old >= _LEAST else "news"


@lru_cache(maxsize=8)
def _near_days(language: str) -> re.Pattern[str]:
    """ "yesterday", "tomorrow"; not "today", which histories say of their own time."""
    classes = load_lexicon(language).classes
    days = classes["DEICTIC_DAY"].words if "DEICTIC_DAY" in classes else {}
    words = [re.escape(word) for word, offset in days.items() if offset != 0]
    return re.compile(rf"\b(?:{'|'.join(words) or '(?!)'})\b", re.IGNORECASE)


@lru_cache(maxsize=8)
def _words(language: str, names: tuple[str, ...]) -> re.Pattern[str]:
    """The words of some classes as one pattern."""
    classes = load_lexicon(language).classes
    words = [re.escape(word) for name in names if name in classes for word in classes[name].words]
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)
