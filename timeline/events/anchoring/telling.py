"""The dates that news gives to what it tells without one, each with its reason."""

from dataclasses import replace
from datetime import date

from timeline.dates import End, FuzzyDate, Point
from timeline.events.anchoring.model import Anchor


def on_publication(published: date) -> Anchor:
    """About the day of publication."""
    return _today(published, "tells it as news and gives it no date of its own", approximate=True)


def at_present(published: date) -> Anchor:
    """About the day of publication, of what is told in the present."""
    return _today(published, "tells it in the present", approximate=True)


def by_publication(published: date) -> Anchor:
    """No later than the article, which is all that is known."""
    found = _today(published, "tells it as past and gives it no date", approximate=False)
    assert found.when
    return replace(found, when=replace(found.when, earliest=End.OPEN))


def still_to_come(report: Anchor | None, published: date) -> Anchor:
    """Not before the day of the report that tells it, or of the article: all that is known."""
    day = _day(published)
    if report and report.when and report.when.before(FuzzyDate(day, day)):
        when = replace(report.when, latest=End.OPEN, precision="day")
        return replace(report, when=when, because=f"still to come when told: {report.because}", conflicts=())
    found = _today(published, "tells it as still to come and gives it no date", approximate=False)
    assert found.when
    return replace(found, when=replace(found.when, latest=End.OPEN))


def _today(published: date, how: str, *, approximate: bool) -> Anchor:
    day = _day(published)
    because = f"the article of {published.isoformat()} {how}"
    return Anchor(FuzzyDate(day, day, approximate=approximate), "", "publication", because)


def _day(published: date) -> Point:
    return Point(published.year, published.month, published.day)


def spoken(anchor: Anchor, words: str) -> Anchor:
    """The anchor with words of the article: the event's own, where history gave the date."""
    return anchor if anchor.phrase else replace(anchor, phrase=words)


def of_story(anchor: Anchor) -> Anchor:
    """On the day that the story is at."""
    return replace(anchor, basis="text", because=f"the story is at {anchor.phrase!r}: {anchor.because}", conflicts=())


def since(anchor: Anchor, published: date) -> Anchor:
    """From a story's day to the article's."""
    assert anchor.when
    today, earliest = _day(published), anchor.when.earliest
    if not isinstance(earliest, Point):  # after "until 2019"
        earliest = anchor.when.latest
    if not isinstance(earliest, Point) or earliest > today:
        return anchor
    when = FuzzyDate(Point(*earliest[:3]), today, approximate=True)
    return replace(anchor, when=when, because=f"{anchor.because}; told by {published.isoformat()}")


def up_to_report(story: Anchor, said: Anchor | None) -> Anchor:
    """On the story's day; where a report of another day stands between, from the one to the other."""
    if said and said.when and story.when and said.when.before(story.when):
        when = replace(said.when, latest=story.when.latest, precision=story.when.precision, approximate=True)
        return replace(story, when=when, because=f"{story.because}; told after {said.phrase!r}")
    if not (said and said.when and story.when and said.when.after(story.when)):
        return story
    when = replace(story.when, latest=said.when.latest, precision=said.when.precision, approximate=True)
    return replace(story, when=when, because=f"{story.because}; told by {said.phrase!r}")


def of_same_period(results: Anchor) -> Anchor:
    """In the period whose figures are told: "Profit rose in the quarter. Revenue slipped." """
    return replace(results, basis="text", because=f"told of {results.phrase!r}: {results.because}", conflicts=())


def about(older: Anchor) -> Anchor:
    """At about the date that the story looks back to."""
    assert older.when
    return Anchor(replace(older.when, approximate=True), older.phrase, "text", f"told after {older.phrase!r}")
