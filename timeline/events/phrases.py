"""Phrases of a headline: what a word and its dependents say, without articles, asides, dates and loaded words."""

from dataclasses import dataclass, field

from timeline.events.phrases_before import TIMES
from timeline.events.phrases_behind import Completing
from timeline.events.wording import LONGEST, Versions, joined, listed, possessive, title_words

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_ASKING = frozenset({"what", "how", "whether", "who", "where", "when", "why"})
_TAKEN = frozenset({"dobj", "ccomp", "xcomp", "attr", "oprd"})
_LONG_QUESTION = 10
_DEGREES = frozenset({"RBR", "RBS", "JJR", "JJS"})


@dataclass(frozen=True)
class Phrasing(Completing):
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
        return members[:1] if again and any(self.is_sum(i) for i in members) else members

    def _conjunction(self, head: int) -> str:
        """The word that joins a list: "and", "or"."""
        words = [self.tree.words[c] for i in self.tree.conjuncts(head) for c in self.tree.all(i, "cc")]
        return words[-1] if words and words[-1] in ("or", "nor") else "and"

    def stripped(self, head: int) -> str:
        """The noun phrase with its numbers and names, but no adjectives unless it is something else without them."""
        named = [self.name(i) or joined([self._core(i, plain=True), self._part(i)]) for i in self._members(head)]
        return listed(named, self._conjunction(head))

    def _part(self, head: int) -> str:
        """ "of the ships" in "one of the ships"."""
        part = next((c for c in self.tree.all(head, "prep") if self.is_part(head, c)), -1)
        inner = self.tree.child(part, "pobj") if part >= 0 else -1
        return f"{self.word(part)} {self.of_part(part, inner)}{self.stripped(inner)}" if inner >= 0 else ""

    def alone(self, head: int, depth: int) -> str:
        """A noun phrase without those that are listed with it."""
        name = self.name(head)
        if name and self.is_people(head):
            return self._core(head)  # "ethnic Albanians" are not all Albanians
        if name:
            return joined([self.count(head), name, *self._of_a_name(head, depth)])
        beside = self._named_beside(head)
        if beside >= 0:
            return self.alone(beside, depth)
        return joined([self._core(head), *self._behind(head, depth)])

    def _core(self, head: int, *, plain: bool = False) -> str:
        """The noun with what stands in front of it, a name or word in quotation marks whole; `plain`: no adjectives."""
        tokens, said = {head, *self.rate(head), *self.numbers_behind(head)}, {}
        for child in self.tree.children[head]:
            if plain and self.tree.deps[child] == "amod" and not self.changes(child):
                continue
            if child < head and child not in self.unit(head) and self.is_kept_before(child):
                if self.tree.deps[child] == "poss":
                    said[child] = self._possessor(child)
                else:
                    tokens.update(self.modifier(child))
        inside = set(self.tree.subtree(head))
        for run in map(self.quoted, tuple(tokens)):
            tokens.update(run if inside.issuperset(run) else ())
        return self.verbatim(tokens, said)

    def _named_beside(self, head: int) -> int:
        """The name that stands beside a description: "the striker, Ada Bell"."""
        if self.tree.pos[head] != "NOUN":
            return -1
        near = [i for i in self.tree.all(head, "appos") if self.tree.pos[i] == "PROPN" and self.is_beside(head, i)]
        return near[0] if near else -1

    def _of_a_name(self, head: int, depth: int) -> list[str]:
        """ "for Rural Roads" where only "Agency" was taken for a name; for less than a name only with `depth`."""
        mention = self.mentions.headed(head)
        if not mention or not mention.named or mention.actor.kind in ("person", "state"):
            return []
        near = [c for c in self.tree.all(head, "prep") if self.tree.words[c] in ("of", "for") and c == mention.end]
        whole = [c for c in near if mention.end - mention.start < 3 and self.is_inseparable(head, c)]
        return [self.prepositional(c, depth=max(depth - 1, 0)) for c in (near if depth else whole)]

    def _possessor(self, child: int) -> str:
        """A name's possessive; "its" becomes the name where it stands with a subject, and is left out elsewhere."""
        if self.tree.tags[child] == "PRP$":
            return possessive(self.name(child)) if self.tree.deps[self.tree.heads[child]] in _SUBJECTS else ""
        if self.tree.entities[child] in TIMES:
            return ""  # "next week's talks"
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
            if child < head or (depth < 1 and not self.is_inseparable(head, child)) or (depth == 1 and found):
                continue
            if self.tree.deps[child] == "prep" and self.is_complement(child):
                found.append(self.prepositional(child, depth=max(depth - 1, 0)))
            elif self.tree.deps[child] in ("acl", "relcl") and self.is_infinitive(child):
                found.append(self.clause(child, depth=depth - 1))
        return found

    # --- prepositions and clauses ---

    def prepositional(self, prep: int, *, depth: int = LONGEST) -> str:
        """A prepositional phrase, "" where it says nothing that a headline needs."""
        tree, parts, seen = self.tree, [], range(0)
        for child in tree.children[prep]:
            if child in seen:
                continue
            seen = self.unit(child)
            if tree.words[min(tree.subtree(child))] in _ASKING:
                return ""
            if tree.deps[child] == "pobj":
                if not self.says_something(child) or self._is_half(prep, child, depth):
                    return ""
                said = self.noun(child, depth=depth)
                if self.is_half_said(child, said):
                    return ""
                parts.append(self.of_part(prep, child) + said)
            elif tree.deps[child] == "pcomp":
                parts.append(self.clause(child, depth=depth))
            elif tree.words[prep] == "as" and tree.pos[child] == "ADJ":  # "as vital for trade"
                parts.append(self.adjective(child, depth=depth))
            elif tree.deps[child] == "prep" and child == prep + 1:
                parts.append(self.prepositional(child, depth=depth))
        inner = joined(parts)
        return f"{self.word(prep)} {inner}" if inner else ""

    def _is_half(self, prep: int, noun: int, depth: int) -> bool:
        """Would "in response" be left of "in response to the vote", or "between Peru" where the other is lost?"""
        words = self.tree.words
        alone = words[prep] == "between" and self.tree.tags[noun] in ("NN", "NNP") and len(self._members(noun)) < 2
        bare = depth < 1 and self.tree.child(noun, "amod", "compound", "poss") < 0
        return (bare and words[noun] in title_words().asides) or (alone and not self.name(noun).count(" and "))

    def clause(self, verb: int, *, depth: int = LONGEST) -> str:
        """An infinitive, participle or that-clause in its own words, without asides."""
        said = {verb: self.word(verb) if self.tree.tags[verb].startswith("VB") else self._core(verb)}
        lost = whole = False
        for child in self.tree.children[verb]:
            words = self._in_clause(child, depth)
            said |= {child: words} if words else {}
            taken = child > verb and self.tree.deps[child] in _TAKEN
            lost, whole = lost or (taken and not words), whole or bool(words and child > verb)
        return "" if lost and not whole else self.verbatim((), said)  # "to allow" would be cut in the middle

    def versions(self, clause: int) -> Versions:
        """A clause at several lengths."""
        return lambda size: self.clause(clause, depth=size + 1 if size > 1 else max(size, 0))

    def _in_clause(self, child: int, depth: int) -> str:
        dep, tree = self.tree.deps[child], self.tree
        if dep in ("aux", "auxpass", "neg", "prt", "expl") or tree.words[child] in ("if", "whether", "unless"):
            return self.word(child)
        if dep in ("nsubj", "nsubjpass", "dobj", "attr", "dative") and tree.pos[child] != "ADP":
            if tree.tags[child] in ("WDT", "WP"):
                return ""
            return tree.words[child] if self._is_subject_above(child) else self.noun(child, depth=depth - 1)
        if dep in ("prep", "agent", "dative"):
            return self.prepositional(child, depth=depth - 1) if depth > 0 and self.is_complement(child) else ""
        if dep == "xcomp":
            return self.clause(child, depth=max(depth - 1, 0))
        if dep == "ccomp":
            return self.content(child, depth)
        if dep in ("advmod", "npadvmod"):
            return self.adverb(child) or (self.noun(child, depth=0) if self.is_sum(child) else "")
        return self.adjective(child) if dep in ("acomp", "oprd") else ""

    def _is_subject_above(self, pronoun: int) -> bool:
        """Does it mean the subject of the clause around its own: "Bell asked them to let her go"?"""
        tree, verb = self.tree, self.tree.heads[pronoun]
        name = self.name(pronoun) if tree.tags[pronoun] == "PRP" and tree.deps[verb] in ("xcomp", "ccomp") else ""
        subjects = (c for i in tree.ancestors(verb) for c in tree.all(i, "nsubj", "nsubjpass"))
        return bool(name) and self.name(next(subjects, pronoun)) == name

    def content(self, clause: int, depth: int) -> str:
        """What is said, thought or asked, a question in its own words; only where there is room for it."""
        if depth > 0 and self.is_question(clause):
            inside = self.tree.subtree(clause)
            return self.verbatim(inside) if len(inside) < _LONG_QUESTION else ""
        return self.clause(clause, depth=depth - 1) if depth > 0 else ""

    def is_question(self, clause: int) -> bool:
        """ "how they met", "what she had seen"; "whether" is a mere mark."""
        first = self.tree.words[min(self.tree.subtree(clause))]
        return first in _ASKING and first != "whether"

    def adverb(self, i: int) -> str:
        """An adverb without which the verb says something else: "almost reach", "fall back", "break even"."""
        adverbs = title_words().adverbs
        if self.tree.words[i] not in adverbs["before"] | adverbs["behind"] or self.is_up_to(i):
            return ""
        measure = (j for c in self.tree.all(i, "npadvmod") for j in self.tree.subtree(c))
        behind = [c for c in self.tree.all(i, "prep") if c > i]
        if behind and not self.is_complement(behind[0]):
            return ""
        apart = "," if self.tree.texts[i - 1] == "," else ""  # "closed at $4, up $1"
        return joined([apart, self.verbatim((i, *measure)), *(self.prepositional(c, depth=1) for c in behind)])

    def adjective(self, head: int, *, depth: int = 1) -> str:
        """A predicate adjective or noun with what completes it."""
        if self.tree.pos[head] in ("NOUN", "PROPN"):
            return self.noun(head, depth=depth)
        tree, behind = self.tree, self._behind(head, depth)
        clauses = [self.clause(c, depth=depth) for c in tree.all(head, "xcomp")]
        measure = [j for c in tree.all(head, "npadvmod") for j in tree.subtree(c)]
        degree = [c for c in tree.all(head, "neg", "advmod") if tree.deps[c] == "neg" or tree.tags[c] in _DEGREES]
        return joined([self.verbatim((head, *measure, *degree)), *behind, *clauses])
