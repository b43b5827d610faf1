"""How high each part of the picture is, and where it begins."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.charts import legend, overview
from timeline.charts.caption import Caption
from timeline.charts.context import LINE as CONTEXT_LINE
from timeline.charts.context import stretches
from timeline.charts.plan import Plan
from timeline.charts.strips import Spot
from timeline.history.model import Entry

AXIS = 36.0
"""Pixels of the time axis, above the lanes."""
GUTTER = 20.0
"""Pixels beneath the last lane, for the publication date."""
EMPTY = 90.0
"""Pixels for the sentence that stands where there is nothing to draw."""


@dataclass(frozen=True, slots=True)
class Heights:
    """Where each part begins and ends, in pixels from the top."""

    legend_top: float
    legend_bottom: float
    lanes_top: float
    lanes_bottom: float
    strips_top: float
    strips_bottom: float
    total: float

    @property
    def gutter(self) -> tuple[float, float]:
        """The empty stretch beneath the last lane, in pixels from the first lane's top, its lower end first."""
        bottom = self.lanes_bottom - self.lanes_top
        return bottom - 1, bottom - GUTTER + 1

    def span(self, top: float, bottom: float) -> list[float]:
        """A stretch from top to bottom as Plotly's domain: fractions from the picture's bottom."""
        return [1 - max(bottom, top + 1) / self.total, 1 - top / self.total]


def heights(made: Plan, caption: Caption, *, context: Sequence[Entry], show_overview: bool) -> Heights:
    """Stack the parts: caption, legend, context, axis, lanes, overview, strips, caption."""
    legend_top = caption.head_height(made.width)
    legend_bottom = legend_top + legend.height(made.legend)
    lanes_top = legend_bottom + _above_lanes(made, context)
    lanes_bottom = lanes_top + made.lanes_height + (GUTTER if made.scale else 0)
    strips_top = lanes_bottom + (overview.HEIGHT + 22 if made.scale and show_overview else 6)
    strips_bottom = strips_top + sum(strip.height for strip in made.strips)
    total = strips_bottom + caption.foot_height(made.width)
    return Heights(legend_top, legend_bottom, lanes_top, lanes_bottom, strips_top, strips_bottom, total)


def strip_spots(made: Plan) -> list[Spot]:
    """The spots of all strips, in pixels from the first strip's top."""
    spots: list[Spot] = []
    top = 0.0
    for strip in made.strips:
        spots += [replace(spot, y=spot.y + top) for spot in strip.spots]
        top += strip.height
    return spots


def _above_lanes(made: Plan, context: Sequence[Entry]) -> float:
    if made.scale is None:
        return 0.0 if made.strips else EMPTY
    return AXIS + CONTEXT_LINE * max((one.row + 1 for one in stretches(context, made.scale)), default=0)
