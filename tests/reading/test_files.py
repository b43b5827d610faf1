"""Formats, encodings, folders, and input that is no article."""

import json
import re
from datetime import date

import pytest

from timeline.collection import Timeline
from timeline.errors import InputError
from timeline.reading import read, read_all, read_bytes, read_text

STORY = (
    "Harbour board closes quay\n\n9 April 2019\n\nThe board of Düzce met on Tuesday and voted to close the old quay."
)

PAGE = """<html><head><title>Board &lt;b&gt;closes&lt;/b&gt; quay</title>
<meta property="article:published_time" content="2019-04-09T10:00:00Z"><meta name="author" content="Ana Lind"></head>
<body><nav>Home | Sport | Weather</nav><article><h1>Board &lt;b&gt;closes&lt;/b&gt; quay</h1>
<p>The harbour board met on Tuesday in the old hall and voted by seven to two to close the quay for good.</p>
<p>It gave no reason for the vote, and the fishermen who had waited outside said that nobody had asked them.</p>
</article><footer>Copyright 2023 The Coast Herald</footer><script>alert("x")</script></body></html>"""

MARKDOWN = """---
title: "Harbour board closes quay"
date: 2019-04-09
---
# Harbour board closes quay

The board [met](https://example.org) on *Tuesday*
and voted.

- nobody came
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1", "cp1254"])
def test_text_is_read_in_its_encoding(encoding):
    [document] = read_bytes(STORY.encode(encoding), name="story.txt")
    assert document.text == STORY
    assert document.published == date(2019, 4, 9)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b" \n\t ", "is empty"),
        (b"%PDF-1.7 ...", "broken PDF"),
        (b"PK\x03\x04...", "Office file"),
        (b"abc\x00\x01\x02\xff\xfe", "binary"),
        (bytes(range(256)) * 40, "binary"),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(data, reason):
    with pytest.raises(InputError, match=reason) as raised:
        read_bytes(data, name="story.txt")
    assert "'story.txt'" in str(raised.value)


def test_page_gives_its_article_and_its_own_date():
    [document] = read_bytes(PAGE.encode(), name="page.html")
    assert document.published == date(2019, 4, 9)
    assert document.byline == "Ana Lind"
    assert document.title == "Board <b>closes</b> quay"
    assert "alert" not in document.text
    assert "Weather" not in document.text
    assert "nobody had asked them" in document.text


def test_page_without_an_article_is_refused():
    with pytest.raises(InputError, match="no article text"):
        read_bytes(b"<html><body><script>1</script></body></html>", name="page.html")


def test_page_without_a_date_has_none():
    [document] = read_bytes(re.sub("<meta property[^>]*>", "", PAGE).encode(), name="page.html")
    assert document.published is None


def test_markdown_gives_its_words_and_front_matter():
    [document] = read_bytes(MARKDOWN.encode(), name="story.md")
    assert document.text == "Harbour board closes quay\n\nThe board met on Tuesday and voted.\n\nnobody came"
    assert (document.title, document.published) == ("Harbour board closes quay", date(2019, 4, 9))


def test_the_same_article_added_twice_has_one_id():
    assert read_text(STORY).id == read_text(STORY).id != read_text(STORY + " More.").id


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (STORY + " It gave no reason for that, and nobody had asked.", "en"),
        ("El presidente dijo el lunes que el parlamento votará la nueva ley sobre los puertos.", "es"),
        ("أعلن الرئيس يوم الاثنين أن البرلمان سيصوت على القانون الجديد للموانئ في نهاية الشهر", "ar"),
    ],
)
def test_language_is_found(text, language):
    assert read_text(text).language == language


def test_corpus_lines_fail_one_by_one(tmp_path):
    corpus = tmp_path / "corpus.jsonl"
    lines = [
        json.dumps({"id": "a", "text": "It rained.", "published": "2019-04-09"}),
        "not json",
        json.dumps({"id": "b"}),
        json.dumps({"id": "c", "text": "It snowed.", "published": "soon"}),
        "",
        json.dumps({"id": "d", "text": "It froze."}),
    ]
    corpus.write_text("\n".join(lines), encoding="utf-8")
    found = list(read_all([corpus]))
    assert [one.id for one in found if not isinstance(one, InputError)] == ["a", "d"]
    messages = [str(one) for one in found if isinstance(one, InputError)]
    assert [message.split(" of ")[0] for message in messages] == ["line 2", "line 3", "line 4"]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "Le président a été élu à Paris après une journée d'été."),
        ("cp1252", "Zoë Müller met “Café” owners – 5 April 2019."),
        ("cp1250", "Wałęsa był w Gdańsku w piątek; ceny wzrosły."),
        ("cp1250", "Předseda vlády odjel do Plzně v pondělí, řekl mluvčí."),
        ("cp1250", "A miniszterelnök szerdán Győrbe utazott, közölte a szóvivő."),
        ("cp1251", "Президент прибыл в Москву в понедельник."),
        ("cp1254", "Cumhurbaşkanı pazartesi günü İstanbul'a geldi, görüştü."),
        ("gb18030", "总统星期一抵达北京，会见了总理。"),
        ("koi8_r", "Президент прибыл в Москву в понедельник."),
    ],
)
@pytest.mark.parametrize("times", [1, 6])
def test_short_text_in_another_encoding_is_read_and_the_guess_is_said(encoding, text, times, caplog):
    (document,) = read_bytes((text * times).encode(encoding), name="old.txt")
    assert document.text == text * times
    assert "'old.txt' is not UTF-8" in caplog.text


def test_saved_timeline_gives_its_documents_back(tmp_path):
    documents = (read_text(STORY, source="one.txt"), read_text("It snowed.\u2028It froze.", published=date(2019, 4, 9)))
    saved = tmp_path / "saved.json"
    saved.write_text(Timeline.of(documents, []).to_json(), encoding="utf-8")
    assert tuple(read(saved)) == documents


@pytest.mark.parametrize("text", ["{}", "[]", "not json", '{"documents": "a"}', "[" * 100_000, '{"documents": [{}]}'])
def test_json_that_is_no_saved_timeline_is_named(text):
    with pytest.raises(InputError, match=r"some\.json"):
        read_bytes(text.encode(), name="some.json")


def test_folder_is_walked_and_a_bad_file_does_not_stop_it(tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "one.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "two.txt").write_bytes(b"")
    (tmp_path / "three.png").write_bytes(b"\x89PNG")
    found = list(read_all([tmp_path]))
    assert [isinstance(one, InputError) for one in found] == [False, True]


def test_folder_without_articles_says_so(tmp_path):
    with pytest.raises(InputError, match="holds no article"):
        read(tmp_path)
