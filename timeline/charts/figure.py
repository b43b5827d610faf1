"""Timeline -> Figure: reads top to bottom as the picture does."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import plotly.graph_objects as go

from timeline.charts import legend, overview, strips, traces
from timeline.charts.axis import time_axis
from timeline.charts.canvas import Canvas
from timeline.charts.chrome import Heights, draw, heights
from timeline.charts.hover import hover
from timeline.charts.lanes import Grouping
from timeline.charts.plan import Plan, plan
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
    """The timeline as a Figure of `width` pixels; its height follows from what there is to show.

    `customdata` of what can be pointed at and clicked is the event's id. `window` is the part of the axis shown, two
    dates (or numbers on an axis of years). `context` are long historical events, drawn as faint bands behind.
    `layout.meta` tells what was drawn: counts, ranges, lanes; its names are raw text, not markup.
    """
    made = plan(timeline, grouping=lanes, theme=theme_named(theme), width=width, window=window)
    size = heights(made, title=title, subtitle=subtitle, footer=footer, context=context, show_overview=show_overview)
    canvas = Canvas(made.width, size.total, made.theme)
    draw(canvas, made, size, title=title, subtitle=subtitle, footer=footer, context=context)
    known = {document.id: document for document in timeline.documents}

    def tell(event: Event) -> str:
        return hover(event, known, family=made.theme.family(event.category).name)

    return go.Figure(
        [*_lane_traces(made, tell, show_overview=show_overview), *_other_traces(made, size, tell)],
        _layout(made, size, canvas, show_overview=show_overview, title=title),
    )


def _lane_traces(made: Plan, tell: Callable[[Event], str], *, show_overview: bool) -> list[go.Bar | go.Scatter]:
    if made.scale is None or made.full is None:
        return []
    drawn = [one for band in made.bands for one in band.drawn]
    points = [(one.mark, one.mark.at, one.y) for one in drawn]
    found = [
        traces.density(made.bands, made.scale, made.theme),
        traces.bars(drawn, made.scale, made.theme),
        traces.targets(drawn, made.scale, tell),
        traces.brackets(drawn, made.scale, made.theme),
        traces.marks(points, made.theme),
        traces.flags(drawn, made.theme),
        traces.labels(drawn, made.scale, made.theme),
    ]
    return [*found, overview.bars(made.everything, made.full, made.theme)] if show_overview else found


def _other_traces(made: Plan, size: Heights, tell: Callable[[Event], str]) -> list[go.Bar | go.Scatter]:
    spots = size.strip_spots(made)
    signs = legend.markers(made.legend, made.theme)
    marker = {
        "symbol": signs["symbol"],
        "size": 11,
        "color": signs["fill"],
        "line": {"width": 1.6, "color": signs["edge"]},
    }
    return [
        go.Scatter(x=signs["x"], y=signs["y"], mode="markers", marker=marker, hoverinfo="skip", xaxis="x2", yaxis="y2"),
        strips.targets(spots, tell),
        traces.marks([(spot.mark, spot.x, spot.y) for spot in spots], made.theme, axes="3"),
        strips.texts(spots, made.theme),
    ]


def _layout(made: Plan, size: Heights, canvas: Canvas, *, show_overview: bool, title: str) -> dict[str, object]:
    page = made.theme.page
    layout: dict[str, object] = {
        "width": made.width, "height": size.total, "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0, "autoexpand": False},
        "paper_bgcolor": page.paper, "plot_bgcolor": "rgba(0,0,0,0)", "showlegend": False, "barmode": "overlay",
        "font": {"family": FONT, "size": 12, "color": page.ink}, "hovermode": "closest", "dragmode": "pan",
        "hoverlabel": {"bgcolor": page.paper, "bordercolor": page.faint, "align": "left", "font": {"family": FONT, "size": 12, "color": page.ink}},
        "annotations": canvas.annotations, "shapes": canvas.shapes, "meta": _meta(made, title),
        "xaxis2": _pixels([0, made.width], [0, 1], "y2"),
        "yaxis2": _pixels([size.legend_bottom - size.legend_top, 0], size.span(size.legend_top, size.legend_bottom), "x2"),
        "xaxis3": _pixels([0, made.width], [0, 1], "y3"),
        "yaxis3": _pixels([size.strips_bottom - size.strips_top, 0], size.span(size.strips_top, size.strips_bottom), "x3"),
    }  # fmt: skip
    if made.scale and made.full:
        right = made.scale.right
        axis = time_axis(made.scale, made.theme, domain=(made.left / made.width, right / made.width), top=size.axis_top)
        if show_overview:
            axis["rangeslider"] = overview.slider(made.full, made.theme, height=size.total, gutter=size.gutter)
            layout["yaxis4"] = overview.axis(made.everything, made.full)
        layout["xaxis"] = axis
        layout["yaxis"] = _pixels(
            [size.lanes_bottom - size.lanes_top, 0], size.span(size.lanes_top, size.lanes_bottom), "x"
        )
    return layout


def _pixels(span: list[float], domain: list[float], anchor: str) -> dict[str, object]:
    return {"range": span, "domain": domain, "anchor": anchor, "visible": False, "fixedrange": True}


def _meta(made: Plan, title: str) -> dict[str, object]:
    crowd = sum(len(band.crowd) for band in made.bands)
    return {
        "title": title,
        "kind": made.kind,
        "range": [made.full.low, made.full.high] if made.full else None,
        "window": [made.scale.low, made.scale.high] if made.scale else None,
        "lanes": [{"key": band.lane.key, "name": band.lane.name, "crowd": len(band.crowd)} for band in made.bands],
        "drawn": sum(len(band.drawn) for band in made.bands),
        "crowd": crowd,
        "undated": made.undated,
        "left_out": sum(strip.left_out for strip in made.strips),
    }
