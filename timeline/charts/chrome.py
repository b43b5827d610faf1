"""Everything around the marks: legend, lanes and their names, publication dates, context, headings of strips."""

from collections.abc import Sequence

from timeline.charts import legend
from timeline.charts.canvas import MARGIN, Canvas
from timeline.charts.context import LINE as CONTEXT_LINE
from timeline.charts.context import Stretch, stretches
from timeline.charts.heights import AXIS, EMPTY, GUTTER, Heights
from timeline.charts.layout import Band
from timeline.charts.measure import text_width, wrapped
from timeline.charts.plan import LANE_SIZE, Plan
from timeline.charts.scale import Scale, point_at
from timeline.charts.text import clean, escaped
from timeline.charts.theme import faded
from timeline.charts.words import brief
from timeline.dates import FuzzyDate
from timeline.history.model import Entry

_OTHER_DATES = 5


def draw(canvas: Canvas, made: Plan, size: Heights, *, context: Sequence[Entry]) -> None:
    """All of it but the caption."""
    legend.draw(canvas, made.legend, size.legend_top)
    if made.scale:
        canvas.rect(0, 0, canvas.width, 1, canvas.theme.page.paper, below=False)  # over the overview's flat axis
        _lanes(canvas, made, size.lanes_top)
        _context(canvas, made.scale, stretches(context, made.scale), size)
        _publication(canvas, made, made.scale, size)
    elif not made.strips:
        _nothing(canvas, size)
    _strips(canvas, made, size.strips_top)


def _nothing(canvas: Canvas, size: Heights) -> None:
    middle, muted = size.legend_bottom + EMPTY / 2, canvas.theme.page.muted
    canvas.text(canvas.width / 2, middle, "No events to show.", size=14, color=muted, anchor="center")


def _lanes(canvas: Canvas, made: Plan, top: float) -> None:
    for number, band in enumerate(made.bands):
        if number % 2 == 0:
            canvas.rect(0, top + band.top, canvas.width, top + band.bottom, canvas.theme.page.lane)
        middle = band.top + 16 if made.narrow else (band.top + band.bottom) / 2
        canvas.text(MARGIN, top + middle, _name(band, made), size=LANE_SIZE, bold=True)


def _name(band: Band, made: Plan) -> str:
    room = (made.width if made.narrow else made.left) - MARGIN - 10
    lines = wrapped(clean(band.lane.name), room, LANE_SIZE, lines=1 if made.narrow else 3)
    return "<br>".join(escaped(line) for line in lines) + _more(len(band.crowd), made)


def _more(number: int, made: Plan) -> str:
    """How many events there are that found no room."""
    style = f"font-size:11px;font-weight:400;color:{made.theme.page.muted}"
    return f'{" " if made.narrow else "<br>"}<span style="{style}">+ {number:,} more</span>' if number else ""


def _publication(canvas: Canvas, made: Plan, scale: Scale, size: Heights) -> None:
    """A dashed line at the latest publication date, with the future beyond it; fine ones at those before."""
    shown = [value for value in made.published if scale.low < value < scale.high]
    if not shown:
        return
    for value in shown[-1 - _OTHER_DATES : -1]:
        canvas.line(value, size.lanes_top, size.lanes_bottom - GUTTER, canvas.theme.page.faint, dash="dot")
    last = shown[-1]
    canvas.line(last, size.lanes_top, size.lanes_bottom - GUTTER, canvas.theme.page.muted, dash="dash", width=1.2)
    day = point_at(last - scale.day / 2, scale.kind)
    text = f"{'latest article' if len(made.published) > 1 else 'published'} {brief(FuzzyDate(day, day))}"
    x, y, future = scale.pixel(last), size.lanes_bottom - 9, f"{text} → future"
    if x + text_width(future, 11) + 8 < canvas.width:
        canvas.note(last, y, future, shift=5)
    else:
        canvas.note(last, y, text, shift=-5, anchor="right")


def _strips(canvas: Canvas, made: Plan, top: float) -> None:
    for strip in made.strips:
        canvas.rect(0, top, canvas.width, top + 1, canvas.theme.page.grid)
        middle = top + (17 if made.narrow or not strip.left_out else 24)
        more = _more(strip.left_out, made) or f" ({len(strip.spots):,})"
        canvas.text(MARGIN, middle, f"<b>{strip.name}</b>{more}", size=LANE_SIZE)
        top += strip.height


def _context(canvas: Canvas, scale: Scale, found: Sequence[Stretch], size: Heights) -> None:
    shade = canvas.theme.page.context
    for one in found:
        y = size.lanes_top - AXIS - CONTEXT_LINE * (one.row + 0.4)
        canvas.band(one.low, one.high, size.lanes_top, size.lanes_bottom - GUTTER, faded(shade, 0.07))
        canvas.band(one.low, one.high, y + 6, y + 8, faded(shade, 0.6))
        canvas.note(scale.value(one.x), y - 1, escaped(one.name))
