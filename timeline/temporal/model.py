"""What the tagger finds: a time expression, its TIMEX3 value, and the date that it means here."""

from dataclasses import dataclass
from typing import Literal

from timeline.dates import FuzzyDate
from timeline.documents import Span

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Basis = Literal["stated", "publication", "text", "event", "history", "editor", "none"]
Style = Literal["news", "narrative"]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression in a text. `type`, `value` and `mod` are TIMEX3 (TimeML 1.2); `mod` is "" where there is none.

    `when` is None where the words name no place on the calendar ("twice a month", "two hours"). `basis` says how
    `when` was found, and `because` says it in one sentence for a person.
    """

    span: Span
    text: str
    type: TimexType
    value: str
    mod: str = ""
    when: FuzzyDate | None = None
    basis: Basis = "none"
    because: str = ""


@dataclass(frozen=True, slots=True)
class Landmark:
    """A place in a text whose date is known from elsewhere. `source` says for a person how ("the Siege of Acre").

    `told` is True where the text tells what happened then ("she died in Basel"), False where it only names it.
    """

    start: int
    when: FuzzyDate
    source: str
    told: bool = False
