"""Paragraphs of news that tell what happened long ago: "He was arrested in March 2016. In May he was tried"."""

from timeline.temporal.periods import Period
from timeline.temporal.terms import DAY_UNITS, Context

_LONG_AGO = 270  # so many days before publication, what a paragraph tells is its background
_FARTHEST = 5  # so many years before publication, it is no more than an aside unless the text goes on from there
_UNITS = (*DAY_UNITS, "week", "month", "season", "year")


def background(context: Context) -> Period | None:
    """The date of long ago from which this paragraph of news may tell on, in the past; None where it has none.

    A year within a sentence is an aside ("the bank, founded in 1998"), and so is what names something.
    """
    now, story = context.mentioned, context.story
    if context.style != "news" or not context.published or not now or now.unit not in _UNITS:
        return None
    recent = context.published.ordinal() - now.days[1] < _LONG_AGO
    if recent or context.parted_at(story.mentioned_end, context.position) or context.tense in ("future", "open"):
        return None
    aside = now.unit == "year" and not context.leads_at(story.start)
    return None if aside or context.name_at(story.start, story.mentioned_end) else now


def tells_on(context: Context, old: Period, there: Period, here: Period) -> bool:
    """Does the paragraph surely go on from its old date: step by step, at the head of a sentence, or up to a later one?

    `there` is the date without a year read from the old one, `here` as read from the publication.
    """
    if context.story.counted or context.leads:
        return True
    following = context.stated_after(context.end)
    return following is not None and old.start <= there.start <= following.end < here.start


def may_be(context: Context, old: Period) -> bool:
    """Is the old date near enough to the publication that either may be meant?"""
    assert context.published
    return context.published.year - old.end.year <= _FARTHEST
