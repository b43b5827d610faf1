"""The one place that knows spaCy."""

from timeline.language.analyse import Progress, analyse, is_common, parse_document
from timeline.language.models import load

__all__ = ["Progress", "analyse", "is_common", "load", "parse_document"]
