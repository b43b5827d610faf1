"""Whose word it is, behind a headline that tells what somebody else claims."""

from timeline.events.attribution import UNNAMED
from timeline.events.draft import Draft
from timeline.events.model import Attribution
from timeline.events.phrases import Phrasing
from timeline.events.reporting import reporting
from timeline.events.wording import title_words

_LONG, _LONGEST = 24, 45
_PLURAL_ENDS = ("s", "people", "men", "women", "media")


def said_by(draft: Draft, source: Attribution) -> str:
    """ ", officials say"; "" where the doers tell it of themselves, and for what is known from history."""
    if (draft.history is not None and draft.history.applied) or _is_own(draft, source):
        return ""
    name = _plain(source.name)
    if len(name) > _LONG and name[:1].islower():
        name = _head(name)
        name = name.split()[-1] if len(name) > _LONG and " of " not in name else name
    if source.name == UNNAMED or not name or len(name) > _LONGEST:
        return ", it is said"
    return f", {name} {'say' if _is_plural(name) else 'says'}"


def own_account(words: Phrasing, draft: Draft, source: Attribution | None) -> str:
    """ ", by own account" for what the doers claim or deny of themselves; "" for what they only say."""
    if source is None or (draft.history is not None and draft.history.applied):
        return ""
    token = words.parsed.char_span(source.span.start, source.span.end)
    return ", by own account" if token and words.tree.lemmas[token.start] in reporting().contested else ""


def _is_own(draft: Draft, source: Attribution) -> bool:
    """Do its doers tell it, or, where it has none, those whom it befell?"""
    told = [one for one in draft.arguments if one.role == "agent"] or draft.arguments
    actors = [argument.mention.actor for argument in told if argument.mention]
    if any(source.name.lower() == one.name.lower() for one in actors):
        return True
    return any(source.actor in (one.id, one.parent) for one in actors if source.actor)


def _plain(name: str) -> str:
    """The name without its article; the number that it begins with is written small."""
    first, _, others = name.partition(" ")
    if first.lower() in ("the", "a", "an", "its", "his", "her", "their", "these", "those", "such"):
        return others
    return f"{first.lower()} {others}" if first.lower() in title_words().counts else name


def _head(name: str) -> str:
    """ "an official" of "an official from the ministry"."""
    return name.split(" at ")[0].split(" for ")[0].split(" from ")[0].split(" with ")[0].split(" close ")[0]


def _is_plural(name: str) -> bool:
    """Does a description mean several: "officials", "people close to the talks"?"""
    head = _head(name).split(" of ")[0].split()[-1]
    return head.islower() and (
        (head.endswith(_PLURAL_ENDS) and not head.endswith("ss")) or head in title_words().plural
    )
