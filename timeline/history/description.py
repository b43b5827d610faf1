"""What a text says of an event that it does not name: whose, where, against whom, when, and how it is put."""

from dataclasses import dataclass, field
from datetime import date

from spacy.tokens import Doc, Token

from timeline.dates import FuzzyDate
from timeline.documents import Document
from timeline.history.gazetteer import Gazetteer
from timeline.history.grammar import grammar
from timeline.history.keys import places
from timeline.history.kinds import kinds, kinds_of
from timeline.history.linked import Linked, Side, is_definite, is_indefinite, links, stated_year
from timeline.history.model import Reference
from timeline.history.people import bare_key, full_keys
from timeline.history.view import Spoken
from timeline.history.words import plain, split, stem
from timeline.language.numbers import number_of


@dataclass(frozen=True, slots=True)
class Phrase:
    """What stands beside the trigger: keys that it names, stems of its words, and its main noun where that is no name.

    `own` is False for what belongs only to the clause around the trigger.
    """

    side: Side
    dep: str
    own: bool
    keys: frozenset[str]
    stems: frozenset[str] = frozenset()
    noun: str = ""


@dataclass(slots=True)
class Description:
    """`sentence` are keys in the whole sentence, `stems` its words, `shares` how much of the document each key takes.

    `ago` is the time that "ten years after ..." gives, seen from publication; `era` the years that a history is at
    there; `words` are the trigger's; `doer_before`: what stands before it did it ("the Iraqi invasion").
    """

    words: str
    verbal: bool
    definite: bool
    indefinite: bool
    doer_before: bool
    stated: FuzzyDate | None
    published: date | None
    ago: FuzzyDate | None = None
    era: tuple[int, int] | None = None
    phrases: list[Phrase] = field(default_factory=list)
    sentence: frozenset[str] = frozenset()
    stems: dict[str, str] = field(default_factory=dict)
    shares: dict[str, float] = field(default_factory=dict)

    def is_doer(self, phrase: Phrase) -> bool:
        """Does the phrase say who did it?"""
        return phrase.side == "agent" or (phrase.side == "before" and self.doer_before)

    @property
    def keys(self) -> frozenset[str]:
        """Every key that the text ties to the event, loosely or closely, and the places that hold them."""
        near = self.sentence.union(self.shares, *(phrase.keys for phrase in self.phrases))
        return near.union(wide for key in near for wide in places().wider(key))


def describe_reference(
    reference: Reference, parsed: Doc, document: Document, spoken: Spoken, gazetteer: Gazetteer
) -> Description:
    """Read what the document says around a trigger."""
    head = parsed[reference.head]
    year = stated_year(head)
    stated = FuzzyDate.year(year) if year and reference.stated is None else reference.stated
    sentence = head.sent
    said = Description(
        words=parsed[reference.start : reference.end].text,
        verbal=head.pos_ in ("VERB", "AUX"),
        definite=is_definite(head),
        indefinite=is_indefinite(head),
        doer_before=_has_doer_before(reference.lemma.lower()),
        stated=stated,
        published=document.published,
        ago=_ago(head, document.published),
        era=spoken.era(head.i),
        sentence=frozenset(key for token in sentence for key in spoken.at.get(token.i, ())),
        stems={stem(plain(token.text)): token.text for token in sentence},
        shares={key: spoken.share(key) for key, count in spoken.counts.items() if count > 1},
    )
    said.phrases = [_phrase(link, parsed, spoken) for link in links(head)]
    said.phrases += [Phrase("any", "name", False, _name_keys(name, spoken, gazetteer)) for name in reference.names]
    return said


def _has_doer_before(lemma: str) -> bool:
    return any(kinds()[name].possessor == "agent" for name in kinds_of(lemma, verbal=False))


def _phrase(link: Linked, parsed: Doc, spoken: Spoken) -> Phrase:
    keys = frozenset(key for i in link.tokens for key in spoken.at.get(i, ()))
    stems = frozenset(stem(plain(parsed[i].text)) for i in link.tokens if len(parsed[i]) > 2)
    common = link.top.pos_ in ("NOUN", "PROPN") and link.top.i not in spoken.at and link.top.ent_type_ != "DATE"
    return Phrase(link.side, link.dep, link.own, keys, stems, stem(plain(link.top.text)) if common else "")


def _name_keys(name: str, spoken: Spoken, gazetteer: Gazetteer) -> frozenset[str]:
    """The keys of an actor or a place by its canonical name; of a person no more of it than the text gives."""
    words = split(name)
    if not words or bare_key(words[-1]) not in gazetteer.surnames:
        return frozenset(places().keys(name))
    said = [key for key in full_keys(words) if key in spoken.counts]
    return frozenset(said or [bare_key(words[-1])])


def _ago(head: Token, published: date | None) -> FuzzyDate | None:
    """ "ten years after the invasion": about when that was, a year more or less.

    None where the words say no such thing or the day of publication is not known.
    """
    if published is None:
        return None
    parsed, first = head.doc, max(head.left_edge.i - 1, 2)
    after = next((i for i in range(head.i - 1, first - 1, -1) if parsed[i].lower_ in grammar().after), None)
    if after is None:
        return None
    unit, count = grammar().years.get(parsed[after - 1].lemma_.lower()), parsed[after - 2].lower_
    number = 1 if count in grammar().one else number_of(count)
    if not unit or not number or published.year <= unit * number + 1:
        return None
    middle, slack = published.year - unit * number, 1 + unit * number // 30
    return FuzzyDate.between(date(max(middle - slack, 1), 1, 1), date(middle + slack, 12, 31), precision="year")
