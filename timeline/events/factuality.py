"""Did it happen? The status of each draft from certainty, polarity and time, read off the sentence's structure."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from timeline.events import factuality_nouns
from timeline.events.draft import Draft
from timeline.events.factuality_judge import Judge
from timeline.events.factuality_reading import HAPPENED
from timeline.events.model import Factuality
from timeline.events.scheduling import is_scheduled
from timeline.events.tree_building import tree_of


def assess(parsed: Doc, drafts: Sequence[Draft]) -> list[Factuality]:
    """The factuality of each draft, in their order.

    >>> from timeline.language import parse_document
    >>> from timeline.documents import Document
    >>> parsed = parse_document(Document.of("The two sides failed to sign the deal."))
    >>> [fact.status for fact in assess(parsed, [Draft(3, 3, 4, "fail"), Draft(5, 5, 6, "sign")])]
    ['happened', 'denied']
    """
    judge = Judge(tree_of(parsed))
    return [_assess(judge, draft) for draft in drafts]


def _assess(judge: Judge, draft: Draft) -> Factuality:
    carried = draft.nominal and draft.light >= 0
    if carried:  # "carried out no attack": the light verb has the tense, the noun the rest
        carrier = judge.reading(draft.light)
        carrier = replace(carrier, time="future") if is_scheduled(judge.tree, draft.light) else carrier
        return factuality_nouns.own_marks(judge, draft.head, carrier).factuality()
    above = judge.tree.heads[draft.head]
    if not draft.nominal and draft.start <= above < draft.end and judge.tree.pos[above] == "VERB":
        return judge.reading(above).factuality()  # "stopped selling": the stopping is part of the event
    if draft.nominal and factuality_nouns.is_stated(judge, draft.head):
        return HAPPENED.factuality()
    return judge.reading(draft.head).factuality()
