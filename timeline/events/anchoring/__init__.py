"""Events anchored in time: from their own words, another event, the story's date or history; else no date at all."""

from timeline.events.anchoring.dating import anchor
from timeline.events.anchoring.model import Anchor

__all__ = ["Anchor", "anchor"]
