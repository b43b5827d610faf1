"""A document: what it refuses."""

from datetime import date, datetime

import pytest

from timeline.documents import Document
from timeline.errors import InputError


@pytest.mark.parametrize(
    "published", ["2024-11-16", datetime(2024, 11, 16, 8, 30), 20241116], ids=["a string", "with a time", "a number"]
)
def test_a_publication_date_that_is_no_day_is_refused_by_name(published):
    with pytest.raises(InputError, match=r"'published' is .*2024.*give a day like"):
        Document.of("Parliament voted on Monday.", published=published)


def test_a_publication_date_is_a_day_or_unknown():
    assert Document.of("Parliament voted.", published=date(2024, 11, 16)).published == date(2024, 11, 16)
    assert Document.of("Parliament voted.").published is None
