"""What the rules of factuality share: the tree, the lexicon, each verb's form, and the readings so far."""

from abc import ABC, abstractmethod

from timeline.events.factuality_clause import Inflection, inflection
from timeline.events.factuality_lexicon import lexicon
from timeline.events.factuality_reading import Reading
from timeline.events.tree import Tree

_LONGEST = 50  # a longer coordination is a list, not a sentence


class Context(ABC):
    """One document while it is judged; each verb's form is worked out once."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.lexicon = lexicon()
        self._forms: dict[int, Inflection] = {}

    @abstractmethod
    def reading(self, token: int) -> Reading:
        """The reading at a verb, a noun or a predicate adjective."""

    def form(self, verb: int) -> Inflection:
        """The verb's form."""
        if verb not in self._forms:
            self._forms[verb] = inflection(self.tree, verb)
        return self._forms[verb]

    def anchor(self, verb: int) -> int:
        """The verb whose place in the sentence counts: the first of those coordinated."""
        tree, finite = self.tree, self.form(verb).finite
        for _ in range(_LONGEST):
            if tree.deps[verb] != "conj" or tree.pos[tree.heads[verb]] not in ("VERB", "AUX"):
                break
            verb = tree.heads[verb]
            while finite and tree.deps[verb] == "xcomp" and not self.form(verb).finite:
                verb = tree.heads[verb]  # "failed to win and resigned": the second verb goes with the finite one
        return verb
