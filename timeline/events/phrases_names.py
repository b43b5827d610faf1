"""Who is meant: the names that stand in a headline for pronouns, descriptions and titles."""

from dataclasses import dataclass, field

from timeline.actors import ActorMentions, Mention
from timeline.actors.lexicon import person_nouns
from timeline.events.participants import mention_of
from timeline.events.reporting import is_reporting
from timeline.events.wording import QUOTES, Wording, listed, title_words

_SAYING = frozenset({"amod", "compound", "nmod", "nummod", "poss", "prep", "acl", "relcl", "appos", "det"})
_REACH = 6
"""Sentences that a bare noun reaches back over for the phrase that told what it means."""
_WHICH = frozenset({"the", "some", "all", "no", "many", "most", "few", "both", "several", "other"})
_COUNTS = ("nummod", "quantmod")
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True)
class Naming(Wording):
    """The words of one document, and whom they mean."""

    mentions: ActorMentions
    names: dict[int, str] = field(default_factory=dict, repr=False, compare=False, kw_only=True)
    """Names that were looked up before, by head."""

    def name(self, head: int) -> str:
        """The name to use in place of a pronoun, a description or a person's titles; "" to keep the article's words."""
        found = self.names.get(head)
        if found is None:
            found = self.names[head] = self._name(head)
        return found

    def _name(self, head: int) -> str:
        several = self.mentions.together(head)
        if several and any(self.tree.words[c] == "neither" for c in self.tree.all(head, "det")):
            return ""  # "neither side" is not the two sides
        if len(several) > 1:
            return (
                listed([one.actor.name for one in several]) if all(_is_name(one.actor.name) for one in several) else ""
            )
        mention = mention_of(self.tree, head, self.mentions)
        if mention is None or not _is_name(mention.actor.name):
            return ""
        if mention.head != head and self.tree.heads[mention.head] == head and not self.is_beside(head, mention.head):
            return ""
        return mention.actor.name if not mention.named or mention.actor.kind == "person" else self._own_words(mention)

    def firm(self, head: int) -> str:
        """The name of the organisation that a phrase names or means, "" for others."""
        mention = mention_of(self.tree, head, self.mentions)
        return self.name(head) if mention is not None and mention.actor.kind == "organization" else ""

    def told_fully(self, head: int) -> int:
        """Where the article first told what a bare "the accord" means: the last fuller phrase with this noun.

        The head itself where it says enough, names somebody, or nothing fuller stands in the sentences before.
        """
        tree = self.tree
        alone = all(tree.words[c] in ("the", "this", "that") for c in tree.children[head] if tree.deps[c] in _SAYING)
        if not alone or not tree.all(head, "det") or tree.pos[head] != "NOUN" or self.mentions.headed(head):
            return head
        first = tree.sentences[max(0, tree.sentence_of[head] - _REACH)][0]
        alike = (
            i for i in range(head - 1, first - 1, -1) if tree.words[i] == tree.words[head] and tree.pos[i] == "NOUN"
        )
        return next((i for i in alike if self._is_fuller(i)), head)

    def _is_fuller(self, head: int) -> bool:
        """Does the phrase say which one, and not that it is yet another?"""
        tree = self.tree
        said = [c for c in tree.children[head] if tree.deps[c] in ("amod", "compound", "nmod", "prep", "poss")]
        other = {tree.words[c] for c in tree.children[head]} & title_words().others
        times = all(tree.entities[c] in ("DATE", "TIME") or tree.tags[c] == "PRP$" for c in said)
        return not times and not other and tree.deps[head] not in ("compound", "nmod", "poss")

    def is_one(self, head: int) -> bool:
        """Does the phrase name one person, state or organisation, whatever letter its name ends in?"""
        mention = mention_of(self.tree, head, self.mentions)
        if mention is None or (self.tree.entities[head] == "NORP" and self.has_article(head)):
            return False
        many = self.tree.tags[head] == "NNPS" and mention.end - mention.start < 3 and self.tree.entities[head] != "GPE"
        party = mention.actor.kind == "person" and mention.actor.name.endswith("s") and self.has_article(head)
        several = self.tree.words[head] in title_words().plural or party or (many and self.has_article(head))
        return mention.actor.kind in ("person", "state", "organization") and not several

    def is_group(self, head: int) -> bool:
        """Does the phrase mean a people or a band: "they" of the Nationalists?"""
        mention = mention_of(self.tree, head, self.mentions)
        return mention is not None and mention.actor.kind in ("people", "armed group")

    def _own_words(self, mention: Mention) -> str:
        """A name as the article writes it, if it is a plain one without loaded words."""
        inside = range(mention.start, mention.end)
        if any(i in self.loaded_tokens or self.tree.texts[i] in QUOTES for i in inside):
            return mention.actor.name
        end = mention.end - (self.tree.tags[mention.end - 1] == "POS")
        return self.verbatim(range(self.name_start(mention), end))

    def name_start(self, mention: Mention) -> int:
        """The first token of a name behind its article and number."""
        inside = range(mention.start, mention.end)
        return next((i for i in inside if i == mention.head or not self._is_before_name(i)), mention.start)

    def has_article(self, head: int) -> bool:
        """Does "the" or "some" stand with the noun?"""
        return any(self.tree.words[c] in _WHICH for c in self.tree.all(head, "det", "amod"))

    def _is_before_name(self, i: int) -> bool:
        dep, text = self.tree.deps[i], self.tree.texts[i]
        if text == "The" and i > self.tree.sentences[self.tree.sentence_of[i]][0]:
            return False  # "The Hague"
        return dep == "det" or (dep in _COUNTS and not text[0].isupper())

    def is_beside(self, head: int, name: int) -> bool:
        """Does the apposition follow its noun at once? Farther ones belong to other words as often."""
        return min(self.tree.subtree(name)) <= head + 2

    def antecedent(self, pronoun: int) -> int:
        """Whom a pronoun as subject takes up: who says it, or the subject of this or the last sentence; -1 for none."""
        tree, word = self.tree, self.tree.words[pronoun]
        speaker = self._speaker(pronoun)
        if speaker >= 0 or word not in ("it", "they"):
            return speaker
        first = tree.sentences[max(0, tree.sentence_of[pronoun] - 1)][0]
        subjects = (i for i in range(first, pronoun) if tree.deps[i] in _SUBJECTS)
        tags = ("NNS", "NNPS") if word == "they" else ("NN", "NNP")
        fitting = [i for i in subjects if tree.tags[i] in tags and tree.entities[i] != "PERSON"]
        return fitting[-1] if fitting else -1

    def taken_up(self, pronoun: int, doers: list[int]) -> int:
        """What the object "it" or "them" takes up: an object, else a subject of its sentence; itself for none.

        "besieged Arica, capturing it"; but "made it hard to leave" means nothing by "it".
        """
        tree, word, verb = self.tree, self.tree.words[pronoun], self.tree.heads[pronoun]
        if word not in ("it", "them") or tree.child(verb, "ccomp", "xcomp", "oprd", "acomp") >= 0 or self.name(pronoun):
            return pronoun
        tags = ("NNS", "NNPS", "CD") if word == "them" else ("NN", "NNP")
        before = range(tree.sentences[tree.sentence_of[pronoun]][0], verb)
        things = [i for i in before if tree.tags[i] in tags and i not in doers and not self._is_other(i, word)]
        told = [i for i in things if tree.deps[i] in ("dobj", "nsubjpass")]
        return (told or [i for i in things if tree.deps[i] == "nsubj"] or [pronoun])[-1]

    def _is_other(self, noun: int, word: str) -> bool:
        """Is it a time, or a person where a thing is meant?"""
        tree = self.tree
        speaks = tree.deps[noun] == "nsubj" and is_reporting(tree.lemmas[tree.heads[noun]])
        person = speaks or tree.entities[noun] == "PERSON" or tree.words[noun] in person_nouns()
        return tree.entities[noun] in ("DATE", "TIME", "MONEY", "PERCENT") or (word == "it" and person)

    def _speaker(self, pronoun: int) -> int:
        """Who says so of himself: "a clerk said that she was sorry"; -1 for names, which are looked up elsewhere."""
        tree = self.tree
        said = tree.heads[pronoun]
        if tree.deps[said] != "ccomp" or not is_reporting(tree.lemmas[tree.heads[said]]):
            return -1
        tags = {"they": ("NNS",), "it": ("NN",), "he": ("NN",), "she": ("NN",)}
        subject = tree.child(tree.heads[said], "nsubj")
        person = subject >= 0 and tree.words[subject] in person_nouns()
        fits = subject >= 0 and tree.pos[subject] == "NOUN" and tree.tags[subject] in tags.get(tree.words[pronoun], ())
        return subject if fits and person == (tree.words[pronoun] in ("he", "she")) else -1


def _is_name(name: str) -> bool:
    return any(letter.isupper() or letter.isdigit() for letter in name)
