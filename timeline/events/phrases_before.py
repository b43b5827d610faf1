"""What stands at a noun in a headline: counts, modifiers, "no" and "all"; and which nouns are sums."""

from dataclasses import dataclass

from timeline.events.phrases_names import Naming
from timeline.events.wording import joined, title_words

_KEPT_DETERMINERS = frozenset(
    {"no", "all", "every", "both", "another", "neither", "half", "each", "any", "some", "either"}
)
_COUNTING = _KEPT_DETERMINERS | {"many", "several", "few", "most", "numerous"}
_BEFORE = frozenset({"amod", "compound", "nummod", "nmod", "poss", "quantmod", "neg", "predet", "npadvmod"})
TIMES = frozenset({"DATE", "TIME"})
_RATES = frozenset({"npadvmod", "advmod", "nmod", "appos", "prep"})
_EACH = frozenset({"apiece", "each"})
_JOINING = frozenset({"and", "or", "but", ","})
_LONG = 8
"""Words in front of a noun beyond which only the nearest are kept."""


@dataclass(frozen=True)
class Fronting(Naming):
    """What may stand before the nouns of one document."""

    def is_sum(self, head: int) -> bool:
        """Is it a number or an amount?"""
        return self.tree.entities[head] in ("MONEY", "PERCENT", "QUANTITY", "CARDINAL") or self.tree.pos[head] == "NUM"

    def rate(self, head: int) -> list[int]:
        """ "a share" of "$27 a share", "each"."""
        if not self.is_sum(head):
            return []
        rates = [c for c in self.tree.children[head] if c > head and self.tree.deps[c] in _RATES]
        near = [c for c in rates if self.tree.texts[c - 1].lower() in ("a", "an") or self.tree.words[c] in _EACH]
        return [i for c in near for i in range(min(self.tree.subtree(c)), c + 1)]

    def numbers_behind(self, head: int) -> list[int]:
        """ "50" of "Article 50", "injured" of "the number injured"."""
        tree, amount = self.tree, self.tree.lemmas[head].lower() in title_words().amounts
        counted = [c for c in tree.all(head, "acl") if amount and c == head + 1 and not tree.children[c]]
        return counted + [c for c in tree.all(head, "nummod") if c == head + 1 and tree.tags[c] == "CD"]

    def count(self, head: int) -> str:
        """ "nearly 300" in front of troops, whoever they are; "no" and "some" in front of Peruvians."""
        if len(self.mentions.together(head)) > 1:
            return ""
        mention = self.mentions.headed(head)
        start = self.name_start(mention) if mention and mention.named else head
        tree = self.tree
        which = [c for c in tree.all(head, "det", "predet", "amod") if tree.words[c] in _COUNTING and c <= start]
        counts = [c for c in tree.all(head, "nummod") if c < start and tree.entities[c] not in TIMES]
        return joined([*map(self.word, which), *(self.verbatim(self.modifier(c)) for c in counts)])

    def is_kept_before(self, child: int) -> bool:
        """Does a headline need this word before a noun?"""
        tree = self.tree
        if tree.deps[child] == "det":
            return tree.words[child] in _KEPT_DETERMINERS
        if tree.words[child] == "such":
            return False
        if tree.entities[child] in TIMES and tree.deps[child] != "poss" and len(self.unit(child)) == 1:
            return self._tells_which_times(child)  # but "a two-month high"
        counted = tree.deps[child] == "advmod" and self.is_sum(tree.heads[child])
        return (tree.deps[child] in _BEFORE or counted) and not self.is_loaded(child)

    def _tells_which_times(self, child: int) -> bool:
        """ "five" of "five months", "worst" of "the worst month"."""
        year = len(self.tree.texts[child]) == 4 and self.tree.texts[child].isdigit()
        counts = self.tree.tags[child] in ("CD", "JJS") and not year
        return counts and self.tree.entities[self.tree.heads[child]] in TIMES

    def modifier(self, child: int) -> list[int]:
        """The words of a modifier: "German and Italian", "nearly 300", "over-the-counter"."""
        inside = self.tree.subtree(child)
        if len(inside) > _LONG:
            inside = [i for i in inside if i == child or (self.tree.heads[i] == child and self.tree.deps[i] in _BEFORE)]
        passing = title_words().adverbs["passing"]
        shown = [i for i in inside if i == child or not (self._is_idle(i) or self.tree.words[i] in passing)]
        shown += [i for i in inside[:-1] if self.tree.tags[i] == "POS"]  # "People's Army"
        while inside[-1] != shown[-1] != child and self.tree.words[shown[-1]] in _JOINING:
            shown.pop()  # "a new and despicable low"
        return shown

    def _is_idle(self, i: int) -> bool:
        return self.is_loaded(i) or self.tree.tags[i] in ("DT", "PRP$", "POS") or self.tree.pos[i] == "SPACE"

    def is_part(self, head: int, prep: int) -> bool:
        """Does an amount say little without its "of": "the rest of the company", "one of the ships"?"""
        amount = self.tree.lemmas[head].lower() in title_words().amounts or self.tree.pos[head] == "NUM"
        return self.tree.words[prep] == "of" and amount

    def dates_before(self, head: int) -> str:
        """The time that stands in front of a noun: "1991" in "the 1991 agreement"."""
        times = [i for i in range(self.tree.subtree(head)[0], head) if self.tree.entities[i] in TIMES]
        return self.verbatim(times) if any(self.tree.texts[i].isdigit() for i in times) else ""
