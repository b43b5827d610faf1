"""Arabic as a third language: its months by three names, its digits, its week, and words that only look like dates."""

from datetime import date

import pytest

from timeline.temporal import tag
from timeline.temporal.rules import load_levels, load_lexicon

NEWS = """
أعلن الجيش يوم الثلاثاء 12 تشرين الثاني/نوفمبر 2024 أن الغارة التي وقعت مساء الاثنين
أسفرت عن مقتل ٢٠٠٠ شخص منذ عام ٢٠١١.
وقال رمضان عبد الله، البالغ من العمر 45 عاماً، إن رجب طيب أردوغان مارس الضغط قبل يومين.
"""


def values(text, **options):
    return [(one.text, one.value) for one in tag(text, language="ar", published=date(2024, 11, 16), **options)]


def test_news_in_arabic():
    assert values(NEWS) == [
        ("يوم الثلاثاء 12 تشرين الثاني/نوفمبر 2024", "2024-11-12"),
        ("مساء الاثنين", "2024-11-11TEV"),
        ("عام ٢٠١١", "2011"),
        ("قبل يومين", "2024-11-14"),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("في 17 كانون الأول 2010", "2010-12-17"),  # the Levant
        ("في 17 ديسمبر 2010", "2010-12-17"),  # Egypt and the Gulf
        ("في 17 دجنبر 2010", "2010-12-17"),  # Morocco
        ("في 14 جانفي 2011", "2011-01-14"),  # Tunisia and Algeria
        ("في ١٤ يناير ٢٠١١", "2011-01-14"),
        ("في \u200f14 يناير\u200f 2011\u200f", "2011-01-14"),  # with marks for the direction of writing
        ("في ۱۴ يناير ۲۰۱۱", "2011-01-14"),  # Persian digits
        ("في ١٤/٠١/٢٠١١", "2011-01-14"),
        ("في 14 يَنايِر 2011", "2011-01-14"),  # with vowel signs
        ("في 14 ينـــاير 2011", "2011-01-14"),  # drawn long
    ],
)
def test_one_day_in_many_ways_of_writing(text, value):
    assert [found for _, found in values(text)] == [value]


def test_a_year_of_either_calendar_is_left_alone():
    assert values("ولد عام 1402 في الرياض، وتوفي عام 1445 هـ.") == [("عام 1445 هـ", "2023-07-19/2024-07-06")]


def test_the_reason_is_in_arabic_and_offsets_are_true():
    text = "استقال الوزير يوم الاثنين."
    (found,) = tag(text, language="ar", published=date(2024, 11, 16))
    assert found.because == "«يوم الاثنين» قبل 2024-11-16"
    assert found.span.of(text) == "يوم الاثنين"


@pytest.mark.parametrize("language", ["ar"])
def test_words_are_written_in_the_letters_that_fold_leaves(language):
    lexicon = load_lexicon(language)
    table = str.maketrans(lexicon.fold)
    words = [word for group in lexicon.classes.values() for word in group.words]
    words += [name for rules in load_levels(language) for ready in rules for name in ready.pattern.class_names]
    assert [word for word in words if word.translate(table) != word] == []
