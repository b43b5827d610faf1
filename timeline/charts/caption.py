"""What is written above and beneath the picture."""

from dataclasses import dataclass

from timeline.charts.canvas import MARGIN, Canvas
from timeline.charts.measure import wrapped
from timeline.charts.text import clean, escaped

_TITLE, _TITLE_LINE = 20.0, 26.0
_SMALL, _SMALL_LINE = 11.5, 16.0
_TOP, _AFTER = 10.0, 8.0


@dataclass(frozen=True, slots=True)
class Caption:
    """A title, a line beneath it that says what is shown, and small print at the foot; each may be empty."""

    title: str = ""
    subtitle: str = ""
    footer: tuple[str, ...] = ()

    def head_height(self, width: float) -> float:
        """Pixels above everything else."""
        lines = _TITLE_LINE * len(_title_lines(self.title, width)) + _SMALL_LINE * len(_small([self.subtitle], width))
        return _TOP + lines + (_AFTER if lines else 0.0)

    def foot_height(self, width: float) -> float:
        """Pixels beneath everything else."""
        lines = _SMALL_LINE * len(_small(self.footer, width))
        return lines + (24.0 if lines else 10.0)

    def draw(self, canvas: Canvas, *, foot: float) -> None:
        """Title and subtitle at the top of the canvas, the small print from `foot` on."""
        y = _TOP + _TITLE_LINE / 2
        for line in _title_lines(self.title, canvas.width):
            canvas.text(MARGIN, y, escaped(line), size=_TITLE, bold=True)
            y += _TITLE_LINE
        _draw_small(canvas, [self.subtitle], y - _TITLE_LINE / 2)
        _draw_small(canvas, self.footer, foot + 14)


def _draw_small(canvas: Canvas, texts: list[str] | tuple[str, ...], top: float) -> None:
    for number, line in enumerate(_small(texts, canvas.width)):
        y = top + (number + 0.5) * _SMALL_LINE
        canvas.text(MARGIN, y, escaped(line), size=_SMALL, color=canvas.theme.page.muted)


def _title_lines(title: str, width: float) -> tuple[str, ...]:
    """As much as two lines of a wide picture; bold letters are wider than those that are measured."""
    return wrapped(clean(title), 0.93 * (width - 2 * MARGIN), _TITLE, lines=2 if width > 640 else 4)


def _small(texts: list[str] | tuple[str, ...], width: float) -> list[str]:
    """Each text over four lines at most."""
    return [line for text in texts for line in wrapped(clean(text), width - 2 * MARGIN, _SMALL, lines=4)]
