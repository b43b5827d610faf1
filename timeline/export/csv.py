"""A table of the events, one row each, that a spreadsheet opens without running anything in it."""

import csv
import io

from timeline.collection import COLUMNS, Timeline

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def to_csv(timeline: Timeline) -> str:
    """CSV with a header line, columns as in `Timeline.frame`; several actors are joined by "; ".

    >>> to_csv(Timeline()).split(",")[:2]
    ['id', 'title']
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows([_cell(value) for value in row] for row in timeline.frame.itertuples(index=False))
    return out.getvalue()


def _cell(value: object) -> object:
    """A cell that no spreadsheet takes for a formula: text that looks like one gets an apostrophe in front.

    >>> _cell("=HYPERLINK(1)"), _cell(("a", "b")), _cell("-0043-03-15")
    ("'=HYPERLINK(1)", 'a; b', '-0043-03-15')
    """
    if isinstance(value, tuple):
        value = "; ".join(str(one) for one in value)
    if value is None or value != value:  # pandas writes a missing value as NaN, which is not equal to itself
        return ""
    if isinstance(value, str) and value.lstrip(" ").startswith(_FORMULA) and not _is_year_before_zero(value):
        return f"'{value}"
    return value


def _is_year_before_zero(value: str) -> bool:
    """An ISO date BCE begins with a minus and is digits and dashes only, which is a number at worst."""
    return value.startswith("-") and value[1:].replace("-", "").isdigit()
