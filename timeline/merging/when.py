"""How the dates of two mentions agree."""

from typing import Literal

from timeline.dates import End, FuzzyDate, Point
from timeline.merging.mention import Mention

_NEWS = 14  # days that a piece of news may be older than the article that tells it
_APART = 3  # days by which sources may differ on what happened only once
_LATE = 1  # days by which a date that is not a mention's own may be off
Agreement = Literal["not", "unknown", "allowed", "news", "near", "same"]
"""Two dates: contradict; one is missing, or a mere bound; one is the article's day, soon after; a day apart; agree."""


def agreement(one: Mention, other: Mention) -> tuple[Agreement, str]:
    """How the two dates agree, and the words for it."""
    if not one.when or not other.when:
        return "unknown", "at least one of them is not dated"
    if (
        one.day is not None
        and other.day is not None
        and (one.is_vague or other.is_vague or not _one_is_guess(one, other))
    ):
        return _days(one, other)
    if _one_is_guess(one, other):
        guess, stated = (one, other) if one.is_guess else (other, one)
        assert stated.when
        return ("news", f"told as news soon after {stated.when.edtf}") if _is_news(guess, stated) else ("not", "")
    return _ranges(one.when, other.when)


def _one_is_guess(one: Mention, other: Mention) -> bool:
    return one.is_guess != other.is_guess


def _days(one: Mention, other: Mention) -> tuple[Agreement, str]:
    assert one.day is not None
    assert other.day is not None
    apart = abs(one.day - other.day)
    if apart == 0:
        return "same", f"both on {one.when.edtf}" if one.when else ""
    elsewhere = one.event.document != other.event.document
    vague = one.is_vague or other.is_vague
    if one.is_once(other) and apart <= _APART and (elsewhere or vague):
        return "near", "it can happen only once, though the sources differ on the day"
    if elsewhere and vague and apart <= _LATE:
        return "near", "a day apart, and one of the days is the story's"
    if _one_is_guess(one, other):
        guess, stated = (one, other) if one.is_guess else (other, one)
        if stated.when and _is_news(guess, stated):
            return "news", f"told as news soon after {stated.when.edtf}"
    return "not", ""


def _is_news(guess: Mention, stated: Mention) -> bool:
    """Is the stated date one that the article of `guess` may report as its news?"""
    told, latest = guess.when and guess.when.latest, stated.when and stated.when.latest
    if not stated.when or not isinstance(told, Point) or not isinstance(latest, Point):
        return False
    return stated.when.as_fine_as("week") and 0 <= told.ordinal() - latest.ordinal() <= _NEWS


def _ranges(one: FuzzyDate, other: FuzzyDate) -> tuple[Agreement, str]:
    """Two ranges agree where one lies in the other; a mere estimate or a bound only allows what lies in it."""
    if any(isinstance(bound, End) for when in (one, other) for bound in (when.earliest, when.latest)):
        return ("allowed", f"{one.edtf} allows {other.edtf}") if one.meet(other) else ("not", "")
    if one.contains(other) or other.contains(one):
        if (one.approximate or other.approximate) and one != other:
            return "allowed", f"{one.edtf} allows {other.edtf}"
        return "same", f"{one.edtf} agrees with {other.edtf}"
    return "not", ""
