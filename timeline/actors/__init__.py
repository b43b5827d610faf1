"""Who: the words of an article that mention somebody, resolved to canonical actors."""

from timeline.actors.directory import Directory, load_directory
from timeline.actors.model import Actor, ActorKind, Mention, Participation, Role
from timeline.actors.resolving import ActorMentions, resolve

__all__ = [
    "Actor",
    "ActorKind",
    "ActorMentions",
    "Directory",
    "Mention",
    "Participation",
    "Role",
    "load_directory",
    "resolve",
]
