from xml.etree import ElementTree

import pytest

from tests.charts.samples import HOSTILE, event, timeline, tram
from tests.export.pages import needs_browser
from timeline.charts import figure
from timeline.export.svg import figure_to_svg

SVG = "{http://www.w3.org/2000/svg}"
pytestmark = [pytest.mark.browser, needs_browser]


def texts(svg):
    return ["".join(found.itertext()) for found in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def test_svg_holds_labels_as_text():
    found = " ".join(texts(figure_to_svg(figure(tram(), title="A title", footer=["Sources: one"]))))
    for words in (
        "A title",
        "Viaduct collapses",
        "Halden Rail",
        "Protests",
        "No date",
        "published 14 Mar 2024",
        "Sources: one",
    ):
        assert words in found


def test_svg_draws_hostile_text_as_text():
    svg = figure_to_svg(figure(timeline(event(HOSTILE, "2020-01-05", [HOSTILE])), title=HOSTILE))
    root = ElementTree.fromstring(svg)
    assert not {f"{SVG}{name}" for name in ("a", "image", "script", "foreignObject")} & {one.tag for one in root.iter()}
    assert any("<b>bold</b> <img src=x onerror=alert(1)> %{x} $x^2$" in text for text in texts(svg))
