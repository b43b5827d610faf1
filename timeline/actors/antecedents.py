"""What a pronoun or a description may point back at: the actors mentioned last, and how well each fits."""

import re
from collections import Counter
from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from spacy.tokens import Token

from timeline.actors.clauses import (
    SUBJECTS,
    is_aside,
    is_coordinated,
    subjects_beside,
)
from timeline.actors.given_names import given_names
from timeline.actors.lexicon import coreference_words
from timeline.actors.model import Actor, Mention
from timeline.actors.places import is_place
from timeline.actors.reading import Reading
from timeline.actors.roles import Roles

_MODIFIERS = {"amod", "compound", "nmod", "nummod", "npadvmod"}
_PLACES = {"GPE", "LOC", "FAC"}
_DIGIT = re.compile("[0-9]")
# Last letters of adjectives that mean a whole people behind "the": "the French", "the Chinese".
_MANY = ("sh", "ch", "ese", "ss")
REACH = 2
FAR = 6


@dataclass(frozen=True, slots=True)
class Antecedent:
    """A mention and where it stands. `sentence` is the number of its sentence."""

    mention: Mention
    head: Token
    sentence: int
    order: int
    subject: bool
    modifier: bool
    place: bool
    coordinated: bool

    @property
    def plural(self) -> bool:
        """Is it said in the plural, or a crowd?"""
        if self.actor.kind == "people" or self.actor.name.casefold().split()[-1] in coreference_words().grammar.crowds:
            return self.head.tag_ != "NN"
        if self.head.tag_ == "NNPS":
            return self.head.text not in self.actor.name.split()
        if self.actor.kind == "state" and self.head.lower_.endswith(_MANY) and self.head.text != self.actor.name:
            return self.head.i > 0 and self.head.nbor(-1).lower_ == "the"
        return self.actor.kind in ("body", "armed group") and (
            self.head.tag_ == "NNS" or self.head.lower_ in ("they", "their", "them")
        )

    @property
    def alone_as_they(self) -> bool:
        """May "they" mean it, though it is one: "Acme said they would close"?"""
        return not self.plural and self.actor.kind in ("organization", "body", "armed group")

    @property
    def actor(self) -> Actor:
        """Who is mentioned."""
        return self.mention.actor


@dataclass
class Memory:
    """The mentions so far, the latest last.

    `places` are the ids of those that something is in or near; `together` are those of several at once, with their
    tokens, `topics` the ids of whom the text is about, by kind, `opening` those of whom its first sentence names,
    `hero` the id of the person of its title.
    """

    roles: Roles
    reading: Reading
    past: list[Antecedent] = field(default_factory=list)
    headed: dict[int, Antecedent] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    genders: dict[str, str] = field(default_factory=dict)
    together: list[tuple[int, tuple[Actor, ...]]] = field(default_factory=list)
    topics: Mapping[str, str] = field(default_factory=dict)
    opening: set[str] = field(default_factory=set)
    hero: str = ""
    places: Set[str] = frozenset()

    def note(self, token: Token, mention: Mention) -> None:
        """Remember a mention headed by `token`."""
        actor = mention.actor
        thing = bool(_DIGIT.search(actor.name)) or actor.name[:1].islower()
        place = actor.kind == "other" and not thing and self._is_place(token, actor)
        self.counts[actor.id] += 1
        if self.reading.sentences[token.i] == 0 and mention.named:
            self.opening.add(actor.id)
        subject = token.dep_ in SUBJECTS or (token.dep_ in ("conj", "appos") and token.head.dep_ in SUBJECTS)
        opens = actor.kind == "person" and self._opens(mention)
        traded = actor.kind == "organization" and _is_traded(token)
        opens = opens or (actor.kind == "person" and is_appointed(token))
        subject, modifier = subject or opens or traded, token.dep_ in _MODIFIERS and not (opens or traded)
        row = is_coordinated(token)
        found = Antecedent(mention, token, self.reading.sentences[token.i], token.i, subject, modifier, place, row)
        self.past.append(found)
        self.headed[token.i] = found

    def _is_place(self, token: Token, actor: Actor) -> bool:
        """Is it a place by its name, the parser's label, or because the text tells what is in it?"""
        return token.ent_type_ in _PLACES or actor.id in self.places or is_place(actor.name)

    def _opens(self, mention: Mention) -> bool:
        """Does a sentence begin with the name, and go on with its verb or an aside, however it is parsed?"""
        after = self.reading.tokens[mention.end : mention.end + 1]
        return mention.start in self.reading.starts and any(
            one.text == "," or one.pos_ in ("VERB", "AUX") for one in after
        )

    def subjects_beside(self, token: Token) -> set[str]:
        """The ids of the actors whom an object cannot mean, as they are the subject of its clause."""
        found = (self.headed.get(subject.i) for subject in subjects_beside(token))
        return {one.actor.id for one in found if one}

    def last_person(self, token: Token) -> Actor | None:
        """The person mentioned last, in this sentence or the one before."""
        here = self.reading.sentences[token.i]
        near = (one for one in reversed(self.past[-20:]) if here - one.sentence <= 1)
        return next((one.actor for one in near if one.actor.kind == "person"), None)

    def last_firm(self) -> Actor | None:
        """The organisation that the text is about, else the one that was the subject last."""
        firms = [one for one in self.past[-40:] if one.actor.kind == "organization"]
        about = (one.actor for one in firms if one.actor.id == self.topics.get("organization"))
        return next(about, next((one.actor for one in reversed(firms) if one.subject), None))

    def gender(self, actor: Actor) -> str:
        """ "he" or "she" by the text's pronouns, the person's titles and first name; "" where nothing tells."""
        names = given_names()
        if actor.id not in self.genders:
            titles = {"he": names.male_titles, "she": names.female_titles}
            called = (who for who, words in titles.items() if any(self.roles.is_holder(actor, word) for word in words))
            surname = len(actor.name.split()) == 1 and not self.roles.nouns_of(actor).isdisjoint(names.ranks)
            self.genders[actor.id] = next(called, "" if surname else names.gender(actor.name.split()[0]))
        return self.genders[actor.id]

    def score(self, one: Antecedent, here: int) -> float:
        """Near, subject of a main clause, named often, what the text is about: the more the better."""
        score = 1.5 * one.subject - 2.0 * (here - one.sentence) + 0.25 * min(self.counts[one.actor.id], 4)
        score += self.topics.get(one.actor.kind) == one.actor.id
        return score - 0.5 * (one.head.dep_ == "poss") - 0.75 * (one.subject and is_aside(one.head))


def is_appointed(token: Token) -> bool:
    """Is it whom the clause brings into an office: "The firm named Lee"?"""
    return token.dep_ in ("dobj", "oprd") and token.head.lemma_ in coreference_words().grammar.appointing


def _is_traded(token: Token) -> bool:
    """Is it the firm whose shares are the subject: "Acme shares fell", "Acme's stock rose", "shares in Acme fell"?"""
    behind = token.dep_ == "pobj" and token.head.lower_ in ("in", "of")
    noun = token.head.head if behind else token.head
    owned = behind or token.dep_ in _MODIFIERS or token.dep_ == "poss"
    return owned and noun.dep_ in SUBJECTS and noun.lemma_ in coreference_words().grammar.traded
