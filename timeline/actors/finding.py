"""Where names stand in a parsed text, before it is known whose they are."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from timeline.actors.directory import Directory
from timeline.actors.lexicon import NameWords, name_words
from timeline.actors.names import key, plain

_LABELS = {"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "WORK_OF_ART"}
_TIMES_AND_SUMS = {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "LANGUAGE"}
_YEAR = re.compile("(19|20)[0-9]{2}")
_HYPHENS = {"-", "‐", "‑", "–"}
_GLUE = _HYPHENS | {"'s", "’s", '"', "“", "”"}
_NOT_NAMING = {"VERB", "AUX", "ADV", "PRON", "DET", "ADP", "CCONJ", "SCONJ", "INTJ", "PART"}


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens `start`..`end` (exclusive) that name somebody.

    `label` is the parser's guess, `title` the title before it ("general"), `known` the id of a known actor.
    """

    start: int
    end: int
    label: str = ""
    title: str = ""
    known: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A parsed text with its words at hand. `lower` has no dots; `starts` are the first words of sentences."""

    parsed: Doc
    texts: list[str]
    lower: list[str]
    starts: frozenset[int]
    headline: frozenset[int]
    directory: Directory
    lexicon: NameWords

    def capital(self, i: int) -> bool:
        """Is there a capital letter in the word ("Iraq", "iPhone", "A380")?"""
        return self.texts[i] != self.texts[i].lower()


def read(parsed: Doc, directory: Directory) -> Reading:
    """The words of a parsed text."""
    texts = [token.text for token in parsed]
    lower = [text.lower().replace(".", "") or text for text in texts]
    bounds = [(sentence.start, sentence.end) for sentence in parsed.sents]
    headline = frozenset(i for start, end in bounds if _in_title_case(texts[start:end]) for i in range(start, end))
    return Reading(parsed, texts, lower, frozenset(b[0] for b in bounds), headline, directory, name_words())


def _in_title_case(texts: list[str]) -> bool:
    """Nearly every long word has a capital, so that capitals tell nothing."""
    if len(texts) > 40 or "." in texts[-2:]:
        return False
    long = [text for text in texts if len(text) > 3 and text[0].isalpha()]
    return len(long) >= 4 and sum(text[0].isupper() for text in long) >= 0.9 * len(long)


def find_names(reading: Reading) -> list[Name]:
    """The names of a text, in text order; of overlapping ones the longest."""
    taken: set[int] = set()
    found = []
    candidates = [*_known(reading), *_entities(reading), *_runs(reading)]
    for name in sorted(candidates, key=lambda name: (name.start - name.end, not name.known, not name.label)):
        if taken.isdisjoint(range(name.start, name.end)):
            taken.update(range(name.start, name.end))
            found.append(name)
    return sorted(found, key=lambda name: name.start)


# --- known names -----------------------------------------------------------------------------------------------------


def _known(reading: Reading) -> Iterator[Name]:
    places = [i for i, text in enumerate(reading.texts) if text not in _GLUE]
    words = [reading.texts[i] for i in places]
    particles = reading.lexicon.parts.particles
    for n, i in enumerate(places):
        if reading.capital(i) or words[n] in particles:
            found = reading.directory.match(words, n)
            if found and not _is_plain_word(reading, i, found[0]):
                yield Name(i, _with_form(reading, places[n + found[0] - 1] + 1), known=found[1])


def _with_form(reading: Reading, end: int) -> int:
    """The end of a name with the legal form that follows it: "General Motors Corp."."""
    while reading.lower[end : end + 1] and reading.lower[end] in reading.lexicon.companies.suffixes and reading.capital(end):
        end += 1
    return end


def _is_plain_word(reading: Reading, i: int, length: int) -> bool:
    """A known name of one word that is an ordinary word here ("Target", "Total", "IS" among capitals)."""
    if length > 1:
        return False
    token = reading.parsed[i]
    if reading.texts[i].isupper() and len(reading.texts[i]) > 1:
        after = reading.texts[i + 1 : i + 2]
        return token.pos_ in ("AUX", "PRON") and bool(after) and after[0].isupper()
    return token.pos_ in _NOT_NAMING or (i in reading.starts and token.tag_ in ("NN", "NNS", "JJ") and not token.ent_type)


# --- names that the parser finds -------------------------------------------------------------------------------------


def _entities(reading: Reading) -> Iterator[Name]:
    for entity in reading.parsed.ents:
        if entity.label_ in _LABELS and entity.start not in reading.headline and entity.end - entity.start <= 9:
            yield from _pieces(reading, entity.start, entity.end, entity.label_)


def _runs(reading: Reading) -> Iterator[Name]:
    """Sequences of capitalised words that are tagged as names."""
    start = -1
    for i, token in enumerate(reading.parsed):
        text = reading.texts[i]
        naming = (text != text.lower() or text[0].isdigit()) and i not in reading.headline and _names_something(reading, token, start >= 0)
        inside = start >= 0 and (naming or _links(reading, i)) and i not in reading.starts
        if start >= 0 and not inside:
            yield from _pieces(reading, start, i, "")
            start = -1
        if start < 0 and naming:
            start = i
    if start >= 0:
        yield from _pieces(reading, start, len(reading.texts), "")


def _names_something(reading: Reading, token: Token, inside: bool) -> bool:
    """Is the capitalised word part of a name, whatever the parser takes it for? `inside`: a name goes on before it."""
    i, text = token.i, token.text
    if text.isdigit():
        return inside is False and token.dep_ in ("compound", "nmod") and _is_model(reading, i)
    if not reading.capital(i) or token.ent_type_ in _TIMES_AND_SUMS:
        return False
    if token.pos_ == "PROPN" or (text[0].islower() and text.isalnum() and len(text) > 2):
        return True
    if token.pos_ not in ("NOUN", "ADJ", "X") or i in reading.starts or not text[0].isalpha():
        return False
    return inside or (text[1:].islower() and token.pos_ == "NOUN" and reading.texts[i - 1] not in _OPENING)


_OPENING = {'"', "“", "‘", "'", ":", "-", "–", "—", "*", "•", "(", "[", "..."}


def _links(reading: Reading, i: int) -> bool:
    """May the word stand inside a name, between the words before and after it?"""
    if i + 1 >= len(reading.texts):
        return False
    text, parts = reading.lower[i], reading.lexicon.parts
    follows = reading.capital(i + 1) or (text == "of" and reading.lower[i + 1] == "the")
    if text in parts.links:
        return follows and reading.lower[i - 1] in parts.before_of
    if text == "the":
        return reading.lower[i - 1] == "of" and reading.capital(i + 1)
    if text in parts.particles or text in ("&", *_HYPHENS):
        return reading.capital(i + 1) or (text in parts.particles and reading.texts[i + 1] in _HYPHENS)
    return _is_model(reading, i)


def _is_model(reading: Reading, i: int) -> bool:
    """A number in a name: "Boeing 787", "iOS 4", "S&P 500"; not a date or a sum."""
    token = reading.parsed[i]
    if not token.text[0].isdigit() or token.ent_type_ in _TIMES_AND_SUMS or "," in token.text:
        return False
    return not _YEAR.fullmatch(token.text)


# --- cutting ---------------------------------------------------------------------------------------------------------


def _pieces(reading: Reading, start: int, end: int, label: str) -> Iterator[Name]:
    """The names in a stretch that may hold several: cut at possessives, commas, "and", titles, demonyms."""
    for left, right in _cut(reading, start, end):
        left = _after_adjective(reading, left, right, label)
        title, first = _title(reading, left, right, label)
        if title and first > left:
            yield from _trimmed(reading, left, _before_title(reading, left, first), "")
        yield from _trimmed(reading, first, right, "PERSON" if title else label, title)


def _cut(reading: Reading, start: int, end: int) -> Iterable[tuple[int, int]]:
    cuts = [i for i in range(start, end) if reading.texts[i] in _CUTS]
    if len(cuts) == 1 and _joined(reading, start, cuts[0], end):
        cuts = []
    borders = [start - 1, *cuts, end]
    return [(a + 1, b) for a, b in zip(borders, borders[1:], strict=False) if a + 1 < b]


_CUTS = {"'s", "’s", "'", "’", ",", ";", ":", "(", ")", "[", "]", '"', "“", "”", "‘", "and", "or", "/", "–", "—", "...", "|"}


def _joined(reading: Reading, start: int, cut: int, end: int) -> bool:
    """Is "and" or a possessive part of one name ("Securities and Exchange Commission", "People's Party")?"""
    ending = reading.lexicon.endings.kind_of(reading.lower[end - 1])
    if not ending or reading.texts[cut] not in ("and", "'s", "’s"):
        return False
    return not reading.directory.match(reading.texts[start:cut], 0)


def _title(reading: Reading, start: int, end: int, label: str) -> tuple[str, int]:
    """The last title word in a stretch with a name after it, and where that name begins."""
    whole = reading.directory.match(reading.texts[start:end], 0)
    ends_as_group = label != "PERSON" and reading.lexicon.endings.kind_of(reading.lower[end - 1])
    if ends_as_group or (whole and whole[0] == end - start):
        return "", start
    for i in range(end - 1, start - 1, -1):
        if reading.lower[i] in reading.lexicon.titles and reading.lower[i - 1] != "of":
            return reading.lower[i], _after_title(reading, i + 1, end)
    return "", start


def _after_title(reading: Reading, i: int, end: int) -> int:
    """Where the name after a title begins: "John" in "Secretary of State John Doe"."""
    words = reading.lexicon
    while i < end and (reading.lower[i] in words.parts.links or reading.lower[i] in words.title_modifiers):
        i += 1
    return i


def _after_adjective(reading: Reading, start: int, end: int, label: str) -> int:
    """Where a name begins that follows an adjective: "Airbus" in "French Airbus", "Hamas" in "Islamist Hamas"."""
    if end - start < 2:
        return start
    if reading.lower[start] in reading.lexicon.nobody.words:
        return start + 1
    words = reading.texts[start:end]
    found = reading.directory.match(words, 0)
    length = found[0] if found else 0
    if length in (0, len(words)) or " ".join(map(key, words[:length])) not in reading.directory.adjectives:
        return start
    free = label in ("", "PERSON") and not reading.lexicon.endings.kind_of(reading.lower[end - 1])
    return start + length if free or reading.directory.match(words, length) else start


def _before_title(reading: Reading, start: int, first: int) -> int:
    """Where the name before a title ends: "US" in "US Deputy Foreign Minister"."""
    words = reading.lexicon
    end = first
    while end > start and (reading.lower[end - 1] in words.titles or reading.lower[end - 1] in words.title_modifiers):
        end -= 1
    return end


def _trimmed(reading: Reading, start: int, end: int, label: str, title: str = "") -> Iterator[Name]:
    while start < end and not _may_begin(reading, start):
        start += 1
    while start < end and not _may_end(reading, end - 1):
        end -= 1
    nobody = reading.lexicon.nobody.words
    if start < end and not all(word in nobody for word in reading.lower[start:end]):
        if end - start > 1 or not _is_common(reading, start):
            yield Name(start, end, label, title)


def _may_begin(reading: Reading, i: int) -> bool:
    text, leading = reading.texts[i], reading.lexicon.leading
    if reading.parsed[i].pos_ in ("DET", "PRON"):
        return False
    if reading.lower[i] in leading and (i in reading.starts or reading.lower[i - 1] in leading):
        return False
    if text[0].isdigit() and not reading.capital(i):
        return _is_model(reading, i) and reading.parsed[i + 1 : i + 2].text.istitle()
    return text[0].isalnum() and (reading.capital(i) or reading.lower[i] in reading.lexicon.parts.particles)


def _may_end(reading: Reading, i: int) -> bool:
    return reading.capital(i) or reading.texts[i][0].isdigit()


def _is_common(reading: Reading, i: int) -> bool:
    """One capitalised word that is a title or an ordinary word at the start of a sentence."""
    token = reading.parsed[i]
    if reading.lower[i] in reading.lexicon.titles or len(plain(token.text)) < 2:
        return True
    return i in reading.starts and token.pos_ != "PROPN"
