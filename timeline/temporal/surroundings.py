"""What the text around an expression tells of it: its tense, by cue words, its place, how dates and hours are told."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from timeline.temporal.model import Style
from timeline.temporal.rules import load_lexicon
from timeline.temporal.terms import Tense

_BEFORE, _AFTER = 160, 80
_NEAR = 60  # so many characters around a date what began on it is looked for
_FEW = 2  # so many words before an expression that leads its sentence
_SECTION = 5000  # so many characters back a heading is looked for
_LEAD = re.compile(r"(?:\A|\n|[.!?]['\"”’\])]*\s)\s*(?:\w+\s+){0,3}\Z")
_HEADING = re.compile(r"\n[^\n]{0,79}[^\s.!?:;,\"”’'][^\S\n]*\n")
_LINE, _FIGURE = 90, re.compile(r"\d")
_BRACKETED, _NOUN = 80, 40  # so many characters around a date its bracket is looked for; before it its noun
_BRACKET, _CLOSING = re.compile(r"\([^()]*\Z"), re.compile(r"[^()]*\)")
_BARE_YEAR, _WITH_YEAR, _NEXT_WORD = re.compile(r"\d{3,4}"), re.compile(r".*\d{3,4}"), re.compile(r",?\s+[^\W\d_]")
_FIGURES = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](?:\d{4}|\d\d)\b")
_CLAUSE_END = re.compile(r"[.!?;]['\"”’]*\s|,['\"”’]+\s|\n\s*\n")  # "in August," she said
_ASIDE = re.compile(r",[^,]*(?:,|\Z)")
_SENTENCE_END = re.compile(r"[.!?;]['\"”’]*\s|\n\s*\n")


def lead_finder(text: str) -> Callable[[int], bool]:
    """A function that tells whether at most three words of its line or sentence stand before an offset."""
    return lambda position: _LEAD.search(text[max(0, position - 30) : position]) is not None


def heading_finder(text: str) -> Callable[[int, int], bool]:
    """A function that tells whether a heading, a short line without a full stop, stands between two offsets."""
    return lambda start, end: _HEADING.search(text, max(start - 1, end - _SECTION, 0), end) is not None


def paragraph_finder(text: str) -> Callable[[int, int], bool]:
    """A function that tells whether a new paragraph begins between two offsets."""
    return lambda start, end: text.find("\n\n", max(start - 1, end - _SECTION, 0), end) >= 0


def name_finder(text: str, language: str, *, style: Style) -> Callable[[int, int], bool]:
    """A function that tells whether a date only names a thing: it stands in brackets, or is a bare year that belongs to
    a noun ("the treaty of 1932", "the 1932 treaty"), not in a heading. In news a month or a day with its year may name
    a thing too ("the May 1932 treaty"); a history tells it with the rest. A heading that ends with a relative date
    ("The night and the next day") tells what its section comes to.
    """
    before, before_noun = _names(language), _WITH_YEAR if style == "news" else _BARE_YEAR

    def names(start: int, end: int) -> bool:
        if _BRACKET.search(text, max(0, start - _BRACKETED), start) and _CLOSING.match(text, end, end + _BRACKETED):
            return True
        heading = _heading(text, start, end)
        if heading is not None:
            return heading < start and _FIGURE.search(text, start, end) is None
        found = before.search(text, max(0, start - _NOUN), start)
        if found is None:
            return False
        if found["noun"] is not None:
            return _BARE_YEAR.fullmatch(text, start, end) is not None
        return before_noun.fullmatch(text, start, end) is not None and _NEXT_WORD.match(text, end) is not None

    return names


def earlier_finder(text: str, language: str) -> Callable[[int], bool]:
    """A function that tells whether the last verb form before an offset, in its sentence, looks back: "had spent"."""
    lexicon = load_lexicon(language)
    later = [cue for cue in lexicon.past if not _cues(language).gone.fullmatch(cue)]  # "had waited since the war": no
    past, earlier = (re.compile(rf"\b(?:{'|'.join(cues) or '(?!)'})\b") for cues in (later, lexicon.earlier))

    def looks_back(start: int) -> bool:
        before = _SENTENCE_END.split(text[max(0, start - _BEFORE) : start])[-1]
        last = max((match.end() for match in earlier.finditer(before)), default=-1)
        return last >= 0 and not any(match.start() >= last for match in past.finditer(before))

    return looks_back


def backshift_finder(text: str, language: str) -> Callable[[int], bool]:
    """A function that tells whether what is to come is told from the past before an offset: "it would be shut"."""
    backshifted = re.compile(rf"\b(?:{'|'.join(load_lexicon(language).backshifted) or '(?!)'})\b")
    return lambda start: backshifted.search(_SENTENCE_END.split(text[max(0, start - _BEFORE) : start])[-1]) is not None


def begin_finder(text: str, language: str) -> Callable[[int, int], bool]:
    """A function that tells whether something began on a date: "war broke out on 3 May", not "and ended on 9 May"."""
    cues = "|".join(load_lexicon(language).begins) or "(?!)"
    before = re.compile(rf"\b(?:{cues})\b(?:(?!\band\b)[^\d;.]){{0,{_NEAR}}}\Z")
    after = re.compile(rf"[^\d;.]{{0,{_NEAR}}}?\b(?:{cues})\b")

    def begins(start: int, end: int) -> bool:
        return after.match(text, end) is not None or before.search(text[max(0, start - _NEAR) : start]) is not None

    return begins


@lru_cache(maxsize=8)
def _names(language: str) -> re.Pattern[str]:
    """What stands before a bare year that names a thing: a noun with "of", or a determiner."""
    lexicon = load_lexicon(language)
    of, parts, determiners = ("|".join(words) or "(?!)" for words in (lexicon.of, lexicon.parts, lexicon.determiners))
    return re.compile(rf"(?:\b(?!(?:{parts})\b)(?P<noun>\w+)\s+(?:{of})|(?:{determiners}))\s+\Z", re.IGNORECASE)


def _heading(text: str, start: int, end: int) -> int | None:
    """Where the short line without a full stop begins in which it stands; None where it stands in none."""
    first, last = text.rfind("\n", max(0, start - _LINE), start), text.find("\n", end, end + _LINE)
    return first + 1 if first >= 0 and last >= 0 and _HEADING.fullmatch(text, first, last + 1) else None


def order_finder(text: str, dayfirst: bool | None) -> Callable[[], bool]:
    """A function that tells whether the day stands before the month in figures.

    Told by the caller, else by the figures in the text that allow only one order, else taken to be so.

    >>> order_finder("Paid 04/25/2020 and 03/04/2020.", None)()
    False
    """

    @lru_cache(maxsize=1)
    def order() -> bool:
        if dayfirst is not None:
            return dayfirst
        pairs = [(int(one), int(other)) for one, other in _FIGURES.findall(text)]
        return sum(one > 12 for one, _ in pairs) >= sum(other > 12 for _, other in pairs)

    return order


def half_finder(text: str, language: str) -> Callable[[], bool]:
    """A function that tells whether hours are told by the half of the day, so that a bare 10:17 may be either.

    >>> half_finder("Shut at 10 p.m. and open at 10:17.", "en")()
    True
    """
    return lru_cache(maxsize=1)(lambda: _halves(language).search(text) is not None)


@lru_cache(maxsize=8)
def _halves(language: str) -> re.Pattern[str]:
    group = load_lexicon(language).classes.get("HALF_DAY")
    words = "|".join(re.escape(word) for word in group.words) if group else "(?!)"
    return re.compile(rf"\d\s?(?:{words})\b", re.IGNORECASE)


def tense_finder(text: str, language: str) -> Callable[[int, int], Tense | None]:
    """A function that tells the tense around a stretch of the text."""
    cues = _cues(language)
    return lambda start, end: _tense(text, start, end, cues)


class _Cues(NamedTuple):
    future: re.Pattern[str]
    past: re.Pattern[str]
    open: re.Pattern[str]
    undirected: re.Pattern[str]
    gone: re.Pattern[str]
    reached: re.Pattern[str]
    verb_done: re.Pattern[str]


@lru_cache(maxsize=8)
def _cues(language: str) -> _Cues:
    lexicon = load_lexicon(language)
    words = (lexicon.future, lexicon.past, lexicon.open)
    future, past, leaning = (re.compile(rf"\b(?:{'|'.join(cues) or '(?!)'})\b") for cues in words)
    before = (lexicon.undirected, lexicon.gone, lexicon.reached)
    undirected, gone, reached = (re.compile(rf"\b(?:{'|'.join(cues) or '(?!)'})\s*\Z") for cues in before)
    verb_done = re.compile(rf"\s+(?:\w+ly\s+)?(?:{'|'.join(lexicon.past) or '(?!)'})\b")
    return _Cues(future, past, leaning, undirected, gone, reached, verb_done)


def _tense(text: str, start: int, end: int, cues: _Cues) -> Tense | None:
    """The tense of a verb right after the stretch, else of the last cue before it in its sentence, else of the first
    one after it."""
    before = _SENTENCE_END.split(text[max(0, start - _BEFORE) : start])[-1]
    if cues.gone.search(before):
        return "gone"
    if cues.reached.search(before):
        return "past"
    after = _CLAUSE_END.split(text[end : end + _AFTER])[0]
    if cues.verb_done.match(after):
        return "past"
    ahead, back, leaning = (max((match.end() for match in cue.finditer(before)), default=-1) for cue in cues[:3])
    if max(ahead, back, leaning) < 0:
        if after.startswith(",") and len(before.split()) > _FEW:  # "a strike in March, called by two unions, closed"
            after = _ASIDE.sub("", after, count=1)
        ahead, back = (-match.start() if (match := cue.search(after)) else -_AFTER - 1 for cue in cues[:2])
        return None if ahead == back else "future" if ahead > back else "past"
    if leaning > max(ahead, back):
        return "open"
    if ahead >= back:
        return "future"
    return None if cues.undirected.search(before) else "past"
