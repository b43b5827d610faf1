"""What one sentence tells in two words: "talks broke down" is one event, "agreed to buy" an event and its content."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import permutations

from timeline.events.actions import actions, stem
from timeline.merging.group import Group
from timeline.merging.mention import Mention
from timeline.merging.words import is_form, without_source

_NEAR = 30  # characters between a noun and the verb of which it is the subject
_AHEAD = ("planned", "possible", "conditional")
_STATUS = re.compile(r"^(?:planned|possible|no) ")
_CONTENT = re.compile(r" [^,;:]{0,40}\bto ")
_Pair = tuple[Group, Mention, Group, Mention]


def in_one_clause(groups: Sequence[Group]) -> list[Group]:
    """The groups, with a noun told nowhere else in that of the verb that says how far it has come.

    What is agreed or decided, without a date of its own, is marked as told with the agreement.
    """
    gone: set[int] = set()
    for main, verb, part, other in _pairs(groups):
        if {id(main), id(part)} & gone:
            continue
        if _is_phase(verb, part, other):
            main.absorb(part, f"{verb.trigger!r} says how far {other.trigger!r} has come")
            gone.add(id(part))
        elif _is_content(verb, part, other):
            part.is_content = True
    return [group for group in groups if id(group) not in gone]


def _pairs(groups: Sequence[Group]) -> Iterator[_Pair]:
    """Each two mentions of a sentence that are of two groups, the first a verb that may say something of the second."""
    sentences: dict[object, list[tuple[Group, Mention]]] = defaultdict(list)
    for group in groups:
        for mention in group.mentions:
            sentences[mention.event.document, mention.event.sentence].append((group, mention))
    for told in sentences.values():
        for (main, verb), (part, other) in permutations(told, 2):
            if main is not part and _is_one_of(verb.trigger, "phases", "outcomes", "settles") and not verb.is_named:
                yield main, verb, part, other


def _is_phase(verb: Mention, part: Group, noun: Mention) -> bool:
    """Does the verb only say how far the noun beside it has come, that nothing else tells of?"""
    if len(part.mentions) > 1 or not noun.is_named or verb.is_real != noun.is_real:
        return False
    if noun.when and not noun.is_vague and noun.when != verb.when:
        return False
    named = _STATUS.sub("", without_source(noun.event.title).lower())
    before, found, _ = verb.event.title.lower().partition(named)
    return bool(found) and _says_how_far(verb, noun, before.split()[-2:])


def _says_how_far(verb: Mention, noun: Mention, before: Sequence[str]) -> bool:
    """ "talks broke down", "ended the strike", "the complaint was dismissed"; not "dismissed the complaint"."""
    apart = verb.event.trigger.start - noun.event.trigger.end
    if not _is_one_of(verb.trigger, "phases"):
        return 0 < apart < _NEAR and _is_one_of(verb.trigger, "outcomes")
    return not before or any(is_form(word, verb.trigger) for word in before)


def _is_content(verb: Mention, part: Group, infinitive: Mention) -> bool:
    """Is the infinitive what the verb before it settles, with no date of its own wherever it is told?"""
    if infinitive.event.factuality.status not in _AHEAD or not verb.is_real or not _is_one_of(verb.trigger, "settles"):
        return False
    if any(mention.when and not mention.is_vague for mention in part.mentions):
        return False
    start = verb.event.sentence.start
    between = verb.event.evidence[0].quote[verb.event.trigger.end - start : infinitive.event.trigger.start - start]
    return _CONTENT.fullmatch(between) is not None


@lru_cache(maxsize=4096)
def _is_one_of(trigger: str, *kinds: str) -> bool:
    return any(" ".join(map(stem, trigger.lower().split())) in _stems(kind) for kind in kinds)


@lru_cache(maxsize=3)
def _stems(kind: str) -> frozenset[str]:
    return frozenset(" ".join(map(stem, words.split())) for words in getattr(actions(), kind).words)
