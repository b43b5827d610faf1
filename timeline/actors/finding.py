"""Where names stand in a parsed text, before it is known whose they are."""

from collections.abc import Iterator

from spacy.tokens import Token

from timeline.actors.cutting import MODEL, TIMES_AND_SUMS, is_model, is_split_model, is_syllable, pieces
from timeline.actors.lexicon import describing
from timeline.actors.reading import Name, Reading
from timeline.language import is_common

_LABELS = {"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "WORK_OF_ART"}
_HYPHENS = {"-", "‐", "‑", "–"}
_POSSESSIVES = {"'s", "’s"}
_GLUE = _HYPHENS | _POSSESSIVES | {'"', "“", "”"}
_NOT_NAMING = {"VERB", "AUX", "ADV", "PRON", "DET", "ADP", "CCONJ", "SCONJ", "INTJ", "PART"}


def find_names(reading: Reading) -> list[Name]:
    """The names of a text, in text order; of overlapping ones the longest."""
    taken: set[int] = set()
    found = []
    candidates = [*_known(reading), *_numbered(reading), *_entities(reading), *_runs(reading)]
    persons = {name.end: name.start for name in candidates if name.known and _is_person(reading, name)}
    candidates = [name for name in candidates if name.known or persons.get(name.end, -1) <= name.start]
    for name in sorted(candidates, key=lambda name: (name.start - name.end, not name.known, not name.label)):
        if taken.isdisjoint(range(name.start, name.end)):
            taken.update(range(name.start, name.end))
            found.append(name)
    return sorted(found, key=lambda name: name.start)


def _is_person(reading: Reading, name: Name) -> bool:
    return reading.directory.actors[name.known].kind == "person" and name.end - name.start > 1


# --- known names -----------------------------------------------------------------------------------------------------


def _known(reading: Reading) -> Iterator[Name]:
    places = [i for i, text in enumerate(reading.texts) if text not in _GLUE]
    words = [reading.texts[i] for i in places]
    particles = reading.lexicon.parts.particles
    for n, i in enumerate(places):
        if (reading.capital(i) and not words[n].endswith("$")) or words[n] in particles:
            found = _with_article(reading, words, n) or reading.directory.match(words, n)
            if found and not _is_plain_word(reading, i, *found):
                end = places[n + found[0] - 1] + 1
                if not _is_owned(reading, i, end, found[1]):
                    yield Name(i, _with_form(reading, end), known=found[1])


def _numbered(reading: Reading) -> Iterator[Name]:
    """Known models by their number alone, in a text that names the maker: "its first 787" of Boeing."""
    models = reading.directory.models
    for i, text in enumerate(reading.lower):
        maker, actor = models.get(text.removesuffix("s"), ("", "")) if text[0].isdigit() else ("", "")
        if actor and maker in reading.lower and (text[-1] == "s" or _is_one_model(reading, i)):
            yield Name(i, i + 1, known=actor)


def _is_one_model(reading: Reading, i: int) -> bool:
    """Does the number stand as a noun behind an article or the like, and count nothing: "the 787", "its first 787"?"""
    behind = reading.tokens[i + 1 : i + 2]
    counts = any(one.tag_ in ("NNS", "CD") for one in behind) or reading.tokens[i].dep_ == "nummod"
    return not counts and reading.lower[i - 1] in reading.lexicon.parts.counting


def _with_article(reading: Reading, words: list[str], n: int) -> tuple[int, str] | None:
    """A known name that has an article: "the Emirates" are a state, "Emirates" is an airline."""
    if not n or words[n - 1].lower() != "the":
        return None
    found = reading.directory.match(["the", *words[n : n + 4]], 0)
    return (found[0] - 1, found[1]) if found and found[0] > 1 else None


def _is_owned(reading: Reading, start: int, end: int, actor: str) -> bool:
    """Are the words two names, the first one's owner's: "Boeing's 787", for one known as "Boeing 787"?"""
    if _POSSESSIVES.isdisjoint(reading.texts[start:end]):
        return False
    known = reading.directory.actors[actor]
    return not any("'" in form for form in (known.name, *known.aliases))


def _with_form(reading: Reading, end: int) -> int:
    """The end of a name with the legal form that follows it: "General Motors Corp."."""
    while (
        reading.lower[end : end + 1]
        and reading.lower[end] in reading.lexicon.companies.suffixes
        and reading.capital(end)
    ):
        end += 1
    return end


def _is_plain_word(reading: Reading, i: int, length: int, actor: str) -> bool:
    """A known name of one word that is an ordinary word here ("Target", "Total", "IS" among capitals)."""
    if length > 1:
        return False
    token = reading.tokens[i]
    if reading.directory.actors[actor].kind == "person" and _is_thing(reading, i - 1):
        return True
    if reading.texts[i].isupper() and len(reading.texts[i]) > 1:
        after = reading.texts[i + 1 : i + 2]
        return token.pos_ in ("AUX", "PRON") and bool(after) and after[0].isupper()
    if token.pos_ in _NOT_NAMING:
        return True
    if reading.lower[i + 1 : i + 2] and reading.lower[i + 1] in reading.lexicon.titles:
        return False
    begins = i in reading.starts and actor not in reading.directory.demonyms
    return begins and token.tag_ in ("NN", "NNS", "JJ") and not token.ent_type and is_common(token.lower_)


def _is_thing(reading: Reading, i: int) -> bool:
    """Is the word a thing, which may bear a person's name: "the ship Bismarck"?"""
    described = describing().get((reading.lower[i],))
    return described is not None and described.kinds == ("other",)


# --- names that the parser finds -------------------------------------------------------------------------------------


def _entities(reading: Reading) -> Iterator[Name]:
    for entity in reading.parsed.ents:
        if entity.label_ in _LABELS and entity.start not in reading.headline and entity.end - entity.start <= 9:
            yield from pieces(reading, entity.start, entity.end, entity.label_)


def _runs(reading: Reading) -> Iterator[Name]:
    """Sequences of capitalised words that are tagged as names."""
    start = -1
    for i, token in enumerate(reading.tokens):
        text = reading.texts[i]
        candidate = (text != text.lower() or text[0].isdigit()) and i not in reading.headline
        naming = candidate and _names_something(reading, token, start >= 0)
        inside = start >= 0 and (naming or _joins(reading, i)) and (i not in reading.starts or _is_initial(text))
        if start >= 0 and not inside:
            yield from pieces(reading, start, i, "")
            start = -1
        if start < 0 and naming:
            start = i
    if start >= 0:
        yield from pieces(reading, start, len(reading.texts), "")


def _is_initial(text: str) -> bool:
    return len(text) == len("K.") and text[0].isupper() and text[1] == "."


def _joins(reading: Reading, i: int) -> bool:
    return _links(reading, i) or is_syllable(reading, i) or is_syllable(reading, i + 1)


def _names_something(reading: Reading, token: Token, inside: bool) -> bool:
    """Is the capitalised word part of a name, whatever the parser takes it for? `inside`: a name goes on before it."""
    i, text = token.i, token.text
    if MODEL.fullmatch(text) and _is_one_of(token):
        return True
    if text.isdigit() and not inside and is_split_model(reading, i):
        return i + 2 < len(reading.texts) and reading.capital(i + 2)
    if text.isdigit():
        return not inside and is_model(reading, i) and _numbers_name(token)
    if not reading.capital(i) or token.ent_type_ in TIMES_AND_SUMS:
        return False
    if token.pos_ == "PROPN" or (text[0].islower() and text.isalnum() and len(text) > 2):
        return True
    if text[0].isdigit() and not inside:
        return i + 1 < len(reading.texts) and reading.capital(i + 1)
    if token.pos_ not in ("NOUN", "ADJ", "X") or i in reading.starts or not text[0].isalpha():
        return False
    return inside or (text[1:].islower() and token.pos_ == "NOUN" and reading.texts[i - 1] not in _OPENING)


def _numbers_name(token: Token) -> bool:
    """Does the number belong to the name behind it, and not count it: "67 A380s"?"""
    name = token.head
    counts = name.text.endswith("s") and MODEL.fullmatch(name.text)
    return token.dep_ in ("compound", "nmod", "nummod") and name.tag_ == "NNP" and name.i > token.i and not counts


def _is_one_of(token: Token) -> bool:
    """Does what is spelt like a model stand as one: "the A380", "ten A380s", "the A380 superjumbo"?"""
    described = token.dep_ in ("compound", "amod", "nmod", "nummod") and token.head.i > token.i
    noun = token.head if described else token
    counted = any(child.dep_ in ("det", "nummod", "poss") for child in noun.children)
    return counted and (not described or (noun.lemma_.lower(),) in describing())


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
    return is_model(reading, i)
