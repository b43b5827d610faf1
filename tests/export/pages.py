"""What the picture tests need: a browser, or the reason why there is none."""

import os
import shutil

import pytest

BROWSER = os.environ.get("BROWSER_PATH") or next(
    (path for path in map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome")) if path), None
)
needs_browser = pytest.mark.skipif(BROWSER is None, reason="no Chrome or Chromium on the PATH")
