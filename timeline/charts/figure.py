"""Timeline -> Figure."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

import plotly.graph_objects as go

from timeline.charts.text import escaped
from timeline.history.model import Entry

if TYPE_CHECKING:
    from timeline.collection import Timeline

Lanes = Literal["actor", "category", "status", "article"]
ThemeName = Literal["light", "dark"]


def figure(
    timeline: "Timeline",
    *,
    lanes: Lanes = "actor",
    theme: ThemeName = "light",
    width: int = 1200,
    title: str = "",
    window: tuple[str, str] | None = None,
    footer: Sequence[str] = (),
    context: Sequence[Entry] = (),
    overview: bool = True,
) -> go.Figure:
    """The timeline as a Figure, `width` pixels wide; `customdata` of what can be clicked is the event's id."""
    dated = [event for event in timeline.events if event.when is not None]
    points = [next(bound for bound in event.when.iso_bounds() if bound) for event in dated if event.when]
    names = [escaped(event.actors[0].actor.name) if event.actors else "No named actor" for event in dated]
    marks = go.Scatter(
        x=points, y=names, mode="markers", customdata=[event.id for event in dated],
        hovertext=[escaped(event.title) for event in dated], hoverinfo="text",
    )  # fmt: skip
    return go.Figure(marks, {"width": width, "title": {"text": escaped(title)}, "meta": {"shown": len(dated)}})
