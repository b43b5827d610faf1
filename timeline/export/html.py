"""A page that works offline: the interactive chart, and beneath it the same events as a table that anyone can read.

The page carries everything it needs. Its content security policy lets nothing in from outside, and runs only the two
scripts of its own, known by their hash.
"""

import base64
import hashlib
import json
from collections.abc import Sequence
from functools import lru_cache
from html import escape
from importlib.resources import files

import plotly.graph_objects as go
from plotly.offline import get_plotlyjs

from timeline.charts.hover import basis_in_words, claimed_by, people
from timeline.charts.text import clean
from timeline.charts.theme import ThemeName
from timeline.charts.theme import theme as theme_named
from timeline.charts.words import in_words
from timeline.collection import Timeline
from timeline.documents import Document
from timeline.events.model import Event

_COLUMNS = ("When", "What", "Who", "Status", "How the date is known", "In the article's words")
_POLICY = "default-src 'none'; script-src {scripts}; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'"


def page(timeline: Timeline, figure: go.Figure, *, title: str, notes: Sequence[str] = (), theme: ThemeName) -> str:
    """The whole page. `notes` are printed beneath the table: sources, filters, date."""
    number = {event.id: position for position, event in enumerate(timeline.events)}
    data = _script_json({"figure": json.loads(figure.to_json()), "rows": number})
    code = _template("page.js").replace("__DATA__", data)
    library = _plotly()
    parts = {
        "policy": escape(_POLICY.format(scripts=f"'{_hash(library)}' '{_hash(code)}'"), quote=True),
        "title": escape(clean(title) or "Timeline"),
        "style": _style(theme),
        "rows": "\n".join(_row(event, timeline, number[event.id]) for event in timeline.events),
        "head": "".join(f'<th scope="col">{escape(name)}</th>' for name in _COLUMNS),
        "notes": "\n".join(f"<p>{_words(note)}</p>" for note in notes if note),
        "library": library,
        "code": code,
    }
    return _filled(_template("page.html"), parts)


def _row(event: Event, timeline: Timeline, number: int) -> str:
    when = in_words(event.when) if event.when else "no date"
    status = " · ".join(part for part in (event.factuality.status, claimed_by(event.attribution)) if part)
    known = " · ".join(part for part in (basis_in_words(event), event.because, *event.conflicts) if part)
    quote = f"“{event.evidence[0].quote}” ({_article(timeline.document(event.document))})"
    cells = (when, event.title, people(event), status, known, quote)
    return f'<tr id="event-{number}" tabindex="-1">{"".join(f"<td>{_words(cell)}</td>" for cell in cells)}</tr>'


def _article(document: Document) -> str:
    published = document.published.isoformat() if document.published else ""
    return ", ".join(part for part in (document.title, document.source, published) if part) or document.id


def _words(text: str) -> str:
    """Untrusted text, inert, in a direction of its own."""
    return f'<bdi dir="auto">{escape(clean(text))}</bdi>'


def _style(name: ThemeName) -> str:
    colors = theme_named(name).page.model_dump()
    variables = "".join(f"--{key}:{value};" for key, value in colors.items())
    return f":root{{color-scheme:{name};{variables}}}\n{_template('page.css')}"


def _filled(template: str, parts: dict[str, str]) -> str:
    """The template with each `{{name}}` replaced once; what is put in is not looked into again."""
    pieces = template.split("{{")
    return pieces[0] + "".join(parts[piece.split("}}", 1)[0]] + piece.split("}}", 1)[1] for piece in pieces[1:])


def _script_json(value: object) -> str:
    """JSON that cannot end the script element it stands in.

    >>> _script_json("</script>")
    '"\\\\u003c/script\\\\u003e"'
    """
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _hash(script: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")


def _template(name: str) -> str:
    return (files("timeline.export") / "data" / name).read_text("utf-8")


@lru_cache(maxsize=1)
def _plotly() -> str:
    script: str = get_plotlyjs()
    return script.replace("\r\n", "\n").replace("\r", "\n")
