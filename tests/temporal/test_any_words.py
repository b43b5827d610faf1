"""No words, in any order, bring the tagger down: every language with its own words and mixed-up examples."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.temporal.marked import read_marked
from tests.temporal.test_rule_examples import LANGUAGES
from timeline.temporal import tag
from timeline.temporal.rules import load_levels, load_lexicon

FIGURES = re.findall(
    r"\S+",
    "0 1 5 12 13 24 25 31 32 60 99 0415 0199 1445 1990 2400 99999 1.5 11.30 99.99 1/2 9/11 30/2/2020 31.12.1999 "
    "2020-02-30 2020-01-31T10:30Z 10:30 25:99 24:30 1,000 , . - ( ) ’ +",
)


def words_of(language):
    """The words of a language, its examples cut up, and figures."""
    own = {word for group in load_lexicon(language).classes.values() for word in group.words}
    rules = [ready.rule for rules in load_levels(language) for ready in rules]
    texts = [read_marked(example)[0] for rule in rules for example in (*rule.examples, *rule.counter_examples)]
    return sorted(own | {word for text in texts for word in re.findall(r"\w+", text)}) + FIGURES, texts


def check(text, language, published, style):
    for one in tag(text, published=published, style=style, language=language):
        assert one.span.of(text) == one.text
        assert one.when is None or (one.when.edtf and one.basis != "none")


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_in_any_order_are_read(language):
    words, texts = words_of(language)
    styles = st.sampled_from(["news", "narrative"])
    days = st.sampled_from([None, date(2024, 11, 16), date(1, 1, 1), date(9999, 12, 31)])

    @settings(max_examples=400)
    @given(st.lists(st.sampled_from(words), max_size=8), st.sampled_from(texts), st.integers(0, 12), days, styles)
    def run(inserted, text, place, published, style):
        pieces = text.split(" ")
        check(" ".join([*pieces[:place], *inserted, *pieces[place + len(inserted) :]]), language, published, style)
        check(" ".join(inserted).title(), language, published, style)

    run()
