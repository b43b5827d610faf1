"""Mentions that are one event."""

from timeline.merging.mention import Mention
from timeline.merging.same import clash, closeness

_ASKED = 4  # mentions of a group that must agree with a new one: the first ones


class Group:
    """Mentions of one event, and why each joined."""

    def __init__(self, first: Mention) -> None:
        self.mentions = [first]
        self.reasons: list[str] = []
        self.is_content = False
        """Is it what another event of its sentence settles: the purchase of "agreed to buy"?"""

    def fit(self, mention: Mention) -> tuple[int, str]:
        """How well the mention is this event, and why: it agrees with one of the first mentions, contradicts none."""
        known = self.mentions[:_ASKED]
        if any(clash(one, mention) for one in known):
            return 0, ""
        return max((closeness(one, mention) for one in known), key=lambda found: found[0])

    def clashes(self, other: "Group") -> bool:
        """Do any of the first mentions of the two contradict each other?"""
        return any(clash(one, mention) for one in self.mentions[:_ASKED] for mention in other.mentions[:_ASKED])

    def join(self, mention: Mention, reason: str) -> None:
        """One more mention of this event."""
        self.mentions.append(mention)
        self.reasons.append(reason)

    def absorb(self, other: "Group", reason: str) -> None:
        """All that another group has is of this event."""
        self.mentions = sorted(self.mentions + other.mentions, key=lambda mention: mention.place)
        self.reasons += [*other.reasons, reason]
