"""The date that a news story is at: what an event without a date of its own, told in the main line, happened on."""

from dataclasses import dataclass, field
from datetime import date

from spacy.tokens import Token

from timeline.dates import Point
from timeline.events.anchoring import telling
from timeline.events.anchoring.distance import UNITS
from timeline.events.anchoring.lexicon import belongs
from timeline.events.anchoring.model import Anchor, Scene
from timeline.events.anchoring.syntax import is_main, is_verbal, subject_noun, subject_of, tense
from timeline.events.model import REAL

LEAD = 3  # sentences in which a news story says when it happens
_LOOK = 2  # sentences after a date of long ago that are of long ago too
_NEWEST = 1  # days before publication that are its news
_NEAR = 10  # days before publication that are still news
_WHEN = {"when", "after", "before", "once", "until"}
_PERIODS = {"quarter", "half", "year"}


@dataclass
class _News:
    """Where the telling is: the date it has reached, and the older one that it looks back to, if it does.

    `last` is the last sentence that was on its date, `sentence` the one that looked back, each with its paragraph.
    `said` is the day of the last dated report: it moves what is said, not what is told. `first` is the earliest of the
    story's days, and `several` tells whether there are others. `results` is the period whose
    figures the paragraph tells. `people` are the names of those who act on the story's dates, apart from who acts in
    what it looks back to.
    """

    published: date
    current: Anchor
    said: Anchor | None = None
    first: Anchor | None = None
    several: bool = False
    looks_to: Anchor | None = None
    results: Anchor | None = None
    sentence: int = 0
    paragraph: int = 0
    last: int = -1
    last_paragraph: int = -1
    people: set[str] = field(default_factory=set)


def report(scene: Scene, anchors: list[Anchor]) -> list[Anchor]:
    """The anchors, with the story's date for undated events of the main line of what has a publication date."""
    if not scene.published:
        return anchors
    opening = _opening(scene, anchors, scene.published)
    news, result, paragraph = _News(scene.published, opening), list[Anchor](), -1
    for index, anchor in enumerate(anchors):
        if scene.paragraph(index) != paragraph:  # a new paragraph is back at the story's main day
            news.current, news.said, news.results, paragraph = opening, None, None, scene.paragraph(index)
        if anchor.when:
            _follow(scene, news, index, anchor)
        elif takes_part(scene, index):
            anchor = _told(scene, news, index, anchors)
            if _is_on_the_storys_day(scene, news, index, anchor):
                news.last, news.last_paragraph = scene.sentence(index), scene.paragraph(index)
        result.append(anchor)
    return result


def _is_on_the_storys_day(scene: Scene, news: _News, index: int, anchor: Anchor) -> bool:
    """Does it tell of the story's day, and not say or describe something?"""
    verb = scene.governors[index]
    return anchor.when == news.current.when and not _says(verb) and tense(verb) == "past"


def _opening(scene: Scene, anchors: list[Anchor], published: date) -> Anchor:
    """The first recent day that a main clause of the lead states; else the day of publication, said to be that.

    A day that only the second sentence or a later one states, and that is not the newest, may be of the background.
    """
    for index, anchor in enumerate(anchors):
        if scene.sentence(index) < LEAD and _sets_date(scene, index, anchor):
            story = telling.of_story(telling.spoken(anchor, scene.words(index)))
            surely = scene.sentence(index) < 1 or _is_new(story, published)
            return story if surely else telling.since(story, published)
    return telling.on_publication(published)


def _is_new(anchor: Anchor, published: date) -> bool:
    """Is it the day of publication or the one before, which most of what is said in an article was said on?"""
    when = anchor.when
    latest = when.latest if when and isinstance(when.latest, Point) else None
    return latest is not None and published.toordinal() - latest.ordinal() <= _NEWEST


def _sets_date(scene: Scene, index: int, anchor: Anchor) -> bool:
    verb = scene.governors[index]
    told = scene.status(index) in REAL and is_main(verb) and tense(verb) in ("past", "perfect")
    return told and is_recent(anchor, scene.published)


def is_recent(anchor: Anchor, published: date | None) -> bool:
    """Is it a day of the days before publication?"""
    when = anchor.when
    if not (when and published and when.as_fine_as("day") and not when.duration):
        return False
    days = [bound.ordinal() for bound in (when.earliest, when.latest) if isinstance(bound, Point)]
    return len(days) == 2 and days[0] == days[1] and 0 <= published.toordinal() - days[0] <= _NEAR


def _follow(scene: Scene, news: _News, index: int, anchor: Anchor) -> None:
    """A main clause with a date of its own moves the story to that day, or makes it look back."""
    verb, anchor = scene.governors[index], telling.spoken(anchor, scene.words(index))
    if belongs(verb, "moves") and anchor.when and anchor.when.precision in _PERIODS and not anchor.when.duration:
        news.results = anchor
    if _sets_date(scene, index, anchor):
        news.said = telling.of_story(anchor)
        if scene.sentence(index) < LEAD or not belongs(verb, "reports"):
            news.current = news.said
        news.several = news.several or (news.first is not None and _day_of(news.first) != _day_of(anchor))
        news.first = min((one for one in (news.first, news.said) if one), key=_day_of)
        news.looks_to, news.last, news.last_paragraph = None, scene.sentence(index), scene.paragraph(index)
        news.people.add(subject_of(verb))
    elif is_main(verb) and tense(verb) == "past":
        news.looks_to, news.sentence, news.paragraph = anchor, scene.sentence(index), scene.paragraph(index)
        news.people.discard(subject_of(verb))


def _day_of(anchor: Anchor) -> Point:
    assert anchor.when
    return anchor.when.lowest


def _looked_back(scene: Scene, news: _News, index: int) -> Anchor | None:
    """The older date that the story looks back to at this event, or None where it does not."""
    near = scene.sentence(index) <= news.sentence + _LOOK and scene.paragraph(index) == news.paragraph
    name = subject_of(scene.governors[index])
    returns = bool(name) and name in news.people  # the story's own people come back, and it with them
    return news.looks_to if near and not returns else None


def takes_part(scene: Scene, index: int) -> bool:
    """Is it told in the main line, as a fact, by the article or beside its source?"""
    governor, source = scene.governors[index], scene.attributions[index]
    if scene.status(index) not in REAL or index in scene.apart:
        return False
    if scene.in_title(index):
        return is_verbal(governor)
    cited = source is not None and not governor.sent.start_char <= source.span.start < governor.sent.end_char
    return is_main(governor) and not cited


def _told(scene: Scene, news: _News, index: int, anchors: list[Anchor]) -> Anchor:
    verb = scene.governors[index]
    form = tense(verb)
    if scene.in_title(index):
        return news.current
    if form == "perfect":
        return _has_come_about(scene, news, index)
    if form == "present":
        return telling.at_present(news.published)
    if index in scene.measured and scene.sentence(index) > 0:
        return Anchor()
    if form == "past" and (owner := _older_subject(scene, news, index, anchors)) is not None:
        return telling.since(telling.about(anchors[owner]), news.published)
    if form != "past":
        return Anchor()
    if _befell_earlier(scene, index):
        return telling.by_publication(news.published)
    found = _told_as_past(scene, news, index)
    beside = _beside(scene, news, index, anchors)
    if beside and found.when == news.current.when:
        return telling.since(telling.of_story(beside), news.published)
    return found


def _befell_earlier(scene: Scene, index: int) -> bool:
    """ "..., two years after the dam burst. Fifty people died": may it be of what the last sentence looked back to?"""
    verb = scene.governors[index]
    if not belongs(verb, "consequences"):
        return False
    before = scene.sentence(index) - 1
    if any(scene.sentence(other) == before for other in range(index) if other in scene.apart):
        return True
    last = scene.parsed[verb.sent.start - 1].sent if verb.sent.start else verb.sent
    return any(token.lower_ == "after" and token.nbor(-1).lemma_ in UNITS for token in last if token.i > last.start)


def _beside(scene: Scene, news: _News, index: int, anchors: list[Anchor]) -> Anchor | None:
    """The earlier of the story's days that the sentence has told before: "it had begun on Monday, and he fled"."""
    for before in range(index - 1, -1, -1):
        if scene.sentence(before) != scene.sentence(index):
            return None
        if is_recent(anchors[before], news.published) and _day_of(anchors[before]) < _day_of(news.current):
            return telling.spoken(anchors[before], scene.words(before))
    return None


def _told_as_past(scene: Scene, news: _News, index: int) -> Anchor:
    verb, older = scene.governors[index], _looked_back(scene, news, index)
    if _is_timed_by_clause(verb) and not older and not _continues(scene, news, index):
        return telling.by_publication(news.published)
    if _says(verb):
        return _reported_on(scene, news, index, older)
    if _is_no_news(verb) or (index in scene.follows and not older):
        return Anchor()
    if news.results and belongs(verb, "moves") and belongs(subject_noun(verb) or verb, "results"):
        return telling.of_same_period(news.results)
    if older:
        near = telling.about(older)
        close = index not in scene.follows and _is_close(scene, news, index, older)
        return near if close else telling.since(near, news.published)
    if _continues(scene, news, index):
        return telling.up_to_report(news.current, news.said)
    if news.first and subject_of(verb) in news.people - {""}:
        return telling.since(news.first, news.published) if news.several else news.current
    return telling.by_publication(news.published)


def _has_come_about(scene: Scene, news: _News, index: int) -> Anchor:
    """What the first sentence tells in the perfect is the news; in the rest of the lead it came about since."""
    if scene.sentence(index) >= LEAD or _is_no_news(scene.governors[index]):
        return Anchor()
    return news.current if scene.sentence(index) < 1 else telling.since(news.current, news.published)


def _older_subject(scene: Scene, news: _News, index: int, anchors: list[Anchor]) -> int | None:
    """The event in the subject that is older than the story: "an earlier complaint, made in 2012, was dismissed"."""
    verb, story = scene.governors[index], news.current.when
    subjects = (child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass"))
    owners = (scene.owner(token) for subject in subjects for token in subject.subtree)
    dated = ((owner, anchors[owner].when) for owner in owners if owner is not None and owner != index)
    return next((owner for owner, when in dated if when and story and when.before(story)), None)


def _is_close(scene: Scene, news: _News, index: int, older: Anchor) -> bool:
    """Is it told with the older date, or soon after a day, or did it befall people then? A year tells less."""
    assert older.when
    if not isinstance(older.when.earliest, Point):  # "until the winter"
        return False
    fine = older.when.as_fine_as("day") and not older.when.duration
    return fine or scene.sentence(index) == news.sentence or belongs(scene.governors[index], "consequences")


def _is_timed_by_clause(verb: Token) -> bool:
    """ "When he returned to office he wrote to them": a clause in front tells the time, whenever that was."""
    clauses = (child for child in verb.lefts if child.dep_ == "advcl")
    return any(child.lower_ in _WHEN for clause in clauses for child in clause.lefts)


def _says(verb: Token) -> bool:
    """Does it report words, and not a thing ("found weapons", "described the man")?"""
    of_thing = belongs(verb, "finds") and any(child.dep_ == "dobj" for child in verb.children)
    return belongs(verb, "reports") and not of_thing


def _reported_on(scene: Scene, news: _News, index: int, older: Anchor | None) -> Anchor:
    """What the story's own people say belongs to its day; what others say about older news was said then or later."""
    verb = scene.governors[index]
    speaker, story = subject_of(verb), news.said or news.current
    if not belongs(verb, "speaks") and older:
        return telling.since(telling.about(older), news.published)
    by_itself = news.said is None and scene.sentence(index) >= LEAD and not belongs(verb, "speaks")
    if index in scene.follows or by_itself:
        return telling.by_publication(news.published)
    own = bool(speaker) and speaker in news.people
    new = _is_new(story, news.published) and (news.said is not None or scene.sentence(index) < LEAD)
    return story if own or new else telling.since(story, news.published)


def _continues(scene: Scene, news: _News, index: int) -> bool:
    """Does it go on with what the story tells of its day: in the lead, or right after it?"""
    near = scene.sentence(index) <= news.last + 1 and scene.paragraph(index) == news.last_paragraph
    return scene.sentence(index) < LEAD or near


def _is_no_news(verb: Token) -> bool:
    """ "has often struck", "had long wished"."""
    if any(child.lemma_ == "time" and child.dep_ == "npadvmod" for child in verb.children):
        return True  # "was delayed four times"
    adverbs = [child for child in verb.children if child.dep_ == "advmod"]
    perfect = tense(verb) == "perfect"
    return any(belongs(one, "habitual") or (perfect and belongs(one, "not_new")) for one in adverbs)
