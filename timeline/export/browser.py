"""A figure drawn by a Chrome or Chromium on this machine, through kaleido. Nothing is fetched from the network."""

import contextlib
import logging
from collections.abc import Iterator
from typing import Literal

import plotly.graph_objects as go

from timeline.errors import ExportError

_MEND = "install one (`apt-get install chromium` or `plotly_get_chrome`), set BROWSER_PATH, or export .html"


def rendered(figure: go.Figure, format: Literal["png", "svg"], *, scale: float = 1.0) -> bytes:
    """The figure as a file of this format; ExportError where no browser is found, or it fails."""
    import kaleido  # slow to load, and of no use to those who export no picture
    from choreographer.errors import BrowserClosedError, BrowserDepsError, BrowserFailedError, ChromeNotFoundError

    options = {"format": format, "width": figure.layout.width, "height": figure.layout.height, "scale": scale}
    try:
        with _quiet():
            made: bytes = kaleido.calc_fig_sync(figure, opts=options, kopts={"mathjax": False})
    except ChromeNotFoundError as error:
        raise ExportError(f"no Chrome or Chromium was found to draw the picture; {_MEND}") from error
    except (BrowserClosedError, BrowserDepsError, BrowserFailedError, TimeoutError, OSError) as error:
        reason = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        raise ExportError(f"the browser could not draw the picture ({reason}); {_MEND}") from error
    return made


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep the browser driver from logging the browser's farewell, which it cannot read, as an error."""
    logger = logging.getLogger("choreographer")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)
