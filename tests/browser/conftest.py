"""The app in a real Chromium. Without one, every test here is skipped by name, with the reason."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser.chromium import find

ROOT = Path(__file__).parents[2]
FIRST_PORT = 8600
LAPTOP = {"width": 1366, "height": 768}
PATIENCE = 60_000
"""Milliseconds to wait for what a slow machine may take long over; a test goes on as soon as it is there."""


expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items):
    reason = _missing()
    for item in items:
        if Path(item.fspath).parent == Path(__file__).parent:
            item.add_marker(pytest.mark.browser)
            if reason:
                item.add_marker(pytest.mark.skip(reason=reason))


@lru_cache(maxsize=1)
def _found() -> str | None:
    return find()


def _missing() -> str:
    return "" if _found() else "no Chromium found: apt-get install chromium, or python -m playwright install chromium"


@pytest.fixture(scope="session")
def app() -> Iterator[str]:
    """The address of a server that runs for all tests."""
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", "dashboard/app.py", f"--server.port={port}"]
    quiet = ["--server.headless=true", "--server.fileWatcherType=none", "--logger.hideWelcomeMessage=false"]
    server = subprocess.Popen([*command, *quiet], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    said = []
    for line in server.stdout:
        said.append(line)
        if "URL:" in line:
            break
    else:
        pytest.fail(f"the app did not start:\n{''.join(said)}")
    yield f"http://127.0.0.1:{port}"
    server.terminate()
    server.communicate(timeout=30)


def _free_port() -> int:
    for port in range(FIRST_PORT, FIRST_PORT + 100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return port
    raise RuntimeError(f"no free port from {FIRST_PORT}")


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_found(), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def laptop(chromium):
    """One laptop's browser, whose pages share what was fetched; every page is a session of its own to the app."""
    return chromium.new_context(viewport=LAPTOP, accept_downloads=True)


@pytest.fixture
def browse(app, chromium, laptop):
    """Opens a page of the app; afterwards, no request may have left this machine and no script may have failed."""
    opened, outside, failures = [], [], []

    def watch(request):
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob") and parts.hostname != "127.0.0.1":
            outside.append(request.url)

    def go(path: str = "/", **options):
        context = chromium.new_context(**options) if options else laptop
        page = context.new_page()
        opened.append(context if options else page)
        page.set_default_timeout(PATIENCE)
        page.on("request", watch)
        page.on("pageerror", lambda error: failures.append(str(error)))
        page.goto(app + path)
        return page

    yield go
    for one in opened:
        one.close()
    assert outside == []
    assert failures == []
