"""What is written beside a mark, and how much room it takes."""

from dataclasses import dataclass

from timeline.charts.measure import text_width, wrapped
from timeline.charts.text import clean, escaped
from timeline.charts.words import brief
from timeline.events.model import Event

SIZE = 12.0
LINE = 14.0
_STEP = 6.0  # pixels; finer is not seen
_SPACE = 7.0  # pixels between the date and the title


@dataclass(frozen=True, slots=True)
class Label:
    """A title, broken into lines, behind a short date ("" for none). `width` is in pixels."""

    date: str
    lines: tuple[str, ...]
    width: float

    @property
    def is_cut(self) -> bool:
        """Is part of the title missing?"""
        return self.lines[-1].endswith("…")

    def html(self, muted: str) -> str:
        """The label as Plotly draws it, the date in the colour `muted`."""
        title = "<br>".join(escaped(line) for line in self.lines)
        return f'<span style="color:{muted}">{escaped(self.date)}</span>\u00a0 {title}' if self.date else title


def label(event: Event, *, room: float, lines: int, dated: bool) -> Label:
    """The label of an event, at most `room` pixels wide and so many lines high, its lines about equally long."""
    date = brief(event.when) if dated and event.when else ""
    taken = text_width(date, SIZE) + _SPACE if date else 0.0
    title = clean(event.title) or "Untitled"
    broken = wrapped(title, room, SIZE, lines=lines, first=taken)
    if len(broken) > 1 and not broken[-1].endswith("…"):
        broken = _balanced(title, room, taken, lines=len(broken))
    widths = [text_width(line, SIZE) + (0.0 if number else taken) for number, line in enumerate(broken)]
    return Label(date, broken, max(widths))


def _balanced(title: str, room: float, taken: float, *, lines: int) -> tuple[str, ...]:
    """The narrowest way to break the title into so many lines."""
    best = wrapped(title, room, SIZE, lines=lines, first=taken)
    low, high = room / 2, room
    while high - low > _STEP:
        middle = (low + high) / 2
        broken = wrapped(title, middle, SIZE, lines=lines, first=taken)
        if any(line.endswith("…") for line in broken):
            low = middle
        else:
            best, high = broken, middle
    return best
