"""What a pronoun or a description may point back at: the actors mentioned last, and how well each fits."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from spacy.tokens import Token

from timeline.actors.clauses import (
    SUBJECTS,
    announces,
    is_aside,
    is_coordinated,
    last_plural,
    subjects_beside,
    subjects_of,
)
from timeline.actors.given_names import given_names
from timeline.actors.lexicon import coreference_words, describing, pointing
from timeline.actors.model import Actor, Mention
from timeline.actors.places import is_city
from timeline.actors.reading import Reading
from timeline.actors.roles import Roles

_MODIFIERS = {"amod", "compound", "nmod", "nummod", "npadvmod"}
_PLACES = {"GPE", "LOC", "FAC"}
_KINDS = {
    "he": {"person"},
    "she": {"person"},
    "it": {"organization", "state", "body", "armed group", "other"},
    "they": {"organization", "state", "body", "armed group", "people", "other"},
}
_DIGIT = re.compile("[0-9]")
_NEAR = 30
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

    `together` are those of several at once, with their tokens, `topics` the ids of whom the text is about, by kind,
    `opening` those of whom its first sentence names.
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

    def note(self, token: Token, mention: Mention) -> None:
        """Remember a mention headed by `token`."""
        actor = mention.actor
        thing = bool(_DIGIT.search(actor.name)) or actor.name[:1].islower()
        place = actor.kind == "other" and not thing and (token.ent_type_ in _PLACES or is_city(actor.name))
        self.counts[actor.id] += 1
        if self.reading.sentences[token.i] == 0 and mention.named:
            self.opening.add(actor.id)
        subject = token.dep_ in SUBJECTS or (token.dep_ in ("conj", "appos") and token.head.dep_ in SUBJECTS)
        opens = actor.kind == "person" and self._opens(mention)
        traded = actor.kind == "organization" and _is_traded(token)
        opens = opens or (actor.kind == "person" and _is_appointed(token))
        subject, modifier = subject or opens or traded, token.dep_ in _MODIFIERS and not (opens or traded)
        row = is_coordinated(token)
        found = Antecedent(mention, token, self.reading.sentences[token.i], token.i, subject, modifier, place, row)
        self.past.append(found)
        self.headed[token.i] = found

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

    def best(self, token: Token, pronoun: str, *, quoted: bool = False, speaker: Actor | None = None) -> Actor | None:
        """The actor that a pronoun most likely means; None where a common noun fits better.

        In a quotation, "they" is no single body, as that is often the speaker's own, and nobody means the `speaker`.
        """
        here = self.reading.sentences[token.i]
        excluded = self.subjects_beside(token) | ({speaker.id} if speaker else set())
        near = [one for one in reversed(self.past[-40:]) if here - one.sentence <= REACH]
        fitting = [one for one in near if one.actor.id not in excluded and self._fits(one, token, pronoun)]
        launched = token.dep_ == "poss" and token.head.lemma_ in coreference_words().grammar.launching
        things = [one for one in fitting if launched and one.actor.kind == "other"]
        fitting = things or fitting
        if pronoun == "they":
            return self._several([one for one in fitting if one.plural or not quoted], token, here)
        if pronoun == "it" and (says := _sayer(token)) is not None and says.i not in self.headed:
            return None
        if pronoun == "it" and token.dep_ == "poss" and not things and (subject := _own_subject(token)) is not None:
            own = self.headed.get(subject.i)
            return own.actor if own and own.actor.kind in _KINDS["it"] and not own.plural else None
        same = next(
            (one for one in fitting if one.sentence == here and pointing().get(one.head.lower_) == pronoun), None
        )
        person = self._appointee(fitting, here) or same
        if person and pronoun in ("he", "she"):
            return person.actor
        scored = [(self._pronoun_score(one, pronoun, here), one.order, one) for one in fitting]
        if not scored:
            return None
        score, _, found = max(scored, key=lambda item: item[:2])
        if pronoun in ("he", "she") and not self.gender(found.actor) and self._is_other_spoken_of(token, pronoun):
            return None
        return None if score <= _rival(token, pronoun, found) else found.actor

    @staticmethod
    def _appointee(fitting: list[Antecedent], here: int) -> Antecedent | None:
        """Whom a sentence without another person as its subject brings into an office: "The firm named Lee, and he"."""
        persons = [one for one in fitting if one.sentence == here and one.head.pos_ == "PROPN"]
        subject = any(one.head.dep_ in SUBJECTS for one in persons)
        return None if subject else next((one for one in persons if _is_appointed(one.head)), None)

    def _several(self, fitting: list[Antecedent], token: Token, here: int) -> Actor | None:
        """ "they": those named in the plural, unless several others were named later; one body only where no others."""
        if any(one.sentence == here and one.subject and one.actor.kind == "person" for one in self.past[-8:]):
            fitting = [one for one in fitting if one.sentence == here]
        start = next((i for i in range(token.i, -1, -1) if here - self.reading.sentences[i] > 1), -1) + 1
        rival = last_plural(self.reading.tokens, token.i, start, {one.order for one in fitting if one.plural})
        many = [one for one in fitting if one.plural and (one.order > rival or (one.sentence == here and one.subject))]
        single = [one for one in fitting if rival < 0 and one.alone_as_they and here - one.sentence <= 1]
        group = [one for one in fitting if one.subject and one.actor.kind == "armed group" and here - one.sentence <= 1]
        scored = [(self.score(one, here), one.order, one) for one in many or single or group]
        return max(scored, key=lambda item: item[:2])[2].actor if scored else None

    def _pronoun_score(self, one: Antecedent, pronoun: str, here: int) -> float:
        """Of persons, one who is known to be "he" or "she" comes first."""
        return self.score(one, here) + 0.25 * (pronoun in ("he", "she") and self.gender(one.actor) == pronoun)

    def _is_other_spoken_of(self, token: Token, pronoun: str) -> bool:
        """Does a noun such as "the mother" stand near, which "she" may mean as well?"""
        nouns = coreference_words().grammar.women if pronoun == "she" else coreference_words().grammar.men
        near = self.reading.tokens[max(0, token.i - _NEAR) : token.i]
        return any(one.lower_ in nouns and one.i not in self.headed for one in near)

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

    def _fits(self, one: Antecedent, token: Token, pronoun: str) -> bool:
        if one.modifier or one.place or one.actor.kind not in _KINDS[pronoun] or one.head.i >= token.i:
            return False
        if pronoun in ("he", "she"):
            return self.gender(one.actor) in ("", pronoun)
        if one.coordinated or (pronoun == "it" and one.plural):
            return False
        if pronoun == "it" and _judges(one.head):
            return False
        if pronoun == "it" and _moves(token):
            return one.actor.kind == "other"
        if one.actor.kind == "other" and token.dep_ == "nsubj" and announces(token.head):
            return False
        here = self.reading.sentences[token.i] == one.sentence
        owner = token.dep_ == "poss" and one.actor.kind != "other"
        return one.subject or owner or one.plural or (pronoun == "it" and here)

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


def _judges(token: Token) -> bool:
    """Is it the firm of those who judge others: "analysts at Acme said it would fail"?"""
    noun = token.head.head
    return token.dep_ == "pobj" and noun.dep_ in SUBJECTS and noun.lemma_ in coreference_words().grammar.judges


def _is_appointed(token: Token) -> bool:
    """Is it whom the clause brings into an office: "The firm named Lee"?"""
    return token.dep_ in ("dobj", "oprd") and token.head.lemma_ in coreference_words().grammar.appointing


def _is_traded(token: Token) -> bool:
    """Is it the firm whose shares are the subject: "Acme shares fell", "Acme's stock rose", "shares in Acme fell"?"""
    behind = token.dep_ == "pobj" and token.head.lower_ in ("in", "of")
    noun = token.head.head if behind else token.head
    owned = behind or token.dep_ in _MODIFIERS or token.dep_ == "poss"
    return owned and noun.dep_ in SUBJECTS and noun.lemma_ in coreference_words().grammar.traded


def _own_subject(token: Token) -> Token | None:
    """The noun in the singular that is the subject of the clause that a possessive stands in."""
    phrase = token.head
    while phrase.dep_ in ("pobj", "prep", "poss", "conj") and phrase.head.i != phrase.i and phrase.pos_ != "VERB":
        phrase = phrase.head
    found = subjects_of(phrase) if phrase.pos_ in ("VERB", "AUX") else subjects_beside(phrase)
    known = len(found) == 1 and found[0].i < token.i and found[0].tag_ in ("NN", "NNP", "PRP", "WDT")
    return found[0] if known else None


def _sayer(token: Token) -> Token | None:
    """Who says it of itself, a firm without a name: "a Dutch company said it would buy"."""
    clause = token.head
    if token.dep_ != "nsubj" or clause.dep_ != "ccomp" or clause.head.lemma_ not in coreference_words().grammar.saying:
        return None
    subjects = [child for child in clause.head.children if child.dep_ == "nsubj" and child.tag_ == "NN"]
    firms = [one for one in subjects if (found := describing().get((one.lower_,))) and "organization" in found.kinds]
    return firms[0] if firms else None


def _moves(token: Token) -> bool:
    """Is it the subject of what only things do ("it crashed"), or the object of what is done to them ("fly it")?"""
    grammar = coreference_words().grammar
    if token.dep_ == "dobj":
        return token.head.lemma_ in grammar.steering
    return token.dep_ in SUBJECTS and token.head.lemma_ in grammar.moving


def _rival(token: Token, pronoun: str, found: Antecedent) -> float:
    """How well a thing fits "it" that is the subject since `found`; of an object, the object too."""
    if pronoun != "it":
        return -9.0
    roles = SUBJECTS | {"dobj"} if token.dep_ == "dobj" and not found.subject else SUBJECTS
    for before in reversed(token.doc[found.head.i + 1 : token.i]):
        single = before.tag_ == "NN" or before.lower_ == "one"
        if single and before.dep_ in roles and before.head != token.head:
            return 1.5 if before.i >= token.sent.start else -0.5
    return -9.0
