"""The words that actors are recognised by, read once from the data files."""

from functools import cached_property, lru_cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator

from timeline.actors.model import ActorKind
from timeline.rule_files import Strict, read_rules

DATA = Path(__file__).parent / "data"

Words = Annotated[frozenset[str], BeforeValidator(lambda text: frozenset(str(text).split()))]
Phrases = Annotated[
    tuple[str, ...], BeforeValidator(lambda text: tuple(part.strip() for part in str(text).split(",") if part.strip()))
]


class Endings(Strict):
    """Last words of names by what they make the name; `none` are no actors."""

    organization: Words
    body: Words
    armed_group: Words
    people: Words
    place: Words
    other: Words
    none: Words

    def kind_of(self, word: str) -> ActorKind | None:
        """The kind of actor that a name ending in this word is."""
        kinds: tuple[tuple[ActorKind, frozenset[str]], ...] = (
            ("organization", self.organization), ("body", self.body), ("armed group", self.armed_group),
            ("people", self.people), ("other", self.place | self.other),
        )  # fmt: skip
        return next((kind for kind, endings in kinds if word in endings), None)


class Companies(Strict):
    """Legal forms, and words that a company's short name leaves out."""

    suffixes: Words
    tails: Words
    never: Words


class Parts(Strict):
    """Small words inside names, and what may stand before "of" in one."""

    particles: Words
    links: Words
    before_of: Words
    breaks: Words
    realms: Words
    gloss: Words
    magnitudes: Words
    bands: Words
    surnames: Words
    undertakings: Words
    grounds: Words
    many: Words
    vague: Words
    kin: Words
    rulers: Words
    serial: Words
    clubs: Words
    ships: Words
    families: Words
    counting: Words


class Acting(Strict):
    """Verbs whose subjects are organisations or persons."""

    verbs: Words


class Nobody(Strict):
    """Capitalised words that name nobody."""

    words: Words


class NameWords(Strict):
    """names.toml. `halves`: ids of states by the first half of an adjective ("Franco-German")."""

    titles: Words
    title_modifiers: Words
    leading: Words
    professions: Words
    prefixes: Words
    endings: Endings
    companies: Companies
    parts: Parts
    nobody: Nobody
    acting: Acting
    halves: dict[str, str]


@lru_cache(maxsize=1)
def name_words() -> NameWords:
    """The words that names are made of."""
    return read_rules(DATA / "names.toml", NameWords)


class Body(Strict):
    """Nouns for a part of a state, with examples and counter-examples of phrases."""

    id: str
    name: str
    kind: ActorKind = "body"
    of: Literal["states", "all"] = "states"
    nouns: Phrases
    examples: tuple[tuple[str, str], ...] = ()
    counterexamples: tuple[str, ...] = ()


class Itself(Strict):
    """Nouns that, after a name, mean what the name means; `equipment` is no part of an organisation."""

    equipment: Phrases
    groups: Phrases
    organizations: Phrases
    products: Phrases


class BodyWords(Strict):
    """bodies.toml."""

    body: tuple[Body, ...]
    itself: Itself

    def by_noun(self) -> dict[str, Body]:
        """Each noun phrase with its body; in case of doubt the first in the file."""
        return {noun: body for body in reversed(self.body) for noun in body.nouns}


@lru_cache(maxsize=1)
def body_words() -> BodyWords:
    """The nouns for parts of states and organisations."""
    return read_rules(DATA / "bodies.toml", BodyWords)


class Pronouns(Strict):
    """Pronouns by what they can mean."""

    she: Words
    he: Words
    it: Words
    they: Words
    relative: Words
    possessive: Words
    speaker: Words
    speakers: Words


class Description(Strict):
    """Nouns that point back at an actor of one of these kinds.

    `companies`: firms only. `ending`: only actors that are called so. `same_body`: only the same part of a state.
    `anybody`: of persons, the one who was the subject last, though nobody was called so.
    """

    kinds: tuple[ActorKind, ...]
    nouns: Phrases
    companies: bool = False
    ending: bool = False
    same_body: bool = False
    anybody: bool = False


class Sort(Strict):
    """Nouns for one sort of organisation or thing, and words in the names of those that are of this sort.

    `also`: nouns of wider sorts that mean these too. `unmarked`: whom the nouns may mean whose name tells no sort:
    anybody, firms, known public bodies, or nobody.
    """

    nouns: Phrases
    also: Phrases = ()
    names: Words
    unmarked: Literal["any", "firms", "public", "none"] = "any"

    @cached_property
    def noun_set(self) -> frozenset[str]:
        """What those of the sort are called."""
        return frozenset(self.nouns + self.also)


class Grammar(Strict):
    """Small classes of words that coreference looks at."""

    definite: Words
    others: Words
    wide: Words
    impersonal: Words
    judging: Words
    saying: Words
    crowds: Words
    moving: Words
    steering: Words
    launching: Words
    happening: Words
    addressing: Words
    players: Words
    teams: Words
    officers: Words
    willing: Words
    suffering: Words
    men: Words
    women: Words
    only: Words
    traded: Words
    appointing: Words
    judges: Words


class Several(Strict):
    """Words that count who is meant; `definite` ones need no "the". `description`: nouns for any of some kinds."""

    two: Words
    three: Words
    four: Words
    definite: Words
    description: tuple[Description, ...]

    @cached_property
    def numbers(self) -> dict[str, int]:
        """How many each word counts."""
        return {word: n for n, words in enumerate((self.two, self.three, self.four), 2) for word in words}


class CoreferenceWords(Strict):
    """coreference.toml."""

    pronouns: Pronouns
    grammar: Grammar
    several: Several
    description: tuple[Description, ...]
    sort: tuple[Sort, ...]

    def by_noun(self) -> dict[tuple[str, ...], Description]:
        """Each noun phrase with its description; in case of doubt the first in the file."""
        return {tuple(noun.split()): one for one in reversed(self.description) for noun in one.nouns}


@lru_cache(maxsize=1)
def coreference_words() -> CoreferenceWords:
    """The words that point back."""
    return read_rules(DATA / "coreference.toml", CoreferenceWords)


@lru_cache(maxsize=1)
def describing() -> dict[tuple[str, ...], Description]:
    """The describing nouns, for looking up."""
    return coreference_words().by_noun()


@lru_cache(maxsize=1)
def sort_nouns() -> frozenset[str]:
    """The nouns of all sorts."""
    return frozenset(noun for sort in coreference_words().sort for noun in sort.nouns)


@lru_cache(maxsize=1)
def person_nouns() -> frozenset[str]:
    """Words for persons, which may stand before their names: titles, offices, professions."""
    described = {phrase[-1] for phrase, one in describing().items() if one.kinds == ("person",) and len(phrase) == 1}
    return name_words().titles | name_words().professions | described


@lru_cache(maxsize=1)
def pointing() -> dict[str, str]:
    """Each pronoun with its class."""
    pronouns = coreference_words().pronouns
    classes = ("relative", "speakers", "speaker", "they", "it", "he", "she")
    return {word: name for name in classes for word in getattr(pronouns, name)}
