"""Which of the words behind a noun or verb a headline needs, and which words change the thing that they stand with."""

from dataclasses import dataclass

from timeline.events.phrases_before import TIMES, Fronting
from timeline.events.wording import neutral_words, possessive, title_words

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_WHICH = frozenset({"the", "this", "that", "these", "those"})
_NAMES = frozenset({"ORG", "FAC", "GPE", "LAW", "EVENT", "WORK_OF_ART", "PRODUCT"})


@dataclass(frozen=True)
class Completing(Fronting):
    """What completes the nouns and verbs of one document."""

    def is_complement(self, prep: int) -> bool:
        """Does the prepositional phrase say who, what or where, rather than when or why?"""
        tree = self.tree
        circumstances = title_words().circumstances
        if {tree.words[prep], " ".join(tree.words[prep - 1 : prep + 1])} & circumstances or tree.pos[prep] == "VERB":
            return False
        clauses = (clause for c in tree.all(prep, "pobj") for clause in tree.all(c, "acl"))
        if tree.words[prep] == "with" and any(tree.tags[clause] == "VBG" for clause in clauses):
            return False  # "with its holders receiving cash"
        if tree.words[prep] == "to" and any(tree.words[c] in title_words().feelings for c in tree.all(prep, "pobj")):
            return False
        bare = (c for c in tree.all(prep, "pobj") if tree.child(c, "prep", "poss") < 0)
        if any(tree.words[c] in title_words().asides for c in bare):
            return False
        times = [c for c in tree.children[prep] if tree.entities[c] in TIMES or c in self.times]
        years = tree.words[prep] == "of" and all(tree.texts[c].isdigit() for c in times)
        return not times or years or tree.words[prep] == "with" or self.is_part(tree.heads[prep], prep)

    def is_inseparable(self, head: int, child: int) -> bool:
        """Is it "of the ships" behind "one", or inside a name: "Agency for Rural Roads"?"""
        named = self.tree.entities[child] == self.tree.entities[head] in _NAMES
        return named or self.is_part(head, child)

    def is_infinitive(self, verb: int) -> bool:
        return any(self.tree.tags[c] == "TO" for c in self.tree.all(verb, "aux"))

    def is_half_said(self, noun: int, said: str) -> bool:
        """Is no more than "in the course" left of "in the course of the hearing", or "at the end" of "of May"?"""
        tree, bare = self.tree, said.removeprefix("all ").removeprefix("other ") == self.tree.words[noun]
        of = [c for c in tree.all(noun, "prep") if tree.words[c] == "of"] if bare else []
        if tree.words[noun - 1 : noun + 1] == ["under", "way"]:
            return False
        return bare and (tree.words[noun] in title_words().halves or any(not self.is_complement(c) for c in of))

    def of_part(self, prep: int, noun: int) -> str:
        """ "one of the ships" keeps its article, "much of his support" its owner."""
        tree, part = self.tree, self.tree.heads[prep]
        which = [c for c in tree.all(noun, "det", "poss") if tree.words[c] in _WHICH or tree.tags[c] == "PRP$"]
        name = self.name(noun)
        if not which or not self.is_part(part, prep) or (name and name.split()[-1] != tree.texts[noun]):
            return ""
        if tree.tags[which[0]] == "PRP$" and tree.deps[part] in _SUBJECTS:
            return possessive(self.name(which[0])) + " "
        return f"{self.word(which[0])} "

    def says_something(self, head: int) -> bool:
        """Is it a word for a headline: no relative or reflexive pronoun, no loaded word without a plain one?"""
        if self.tree.tags[head] in ("WDT", "WP") or self.tree.words[head].endswith(("self", "selves")):
            return False
        if self.tree.words[head] in ("one", "another") and not self.tree.children[head]:
            return False
        return not self.is_loaded(head) or self.tree.words[head] in neutral_words()

    def changes(self, adjective: int) -> bool:
        """Is the thing another one without it: "possible deal", "former minister"?"""
        words = title_words()
        return self.tree.words[adjective] in words.unreal | words.others | words.amounts

    def is_people(self, head: int) -> bool:
        """Is it "Albanians" with a word in front that says which?"""
        tree = self.tree
        which = any(tree.deps[c] in ("amod", "compound") for c in tree.children[head])
        return which and tree.tags[head] == "NNPS" and tree.entities[head] == "NORP"
