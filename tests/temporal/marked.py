"""Sentences with their expressions marked: "They met [last Friday|DATE|2024-11-15]."."""

import re
from typing import NamedTuple

_MARK = re.compile(r"\[([^\[\]|]+)\|(DATE|TIME|DURATION|SET)\|([^\[\]|]+)(?:\|([^\[\]|]+))?\]")


class Marked(NamedTuple):
    """One expression of a marked sentence."""

    start: int
    text: str
    type: str
    value: str
    mod: str | None


def read_marked(sentence):
    """The plain text of a marked sentence, and its expressions."""
    plain, found, end = "", [], 0
    for match in _MARK.finditer(sentence):
        plain += sentence[end : match.start()]
        found.append(Marked(len(plain), *match.groups()))
        plain += match[1]
        end = match.end()
    return plain + sentence[end:], found


def as_marked(expressions, like=()):
    """What the tagger found, in the shape of `read_marked`; a mod counts only where the expected one is given."""
    wanted = {one.start: one.mod for one in like}
    return [
        Marked(one.span.start, one.text, one.type, one.value, one.mod if wanted.get(one.span.start) else None)
        for one in expressions
    ]
