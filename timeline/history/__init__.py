"""History: the gazetteer of events that articles lean on, and the matcher that dates them."""

from timeline.history.gazetteer import Gazetteer, load
from timeline.history.matching import match
from timeline.history.model import Entry, HistoryMatch, NameHit, Reference
from timeline.history.names import find_names

__all__ = ["Entry", "Gazetteer", "HistoryMatch", "NameHit", "Reference", "find_names", "load", "match"]
