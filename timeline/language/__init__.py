"""The one place that knows spaCy."""

from timeline.language.analyse import analyse, parse_document
from timeline.language.models import load

__all__ = ["analyse", "load", "parse_document"]
