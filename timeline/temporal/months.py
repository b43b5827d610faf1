"""What must be known of months in languages without rules, and that dateparser does not know."""

from functools import lru_cache
from importlib import resources

from timeline.rule_files import Strict, read_rules


class MonthData(Strict):
    """`endings` and `doubtful` short forms by language, and the months of the Iranian year in order."""

    endings: dict[str, tuple[tuple[str, str], ...]]
    doubtful: dict[str, tuple[str, ...]]
    iranian: tuple[str, ...]


@lru_cache(maxsize=1)
def month_data() -> MonthData:
    """The data, read once."""
    return read_rules(resources.files("timeline.temporal") / "data" / "months.toml", MonthData)
