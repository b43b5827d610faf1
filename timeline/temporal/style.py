"""News or narrative: which dates does a text count from?"""

from datetime import date

from timeline.temporal.model import Style


def guess_style(text: str, published: date | None = None) -> Style:
    """News where a publication date is known, else narrative.

    >>> guess_style("The war began in 1914.")
    'narrative'
    """
    return "news" if published else "narrative"
