"""Quoted speech: where the quotes of a document are, whatever marks they use."""

from dataclasses import dataclass

from spacy.tokens import Doc

from timeline.events.tree import Tree

_OPENING = frozenset("“„«")
_CLOSING = frozenset("”»")
_STRAIGHT = frozenset({'"', "''", "``"})
_DOUBLE = _OPENING | _CLOSING | _STRAIGHT
_SINGLE = {"‘": "’", "'": "'"}
_SCARE = 3


@dataclass(frozen=True, slots=True)
class Quote:
    """Tokens from the opening mark to the closing mark, `end` exclusive; a long quote may span paragraphs."""

    start: int
    end: int

    @property
    def tokens(self) -> range:
        """All tokens of the quote, marks included."""
        return range(self.start, self.end)


def quotes(parsed: Doc, tree: Tree) -> list[Quote]:
    """The quotes that are speech, in text order; "scare quotes" round a word or two are left out.

    >>> from timeline.documents import Document
    >>> from timeline.events.tree_building import tree_of
    >>> from timeline.language import parse_document
    >>> parsed = parse_document(Document.of('The “plan” failed. "We will try again,” she said.'))
    >>> [parsed[quote.start : quote.end].text for quote in quotes(parsed, tree_of(parsed))]
    ['"We will try again,”']
    """
    found = _double(parsed, tree)
    taken = {token for quote in found for token in quote.tokens}
    found += [quote for quote in _single(parsed, tree) if quote.start not in taken]
    return sorted((quote for quote in found if is_speech(tree, quote)), key=lambda quote: quote.start)


def is_speech(tree: Tree, quote: Quote) -> bool:
    """More than a word or two, and a verb among them; or short, but closed like a sentence ("No," he said)."""
    words = [i for i in quote.tokens if tree.words[i][:1].isalnum()]
    closed = tree.words[quote.end - 2] in (",", ".", "!", "?")
    if len(words) <= _SCARE:
        return closed and bool(words)
    return closed or any(tree.pos[i] in ("VERB", "AUX") for i in words)


def _double(parsed: Doc, tree: Tree) -> list[Quote]:
    found: list[Quote] = []
    start = -1
    for i in range(len(tree.words)):
        word = _mark(tree, i)
        if start >= 0 and "\n" in word and _is_break(tree, i) and not _goes_on(tree, i):
            if _mark(tree, start) in _OPENING:
                found.append(Quote(start, i))
            start = -1
        if word not in _DOUBLE or _is_inch_mark(parsed, tree, i):
            continue
        if start < 0:
            start = -1 if word in _CLOSING else i
        elif not (i and "\n" in tree.words[i - 1]) and word not in _OPENING:
            found.append(Quote(start, i + 1))
            start = -1
        elif word in _OPENING and not (i and "\n" in tree.words[i - 1]):
            start = i
    return found


def _mark(tree: Tree, i: int) -> str:
    """The word, or the mark that two backquotes stand for in old newswire."""
    return "“" if tree.words[i : i + 2] == ["`", "`"] else tree.words[i]


def _is_break(tree: Tree, space: int) -> bool:
    return tree.words[space].count("\n") > 1


def _goes_on(tree: Tree, space: int) -> bool:
    """Does the next paragraph open with a mark again, as a quote over several paragraphs does?"""
    return space + 1 < len(tree.words) and tree.words[space + 1] in _OPENING | _STRAIGHT


def _is_inch_mark(parsed: Doc, tree: Tree, i: int) -> bool:
    """Is this the mark of 13.3" rather than of a quote that ends with a figure?"""
    if i == 0 or not tree.words[i - 1][-1:].isdigit() or parsed[i - 1].whitespace_:
        return False
    return not any(word in _DOUBLE for word in tree.words[max(0, i - 12) : i])


def _single(parsed: Doc, tree: Tree) -> list[Quote]:
    """Quotes in single marks; an apostrophe closes nothing."""
    found: list[Quote] = []
    start = -1
    for i, word in enumerate(tree.words):
        if start < 0 and word in _SINGLE and _stands_free(parsed, i):
            start = i
        elif start >= 0 and "\n" in word:
            start = -1
        elif start >= 0 and word == _SINGLE[tree.words[start]] and _closes(parsed, i):
            found.append(Quote(start, i + 1))
            start = -1
    return found


def _stands_free(parsed: Doc, i: int) -> bool:
    """Is there a space before the mark and none behind it?"""
    return not parsed[i].whitespace_ and (i == 0 or bool(parsed[i - 1].whitespace_) or parsed[i - 1].is_space)


def _closes(parsed: Doc, i: int) -> bool:
    before = parsed[i - 1]
    return before.is_punct and not before.whitespace_
