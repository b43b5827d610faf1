"""Several mentions made one event: the best told leads, each keeps its own words, disagreement is spelled out."""

from collections.abc import Sequence
from dataclasses import replace

from timeline.actors.model import Participation
from timeline.dates import FuzzyDate
from timeline.events.model import Attribution, Event, Evidence
from timeline.events.salience_reasons import MOST
from timeline.merging.figures import figures
from timeline.merging.mention import Mention, is_guess, is_inherited

_TOLD = "told "  # no reason of one mention alone begins so
_IN_HEADLINE = "in the headline"


def fuse(mentions: Sequence[Mention], reasons: Sequence[str]) -> Event:
    """One event out of mentions that are the same; one mention alone stays what it is."""
    if len(mentions) == 1:
        return mentions[0].event
    lead, *others = sorted(mentions, key=_rank)
    evidence = tuple(item for mention in (lead, *others) for item in mention.event.evidence)
    conflicts = (*(c for m in (lead, *others) for c in m.event.conflicts), *_dates(evidence), *_figures(evidence))
    dated = replace(lead.event, evidence=evidence, conflicts=tuple(dict.fromkeys(conflicts)))
    merged = (*(reason for mention in mentions for reason in mention.event.merged), *reasons)
    source = _source((lead, *others))
    told = replace(dated, attribution=source, title=_title((lead, *others), source))
    weighed = replace(told, salience_because=_because(mentions, evidence))
    return _enriched(_dated(weighed), [m.event for m in others], tuple(dict.fromkeys(merged)))


def _because(mentions: Sequence[Mention], evidence: Sequence[Evidence]) -> tuple[str, ...]:
    """What speaks for the event: how often it is told, the headline, and what speaks for its weightiest mention."""
    articles, sentences = {item.document for item in evidence}, {(item.document, item.span) for item in evidence}
    often = f"in {len(articles)} articles" if len(articles) > 1 else _times(len(sentences))
    headline = [_IN_HEADLINE for mention in mentions if mention.is_headline]
    best = max((mention.event for mention in mentions), key=lambda event: event.salience).salience_because
    own = [reason for reason in best if not reason.startswith(_TOLD)]
    return tuple(dict.fromkeys(([_TOLD + often] if often else []) + headline + own))[:MOST]


def _times(number: int) -> str:
    """ "" for once, "twice", "3 times"."""
    return {1: "", 2: "twice"}.get(number, f"{number} times")


def _source(mentions: Sequence[Mention]) -> Attribution | None:
    """Who says so: nobody but the article where a mention says it in its own voice.

    A bare headline names no source; what refers back ("the strike") says no more than what it refers to, nor do other
    words of the sentence that leads.
    """
    mentions = [mentions[0], *(m for m in mentions[1:] if m.sentences != mentions[0].sentences)]
    own = [m for m in mentions if not (m.is_headline or m.is_reference) or len(m.event.evidence) > 1]
    told = [m.event.attribution for m in own or mentions]
    return None if None in told else told[0]


def _title(mentions: Sequence[Mention], source: Attribution | None) -> str:
    """The first title that names this source, or none where there is none, and says more than "Ana Ruiz's arrest"."""
    told = [m for m in mentions if m.event.attribution == source]
    return next((m.event.title for m in told if not m.is_named), told[0].event.title)


def _rank(mention: Mention) -> tuple[bool, bool, int, float, int]:
    """A title that says more than "Release" first, dated before undated, more actors, salience, what comes first."""
    event = mention.event
    bare = " " not in event.title
    return bare, not event.when or mention.is_vague, -len(mention.core), -event.salience, mention.place


def _enriched(lead: Event, others: Sequence[Event], merged: tuple[str, ...]) -> Event:
    """The leading mention with what the others add: roles it leaves open, place, history; its weight grows a little."""
    actors = list(lead.actors)
    elsewhere = {(other.document, other.sentence) for other in others} - {(lead.document, lead.sentence)}
    for other in others:
        actors += _added(lead, actors, other)
    return replace(
        lead,
        actors=tuple(actors),
        place=lead.place or next((other.place for other in others if other.place), ""),
        country=lead.country or next((other.country for other in others if other.country), ""),
        history=lead.history or next((other.history for other in others if other.history), None),
        salience=min(1.0, max(lead.salience, *(o.salience for o in others)) + 0.05 * len(elsewhere)),
        merged=merged,
    )


def _added(lead: Event, known: Sequence[Participation], other: Event) -> list[Participation]:
    """The other's actors that are not known yet; none from another article, as an actor's words stand in its own."""
    if other.document != lead.document:
        return []
    actors = {name for part in known for name in (part.actor.id, part.actor.parent)}
    return [part for part in other.actors if part.actor.id not in actors and part.actor.parent not in actors - {""}]


# --- dates ------------------------------------------------------------------------------------------------------------


def _dated(event: Event) -> Event:
    """The date that all stated dates allow together; the leading mention's where they disagree."""
    best = event.evidence[0]
    for item in event.evidence[1:]:
        best = _finer(best, item)
    return replace(event, when=best.when, phrase=best.phrase, basis=best.basis, because=best.because)


def _finer(best: Evidence, item: Evidence) -> Evidence:
    if item.when is None:
        return best
    if best.when is None or _doubt(item) < _doubt(best):
        return item
    inside = best.when.contains(item.when) and best.when != item.when
    return item if inside and not is_guess(item) else best


def _doubt(evidence: Evidence) -> int:
    """0 where the mention's own sentence states its date, 1 where another does, 2 where it is the article's day."""
    return 2 if is_guess(evidence) else int(is_inherited(evidence))


def _dates(evidence: Sequence[Evidence]) -> list[str]:
    """A sentence for each stated date that no other mention's date allows."""
    stated = [e for e in evidence if e.when and not is_guess(e) and not is_inherited(e)]
    pairs = ((stated[0], other) for other in stated[1:])
    return [
        f"dates differ: {_said(one)} and {_said(other)}"
        for one, other in pairs
        if one.when and other.when and one.when.meet(other.when) is None
    ]


def _said(evidence: Evidence) -> str:
    when: FuzzyDate | None = evidence.when
    return f"{when.edtf if when else ''} ({evidence.phrase or evidence.basis!r} in {evidence.document!r})"


def _figures(evidence: Sequence[Evidence]) -> list[str]:
    """A sentence for each kind of figure on which mentions disagree."""
    found: dict[str, dict[str, str]] = {}
    for item in evidence:
        for kind, number in figures(item.quote).items():
            found.setdefault(kind, {}).setdefault(number, item.document)
    return [
        f"{kind} differ: " + " and ".join(f"{number} (in {where!r})" for number, where in numbers.items())
        for kind, numbers in found.items()
        if len(numbers) > 1
    ]
