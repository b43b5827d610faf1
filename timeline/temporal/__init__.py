"""Time expressions: found by rules (data), normalised as TIMEX3, and placed on the calendar with a reason."""

from timeline.temporal.model import Basis, Style, TimeExpression, TimexType
from timeline.temporal.style import guess_style
from timeline.temporal.tagging import tag

__all__ = ["Basis", "Style", "TimeExpression", "TimexType", "guess_style", "tag"]
