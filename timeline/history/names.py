"""Names of historical events in a text: "the Oslo accords", "Brexit vote", "9/11"."""

from collections.abc import Iterator

from spacy.tokens import Doc

from timeline.history.gazetteer import Gazetteer
from timeline.history.guards import only_looks_like
from timeline.history.kinds import kinds_of
from timeline.history.model import NameHit
from timeline.history.view import View


def find_names(parsed: Doc, gazetteer: Gazetteer) -> list[NameHit]:
    """Every name of a known event; where a name has several bearers, the best known one is given.

    >>> from timeline.documents import Document
    >>> from timeline.history import load
    >>> from timeline.language import parse_document
    >>> parsed = parse_document(Document.of("Nothing changed after the Oslo accords."))
    >>> [(hit.start, hit.end, hit.entry.name) for hit in find_names(parsed, load())]
    [(4, 6, 'Oslo I Accord')]
    """
    hits = []
    for start, end, positions in named(View.of(parsed), gazetteer):
        entry = gazetteer.known[best_known(positions, gazetteer)].entry
        hits.append(NameHit(start, end, parsed[start:end].root.i, entry))
    return hits


def named(view: View, gazetteer: Gazetteer) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Token span of each name, and the positions of all entries that bear it."""
    for first, last, names in gazetteer.names.find(view.folded):
        raw = view.raw[first:last]
        positions = tuple(name.position for name in names if name.fits(raw))
        start, end = view.tokens[first], view.tokens[last - 1] + 1
        kind = gazetteer.known[positions[0]].entry.kind if positions else ""
        if positions and not only_looks_like(view.parsed, start, end, kind):
            yield *_whole(view.parsed, start, end, kind), positions


def _whole(parsed: Doc, start: int, end: int, kind: str) -> tuple[int, int]:
    """The name with the word for its kind that stands around it: "Deepwater Horizon spill", "sinking of the Vasa"."""
    if end < len(parsed) and kind in kinds_of(parsed[end].lemma_.lower(), verbal=False):
        return start, end + 1
    first = start - 1 if start and parsed[start - 1].lower_ == "the" else start
    if first > 1 and parsed[first - 1].lower_ == "of" and kind in kinds_of(parsed[first - 2].lemma_, verbal=False):
        return first - 2, end
    return start, end


def best_known(positions: tuple[int, ...], gazetteer: Gazetteer) -> int:
    """The entry of the most trusted file, of these the latest."""
    known = gazetteer.known
    return min(positions, key=lambda at: (known[at].rank, -known[at].entry.start.lowest.year))
