"""Phrases of a headline: what a word and its dependents say, without articles, asides, dates and loaded words."""

import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from pydantic import TypeAdapter
from spacy.tokens import Doc

from timeline.actors import ActorMentions, Mention
from timeline.events.loaded import is_loaded
from timeline.events.participants import mention_of
from timeline.events.tree import Tree

_KEPT_DETERMINERS = frozenset({"no", "all", "every", "both", "another", "neither", "half", "each"})
_BEFORE = frozenset({"amod", "compound", "nummod", "nmod", "poss", "quantmod", "neg", "predet", "npadvmod"})
_TIMES = frozenset({"DATE", "TIME"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_ASIDES = frozenset(
    {"after", "before", "since", "during", "following", "despite", "while", "although", "as", "until", "including",
     "such", "like", "because", "amid", "without", "according", "due", "through", "besides", "except", "per"}
)  # fmt: skip
_ENDS = " ,;:-–—\"'“”‘"


@lru_cache(maxsize=1)
def title_words() -> dict[str, dict[str, str]]:
    """The tables of titles.toml: `verbs` that say the same as an event noun, `neutral` words for loaded ones."""
    source = files("timeline.events.data").joinpath("titles.toml").read_text(encoding="utf-8")
    return TypeAdapter(dict[str, dict[str, str]]).validate_python(tomllib.loads(source))


def neutral_words() -> dict[str, str]:
    """Plain words for loaded ones.

    >>> neutral_words()["regime"]
    'government'
    """
    return title_words()["neutral"]


@dataclass(frozen=True)
class Phrasing:
    """What is needed to word phrases of one document."""

    parsed: Doc
    tree: Tree
    mentions: ActorMentions
    known: dict[tuple[int, int], str] = field(default_factory=dict, repr=False, compare=False)
    """Noun phrases that were worded before, by head and depth: events of a sentence share them."""

    def brief(self, head: int, longest: int = 50) -> str:
        """The noun phrase with as many of the phrases behind it as `longest` characters hold."""
        for depth in (2, 1):
            version = self.noun(head, depth=depth)
            if len(version) <= longest:
                return version
        return self.noun(head, depth=0)

    def noun(self, head: int, *, depth: int = 2) -> str:
        """A noun phrase with its coordination; `depth` levels of "of", "on", "in" phrases behind each noun."""
        found = self.known.get((head, depth))
        if found is None:
            members = [self._member(i, depth) for i in self._members(head)]
            found = self.known[head, depth] = _listed([member for member in dict.fromkeys(members) if member])
        return found

    def _members(self, head: int) -> list[int]:
        return [i for i in self.tree.conjuncts(head) if self.tree.pos[i] not in ("VERB", "AUX")]

    def _member(self, head: int, depth: int) -> str:
        name = self.name(head)
        if name:
            return _joined([self._count(head), name])
        beside = self._named_beside(head)
        if beside >= 0:
            return self._member(beside, depth)
        before = self._before(head)
        behind = [self.prepositional(c, depth=depth - 1) for c in self._behind(head)] if depth > 0 else []
        return _joined([*before, self.word(head), *behind])

    def _count(self, head: int) -> str:
        """ "nearly 300" in front of troops, whoever they are."""
        mention = self.mentions.headed(head)
        start = self._name_start(mention) if mention and mention.named else head
        counts = [c for c in self.tree.all(head, "nummod") if c < start]
        return _joined(self._modifier(c) for c in counts)

    def _named_beside(self, head: int) -> int:
        """The name that stands beside a description: "the striker, Ada Bell"."""
        if self.tree.pos[head] != "NOUN":
            return -1
        return next((i for i in self.tree.all(head, "appos") if self.tree.pos[i] == "PROPN"), -1)

    def name(self, head: int) -> str:
        """The name to use in place of a pronoun, a description or a person's titles; "" to keep the article's words."""
        mention = mention_of(self.tree, head, self.mentions)
        if mention is None or not _is_name(mention.actor.name):
            return ""
        return mention.actor.name if not mention.named or mention.actor.kind == "person" else self._own_words(mention)

    def is_one(self, head: int) -> bool:
        """Does the phrase name one person, state or organisation, whatever letter its name ends in?"""
        mention = mention_of(self.tree, head, self.mentions)
        one = mention is not None and mention.actor.kind in ("person", "state", "organization")
        return one and not self.tree.words[head].endswith(("forces", "troops"))

    def _own_words(self, mention: Mention) -> str:
        """A name as the article writes it, if it is a plain one without loaded words."""
        inside = range(mention.start, mention.end)
        if any(is_loaded(self.tree.words[i]) or self.parsed[i].is_quote for i in inside):
            return mention.actor.name
        end = mention.end - (self.tree.tags[mention.end - 1] == "POS")
        return self.verbatim(range(self._name_start(mention), end))

    def _name_start(self, mention: Mention) -> int:
        """The first token of a name behind its article and number."""
        counted = ("det", "nummod", "quantmod")
        inside = range(mention.start, mention.end)
        return next((i for i in inside if self.tree.deps[i] not in counted or i == mention.head), mention.start)

    def _before(self, head: int) -> list[str]:
        """Words in front of a noun: numbers, names, adjectives that do not judge."""
        words = []
        for child in self.tree.children[head]:
            if child < head and self._is_kept_before(child):
                words.append(self._modifier(child))
        return words

    def _is_kept_before(self, child: int) -> bool:
        tree = self.tree
        if tree.deps[child] == "det":
            return tree.words[child] in _KEPT_DETERMINERS
        if tree.entities[child] in _TIMES and tree.deps[child] != "poss":
            return False
        return tree.deps[child] in _BEFORE and not self._is_loaded(child)

    def _modifier(self, child: int) -> str:
        tree = self.tree
        if tree.deps[child] == "poss":
            return self._possessor(child)
        inner = [c for c in tree.children[child] if c < child and not self._is_loaded(c)]
        inner = [c for c in inner if tree.deps[c] in _BEFORE or tree.words[c] == "-" or tree.deps[c] == "advmod"]
        hyphens = [c for c in tree.children[child] if c > child and tree.words[c] == "-"]
        tokens = sorted([i for c in inner for i in tree.subtree(c)] + [child, *hyphens])
        return self.verbatim(tokens)

    def _possessor(self, child: int) -> str:
        """A name's possessive; a headline does without "its"."""
        return "" if self.tree.tags[child] in ("PRP$", "WP$") else possessive(self._member(child, 0))

    def _behind(self, head: int) -> list[int]:
        """Prepositions behind a noun that complete it, and not those of time."""
        preps = [c for c in self.tree.children[head] if c > head and self.tree.deps[c] == "prep"]
        return [c for c in preps if self.is_complement(c)]

    def is_complement(self, prep: int) -> bool:
        """Does the prepositional phrase say who, what or where, rather than when or why?"""
        tree = self.tree
        if tree.words[prep] in _ASIDES or tree.pos[prep] == "VERB":
            return False
        return tree.words[prep] in ("to", "of", "with") or not any(
            tree.entities[c] in _TIMES for c in tree.children[prep]
        )

    def prepositional(self, prep: int, *, depth: int = 2) -> str:
        """A prepositional phrase."""
        tree = self.tree
        parts = []
        for child in tree.children[prep]:
            if tree.deps[child] == "pobj" and self._says_something(child):
                parts.append(self.noun(child, depth=depth))
            elif tree.deps[child] == "pcomp":
                parts.append(self.clause(child, depth=depth))
            elif tree.deps[child] == "prep":
                parts.append(self.prepositional(child, depth=depth))
        inner = _joined(parts)
        return f"{self.word(prep)} {inner}" if inner else ""

    def _says_something(self, head: int) -> bool:
        """Is it a word for a headline: neither a relative pronoun nor a loaded word without a plain one?"""
        if self.tree.tags[head] in ("WDT", "WP"):
            return False
        return not self._is_loaded(head) or self.tree.words[head] in neutral_words()

    def clause(self, verb: int, *, depth: int = 2) -> str:
        """An infinitive, participle or that-clause in its own words, without asides."""
        tree = self.tree
        parts = [(verb, self.word(verb))]
        for child in tree.children[verb]:
            words = self._in_clause(child, depth)
            parts += [(child, words)] if words else []
        return _joined(words for _, words in sorted(parts))

    def antecedent(self, pronoun: int) -> int:
        """The subject that the subject "it" or "they" takes up, of this sentence or the one before; -1 for none."""
        tree, word = self.tree, self.tree.words[pronoun]
        here = tree.sentence_of[pronoun]
        if word not in ("it", "they") or here == 0:
            return -1
        subjects = (i for i in range(tree.sentences[here - 1][0], pronoun) if tree.deps[i] in _SUBJECTS)
        tags = ("NNS", "NNPS") if word == "they" else ("NN", "NNP")
        fitting = [i for i in subjects if tree.tags[i] in tags and tree.entities[i] != "PERSON"]
        return fitting[-1] if fitting else -1

    def _in_clause(self, child: int, depth: int) -> str:
        dep = self.tree.deps[child]
        if dep in ("aux", "auxpass", "neg", "prt") or self.tree.words[child] in ("if", "whether", "unless"):
            return self.word(child)
        if dep in ("nsubj", "nsubjpass", "dobj", "attr", "dative") and self.tree.pos[child] != "ADP":
            return self.noun(child, depth=depth - 1)
        if dep in ("prep", "agent", "dative"):
            return self.prepositional(child, depth=depth - 1) if depth > 0 and self.is_complement(child) else ""
        if dep in ("xcomp", "ccomp"):
            return self.clause(child, depth=depth - 1) if depth > 0 else ""
        return self.adjective(child) if dep in ("acomp", "oprd") else ""

    def adjective(self, head: int) -> str:
        """A predicate adjective or noun with what completes it."""
        if self.tree.pos[head] in ("NOUN", "PROPN"):
            return self.noun(head, depth=1)
        behind = [self.prepositional(c, depth=1) for c in self._behind(head)]
        clauses = [self.clause(c, depth=1) for c in self.tree.all(head, "xcomp")]
        return _joined([self.word(head), *behind, *clauses])

    def word(self, i: int) -> str:
        """One token in the article's own spelling, in lower case where only its place made it a capital."""
        text = self.tree.texts[i]
        if self._is_loaded(i):
            return neutral_words().get(self.tree.words[i], "")
        first = self.tree.sentences[self.tree.sentence_of[i]][0]
        opens = all(self.tree.pos[j] in ("PUNCT", "SPACE") for j in range(first, i))
        plain = opens and self.tree.pos[i] not in ("PROPN", "NUM") and text[1:].islower() and not self.tree.entities[i]
        return text.lower() if plain and self.tree.words[i] != "i" else text

    def _is_loaded(self, i: int) -> bool:
        """Does the word judge? A part of a name does not ("International Criminal Court")."""
        return self.tree.pos[i] != "PROPN" and is_loaded(self.tree.words[i])

    def verbatim(self, tokens: Iterable[int]) -> str:
        """Tokens as they stand in the article, spaces and all."""
        return "".join(self.parsed[i].text_with_ws for i in tokens if not self.parsed[i].is_quote).strip(_ENDS)


def possessive(name: str) -> str:
    """
    >>> possessive("Peru"), possessive("the Netherlands")
    ("Peru's", "the Netherlands'")
    """
    return name and name + ("'" if name.endswith("s") else "'s")


def fitted(parts: list[tuple[int, str]], limit: int, join: Callable[[list[str]], str]) -> str:
    """The parts joined, without the least important (highest number) ones that would make it longer than `limit`."""
    kept = [(rank, words) for rank, words in parts if words]
    while len(join([words for _, words in kept])) > limit and any(rank for rank, _ in kept):
        worst = max(rank for rank, _ in kept)
        last = max(i for i, (rank, _) in enumerate(kept) if rank == worst)
        del kept[last]
    return join([words for _, words in kept])


def _is_name(name: str) -> bool:
    return any(letter.isupper() or letter.isdigit() for letter in name)


def _listed(members: list[str]) -> str:
    """ "A, B and C"; of many only the first three."""
    shown = members if len(members) <= 4 else [*members[:3], "others"]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}" if shown else ""


def _joined(parts: Iterable[str]) -> str:
    return " ".join(part for part in parts if part)
