"""The cast of one document: which names in it mean the same actor."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz.fuzz import ratio
from unidecode import unidecode

from timeline.actors.directory import Directory, load_directory
from timeline.actors.lexicon import NameWords, name_words
from timeline.actors.model import Actor, ActorKind
from timeline.actors.names import plain, slug

Key = tuple[str, ...]

_ALIKE = 75.0
_NAMESAKES = 20
_BEHIND = {"of", "for"}
_INSIDE = {"of", "and", "the", "for", "&"}


@dataclass(slots=True)
class Member:
    """One actor in the making: the forms of its name in this document, and what speaks for its kind."""

    words: list[str]
    kind: ActorKind
    known: Actor | None = None
    display: str = ""
    forms: Counter[str] = field(default_factory=Counter)
    labels: Counter[str] = field(default_factory=Counter)
    titles: set[str] = field(default_factory=set)
    kin: bool = False
    owner: str = ""
    first: int = 0

    def actor(self, lexicon: NameWords) -> Actor:
        """The actor: a known one as it is known, else named by its fullest form without legal suffixes."""
        forms = tuple(self.forms)
        if self.known:
            return self.known
        words = self.display.split() or self.words
        name = " ".join(words if self.kind == "person" else without_suffix(words, lexicon))
        return Actor(slug(name), name, self.kind, tuple(form for form in forms if form != name))


@dataclass
class Cast:
    """The actors of a document by every form of their names; `weak` forms are tried after the `strong` ones.

    `firms` are those that bear the surname of a person in the text.
    """

    directory: Directory
    lexicon: NameWords = field(default_factory=name_words)
    strong: dict[Key, list[Member]] = field(default_factory=dict)
    weak: dict[Key, list[Member]] = field(default_factory=dict)
    sounds: dict[Key, Member] = field(default_factory=dict)
    by_id: dict[str, Member] = field(default_factory=dict)
    firms: dict[Key, Member] = field(default_factory=dict)
    established: dict[Key, Member] = field(default_factory=dict)

    def add(self, words: Sequence[str], kind: ActorKind, known: str = "", display: str = "") -> Member:
        """A new member, with its short forms."""
        member = Member(list(words), kind, self.directory.by_id(known), display)
        for form in strong_forms(member, self.lexicon):
            _enter(self.strong, form, member)
        for form in weak_forms(member, self.lexicon):
            _enter(self.weak, form, member)
        if kind == "person":
            self.sounds.setdefault(tuple(map(sound, words)), member)
        return member

    def same_sound(self, words: Sequence[str]) -> Member | None:
        """A person whose name is another spelling of these words."""
        member = self.sounds.get(tuple(map(sound, words)))
        if member and all(map(is_variant, words, member.words)):
            return member
        return None


def _enter(forms: dict[Key, list[Member]], form: Key, member: Member) -> None:
    """Note a form of a member; of a name that very many share, the first few are enough."""
    members = forms.setdefault(form, [])
    if len(members) < _NAMESAKES:
        members.append(member)


def key_of(words: Iterable[str]) -> Key:
    """How names are compared inside a document: no accents, dots, case, hyphens."""
    return tuple(folded for word in words if (folded := plain(word).casefold()))


def without_suffix(words: Sequence[str], lexicon: NameWords) -> list[str]:
    """A company's name without its legal form.

    >>> without_suffix(["Acme", "Holdings", "Inc."], name_words())
    ['Acme', 'Holdings']
    """
    kept = list(words)
    forms = lexicon.companies.suffixes | {""}
    while len(kept) > 1 and (plain(kept[-1]).casefold().strip(",") in forms or kept[-1] in ("&", "and")):
        kept.pop()
    while len(kept) > 1 and plain(kept[0]).casefold() in forms:
        kept.pop(0)
    return kept


def strong_forms(member: Member, lexicon: NameWords) -> Iterator[Key]:
    """The forms under which the member is known without doubt."""
    key = key_of(member.words)
    yield from dict.fromkeys(form for form in _strong(member, key, lexicon) if form)


def _strong(member: Member, key: Key, lexicon: NameWords) -> Iterator[Key]:
    yield key
    if member.kind == "person":
        if len(key) > 1:
            yield from (key[start:] for start in range(1, len(key)))
            yield key[:1] + key[-1:]
            yield _surname(key, lexicon)
        return
    bare = key_of(without_suffix(member.words, lexicon))
    yield bare
    while len(bare) > 1 and bare[-1] in lexicon.companies.tails:
        bare = bare[:-1]
        if len(bare) > 1 or not is_vague(bare[0], lexicon):
            yield bare
    if member.kind == "people" and len(key[-1]) > 4:
        yield (*key[:-1], key[-1].removesuffix("s") if key[-1].endswith("s") else key[-1] + "s")
    if member.kind == "other":
        yield from ((word,) for word in key if any(c.isdigit() for c in word) and len(word) > 2)
        yield from _turned(key)
    if not member.known:
        own = member.words[is_of_state(member.words[0]) :]
        yield from ((letters,) for letters in (acronym(member.words), acronym(own)) if len(letters) > 2)


def _turned(key: Key) -> Iterator[Key]:
    """A model's name with its number in front: "3G Acme" for "Acme 3G"."""
    if any(word[0].isdigit() for word in key):
        yield from (key[start:] + key[:start] for start in range(1, len(key)))


def is_of_state(word: str) -> bool:
    """Is it a state's name or adjective, which an acronym leaves out: "US" of "US Tax Court Board" (TCB)?"""
    directory = load_directory()
    found = directory.match([word], 0)
    return found is not None and directory.actors[found[1]].kind == "state"


def is_vague(word: str, lexicon: NameWords) -> bool:
    """A first word that many names share: "General", "National", "American"."""
    parts = lexicon.parts
    lists = (parts.vague, parts.before_of, lexicon.titles, lexicon.title_modifiers, lexicon.leading)
    return any(word in words for words in lists) or word in load_directory().adjectives


def _surname(key: Key, lexicon: NameWords) -> Key:
    """The last name with its particles: ("al", "sadr")."""
    start = len(key) - 1
    while start > 1 and key[start - 1] in lexicon.parts.particles:
        start -= 1
    return key[start:]


def weak_forms(member: Member, lexicon: NameWords) -> Iterator[Key]:
    """Forms that stand for the member only where nobody else has them: a first name, the tail of a longer name."""
    key = key_of(member.words)
    if len(key) < 2 or (member.known and member.kind == "state"):
        return
    if member.kind == "person":
        yield key[:1]
        return
    if member.kind == "organization" and len(key[0]) > 3 and not is_vague(key[0], lexicon):
        yield key[:1]
    if member.kind == "organization":
        yield from (
            key[:end] for end in range(2, len(key)) if key[end - 1] not in _INSIDE and key[end] not in ("of", "for")
        )
    small = lexicon.parts.particles | _INSIDE
    for start in range(1, len(key) if not key[0][0].isdigit() or len(key[0]) > 2 else 0):
        if len(key[start]) > 1 and key[start] not in small and key[start - 1] not in _BEHIND:
            yield key[start:]


def acronym(words: Sequence[str]) -> str:
    """The first letters of the words with capitals.

    >>> acronym("National Union of Rail Workers".split())
    'nurw'
    """
    return "".join(word[0] for word in words if word[0].isupper()).casefold()


@lru_cache(maxsize=1 << 14)
def sound(word: str) -> str:
    """The consonants of a name as they sound, so that transliterations meet.

    >>> sound("Qassem"), sound("Qasim"), sound("Muhandis"), sound("Mohandes")
    ('ksm', 'ksm', 'mhnds', 'mhnds')
    """
    letters = unidecode(word).casefold().replace("sch", "sh").replace("ou", "u").replace("kh", "k").replace("gh", "g")
    kept: list[str] = []
    for letter in letters.translate(_SOUNDS):
        if letter.isalpha() and letter not in "aeiouy" and letter not in kept[-1:]:
            kept.append(letter)
    return "".join(kept)


_SOUNDS = str.maketrans({"q": "k", "c": "k", "z": "s", "w": "v", "j": "g"})


def is_variant(one: str, other: str) -> bool:
    """Are two words spellings of one name? They sound alike; what only ends in another vowel is another name.

    >>> is_variant("Qassem", "Qasim"), is_variant("Maria", "Mario"), is_variant("John", "Joan")
    (True, False, False)
    """
    first, second = (_single(plain(word).casefold()) for word in (one, other))
    if first == second:
        return True
    if min(len(first), len(second)) < 4 or sound(first) != sound(second) or len(sound(first)) < 3:
        return False
    return _ending(first) == _ending(second) and ratio(first, second) >= _ALIKE - 5 * (len(sound(first)) > 3)


def _single(word: str) -> str:
    """Without doubled letters."""
    return "".join(letter for i, letter in enumerate(word) if letter != word[i - 1 : i])


def _ending(word: str) -> str:
    """The last vowel of a word, "" for a consonant: tells Simon from Simone."""
    last = "i" if word[-1] in "iy" else word[-1]
    return last if last in "aeiou" else ""
