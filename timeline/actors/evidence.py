"""What a text says about the forms of the names in it, over all places where they stand."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline.actors.bodies import nouns
from timeline.actors.cast import Key, key_of, without_suffix
from timeline.actors.clues import votes_for
from timeline.actors.lexicon import describing
from timeline.actors.model import ActorKind
from timeline.actors.owners import owner_before
from timeline.actors.reading import Name, Reading

_SURE = 3
_MODELS = re.compile(r".*[0-9][A-Za-z]{0,3}s")


@dataclass(slots=True)
class Evidence:
    """What the text says about one form of a name, over all places where it stands."""

    words: list[str]
    first: int
    display: str
    labels: Counter[str] = field(default_factory=Counter)
    title: str = ""
    known: str = ""
    acts: bool = False
    called: ActorKind | None = None
    kin: bool = False
    unlike_persons: bool = False
    votes: Counter[ActorKind] = field(default_factory=Counter)
    firm: bool = False
    owner: str = ""
    articled: bool = False
    places: list[int] = field(default_factory=list)


def forms_of(reading: Reading, names: Sequence[Name]) -> dict[Key, Evidence]:
    """The forms of all names, by what makes them equal."""
    forms: dict[Key, Evidence] = {}
    for n, name in enumerate(names):
        words = words_of_name(reading, name)
        form = forms.setdefault(key_of(words), Evidence(words, name.start, display_of(reading, name)))
        form.display = display_of(reading, name) if shouts(form.display) else form.display
        form.labels[name.label] += 1
        form.places.append(name.start)
        form.title = form.title or name.title
        form.known = form.known or name.known
        form.called = form.called or _called(reading, name)
        form.firm = form.firm or form.called == "organization"
        form.kin = form.kin or _is_kin(reading, name)
        form.unlike_persons = form.unlike_persons or _is_unlike_persons(reading, name)
        form.acts = form.acts or (_may_act(reading, name) and _is_acting(reading, name))
        if not name.known:
            votes = votes_for(reading, name)
            form.votes.update(votes)
            form.firm = form.firm or votes["organization"] >= _SURE
            form.owner = form.owner or owner_before(reading, names, n)
            form.articled = form.articled or reading.lower[name.start - 1] == "the"
    for form in forms.values():
        form.known = form.known or _known(reading, form)
    return {key: form for key, form in forms.items() if key}


def _known(reading: Reading, form: Evidence) -> str:
    """The id of a known firm whose name stands here with its legal form, or of a known thing: "A380s"; "" for none."""
    bare = without_suffix(form.words, reading.lexicon)
    thing = any(word[-1:].isdigit() for word in bare) or bare[-1].endswith("s")
    if not thing and len(bare) == len(form.words):
        return ""
    last = bare[-1] if bare[-1][-1:].isdigit() else bare[-1].removesuffix("s")
    known = reading.directory.by_name(" ".join([*bare[:-1], last] if thing else bare))
    return known.id if known and thing == (known.kind == "other") else ""


def _called(reading: Reading, name: Name) -> ActorKind | None:
    """The kind of actor that the noun before the name says: "the river Don", "the builder Ponte"."""
    before = reading.lower[max(0, name.start - 2) : name.start]
    if not before:
        return None
    if before[-1] == "," and reading.texts[name.end : name.end + 1] == [","]:
        described = describing().get((before[0],))
        return "organization" if described and described.companies else None
    places = reading.lexicon.endings.place
    if before[-1] in places or (before[-1] == "of" and before[0] in places):
        return "other"
    described = describing().get((before[-1],))
    if not described or reading.tokens[name.start - 1].pos_ not in ("NOUN", "PROPN"):
        return None
    return described.kinds[0] if described.kinds[0] in ("organization", "armed group", "other") else None


def _is_kin(reading: Reading, name: Name) -> bool:
    """Is it named as somebody's relative: "her father, Tom Hale"?"""
    return not reading.lexicon.parts.kin.isdisjoint(reading.lower[max(0, name.start - 2) : name.start])


def _is_unlike_persons(reading: Reading, name: Name) -> bool:
    """Does it stand as no person's name does: "the Vela", "in Orsk"?"""
    if name.title or name.end - name.start > 1 or not name.start or reading.lower[name.start].endswith("s"):
        return False
    after = reading.texts[name.end : name.end + 1]
    bare = not after or not after[0][0].isalnum() or reading.tokens[name.end].pos_ not in ("NOUN", "PROPN", "ADJ")
    before = reading.lower[name.start - 1]
    return bare and (before in ("the", "in", "near") or (before == "of" and _is_ruler(reading, name.start - 2)))


def _is_ruler(reading: Reading, i: int) -> bool:
    """Does the noun rule or fight for a land: "duke of", "army of"?"""
    return (reading.lower[i],) in nouns().bodies or reading.lower[i] in reading.lexicon.parts.rulers


def _may_act(reading: Reading, name: Name) -> bool:
    acronym = name.label == "GPE" and reading.texts[name.start].isupper()
    return not name.known and (name.label in ("", "PRODUCT", "WORK_OF_ART") or acronym)


def _is_acting(reading: Reading, name: Name) -> bool:
    root = reading.parsed[name.start : name.end].root
    return root.dep_ == "nsubj" and root.head.lemma_ in reading.lexicon.acting.verbs


def shouts(text: str) -> bool:
    """Is it a long word in capitals, as datelines have it?"""
    return len(text) > 4 and text.isupper() and text.isalpha()


def display_of(reading: Reading, name: Name) -> str:
    """The name as it is written, in the singular, without line breaks and a full stop behind it."""
    text = " ".join(reading.parsed[name.start : name.end].text.split())
    text = text[:-1] if _is_plural(reading, reading.texts[name.end - 1]) else text
    return text[:-1] if text.endswith(".") and text[-3:-2].isalpha() else text


def words_of_name(reading: Reading, name: Name) -> list[str]:
    """The words of a name, without hyphens and possessives, in the singular."""
    words = [text for text in reading.texts[name.start : name.end] if text not in ("-", "'s", "’s", "'", "’")]
    return [*words[:-1], words[-1][:-1]] if words and _is_plural(reading, words[-1]) else words


def _is_plural(reading: Reading, word: str) -> bool:
    """Is it several of a product: "A380s", "787s", or "iPhones" where there is an "iPhone"?"""
    if word[-1] != "s" or len(word) < len("A1s"):
        return False
    return bool(_MODELS.fullmatch(word)) or (word[:1].islower() and not word.islower() and word[:-1] in reading.texts)
