"""Paragraphs of news that tell what happened long ago: "He was arrested in March 2016. In May he was tried"."""

from dataclasses import replace

from timeline.dates import FuzzyDate
from timeline.temporal.periods import Period
from timeline.temporal.terms import DAY_UNITS, LONG_AGO, Context, Reading

_RUN, _REACH = 3, 1200  # so many dates in order tell a history, that may go on within so many characters
_FARTHEST = 5  # so many years before publication, it is no more than an aside unless the text goes on from there
_UNITS = (*DAY_UNITS, "week", "month", "season", "year")


def background(context: Context) -> Period | None:
    """The date of long ago from which the text may tell on here, in the past; None where it has none.

    That is within a paragraph, or after a run of dates in order also in the next one. A year within a sentence is an
    aside ("the bank, founded in 1998"), and so is what names something.
    """
    now, story = context.mentioned, context.story
    if context.style != "news" or not context.published or not now or now.unit not in _UNITS:
        return None
    recent = context.published.ordinal() - now.days[1] < LONG_AGO
    if recent or context.tense in ("future", "open") or (_is_parted(context) and not _may_run_on(context)):
        return None
    aside = now.unit == "year" and not context.leads_at(story.start)
    return None if aside or context.name_at(story.start, story.mentioned_end) else now


def _is_parted(context: Context) -> bool:
    return context.parted_at(context.story.mentioned_end, context.position)


def _may_run_on(context: Context) -> bool:
    return context.story.run >= _RUN and context.position - context.story.mentioned_end <= _REACH


def tells_on(context: Context, old: Period, there: Period, here: Period) -> bool:
    """Does a paragraph surely go on from its old date: step by step, at the head of a sentence, or up to a later one?

    `there` is the date without a year read from the old one, `here` as read from the publication.
    """
    if _is_parted(context):
        return False
    if context.story.counted or context.leads:
        return True
    following = context.stated_after(context.end)
    return following is not None and old.start <= there.start <= following.end < here.start


def either(context: Context, old: Period, there: Period, reading: Reading) -> Reading:
    """The reading, which says that the date may also be the other one; not where the old date is too far away, or the
    reading lies ahead of the article in the same paragraph ("no cut in August")."""
    here = reading.period
    assert context.published
    assert here
    ahead = here.start > context.published and not _is_parted(context)
    if ahead or context.published.year - old.end.year > _FARTHEST:
        return reading
    early, late = sorted((there, here), key=lambda one: one.start)
    when = FuzzyDate.between(early.start, late.end, precision=early.when.precision)
    anchor = f"{old.value}, {reading.anchor}"
    return replace(reading, when=when, reason="either", anchor=anchor, moves=not _is_parted(context))
