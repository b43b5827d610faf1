"""Known actors: the data files and a user's own, looked up by id, by name and by the words of a text."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from timeline.actors.lexicon import sort_nouns
from timeline.actors.model import Actor, ActorKind
from timeline.actors.names import key, keys_in_text, slug, words
from timeline.errors import RuleError

_COMPANY = "company"
_DATA = Path(__file__).parent / "data"
_FILES = ("states.csv", "organizations.csv", "companies.csv", "people.csv")


class Row(BaseModel):
    """One line of an actors file. `capital` and the lists are names, lists separated by "|".

    `sort` says what the actor is called: "company", and nouns of the sorts of coreference.toml ("airline").
    """

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    name: str = Field(min_length=1)
    id: str = ""
    kind: ActorKind = "other"
    parent: str = ""
    country: str = Field(default="", pattern="^([A-Z]{2})?$")
    capital: str = ""
    adjectives: str = ""
    aliases: str = ""
    sort: str = ""

    @field_validator("sort")
    @classmethod
    def _is_known(cls, cell: str) -> str:
        unknown = [noun for noun in _listed(cell) if noun != _COMPANY and noun not in sort_nouns()]
        if unknown:
            raise ValueError(f"no sort is called {unknown[0]!r}")
        return cell

    def actor(self) -> Actor:
        """The actor that the line describes."""
        aliases = _listed(self.aliases) + _listed(self.adjectives)
        return Actor(self.id or slug(self.name), self.name, self.kind, tuple(dict.fromkeys(aliases)), self.parent)


@dataclass(frozen=True)
class Directory:
    """Known actors by id; `names` leads from the words of a name to an id.

    `adjectives` are the ids of states by demonym words, `capitals` of states by capital, `countries` ISO codes by id,
    `demonyms` the usual adjective by id, `companies` the ids of firms, `seats` the ISO codes of where they are at home,
    `sorts` what those are called of whom it is known ("airline").
    """

    actors: Mapping[str, Actor]
    names: Mapping[tuple[str, ...], str]
    adjectives: Mapping[str, str]
    capitals: Mapping[tuple[str, ...], str]
    countries: Mapping[str, str]
    demonyms: Mapping[str, str]
    companies: frozenset[str]
    seats: Mapping[str, str]
    sorts: Mapping[str, frozenset[str]]
    longest: Mapping[str, int] = field(repr=False)

    @cached_property
    def models(self) -> Mapping[str, tuple[str, str]]:
        """Known things that a maker's name and a number name, by the number: the maker's word and the id."""
        things = (names for names, actor in self.names.items() if self.actors[actor].kind == "other")
        pairs = (names for names in things if len(names) == 2 and names[1].isdigit())
        return {number: (maker, self.names[maker, number]) for maker, number in pairs if (maker,) in self.names}

    def by_id(self, actor_id: str) -> Actor | None:
        """The known actor with this id."""
        return self.actors.get(actor_id)

    def by_name(self, name: str) -> Actor | None:
        """The known actor with this name or alias, upper and lower case apart from short acronyms.

        >>> load_directory().by_name("the U.S.").name
        'United States'
        """
        parts = words(name)
        bare = parts[1:] if len(parts) > 1 and parts[0].casefold() == "the" else parts
        matches = ((self.match(one, 0), len(one)) for one in (parts, bare) if one)
        return next((self.actors[found[1]] for found, length in matches if found and found[0] == length), None)

    def match(self, texts: Sequence[str], start: int) -> tuple[int, str] | None:
        """(number of words, actor id) of the longest known name that begins at `texts[start]`."""
        for first in keys_in_text(texts[start]):
            for length in range(min(self.longest.get(first, 0), len(texts) - start), 0, -1):
                found = self.names.get((first, *map(key, texts[start + 1 : start + length])))
                if found:
                    return length, found
        return None

    def adjective(self, actor: Actor) -> str:
        """What stands before a noun to mean the actor's: "Iraqi", "Kurdish", "Hamas".

        >>> load_directory().adjective(load_directory().by_id("united-kingdom"))
        'British'
        """
        if actor.kind == "people" and actor.aliases:
            return actor.aliases[0]
        return self.demonyms.get(actor.id, actor.name)

    def lineage(self, actor_id: str) -> tuple[str, ...]:
        """The id and those of what it is part of, nearest first; an unknown id "iraq/parliament" is part of "iraq".

        >>> load_directory().lineage("iraq/parliament")
        ('iraq/parliament', 'iraq')
        """
        found = [actor_id]
        while parent := self._parent(found[-1]):
            if parent in found:
                break
            found.append(parent)
        return tuple(found)

    def _parent(self, actor_id: str) -> str:
        actor = self.actors.get(actor_id)
        return actor.parent if actor else actor_id.rpartition("/")[0]


@lru_cache(maxsize=4)
def load_directory(extra: Path | None = None) -> Directory:
    """The known actors, with those of `actors.csv` in the folder `extra`, whose lines win.

    RuleError names the file, the line and the reason where a line breaks the schema.
    """
    paths = [_DATA / name for name in _FILES if (_DATA / name).exists()]
    own = extra / "actors.csv" if extra else None
    if own and own.exists():
        paths.append(own)
    return _build([row for path in paths for row in read_rows(path)])


def read_rows(path: Path) -> Iterator[Row]:
    """The checked lines of an actors file."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        try:
            for cells in reader:
                yield _checked(cells, path, reader.line_num)
        except (csv.Error, UnicodeDecodeError) as error:
            raise RuleError(f"{path.name} line {reader.line_num + 1}: {error}; save it as CSV in UTF-8") from error


def _checked(cells: Mapping[str | None, str | None], path: Path, line: int) -> Row:
    if None in cells:
        raise RuleError(f"{path.name} line {line}: more cells than columns; quote a cell that holds a comma")
    try:
        return Row.model_validate({column: value or "" for column, value in cells.items()})
    except ValidationError as error:
        first = error.errors()[0]
        column = ".".join(map(str, first["loc"]))
        raise RuleError(f"{path.name} line {line}: column {column!r}: {first['msg'].lower()}, not {first['input']!r}; "
                        "correct the cell") from error  # fmt: skip


def _build(rows: Iterable[Row]) -> Directory:
    actors: dict[str, Actor] = {}
    names: dict[tuple[str, ...], str] = {}
    adjectives: dict[str, str] = {}
    capitals: dict[tuple[str, ...], str] = {}
    countries: dict[str, str] = {}
    demonyms: dict[str, str] = {}
    seats: dict[str, str] = {}
    sorts: dict[str, frozenset[str]] = {}
    for row in rows:
        actor = row.actor()
        actors[actor.id] = actor
        spellings = (actor.name, *actor.aliases)
        names.update((_key(form), actor.id) for name in spellings for form in _with_plural(name, row))
        adjectives.update((" ".join(_key(word)), actor.id) for word in _listed(row.adjectives))
        capitals.update((_key(name), actor.id) for name in _listed(row.capital))
        if row.country:
            (seats if row.sort else countries)[actor.id] = row.country
        if row.sort:
            sorts[actor.id] = frozenset(_listed(row.sort))
        if row.adjectives:
            demonyms[actor.id] = _listed(row.adjectives)[0]
    firms = frozenset(actor for actor, nouns in sorts.items() if _COMPANY in nouns)
    return Directory(actors, names, adjectives, capitals, countries, demonyms, firms, seats, sorts, _longest(names))


def _longest(names: Iterable[tuple[str, ...]]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for name in names:
        longest[name[0]] = max(longest.get(name[0], 0), len(name))
    return longest


def _with_plural(name: str, row: Row) -> tuple[str, ...]:
    """A demonym also names its people: "Iraqi", "Iraqis"."""
    countable = name in _listed(row.adjectives) and not name.endswith(("s", "sh", "ch", "ese", "men")) and len(name) > 2
    return (name, name + "s") if countable else (name,)


def _key(name: str) -> tuple[str, ...]:
    return tuple(key(word) for word in words(name))


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())
