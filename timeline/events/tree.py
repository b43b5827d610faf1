"""A parsed document as plain Python lists: walking them is many times faster than walking spaCy tokens."""

from bisect import insort
from collections.abc import Iterator
from dataclasses import dataclass, field


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
    """Verbs that stand for a passive: "Minister sacked" in a headline, "The ship, wrecked off Peru, was found"."""
    listed: set[int] = field(default_factory=set)
    """Names of a headline that a comma adds to another: "Peru, Chile sign treaty"."""

    def child(self, head: int, *deps: str) -> int:
        """The first child with one of these relations, -1 where there is none."""
        for i in self.children[head]:  # a generator costs twice as much, and this is asked everywhere
            if self.deps[i] in deps:
                return i
        return -1

    def all(self, head: int, *deps: str) -> list[int]:
        """The children with one of these relations."""
        children = self.children[head]
        return [i for i in children if self.deps[i] in deps] if children else []

    def subtree(self, head: int) -> list[int]:
        """The token and all below it, in text order."""
        if not self.children[head]:
            return [head]
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

    def attach(self, token: int, head: int, dep: str) -> None:
        """Hang a token and what is below it on another head."""
        self.children[self.heads[token]].remove(token)
        self.heads[token], self.deps[token] = head, dep
        insort(self.children[head], token)

    def swap(self, above: int, below: int) -> None:
        """Put a child in the place of its head, and hang the head on it."""
        self.children[above].remove(below)
        if self.heads[above] == above:
            self.heads[below] = below
        else:
            self.children[self.heads[above]].remove(above)
            self.heads[below] = self.heads[above]
            insort(self.children[self.heads[above]], below)
        self.deps[below] = self.deps[above]
        self.heads[above], self.deps[above] = below, "dep"
        insort(self.children[below], above)

    def phrase_end(self, head: int) -> int:
        """Index behind the last token of the subtree."""
        while self.children[head] and self.children[head][-1] > head:
            head = self.children[head][-1]
        return head + 1
