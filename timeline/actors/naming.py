"""Names to actors: who each name in a text is."""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from spacy.tokens import Span as Tokens

from timeline.actors.bodies import nouns, part_of
from timeline.actors.cast import Cast, Key, Member, key_of, without_suffix
from timeline.actors.casting import cast_of
from timeline.actors.clauses import SUBJECTS, announces
from timeline.actors.clues import votes_for
from timeline.actors.cutting import is_half
from timeline.actors.evidence import display_of, words_of_name
from timeline.actors.given_names import given_names
from timeline.actors.lexicon import pointing
from timeline.actors.metonyms import acts, is_city_state
from timeline.actors.model import Actor, Mention
from timeline.actors.nationals import counted
from timeline.actors.owners import main_state
from timeline.actors.places import state_of
from timeline.actors.reading import Name, Reading
from timeline.documents import Span

_DATELINE = 9


def named_mentions(reading: Reading, names: Sequence[Name]) -> list[Mention]:
    """Every name as a mention of its actor, in text order."""
    names = _in_context(reading, names)
    cast = cast_of(reading, names)
    names = [_extended(reading, name, cast) for name in names]
    latest: dict[int, int] = {}
    single = {key_of(words_of_name(reading, name)) for name in names if name.end - name.start == 1}
    found = []
    for name in sorted([*names, *_overlooked(reading, names, cast)], key=lambda name: name.start):
        member = _who(reading, name, cast, latest, single)
        if member:
            latest[id(member)] = name.start
            found.append((name, member))
    state = main_state(reading, names)
    actors = {id(member): _actor(reading, member, state) for _, member in found}
    return [mention for name, member in found if (mention := _mention(reading, name, actors[id(member)]))]


def _in_context(reading: Reading, names: Sequence[Name]) -> list[Name]:
    """The names; a short one of a state's body ("Congress", "Republicans") is known only where that state is about."""
    directory = reading.directory
    roots = Counter(directory.lineage(actor)[-1] for actor in {name.known for name in names if name.known})
    firms = {key_of(without_suffix(words, reading.lexicon)) for words in _unknown(reading, names)}
    firms |= {key_of(words_of_name(reading, name)) for name in names if _speaks(reading, name)}
    return [
        replace(name, known="")
        if _lacks_context(reading, name, roots) or (name.known and key_of(words_of_name(reading, name)) in firms)
        else name
        for name in names
    ]


def _speaks(reading: Reading, name: Name) -> bool:
    """Does what is known as a thing say or plan something, as a firm of its name would: "Dow Jones said"?"""
    if not name.known or reading.directory.actors[name.known].kind != "other":
        return False
    root = reading.parsed[name.start : name.end].root
    return root.dep_ == "nsubj" and announces(root.head)


def _unknown(reading: Reading, names: Sequence[Name]) -> Iterator[list[str]]:
    """The words of names that are not known and end with a legal form: "Orvio & Co."."""
    for name in names:
        if not name.known and reading.lower[name.end - 1] in reading.lexicon.companies.suffixes:
            yield words_of_name(reading, name)


def _lacks_context(reading: Reading, name: Name, roots: Counter[str]) -> bool:
    if not name.known or name.end - name.start > 1:
        return False
    actor, text = reading.directory.actors[name.known], reading.texts[name.start]
    if actor.kind not in ("organization", "body") or not actor.parent or text.isupper() or text == actor.name:
        return False
    first = actor.name.split()[0]
    if first.startswith(text) and first != text:
        return False
    return roots[reading.directory.lineage(actor.id)[-1]] < 2


def _extended(reading: Reading, name: Name, cast: Cast) -> Name:
    """The name with a word in small letters that has a capital elsewhere: "Acme nano", if there is an "Acme Nano"."""
    after = reading.texts[name.end : name.end + 1]
    if not after or not (after[0].isalpha() and after[0].islower()):
        return name
    longer = key_of([*words_of_name(reading, name), reading.texts[name.end]])
    return replace(name, end=name.end + 1, known="") if longer in cast.strong else name


def _overlooked(reading: Reading, names: Sequence[Name], cast: Cast) -> Iterator[Name]:
    """Names of the cast where the parser saw none: in headlines, at the start of sentences."""
    taken = {i for name in names for i in range(name.start, name.end)}
    for i, text in enumerate(reading.texts):
        plain = text == reading.lower[i] and not text[0].isdigit()
        if plain or i in taken or not _may_be_overlooked(reading, i, cast):
            continue
        for end in range(min(i + 4, len(reading.texts)), i, -1):
            if not all(text[0].isalnum() or text == "-" for text in (*reading.texts[i + 1 : end], "a")):
                continue
            key = key_of(reading.texts[i:end])
            known = key in cast.strong or (end - i == 1 and _is_short_form(reading, i, cast))
            if known and taken.isdisjoint(range(i, end)) and (end - i > 1 or _stands_alone(reading, i)):
                taken.update(range(i, end))
                yield Name(i, end)
                break


def _may_be_overlooked(reading: Reading, i: int, cast: Cast) -> bool:
    """Has the word a capital, or is it the number of a model ("the 787")?"""
    text = reading.texts[i]
    if is_half(reading, i):
        return False
    if text[0].isdigit():
        return (text,) in cast.strong and reading.lower[i - 1] in ("the", "a", "its", "new", "'s", "’s")
    return text[0].isalpha() and reading.capital(i) and reading.lower[i] not in reading.lexicon.nobody.words


def _is_short_form(reading: Reading, i: int, cast: Cast) -> bool:
    """Does a sentence begin with the first word of an organisation's longer name, which is no other word here?"""
    token, members = reading.tokens[i], cast.weak.get(key_of(reading.texts[i : i + 1]), [])
    if i not in reading.starts or token.dep_ not in ("nsubj", "nsubjpass") or token.tag_ not in ("NNP", "NN"):
        return False
    firm = len(members) == 1 and members[0].kind == "organization" and members[0].words[0] == token.text
    return firm and token.lower_ not in reading.texts


def _stands_alone(reading: Reading, i: int) -> bool:
    """Is the word, which is a name elsewhere, no verb or function word here?"""
    return reading.tokens[i].pos_ in ("NOUN", "PROPN", "ADJ", "X", "NUM") or reading.tokens[i].dep_ in SUBJECTS


def _who(reading: Reading, name: Name, cast: Cast, latest: dict[int, int], single: Set[Key]) -> Member | None:
    """The member that a name means; of several the one named last before. `single` are the names of one word."""
    key = key_of(words_of_name(reading, name))
    members = cast.strong.get(key) or cast.weak.get(key) or []
    if name.title:
        members = [member for member in members if member.kind == "person"] or members
        members = [member for member in members if _bears(member, name.title)] or members
    elif name.known:
        members = [member for member in members if member.known] or members
    elif key in cast.firms:
        person = _is_person_here(reading, name)
        members = [member for member in members if (member.kind == "person") == person]
    elif any(member.kind == "person" for member in members) and _has_officer(reading, name):
        members = [member for member in members if member.kind != "person"] or [_firm(cast, key, name, reading)]
    if len(members) > 1:
        members = [member for member in members if not _is_called_by_first_name(member, key, single)] or members
        members = [member for member in members if not member.kin] or members
    member = max(members, key=lambda one: latest.get(id(one), -1), default=None)
    if member and len({one.kind for one in members}) > 1:
        member = cast.established.setdefault(key, member)
    elif member and len(members) == 1 and len(cast.strong.get(key, ())) > 1:
        cast.established.setdefault(key, member)
    if member:
        text = reading.parsed[name.start : name.end].text
        member.forms[text] += 1
    return member


def _is_called_by_first_name(member: Member, key: Key, single: Set[Key]) -> bool:
    """Is it a person whom the text calls "Elian", so that the surname alone is somebody else's?"""
    first = key_of(member.words[:1])
    return member.kind == "person" and len(member.words) > 1 and first in single and first != key


def _bears(member: Member, title: str) -> bool:
    """May the person bear the title: no "Mrs" for one with a man's first name?"""
    names = given_names()
    wanted = "he" if title in names.male_titles else "she" if title in names.female_titles else ""
    gender = names.gender(member.words[0]) if len(member.words) > 1 else ""
    return not wanted or gender in ("", wanted)


def _is_person_here(reading: Reading, name: Name) -> bool:
    """Is what may be a firm or its founder a person in this sentence: "Halvik sold his house"?"""
    votes = votes_for(reading, name)
    if votes["person"] != votes["organization"]:
        return votes["person"] > votes["organization"]
    sentence = reading.tokens[name.start].sent
    return any(
        word in pointing() and pointing()[word] in ("he", "she") for word in reading.lower[name.end : sentence.end]
    )


def _has_officer(reading: Reading, name: Name) -> bool:
    """Is it the owner of an office: "Acme's founder, Ann Acme"? Then it is no person."""
    if reading.lower[name.end : name.end + 1] not in (["'s"], ["’s"]):
        return False
    following = reading.lower[name.end + 1 : name.end + 4]
    offices = [word for word in following if word in reading.lexicon.titles]
    return bool(offices) and key_of(words_of_name(reading, name))[-1] in reading.lower[name.end + 1 : name.end + 8]


def _firm(cast: Cast, key: Key, name: Name, reading: Reading) -> Member:
    """A new organisation that has a person's surname."""
    firm = cast.add(words_of_name(reading, name), "organization", display=display_of(reading, name))
    cast.established[key] = firm
    return firm


def _actor(reading: Reading, member: Member, state: str) -> Actor:
    actor = member.actor(reading.lexicon)
    if member.known or member.kind not in ("other", "body", "organization"):
        return actor
    return _as_body(reading, member, member.owner or state) or _with_state(actor)


def _as_body(reading: Reading, member: Member, state: str) -> Actor | None:
    """A capitalised part of a state: "Iraqi Parliament", and "Parliament" in a text on Iraq, is Iraq's."""
    length, owner = reading.directory.match(member.words, 0) or (0, state)
    phrase = tuple(word.lower() for word in member.words[length:])
    body = nouns().bodies.get(phrase)
    if not owner or not body:
        return None
    return part_of(reading.directory, reading.directory.actors[owner], body, " ".join(phrase))


def _with_state(actor: Actor) -> Actor:
    parent = state_of(actor.name) if actor.kind == "other" else ""
    return Actor(actor.id, actor.name, actor.kind, actor.aliases, parent)


def _is_agency(reading: Reading, name: Name) -> bool:
    """Is it in the brackets of a dateline: "OSLO (Newswire) - ", "(Oslo, June 20, 2023) - "?"""
    if reading.texts[max(0, name.start - 1) : name.start] != ["("]:
        return False
    far = name.end + (_DATELINE if name.start - 1 in reading.starts else 1)
    after = reading.texts[name.end : far + 1]
    return ")" in after[:-1] and after[after.index(")") + 1] in ("-", "–", "—", "--", "_")


def _is_case(reading: Reading, name: Name) -> bool:
    """Is it a party in the name of a case: "Orvan v. Lake County"?"""
    beside = (*reading.lower[name.end : name.end + 1], reading.lower[name.start - 1])
    return "v" in beside


def _mention(reading: Reading, name: Name, actor: Actor) -> Mention | None:
    if _is_agency(reading, name) or _is_case(reading, name):
        return None
    tokens = reading.parsed[name.start : name.end]
    because = ""
    capital_of = reading.directory.capitals.get(key_of(words_of_name(reading, name)))
    if capital_of and actor.kind == "other" and acts(tokens.root) and not is_city_state(tokens.text, reading.inner):
        actor = reading.directory.actors[capital_of]
        because = f"{tokens.text!r} stands for the government there"
    elif people := counted(reading, tokens.root, actor):
        actor, because = people, f"{tokens.text!r} are some of the people"
    elif tokens.text != actor.name:
        because = f"{tokens.text!r} is a name of {actor.name}"
    return Mention(actor, Span(tokens.start_char, tokens.end_char), name.start, name.end, _head(tokens), True, because)


def _head(tokens: Tokens) -> int:
    """The token by which the name hangs in its sentence; where the parse tears the name apart, the last noun."""
    outside = [token for token in tokens if not tokens.start <= token.head.i < tokens.end or token.head == token]
    nouns_outside = [token.i for token in outside if token.pos_ in ("PROPN", "NOUN")]
    return nouns_outside[-1] if nouns_outside else tokens.root.i
