"""One event, many mentions: over one article and over many."""

from timeline.merging.merge import merge

__all__ = ["merge"]
