import io

import pytest
from PIL import Image

from tests.charts.samples import timeline, tram
from tests.export.pages import needs_browser
from timeline.charts import figure
from timeline.errors import ExportError
from timeline.export.png import figure_to_png


@pytest.mark.browser
@needs_browser
def test_png_has_its_size_and_is_not_blank():
    made = figure(tram(), show_overview=False)
    image = Image.open(io.BytesIO(figure_to_png(made, scale=1.5)))
    assert image.size == (1800, round(1.5 * made.layout.height))
    colors = image.convert("RGB").getcolors(maxcolors=10_000_000)
    assert len(colors) > 500
    assert max(count for count, _ in colors) < 0.9 * image.width * image.height


def test_png_without_a_browser_is_one_clear_sentence(monkeypatch):
    monkeypatch.setenv("BROWSER_PATH", "/nowhere/chromium")
    with pytest.raises(ExportError, match=r"no Chrome or Chromium was found.*apt-get install chromium") as caught:
        figure_to_png(figure(timeline()))
    assert "\n" not in str(caught.value)
