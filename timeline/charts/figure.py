"""Timeline -> Figure: reads top to bottom as the picture does."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import plotly.graph_objects as go

from timeline.charts import legend, overview, strips, traces
from timeline.charts.axis import time_axis
from timeline.charts.canvas import Canvas
from timeline.charts.caption import Caption
from timeline.charts.chrome import draw
from timeline.charts.heights import Heights, heights, strip_spots
from timeline.charts.hover import hover
from timeline.charts.lanes import Grouping
from timeline.charts.plan import NARROWEST, Plan, plan
from timeline.charts.theme import FONT, ThemeName
from timeline.charts.theme import theme as theme_named
from timeline.events.model import Event
from timeline.history.model import Entry

if TYPE_CHECKING:
    from timeline.collection import Timeline


def figure(
    timeline: "Timeline",
    *,
    lanes: Grouping = "actor",
    theme: ThemeName = "light",
    width: int = 1200,
    title: str = "",
    subtitle: str = "",
    window: tuple[str, str] | None = None,
    footer: Sequence[str] = (),
    context: Sequence[Entry] = (),
    show_overview: bool = True,
) -> go.Figure:
    """The timeline as a Figure of `width` pixels (never under 280); its height follows from what there is to show.

    `customdata` of what can be pointed at and clicked is the event's id. `window` is the part of the axis shown, two
    dates (or numbers on an axis of years). `context` are long historical events, drawn as faint bands behind.
    `layout.meta` tells what was drawn: counts, ranges, lanes; the names in it are raw text, not markup.
    """
    made = plan(timeline, grouping=lanes, theme=theme_named(theme), width=max(width, NARROWEST), window=window)
    caption = Caption(title, subtitle, tuple(footer))
    size = heights(made, caption, context=context, show_overview=show_overview)
    canvas = Canvas(made.width, size.total, made.theme)
    caption.draw(canvas, foot=size.strips_bottom)
    draw(canvas, made, size, context=context)
    known = {document.id: document for document in timeline.documents}

    def tell(event: Event) -> str:
        return hover(event, known, family=made.theme.family(event.category).name)

    found = [*_lane_traces(made, tell), *_other_traces(made, tell)]
    layout = _page(made, size, canvas) | _axes(made, size, show_overview=show_overview) | {"meta": _meta(made, title)}
    if made.full and show_overview:
        found.append(overview.bars(made.everything, made.full, made.theme))
    return go.Figure(found, layout)


def _lane_traces(made: Plan, tell: Callable[[Event], str]) -> list[go.Bar | go.Scatter]:
    if made.scale is None:
        return []
    drawn = [one for band in made.bands for one in band.drawn]
    return [
        traces.density(made.bands, made.scale, made.theme),
        traces.bars(drawn, made.scale, made.theme),
        traces.targets(drawn, made.scale, tell),
        traces.ends(drawn, made.scale, made.theme),
        traces.marks([(one.mark, one.mark.at, one.y) for one in drawn], made.theme),
        traces.flags(drawn, made.theme),
        traces.labels(drawn, made.scale, made.theme),
    ]


def _other_traces(made: Plan, tell: Callable[[Event], str]) -> list[go.Bar | go.Scatter]:
    spots = strip_spots(made)
    return [
        legend.markers(made.legend, made.theme),
        strips.targets(spots, tell),
        traces.marks([(spot.mark, spot.x, spot.y) for spot in spots], made.theme, axes="3"),
        strips.texts(spots, made.theme),
    ]


def _page(made: Plan, size: Heights, canvas: Canvas) -> dict[str, object]:
    page = made.theme.page
    font = {"family": FONT, "size": 12, "color": page.ink}
    return {
        "width": made.width, "height": size.total, "font": font, "showlegend": False, "barmode": "overlay",
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0, "autoexpand": False},
        "paper_bgcolor": page.paper, "plot_bgcolor": "rgba(0,0,0,0)", "hovermode": "closest", "dragmode": "pan",
        "hoverlabel": {"bgcolor": page.paper, "bordercolor": page.faint, "align": "left", "font": font},
        "annotations": canvas.annotations, "shapes": canvas.shapes,
    }  # fmt: skip


def _axes(made: Plan, size: Heights, *, show_overview: bool) -> dict[str, object]:
    """Axes 1 are the lanes, 2 and 3 the legend and the strips in pixels, 4 the overview's."""
    axes: dict[str, object] = {
        "xaxis2": _pixels([0, made.width], [0, 1], "y2"),
        "xaxis3": _pixels([0, made.width], [0, 1], "y3"),
        "yaxis2": _downwards(size, size.legend_top, size.legend_bottom, "x2"),
        "yaxis3": _downwards(size, size.strips_top, size.strips_bottom, "x3"),
    }
    if made.scale is None or made.full is None:
        return axes
    domain = (made.left / made.width, made.scale.right / made.width)
    axes["xaxis"] = axis = time_axis(made.scale, made.theme, domain=domain)
    axes["yaxis"] = _downwards(size, size.lanes_top, size.lanes_bottom, "x")
    if show_overview:
        axis["rangeslider"] = overview.slider(made.full, made.theme, height=size.total, gutter=size.gutter)
        axes["yaxis4"] = overview.axis(made.everything, made.full)
    return axes


def _downwards(size: Heights, top: float, bottom: float, anchor: str) -> dict[str, object]:
    return _pixels([bottom - top, 0], size.span(top, bottom), anchor)


def _pixels(span: list[float], domain: list[float], anchor: str) -> dict[str, object]:
    return {"range": span, "domain": domain, "anchor": anchor, "visible": False, "fixedrange": True}


def _meta(made: Plan, title: str) -> dict[str, object]:
    return {
        "title": title,
        "kind": made.kind,
        "range": [made.full.low, made.full.high] if made.full else None,
        "window": [made.scale.low, made.scale.high] if made.scale else None,
        "lanes": [{"key": band.lane.key, "name": band.lane.name, "crowd": len(band.crowd)} for band in made.bands],
        "drawn": sum(len(band.drawn) for band in made.bands),
        "crowd": sum(len(band.crowd) for band in made.bands),
        "undated": made.undated,
        "left_out": sum(strip.left_out for strip in made.strips),
    }
