"""A picture in pixels."""

import plotly.graph_objects as go

from timeline.export.browser import rendered


def figure_to_png(figure: go.Figure, *, scale: float = 2.0) -> bytes:
    """PNG of `scale` pixels for each pixel of the layout: 2 is sharp in print and on fine screens."""
    return rendered(figure, "png", scale=scale)
