"""What must be known of months in languages without rules, and that dateparser does not know."""

import tomllib
from functools import lru_cache
from importlib import resources

from pydantic import BaseModel, ConfigDict


class MonthData(BaseModel):
    """`endings` and `doubtful` short forms by language, and the months of the Iranian year in order."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    endings: dict[str, tuple[tuple[str, str], ...]]
    doubtful: dict[str, tuple[str, ...]]
    iranian: tuple[str, ...]


@lru_cache(maxsize=1)
def month_data() -> MonthData:
    """The data, read once."""
    source = resources.files("timeline.temporal").joinpath("data/months.toml").read_text("utf-8")
    return MonthData(**tomllib.loads(source))
