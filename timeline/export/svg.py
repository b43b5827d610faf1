"""A picture that stays sharp at every size, its text as text."""

import plotly.graph_objects as go

from timeline.export.browser import rendered


def figure_to_svg(figure: go.Figure) -> str:
    """SVG as a string."""
    return rendered(figure, "svg").decode("utf-8")
