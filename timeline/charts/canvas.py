"""Text and shapes placed in pixels from the picture's top left corner. Plotly counts from the bottom, in fractions."""

from dataclasses import dataclass, field
from typing import Literal

from timeline.charts.theme import FONT, Theme

MARGIN = 16.0
"""Pixels that stay free at the picture's sides."""
Anchor = Literal["left", "center", "right"]
Plain = dict[str, object]


@dataclass
class Canvas:
    """Collects the annotations and shapes of a picture of `width` x `height` pixels."""

    width: float
    height: float
    theme: Theme
    annotations: list[Plain] = field(default_factory=list)
    shapes: list[Plain] = field(default_factory=list)

    def text(
        self, x: float, y: float, html: str, *, size: float = 12, color: str = "", bold: bool = False,
        anchor: Anchor = "left",
    ) -> None:  # fmt: skip
        """Text whose vertical middle is at `y`. `html` must have been escaped."""
        font = {"family": FONT, "size": size, "color": color or self.theme.page.ink, "weight": 700 if bold else 400}
        self.annotations.append(
            {"x": x / self.width, "y": 1 - y / self.height, "xref": "paper", "yref": "paper", "text": html,
             "font": font, "showarrow": False, "xanchor": anchor, "yanchor": "middle", "align": anchor, "borderpad": 0}
        )  # fmt: skip

    def note(self, x: float, y: float, html: str, *, shift: float = 0.0, anchor: Anchor = "left") -> None:
        """Small muted text tied to the date axis at coordinate `x`, and `shift` pixels off it."""
        self.text(0, y, html, size=11, color=self.theme.page.muted, anchor=anchor)
        self.annotations[-1] |= {"x": x, "xref": "x", "xshift": shift}

    def rect(self, left: float, top: float, right: float, bottom: float, color: str, *, below: bool = True) -> None:
        """A filled rectangle."""
        self.shapes.append(
            {"type": "rect", "xref": "paper", "yref": "paper", "x0": left / self.width, "x1": right / self.width,
             "y0": 1 - top / self.height, "y1": 1 - bottom / self.height, "fillcolor": color, "line": {"width": 0},
             "layer": "below" if below else "above"}
        )  # fmt: skip

    def line(self, x: float, top: float, bottom: float, color: str, *, dash: str = "solid", width: float = 1) -> None:
        """A vertical line tied to the date axis at coordinate `x`, from one height in pixels to another."""
        self.shapes.append(
            {"type": "line", "xref": "x", "yref": "paper", "x0": x, "x1": x, "y0": 1 - top / self.height,
             "y1": 1 - bottom / self.height, "line": {"color": color, "width": width, "dash": dash}, "layer": "below"}
        )  # fmt: skip

    def band(self, low: float, high: float, top: float, bottom: float, color: str) -> None:
        """A filled stretch of the date axis."""
        self.shapes.append(
            {"type": "rect", "xref": "x", "yref": "paper", "x0": low, "x1": high, "y0": 1 - top / self.height,
             "y1": 1 - bottom / self.height, "fillcolor": color, "line": {"width": 0}, "layer": "below"}
        )  # fmt: skip
