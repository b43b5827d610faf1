"""Names to actors: the cast of a document, and who each name in it is."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Span as Tokens

from timeline.actors.bodies import nouns, part_of
from timeline.actors.cast import Cast, Key, Member, acronym, key_of, kind_of, without_suffix
from timeline.actors.lexicon import NameWords, describing
from timeline.actors.metonyms import acts
from timeline.actors.model import Actor, ActorKind, Mention
from timeline.actors.names import words as words_of
from timeline.actors.places import is_city, state_of
from timeline.actors.reading import Name, Reading
from timeline.documents import Span

_CAMEL = re.compile("[a-z][A-Z]")
_PLACES = {"GPE", "LOC", "NORP"}
_BRACKETS = {"(", "[", '"', "“", "”", "‘", "’", "'"}


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


def named_mentions(reading: Reading, names: Sequence[Name]) -> list[Mention]:
    """Every name as a mention of its actor, in text order."""
    names = _in_context(reading, names)
    cast = _cast(reading, names)
    names = [_extended(reading, name, cast) for name in names]
    _join_glosses(reading, names, cast)
    latest: dict[int, int] = {}
    found = []
    for name in sorted([*names, *_overlooked(reading, names, cast)], key=lambda name: name.start):
        member = _who(reading, name, cast, latest)
        if member:
            latest[id(member)] = name.start
            found.append((name, member))
    actors = {id(member): _actor(reading, member) for _, member in found}
    return [mention for name, member in found if (mention := _mention(reading, name, actors[id(member)]))]


def _in_context(reading: Reading, names: Sequence[Name]) -> list[Name]:
    """The names; a short one of a state's body ("Congress", "Republicans") is known only where that state is about."""
    directory = reading.directory
    roots = Counter(directory.lineage(actor)[-1] for actor in {name.known for name in names if name.known})
    return [replace(name, known="") if _lacks_context(reading, name, roots) else name for name in names]


def _lacks_context(reading: Reading, name: Name, roots: Counter[str]) -> bool:
    if not name.known or name.end - name.start > 1:
        return False
    actor, text = reading.directory.actors[name.known], reading.texts[name.start]
    if actor.kind not in ("organization", "body") or not actor.parent or text.isupper() or text == actor.name:
        return False
    return roots[reading.directory.lineage(actor.id)[-1]] < 2


def _cast(reading: Reading, names: Sequence[Name]) -> Cast:
    cast = Cast(reading.directory)
    forms = _forms(reading, names)
    for key, form in sorted(forms.items(), key=lambda pair: (not pair[1].known, -len(pair[0]), pair[1].first)):
        _admit(cast, key, form, reading)
    return cast


def _forms(reading: Reading, names: Sequence[Name]) -> dict[Key, Evidence]:
    forms: dict[Key, Evidence] = {}
    for name in names:
        words = _words(reading, name)
        form = forms.setdefault(key_of(words), Evidence(words, name.start, _display(reading, name)))
        form.display = _display(reading, name) if _shouts(form.display) else form.display
        form.labels[name.label] += 1
        form.title = form.title or name.title
        form.known = form.known or name.known
        form.called = form.called or _called(reading, name)
        form.acts = form.acts or (_may_act(name) and _is_acting(reading, name))
    for form in forms.values():
        bare = without_suffix(form.words, reading.lexicon)
        known = reading.directory.by_name(" ".join(bare)) if len(bare) < len(form.words) and not form.known else None
        form.known = known.id if known else form.known
    return {key: form for key, form in forms.items() if key}


def _called(reading: Reading, name: Name) -> ActorKind | None:
    """The kind of actor that the noun before the name says: "the river Don", "the builder Ponte"."""
    before = reading.lower[max(0, name.start - 2) : name.start]
    if not before:
        return None
    places = reading.lexicon.endings.other
    if before[-1] in places or (before[-1] == "of" and before[0] in places):
        return "other"
    described = describing().get((before[-1],))
    if not described or reading.tokens[name.start - 1].pos_ not in ("NOUN", "PROPN"):
        return None
    return described.kinds[0] if described.kinds[0] in ("organization", "armed group") else None


def _may_act(name: Name) -> bool:
    return not name.known and name.label in ("", "PRODUCT", "WORK_OF_ART")


def _is_acting(reading: Reading, name: Name) -> bool:
    root = reading.parsed[name.start : name.end].root
    return root.dep_ == "nsubj" and root.head.lemma_ in reading.lexicon.acting.verbs


def _admit(cast: Cast, key: Key, form: Evidence, reading: Reading) -> None:
    """Make a form a member of the cast, or another form of one."""
    if form.known:
        _admit_known(cast, key, form)
    elif (state := _of_adjective(cast, key, form)) is not None:
        cast.strong[key] = [state]
    elif key not in cast.strong and not _is_tail(cast, key, form):
        member = cast.same_sound(form.words) or _new(cast, form, reading)
        if member:
            cast.strong.setdefault(key, [member])


def _is_tail(cast: Cast, key: Key, form: Evidence) -> bool:
    """Is it the tail or head of a longer name, and no place of its own?"""
    longer = cast.weak.get(key)
    if not longer:
        return False
    if longer[0].kind == "organization" and not is_city(form.display):
        return True
    return longer[0].kind == "state" or form.labels.most_common(1)[0][0] not in _PLACES


def _of_adjective(cast: Cast, key: Key, form: Evidence) -> Member | None:
    """The country of an adjective made from its name: "Ruritania" of "Ruritanian"."""
    if len(key) > 1 or "NORP" not in form.labels or len(key[0]) < 6 or key in cast.strong:
        return None
    bases = [(key[0].removesuffix("s").removesuffix(ending),) for ending in ("n", "an", "ian", "i", "ese")]
    members = [cast.strong.get(base) or cast.weak.get(base) for base in bases if base != key]
    return next((found[0] for found in members if found), None)


def _admit_known(cast: Cast, key: Key, form: Evidence) -> None:
    found = cast.by_id.get(form.known)
    if found is None:
        actor = cast.directory.actors[form.known]
        found = cast.by_id[form.known] = cast.add(words_of(actor.name), actor.kind, form.known)
    members = cast.strong.setdefault(key, [])
    if found not in members:
        members.insert(0, found)


def _new(cast: Cast, form: Evidence, reading: Reading) -> Member | None:
    label = form.labels.most_common(1)[0][0]
    last = form.words[-1].lower()
    none = reading.lexicon.endings.none
    if last in none or ("of" in form.words and form.words[0].lower() in none):
        return None
    if label in ("PERSON", "ORG", "NORP") and _is_thing(form.words):
        label = ""
    kind = kind_of(form.words, label, form.title, reading.lexicon)
    if kind == "other" and form.acts and label in ("", "PRODUCT", "WORK_OF_ART") and not _is_thing(form.words):
        kind = "organization"
    kind = form.called or kind
    if not form.title and is_city(" ".join(form.words)):
        kind = "other"
    display = form.display.title() if _shouts(form.display) and is_city(form.display) else form.display
    return cast.add(form.words, kind, display=display)


def _is_thing(words: Sequence[str]) -> bool:
    """Is it spelt like a product: "iPad", "787 Dreamliner", "A380"?"""
    return any(word[-1].isdigit() or word[0].isdigit() or _CAMEL.match(word) for word in words)


def _join_glosses(reading: Reading, names: Sequence[Name], cast: Cast) -> None:
    """Names that the text itself calls the same: "Popular Front (PF)", "Daesh [Arabic acronym for ISIS]"."""
    for before, after in itertools.pairwise(names):
        between = reading.lower[before.end : after.start]
        if not _is_gloss(between, reading.lexicon):
            continue
        first, second = key_of(_words(reading, before)), key_of(_words(reading, after))
        explained = any(word in reading.lexicon.parts.gloss for word in between)
        if explained or _abbreviates(reading, before, after) or _abbreviates(reading, after, before):
            _join(cast, first, second)


def _is_gloss(between: Sequence[str], lexicon: NameWords) -> bool:
    """Do the words between two names say that they mean the same?"""
    if not 0 < len(between) <= 8 or between[0] not in ("(", "["):
        return False
    return all(word in _BRACKETS or word in lexicon.parts.gloss for word in between)


def _abbreviates(reading: Reading, short: Name, long: Name) -> bool:
    """Are the letters of the short name the capitals of the long one, or nearly?"""
    letters = "".join(_words(reading, short)).replace(".", "")
    initials = acronym(_words(reading, long))
    return letters.isupper() and len(letters) > 1 and len(initials) > 1 and letters[0].casefold() == initials[0]


def _join(cast: Cast, first: Key, second: Key) -> None:
    one, other = cast.strong.get(first), cast.strong.get(second)
    if one and other and one[0] is not other[0] and not (one[0].known and other[0].known):
        keeps, loses = (other[0], second), (one[0], first)
        if one[0].known or not other[0].known:
            keeps, loses = loses, keeps
        for members in cast.strong.values():
            members[:] = [keeps[0] if member is loses[0] else member for member in members]


def _extended(reading: Reading, name: Name, cast: Cast) -> Name:
    """The name with a word in small letters that has a capital elsewhere: "Acme nano", if there is an "Acme Nano"."""
    after = reading.texts[name.end : name.end + 1]
    if not after or not (after[0].isalpha() and after[0].islower()):
        return name
    longer = key_of([*_words(reading, name), reading.texts[name.end]])
    return replace(name, end=name.end + 1, known="") if longer in cast.strong else name


def _overlooked(reading: Reading, names: Sequence[Name], cast: Cast) -> Iterator[Name]:
    """Names of the cast where the parser saw none: in headlines, at the start of sentences."""
    taken = {i for name in names for i in range(name.start, name.end)}
    for i in range(len(reading.texts)):
        if i in taken or not _may_be_overlooked(reading, i, cast):
            continue
        for end in range(min(i + 4, len(reading.texts)), i, -1):
            if not all(text[0].isalnum() or text == "-" for text in (*reading.texts[i + 1 : end], "a")):
                continue
            key = key_of(reading.texts[i:end])
            if key in cast.strong and taken.isdisjoint(range(i, end)) and (end - i > 1 or _stands_alone(reading, i)):
                taken.update(range(i, end))
                yield Name(i, end)
                break


def _may_be_overlooked(reading: Reading, i: int, cast: Cast) -> bool:
    """Has the word a capital, or is it the number of a model ("the 787")?"""
    text = reading.texts[i]
    if text[0].isdigit():
        return (text,) in cast.strong and reading.lower[i - 1] in ("the", "a", "its", "new", "'s", "’s")
    return text[0].isalpha() and reading.capital(i) and reading.lower[i] not in reading.lexicon.nobody.words


def _stands_alone(reading: Reading, i: int) -> bool:
    """Is the word, which is a name elsewhere, no verb or function word here?"""
    return reading.tokens[i].pos_ in ("NOUN", "PROPN", "ADJ", "X", "NUM")


def _who(reading: Reading, name: Name, cast: Cast, latest: dict[int, int]) -> Member | None:
    """The member that a name means; of several the one named last before."""
    key = key_of(_words(reading, name))
    members = cast.strong.get(key) or cast.weak.get(key) or []
    if name.title:
        members = [member for member in members if member.kind == "person"] or members
    elif name.known:
        members = [member for member in members if member.known] or members
    elif any(member.kind == "person" for member in members) and _has_officer(reading, name):
        members = [member for member in members if member.kind != "person"] or [_firm(cast, key, name, reading)]
    member = max(members, key=lambda one: latest.get(id(one), -1), default=None)
    if member and len({one.kind for one in members}) > 1:
        member = cast.established.setdefault(key, member)
    elif member and len(members) == 1 and len(cast.strong.get(key, ())) > 1:
        cast.established.setdefault(key, member)
    if member:
        text = reading.parsed[name.start : name.end].text
        member.forms[text] += 1
    return member


def _has_officer(reading: Reading, name: Name) -> bool:
    """Is it the owner of an office: "Acme's founder, Ann Acme"? Then it is no person."""
    if reading.lower[name.end : name.end + 1] not in (["'s"], ["’s"]):
        return False
    following = reading.lower[name.end + 1 : name.end + 4]
    offices = [word for word in following if word in reading.lexicon.titles]
    return bool(offices) and key_of(_words(reading, name))[-1] in reading.lower[name.end + 1 : name.end + 8]


def _firm(cast: Cast, key: Key, name: Name, reading: Reading) -> Member:
    """A new organisation that has a person's surname."""
    firm = cast.add(_words(reading, name), "organization", display=_display(reading, name))
    cast.established[key] = firm
    return firm


def _actor(reading: Reading, member: Member) -> Actor:
    actor = member.actor(reading.lexicon)
    if member.known or member.kind not in ("other", "body", "organization"):
        return actor
    return _as_body(reading, member) or _with_state(actor)


def _as_body(reading: Reading, member: Member) -> Actor | None:
    """A capitalised part of a state: "Iraqi Parliament" is the "Iraqi parliament"."""
    found = reading.directory.match(member.words, 0)
    phrase = tuple(word.lower() for word in member.words[found[0] if found else 0 :])
    body = nouns().bodies.get(phrase)
    if not found or not body:
        return None
    return part_of(reading.directory, reading.directory.actors[found[1]], body, " ".join(phrase))


def _with_state(actor: Actor) -> Actor:
    parent = state_of(actor.name) if actor.kind == "other" else ""
    return Actor(actor.id, actor.name, actor.kind, actor.aliases, parent)


def _is_agency(reading: Reading, name: Name) -> bool:
    """Is it in the brackets of a dateline: "OSLO (Newswire) - "?"""
    before, after = reading.texts[max(0, name.start - 1) : name.start], reading.texts[name.end : name.end + 2]
    return before == ["("] and len(after) == 2 and after[0] == ")" and after[1] in ("-", "–", "—", "--", "_")


def _mention(reading: Reading, name: Name, actor: Actor) -> Mention | None:
    if _is_agency(reading, name):
        return None
    tokens = reading.parsed[name.start : name.end]
    because = ""
    capital_of = reading.directory.capitals.get(key_of(_words(reading, name)))
    if capital_of and actor.kind == "other" and acts(tokens.root):
        actor = reading.directory.actors[capital_of]
        because = f"{tokens.text!r} stands for the government there"
    elif tokens.text != actor.name:
        because = f"{tokens.text!r} is a name of {actor.name}"
    return Mention(actor, Span(tokens.start_char, tokens.end_char), name.start, name.end, _head(tokens), True, because)


def _shouts(text: str) -> bool:
    """Is it a long word in capitals, as datelines have it?"""
    return len(text) > 4 and text.isupper() and text.isalpha()


def _head(tokens: Tokens) -> int:
    """The token by which the name hangs in its sentence; where the parse tears the name apart, the last noun."""
    outside = [token for token in tokens if not tokens.start <= token.head.i < tokens.end or token.head == token]
    nouns_outside = [token.i for token in outside if token.pos_ in ("PROPN", "NOUN")]
    return nouns_outside[-1] if nouns_outside else tokens.root.i


def _display(reading: Reading, name: Name) -> str:
    """The name as it is written, without line breaks and a full stop behind it."""
    text = " ".join(reading.parsed[name.start : name.end].text.split())
    return text[:-1] if text.endswith(".") and text[-3:-2].isalpha() else text


def _words(reading: Reading, name: Name) -> list[str]:
    return [text for text in reading.texts[name.start : name.end] if text not in ("-", "'s", "’s", "'", "’")]
