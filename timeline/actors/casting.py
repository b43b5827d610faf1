"""Which names of a text mean the same: its cast, built of the forms of the names."""

import itertools
from collections.abc import Mapping, Sequence

from timeline.actors.cast import Cast, Key, Member, acronym, key_of
from timeline.actors.evidence import Evidence, forms_of, shouts, words_of_name
from timeline.actors.given_names import given_names
from timeline.actors.kinds import is_thing, kind_of_form
from timeline.actors.lexicon import NameWords
from timeline.actors.names import words as words_of
from timeline.actors.places import is_city
from timeline.actors.reading import Name, Reading

_ADJECTIVE = 6
_SURE = 3
_OFTEN = 2
_PLACES = {"GPE", "LOC", "NORP"}
_BRACKETS = {"(", "[", '"', "“", "”", "‘", "’", "'"}


def cast_of(reading: Reading, names: Sequence[Name]) -> Cast:
    """The actors of a text by every form of their names."""
    cast = Cast(reading.directory)
    forms = forms_of(reading, names)
    for key, form in forms.items():
        _learn_of_surname(forms, key, form)
    realms = reading.lexicon.parts.realms
    adjectives = {key: base for key in forms for base in _bases(key) if base in forms and base[0] not in realms}
    for base in adjectives.values():
        forms[base].votes["state"] += _SURE
    for key in sorted(forms, key=lambda key: (not forms[key].known, key in adjectives, -len(key), forms[key].first)):
        form = forms[key]
        _admit(cast, key, form, reading)
        _admit_firm(cast, key, form)
    _join_glosses(reading, names, cast)
    return cast


def _learn_of_surname(forms: Mapping[Key, Evidence], key: Key, form: Evidence) -> None:
    """What is said of "Bell" and "Mr Bell" tells what "Marcus Bell" is."""
    surname = forms.get(key[-1:])
    if len(key) in (2, 3) and key[1] not in ("of", "for") and surname and not surname.known and not form.known:
        firm = surname.firm and given_names().known(form.words[0])
        form.votes.update({} if firm else surname.votes)
        form.votes["person"] += surname.labels["PERSON"] + _SURE * bool(surname.title or firm)


def _admit(cast: Cast, key: Key, form: Evidence, reading: Reading) -> None:
    """Make a form a member of the cast, or another form of one."""
    if form.known:
        _admit_known(cast, key, form)
    elif (state := _of_adjective(cast, key, form, reading.lexicon)) is not None:
        cast.strong[key] = [state]
    elif key not in cast.strong and not _is_tail(cast, key, form):
        member = cast.same_sound(form.words) or _new(cast, form, reading)
        if member:
            cast.strong.setdefault(key, [member])


def _admit_firm(cast: Cast, key: Key, form: Evidence) -> None:
    """A firm that is called by its founder's surname: "Halvik" beside "Knut Halvik"."""
    surname = any(member.kind == "person" and len(member.words) > 1 for member in cast.strong.get(key, ()))
    if len(key) == 1 and surname and not form.known and not form.title and form.firm:
        cast.firms[key] = cast.add(form.words, "organization", display=form.display)


def _is_tail(cast: Cast, key: Key, form: Evidence) -> bool:
    """Is it the tail or head of a longer name, and no place of its own?"""
    longer = cast.weak.get(key)
    if not longer or (form.title and longer[0].kind != "person"):
        return False
    if longer[0].kind == "organization" and not is_city(form.display):
        before = sum(place < longer[0].first for place in form.places)
        return not is_thing(form.words) and before < _OFTEN
    if longer[0].kind == "other" and form.articled and not is_city(form.display):
        return True
    return longer[0].kind == "state" or form.labels.most_common(1)[0][0] not in _PLACES


def _of_adjective(cast: Cast, key: Key, form: Evidence, lexicon: NameWords) -> Member | None:
    """The country of an adjective made from its name: "Ruritania" of "Ruritanian"."""
    if form.title or form.known or key in cast.strong:
        return None
    bases = [base for base in _bases(key) if base[0] not in lexicon.parts.realms]
    members = [cast.strong.get(base) or cast.weak.get(base) for base in bases]
    return next((found[0] for found in members if found and found[0].kind in ("state", "other")), None)


def _bases(key: Key) -> list[Key]:
    """The names that the word may be an adjective of: "Ruritania" for "Ruritanian"."""
    if len(key) != 1 or len(key[0]) < _ADJECTIVE:
        return []
    word = key[0].removesuffix("s")
    return [(word.removesuffix(ending),) for ending in ("n", "an", "ian", "i", "ese") if word.endswith(ending)]


def _admit_known(cast: Cast, key: Key, form: Evidence) -> None:
    found = cast.by_id.get(form.known)
    if found is None:
        actor = cast.directory.actors[form.known]
        found = cast.by_id[form.known] = cast.add(words_of(actor.name), actor.kind, form.known)
    members = cast.strong.setdefault(key, [])
    if found not in members:
        members.insert(0, found)


def _new(cast: Cast, form: Evidence, reading: Reading) -> Member | None:
    kind = kind_of_form(form, reading.lexicon)
    if kind is None:
        return None
    display = form.display.title() if shouts(form.display) and is_city(form.display) else form.display
    member = cast.add(form.words, kind, display=display)
    member.kin, member.owner, member.first = form.kin, form.owner, form.first
    return member


def _join_glosses(reading: Reading, names: Sequence[Name], cast: Cast) -> None:
    """Names that the text itself calls the same: "Popular Front (PF)", "Daesh [Arabic acronym for ISIS]"."""
    for before, after in itertools.pairwise(names):
        between = reading.lower[before.end : after.start]
        if not _is_gloss(between, reading.lexicon):
            continue
        first, second = key_of(words_of_name(reading, before)), key_of(words_of_name(reading, after))
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
    letters = "".join(words_of_name(reading, short)).replace(".", "")
    initials = acronym(words_of_name(reading, long))
    if not letters.isupper() or min(len(letters), len(initials)) < len("AB"):
        return False
    return letters[0].casefold() == initials[0] or sorted(letters.casefold()) == sorted(initials)


def _join(cast: Cast, first: Key, second: Key) -> None:
    one, other = cast.strong.get(first), cast.strong.get(second)
    if one and other and one[0] is not other[0] and not (one[0].known and other[0].known):
        keeps, loses = (other[0], second), (one[0], first)
        if one[0].known or not other[0].known:
            keeps, loses = loses, keeps
        for members in cast.strong.values():
            members[:] = [keeps[0] if member is loses[0] else member for member in members]
