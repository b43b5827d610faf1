"""The one place that knows spaCy."""

from timeline.language.analyse import Progress, analyse, parse_document
from timeline.language.models import load

__all__ = ["Progress", "analyse", "load", "parse_document"]
