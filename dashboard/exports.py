"""Taking the timeline away: pictures of what is on the screen, a page that works offline, tables."""

from dashboard.state import Filters, View
from timeline.collection import Timeline


def show(everything: Timeline, shown: Timeline, chosen: Filters, view: View) -> None:
    """The buttons."""
