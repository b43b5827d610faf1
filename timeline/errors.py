"""Everything that can go wrong on purpose. Messages name the input, the reason and the mend."""


class TimelineError(Exception):
    """Base of every error that this library raises on purpose."""


class InputError(TimelineError):
    """A file or text that cannot be read as an article."""


class ParseError(TimelineError):
    """A text that the parser failed on by a fault of its own."""


class DateError(TimelineError, ValueError):
    """A date, bound or EDTF string that is not valid, or that the value cannot hold."""


class RuleError(TimelineError):
    """A data file (rules, aliases, gazetteer) that breaks its schema."""


class ModelError(TimelineError):
    """The language model is missing or of the wrong version."""


class ExportError(TimelineError):
    """A picture or table that could not be made."""
