"""Dates that know how much they know."""

from timeline.dates.fuzzy import PRECISIONS, Bound, End, FuzzyDate, Precision
from timeline.dates.point import Point, days_in_month, from_ordinal

__all__ = ["PRECISIONS", "Bound", "End", "FuzzyDate", "Point", "Precision", "days_in_month", "from_ordinal"]
