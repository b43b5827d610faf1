"""The pattern language and the meanings of rules."""

import pytest

from timeline.errors import RuleError
from timeline.temporal.meanings import parse_meaning
from timeline.temporal.patterns import Pattern, Symbols

ADD = {"add": lambda one, other=0: one + other}


def matcher(source, *classes):
    symbols = Symbols()
    for names in classes:
        symbols.of(names)
    regex = Pattern.parse(source).compile(symbols)
    return lambda *tokens: regex.fullmatch("".join(symbols.of(names) for names in tokens)) is not None


@pytest.mark.parametrize(
    ("tokens", "matches"),
    [
        ([{"MONTH"}, {"DAY", "INT"}], True),
        ([{"MONTH"}, {"DAY", "INT"}, {","}, {"YEAR"}], True),
        ([{"MONTH"}, {"DAY", "INT"}, {","}], False),
        ([{"DAY", "INT"}, {"MONTH"}], False),
    ],
)
def test_pattern_matches_by_class(tokens, matches):
    accepts = matcher("month:MONTH day:DAY (, year:YEAR)?", {"MONTH"}, {"DAY", "INT"}, {","}, {"YEAR"})
    assert accepts(*tokens) is matches


def test_a_class_that_no_token_has_never_matches():
    assert not matcher("NOBODY?  MONTH NOBODY", {"MONTH"})({"MONTH"})


@pytest.mark.parametrize("source", ["", "(a", "a)", "()", "a | "])
def test_bad_patterns_are_refused(source):
    with pytest.raises(RuleError):
        Pattern.parse(source).compile(Symbols())


def test_first_classes_go_past_what_is_optional():
    assert Pattern.parse("the? (a|MONTH)? DAY x").first() == {"the", "a", "MONTH", "DAY"}


@pytest.mark.parametrize("source", ["add(", "open('x')", "n.real", "add(m)", "add(*n)", "[n]", "n + 1", "add(n)(n)"])
def test_bad_meanings_are_refused(source):
    with pytest.raises(RuleError):
        parse_meaning(source, ADD, {"n"})


def test_meaning_calls_operations_with_captures_and_constants():
    assert parse_meaning("add(add(n, 1), other=-2)", ADD, {"n"})({"n": 5}) == 4
