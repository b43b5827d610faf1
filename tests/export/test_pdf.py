import io

import pypdf
import pytest

from tests.charts.samples import tram
from tests.export.pages import needs_browser
from timeline.charts import figure
from timeline.errors import ExportError
from timeline.export.pdf import MAX_SIDE, figure_to_pdf, svg_to_pdf

FRAME = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {size}>{inside}</svg>'


def svg(inside="", size='width="200" height="100"'):
    return FRAME.format(inside=f'<g font-family="Liberation Sans">{inside}</g>', size=size)


def words(pdf):
    return pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text()


@pytest.mark.browser
@needs_browser
def test_pdf_is_one_small_page_with_text_to_select():
    made = figure(tram(), show_overview=False)
    pdf = figure_to_pdf(made)
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    assert len(reader.pages) == 1
    assert (reader.pages[0].mediabox.width, reader.pages[0].mediabox.height) == (1200, made.layout.height)
    assert "Viaduct collapses during a load test" in words(pdf)
    assert len(pdf) < 400_000


def test_pdf_is_made_from_an_svg_without_a_browser(monkeypatch):
    monkeypatch.setenv("BROWSER_PATH", "/nowhere")
    assert "harbour" in words(svg_to_pdf(svg('<text x="5" y="50">harbour</text>')))


@pytest.mark.parametrize(
    "inside",
    [
        '<image href="{file}" width="50" height="50"/>',
        '<image xlink:href="{file}" width="50" height="50"/>',
        '<foreignObject><div xmlns="http://www.w3.org/1999/xhtml">secret</div></foreignObject>',
        "<script>secret</script>",
        '<rect width="50" height="50" style="fill:url({file})"/>',
        '<rect width="50" height="50" fill="url(http://127.0.0.1:9/secret.svg#p)"/>',
    ],
)
def test_svg_to_pdf_reads_nothing_outside_the_svg(tmp_path, inside):
    file = tmp_path / "secret.svg"
    file.write_text(svg("<text y='20'>secret</text>"), encoding="utf-8")
    pdf = svg_to_pdf(svg(inside.replace("{file}", str(file)) + '<text x="5" y="90">shown</text>'))
    assert "secret" not in words(pdf)
    assert "shown" in words(pdf)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not an SVG"),
        ("<svg", "not an SVG"),
        ("<html/>", "not an SVG but 'html'"),
        ('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', "declares entities"),
        (svg(size=""), "width is None"),
        (svg(size='width="1e9" height="5"'), "width is '1e9'"),
        (svg(size=f'width="5" height="{MAX_SIDE + 1}"'), "height is '20001'"),
        (svg(size='width="0" height="5"'), "width is '0'"),
        (svg("x" * 20_000_001), "the most is 20000000"),
    ],
)
def test_svg_to_pdf_refuses_with_a_reason(text, reason):
    with pytest.raises(ExportError, match=reason):
        svg_to_pdf(text)
