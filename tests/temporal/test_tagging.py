"""The tagger as a whole: what it counts from, what it never does, and that its time grows with the text."""

import time
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import End, FuzzyDate, Point
from timeline.documents import Span
from timeline.temporal import guess_style, matching, tag

PUBLISHED = date(2024, 11, 16)
LATE_2017 = FuzzyDate.between(date(2017, 10, 1), date(2017, 12, 31), precision="month")


def only(text, **options):
    """The one expression of a text."""
    (found,) = tag(text, **{"published": PUBLISHED, **options})
    return found


@pytest.mark.parametrize(
    ("text", "when", "basis"),
    [
        ("It fell in 2020.", FuzzyDate.year(2020), "stated"),
        ("It fell on Monday.", FuzzyDate.day(2024, 11, 11), "publication"),
        ("It fell in late 2017.", LATE_2017, "stated"),
        ("It fell in 44 BC.", FuzzyDate.year(-43), "stated"),
        ("It fell in March 2019.", FuzzyDate.month(2019, 3), "stated"),
        ("It was built around 1500.", replace(FuzzyDate.year(1500), approximate=True), "stated"),
        ("It lasted three weeks.", None, "none"),
        ("They meet every Friday.", None, "none"),
    ],
)  # fmt: skip
def test_when_and_basis_follow_the_words(text, when, basis):
    found = only(text)
    assert (found.when, found.basis) == (when, basis)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The court gave the firm until 27 September to pay.", "2024-09-27"),
        ("Until August the shares had not moved.", "2024-08"),
        ("The court has given the firm until 27 December to pay.", "2024-12-27"),
        ("The match was put off until 2 March.", "2025-03-02"),
    ],
)
def test_until_is_ahead_only_where_it_still_holds(text, value):
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A profit warning in February, blamed on a lost contract, had taken a quarter off the shares.", "2024-02"),
        ("A strike in March, called by two unions, closed the ports.", "2024-03"),
        ("A summit in March, called by Paris, will decide.", "2025-03"),
    ],
)
def test_the_tense_is_that_of_the_sentence_behind_an_aside(text, value):
    assert only(text).value == value


def test_recent_months_reach_back_from_publication():
    when = only("In recent months, groups attacked.").when
    assert (when.earliest, when.latest, when.approximate) == (Point(2024, 5, 16), Point(2024, 11, 16), True)


def test_more_than_a_decade_up_to_now_began_before_it():
    found = only("For over a decade, they have been asking for it.")
    assert (found.when.earliest, found.when.latest, found.when.duration) == (End.OPEN, Point(2024, 11, 16), True)
    assert "2014-11-16" in found.because


@pytest.mark.parametrize(
    "text", ["He came on Monday.", "He came last year.", "He came in May.", "He came recently.", "He came at noon."]
)
def test_relative_words_without_a_date_stay_undated(text):
    found = only(text, published=None, style="news")
    assert (found.when, found.basis) == (None, "none")
    assert "no date is known" in found.because


@pytest.mark.parametrize(
    "text",
    [
        "in the year 12024",
        "9999999999 years",
        "99999 BC",
        "30 February 2020",
        "on 31/31/2020",
        "in 0000",
        "two million years ago",
    ],
)
def test_impossible_dates_get_no_date(text):
    assert all(found.when is None for found in tag(text, published=PUBLISHED))


def test_narrative_counts_from_the_last_date_and_news_from_publication():
    text = "It began on 3 May 1912. It ended the next day. In June he left."
    values = [found.value for found in tag(text, style="narrative")]
    assert values == ["1912-05-03", "1912-05-04", "1912-06"]
    assert only("It began yesterday.").value == "2024-11-15"


def test_a_narrative_is_not_moved_by_an_aside_to_an_earlier_year():
    text = "On 3 May 1912 he spoke of 1848. In June he left."
    assert [found.value for found in tag(text, style="narrative")][-1] == "1912-06"


def test_spans_limit_what_is_read():
    text = "In 1990 it began.\n\nIn 1995 it ended."
    assert [found.text for found in tag(text, spans=[Span(19, len(text))])] == ["1995"]


@pytest.mark.parametrize(("dayfirst", "value"), [(True, "2020-04-03"), (False, "2020-03-04"), (None, "2020-04-03")])
def test_dayfirst_decides_ambiguous_figures(dayfirst, value):
    assert only("Paid 03/04/2020.", dayfirst=dayfirst).value == value


def test_other_figures_of_the_text_decide_ambiguous_ones():
    assert [found.value for found in tag("Paid 04/25/2020 and 03/04/2020.")] == ["2020-04-25", "2020-03-04"]


def test_style_is_guessed_from_the_publication_date():
    assert (guess_style("x", PUBLISHED), guess_style("x")) == ("news", "narrative")


def test_expressions_across_a_chunk_border_are_whole():
    sentence = "It opened on March 3, 2014 in the rain, as everyone knows. "
    text = sentence * 2000
    found = tag(text, published=PUBLISHED)
    assert len(found) == 2000
    assert {one.value for one in found} == {"2014-03-03"}


def test_blank_lines_part_expressions():
    assert [found.text for found in tag("It began in May\n\n2014 was dry.", published=PUBLISHED)] == ["May", "2014"]


WORDS = [
    "in", "on", "the", "of", "last", "next", "May", "March", "3", "12", "2014", "1990s", "44", "BC", "Friday",
    "week", "two", "years", "ago", "later", "early", ",", ".", "-", "/", "’", "s", "at", "10:30", "p.m.", "every",
    "noon", "winter", "third", "quarter", "between", "and", "to", "from", "about", "31/12/1999", "2020-01-31", "İ",
    "99999", "second", "\n\n",
]  # fmt: skip


@given(
    st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join) | st.text(max_size=200),
    st.sampled_from(["news", "narrative"]),
)
def test_any_text_gives_true_offsets_in_order_and_dates_that_encode(text, style):
    end = 0
    for found in tag(text, published=PUBLISHED, style=style):
        assert found.span.of(text) == found.text
        assert found.span.start >= end
        end = found.span.end
        if found.when and not found.when.has_clock:
            read = FuzzyDate.from_edtf(found.when.edtf)
            assert (read.earliest, read.latest) == (found.when.earliest, found.when.latest)
            assert found.basis != "none"


BAD = {
    "digits": "7", "commas": ",", "the the": "the ", "months": "May ", "days": "3 May ", "years": "1990 ",
    "dashes": "1990-", "units": "a year ", "points": "1.", "lines": "\n", "quotes": "'", "clocks": "10:",
    "weekdays": "Friday, ", "last": "last ", "brackets": "((((", "clock in brackets": "05:30 (", "letters": "x",
    "Arabic digits": "٧", "Persian digits": "۷", "powers": "²", "zero width": "\u200b", "unseen": "12\u200f ",
    "accents": "\u0301", "vowel signs": "\u064b", "emoji": "👩‍👩‍👧‍👦", "spaces": " ", "dotted letters": "a.",
    "ISO": "2020-01-01T10:30Z ", "early late": "early late ", "ranges": "1 to 2 to ", "quarters": "Q1 ",
    "since": "since the ", "of the": "of the ", "eras": "AH 1402 BC ",
}  # fmt: skip


@pytest.mark.parametrize("language", ["en", "ar", "de"])  # with rules, with other letters, by shapes alone
@pytest.mark.parametrize("base", BAD.values(), ids=BAD.keys())
def test_time_grows_linearly_on_bad_input(base, language):
    def seconds(size):
        text = base * (size // len(base))
        begin = time.process_time()
        tag(text, published=PUBLISHED, language=language)
        return time.process_time() - begin

    seconds(1000)
    small, large = max(min(seconds(2_000) for _ in range(3)), 0.005), min(seconds(64_000) for _ in range(2))
    assert large < 5 * 32 * small  # 32 times the text: five times the time of a linear growth, a sixth of a square's


def test_a_history_with_a_publication_date_is_a_narrative_all_the_same():
    text = "The league grew in 1871. In 1872 it met again. " * 8
    assert guess_style(text, PUBLISHED) == "narrative"
    assert guess_style(text + "It met on Monday. " * 10, PUBLISHED) == "news"


def test_memory_of_words_is_bounded(monkeypatch):
    monkeypatch.setattr(matching, "_MOST_WORDS", 1000)
    rules = matching.matcher("en")
    for start in range(0, 10_000, 500):
        list(rules.find(" ".join(f"{number}x" for number in range(start, start + 500)), 0, 10**6, "news"))
    assert len(rules._words) < 5000
