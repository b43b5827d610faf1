"""Dates in languages without rules, and in Spanish."""

from datetime import date

import pytest

from timeline.temporal import tag


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Am 3. März 2014 kamen 2000 Leute.", [("3. März 2014", "2014-03-03")]),
        ("de", "Im Mai 2015 regnete es.", [("Mai 2015", "2015-05")]),
        ("fr", "Le 1er mai 2003, salle 2003.", [("1er mai 2003", "2003-05-01")]),
        ("it", "Il 5 ottobre 2020 partì.", [("5 ottobre 2020", "2020-10-05")]),
        ("ru", "Это было 3 мая 2014 года.", [("3 мая 2014", "2014-05-03")]),
        ("ar", "في 3 مايو 2014 وقع الحادث", [("3 مايو 2014", "2014-05-03")]),
        ("ja", "2014年3月5日に", [("2014年3月5日", "2014-03-05")]),
        (
            "uk",
            "О 14:30. 1 травня 2014 року, а у березні 2019 пішов.",
            [("1 травня 2014", "2014-05-01"), ("березні 2019", "2019-03")],
        ),
        ("ru", "В марте 2019 года он ушёл.", [("марте 2019", "2019-03")]),
        ("it", "Il 1º maggio 2003 piovve.", [("1º maggio 2003", "2003-05-01")]),
        (
            "pt",
            "Em 25 de abril de 1974 e em março de 2020.",
            [("25 de abril de 1974", "1974-04-25"), ("março de 2020", "2020-03")],
        ),
        ("he", "ב-14 במאי 1948", [("14 במאי 1948", "1948-05-14")]),
        ("tr", "15 Temmuz 2016'da oldu.", [("15 Temmuz 2016", "2016-07-15")]),
        ("fa", "در ۳ مه ۲۰۱۴ کشته شد.", [("۳ مه ۲۰۱۴", "2014-05-03")]),
        (
            "hi",
            "वह 3 मई 2014 को आया, 15 अगस्त 1947 को नहीं।",
            [("3 मई 2014", "2014-05-03"), ("15 अगस्त 1947", "1947-08-15")],
        ),
        ("zh", "2019年3月,会议召开。", [("2019年3月", "2019-03")]),
        ("ko", "2014년 3월 5일에 사임했다.", [("2014년 3월 5일", "2014-03-05")]),
        ("vi", "Ngày 3 tháng 5 năm 2014 trời mưa.", [("3 tháng 5 năm 2014", "2014-05-03")]),
        ("el", "Στις 3 Μαΐου 2014, τον Μάρτιο 2019.", [("3 Μαΐου 2014", "2014-05-03"), ("Μάρτιο 2019", "2019-03")]),
        # never a date of today's making
        ("de", "Gestern 2014 Leute, heute 2000 Tote, vor 3 Jahren 2014 Leute.", []),
        ("fr", "Hier 2014 participants, dans 2 jours 2014, sept 2000 soldats.", []),
        ("tl", "May 2000 katao ang dumating.", []),
        ("de", "Der Marsch begann gestern, vielleicht.", []),
        ("de", "Am 31. Februar 2014 nicht.", []),
        ("xx", "3 May 2014", []),
        ("en-GB", "On 3 May 2014 it rained.", [("3 May 2014", "2014-05-03")]),
    ],
)
def test_written_out_dates_of_other_languages(language, text, expected):
    found = tag(text, language=language)
    assert [(one.text, one.value) for one in found] == expected
    assert all(one.span.of(text) == one.text and one.basis == "stated" for one in found)


@pytest.mark.parametrize(
    ("words", "ours"),
    [
        ("۲۲ بهمن ۱۳۵۷", "1979-02-11"),
        ("28 مرداد 1332", "1953-08-19"),
        ("22 خرداد 1388", "2009-06-12"),
        ("30 اسفند 1399", "2021-03-20"),
        ("1 فروردین 1403", "2024-03-20"),
    ],
)
def test_days_of_the_iranian_calendar(words, ours):
    (found,) = tag(words, language="fa")
    assert (found.value, found.because) == (ours, f"'{words}' by the Iranian calendar")


@pytest.mark.parametrize(
    ("words", "language", "first", "last"),
    [
        ("خرداد ۱۳۸۸", "fa", "2009-05-22", "2009-06-21"),
        ("اسفند 1399", "fa", "2021-02-19", "2021-03-20"),
        ("Mehr 1359", "en", "1980-09-23", "1980-10-22"),
    ],
)
def test_months_of_the_iranian_calendar(words, language, first, last):
    (found,) = tag(words, language=language)
    assert found.value == f"{first}/{last}"
    assert found.when.iso_bounds() == (first, last)


@pytest.mark.parametrize("words", ["سال ۱۳۸۸", "کتاب ۱۳۸۸"])
def test_other_words_before_an_iranian_year_are_no_month(words):
    assert tag(words, language="fa") == []


def test_spanish_news_counts_from_publication_and_says_so_in_spanish():
    text = "El ministro dimitió el lunes. La ley se aprobó en marzo de 2019 y cambiará el próximo año."
    found = tag(text, language="es", published=date(2024, 11, 16))
    assert [one.value for one in found] == ["2024-11-11", "2019-03", "2025"]
    assert found[0].because == "«lunes» antes de 2024-11-16"


def test_spanish_leaves_counts_and_articles_alone():
    assert tag("Unas 2000 personas leyeron el artículo 1992.", language="es") == []
