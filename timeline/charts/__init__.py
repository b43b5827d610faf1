"""A timeline as a picture: Timeline -> plotly Figure. Pure, and knows nothing of the app."""

from timeline.charts.figure import figure

__all__ = ["figure"]
