"""The data of every language: nothing in it is idle, and bad data is refused."""

import re
from importlib import resources

import pytest
from pydantic import ValidationError

from timeline.temporal.operations import OPERATIONS
from timeline.temporal.patterns import Pattern
from timeline.temporal.rules import Lexicon, Rule, has_language, load_levels, load_lexicon

LANGUAGES = [path.name for path in (resources.files("timeline.temporal") / "data").iterdir() if has_language(path.name)]


def rules_of(language):
    return [ready for rules in load_levels(language) for ready in rules]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_class_of_words_is_used(language):
    lexicon = load_lexicon(language)
    used = {name for ready in rules_of(language) for name in ready.pattern.class_names}
    used |= {name for members in lexicon.unions.values() for name in members}
    assert sorted(set(lexicon.classes) - used) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_union_is_used(language):
    used = {name for ready in rules_of(language) for name in ready.pattern.class_names}
    assert sorted(set(load_lexicon(language).unions) - used) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_class_in_a_pattern_exists(language):
    lexicon = load_lexicon(language)
    rules = rules_of(language)
    numbers = {
        "INT",
        "DAY",
        "HOUR",
        "YEAR",
        "OLD_YEAR",
        "TWO_DIGITS",
        "CLOCK_FIGURES",
        "ISO",
        "CLOCK",
        "SLASHED",
        "DOTTED",
        "GROUPED",
    }
    known = {
        *lexicon.classes,
        *lexicon.unions,
        *(ready.rule.yields for ready in rules),
        *numbers,
        "POINTED",
        "DAY_PAIR",
        "YEAR_PAIR",
        "FRACTION",
    }
    patterns = [ready.pattern for ready in rules] + [Pattern.parse(source) for source in lexicon.triggers]
    asked = {name for pattern in patterns for name in pattern.class_names if name[0].isupper()}
    assert sorted(asked - known) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_class_that_a_rule_yields_is_emitted_or_used(language):
    rules = rules_of(language)
    used = {name for ready in rules for name in ready.pattern.class_names}
    used |= {name for members in load_lexicon(language).unions.values() for name in members}
    yields = {ready.rule.yields for ready in rules if "nothing()" not in ready.rule.meaning}
    assert sorted(yields - used - set(load_lexicon(language).emits)) == []


def test_every_operation_is_called_by_a_rule():
    meanings = " ".join(ready.rule.meaning for language in LANGUAGES for ready in rules_of(language))
    assert sorted(set(OPERATIONS) - set(re.findall(r"(\w+)\(", meanings))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_gives_every_reason(language):
    assert set(load_lexicon(language).reasons) == set(load_lexicon("en").reasons)


def test_unknown_keys_are_refused():
    rule = {
        "name": "a",
        "pattern": "a",
        "meaning": "add(1)",
        "yields": "A",
        "examples": ["a"],
        "counter_examples": ["b"],
    }
    assert Rule(**rule).name == "a"
    with pytest.raises(ValidationError):
        Rule(**rule, color="red")
    with pytest.raises(ValidationError):
        Rule(**{**rule, "examples": []})
    with pytest.raises(ValidationError):
        Rule(**{**rule, "counter_examples": []})
    with pytest.raises(ValidationError):
        Lexicon(classes={}, words={})
