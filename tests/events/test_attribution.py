"""Who says so: sentences written for this, from the data file's own examples and a table."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.events.marked_sentences import HERE, parse_marked, table
from timeline.actors import resolve
from timeline.documents import Document
from timeline.events.attribution import attribute
from timeline.events.draft import Draft
from timeline.events.factuality import assess
from timeline.events.reporting import Reporting, reporting
from timeline.language import parse_document


def source(document, parsed, draft):
    """The chain of names, the innermost first: "Ana < Reuters"; "" for the article's own voice."""
    (found,) = attribute(parsed, document, resolve(parsed, document), [draft])
    names = []
    while found:
        assert 0 <= found.span.start < found.span.end <= len(document.text)
        names.append(found.name)
        found = found.via
    return " < ".join(names)


def test_sources_of_the_table():
    rows = table(HERE / "attribution.csv")
    found = [source(*parts) for parts in parse_marked([sentence for _, sentence in rows])]
    assert [(s, want, got) for (want, s), got in zip(rows, found, strict=True) if want != got] == []


@pytest.mark.parametrize("name", Reporting.model_fields)
def test_examples_of_each_set(name):
    words = getattr(reporting(), name)
    assert all(source(*parts) for parts in parse_marked(words.examples))
    assert not any(source(*parts) for parts in parse_marked(words.counterexamples))


def test_the_cue_and_the_actor_are_given():
    document = Document.of("Washington said its jets had struck a depot.", published=date(2020, 1, 1))
    parsed = parse_document(document)
    (found,) = attribute(parsed, document, resolve(parsed, document), [Draft(5, 5, 6, "strike")])
    assert found is not None
    assert found.span.of(document.text) == "said"
    assert found.actor == "united-states"


def test_no_text_has_no_sources():
    document = Document.of("")
    parsed = parse_document(document)
    assert attribute(parsed, document, resolve(parsed, document), []) == []


WORDS = (
    "no not if would \" “ ” ‘ ’ ' said that to plan attack , . : ; he will never "
    "accuse of for what according in view \n\n"
)


@settings(max_examples=30)
@given(st.lists(st.sampled_from(WORDS.split(" ")), max_size=60))
def test_no_word_salad_is_too_odd_to_judge(words):
    document = Document.of(" ".join(words))
    parsed = parse_document(document)
    drafts = [Draft(token.i, token.i, token.i + 1, token.lemma_, nominal=token.pos_ == "NOUN") for token in parsed]
    assert len(assess(parsed, drafts)) == len(drafts)
    assert len(attribute(parsed, document, resolve(parsed, document), drafts)) == len(drafts)


@pytest.mark.parametrize("phrase", ["He said that ", "strike threat plan ", "They ran and ", "planned to plan to "])
def test_no_sentence_is_too_deep_to_judge(phrase):
    document = Document.of(phrase * 400 + "it rained.")
    parsed = parse_document(document)
    drafts = [Draft(len(parsed) - 2, len(parsed) - 2, len(parsed) - 1, "rain")]
    assert len(assess(parsed, drafts)) == 1
    assert len(attribute(parsed, document, resolve(parsed, document), drafts)) == 1
