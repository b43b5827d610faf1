import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageFont

from timeline.charts.measure import shortened, text_width, wrapped

WORDS = st.text(alphabet=st.sampled_from("abc WÄж日 "), max_size=80)


@pytest.mark.parametrize(("text", "wider"), [("il", "WM"), ("abc", "abcd"), ("ab", "日本")])
def test_text_width_grows(text, wider):
    assert text_width(text, 12) < text_width(wider, 12)


def test_text_width_agrees_with_pillow():
    try:
        font = ImageFont.truetype("LiberationSans-Regular.ttf", 120)
    except OSError:
        pytest.skip("Liberation Sans is not installed")
    text = "Parliament votes, 5 Jan 2020"
    assert text_width(text, 12) == pytest.approx(font.getlength(text) / 10, rel=0.03)


def test_bold_is_wider_and_a_combining_accent_takes_no_room():
    assert text_width("Parliament", 12, bold=True) > text_width("Parliament", 12)
    assert text_width("e\u0301", 12) == text_width("e", 12)


@given(WORDS, st.floats(40, 300), st.integers(1, 3))
def test_wrapped_lines_fit_and_lose_no_word_unsaid(text, width, lines):
    broken = wrapped(text, width, 12, lines=lines)
    assert len(broken) <= lines
    assert all(text_width(line, 12) <= width for line in broken)
    assert " ".join(broken).split() == text.split() or any(line.endswith("…") for line in broken)


def test_wrapped_leaves_room_on_the_first_line():
    assert wrapped("one two three", 70, 12, lines=2) == ("one two", "three")
    assert wrapped("one two three", 70, 12, lines=2, first=45) == ("one", "two three")


def test_shortened_prefers_whole_words():
    assert shortened("Parliament votes tomorrow", 110, 12) == "Parliament votes…"
