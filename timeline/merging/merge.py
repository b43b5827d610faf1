"""Mentions of one event brought together, within one article and over many."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from timeline.documents import Document
from timeline.events.model import Event
from timeline.merging.clause import in_one_clause
from timeline.merging.company import in_company
from timeline.merging.fuse import fuse
from timeline.merging.group import Group
from timeline.merging.mention import Mention
from timeline.pausing import collector_paused

_TRIED = 30  # groups that a mention is compared with in one block: the latest ones
_CONTENT = 0.45  # the most that what is only agreed weighs: just under the bar
_STRETCH = 16  # days in a block: more than news is late by
_ALL, _ALL_UNDATED = -(10**9), -(10**9) - 1
_Key = tuple[tuple[str, ...], int]


def merge(events: Sequence[Event], documents: Sequence[Document]) -> list[Event]:
    """The events with mentions of the same one made one, in the order of the mentions that lead.

    The result keeps every evidence; `merged` says why. Each event is compared with those that tell of the same action
    by the same actor at about the same time, so the time it takes grows with the number of events, not its square.
    """
    with collector_paused():
        groups = in_one_clause(in_company(_grouped(list(_mentions(events, documents)))))
        return _in_order([_told(group) for group in groups], documents)


def _told(group: Group) -> Event:
    """The event of a group; an editor shows an agreement, and not its content beside it."""
    event = fuse(group.mentions, group.reasons)
    return replace(event, salience=min(event.salience, _CONTENT)) if group.is_content else event


def _grouped(mentions: Sequence[Mention]) -> list[Group]:
    """Each mention with those told before that it fits best."""
    blocks: dict[_Key, list[Group]] = defaultdict(list)
    groups: list[Group] = []
    few = _are_few(mentions)
    for mention in mentions:
        keys = list(_keys(mention, few=few))
        found = _find(mention, _keys_to_try(mention, keys), blocks)
        if found is None:
            found = Group(mention)
            groups.append(found)
        for key in _own_keys(mention, keys):
            if found not in blocks[key][-_TRIED:]:
                blocks[key].append(found)
    return groups


def _mentions(events: Sequence[Event], documents: Sequence[Document]) -> Iterator[Mention]:
    titles = {document.id: document.spans("title") for document in documents}
    for place, event in enumerate(_in_order(events, documents)):
        headline = any(span.contains(event.trigger) for span in titles.get(event.document, ()))
        yield Mention(place, event, is_headline=headline)


def _in_order(events: Sequence[Event], documents: Sequence[Document]) -> list[Event]:
    """As the documents come, and within each as the text goes."""
    places = {document.id: place for place, document in enumerate(documents)}
    return sorted(events, key=lambda event: (places.get(event.document, len(places)), event.trigger))


def _find(mention: Mention, keys: Iterable[_Key], blocks: dict[_Key, list[Group]]) -> Group | None:
    """The group that the mention fits best, which it joins; None where none fits, or several equally well."""
    fitting: dict[int, tuple[int, str, Group]] = {}
    for key in keys:
        for group in islice(reversed(blocks.get(key, ())), _TRIED):
            if id(group) not in fitting:
                fitting[id(group)] = (*group.fit(mention), group)
    best = max((score for score, _, _ in fitting.values()), default=0)
    found = [(reason, group) for score, reason, group in fitting.values() if score == best]
    if not best or len(found) > 1:
        return None
    reason, group = found[0]
    group.join(mention, reason)
    return group


def _own_keys(mention: Mention, keys: Iterable[tuple[str, ...]]) -> Iterator[_Key]:
    """The blocks that a mention stands in: what happened to whom, and about when."""
    for key in keys:
        yield key, _ALL
        yield key, _ALL_UNDATED if mention.day is None else mention.day // _STRETCH


def _keys_to_try(mention: Mention, keys: Iterable[tuple[str, ...]]) -> Iterator[_Key]:
    """The blocks in which an equal mention would stand: near days and undated ones, or all where it is undated."""
    for key in keys:
        if mention.day is None:
            yield key, _ALL
        else:
            stretch = mention.day // _STRETCH
            yield from ((key, one) for one in (_ALL_UNDATED, stretch, stretch - 1, stretch + 1))


def _are_few(mentions: Sequence[Mention]) -> bool:
    """Are they of one article, and so few of each action that all of them are tried anyway?"""
    told = Counter(action for mention in mentions for action in mention.actions | mention.refers)
    return len({mention.event.document for mention in mentions}) < 2 and max(told.values(), default=0) <= _TRIED


def _keys(mention: Mention, *, few: bool) -> Iterator[tuple[str, ...]]:
    if mention.history:
        yield ("history", mention.history)
    if few:
        yield from ((action, "in", mention.event.document) for action in sorted(mention.actions | mention.refers))
        return
    actors = {name for actor in mention.core for name in (actor.id, actor.parent, actor.name.split()[0]) if name}
    names = {*mention.names, *(actor.name for actor in mention.patients)}
    for action in sorted(mention.actions | mention.refers):
        yield action, "in", mention.event.document
        for word in sorted(actors | names | mention.things):
            yield action, "of", word
