"""TimeML documents with their gold: events, time expressions and the links between them (TLINK)."""

import re
import xml.etree.ElementTree as ET
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, timedelta

from timeline.dates import FuzzyDate

CREATION = "DCT"
INVERSE = {
    "BEFORE": "AFTER", "AFTER": "BEFORE", "IBEFORE": "AFTER", "IAFTER": "BEFORE", "INCLUDES": "IS_INCLUDED",
    "IS_INCLUDED": "INCLUDES", "SIMULTANEOUS": "SIMULTANEOUS", "IDENTITY": "SIMULTANEOUS", "DURING": "INCLUDES",
    "BEGINS": "BEGUN_BY", "BEGUN_BY": "BEGINS", "ENDS": "ENDED_BY", "ENDED_BY": "ENDS",
}  # fmt: skip
SAME_AS = {"IBEFORE": "BEFORE", "IAFTER": "AFTER", "IDENTITY": "SIMULTANEOUS", "DURING": "IS_INCLUDED"}
PARTS = {"Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12)}


@dataclass(frozen=True)
class Mark:
    """A marked stretch of text: an event (no value) or a time expression with its TIMEX3 value."""

    id: str
    start: int
    end: int
    value: str = ""


@dataclass(frozen=True)
class TimeLink:
    """`event` stands in `relation` to `other`, a time expression (`is_time`) or an event, both by id."""

    event: str
    relation: str
    other: str
    is_time: bool


@dataclass
class Article:
    """One document with its gold. The times hold the publication date under its own id too, with an empty span."""

    name: str
    text: str
    published: date | None
    creation: str
    events: dict[str, Mark] = field(default_factory=dict)
    times: dict[str, Mark] = field(default_factory=dict)
    links: list[TimeLink] = field(default_factory=list)


def read(path):
    """The document in a .tml file."""
    root = ET.parse(path).getroot()
    creation = root.find("DCT/TIMEX3")
    value = creation.get("value", "") if creation is not None else ""
    day = re.match(r"\d{4}-\d{2}-\d{2}", value)
    known = creation.get("tid", "") if creation is not None else ""
    article = Article(path.stem, "", date.fromisoformat(day[0]) if day else None, known)
    article.times[known] = Mark(known, 0, 0, value)
    article.text = "".join(_pieces(root.find("TEXT"), article))
    instances = {node.get("eiid"): node.get("eventID") for node in root.iter("MAKEINSTANCE")}
    links = (_link(node.attrib, instances) for node in root.iter("TLINK"))
    article.links = list(dict.fromkeys(link for link in links if link and link.event in article.events))
    return article


def _pieces(root, article):
    """The text in pieces; marks are entered on the way."""
    pieces = []

    def walk(element):
        pieces.append(element.text or "")
        for child in element:
            start = sum(map(len, pieces))
            walk(child)
            _enter(child, start, sum(map(len, pieces)), article)
            pieces.append(child.tail or "")

    walk(root)
    return pieces


def _enter(element, start, end, article):
    if element.tag == "EVENT":
        article.events[element.get("eid")] = Mark(element.get("eid"), start, end)
    elif element.tag == "TIMEX3" and end > start:
        article.times[element.get("tid")] = Mark(element.get("tid"), start, end, element.get("value", ""))


def _link(node, instances):
    """A TLINK with the event first, None where it links two times."""
    relation, event = node["relType"], instances.get(node.get("eventInstanceID"))
    time = node.get("relatedToTime") or node.get("timeID")
    if event is None:
        event, relation = instances.get(node.get("relatedToEventInstance")), INVERSE[relation]
    elif not time:
        time = instances.get(node.get("relatedToEventInstance"))
        return TimeLink(event, SAME_AS.get(relation, relation), time, False) if time else None
    return TimeLink(event, SAME_AS.get(relation, relation), time, True) if event else None


def when(value):
    """The days that a TIMEX3 value names, None for what names none ("PRESENT_REF", "P3D").

    >>> when("1998-Q1").edtf, when("1998-W02").edtf, when("199"), when("1998-01-08TMO").edtf
    ('[1998-01-01..1998-03-31]', '[1998-01-05..1998-01-11]', None, '1998-01-08')
    """
    shape = re.fullmatch(r"(\d{4})(?:-(\d\d|Q[1-4]|H[12]|W\d\d)(?:-(\d\d|WE))?)?", value.partition("T")[0])
    if not shape:
        return None
    year, part, day = int(shape[1]), shape[2] or "", shape[3] or ""
    try:
        return FuzzyDate.between(*_bounds(year, part, day))
    except ValueError:
        return None


def _bounds(year, part, day):
    if part.startswith("W"):
        monday = date.fromisocalendar(year, int(part[1:]), 1)
        return monday + timedelta(5 if day else 0), monday + timedelta(6)
    if day:
        return (date(year, int(part), int(day)),) * 2
    first, last = PARTS.get(part) or ((int(part),) * 2 if part else (1, 12))
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])
