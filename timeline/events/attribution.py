"""Who says so: each draft's source where it is not the article's own voice, nested sources with the outer ones."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc

from timeline.actors import ActorMentions, Mention
from timeline.actors.given_names import given_names
from timeline.documents import Document, Span
from timeline.events.attribution_claims import NOBODY, Claim, author, indirect
from timeline.events.attribution_direct import direct
from timeline.events.attribution_labels import labelled
from timeline.events.attribution_quotes import quotes
from timeline.events.draft import Draft
from timeline.events.model import Attribution
from timeline.events.reporting import reporting
from timeline.events.tree import Tree
from timeline.events.tree_building import tree_of

UNNAMED = "unnamed"
_DEEPEST = 5  # outer sources that are kept
_NEAR = 3  # sentences that a pronoun reaches back over for its speaker
_OTHER = {"he": "she", "she": "he"}
_FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our"})


def attribute(
    parsed: Doc, document: Document, mentions: ActorMentions, drafts: Sequence[Draft]
) -> list[Attribution | None]:
    """Who each draft is attributed to, in their order; None for the article's own voice.

    `Attribution.span` is the cue ("said"); the name is the actor's canonical name where the source is a known actor,
    else the words that name the source, else "unnamed".
    """
    tree = tree_of(parsed)
    found = [*indirect(tree), *labelled(tree), *direct(tree, quotes(parsed, tree))]
    claims = sorted(found, key=lambda claim: claim.cue)
    sources = _Sources(parsed, tree, mentions, claims)
    return [sources.of(draft.head) for draft in drafts]


@dataclass(slots=True)
class _Sources:
    """The claims of one document: which is the innermost at a token, and who stands behind it."""

    parsed: Doc
    tree: Tree
    mentions: ActorMentions
    claims: list[Claim]
    _inner: dict[int, list[int]] = field(default_factory=dict)
    _known: dict[int, Attribution] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Each token's claims, the smallest first."""
        order = sorted(range(len(self.claims)), key=lambda number: len(self.claims[number].tokens))
        for number in order:
            for token in self.claims[number].tokens:
                self._inner.setdefault(token, []).append(number)

    def of(self, token: int) -> Attribution | None:
        """The attribution at a token."""
        around = [n for n in self._inner.get(token, ()) if self.claims[n].cue != token]
        return self._attribution(around[0]) if around else None

    def _attribution(self, number: int, depth: int = 0) -> Attribution:
        if depth:
            return self._make(number, depth)
        if number not in self._known:
            self._known[number] = self._make(number, depth)
        return self._known[number]

    def _make(self, number: int, depth: int) -> Attribution:
        claim = self.claims[number]
        outer = self._outer(number, depth) if depth < _DEEPEST else None
        if outer and claim.source != NOBODY and self.tree.words[claim.source] in _FIRST_PERSON:
            return replace(outer, span=self._span(claim.cue))
        name, actor = self._who(number)
        via = outer if outer and outer.name != name else None
        return Attribution(name, self._span(claim.cue), actor, via)

    def _outer(self, number: int, depth: int) -> Attribution | None:
        """The source of the claim that this claim's cue stands in, unless the two stand in each other."""
        claim = self.claims[number]
        for around in self._inner.get(claim.cue, ()):
            other = self.claims[around]
            if around != number and other.cue != claim.cue:
                circular = other.cue in claim.tokens
                return None if circular else self._attribution(around, depth + 1)
        return None

    def _who(self, number: int) -> tuple[str, str]:
        """Name and actor id of a claim's source."""
        source = self.claims[number].source
        if source == NOBODY:
            return UNNAMED, ""
        if self.tree.lemmas[source] in reporting().document:
            source = self._issuer(source)
        mention = self._mention(source)
        if mention:
            return mention.actor.name, mention.actor.id
        if self.tree.tags[source] in ("PRP", "WP", "WDT", "DT"):
            return self._speaker_before(number)
        return self._words(source), ""

    def _speaker_before(self, number: int) -> tuple[str, str]:
        """The source of the nearest earlier claim: who "he" in "he added" is."""
        here = self.claims[number].source
        pronoun = self.tree.words[here]
        for earlier in range(number - 1, -1, -1):
            source = self.claims[earlier].source
            if self.tree.sentence_of[here] - self.tree.sentence_of[self.claims[earlier].cue] > _NEAR:
                break
            if source != NOBODY and self.tree.pos[source] != "PRON" and self._fits(pronoun, source):
                return self._who(earlier)
        return self._subject_before(number)

    def _subject_before(self, number: int) -> tuple[str, str]:
        """The nearest earlier subject of three sentences: "state television showed what it called a massacre"."""
        tree, claim = self.tree, self.claims[number]
        pronoun, first = tree.words[claim.source], tree.sentences[max(0, tree.sentence_of[claim.source] - _NEAR + 1)][0]
        for i in range(claim.source - 1, first - 1, -1):
            named = tree.deps[i] in ("nsubj", "nsubjpass") and tree.pos[i] in ("NOUN", "PROPN")
            if named and i not in claim.tokens and self._fits(pronoun, i):
                mention = self._mention(i)
                return (mention.actor.name, mention.actor.id) if mention else (self._words(i), "")
        return UNNAMED, ""

    def _fits(self, pronoun: str, source: int) -> bool:
        """Can the pronoun stand for the source? "They" is no single person, "he" is no body and no group."""
        mention = self._mention(source)
        person = mention is not None and mention.actor.kind == "person"
        plural = self.tree.tags[source] in ("NNS", "NNPS")
        if pronoun in ("he", "she"):
            other = mention is not None and given_names().gender(mention.actor.name.split()[0]) == _OTHER[pronoun]
            return not plural and not other and (mention is None or person)
        return not person if pronoun == "they" else not plural

    def _issuer(self, noun: int) -> int:
        """Who issued the statement that "the statement read" means; the noun itself where the text does not say."""
        source = author(self.tree, noun)
        if source != NOBODY:
            return source
        lemma = self.tree.lemmas[noun]
        for i in range(noun - 1, -1, -1):
            if self.tree.lemmas[i] == lemma and self.tree.pos[i] == "NOUN":
                source = self._issued(i)
                if source != NOBODY:
                    return source
        return noun

    def _issued(self, noun: int) -> int:
        """The author of a statement, else the subject of the sentence that mentions it ("said in a statement")."""
        source = author(self.tree, noun)
        token = noun
        while source == NOBODY and self.tree.heads[token] != token:
            token = self.tree.heads[token]
            if self.tree.pos[token] == "VERB":
                source = self.tree.child(token, "nsubj")
        return source

    def _mention(self, source: int) -> Mention | None:
        return self.mentions.headed(source) or self.mentions.at(source)

    def _words(self, source: int) -> str:
        """The source's own words, without clauses and appositions that hang on it."""
        tree = self.tree
        start = min((tree.subtree(i)[0] for i in tree.children[source] if i < source), default=source)
        end = source + 1
        for child in tree.all(source, "prep"):
            if tree.words[child] in ("of", "for", "at", "from") and child == end:
                end = tree.phrase_end(child)
        words = " ".join(self.parsed[start:end].text.split())
        opens = start == tree.sentences[tree.sentence_of[start]][0] and tree.pos[start] != "PROPN"
        return words[0].lower() + words[1:] if opens else words

    def _span(self, cue: int) -> Span:
        token = self.parsed[cue]
        return Span(token.idx, token.idx + len(token.text))
