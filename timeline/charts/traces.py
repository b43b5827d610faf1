"""Placed marks -> Plotly traces. A handful of traces whatever the number of events, so that a browser stays quick.

None may set `cliponaxis=False`: Plotly would then hide, on zooming, every bar of the plot that ends outside the window.
"""

from collections.abc import Callable, Sequence

import plotly.graph_objects as go

from timeline.charts.labels import LINE, SIZE
from timeline.charts.layout import DENSITY, Band, Drawn, extent_px
from timeline.charts.marks import Mark, color, symbol
from timeline.charts.scale import Scale
from timeline.charts.theme import FONT, Theme, faded
from timeline.events.model import Event

_LAYERS = 10
_THICK = 11.0
_ARROW = 5.0  # pixels from an arrow's middle to its point
_BINS = 90
_AROUND = 6.0  # pixels that can be pointed at above and beneath the lines of a label, together
_KEEP = {"selected": {"marker": {"opacity": 1}}, "unselected": {"marker": {"opacity": 1}}}


def soft_layers(mark: Mark, scale: Scale) -> list[tuple[float, float, float]]:
    """A bar as translucent layers (low, high, alpha) that add up, so that open or vague ends fade without a seam."""
    left, right = _fades(mark, scale)
    strength = (0.62 if mark.extent == "lasting" else 0.5) * (1.0 if mark.is_settled else 0.5)
    count = _LAYERS if left or right else 1
    alpha = 1 - (1 - strength) ** (1 / count)
    steps = [number / count for number in range(count)]
    layers = [(scale.clipped(mark.low + left * step), scale.clipped(mark.high - right * step)) for step in steps]
    return [(low, high, alpha) for low, high in layers if low < high]


def bars(drawn: Sequence[Drawn], scale: Scale, theme: Theme) -> go.Bar:
    """Every bar of the picture: solid for what lasted, soft-edged for a moment somewhere within."""
    layers = [
        (low, high, one.y, faded(color(one.mark, theme), alpha), color(one.mark, theme), _outline(one.mark))
        for one in drawn
        if one.mark.extent != "moment"
        for low, high, alpha in soft_layers(one.mark, scale)
    ]
    return go.Bar(
        base=[low for low, *_ in layers], x=[high - low for low, high, *_ in layers], y=[layer[2] for layer in layers],
        width=_THICK, orientation="h", hoverinfo="skip",
        marker={
            "color": [layer[3] for layer in layers],
            "line": {"color": [layer[4] for layer in layers], "width": [layer[5] for layer in layers]},
        },
        **_KEEP,
    )  # fmt: skip


def ends(drawn: Sequence[Drawn], scale: Scale, theme: Theme) -> go.Scatter:
    """Thin strokes at the earliest and the latest day of what happened somewhere between; arrows on what goes on."""
    signs = [(end, one.y, "line-ns", color(one.mark, theme)) for one in drawn for end in _stated_ends(one.mark, scale)]
    first, last = scale.value(scale.left + _ARROW), scale.value(scale.right - _ARROW)
    for one in drawn:
        if one.mark.arrow == "after":
            signs.append((min(one.mark.high, last), one.y, "triangle-right", color(one.mark, theme)))
        elif one.mark.arrow == "before":
            signs.append((max(one.mark.low, first), one.y, "triangle-left", color(one.mark, theme)))
    shades = [shade for *_, shade in signs]
    return go.Scatter(
        x=[sign[0] for sign in signs], y=[sign[1] for sign in signs], mode="markers", hoverinfo="skip",
        marker={
            "symbol": [sign[2] for sign in signs], "size": 9, "color": shades, "line": {"width": 1.3, "color": shades},
        },
        **_KEEP,
    )  # fmt: skip


def marks(drawn: Sequence[tuple[Mark, float, float]], theme: Theme, *, axes: str = "") -> go.Scatter:
    """The points themselves, each (mark, x, y): filled where it is told as fact, else hollow."""
    shades = [color(mark, theme) for mark, _, _ in drawn]
    fills = [shade if mark.is_settled else theme.page.paper for (mark, _, _), shade in zip(drawn, shades, strict=True)]
    edges = [theme.page.paper if mark.is_settled else shade for (mark, _, _), shade in zip(drawn, shades, strict=True)]
    return go.Scatter(
        x=[x for _, x, _ in drawn], y=[y for _, _, y in drawn], mode="markers", hoverinfo="skip",
        xaxis=f"x{axes}", yaxis=f"y{axes}",
        marker={
            "symbol": [symbol(mark) for mark, _, _ in drawn], "size": [marker_size(mark) for mark, _, _ in drawn],
            "color": fills, "opacity": 1,
            "line": {"width": [1.0 if mark.is_settled else 2.0 for mark, _, _ in drawn], "color": edges},
        },
        **_KEEP,
    )  # fmt: skip


def marker_size(mark: Mark) -> float:
    """Diameter in pixels; diamonds look smaller than circles of the same size."""
    return {"diamond": 12.0, "diamond-dot": 12.0, "square": 10.0}.get(symbol(mark), 11.0)


def labels(drawn: Sequence[Drawn], scale: Scale, theme: Theme) -> go.Scatter:
    """The labels, each tied to its mark's end by an invisible marker, so that it keeps its distance when zoomed."""
    shown = [one for one in drawn if one.side != "none"]
    anchors = [_anchor(one, scale) for one in shown]
    page, halo = theme.page, _halo(theme.page.paper)
    return go.Scatter(
        x=[x for x, _ in anchors], y=[one.y for one in shown], mode="markers+text", hoverinfo="skip",
        text=[one.label.html(page.ink if one.side == "inside" else page.muted) for one in shown],
        textposition=[f"middle {'left' if one.side == 'left' else 'right'}" for one in shown],
        textfont={
            "family": FONT, "size": SIZE, "color": page.ink,
            "shadow": ["none" if one.side == "inside" else halo for one in shown],
        },
        marker={"size": [size for _, size in anchors], "opacity": 0, "line": {"width": 0}},
        selected={"marker": {"opacity": 0}}, unselected={"marker": {"opacity": 0}, "textfont": {"color": page.ink}},
    )  # fmt: skip


def flags(drawn: Sequence[Drawn], theme: Theme) -> go.Scatter:
    """A small sign above the mark of an event whose evidence disagrees."""
    torn = [one for one in drawn if one.mark.event.conflicts]
    return go.Scatter(
        x=[one.mark.at for one in torn], y=[one.y - 9 for one in torn], mode="markers", hoverinfo="skip",
        marker={
            "symbol": "triangle-down", "size": 9, "color": theme.page.warning,
            "line": {"width": 1, "color": theme.page.paper},
        },
        **_KEEP,
    )  # fmt: skip


def targets(drawn: Sequence[Drawn], scale: Scale, tell: Callable[[Event], str]) -> go.Bar:
    """What can be pointed at and clicked: mark and label together, invisible, `customdata` is the event's id."""
    ends = [(scale.value(one.box[0]), scale.value(one.box[1])) for one in drawn]
    heights = [_AROUND + LINE * (1 if one.side == "none" else len(one.label.lines)) for one in drawn]
    return go.Bar(
        base=[low for low, _ in ends], x=[high - low for low, high in ends], y=[one.y for one in drawn], width=heights,
        orientation="h", customdata=[one.mark.event.id for one in drawn], name="events",
        hovertext=[tell(one.mark.event) for one in drawn], hovertemplate="%{hovertext}<extra></extra>",
        marker={"color": "rgba(0,0,0,0)", "line": {"width": 0}}, **_KEEP,
    )  # fmt: skip


def density(bands: Sequence[Band], scale: Scale, theme: Theme) -> go.Bar:
    """What found no room, counted in bins along its lane: the more events, the darker."""
    step = (scale.high - scale.low) / _BINS
    bins = [(band.crowd_y, number, count) for band in bands for number, count in _counts(band.crowd, scale).items()]
    most = max((count for *_, count in bins), default=1)
    alphas = [round(0.25 + 0.65 * (count / most) ** 0.5, 2) for *_, count in bins]
    return go.Bar(
        base=[scale.low + number * step for _, number, _ in bins], x=[step] * len(bins), y=[y for y, *_ in bins],
        width=DENSITY - 4, orientation="h", hovertext=[_more(count) for *_, count in bins],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={"color": [faded(theme.page.muted, alpha) for alpha in alphas], "line": {"width": 0}}, **_KEEP,
    )  # fmt: skip


def _counts(crowd: Sequence[Mark], scale: Scale) -> dict[int, int]:
    counts: dict[int, int] = {}
    for mark in crowd:
        number = min(int((scale.clipped(mark.at) - scale.low) / (scale.high - scale.low) * _BINS), _BINS - 1)
        counts[number] = counts.get(number, 0) + 1
    return counts


def _more(count: int) -> str:
    return "1 more event: zoom in" if count == 1 else f"{count:,} more events: zoom in"


def _outline(mark: Mark) -> float:
    return 1.2 if mark.extent == "lasting" and not mark.is_settled else 0.0


def _fades(mark: Mark, scale: Scale) -> tuple[float, float]:
    length = mark.high - mark.low
    if mark.extent == "somewhere":
        return 0.42 * length, 0.42 * length
    fade = min(0.8 * length, 50 / (scale.right - scale.left) * (scale.high - scale.low))
    return fade * mark.open_low, fade * mark.open_high


def _stated_ends(mark: Mark, scale: Scale) -> list[float]:
    left, right = extent_px(mark, scale)
    if mark.extent != "somewhere" or right - left < 24:
        return []
    ends = ((mark.low, mark.open_low), (mark.high, mark.open_high))
    return [end for end, is_open in ends if not is_open and scale.low < end < scale.high]


def _anchor(one: Drawn, scale: Scale) -> tuple[float, float]:
    """Where a label is tied, and the size of the invisible marker that keeps it off."""
    mark = one.mark
    left, right = extent_px(mark, scale)
    at = scale.pixel(mark.at)
    if one.side == "inside":
        return (mark.at, 17.0) if mark.at == mark.low and at >= scale.left else (scale.clipped(mark.low), 6.0)
    end, edge = (mark.low, left) if one.side == "left" else (mark.high, right)
    if abs(edge - at) < 10:
        return mark.at, 17.0
    return scale.clipped(end), 22.0 if mark.arrow and (mark.arrow == "before") == (one.side == "left") else 9.0


def _halo(paper: str) -> str:
    return ",".join(f"0 0 3px {paper}" for _ in range(3))
