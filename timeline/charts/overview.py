"""The strip beneath the lanes that shows where events are dense, and in which a range is chosen."""

from collections.abc import Sequence

import plotly.graph_objects as go

from timeline.charts.marks import Mark
from timeline.charts.scale import Scale
from timeline.charts.theme import Theme

HEIGHT = 44.0
_BINS = 120  # at most, and no finer than a day
_FEW_DAYS = 9  # on an axis of fewer days, hours count


def counts(marks: Sequence[Mark], scale: Scale) -> list[float]:
    """How many events fall into each bin of the axis; one that spans several counts in part in each."""
    days = (scale.high - scale.low) / scale.day
    bins = int(min(days, _BINS)) if days >= _FEW_DAYS else _BINS
    result = [0.0] * bins
    for mark in marks:
        inside = mark.high - 1e-3 * scale.day  # a day ends where the next begins, and is not in it
        first, last = (_bin(value, scale, bins) for value in (mark.low, max(mark.low, inside)))
        for number in range(first, last + 1):
            result[number] += 1 / (last - first + 1)
    return result


def bars(marks: Sequence[Mark], scale: Scale, theme: Theme) -> go.Bar:
    """The density bars, on the y axis that only the range slider shows."""
    found = counts(marks, scale)
    step = (scale.high - scale.low) / len(found)
    return go.Bar(
        x=[scale.low + (number + 0.5) * step for number in range(len(found))], y=found, width=0.8 * step,
        yaxis="y4", hoverinfo="skip", marker={"color": theme.page.faint, "line": {"width": 0}},
    )  # fmt: skip


def slider(scale: Scale, theme: Theme, *, height: float, gutter: tuple[float, float]) -> dict[str, object]:
    """The layout of the range slider in a picture of this height.

    `gutter` is a stretch of the lanes' y axis where no mark is: the strip shows it in place of the lanes.
    """
    return {
        "visible": True,
        "thickness": HEIGHT / height,
        "range": [scale.low, scale.high],
        "bgcolor": theme.page.lane,
        "bordercolor": theme.page.grid,
        "borderwidth": 1,
        "yaxis": {"rangemode": "fixed", "range": gutter},
    }


def axis(marks: Sequence[Mark], scale: Scale) -> dict[str, object]:
    """The y axis of the density bars: without height of its own, so that only the range slider shows it."""
    most = max(counts(marks, scale), default=1.0)
    domain = [1 - 3e-4, 1]  # Plotly wants at least 1/4096, and puts the slider beneath the lowest axis
    return {"domain": domain, "range": [0, 1.08 * most], "anchor": "x", "visible": False, "fixedrange": True}


def _bin(value: float, scale: Scale, bins: int) -> int:
    return min(max(int((value - scale.low) / (scale.high - scale.low) * bins), 0), bins - 1)
