"""What the app's tests leave behind is put back."""

import sys

import pytest


@pytest.fixture(autouse=True)
def main_module(monkeypatch):
    """Streamlit puts a script in the place of `__main__`, which worker processes of later tests would run."""
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])
