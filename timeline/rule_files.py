"""Rules are data: TOML files beside the code, checked against a schema when they are read."""

import tomllib
from importlib.resources.abc import Traversable
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from timeline.errors import RuleError

T = TypeVar("T")


class Strict(BaseModel):
    """A table of a data file: an unknown key is an error, and nothing changes once it is read."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def read_rules(path: Traversable, schema: type[T]) -> T:
    """A TOML file as its schema, a `Strict` table or `dict[str, ...]` of them; RuleError names file, place and reason.

    >>> from importlib.resources import files
    >>> read_rules(files("timeline.language") / "data" / "numbers.toml", dict[str, dict[str, int]])["tens"]["forty"]
    40
    """
    try:
        return TypeAdapter(schema).validate_python(tomllib.loads(path.read_text("utf-8")))
    except tomllib.TOMLDecodeError as error:
        raise RuleError(f"{path.name}: {error}; mend the file") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise RuleError(f"{path.name}: {where}: {first['msg']}; mend the file") from error
