"""The whole timeline as JSON, as `Timeline.from_json` reads it; or a document a line."""

import json

from timeline.collection import Timeline
from timeline.documents import Document
from timeline.events.model import Event
from timeline.serial import actor_to_plain, event_to_plain


def to_json(timeline: Timeline) -> str:
    """Documents, actors and events, lossless."""
    return timeline.to_json() + "\n"


def to_line(document: Document, events: list[Event]) -> str:
    """One document's events as one line: {"id", "actors", "events"}."""
    actors = {one.actor.id: one.actor for event in events for one in event.actors}
    line = {
        "id": document.id,
        "actors": [actor_to_plain(actor) for actor in actors.values()],
        "events": [event_to_plain(event) for event in events],
    }
    return json.dumps(line, ensure_ascii=False) + "\n"
