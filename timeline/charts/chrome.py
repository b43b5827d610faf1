"""Everything around the marks: title, legend, lane names, publication dates, headings, footer; and how high it all is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.charts import legend, overview
from timeline.charts.canvas import Canvas
from timeline.charts.context import Stretch, stretches
from timeline.charts.measure import text_width, wrapped
from timeline.charts.plan import Plan
from timeline.charts.scale import Scale, point_at
from timeline.charts.strips import Spot
from timeline.charts.text import clean, escaped
from timeline.charts.theme import faded
from timeline.charts.words import brief
from timeline.dates import FuzzyDate
from timeline.history.model import Entry

_MARGIN = 16.0
_TITLE, _TITLE_LINE, _SMALL, _SMALL_LINE = 20.0, 26.0, 11.5, 16.0
_AXIS, _GUTTER, _CONTEXT_LINE = 36.0, 20.0, 17.0
_EMPTY = 90.0


@dataclass(frozen=True, slots=True)
class Heights:
    """Where each part of the picture begins and ends, in pixels from the top."""

    legend_top: float
    legend_bottom: float
    axis_top: float
    lanes_top: float
    lanes_bottom: float
    strips_top: float
    strips_bottom: float
    total: float

    @property
    def gutter(self) -> tuple[float, float]:
        """The empty stretch beneath the last lane, in pixels from the first lane's top, its lower end first."""
        bottom = self.lanes_bottom - self.lanes_top
        return bottom - 1, bottom - _GUTTER + 1

    def span(self, top: float, bottom: float) -> list[float]:
        """A stretch from top to bottom as Plotly's domain."""
        return [1 - max(bottom, top + 1) / self.total, 1 - top / self.total]

    def strip_spots(self, made: Plan) -> list[Spot]:
        """The spots of all strips, in pixels from the first strip's top."""
        spots: list[Spot] = []
        top = 0.0
        for strip in made.strips:
            spots += [replace(spot, y=spot.y + top) for spot in strip.spots]
            top += strip.height
        return spots


def heights(
    made: Plan, *, title: str, subtitle: str, footer: Sequence[str], context: Sequence[Entry], show_overview: bool
) -> Heights:
    """Stack the parts: title, legend, axis, lanes, overview, strips, footer."""
    legend_top = (
        10 + len(title_lines(title, made.width)) * _TITLE_LINE + len(small_lines([subtitle], made.width)) * _SMALL_LINE
    )
    legend_top += 8 * bool(title or subtitle)
    legend_bottom = legend_top + legend.height(made.legend)
    axis_top = legend_bottom + _CONTEXT_LINE * _context_rows(made, context)
    lanes_top = axis_top + (_AXIS if made.scale else _EMPTY if not made.strips else 0)
    lanes_bottom = lanes_top + made.lanes_height + (_GUTTER if made.scale else 0)
    strips_top = lanes_bottom + (overview.HEIGHT + 22 if made.scale and show_overview else 6)
    strips_bottom = strips_top + sum(strip.height for strip in made.strips)
    footer_height = len(small_lines(footer, made.width)) * _SMALL_LINE
    total = strips_bottom + (14 + footer_height if footer_height else 0) + 10
    return Heights(legend_top, legend_bottom, axis_top, lanes_top, lanes_bottom, strips_top, strips_bottom, total)


def draw(
    canvas: Canvas,
    made: Plan,
    size: Heights,
    *,
    title: str,
    subtitle: str,
    footer: Sequence[str],
    context: Sequence[Entry],
) -> None:
    """All of it."""
    canvas.rect(0, 0, canvas.width, 1, canvas.theme.page.paper, below=False)  # over the flat axis of the overview
    _title(canvas, title, subtitle)
    legend.draw(canvas, made.legend, size.legend_top)
    if made.scale:
        _context(canvas, made.scale, stretches(context, made.scale), size)
        _lanes(canvas, made, size.lanes_top)
        _publication(canvas, made, made.scale, size)
    elif not made.strips:
        canvas.text(
            canvas.width / 2,
            size.legend_bottom + _EMPTY / 2,
            "No events to show.",
            size=14,
            color=canvas.theme.page.muted,
            anchor="center",
        )
    _strips(canvas, made, size)
    for number, line in enumerate(small_lines(footer, made.width)):
        canvas.text(
            _MARGIN,
            size.strips_bottom + 22 + number * _SMALL_LINE,
            escaped(line),
            size=_SMALL,
            color=canvas.theme.page.muted,
        )


def title_lines(title: str, width: float) -> tuple[str, ...]:
    """The title, over two lines at most."""
    return wrapped(clean(title), 0.93 * (width - 2 * _MARGIN), _TITLE, lines=2) if title else ()


def small_lines(texts: Sequence[str], width: float) -> list[str]:
    """Small print, each text over four lines at most."""
    return [line for text in texts if text for line in wrapped(clean(text), width - 2 * _MARGIN, _SMALL, lines=4)]


def _title(canvas: Canvas, title: str, subtitle: str) -> None:
    y = 10.0
    for line in title_lines(title, canvas.width):
        canvas.text(_MARGIN, y + _TITLE_LINE / 2, escaped(line), size=_TITLE, bold=True)
        y += _TITLE_LINE
    for line in small_lines([subtitle], canvas.width):
        canvas.text(_MARGIN, y + _SMALL_LINE / 2, escaped(line), size=_SMALL, color=canvas.theme.page.muted)
        y += _SMALL_LINE


def _lanes(canvas: Canvas, made: Plan, top: float) -> None:
    for number, band in enumerate(made.bands):
        if number % 2 == 0:
            canvas.rect(0, top + band.top, canvas.width, top + band.bottom, canvas.theme.page.lane)
        lines = wrapped(
            clean(band.lane.name),
            (made.width if made.narrow else made.left) - _MARGIN - 14,
            12.5,
            lines=1 if made.narrow else 3,
        )
        middle = top + (band.top + 16 if made.narrow else (band.top + band.bottom) / 2)
        html = "<br>".join(escaped(line) for line in lines)
        if band.crowd:
            html += f'<br><span style="font-size:11px;font-weight:400;color:{canvas.theme.page.muted}">+ {len(band.crowd)} more</span>'
        canvas.text(_MARGIN, middle, html, size=12.5, bold=True)


def _publication(canvas: Canvas, made: Plan, scale: Scale, size: Heights) -> None:
    """A dashed line at the latest publication date, with the future beyond it; fine ones at the others."""
    shown = [value for value in made.published if scale.low < value < scale.high]
    for value in shown[-6:-1]:
        canvas.line(value, size.lanes_top, size.lanes_bottom - _GUTTER, canvas.theme.page.faint, dash="dot")
    if not shown:
        return
    canvas.line(shown[-1], size.lanes_top, size.lanes_bottom - 4, canvas.theme.page.muted, dash="dash", width=1.2)
    day = point_at(shown[-1] - scale.day / 2, scale.kind)
    text = f"{'latest article' if len(made.published) > 1 else 'published'} {brief(FuzzyDate(day, day))}"
    x, room = scale.pixel(shown[-1]), text_width(f"{text} → future", 11) + 8
    fits = x + room < canvas.width
    html = f"{text} → future" if fits else text
    canvas.text(
        x + 5 if fits else x - 5,
        size.lanes_bottom - 9,
        html,
        size=11,
        color=canvas.theme.page.muted,
        anchor="left" if fits else "right",
    )


def _strips(canvas: Canvas, made: Plan, size: Heights) -> None:
    top = size.strips_top
    for strip in made.strips:
        canvas.rect(0, top, canvas.width, top + 1, canvas.theme.page.grid)
        count = len(strip.spots) + strip.left_out
        more = f", {strip.left_out} not shown" if strip.left_out else ""
        canvas.text(_MARGIN, top + 6 + 11, f"<b>{strip.name}</b> ({count}{more})", size=12.5)
        top += strip.height


def _context_rows(made: Plan, context: Sequence[Entry]) -> int:
    return max((one.row + 1 for one in stretches(context, made.scale)), default=0) if made.scale else 0


def _context(canvas: Canvas, scale: Scale, found: Sequence[Stretch], size: Heights) -> None:
    for one in found:
        y = size.lanes_top - _AXIS - _CONTEXT_LINE * (one.row + 0.5)
        canvas.band(
            one.low, one.high, size.lanes_top, size.lanes_bottom - _GUTTER, faded(canvas.theme.page.context, 0.09)
        )
        canvas.band(one.low, one.high, y + 6, y + 8, faded(canvas.theme.page.context, 0.6))
        canvas.text(one.x, y - 1, escaped(one.name), size=11, color=canvas.theme.page.muted)
