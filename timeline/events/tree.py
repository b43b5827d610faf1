"""A parsed document as plain Python lists: walking them is many times faster than walking spaCy tokens."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.attrs import DEP, ENT_TYPE, HEAD, IDX, LEMMA, LENGTH, LOWER, ORTH, POS, SENT_START, TAG
from spacy.tokens import Doc

_ATTRIBUTES = [HEAD, DEP, TAG, POS, LEMMA, LOWER, ENT_TYPE, ORTH, SENT_START, IDX, LENGTH]
_SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
_KEY = "timeline.events.tree"


@dataclass(slots=True)
class Tree:
    """Token attributes by index: `words` in lower case, `texts` as written, `starts` and `ends` in characters.

    `children` are in text order; `sentences` are (start, end) pairs of token indices.
    """

    heads: list[int]
    deps: list[str]
    tags: list[str]
    pos: list[str]
    lemmas: list[str]
    words: list[str]
    entities: list[str]
    texts: list[str]
    starts: list[int]
    ends: list[int]
    children: list[list[int]]
    sentences: list[tuple[int, int]]
    sentence_of: list[int]
    participles: set[int] = field(default_factory=set)
    """Verbs of a headline that stand for a passive: "Minister sacked"."""
    listed: set[int] = field(default_factory=set)
    """Names of a headline that a comma adds to another: "Peru, Chile sign treaty"."""

    def child(self, head: int, *deps: str) -> int:
        """The first child with one of these relations, -1 where there is none."""
        return next((i for i in self.children[head] if self.deps[i] in deps), -1)

    def all(self, head: int, *deps: str) -> list[int]:
        """The children with one of these relations."""
        return [i for i in self.children[head] if self.deps[i] in deps]

    def subtree(self, head: int) -> list[int]:
        """The token and all below it, in text order."""
        found, pending = [head], [head]
        while pending:
            below = self.children[pending.pop()]
            found += below
            pending += below
        return sorted(found)

    def ancestors(self, token: int) -> Iterator[int]:
        """The heads above a token, nearest first."""
        while self.heads[token] != token:
            token = self.heads[token]
            yield token

    def conjuncts(self, head: int) -> list[int]:
        """The token and those coordinated with it ("A, B and C" from A); a mere comma joins in headlines only."""
        found, joined = [head], False
        for one in found:
            for child in self.children[one]:
                if self.deps[child] == "conj":
                    found.append(child)
                    joined = joined or child in self.listed
                elif self.deps[child] == "cc":
                    joined = True
        return found if joined else [head]

    def sentence_span(self, token: int) -> tuple[int, int]:
        """First and last character (exclusive) of the token's sentence, white space around it left out."""
        start, end = self.sentences[self.sentence_of[token]]
        while start < end - 1 and self.pos[start] == "SPACE":
            start += 1
        while end - 1 > start and self.pos[end - 1] == "SPACE":
            end -= 1
        return self.starts[start], self.ends[end - 1]

    def phrase_end(self, head: int) -> int:
        """Index behind the last token of the subtree."""
        while self.children[head] and self.children[head][-1] > head:
            head = self.children[head][-1]
        return head + 1


def tree_of(parsed: Doc) -> Tree:
    """The document's tree, made once and kept with it."""
    found = parsed.user_data.get(_KEY)
    if not isinstance(found, Tree):
        found = parsed.user_data[_KEY] = _build(parsed)
    return found


def _build(parsed: Doc) -> Tree:
    strings = parsed.vocab.strings
    columns = parsed.to_array(_ATTRIBUTES).T
    names = {key: strings[int(key)] for row in columns[1:8] for key in set(row.tolist())}
    deps, tags, pos, lemmas, words, entities, texts = ([names[key] for key in row.tolist()] for row in columns[1:8])
    flags, places, lengths = (row.astype("int64").tolist() for row in columns[8:])
    ends = [place + length for place, length in zip(places, lengths, strict=True)]
    lemmas = [_mended(*row) if row[0][:2] == "VB" else row[2] for row in zip(tags, words, lemmas, strict=True)]
    offsets = columns[0].astype("int64").tolist()
    heads = [i + offset for i, offset in enumerate(offsets)]
    children: list[list[int]] = [[] for _ in heads]
    for i, head in enumerate(heads):
        if head != i:
            children[head].append(i)
    first = [i for i, flag in enumerate(flags) if flag == 1 or i == 0]
    sentences = list(zip(first, [*first[1:], len(heads)], strict=False))  # an empty text has none
    sentence_of = [n for n, (start, end) in enumerate(sentences) for _ in range(start, end)]
    return Tree(heads, deps, tags, pos, lemmas, words, entities, texts, places, ends, children, sentences, sentence_of)


def _mended(tag: str, word: str, lemma: str) -> str:
    """The lemma with the "e" that the lemmatiser loses: "staged" is from "stage", as "stag" would give "stagged".

    >>> _mended("VBD", "staged", "stag"), _mended("VBD", "banned", "ban"), _mended("VBD", "visited", "visit")
    ('stage', 'ban', 'visit')
    """
    if word not in (lemma + "ed", lemma + "ing") or not _SHORT.fullmatch(lemma):
        return lemma
    return lemma + "e"
