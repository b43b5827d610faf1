"""The order in which an event's date is looked for; reads top to bottom."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from timeline.dates import End, FuzzyDate, Point
from timeline.documents import Document
from timeline.events.anchoring.attachment import Attachment, attachments
from timeline.events.anchoring.bounds import narrow
from timeline.events.anchoring.lexicon import belongs
from timeline.events.anchoring.links import links
from timeline.events.anchoring.lives import dated_by_life, life_of
from timeline.events.anchoring.model import UNREAL, Anchor, Link, Scene
from timeline.events.anchoring.publication import by_publication
from timeline.events.anchoring.sharing import share
from timeline.events.anchoring.sides import is_over, is_past, on_the_right_side
from timeline.events.anchoring.stated import lasting_from, stated
from timeline.events.anchoring.story import LEAD, is_recent, report, takes_part
from timeline.events.anchoring.story_narrative import narrate
from timeline.events.anchoring.syntax import is_perfect_infinitive, tense
from timeline.events.draft import Draft
from timeline.events.model import REAL, Attribution, Factuality
from timeline.history.model import HistoryMatch
from timeline.temporal.model import Style, TimeExpression
from timeline.temporal.style import guess_style

_SOON = ("within", "in")  # before a length: "within days" tells when, not how long
_NEWS = 60  # days after which what happened is history
_SURELY = 0.9  # the score from which words name one known event and no later one like it
_OPENING = 2  # tokens that may stand before the date that opens a sentence: a preposition and an adverb


def anchor(
    parsed: Doc,
    document: Document,
    drafts: Sequence[Draft],
    expressions: Sequence[TimeExpression],
    factualities: Sequence[Factuality],
    attributions: Sequence[Attribution | None],
    *,
    style: Style | None = None,
) -> list[Anchor]:
    """One anchor for each draft, in the same order.

    From the event's own words; else from what happened with it; else from history; else from the date that the story
    is at; then narrowed by what came before and after it.
    """
    chosen = style or guess_style(document.text, document.published, language=document.language)
    scene = Scene(parsed, document, drafts, factualities, attributions, chosen)
    relations = links(scene, expressions)
    life = life_of(parsed, document, expressions)
    anchors = dated_by_life(scene, life, _own(scene, attachments(scene, expressions)))
    anchors = share(scene, anchors, relations)
    anchors = share(scene, _with_history(scene, anchors), relations)
    _set_apart(scene, anchors, relations)
    anchors = narrate(scene, anchors, life) if chosen == "narrative" else report(scene, anchors)
    anchors = share(scene, anchors, relations)
    anchors = _lasting(scene, anchors, relations)
    bounded = enumerate(narrow(scene, anchors, relations))
    return by_publication(scene, [_checked(scene, i, one) for i, one in bounded])


def _own(scene: Scene, found: Sequence[Attachment]) -> list[Anchor]:
    """What the words of each event's own clause say."""
    by_draft: dict[int, list[Attachment]] = defaultdict(list)
    for attachment in found:
        by_draft[attachment.draft].append(attachment)
        if _opens_sentence(scene, attachment):
            scene.fronted.add(attachment.draft)
        if _is_no_moment(attachment.expression, scene.style):
            soon = scene.parsed[attachment.start - 1].lower_ in _SOON
            (scene.follows if soon else scene.apart).add(attachment.draft)
    own = [stated(scene, i, by_draft[i]) or Anchor() for i in range(len(scene.drafts))]
    return _of_governors(scene, [on_the_right_side(scene, i, one) for i, one in enumerate(own)])


def _of_governors(scene: Scene, anchors: list[Anchor]) -> list[Anchor]:
    """ "asked the court to hear the case in 2017": a past date of what was only asked for is the asking's."""
    result = list(anchors)
    for index, found in enumerate(anchors):
        if is_over(scene, found) and not scene.drafts[index].nominal and _is_asked_for(scene, index):
            result[index] = Anchor()
            above = (owner for token in scene.governors[index].ancestors if (owner := scene.owner(token)) is not None)
            real = next((owner for owner in above if scene.status(owner) in REAL), None)
            if real is not None and not result[real].when:
                result[real] = found
    return result


def _is_asked_for(scene: Scene, index: int) -> bool:
    verb = scene.governors[index]
    if verb.dep_ == "acl" and tense(verb) == "infinitive":  # "denied the motion to dismiss that October"
        return True
    return scene.status(index) in UNREAL and not is_perfect_infinitive(verb) and tense(verb) != "past"


def _is_no_moment(expression: TimeExpression, style: Style) -> bool:
    """A rhythm ("every Monday"), or in the news a length ("for three years"), which no one day is the date of."""
    long = expression.value.startswith("P") and not expression.value.startswith("PT")
    return expression.type == "SET" or (style == "news" and long)


def _set_apart(scene: Scene, anchors: Sequence[Anchor], relations: Sequence[Link]) -> None:
    """Events that follow one of long ago, or come before a dated one, are not of the story's date."""
    for link in relations:
        if link.order == "before" and link.words not in ("said", "to come"):
            if anchors[link.first].when:
                recent = is_recent(anchors[link.first], scene.published)
                (scene.follows if recent and link.words else scene.apart).add(link.second)
            if anchors[link.second].when and link.words:
                scene.apart.add(link.first)
            if link.distance and scene.style == "news":
                scene.measured.add(link.second)
            elif link.distance.endswith("Y"):  # so many years later is beyond what a narrative tells next
                scene.apart.add(link.second)


def _opens_sentence(scene: Scene, attachment: Attachment) -> bool:
    """Does the expression stand first in its sentence, a preposition apart? "Born in 1951, he ..." does not."""
    first = scene.parsed[attachment.start].sent.start
    near = attachment.start <= first + _OPENING
    return near and not any(token.tag_ == "VBN" for token in scene.parsed[first : attachment.start])


def _with_history(scene: Scene, anchors: Sequence[Anchor]) -> list[Anchor]:
    """History dates what the text does not, and narrows what it dates vaguely; it never overrules the text."""
    return [
        one if _is_news(scene, index, draft.history) else _known(draft, one)
        for index, (draft, one) in enumerate(zip(scene.drafts, anchors, strict=True))
    ]


def _is_news(scene: Scene, index: int, match: HistoryMatch | None) -> bool:
    """Does the lead of a news story tell it as new, though history knows one like it of long ago?

    Not where a noun surely names that very one: "The Yom Kippur War began with ...".
    """
    if match and scene.drafts[index].nominal and match.score >= _SURELY:
        return False
    if not match or not scene.published or scene.style == "narrative" or not isinstance(match.when.latest, Point):
        return False
    old = scene.published.toordinal() - match.when.latest.ordinal() > _NEWS
    told = scene.sentence(index) < LEAD and takes_part(scene, index)
    return old and told and tense(scene.governors[index]) in ("past", "present", "perfect")


def _known(draft: Draft, found: Anchor) -> Anchor:
    match = draft.history
    if match is None or not match.applied:
        return found
    because = f"history knows {match.entry.name!r} ({match.entry.source})"
    if found.when is None:
        return Anchor(match.when, "", "history", because)
    if not found.when.contains(match.when) or found.when == match.when:
        return found
    return replace(found, when=match.when, basis="history", because=f"{found.because}; {because}")


def _lasting(scene: Scene, anchors: Sequence[Anchor], relations: Sequence[Link]) -> list[Anchor]:
    """ "since the strike", "has kept its troops there after the war": from the other event's date on."""
    result = list(anchors)
    for link in relations:
        main, other = _lasting_since(scene, link)
        start = anchors[other].when
        if main >= 0 and start and (not result[main].when or result[main].basis == "publication"):
            until = End.OPEN if tense(scene.governors[main]) in ("perfect", "present") else End.UNKNOWN
            because = f"from {scene.words(other)!r} on: {anchors[other].because}"
            result[main] = Anchor(lasting_from(start, until), anchors[other].phrase, "text", because)
    return result


def _lasting_since(scene: Scene, link: Link) -> tuple[int, int]:
    """(what lasts, since what), or -1 where the link says no such thing."""
    if link.order == "since":
        return link.first, link.second
    later = scene.governors[link.second]
    after = link.order == "before" and link.words not in ("", "said", "to come")
    return (link.second if after and tense(later) == "perfect" and belongs(later, "lasts") else -1), link.first


def _checked(scene: Scene, index: int, found: Anchor) -> Anchor:
    """Nothing that happened is dated after the article that tells it."""
    when, published = found.when, scene.published
    if not (when and published and is_past(scene, index)):
        return found
    today = FuzzyDate.day(published.year, published.month, published.day)
    if when.after(today):
        note = f"{found.phrase!r} reads as {when.edtf}, after the article of {published.isoformat()}"
        return Anchor(conflicts=(*found.conflicts, note))
    this_week = when.precision == "week" and not when.duration and not when.before(today)
    return replace(found, when=replace(when, latest=today.latest)) if this_week else found
