"""The one place where words from an article become text that Plotly draws.

Plotly reads `<b>` and `<a>` as markup, `%{x}` as a template and `$x$` as TeX. Everything untrusted passes through
`escaped` on its way into a figure, and nothing else in this package builds markup around it unescaped.
"""

import re
import unicodedata

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;", "$": "&#36;", "{": "&#123;"}
_SPECIAL = re.compile("|".join(map(re.escape, _ENTITIES)))
_OVERRIDES = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_ISOLATE, _POP = "\u2068", "\u2069"


def escaped(text: str) -> str:
    """Text that Plotly draws as exactly these characters, whatever they are.

    Control characters, lone surrogates and direction overrides go; text with right-to-left letters is isolated, so
    that it cannot reorder what stands beside it.

    >>> escaped("<b>%{x}</b> for $5")
    '&lt;b&gt;%&#123;x}&lt;/b&gt; for &#36;5'
    """
    entities = _SPECIAL.sub(lambda match: _ENTITIES[match[0]], clean(text))
    return f"{_ISOLATE}{entities}{_POP}" if has_right_to_left(text) else entities


def clean(text: str) -> str:
    """The text on one line, without what cannot be drawn.

    >>> clean("a\\n\\tb\\x00c")
    'a bc'
    """
    visible = "".join(char for char in _OVERRIDES.sub("", text) if _drawable(char))
    return " ".join(visible.split())


def has_right_to_left(text: str) -> bool:
    """Are there Hebrew, Arabic or other right-to-left letters?"""
    return any(unicodedata.bidirectional(char) in ("R", "AL") for char in text)


def _drawable(char: str) -> bool:
    return char in "\t\n\r" or unicodedata.category(char) not in ("Cc", "Cs", "Cn", "Co")
