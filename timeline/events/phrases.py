"""Phrases of a headline: what a word and its dependents say, without articles, asides, dates and loaded words."""

from dataclasses import dataclass, field

from timeline.events.phrases_names import Naming
from timeline.events.wording import LONGEST, Versions, joined, listed, neutral_words, possessive, title_words

_KEPT_DETERMINERS = frozenset(
    {"no", "all", "every", "both", "another", "neither", "half", "each", "any", "some", "either"}
)
_BEFORE = frozenset({"amod", "compound", "nummod", "nmod", "poss", "quantmod", "neg", "predet", "npadvmod"})
_TIMES = frozenset({"DATE", "TIME"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_ASIDES = frozenset(
    {"after", "before", "since", "during", "following", "despite", "while", "although", "until", "including", "such",
     "like", "because", "amid", "without", "according", "due", "throughout", "besides", "except", "per"}
)  # fmt: skip
_WHICH = frozenset({"the", "this", "that", "these", "those"})
_RATES = frozenset({"npadvmod", "advmod", "nmod", "appos", "prep"})
_EACH = frozenset({"apiece", "each"})
_LONG = 8
"""Words in front of a noun beyond which only the nearest are kept."""


@dataclass(frozen=True)
class Phrasing(Naming):
    """What is needed to word phrases of one document."""

    known: dict[tuple[int, int], str] = field(default_factory=dict, repr=False, compare=False)
    """Noun phrases that were worded before, by head and depth: events of a sentence share them."""

    # --- nouns ---

    def brief(self, head: int, longest: int = 50) -> str:
        """The noun phrase with as many of the phrases behind it as `longest` characters hold."""
        for depth in (LONGEST, 2, 1):
            version = self.noun(head, depth=depth)
            if len(version) <= longest:
                return version
        return self.noun(head, depth=0)

    def noun(self, head: int, *, depth: int = LONGEST) -> str:
        """A noun phrase with its coordination; `depth` says how much of what stands behind each noun is kept.

        0: only the "of" of amounts; 1: the first phrase; 2: all, each with its first; and so on.
        """
        found = self.known.get((head, depth))
        if found is None:
            heads = self._members(head)
            shared = self._shared(heads) if len(heads) > 1 else []
            members = [self.alone(i, 0 if i == head and shared else depth) for i in heads]
            named = list(dict.fromkeys(member for member in members if member))
            behind = [self.prepositional(c, depth=depth - 1) for c in shared] if depth else []
            found = self.known[head, depth] = joined([listed(named, self._conjunction(head)), *behind])
        return found

    def _shared(self, heads: list[int]) -> list[int]:
        """What stands behind a whole list although it hangs on its first noun: "the size and price of the ships"."""
        preps = self.tree.all(heads[0], "prep") if not self.name(heads[0]) else []
        return [c for c in preps if c > heads[-1] and self.is_complement(c)]

    def _members(self, head: int) -> list[int]:
        """Those that are listed; not "or seven cents a share" behind a comma, which says the same again."""
        members = [i for i in self.tree.conjuncts(head) if self.tree.pos[i] not in ("VERB", "AUX")]
        again = [c for i in members for c in self.tree.all(i, "cc") if self.tree.texts[c - 1 : c + 1] == [",", "or"]]
        return members[:1] if again and any(self._is_sum(i) for i in members) else members

    def _conjunction(self, head: int) -> str:
        """The word that joins a list: "and", "or"."""
        words = [self.tree.words[c] for i in self.tree.conjuncts(head) for c in self.tree.all(i, "cc")]
        return words[-1] if words and words[-1] in ("or", "nor") else "and"

    def _is_sum(self, head: int) -> bool:
        return self.tree.entities[head] in ("MONEY", "PERCENT", "QUANTITY", "CARDINAL") or self.tree.pos[head] == "NUM"

    def alone(self, head: int, depth: int) -> str:
        """A noun phrase without those that are listed with it."""
        name = self.name(head)
        if name:
            return joined([self._count(head), name, *self._of_a_name(head, depth)])
        beside = self._named_beside(head)
        if beside >= 0:
            return self.alone(beside, depth)
        return joined([self._core(head), *self._behind(head, depth)])

    def _core(self, head: int) -> str:
        """The noun with what stands in front of it, a name or word in quotation marks whole."""
        tokens, said = {head, *self._rate(head)}, {}
        for child in self.tree.children[head]:
            if child < head and child not in self.unit(head) and self._is_kept_before(child):
                if self.tree.deps[child] == "poss":
                    said[child] = self._possessor(child)
                else:
                    tokens.update(self._modifier(child))
        inside = set(self.tree.subtree(head))
        for run in map(self.quoted, tuple(tokens)):
            tokens.update(run if inside.issuperset(run) else ())
        return self.verbatim(tokens, said)

    def _rate(self, head: int) -> list[int]:
        """ "a share" of "$27 a share", "each"."""
        if not self._is_sum(head):
            return []
        rates = [c for c in self.tree.children[head] if c > head and self.tree.deps[c] in _RATES]
        near = [c for c in rates if self.tree.texts[c - 1].lower() in ("a", "an") or self.tree.words[c] in _EACH]
        return [i for c in near for i in range(min(self.tree.subtree(c)), c + 1)]

    def _count(self, head: int) -> str:
        """ "nearly 300" in front of troops, whoever they are."""
        if len(self.mentions.together(head)) > 1:
            return ""
        mention = self.mentions.headed(head)
        start = self.name_start(mention) if mention and mention.named else head
        counts = [c for c in self.tree.all(head, "nummod") if c < start and self.tree.entities[c] not in _TIMES]
        return joined(self.verbatim(self._modifier(c)) for c in counts)

    def _named_beside(self, head: int) -> int:
        """The name that stands beside a description: "the striker, Ada Bell"."""
        if self.tree.pos[head] != "NOUN":
            return -1
        near = [i for i in self.tree.all(head, "appos") if self.tree.pos[i] == "PROPN" and self.is_beside(head, i)]
        return near[0] if near else -1

    def _of_a_name(self, head: int, depth: int) -> list[str]:
        """ "of US and Canadian officials" where only "task force" was taken for a name."""
        mention = self.mentions.headed(head)
        if not depth or not mention or not mention.named or mention.actor.kind in ("person", "state"):
            return []
        near = [c for c in self.tree.all(head, "prep") if self.tree.words[c] == "of" and c == mention.end]
        return [self.prepositional(c, depth=depth - 1) for c in near]

    def _is_kept_before(self, child: int) -> bool:
        tree = self.tree
        if tree.deps[child] == "det":
            return tree.words[child] in _KEPT_DETERMINERS
        if tree.words[child] == "such":
            return False
        if tree.entities[child] in _TIMES and tree.deps[child] != "poss" and len(self.unit(child)) == 1:
            return False  # but "a two-month high"
        counted = tree.deps[child] == "advmod" and self._is_sum(tree.heads[child])
        return (tree.deps[child] in _BEFORE or counted) and not self.is_loaded(child)

    def _modifier(self, child: int) -> list[int]:
        """The words of a modifier: "German and Italian", "nearly 300", "over-the-counter"."""
        inside = self.tree.subtree(child)
        if len(inside) > _LONG:
            inside = [i for i in inside if i == child or (self.tree.heads[i] == child and self.tree.deps[i] in _BEFORE)]
        passing = title_words().adverbs["passing"]
        return [i for i in inside if i == child or not (self._is_idle(i) or self.tree.words[i] in passing)]

    def _is_idle(self, i: int) -> bool:
        return self.is_loaded(i) or self.tree.tags[i] in ("DT", "PRP$", "POS") or self.tree.pos[i] == "SPACE"

    def _possessor(self, child: int) -> str:
        """A name's possessive; "its" becomes the name where it stands with a subject, and is left out elsewhere."""
        if self.tree.tags[child] == "PRP$":
            return possessive(self.name(child)) if self.tree.deps[self.tree.heads[child]] in _SUBJECTS else ""
        owner = self._whose(child) if self.tree.tags[child] == "WP$" else child
        return possessive(self.alone(owner, 0) if owner != child else self.noun(child, depth=0)) if owner >= 0 else ""

    def _whose(self, relative: int) -> int:
        """Whom "whose" means: the noun that its clause hangs on."""
        clause = next((i for i in self.tree.ancestors(relative) if self.tree.deps[i] == "relcl"), -1)
        return self.tree.heads[clause] if clause >= 0 else -1

    def _behind(self, head: int, depth: int) -> list[str]:
        """What completes a noun: prepositions, and not those of time; infinitives."""
        found: list[str] = []
        for child in self.tree.children[head]:
            if child < head or (depth < 1 and not self.is_part(head, child)) or (depth == 1 and found):
                continue
            if self.tree.deps[child] == "prep" and self.is_complement(child):
                found.append(self.prepositional(child, depth=max(depth - 1, 0)))
            elif self.tree.deps[child] in ("acl", "relcl") and self._is_infinitive(child):
                found.append(self.clause(child, depth=depth - 1))
        return found

    def _is_infinitive(self, verb: int) -> bool:
        return any(self.tree.tags[c] == "TO" for c in self.tree.all(verb, "aux"))

    def is_part(self, head: int, prep: int) -> bool:
        """Does an amount say little without its "of": "the rest of the company", "one of the ships"?"""
        amount = self.tree.lemmas[head].lower() in title_words().amounts or self.tree.pos[head] == "NUM"
        return self.tree.words[prep] == "of" and amount

    def dates_before(self, head: int) -> str:
        """The time that stands in front of a noun: "1991" in "the 1991 agreement"."""
        return self.verbatim(i for i in range(self.tree.subtree(head)[0], head) if self.tree.entities[i] in _TIMES)

    # --- prepositions and clauses ---

    def is_complement(self, prep: int) -> bool:
        """Does the prepositional phrase say who, what or where, rather than when or why?"""
        tree = self.tree
        if tree.words[prep] in _ASIDES or tree.pos[prep] == "VERB" or tree.words[prep - 1 : prep + 1] == ["such", "as"]:
            return False
        bare = (c for c in tree.all(prep, "pobj") if tree.child(c, "prep", "poss", "relcl", "acl") < 0)
        if any(tree.words[c] in title_words().asides for c in bare):
            return False
        if tree.words[prep] == "of" and tree.words[prep - 1] == "ahead":
            return False
        times = [c for c in tree.children[prep] if tree.entities[c] in _TIMES]
        years = tree.words[prep] == "of" and all(tree.texts[c].isdigit() for c in times)
        return not times or years or tree.words[prep] == "with"

    def prepositional(self, prep: int, *, depth: int = LONGEST) -> str:
        """A prepositional phrase, "" where it says nothing that a headline needs."""
        tree, parts, seen = self.tree, [], range(0)
        for child in tree.children[prep]:
            if child in seen:
                continue
            seen = self.unit(child)
            if tree.words[child] == "what" or any(tree.words[c] == "what" for c in tree.children[child]):
                return ""
            if tree.deps[child] == "pobj":
                if not self._says_something(child):
                    return ""
                parts.append(self._of_part(prep, child) + self.noun(child, depth=depth))
            elif tree.deps[child] == "pcomp":
                parts.append(self.clause(child, depth=depth))
            elif tree.deps[child] == "prep":
                parts.append(self.prepositional(child, depth=depth))
        inner = joined(parts)
        return f"{self.word(prep)} {inner}" if inner else ""

    def _of_part(self, prep: int, noun: int) -> str:
        """ "one of the ships" keeps its article."""
        which = [c for c in self.tree.all(noun, "det") if self.tree.words[c] in _WHICH]
        part = which and self.is_part(self.tree.heads[prep], prep) and not self.name(noun)
        return f"{self.word(which[0])} " if part else ""

    def _says_something(self, head: int) -> bool:
        """Is it a word for a headline: no relative or reflexive pronoun, no loaded word without a plain one?"""
        if self.tree.tags[head] in ("WDT", "WP") or self.tree.words[head].endswith(("self", "selves")):
            return False
        if self.tree.words[head] in ("one", "another") and not self.tree.children[head]:
            return False
        return not self.is_loaded(head) or self.tree.words[head] in neutral_words()

    def clause(self, verb: int, *, depth: int = LONGEST) -> str:
        """An infinitive, participle or that-clause in its own words, without asides."""
        said = {verb: self.word(verb) if self.tree.tags[verb].startswith("VB") else self._core(verb)}
        for child in self.tree.children[verb]:
            words = self._in_clause(child, depth)
            said |= {child: words} if words else {}
        return self.verbatim((), said)

    def versions(self, clause: int) -> Versions:
        """A clause at several lengths."""
        return lambda size: self.clause(clause, depth=size + 1 if size else 0)

    def _in_clause(self, child: int, depth: int) -> str:
        dep, tree = self.tree.deps[child], self.tree
        if dep in ("aux", "auxpass", "neg", "prt", "expl") or tree.words[child] in ("if", "whether", "unless"):
            return self.word(child)
        if dep in ("nsubj", "nsubjpass", "dobj", "attr", "dative") and tree.pos[child] != "ADP":
            if tree.tags[child] in ("WDT", "WP"):
                return ""
            return self.noun(child, depth=depth - 1)
        if dep in ("prep", "agent", "dative"):
            return self.prepositional(child, depth=depth - 1) if depth > 0 and self.is_complement(child) else ""
        if dep in ("xcomp", "ccomp"):
            return self.clause(child, depth=depth - 1) if depth > 0 else ""
        if dep in ("advmod", "npadvmod"):
            return self.adverb(child) or (self.noun(child, depth=0) if self._is_sum(child) else "")
        return self.adjective(child) if dep in ("acomp", "oprd") else ""

    def adverb(self, i: int) -> str:
        """An adverb without which the verb says something else: "almost reach", "fall back", "break even"."""
        adverbs = title_words().adverbs
        if self.tree.words[i] not in adverbs["before"] | adverbs["behind"]:
            return ""
        measure = (j for c in self.tree.all(i, "npadvmod") for j in self.tree.subtree(c))
        behind = [c for c in self.tree.all(i, "prep") if c > i]
        if behind and not self.is_complement(behind[0]):
            return ""
        return joined([self.verbatim((i, *measure)), *(self.prepositional(c, depth=1) for c in behind)])

    def adjective(self, head: int, *, depth: int = 1) -> str:
        """A predicate adjective or noun with what completes it."""
        if self.tree.pos[head] in ("NOUN", "PROPN"):
            return self.noun(head, depth=depth)
        behind = self._behind(head, depth)
        clauses = [self.clause(c, depth=depth) for c in self.tree.all(head, "xcomp")]
        measure = (j for c in self.tree.all(head, "npadvmod") for j in self.tree.subtree(c))
        return joined([self.verbatim((head, *measure)), *behind, *clauses])
