"""The share of statuses judged rightly on sentences that were written before their words were added to any list."""

from pathlib import Path

from tests.events.marked_sentences import parse_marked, table
from timeline.events.factuality import assess

BAR = 0.9


def test_statuses_of_unseen_sentences():
    rows = table(Path(__file__).parent / "unseen.csv")
    judged = parse_marked([sentence for _, sentence in rows])
    right = sum(
        assess(parsed, [draft])[0].status == row[0] for row, (_, parsed, draft) in zip(rows, judged, strict=True)
    )
    assert right / len(rows) >= BAR
