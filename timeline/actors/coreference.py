"""Pronouns and descriptions ("it", "the company") to the actors that were named before them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from timeline.actors.antecedents import Memory
from timeline.actors.bodies import nouns as body_nouns
from timeline.actors.bodies import part_of
from timeline.actors.clauses import is_without_subject, subject_ahead, subjects_of
from timeline.actors.descriptions import described, newest_person
from timeline.actors.lexicon import Description, coreference_words, describing, pointing
from timeline.actors.model import Actor, Mention
from timeline.actors.nationals import is_aged, is_national
from timeline.actors.phrases import is_copular, is_definite, is_impersonal
from timeline.actors.pronouns import may_be, meant
from timeline.actors.quotes import Quotes, speaker_around
from timeline.actors.reading import Reading
from timeline.actors.roles import Roles, find_roles
from timeline.actors.together import counted, counted_at, they
from timeline.actors.topics import places_of, titled, topics_of
from timeline.documents import Span


@dataclass
class Resolver:
    """One document on its way: what was mentioned up to here."""

    reading: Reading
    mentions: Mapping[int, Mention]
    covered: Mapping[int, Mention]
    named_beside: Mapping[int, Mention]
    roles: Roles
    quotes: Quotes
    memory: Memory
    resolved: dict[int, Mention] = field(default_factory=dict)

    def run(self) -> Iterator[Mention]:
        """The resolved pronouns and descriptions, in text order."""
        points_back, nouns, bodies = pointing(), describing(), body_nouns().heads
        counting, only = coreference_words().several.numbers, coreference_words().grammar.only
        for i, word in enumerate(self.reading.lower):
            if i in self.mentions:
                self.memory.note(self.reading.tokens[i], self.mentions[i])
            elif i in self.covered:
                continue
            elif word in points_back:
                yield from self._point_back(self.reading.tokens[i], points_back[word])
            elif word in counting and (words := counted_at(self.reading.tokens[i])):
                yield from self._keep_all(words.start, words.head + 1, counted(self.memory, words))
            elif word in only:
                yield from self._relation(self.reading.tokens[i])
            elif word in bodies and (actor := self._own_part(self.reading.tokens[i])):
                yield from self._keep(i, i + 1, actor)
            elif (word,) in nouns:
                yield from self._describe(i, nouns)
            elif word == "old" or self.reading.lower[i - 1] == "the":
                if is_aged(self.reading, i) or is_national(self.reading, i):
                    yield from self._keep(i, i + 1, newest_person(self.memory, self.reading.tokens[i]))
            elif i in self.named_beside:
                yield from self._keep(i, i + 1, *self._beside(self.named_beside[i]))

    def _keep(self, start: int, end: int, actor: Actor | None, why: str = "") -> Iterator[Mention]:
        """The mention, remembered."""
        if actor is None:
            return
        tokens = self.reading.parsed[start:end]
        because = why or f"{tokens.text!r} points back at {actor.name}"
        mention = Mention(actor, Span(tokens.start_char, tokens.end_char), start, end, end - 1, False, because)
        self.resolved[end - 1] = mention
        self.memory.note(self.reading.tokens[end - 1], mention)
        yield mention

    def _keep_all(self, start: int, end: int, actors: Sequence[Actor]) -> Iterator[Mention]:
        """A mention for each of several actors."""
        tokens = self.reading.parsed[start:end]
        if actors:
            self.memory.together.append((end - 1, tuple(actors)))
        for actor in actors:
            because = f"{tokens.text!r} points back at {', '.join(one.name for one in actors)}"
            yield Mention(actor, Span(tokens.start_char, tokens.end_char), start, end, end - 1, False, because)

    # --- pronouns ---

    def _point_back(self, token: Token, kind: str) -> Iterator[Mention]:
        actor = self._pronoun(token, kind)
        if actor is None and kind == "they" and not self.quotes.inside(token.i):
            yield from self._keep_all(token.i, token.i + 1, they(self.memory, token))
        yield from self._keep(token.i, token.i + 1, actor)

    def _pronoun(self, token: Token, kind: str) -> Actor | None:
        if kind == "relative" or (kind == "possessive" and token.tag_ == "WP$"):
            return self._relative(token)
        if kind in ("speaker", "speakers"):
            return self._speaker(token, plural=kind == "speakers")
        if kind == "it" and is_impersonal(token):
            return None
        if token.lower_ in ("itself", "himself", "herself") and token.dep_ == "dobj" and subjects_of(token.head):
            own = self._at(subjects_of(token.head)[0].i)
            return own.actor if own else None
        quoted = self.quotes.inside(token.i)
        if kind == "it" and quoted and is_copular(token):
            return None
        speaker = self.quotes.speaker(token.i, self._at) if quoted else None
        if is_without_subject(_verb_of(token)) and (ahead := self._ahead(token, kind)):
            return ahead
        found = meant(self.memory, token, kind, quoted=quoted, speaker=speaker) or self._ahead(token, kind)
        if found and kind in ("he", "she"):
            self.memory.genders[found.id] = kind
        return found

    def _ahead(self, token: Token, kind: str) -> Actor | None:
        """Who is named only afterwards: "When he took office, Lee promised"."""
        subject = subject_ahead(token)
        mention = self.mentions.get(subject.i) if subject is not None else None
        if mention is None or not mention.named or kind == "they" or not may_be(mention.actor, kind):
            return None
        return mention.actor if self.memory.gender(mention.actor) in ("", kind) or kind == "it" else None

    def _relative(self, token: Token) -> Actor | None:
        """ "who", "which": the noun that the clause hangs on."""
        if token.tag_ not in ("WP", "WDT", "WP$"):
            return None
        verb = token.head
        while verb.dep_ != "relcl" and verb.head.i != verb.i and verb.i - token.i < 12:
            verb = verb.head
        mention = self._at(verb.head.i) if verb.dep_ == "relcl" and verb.head.i < token.i else None
        return mention.actor if mention else None

    def _speaker(self, token: Token, *, plural: bool) -> Actor | None:
        """ "I": who says the sentence or the quotation; "we": whom that person speaks for; "some of us": nobody."""
        if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.pos_ in ("PRON", "DET", "NUM", "ADJ"):
            return None
        speaker = speaker_around(token, self._at) or self.quotes.speaker(token.i, self._at)
        if speaker is None and self.quotes.inside(token.i):
            speaker = self.memory.last_person(token)
        if speaker is None:
            return None
        return self._spoken_for(speaker) if plural else speaker

    def _spoken_for(self, speaker: Actor) -> Actor | None:
        """Whom "we" means: the speaker's employer; for a chief executive, the firm that the text is about."""
        if speaker.kind != "person" or speaker.id in self.roles.employers:
            return self.roles.employers.get(speaker.id, speaker)
        if coreference_words().grammar.officers.isdisjoint(self.roles.nouns_of(speaker)):
            return None
        return self.memory.last_firm()

    def _at(self, i: int) -> Mention | None:
        return self.mentions.get(i) or self.resolved.get(i)

    # --- descriptions ---

    def _own_part(self, token: Token) -> Actor | None:
        """ "its troops", "their government": the part of whom the possessive means."""
        owner = self.resolved.get(next((child.i for child in token.children if child.dep_ == "poss"), -1))
        body = body_nouns().bodies.get((token.lower_,))
        narrowed = any(child.dep_ == "compound" for child in token.children)
        if not owner or not body or body.kind == "person" or owner.actor.kind != "state" or narrowed:
            return None
        return part_of(self.reading.directory, owner.actor, body, token.lower_)

    @staticmethod
    def _beside(mention: Mention) -> tuple[Actor, str]:
        return mention.actor, f"the words beside it name {mention.actor.name}"

    def _owner(self, token: Token) -> Mention | None:
        """Whose the noun is: "its" in "its chief executive"."""
        return next((self._at(child.i) for child in token.children if child.dep_ == "poss"), None)

    def _employ(self, token: Token, person: Actor) -> None:
        """Note whose office it is: "its chief executive, Ann Lee"."""
        owner = self._owner(token)
        if owner and owner.actor.kind != "person":
            self.roles.employers.setdefault(person.id, owner.actor)

    def _owned(self, token: Token, owner: Mention) -> Actor | None:
        """Whom "its president" or "his company" means, where no name stands behind it."""
        behind = self.covered.get(token.i + 2)
        owned = self.roles.owned(owner.actor, token.lower_)
        return None if owned and behind and behind.actor.id == owned.id else owned

    def _relation(self, token: Token) -> Iterator[Mention]:
        """ "his wife": named beside it here, or before."""
        owner, named = self._owner(token), self.named_beside.get(token.i)
        if owner and named:
            self.roles.relations.setdefault((owner.actor.id, token.lower_), named.actor)
        if named:
            yield from self._keep(token.i, token.i + 1, *self._beside(named))
        elif owner:
            yield from self._keep(owner.start, token.i + 1, self.roles.relations.get((owner.actor.id, token.lower_)))

    def _describe(self, i: int, nouns: Mapping[tuple[str, ...], Description]) -> Iterator[Mention]:
        token = self.reading.tokens[i]
        pair = tuple(self.reading.lower[max(0, i - 1) : i + 1])
        start = i - 1 if i and pair in nouns and i - 1 not in self.covered else i
        if token.pos_ not in ("NOUN", "PROPN") or (token.dep_ == "compound" and i + 1 in self.covered):
            return
        after = self.covered.get(i + 1)
        beside = after if after and after.start == i + 1 and after.actor.kind not in ("state", "people") else None
        named = self.named_beside.get(i, beside)
        if not named and any(child.dep_ == "appos" and child.i in self.covered for child in token.children):
            return
        if named:
            self._employ(token, named.actor)
            self.roles.hold(named.actor, [token.lower_])
            yield from self._keep(start, i + 1, *self._beside(named))
        elif (owner := self._owner(token)) and (owned := self._owned(token, owner)):
            yield from self._keep(owner.start, i + 1, owned)
        elif is_definite(token, start):
            phrase = self.reading.lower[start : i + 1]
            description = nouns.get(tuple(phrase)) or nouns[(phrase[-1],)]
            if description.same_body and token.dep_ == "compound":
                return
            yield from self._keep(start, i + 1, described(self.memory, token, description, " ".join(phrase)))


def _verb_of(token: Token) -> Token:
    """The verb of the clause that the token stands in."""
    return next((one for one in token.ancestors if one.pos_ in ("VERB", "AUX")), token)


def resolve_back(reading: Reading, mentions: Sequence[Mention], title: str = "") -> list[Mention]:
    """The pronouns and descriptions that mean an actor named before; `title` is the document's."""
    heads: dict[int, Mention] = {}
    covered: dict[int, Mention] = {}
    for mention in sorted(mentions, key=lambda one: one.end - one.start):
        heads[mention.head] = mention
        covered.update((i, mention) for i in range(mention.start, mention.end))
    roles = find_roles(reading, mentions, covered)
    memory = Memory(roles, reading, topics=topics_of(mentions), places=places_of(reading, mentions))
    memory.hero = titled(mentions, title)
    resolver = Resolver(reading, heads, covered, _appositions(reading, heads), roles, Quotes(reading), memory)
    return list(resolver.run())


def _is_beside(reading: Reading, noun: Token, mention: Mention) -> bool:
    """Does the noun fit the kind of actor that is named behind it?"""
    if mention.start <= noun.i or mention.start - noun.i > 8:
        return False
    if mention.actor.kind == "other":
        return reading.texts[mention.start - 1] in (",", "-", "–", "—", ":", "(", '"', "“", "the", "called", "named")
    pair = (reading.lower[noun.i - 1], noun.lower_)
    called = (reading.lexicon.titles, reading.lexicon.leading, reading.lexicon.parts.kin)
    description = describing().get(pair) or describing().get((noun.lower_,))
    person = mention.actor.kind == "person" and any(noun.lower_ in words for words in called)
    return person or bool(description and mention.actor.kind in description.kinds)


def _appositions(reading: Reading, heads: Mapping[int, Mention]) -> dict[int, Mention]:
    """The common nouns with a name in apposition: "the firm, Acme", "its new plane, the A380"."""
    found = {}
    for i, mention in heads.items():
        token = reading.tokens[i]
        if token.dep_ == "appos" and token.head.pos_ == "NOUN" and _is_beside(reading, token.head, mention):
            found[token.head.i] = mention
    return found
