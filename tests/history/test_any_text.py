"""Whatever the text, names and matches come back without an error and lie inside it."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.documents import Document
from timeline.history import Reference, find_names, load, match
from timeline.language import parse_document

WORDS = (
    "the The of in after years ten war War invasion Iraq Iraqi Kennedy John 9/11 Oslo accords Berlin Wall fall killed "
    "was by 's film \" , . - 1973 September 11 attacks US-led voted to St. Gen. é \u202e 😀 II Jr and who a another"
)
SOUP = st.lists(st.sampled_from(WORDS.split(" ")) | st.text(max_size=4), max_size=30).map(" ".join)
DATES = st.none() | st.dates(date(1, 1, 1), date(2030, 1, 1))


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(SOUP, DATES)
def test_any_text_is_matched_without_an_error(text, published):
    document = Document.of(text, published=published)
    parsed, gazetteer = parse_document(document), load()
    for hit in find_names(parsed, gazetteer):
        assert 0 <= hit.start <= hit.head < hit.end <= len(parsed)
    references = [Reference(token.i, token.i + 1, token.i, token.lemma_.lower()) for token in parsed]
    found = match(parsed, document, references, gazetteer)
    assert len(found) == len(references)
    for one in found:
        assert one is None or (0 < one.score <= 1 and one.reasons)
