"""Untrusted words never become markup, a template or TeX."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.charts.text import clean, escaped


@pytest.mark.parametrize(
    ("raw", "drawn"),
    [
        ("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;"),
        ('<a href="javascript:x">', "&lt;a href=&#34;javascript:x&#34;&gt;"),
        ("%{customdata}", "%&#123;customdata}"),
        ("$x^2$", "&#36;x^2&#36;"),
        ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
        ("a\r\nb\x00\x1b[31m", "a b[31m"),
        ("\ud800x", "x"),
        ("user\u202egnp.exe", "usergnp.exe"),
    ],
)
def test_escaped_leaves_nothing_that_plotly_reads(raw, drawn):
    assert escaped(raw) == drawn


def test_escaped_isolates_right_to_left_text():
    assert escaped("שלום") == "\u2068שלום\u2069"


def test_clean_keeps_what_can_be_read():
    assert clean("  naïve — 日本  مرحبا 🙂 ") == "naïve — 日本 مرحبا 🙂"


@given(st.text())
def test_escaped_has_no_active_character(text):
    without_entities = re.sub(r"&(?:amp|lt|gt|#\d+);", "", escaped(text))
    assert not set("<>$&{\"'\n\r\0") & set(without_entities)


@given(st.text())
def test_clean_is_stable(text):
    assert clean(clean(text)) == clean(text)
