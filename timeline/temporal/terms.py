"""What a matched rule builds, what it is resolved against, and what comes of it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple, Protocol

from timeline.dates import FuzzyDate, Point
from timeline.temporal.model import Basis, Style, TimexType
from timeline.temporal.periods import Period, day

Direction = Literal["last", "this", "next"]
Tense = Literal["past", "future", "open", "gone"]  # open: an infinitive, leaning ahead; gone: "since", surely past
YEARS = ("year", "decade", "century", "millennium")
LONG_AGO = 270  # so many days before publication, what news tells is its background
DAY_UNITS = ("day", "daypart", "hour", "minute", "second")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read an expression: its TIMEX3, its date, and the key of the sentence that says why."""

    type: TimexType
    value: str
    mod: str = ""
    when: FuzzyDate | None = None
    basis: Basis = "none"
    reason: str = "vague"
    anchor: str = ""
    period: Period | None = None
    moves: bool = True  # may later expressions count from this one?

    @property
    def is_anchor(self) -> bool:
        """Can later expressions count from it?"""
        return self.moves and self.period is not None and self.value[:1] != "X"


class Story(NamedTuple):
    """The dates of a text up to some place: the one that it is at, the one mentioned last, each with its end.

    `first_recent_day` is the first day that is news on the day of publication: what a news story is about. `old` is the
    date of long ago from which the text may go on, `old_end` where it ends, `old_day` its last day where weekdays or
    hours tell it. Only news asks for these. `begun` is the last day on which the text says that something began.
    """

    mentioned: Period | None = None
    mentioned_end: int = 0
    latest: Period | None = None
    latest_end: int = 0
    quarter: Period | None = None
    last_day: Period | None = None
    last_day_end: int = 0
    last_past_day: Period | None = None
    first_recent_day: Period | None = None
    old: Period | None = None
    old_end: int = 0
    old_day: Period | None = None
    begun: Period | None = None


_UNTOLD = Story()
_RECENT = 10  # days before publication that are still news


@dataclass(slots=True)
class Context:
    """What is known where an expression stands: the publication date, the dates mentioned so far, the words around.

    `asked` becomes True when anything of the story is asked for: a reading that asked for nothing is the same wherever
    the story is. `used_old` becomes True when a date without a year was counted from one of long ago.
    """

    published: Point | None
    style: Style
    tense_at: Callable[[int, int], Tense | None]
    leads_at: Callable[[int], bool]
    has_heading: Callable[[int, int], bool]
    parted_at: Callable[[int, int], bool]
    day_is_first: Callable[[], bool]
    name_at: Callable[[int, int], bool]
    earlier_at: Callable[[int], bool]
    has_halves: Callable[[], bool]  # does the text tell its hours by the half of the day: "10 p.m."?
    ahead_of_then_at: Callable[[int], bool] = lambda start: False  # is it to come from a past: "would be shut"?
    begins_at: Callable[[int, int], bool] = lambda start, end: False  # does something begin then: "broke out on 3 May"?
    story: Story = _UNTOLD
    asked: bool = False
    used_old: bool = False
    leaning: Direction | None = None  # on which side of the story a day and month without a year is looked for
    position: int = 0
    end: int = 0
    _tense: dict[int, Tense | None] = field(default_factory=dict)

    @property
    def mentioned(self) -> Period | None:
        """The date that the story is at."""
        self.asked = True
        return self.story.mentioned

    @property
    def old(self) -> Period | None:
        """The date of long ago from which an article may go on here."""
        self.used_old = self.story.old is not None
        return self.story.old

    @property
    def old_day(self) -> Period | None:
        """The day of long ago from which the weekdays of an article go on here."""
        self.used_old = self.story.old_day is not None
        return self.story.old_day

    @property
    def latest(self) -> Period | None:
        """The date mentioned last, the story's or an aside's."""
        self.asked = True
        return self.story.latest

    @property
    def quarter(self) -> Period | None:
        """The quarter mentioned last."""
        self.asked = True
        return self.story.quarter

    @quarter.setter
    def quarter(self, period: Period) -> None:
        self.story = self.story._replace(quarter=period)

    @property
    def dayfirst(self) -> bool:
        """Does 3/4/2020 mean the third of April here?"""
        return self.day_is_first()

    @property
    def leads(self) -> bool:
        """Does the expression stand at the beginning of its sentence?"""
        return self.leads_at(self.position)

    @property
    def names(self) -> bool:
        """Does the expression only name something: "the treaty of 1932", "(born 4 May 1870)"?"""
        return self.name_at(self.position, self.end)

    @property
    def looks_back(self) -> bool:
        """Is it told as over by then: "had spent the summer"?"""
        return self.earlier_at(self.position)

    @property
    def narrates(self) -> bool:
        """Does a narrative go on from a date that it has told?"""
        return self.style == "narrative" and self.mentioned is not None

    @property
    def now(self) -> Period | None:
        """The day that "today" and "last year" count from: the publication in news, the last date in a narrative.

        A narrative that has told no date yet counts from its publication: an obituary's "died on Tuesday".
        """
        if self.narrates:
            return self.mentioned
        return day(self.published) if self.style and self.published else None

    @property
    def speech(self) -> Period | None:
        """The day that "last year" and "next week" count from: as `now`, but what a narrative says of the time to come
        ("a museum is planned for next year") it says on its publication."""
        ahead = self.narrates and self.published and self.tense == "future"
        return day(self.published) if ahead and self.published else self.now

    @property
    def today(self) -> Period | None:
        """As `now`, but no finer than a day: what vague stretches reach from."""
        return day(self.now.start) if self.now and self.now.unit in DAY_UNITS else self.now

    @property
    def mention(self) -> Period | None:
        """What "two days later" and "that year" count from: the last date in the text, else the publication."""
        return self.mentioned or self.now

    @property
    def day(self) -> Period | None:
        """The day that the text speaks of, for a time of day without one.

        In news that is the last day named in the paragraph, else the first recent one that the article names; what is
        past is not ahead.
        """
        mention = self.mention
        if self.style == "news" and self.published:
            day = self.story.first_recent_day
            if self.tense != "future" and self.old_day:
                return self.old_day
            if mention is None or mention.unit not in DAY_UNITS:
                return day or self.now
            parted = self.parted_at(self.story.mentioned_end, self.position)
            if parted and (self.tense != "future" or self._age(mention) > _RECENT):
                return day or mention
            ahead = self._age(mention) < 0 and self.tense == "past"
            return self.story.last_past_day or self.now if ahead else mention
        return self.now if mention is None or mention.unit not in DAY_UNITS else mention

    def _age(self, period: Period) -> int:
        """How many days before publication a day was."""
        assert self.published
        return self.published.ordinal() - period.start.ordinal()

    @property
    def tense(self) -> Tense | None:
        """The tense of the words around the expression, found once."""
        if self.position not in self._tense:
            self._tense = {self.position: self.tense_at(self.position, self.end)}
        return self._tense[self.position]

    def basis(self, anchor: Period | None) -> Basis:
        """How a date counted from this anchor is known."""
        if anchor is None:
            return "none"
        if self.published and anchor.unit == "day" and anchor.start == self.published and anchor is not self.mentioned:
            return "publication"
        by_article = self.style == "news" or self.mentioned is None
        return "publication" if by_article and anchor is not self.mentioned else "text"

    def note(self, period: Period, *, stated: bool = False) -> None:
        """Remember a date that the text mentions; the day of publication `stated` in full is that of a date line."""
        story = self.story
        if not self.reaches(period):
            story = story._replace(latest=period, latest_end=self.end)
        if period.unit in DAY_UNITS:
            over = self.published is not None and period.start[:3] <= self.published[:3]
            story = story._replace(
                last_day=period, last_day_end=self.end, last_past_day=period if over else story.last_past_day
            )
            if story.first_recent_day is None and self.published and stated <= self._age(period) <= _RECENT:
                story = story._replace(first_recent_day=period)
        self.story = story

    def reaches(self, period: Period) -> bool:
        """Does something last from or to this year: "since 1913", in a narrative also "until 1918"?"""
        if period.unit not in YEARS:
            return False
        return self.tense == "gone" or (self.style == "narrative" and self.tense == "future")

    def go_to(self, period: Period) -> None:
        """The text is now at this date."""
        self.story = self.story._replace(mentioned=period, mentioned_end=self.end, begun=self.begun(period))

    def begun(self, period: Period) -> Period | None:
        """The day on which something began, once the text is at this date."""
        begins = period.unit in DAY_UNITS and self.begins_at(self.position, self.end)
        return period if begins else self.story.begun

    def is_yet_to_come(self, point: Point) -> bool:
        """Is it after an article that does not tell it as to come?"""
        ahead = self.published is not None and point > self.published
        return ahead and not self.narrates and self.tense != "future"


class Term(Protocol):
    """Something with a place in time, not yet counted from anything."""

    def resolve(self, context: Context) -> Reading:
        """Read the term in its context."""
        ...


@dataclass(frozen=True, slots=True)
class Several:
    """Expressions out of one match, which share a part: "3 to 5 May", "June 5, 6 and 7"."""

    terms: tuple[Term, ...]


def stated(period: Period) -> Reading:
    """The reading of a date that the text writes out in full."""
    return Reading(_type(period), period.value, "", period.when, "stated", "stated", period=period)


def counted(period: Period, context: Context, anchor: Period, reason: str = "counted") -> Reading:
    """The reading of a date that was counted from another one."""
    basis = context.basis(anchor)
    return Reading(_type(period), period.value, "", period.when, basis, reason, anchor.value, period)


def counted_from(reading: Reading, period: Period, context: Context) -> Reading:
    """The reading of a date that was counted from another expression's, and is known as that one is."""
    base = reading.period or period
    found = counted(period, context, base)
    told = base.unit in DAY_UNITS or not reading.anchor
    return replace(found, basis=reading.basis, anchor=base.value if told else reading.anchor)


def unresolved(value: str, type: TimexType = "DATE") -> Reading:
    """The reading of a relative date when there is nothing to count from."""
    return Reading(type, value, reason="unanchored")


def _type(period: Period) -> TimexType:
    return "TIME" if period.unit in ("second", "minute", "hour", "daypart") else "DATE"
