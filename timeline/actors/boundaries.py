"""Where a name begins and ends in a stretch of words: behind an adjective, an office, a seat, before a country."""

from timeline.actors.given_names import given_names
from timeline.actors.names import key
from timeline.actors.places import is_city
from timeline.actors.reading import Reading


def before_home(reading: Reading, start: int, end: int, label: str) -> int:
    """Where a firm's name ends before its country: "Norvex" in "Norvex of Chile", not in "Bank of Chile"."""
    i = next((i for i in range(start + 1, end - 1) if reading.lower[i] == "of"), 0)
    parts, endings = reading.lexicon.parts, reading.lexicon.endings
    if label != "ORG" or not i or reading.lower[i - 1] in parts.before_of or endings.kind_of(reading.lower[i - 1]):
        return end
    home = reading.directory.match(reading.texts[i + 1 : end], 0)
    return i if home and reading.directory.actors[home[1]].kind == "state" else end


def after_office(reading: Reading, start: int) -> int:
    """Where a name begins after an office with "of": "John" in "secretary of State John Doe"."""
    link = start - 1 - (reading.lower[start - 1] == "the")
    office = link > 0 and reading.lower[link] == "of" and reading.lower[link - 1] in reading.lexicon.titles
    return start + 1 if office and reading.lower[start] in reading.lexicon.title_modifiers else start


def before_title(reading: Reading, start: int, end: int) -> int:
    """Where a name ends before the first half of a title: "US" in "US Surgeon" before "General Ann Lee"."""
    words = reading.lexicon
    if not words.titles.isdisjoint(reading.lower[end : end + 1]):
        while end - 1 > start and reading.lower[end - 1] in words.title_modifiers - words.endings.organization:
            end -= 1
    return end


def after_seat(reading: Reading, start: int, end: int) -> int:
    """Where a person's name begins behind the office's place: "Ann" in "Mayor of London Ann Lee"; 0 for nowhere."""
    office = start - 1 - (reading.lower[start - 1] == "the")
    if office < 1 or reading.lower[office] != "of" or reading.lower[office - 1] not in reading.lexicon.titles:
        return 0
    for first in range(end - 1, start, -1):
        seat = reading.texts[start:first]
        known = reading.directory.match(seat, 0)
        if is_city(" ".join(seat)) or (known and known[0] == len(seat)):
            return first
    return 0


def after_adjective(reading: Reading, start: int, end: int, label: str) -> int:
    """Where a name begins that follows an adjective: "Airbus" in "French Airbus", "Hamas" in "Islamist Hamas"."""
    if end - start < 2:
        return start
    start += reading.lower[start] == "the"
    if reading.lower[start] in reading.lexicon.prefixes:
        return start + 1
    words = reading.texts[start:end]
    found = reading.directory.match(words, 0)
    length = found[0] if found else 0
    if found and (_is_body(reading, words, found) or _is_party(reading, words, found, label)):
        return start + length
    if length in (0, len(words)) or " ".join(map(key, words[:length])) not in reading.directory.adjectives:
        return start
    free = label in ("", "PERSON") and not reading.lexicon.endings.kind_of(reading.lower[end - 1])
    return start + length if free or reading.directory.match(words, length) else start


def _is_body(reading: Reading, words: list[str], owner: tuple[int, str]) -> bool:
    """Do the words behind a state's name name a body of it: "US Federal Aviation Administration"?"""
    body = reading.directory.match(words, owner[0]) if owner[0] < len(words) else None
    whole = body is not None and owner[0] + body[0] == len(words)
    return body is not None and whole and reading.directory.actors[body[1]].parent == owner[1]


def _is_party(reading: Reading, words: list[str], party: tuple[int, str], label: str) -> bool:
    """Is it a party before one of its persons: "Republican Richard Shelby"?"""
    organization = reading.directory.actors[party[1]].kind == "organization"
    return (
        label in ("", "PERSON") and organization and len(words) > party[0] + 1 and given_names().known(words[party[0]])
    )
