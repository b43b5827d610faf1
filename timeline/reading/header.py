"""The head of an article in plain text: its date line, headline and byline, each where it stands."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from itertools import islice

import dateparser

from timeline.documents import Section, Span

_LINES_LOOKED_AT = 8
_LONGEST = 220
_WRAPPED = 55
_YEARS = range(1600, 2200)
_LABEL = (
    r"(?:(?:date|dated|published|posted|updated|last updated|publication date|created)(?:\s+(?:on|at))?\s*[:\-–|]?\s*)?"
)
_DATE = (
    r"(?P<date>\d{4}-\d{2}-\d{2}"
    r"|(?:[^\W\d_]+,?\s+)?\d{1,2}(?:st|nd|rd|th)?\.?\s+(?:de\s+)?[^\W\d_]{3,}\.?,?\s+(?:de\s+)?\d{4}"
    r"|(?:[^\W\d_]+,?\s+)?[^\W\d_]{3,}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}"
    r"|\d{4}/\d{1,2}/\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{4})"
)
_CLOCK = (
    r"(?:[T,\s]*(?:at\s+)?\d{1,2}[:.h]\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?"
    r"\s*(?:Z|[A-Z]{3,4}|[+-]\d{2}:?\d{2})?)?"
)
_DATE_FIRST = re.compile(rf"\s*{_LABEL}{_DATE}(?!\d){_CLOCK}(?P<gap>\s*[|:–—-]?\s*)", re.IGNORECASE)
_DATE_LAST = re.compile(rf"(?:^|[|,·•–—-])\s*{_LABEL}{_DATE}{_CLOCK}\s*$", re.IGNORECASE)
# "LIMA, 4 March 2019 (Agency) - ": a date line in front of the first sentence
_DATELINE = re.compile(
    rf"\s*(?-i:[A-Z][A-Z.'’ -]+(?:, (?:[A-Z][\w.]+ ?){{1,3}})?),? +{_DATE}(?: ?\([^()\n]{{1,30}}\))? ?(?:--?|–|—) ",
    re.IGNORECASE,
)
# "Kyiv, 16 November 2024" on a line of its own
_PLACE_AND_DATE = re.compile(
    r"\s*(?!(?i:by|from)\b)(?:[A-Z][\w.'’-]*(?: (?=[A-Z])|, (?=[A-Z])|(?=,))){1,4}, +"
    + "(?i:"
    + _DATE.replace(r"(?:[^\W\d_]+,?\s+)?", "")
    + _CLOCK
    + r")\s*$"
)
_BYLINE = re.compile(r"\s*(?:by|written by|from|story by|reporting by)\s+(?P<who>[^\W\d_].{1,100})$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?][\"”’')\]]*\s*$")


@dataclass(frozen=True, slots=True)
class Header:
    """What the head says. `sections` cover the head's lines; the rest is body."""

    sections: tuple[Section, ...] = ()
    published: date | None = None
    title: str = ""
    byline: str = ""


def find_header(text: str) -> Header:
    """Read the head of an article; what is not there stays empty.

    >>> text = "Ministers agree on fishing deal\\n\\nBy Jane Doe, 6 May 2021\\n\\nThey agreed on Thursday."
    >>> header = find_header(text)
    >>> header.title, header.published, header.byline
    ('Ministers agree on fishing deal', datetime.date(2021, 5, 6), 'Jane Doe')
    """
    head = _Head()
    for start, line, runs_on in _lines(text):
        if not head.take(start, line, runs_on=runs_on):
            break
    return Header(tuple(sorted(head.sections, key=lambda s: s.span)), head.published, head.title, head.byline)


def sections_of(text: str, header: Header) -> tuple[Section, ...]:
    """The head's sections and the body after them."""
    start = max((section.span.end for section in header.sections), default=0)
    return (*header.sections, Section("body", Span(start, len(text))))


class _Head:
    """The head as far as it was read."""

    def __init__(self) -> None:
        self.sections: list[Section] = []
        self.published: date | None = None
        self.title = self.byline = ""

    def take(self, start: int, line: str, *, runs_on: bool) -> bool:
        """Take a line into the head, or say that the body has begun."""
        dateline = _DATELINE.match(line)
        if dateline and self.published is None and (day := read_day(dateline["date"])):
            self.published = day
            self._add("dateline", line, Span(0, dateline.end()), start)
            return False
        placed = None if runs_on else _PLACE_AND_DATE.match(line)
        if placed and self.published is None and (day := read_day(placed["date"])):
            self.published = day
            self._add("dateline", line, Span(0, len(line)), start)
            return True
        dated = self._take_date(line, runs_on=runs_on)
        if dated is not None:
            self._add("dateline", line, dated, start)
            return self._take_rest(start, line, dated, runs_on=runs_on)
        return self._take_rest(start, line, Span(0, 0), runs_on=runs_on)

    def _take_date(self, line: str, *, runs_on: bool) -> Span | None:
        if self.published is not None:
            return None
        last = None if runs_on else _DATE_LAST.search(line)
        for match in (_DATE_FIRST.match(line), last):
            if match and (day := read_day(match["date"])) and not _is_prose(line[match.end() :]):
                self.published = day
                return Span(match.start(), match.end())
        return None

    def _take_rest(self, start: int, line: str, dated: Span, *, runs_on: bool) -> bool:
        """What stands on the line beside its date: a byline, the headline, or nothing."""
        left, right = (0, dated.start) if dated.start else (dated.end, len(line))
        rest = line[left:right].strip(" \t|,·•–—-")
        if not rest:
            return True
        offset = line.index(rest, left)
        byline = _BYLINE.match(rest)
        if byline and not _SENTENCE_END.search(rest) and not self.byline:
            self.byline = byline["who"].strip()
            self._add("byline", line, Span(offset, offset + len(rest)), start)
            return True
        if self.title or runs_on or _is_prose(rest):
            return bool(dated.end)
        self.title = rest
        self._add("title", line, Span(offset, offset + len(rest)), start)
        return True

    def _add(self, kind: str, line: str, span: Span, start: int) -> None:
        lead = len(span.of(line)) - len(span.of(line).lstrip())
        inner = Span(start + span.start + lead, start + span.start + len(span.of(line).rstrip()))
        self.sections.append(Section(kind, inner))  # type: ignore[arg-type]


def read_day(words: str) -> date | None:
    """A day that is written out in full and can be read in one way only.

    >>> read_day("16 November 2024"), read_day("03/04/2024"), read_day("30 February 2024")
    (datetime.date(2024, 11, 16), None, None)
    """
    with suppress(ValueError):
        return date.fromisoformat(words)
    strict = {"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]}
    readings = {_parsed(words, {**strict, "DATE_ORDER": order}) for order in ("DMY", "MDY")}
    day = readings.pop() if len(readings) == 1 else None
    return day if day and day.year in _YEARS else None


def _parsed(words: str, settings: dict[str, object]) -> date | None:
    found = dateparser.parse(words, settings=settings)
    return found.date() if found else None


def _is_prose(line: str) -> bool:
    """Is it running text rather than a line of the head?"""
    return len(line) > _LONGEST or bool(_SENTENCE_END.search(line))


def _lines(text: str) -> Iterator[tuple[int, str, bool]]:
    """The first lines that are not blank, each with its offset, and whether it belongs to running text."""
    matches = re.finditer(r"[^\n]*\S[^\n]*", text[: _LINES_LOOKED_AT * 4 * _LONGEST])
    for match in islice(matches, _LINES_LOOKED_AT):
        yield match.start(), match.group(), _runs_on(match.group(), text[match.end() :])


def _runs_on(line: str, rest: str) -> bool:
    """Is the line the whole text's last, or does its sentence go on below (text wrapped at a fixed width)?"""
    following = rest.lstrip("\r")[1:].partition("\n")[0].strip()
    if not rest.strip() or following[:1].islower():
        return True
    return bool(following) and len(line) > _WRAPPED and _WRAPPED < len(following) < 2 * _WRAPPED
