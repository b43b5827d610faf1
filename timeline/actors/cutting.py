"""Stretches of capitalised words cut into names: at possessives, "and", titles, adjectives."""

import itertools
import re
from collections.abc import Iterable, Iterator

from timeline.actors.bodies import nouns
from timeline.actors.boundaries import after_adjective, after_office, after_seat, before_home, before_title
from timeline.actors.given_names import given_names
from timeline.actors.lexicon import person_nouns
from timeline.actors.names import key, plain
from timeline.actors.places import is_city
from timeline.actors.reading import Name, Reading
from timeline.language import is_common

TIMES_AND_SUMS = {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "LANGUAGE"}
# "A380", "B-52", "747s": not "1990s", "300s".
MODEL = re.compile(r"[A-Z]{1,3}-?[0-9]{2,4}[A-Za-z]{0,3}(-[0-9]{2,4})?s?|[0-9]{2}[1-9]s")
_PARTY = re.compile("[DRI]-[A-Z]|[A-Z]-[A-Z][a-z]")
_HALF = 3
_ERAS = {"bc", "ad", "bce", "ce"}
_YEAR = re.compile("(19|20)[0-9]{2}")
_APOSTROPHES = {"'s", "’s"}
_NO_BEGINNING = {"DET", "PRON", "SCONJ", "CCONJ", "AUX"}
_CUTS = {"'s", "’s", "'", "’", ",", ";", ":", "(", ")", "[", "]", '"', "“", "”", "‘", "and", "or", "/", "–", "—", "|"}


def pieces(reading: Reading, start: int, end: int, label: str) -> Iterator[Name]:
    """The names in a stretch that may hold several: cut at possessives, commas, "and", titles, demonyms."""
    if end - start > 2 and is_half(reading, start):
        start += 2
    if end - start == 1:
        title = _title_before(reading, start)
        yield from _trimmed(reading, start, end, "PERSON" if title else label, title)
        return
    for left, right in _cut(reading, start, before_home(reading, start, end, label)):
        left = min(after_office(reading, left), right - 1)
        if first := after_seat(reading, left, right):
            yield from _trimmed(reading, left, first, "")
            office = left - 2 - (reading.lower[left - 1] == "the")
            yield from _trimmed(reading, first, right, "PERSON", reading.lower[office])
            continue
        left = after_adjective(reading, left, right, label)
        title, first = _title(reading, left, right, label)
        if title and first > left:
            yield from _trimmed(reading, left, _before_title(reading, left, first), "")
        title = title or _title_before(reading, left)
        yield from _trimmed(reading, first, right, "PERSON" if title else label, title)


def is_syllable(reading: Reading, i: int) -> bool:
    """Is it the "sen" of a person's name as "Sun Yat-sen"?"""
    if not 1 < i < len(reading.texts) or reading.texts[i - 1] != "-" or not reading.texts[i].islower():
        return False
    joined = not reading.tokens[i - 1].whitespace_ and not reading.tokens[i - 2].whitespace_
    return joined and reading.tokens[i].ent_type_ == reading.tokens[i - 2].ent_type_ == "PERSON"


def is_half(reading: Reading, i: int) -> bool:
    """Is it the "Franco" of "Franco-German"?"""
    if reading.lower[i] not in reading.lexicon.halves or reading.texts[i + 1 : i + 2] != ["-"]:
        return False
    return key(reading.texts[i + 2]) in reading.directory.adjectives


def _title_before(reading: Reading, start: int) -> str:
    """A title in small letters before the name: "former president Ann Lee"."""
    i = start - 1
    if i > 0 and reading.texts[i] == ",":
        i -= 1
        if not any(token.dep_ == "appos" and token.head.i == i for token in reading.tokens[start : start + 4]):
            return ""
    if i < 0 or reading.lower[i] not in person_nouns() or reading.tokens[i].pos_ not in ("NOUN", "PROPN"):
        return ""
    return reading.lower[i] if i in reading.starts or reading.texts[i].islower() else ""


def _cut(reading: Reading, start: int, end: int) -> Iterable[tuple[int, int]]:
    breaks = reading.lexicon.parts.breaks
    cuts = [
        i
        for i, text in enumerate(reading.texts[start:end], start)
        if text in _CUTS or text in breaks or text.endswith("-based")
    ]
    cuts = sorted({*cuts, *(i for i in range(start, end) if _is_clause(reading, i))})
    cuts = [i for i in cuts if not _is_before_form(reading, i, end)]
    if len(cuts) == 1 and _joined(reading, start, cuts[0], end):
        cuts = []
    borders = [start - 1, *cuts, end]
    return [(a + 1, b) for a, b in itertools.pairwise(borders) if a + 1 < b]


def _is_clause(reading: Reading, i: int) -> bool:
    """Is it a plain word in small letters inside what the parser takes for a name: "Acme sign Lee"?"""
    if not reading.texts[i].islower() or reading.lower[i] in reading.lexicon.parts.particles:
        return False
    return not is_syllable(reading, i) and reading.tokens[i].pos_ in ("VERB", "AUX", "ADV", "PRON", "NOUN")


def _is_before_form(reading: Reading, i: int, end: int) -> bool:
    """Is it the possessive in a firm's name: "Shearer's Inc.", "Young's Market Co."?"""
    suffixes = reading.lexicon.companies.suffixes
    if reading.texts[i] not in _APOSTROPHES or not suffixes.intersection(reading.lower[i + 1 : end]):
        return False
    alone = (j for j, text in enumerate(reading.texts[:-1]) if text == reading.texts[i - 1])
    return reading.lower[i + 1] in suffixes or all(reading.texts[j + 1] in _APOSTROPHES for j in alone)


def _joined(reading: Reading, start: int, cut: int, end: int) -> bool:
    """Is "and" or a possessive part of one name ("Securities and Exchange Commission", "People's Party")?"""
    ending = reading.lexicon.endings.kind_of(reading.lower[end - 1])
    if not ending or reading.texts[cut] not in ("and", "'s", "’s"):
        return False
    known = reading.directory.match(reading.texts[start:cut], 0)
    return reading.lower[cut - 1] == "people" or not known or known[0] < cut - start


def _title(reading: Reading, start: int, end: int, label: str) -> tuple[str, int]:
    """The last title word in a stretch with a name after it, and where that name begins."""
    whole = reading.directory.match(reading.texts[start:end], 0)
    ends_as_group = label != "PERSON" and reading.lexicon.endings.kind_of(reading.lower[end - 1])
    if ends_as_group or (whole and whole[0] == end - start):
        return "", start
    last = end - 1 if _is_surname(reading, start, end) else end
    for i in range(last - 1, start - 1, -1):
        if reading.lower[i] in reading.lexicon.titles and (i == start or reading.lower[i - 1] != "of"):
            return reading.lower[i], _after_title(reading, i + 1, end)
    return "", start


def _is_surname(reading: Reading, start: int, end: int) -> bool:
    """Is the last word, which may be a title, a person's: "Billie Jean King"?"""
    before = max(start, end - 3)
    return any(given_names().known(word) for word in reading.texts[before : end - 1])


def _after_title(reading: Reading, i: int, end: int) -> int:
    """Where the name after a title begins: "John" in "Secretary of State John Doe"."""
    words = reading.lexicon
    while i < end and (reading.lower[i] in (*words.parts.links, "the") or reading.lower[i] in words.title_modifiers):
        i += 1
    return i


def _before_title(reading: Reading, start: int, first: int) -> int:
    """Where the name before a title ends: "US" in "US Deputy Foreign Minister"."""
    words = reading.lexicon
    end = first
    while end > start and reading.lower[end - 1] in words.titles | words.title_modifiers | {"-"}:
        end -= 1
    return end


def _trimmed(reading: Reading, start: int, end: int, label: str, title: str = "") -> Iterator[Name]:
    while start < end and not _may_begin(reading, start):
        title = title or (reading.lower[start] if reading.lower[start] in person_nouns() else "")
        start += 1
    while start < end and not _may_end(reading, end - 1):
        end -= 1
    end = before_title(reading, start, end)
    if end - start > 3 and _is_score(reading.texts[end - 3 : end]):
        end -= 3
    if _is_serial(reading, start, end):
        return
    nobody = reading.lexicon.nobody.words | reading.lexicon.prefixes | reading.lexicon.companies.suffixes
    if _is_office(reading, start, end):
        return
    if start < end and not all(word in nobody or word.isdigit() for word in reading.lower[start:end]):
        yield from [Name(start, end, label, title)] if end - start > 1 or not _is_common(reading, start) else []


def _is_serial(reading: Reading, start: int, end: int) -> bool:
    """Is it "Class A", "Section 8", or the "D-Ohio" in brackets that is a politician's party?"""
    if reading.texts[start - 1] in ("(", ",") and _PARTY.match(reading.parsed[start:end].text):
        return True
    parts = reading.lexicon.parts
    return end - start == 2 and reading.lower[start] in parts.serial and len(reading.texts[start + 1]) < 3


def _is_office(reading: Reading, start: int, end: int) -> bool:
    """Is it part of a title: "Interior" in "Interior Minister", "State" in "Secretary of State"?"""
    words = reading.lexicon
    if not all(word in words.title_modifiers for word in reading.lower[start:end]):
        return False
    held = reading.lower[start - 1] == "of" and reading.lower[start - 2] in words.titles
    return held or not words.titles.isdisjoint(reading.lower[end : end + 1])


def _may_begin(reading: Reading, i: int) -> bool:
    text, leading = reading.texts[i], reading.lexicon.leading
    opens = i in reading.starts and reading.tokens[i].pos_ in ("ADV", "VERB")
    if reading.tokens[i].pos_ in _NO_BEGINNING or (opens and not given_names().known(text)):
        return False
    if i in reading.starts and text.endswith("ing") and is_common(reading.lower[i]) and is_city(reading.texts[i + 1]):
        return False  # "Leaving Atlanta"
    if (reading.lower[i] in leading or reading.lower[i] in person_nouns()) and (
        i in reading.starts or reading.lower[i - 1] in leading
    ):
        return False
    if reading.lower[i] in _ERAS or (text.isdigit() and reading.lower[i + 1] in _ERAS):
        return False
    if text[0].isdigit() and not reading.capital(i):
        if MODEL.fullmatch(text):
            return True
        return is_model(reading, i) and (reading.texts[i + 1][0].isupper() or is_split_model(reading, i))
    return text[0].isalnum() and (reading.capital(i) or reading.lower[i] in reading.lexicon.parts.particles)


def _is_score(texts: list[str]) -> bool:
    """Is it a result: "2-0" after the name of a team?"""
    return texts[1] in ("-", "–") and all(text.isdigit() and len(text) == 1 for text in texts[::2])


def _may_end(reading: Reading, i: int) -> bool:
    return reading.capital(i) or reading.texts[i][0].isdigit() or is_syllable(reading, i)


def _is_common(reading: Reading, i: int) -> bool:
    """One capitalised word that is a title or an ordinary word at the start of a sentence."""
    token = reading.tokens[i]
    if reading.lower[i] in reading.lexicon.titles or len(plain(token.text)) < 2:
        return True
    if token.pos_ == "PROPN" and (token.lower_,) in reading.directory.capitals:
        return False
    if i in reading.starts and (token.pos_ != "PROPN" or (not token.ent_type and _is_word(reading, token.lower_))):
        return True
    named = is_city(token.text) or (token.lower_,) in nouns().bodies
    return reading.opens(i) and not named and is_common(token.lower_) and reading.texts[i] not in reading.inner


def _is_word(reading: Reading, word: str) -> bool:
    """Is it no name, as the dictionary has it or both its halves ("airstrike"), or the text writes it small?"""
    if is_common(word) or not reading.small.isdisjoint((word, word.removesuffix("s"), f"{word}s")):
        return True
    halves = ((word[:i], word[i:]) for i in range(_HALF, len(word) - _HALF))
    vocabulary = reading.parsed.vocab
    return any(is_common(one) and is_common(other) and not vocabulary[one].is_stop for one, other in halves)


def is_split_model(reading: Reading, i: int) -> bool:
    """Is it the "3" of a "3G" that was made two words?"""
    after = reading.texts[i + 1 : i + 2]
    return bool(after) and not reading.tokens[i].whitespace_ and len(after[0]) <= 2 and after[0].isupper()


def is_model(reading: Reading, i: int) -> bool:
    """A number in a name: "Boeing 787", "iOS 4", "S&P 500"; not a date or a sum."""
    token = reading.tokens[i]
    if not token.text[0].isdigit() or token.ent_type_ in TIMES_AND_SUMS or "," in token.text:
        return False
    after = reading.lower[i + 1] if i + 1 < len(reading.lower) else ""
    if after in reading.lexicon.parts.magnitudes or _YEAR.fullmatch(token.text):
        return False
    counts = token.dep_ == "nummod" and token.head.i > i and token.head.tag_ == "NNS"
    return not counts or len(token.text) > 2
