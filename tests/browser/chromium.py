"""The browser that the browser tests drive: found, or installed where that is allowed, or missing for a reason.

`python -m tests.browser.chromium` provides one and prints what it found; it never fails, since everything else must
still run where there is none.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_TIMEOUT = 300


def find() -> str | None:
    """Path of a Chromium or Chrome: $BROWSER_PATH, one on the PATH, or Playwright's own; None where there is none."""
    if os.environ.get("BROWSER_PATH"):
        return os.environ["BROWSER_PATH"]
    return next(filter(None, map(shutil.which, NAMES)), None) or _of_playwright()


def provide() -> str | None:
    """`find`, and where there is none: Debian's package, else Playwright's download."""
    return find() or _from_debian() or _from_playwright()


def _of_playwright() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
        return str(path) if path.exists() else None


def _from_debian() -> str | None:
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return None
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if _succeeds(["apt-get", "update", "-qq"], quiet):
        _succeeds(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"], quiet)
    return find()


def _from_playwright() -> str | None:
    _succeeds([sys.executable, "-m", "playwright", "install", "chromium"], dict(os.environ))
    return find()


def _succeeds(command: list[str], environment: dict[str, str]) -> bool:
    try:
        done = subprocess.run(command, env=environment, capture_output=True, timeout=_TIMEOUT, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


if __name__ == "__main__":
    print("browser:", provide() or "none could be found or installed; the browser tests will be skipped")  # noqa: T201
