"""Whose word a headline is: the titles of whole sentences, as the extraction words them."""

import pytest

from timeline.documents import Document
from timeline.pipeline import stream

CASES = [
    # what others do is told with who says so
    ("Ada Bell spoke. The guards, she said, had burned her papers.", "burned", "Guards burn papers, Ada Bell says"),
    ("Ada Bell said she had been beaten by the guards.", "beaten", "Guards beat Ada Bell, Ada Bell says"),
    ("A witness said the lorry had jumped the lights.", "jumped", "Lorry jumps lights, witness says"),
    ("Army: rebels shelled hospital", "shelled", "Rebels shell hospital, Army says"),
    # what they do themselves is not, unless it is contested
    ("Boeing said it had sold the plant.", "sold", "Boeing sells plant"),
    ("Richard Byrd claimed to have crossed the pole.", "crossed", "Richard Byrd crosses pole, by own account"),
    ("The army denied that it had bombed the market.", "bombed", "Army does not bomb market, by own account"),
    ("The army bombed the market.", "bombed", "Army bombs market"),
]


@pytest.mark.parametrize(("text", "trigger", "title"), CASES)
def test_titles_of_claims_name_their_source(text, trigger, title):
    [(_, events)] = stream([Document.of(text)])
    assert next(e.title for e in events if e.evidence[0].trigger_text == trigger) == title
