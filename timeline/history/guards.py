"""What shows that words are not the event that they look like (data/guards.toml)."""

from functools import lru_cache
from importlib.resources import files

from spacy.tokens import Doc, Token

from timeline.history.kinds import event_nouns, kinds_of
from timeline.history.view import View
from timeline.rule_files import Strict, read_rules

_QUOTES = "\"'“”‘’«»"


class Guards(Strict):
    """The word lists; see the data file for what each is for."""

    another: frozenset[str]
    prefixes: frozenset[str]
    works: frozenset[str]
    phases: frozenset[str]
    figurative_before: frozenset[str]
    figurative_after: frozenset[str]


@lru_cache(maxsize=1)
def guards() -> Guards:
    """The lists, read once; RuleError where the data file breaks its schema."""
    return read_rules(files("timeline.history") / "data" / "guards.toml", Guards)


def only_looks_like(parsed: Doc, start: int, end: int, kind: str) -> bool:
    """Are the tokens `start:end`, which spell the name of an event of this kind, something else here?"""
    return (
        _is_bound(parsed, start, end)
        or another(parsed, start)
        or _goes_on(parsed, start, end, kind)
        or is_work(parsed, start, end)
    )


def another(parsed: Doc, start: int) -> bool:
    """Does the word before say that it is another one, or none?"""
    before = parsed[start - 1] if start else None
    if before is not None and before.lower_ in ("the", "this", "that"):
        return False
    return before is not None and (
        before.lower_ in guards().another or (before.lower_ == "like" and before.pos_ == "ADP")
    )


def figurative(parsed: Doc, head: int, *, start: int | None = None) -> bool:
    """Is "war", "battle" and the like only a figure of speech here? What belongs to a name from `start` on is none.

    >>> from timeline.language import parse_document
    >>> from timeline.documents import Document
    >>> texts = ("The war on drugs", "The war in Iraq", "The battle for Britain's last mill", "The battle for Berlin")
    >>> [figurative(parse_document(Document.of(text)), 1) for text in texts]
    [True, False, True, False]
    """
    lefts = [token for token in parsed[head].lefts if token.dep_ not in ("nsubj", "nsubjpass")]
    if head and parsed[head - 1].dep_ in ("compound", "amod", "nmod"):
        lefts.append(parsed[head - 1])
    before = {token.lower_ for token in lefts if start is None or token.i < start}
    behind = [parsed[i].lower_ for i in range(head + 1, min(head + 4, len(parsed)))]
    phrases = {" ".join(behind[:2]), " ".join(behind[:3])}
    listed = before & guards().figurative_before or phrases & guards().figurative_after
    return bool(listed) or _is_for_a_possession(parsed[head])


def _is_for_a_possession(head: Token) -> bool:
    """ "The battle for Britain's last mill" is not fought for Britain."""
    wanted = [child for prep in head.rights if prep.lower_ == "for" for child in prep.children if child.dep_ == "pobj"]
    return any(one.pos_ == "NOUN" and any(child.dep_ == "poss" for child in one.children) for one in wanted)


def _is_bound(parsed: Doc, start: int, end: int) -> bool:
    """Is the name glued into a longer word by a hyphen?"""
    text = View.of(parsed).text
    first, last = parsed[start].idx, parsed[end - 1].idx + len(parsed[end - 1])
    behind = text[last : last + 2]
    if len(behind) == 2 and behind[0] in "-‑" and behind[1].isalpha():
        return True
    before = text[:first].rsplit(None, 1)[-1:] if first and text[first - 1] in "-‑" else []
    return bool(before) and before[0].lower().strip("-‑" + _QUOTES) in guards().prefixes


def _goes_on(parsed: Doc, start: int, end: int, kind: str) -> bool:
    """Is the name only the first part of a longer noun phrase ("Gulf War syndrome")?"""
    last = parsed[end - 1]
    if end < len(parsed) and parsed[end].tag_ == "POS" and last.lemma_.lower() not in event_nouns():
        return parsed[start].text[0].islower()  # "the siege of Leningrad's zoo"
    if end >= len(parsed) or last.dep_ not in ("compound", "nmod", "amod", "nummod") or last.head.i < end:
        return _next_is_name(parsed, end)
    head = last.head
    if any(parsed[i].is_punct and parsed[i].text != "-" for i in range(end, head.i)):
        return False
    return head.lemma_.lower() not in guards().phases and kind not in kinds_of(head.lemma_.lower(), verbal=False)


def _next_is_name(parsed: Doc, end: int) -> bool:
    """Does a capital word follow that belongs to the name ("Brexit Party")?"""
    if end >= len(parsed) or parsed[end].pos_ != "PROPN" or not parsed[end].is_title:
        return False
    return parsed[end].lemma_.lower() not in guards().phases and parsed[end - 1].head.i >= end


def is_work(parsed: Doc, start: int, end: int) -> bool:
    """Is it the title of a film, a book, a game?"""
    works = guards().works
    first = start
    while first and (
        parsed[first - 1].text in _QUOTES or parsed[first - 1].lower_ in ("the", "a", ":", "called", "titled")
    ):
        first -= 1
    if first and parsed[first - 1].lemma_.lower() in works:
        return True
    quoted = start > 0 and end < len(parsed) and _near(parsed, start - 1, -1) and _near(parsed, end, 1)
    if quoted and any(token.lemma_.lower() in works for token in parsed[start].sent):
        return True
    return _appositive_work(parsed, end)


def _near(parsed: Doc, i: int, step: int) -> bool:
    """Is there a quotation mark here, or one word further out ("The ...)?"""
    if parsed[i].text in _QUOTES:
        return True
    further = i + step
    return 0 <= further < len(parsed) and parsed[i].lower_ in ("the", ",", ".") and parsed[further].text in _QUOTES


def _appositive_work(parsed: Doc, end: int) -> bool:
    """Does ", the film that ..." follow?"""
    i = end
    while i < len(parsed) and parsed[i].text in _QUOTES:
        i += 1
    if i >= len(parsed) or parsed[i].text not in (",", "("):
        return False
    return any(_names_work(token) for token in parsed[i + 1 : i + 7] if token.sent == parsed[end - 1].sent)


def _names_work(token: Token) -> bool:
    return token.lemma_.lower() in guards().works and token.dep_ in ("appos", "attr", "pobj", "conj", "nsubj")
