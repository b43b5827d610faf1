"""A page with selectable text, made from SVG without a browser: a third of the size of the browser's own PDF."""

import re
from xml.etree import ElementTree

import plotly.graph_objects as go

from timeline.errors import ExportError
from timeline.export.svg import figure_to_svg

MAX_BYTES = 20_000_000
MAX_SIDE = 20_000
_SVG = "{http://www.w3.org/2000/svg}"
_DRAWN = frozenset(
    f"{_SVG}{name}"
    for name in (
        "svg", "g", "defs", "clipPath", "rect", "circle", "ellipse", "line", "polyline", "polygon", "path", "text",
        "tspan", "title", "desc", "linearGradient", "radialGradient", "stop", "pattern", "marker", "mask",
    )
)  # fmt: skip
_ELSEWHERE = re.compile(r"url\(\s*(?!['\"]?#)|@import|\\", re.IGNORECASE)


def figure_to_pdf(figure: go.Figure) -> bytes:
    """PDF of one page, a point for each pixel of the layout."""
    return svg_to_pdf(figure_to_svg(figure))


def svg_to_pdf(svg: str) -> bytes:
    """PDF from an SVG that may come from anywhere, such as a reader's browser.

    Only shapes and text are drawn: images, scripts, styles and references to anything outside the SVG itself are
    left out, so that nothing is fetched or read. ExportError where it is no SVG, or too large.
    """
    import vl_convert  # slow to load

    if len(svg) > MAX_BYTES:
        raise ExportError(f"the SVG has {len(svg)} characters, the most is {MAX_BYTES}; show fewer events")
    root = _parsed(svg)
    _check_size(root)
    _strip(root)
    try:
        made: bytes = vl_convert.svg_to_pdf(ElementTree.tostring(root, encoding="unicode"))
    except ValueError as error:
        raise ExportError(f"the SVG could not become a PDF: {error}") from error
    return made


def _parsed(svg: str) -> ElementTree.Element:
    if "<!DOCTYPE" in svg or "<!ENTITY" in svg:
        raise ExportError("the SVG declares entities; give it without a DOCTYPE")
    try:
        root = ElementTree.fromstring(svg)
    except ElementTree.ParseError as error:
        raise ExportError(f"this is not an SVG: {error}") from error
    if root.tag != f"{_SVG}svg":
        raise ExportError(f"this is not an SVG but {root.tag!r}")
    return root


def _check_size(root: ElementTree.Element) -> None:
    for side in ("width", "height"):
        number = re.fullmatch(r"(\d{1,6}(?:\.\d*)?)(?:px)?", root.get(side, ""))
        if not number or not 0 < float(number[1]) <= MAX_SIDE:
            raise ExportError(f"the SVG's {side} is {root.get(side)!r}; it must be 1 to {MAX_SIDE} pixels")


def _strip(element: ElementTree.Element) -> None:
    """Remove, in place, what is not drawn from the SVG alone."""
    for name, value in list(element.attrib.items()):
        if name.endswith("href") or name.lower().startswith("on") or _ELSEWHERE.search(value):
            del element.attrib[name]
    for child in list(element):
        if child.tag in _DRAWN:
            _strip(child)
        else:
            element.remove(child)
