"""Headlines In Title Case Or CAPITALS, put as a sentence would be: a parser trained on sentences reads them better.

Only the parser sees this. Lengths stay as they are, so that offsets still count the article's own characters.
"""

import re
from collections.abc import Callable, Sequence

from timeline.documents import Span

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_INSIDE = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]*|(?<=[a-z] the )[A-Z][\w’'-]*")
_PEOPLE = re.compile(r"[A-Z][a-z]+(?:ian|ean|can|ese|ish|aqi|eli|ani|emi)s?")
_SMALL = {
    *("a", "an", "the", "of", "in", "on", "at", "to", "for", "by", "and", "or", "but", "nor", "as", "with", "from"),
    *("over", "into", "after", "before", "vs", "via"),
}


def as_sentence(text: str, titles: Sequence[Span], is_common: Callable[[str], bool]) -> str:
    """The text with its headlines in sentence case; `is_common` knows words that are no names.

    >>> common = {"minister", "visits", "after", "storm"}.__contains__
    >>> as_sentence("Minister Visits Lima After Storm. He met Ana.", [Span(0, 32)], common)
    'Minister visits Lima after storm. He met Ana.'
    """
    for span in titles:
        title = span.of(text)
        if _is_capitalised(title):
            names = _names(text[span.end :])
            lowered = _lowered(title, names, is_common)
            text = text[: span.start] + lowered + text[span.end :] if len(lowered) == len(title) else text
    return text


def _names(body: str) -> dict[str, str]:
    """Words that the body writes with a capital inside sentences, and never without."""
    small = set(re.findall(r"\b[a-z]\w*", body))
    return {word.casefold(): word for word in _INSIDE.findall(body) if word.casefold() not in small}


def _lowered(title: str, names: dict[str, str], is_common: Callable[[str], bool]) -> str:
    return _WORD.sub(lambda match: _cased(match, names, title.isupper(), is_common), title)


def _is_capitalised(title: str) -> bool:
    """Do nearly all words that would be small in a sentence begin with a capital?"""
    words = [word for word in _WORD.findall(title)[1:] if word.lower() not in _SMALL]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def _cased(match: re.Match[str], names: dict[str, str], is_upper: bool, is_common: Callable[[str], bool]) -> str:
    word = match.group()
    if match.start() == 0 and not is_upper:
        return word
    plain = re.sub(r"['’][sS]?$", "", word)
    if plain.casefold() in names:
        known = names[plain.casefold()]
        return known + word[len(plain) :].lower() if len(known) == len(plain) else word
    if not is_upper and (not plain[1:].islower() or _PEOPLE.fullmatch(plain)):
        return word  # an acronym, or a people
    if is_common(plain.lower()):
        return word.lower()
    return word.capitalize() if is_upper else word
