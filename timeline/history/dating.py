"""What a matched event says about the date of the words that refer to it."""

from datetime import date

from spacy.tokens import Token

from timeline.dates import End, FuzzyDate
from timeline.history.grammar import grammar
from timeline.history.kinds import kinds
from timeline.history.model import Entry


def when(entry: Entry, head: Token, stated: FuzzyDate | None, published: date | None) -> FuzzyDate:
    """The whole time of what lasts, the start of all else; a stated date inside that time narrows it.

    "the outbreak of the war" is its start and "the war ended" its end. Nothing is known after `published`.
    """
    found = _clipped(_time(entry, head), published)
    if stated is None or stated.contains(found):
        return found
    return stated if found.contains(stated) else found.meet(stated) or found


def _time(entry: Entry, head: Token) -> FuzzyDate:
    phase = {head.lemma_.lower(), _phase(head)}
    if entry.end is None or phase & grammar().begin:
        return entry.start
    if phase & grammar().finish and not isinstance(entry.end.latest, End):
        return entry.end
    if not kinds()[entry.kind].lasts:
        return entry.start
    return FuzzyDate.between(entry.start.earliest, entry.end.latest, precision=entry.start.precision, duration=True)


def _phase(head: Token) -> str:
    """What governs it: "the end of the war", "the war began", "they launched the war"."""
    if head.dep_ == "pobj" and head.head.lower_ in ("of", "to"):
        return head.head.head.lemma_.lower()
    return head.head.lemma_.lower() if head.dep_ in ("nsubj", "nsubjpass", "dobj", "compound", "poss") else ""


def _clipped(found: FuzzyDate, published: date | None) -> FuzzyDate:
    if published is None or isinstance(found.latest, End) or not found.duration:
        return found
    last = FuzzyDate.day(published.year, published.month, published.day)
    if found.latest <= last.highest:
        return found
    return FuzzyDate.between(found.earliest, End.OPEN, precision=found.precision, duration=True)
