"""What a pronoun or a description may point back at: the actors mentioned last, and how well each fits."""

from collections import Counter
from dataclasses import dataclass, field

from spacy.tokens import Token

from timeline.actors.bodies import nouns
from timeline.actors.lexicon import Description, coreference_words, given_names
from timeline.actors.model import Actor, Mention
from timeline.actors.places import is_city
from timeline.actors.reading import Reading
from timeline.actors.roles import Roles

_SUBJECTS = {"nsubj", "nsubjpass"}
_MODIFIERS = {"amod", "compound", "nmod", "nummod", "npadvmod"}
_PLACES = {"GPE", "LOC", "FAC"}
_KINDS = {
    "he": {"person"},
    "she": {"person"},
    "it": {"organization", "state", "body", "armed group", "other"},
    "they": {"organization", "state", "body", "armed group", "people"},
}
_REACH = 2
_FAR = 6


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

    @property
    def plural(self) -> bool:
        """Is it said in the plural, or a crowd?"""
        if self.actor.kind == "people" or self.actor.name.casefold().split()[-1] in coreference_words().grammar.crowds:
            return True
        if self.actor.kind == "organization" and self.head.tag_ == "NNPS":
            return self.head.text not in self.actor.name.split()
        return self.actor.kind in ("body", "armed group") and (
            self.head.tag_ == "NNS" or self.head.lower_ in ("they", "their", "them")
        )

    @property
    def actor(self) -> Actor:
        """Who is mentioned."""
        return self.mention.actor


@dataclass
class Memory:
    """The mentions so far, the latest last."""

    roles: Roles
    reading: Reading
    past: list[Antecedent] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    genders: dict[str, str] = field(default_factory=dict)

    def note(self, token: Token, mention: Mention) -> None:
        """Remember a mention headed by `token`."""
        actor = mention.actor
        thing = any(letter.isdigit() for letter in actor.name) or actor.name[:1].islower()
        place = actor.kind == "other" and not thing and (token.ent_type_ in _PLACES or is_city(actor.name))
        self.counts[actor.id] += 1
        subject = token.dep_ in _SUBJECTS or (token.dep_ == "conj" and token.head.dep_ in _SUBJECTS)
        self.past.append(
            Antecedent(
                mention, token, self.reading.sentences[token.i], token.i, subject, token.dep_ in _MODIFIERS, place
            )
        )

    def best(self, token: Token, pronoun: str) -> Actor | None:
        """The actor that a pronoun most likely means; None where a common noun fits better."""
        here = self.reading.sentences[token.i]
        fitting = [one for one in reversed(self.past[-40:]) if here - one.sentence <= _REACH]
        scored = [
            (self._score(one, token, here) + 1.5 * (pronoun == "they" and one.plural), one)
            for one in fitting
            if self._fits(one, token, pronoun)
        ]
        if not scored:
            return None
        score, found = max(scored, key=lambda pair: (pair[0], pair[1].order))
        return None if score <= _rival(token, pronoun, found) else found.actor

    def last_person(self, token: Token) -> Actor | None:
        """The person mentioned last, in this sentence or the one before."""
        here = self.reading.sentences[token.i]
        near = (one for one in reversed(self.past[-20:]) if here - one.sentence <= 1)
        return next((one.actor for one in near if one.actor.kind == "person"), None)

    def _fits(self, one: Antecedent, token: Token, pronoun: str) -> bool:
        if one.modifier or one.place or one.actor.kind not in _KINDS[pronoun] or one.head.i >= token.i:
            return False
        if _same_clause(one.head, token):
            return False
        if pronoun in ("he", "she"):
            return self._gender(one.actor) in ("", pronoun)
        if pronoun == "it" and one.plural:
            return False
        here = self.reading.sentences[token.i] == one.sentence
        return one.subject or token.dep_ == "poss" or one.plural or (pronoun == "it" and here)

    def _gender(self, actor: Actor) -> str:
        names = given_names()
        if actor.id not in self.genders:
            titles = {"he": names.male_titles, "she": names.female_titles}
            called = (who for who, words in titles.items() if any(self.roles.is_holder(actor, word) for word in words))
            self.genders[actor.id] = next(called, names.gender(actor.name.split()[0]))
        return self.genders[actor.id]

    def _score(self, one: Antecedent, token: Token, here: int) -> float:
        """Near, subject, named often: the more the better."""
        score = 1.5 * one.subject - 2.0 * (here - one.sentence) + 0.25 * min(self.counts[one.actor.id], 4)
        return score - 0.5 * (one.head.dep_ == "poss")

    def described(self, token: Token, description: Description, phrase: str) -> Actor | None:
        """The actor that "the <phrase>" means."""
        here = self.reading.sentences[token.i]
        past = [one for one in reversed(self.past[-80:]) if here - one.sentence <= _FAR and one.order < token.i]
        fitting = [one for one in past if one.actor.kind in description.kinds and not one.place]
        if description.kinds == ("person",):
            return _person(fitting, phrase, self.roles, here)
        if description.kinds == ("state",):
            return next((one.actor for one in fitting if here - one.sentence <= _REACH), None)
        fitting = [
            one
            for one in fitting
            if self._may_be_meant(one, description) and self._described_so(one, description, phrase)
        ]
        scored = [(self._score(one, token, here) + self._aptness(one, phrase), one.order, one) for one in fitting]
        return max(scored, key=lambda item: item[:2])[2].actor if scored else None

    @staticmethod
    def _may_be_meant(one: Antecedent, description: Description) -> bool:
        """A firm may be meant that only stood before a noun ("Acme shares fell")."""
        return not one.modifier or (description.companies and one.mention.named)

    def _described_so(self, one: Antecedent, description: Description, phrase: str) -> bool:
        """May the noun mean this very actor?"""
        name, last = one.actor.name.casefold().split(), phrase.split()[-1]
        if description.same_body:
            body = nouns().bodies.get(tuple(phrase.split()))
            return name[-1] == last or bool(body and one.actor.id.endswith(f"/{body.id}"))
        if description.ending:
            named_so = last in (name[-1], self.reading.lower[one.mention.end - 1])
            return named_so or self.roles.is_holder(one.actor, last)
        if description.companies:
            return self._is_company(one.actor, name[-1])
        return True

    def _is_company(self, actor: Actor, last: str) -> bool:
        directory, words = self.reading.directory, self.reading.lexicon.companies
        if actor.id in directory.companies:
            return True
        return directory.by_id(actor.id) is None and last not in words.never

    def _employs_last(self, one: Antecedent) -> bool:
        """Is it the firm of the person mentioned last?"""
        person = next((last.actor for last in reversed(self.past[-6:]) if last.actor.kind == "person"), None)
        if person is None:
            return False
        employer = self.roles.employers.get(person.id)
        return one.actor.id == (employer.id if employer else person.parent)

    def _aptness(self, one: Antecedent, phrase: str) -> float:
        """The noun was said beside the name, or is like a word of it ("airline" of "Air Celtica Airlines")."""
        last = phrase.split()[-1]
        like = any(word.startswith(last[:4]) for word in one.actor.name.casefold().split())
        thing = one.actor.kind == "other" and any(letter.isdigit() for letter in one.actor.name)
        leads = one.actor.id in self.roles.led
        armed = one.actor.kind == "armed group"
        return (
            armed
            - 0.75 * one.modifier
            + 1.5 * self._employs_last(one)
            + 2.0 * self.roles.is_holder(one.actor, last)
            + 2.0 * like
            + 0.5 * leads
            + 1.5 * thing
        )


def _person(fitting: list[Antecedent], phrase: str, roles: Roles, here: int) -> Actor | None:
    """The last who was called so; else the only person around."""
    holder = next((one.actor for one in fitting if roles.is_holder(one.actor, phrase)), None)
    near = {one.actor.id: one.actor for one in fitting if here - one.sentence <= 1}
    return holder or (next(iter(near.values())) if len(near) == 1 and not roles.holders.get(phrase) else None)


def _same_clause(one: Token, pronoun: Token) -> bool:
    """Subject and object of one verb are not the same, unless the pronoun is a possessive or reflexive."""
    if pronoun.dep_ == "poss" or pronoun.lower_.endswith(("self", "selves")):
        return False
    verb = pronoun.head.head if pronoun.dep_ == "pobj" else pronoun.head
    if one.dep_ in _SUBJECTS:
        verb = _with_subject(verb)
    return verb == one.head


def _with_subject(verb: Token) -> Token:
    """The verb that has the subject of this one: "fell" in "Acme fell and hurt itself"."""
    while verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        if any(child.dep_ in _SUBJECTS for child in verb.children):
            break
        verb = verb.head
    return verb


def _rival(token: Token, pronoun: str, found: Antecedent) -> float:
    """How well a common noun fits that is the subject since `found`: a thing for "it", several for "they"."""
    if pronoun in ("he", "she"):
        return -9.0
    wanted = "NN" if pronoun == "it" else "NNS"
    start, i = token.sent.start, token.i
    if i > 1 and token.doc[i - 1].dep_ == "cc" and token.doc[i - 2].tag_ == "NNS" and found.head.i < i - 2:
        return 9.0
    if pronoun == "they" and not found.plural:
        between = token.doc[max(start, found.head.i + 1) : i]
        if any(word.tag_ == "NNS" for word in between):
            return 9.0
    for before in reversed(token.doc[found.head.i + 1 : i]):
        if before.tag_ == wanted and before.dep_ in _SUBJECTS and before.head != token.head:
            return (1.5 if before.i >= start else -0.5) + 1.5 * (pronoun == "they")
    return -9.0
