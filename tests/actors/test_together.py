"""Words that mean several actors at once, and words that must not."""

import pytest

from timeline.actors import resolve
from timeline.documents import Document
from timeline.language import parse_document


def resolved(text):
    document = Document.of(text)
    return resolve(parse_document(document), document)


def meant_by(words, text):
    """The names of all whom the words mean, in order of the text."""
    return [m.actor.name for m in resolved(text).all if text[m.span.start : m.span.end].lower() == words]


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        # "they": named in a row
        ("Chile and Peru protested. They closed the border.", "they", ["Chile", "Peru"]),
        ("Zenta Corp. and Norvex Ltd. merged. They had fought their rivals.", "they", ["Zenta", "Norvex"]),
        ("Tom Hale and Ann Reyes settled their fight.", "their", ["Tom Hale", "Ann Reyes"]),
        ("Peru, Chile and Brazil met. They signed a treaty.", "they", ["Peru", "Chile", "Brazil"]),
        # ... or the only two persons
        ("Ann Reyes met Tom Hale in Rome. They married in May.", "they", ["Ann Reyes", "Tom Hale"]),
        # how many, and what they are
        ("Peru recalled its envoy to Chile. The two countries are at odds.", "two countries", ["Peru", "Chile"]),
        ("Norvex Ltd. sued Zenta Corp. Both companies lost.", "both companies", ["Norvex", "Zenta"]),
        ("Norvex Ltd. sued Zenta Corp. The two settled in May.", "two", ["Norvex", "Zenta"]),
        ("Norvex Ltd. sued Zenta Corp. in May. The two sides settled.", "two sides", ["Norvex", "Zenta"]),
        ("Norvex Ltd. and Zenta Corp. met. Neither firm gave details.", "neither firm", ["Norvex", "Zenta"]),
        ("Tom Hale met Paul Reed. The two men shook hands.", "two men", ["Tom Hale", "Paul Reed"]),
        ("Ann Reyes married Tom Hale. The couple moved to Oslo.", "couple", ["Ann Reyes", "Tom Hale"]),
        ("Peru, Chile and Brazil met. The three countries signed.", "three countries", ["Peru", "Chile", "Brazil"]),
        # a part of each, whatever stands between
        (
            "Peruvian and Chilean colonial forces met.",
            "peruvian and chilean colonial forces",
            ["Peruvian forces", "Chilean forces"],
        ),
        # meant together, they stay together
        ("Peru and Chile met. The two countries signed. They will trade.", "they", ["Peru", "Chile"]),
    ],
)
def test_several_are_meant(text, words, names):
    assert sorted(meant_by(words, text)) == sorted(names)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Chile or Peru will host it. They closed the border.", "they"),
        ("Peru and Chile hired doctors. They treated the crew.", "they"),
        ("Peru and its allies left. They closed the border.", "they"),
        ("Tom Hale and Ann Reyes thanked them.", "them"),
        ("Norvex Ltd. sued Zenta Corp., which owns Orvio Ltd. The two settled.", "two"),
        ("Norvex Ltd. sued Zenta Corp. The two companies that lost will pay.", "two companies"),
        ("Norvex Ltd. sued a rival. Both companies lost.", "both companies"),
        ("Ann Reyes met Tom Hale. The two men shook hands.", "two men"),
        ("Both Peru and Chile left.", "both"),
        ("Tom Hale and Paul Reed replaced two former agents. The two were freed.", "two"),
        ("Norvex Ltd. and Zenta Corp. bought two companies. Both companies lost.", "both companies"),
        ("“They lied to us,” Ann Reyes and Tom Hale said.", "they"),
    ],
)
def test_several_are_not_meant(text, words):
    assert meant_by(words, text) == []


def test_words_that_mean_several_are_looked_up_together():
    text = "Chile and Peru protested. They closed the border."
    mentions = resolved(text)
    assert [m.actor.name for m in mentions.together(5)] == ["Chile", "Peru"]
    assert mentions.headed(5) is None
    assert mentions.at(5) is None
    assert [m.actor.name for m in mentions.together(0)] == ["Chile"]
    assert mentions.together(8) == ()
