"""Who holds which office: "Apple CEO Tim Cook", "Blair, the prime minister"."""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Token

from timeline.actors.lexicon import coreference_words, describing
from timeline.actors.model import Actor, Mention
from timeline.actors.places import country_of
from timeline.actors.reading import Reading

_EUROPE = "EU"
_OWNERS = ("compound", "nmod", "poss", "pobj")


@dataclass
class Roles:
    """Actors of a document by the nouns beside their names, persons' employers, and firms' countries (ISO), by ids.

    `relations` are persons by whose they are and as what (the id, "wife").
    """

    holders: dict[str, set[str]] = field(default_factory=dict)
    employers: dict[str, Actor] = field(default_factory=dict)
    called: dict[str, set[str]] = field(default_factory=dict)
    nations: dict[str, set[str]] = field(default_factory=dict)
    relations: dict[tuple[str, str], Actor] = field(default_factory=dict)
    persons: dict[str, Actor] = field(default_factory=dict)

    @cached_property
    def led(self) -> frozenset[str]:
        """The ids of those who employ a person named in the text."""
        return frozenset(employer.id for employer in self.employers.values())

    def owned(self, owner: Actor, word: str) -> Actor | None:
        """Whom "its president" or "his company" means: the only such person, the employer; None where not known."""
        described = describing().get((word,))
        if described is None or owner.kind == "state":
            return None
        if owner.kind == "person":
            employer = self.employers.get(owner.id)
            return employer if described.companies and employer and employer.kind == "organization" else None
        called = [self.persons[one] for one in self.holders.get(word, ()) if one in self.persons]
        own = [one for one in called if one.id in self.employers and self.employers[one.id].id == owner.id]
        return own[0] if described.kinds == ("person",) and len(own) == 1 else None

    def hold(self, actor: Actor, words: Iterable[str]) -> None:
        """Note that the actor is called so."""
        if actor.kind == "person":
            self.persons[actor.id] = actor
        for word in words:
            self.holders.setdefault(word, set()).add(actor.id)
            self.called.setdefault(actor.id, set()).add(word)

    def nouns_of(self, actor: Actor) -> frozenset[str]:
        """What the actor is called."""
        return frozenset(self.called.get(actor.id, ()))

    def is_holder(self, actor: Actor, word: str) -> bool:
        """Is the actor called so?"""
        return actor.id in self.holders.get(word, ())


def find_roles(reading: Reading, mentions: Iterable[Mention], at: dict[int, Mention]) -> Roles:
    """The offices that stand directly before or beside persons' names."""
    roles = Roles()
    for mention in mentions:
        if mention.actor.kind == "person":
            _before(reading, mention, at, roles)
        if mention.actor.kind != "state":
            _beside(reading, mention, at, roles)
    return roles


def _before(reading: Reading, mention: Mention, at: dict[int, Mention], roles: Roles) -> None:
    """ "Apple's chief executive Tim Cook": the words between the employer and the name."""
    inside = reading.lower[mention.start : mention.end - 1]
    roles.hold(mention.actor, [word for word in inside if word in reading.lexicon.titles])
    words = []
    i = mention.start - 1 if reading.lower[mention.start - 1] != "of" else -1
    while i >= 0 and i not in at and mention.start - i < 7 and _may_be_role(reading, i):
        words.append(reading.lower[i])
        i -= 1
    roles.hold(mention.actor, _phrases(words[::-1]))
    employer = at.get(i)
    if words and employer and employer.end >= i and employer.actor.kind != "person":
        roles.employers.setdefault(mention.actor.id, employer.actor)
        if not coreference_words().grammar.players.isdisjoint(words):
            roles.hold(employer.actor, coreference_words().grammar.teams)


def _may_be_role(reading: Reading, i: int) -> bool:
    lexicon, word = reading.lexicon, reading.lower[i]
    if reading.tokens[i].pos_ in ("VERB", "AUX"):
        return False
    if word in lexicon.titles or word in lexicon.title_modifiers or word in ("'s", "’s", "and", "of", ","):
        return word != "," or reading.lower[i - 1] in lexicon.titles
    return reading.tokens[i].pos_ in ("NOUN", "ADJ")


def _phrases(words: list[str]) -> Iterable[str]:
    """The office words in a stretch, single and in pairs."""
    return [*words, *(f"{one} {other}" for one, other in itertools.pairwise(words))]


def nation_of(reading: Reading, noun: Token) -> str:
    """The ISO code of a noun's country, "" for none.

    "The French firm", "the Oslo-based firm", "a firm from Chile", "Orvio of Chile".
    """
    for child in noun.children:
        if child.lower_ == "european":
            return _EUROPE
        if code := country_of(_place(reading, noun, child)):
            return code
    return ""


def _place(reading: Reading, noun: Token, child: Token) -> str:
    """The place or its adjective that a word below a noun names; "" for none."""
    if child.i > noun.i:
        home = child.lower_ == "from" or (child.lower_ == "of" and noun.pos_ == "PROPN")
        inside = [one for one in child.children if one.dep_ == "pobj"] if home else []
        return inside[0].text if inside else ""
    if child.lower_ == "based":
        return reading.parsed[child.left_edge.i : child.i].text.removesuffix("-")
    return child.text if child.dep_ in ("amod", "compound", "nmod", "poss") and child.text[0].isupper() else ""


def _employ(mention: Mention, office: Token, at: dict[int, Mention], roles: Roles) -> None:
    """ "Ann Lee, the Acme chairwoman", "Ann Lee, chief executive of Acme": whose office it is."""
    preps = [child for child in office.children if child.lower_ in ("of", "at", "for")]
    words = [child for child in (office, *preps) for child in child.children if child.dep_ in _OWNERS]
    employer = next((at[word.i].actor for word in words if word.i in at), None)
    if employer and employer.kind != "person" and employer.id != mention.actor.id:
        roles.employers.setdefault(mention.actor.id, employer)


def _taken_up(token: Token) -> list[Token]:
    """The office that somebody comes to or has in a clause: "Lee, who took over as head", "Lee joined as head"."""
    verbs = [child for child in token.children if child.dep_ == "relcl"]
    verbs += [token.head] if token.dep_ in ("nsubj", "nsubjpass") else []
    found = [child for verb in verbs[:1] for child in verb.children if child.dep_ == "attr" and verb.dep_ == "relcl"]
    roles = [child for verb in verbs for child in verb.children if child.dep_ == "prep" and child.lower_ == "as"]
    return found + [child for role in roles for child in role.children if child.dep_ == "pobj"]


def _beside(reading: Reading, mention: Mention, at: dict[int, Mention], roles: Roles) -> None:
    """ "Blair, the prime minister", "Blair is the prime minister", "Blair was named prime minister"."""
    token = reading.tokens[mention.head]
    near = [child for child in token.children if child.dep_ == "appos"]
    if token.dep_ in ("nsubj", "nsubjpass"):
        near += [child for child in token.head.children if child.dep_ in ("attr", "oprd")]
    if token.dep_ == "appos":
        near.append(token.head)
    near += [child for child in token.children if child.dep_ == "compound" and child.pos_ == "NOUN"]
    near += _taken_up(token)
    known = describing()
    for noun in (token, *near):
        if nation := nation_of(reading, noun):
            roles.nations.setdefault(mention.actor.id, set()).add(nation)
    for noun in near:
        if noun.pos_ in ("NOUN", "PROPN") and mention.actor.kind == "person":
            _employ(mention, noun, at, roles)
        if noun.pos_ == "NOUN":
            pair = reading.lower[max(0, noun.i - 1) : noun.i + 1]
            roles.hold(mention.actor, [noun.lower_, *([" ".join(pair)] if tuple(pair) in known else [])])
