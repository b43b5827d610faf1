"""Every rule of every language on its own examples and counter-examples."""

import tomllib
from datetime import date
from importlib import resources

import pytest

from tests.temporal.marked import as_marked, read_marked
from timeline.temporal import tag
from timeline.temporal.rules import has_language, load_levels

PUBLISHED = date(2024, 11, 16)
LANGUAGES = [path.name for path in (resources.files("timeline.temporal") / "data").iterdir() if has_language(path.name)]
RULES = [
    pytest.param(language, ready.rule, id=f"{language}-{ready.rule.name}")
    for language in LANGUAGES
    for rules in load_levels(language)
    for ready in rules
]


def found(text, rule, language):
    return tag(text, published=PUBLISHED, style=rule.style or "news", language=language)


@pytest.mark.parametrize(("language", "rule"), RULES)
def test_rule_reads_its_examples(language, rule):
    for example in rule.examples:
        text, expected = read_marked(example)
        assert expected, f"{example!r} marks no expression"
        assert as_marked(found(text, rule, language), expected) == expected


@pytest.mark.parametrize(("language", "rule"), RULES)
def test_rule_leaves_its_counter_examples(language, rule):
    for example in rule.counter_examples:
        text, expected = read_marked(example)
        assert as_marked(found(text, rule, language), expected) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_rule_names_are_unique(language):
    names = [ready.rule.name for rules in load_levels(language) for ready in rules]
    assert sorted(names) == sorted(set(names))


def test_data_files_parse_as_toml():
    holidays = resources.files("timeline.temporal") / "data" / "holidays.toml"
    assert "easter" in tomllib.loads(holidays.read_text("utf-8"))
