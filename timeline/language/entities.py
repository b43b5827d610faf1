"""The model's name finder without its state machine: the same names in a third of the time.

spaCy walks a text token by token, and asks at each of them which of its 74 moves (B-ORG, I-ORG, ..., O) are allowed.
Outside a name that depends on the token alone, so all tokens are scored at once; inside one it depends on the token
and on where the name began, so all names are carried on together, one token at a time.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IS_SPACE, SENT_START
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span
from thinc.api import NumpyOps

_FEATURES = 3  # the token; the first one of the name that is open; the token before, if a name is open
Numbers = NDArray[Any]


class EntityFinder:
    """Finds names by the weights of an EntityRecognizer; a document that has names already keeps them."""

    def __init__(self, recogniser: EntityRecognizer) -> None:
        model, moves = recogniser.model, _moves(recogniser)
        self._labels = [name[2:] for name in moves if name.startswith("B-")]
        self._vectors, self._lower, upper = (model.get_ref(name) for name in ("tok2vec", "lower", "upper"))
        rows = {part: [moves.index(part + label) for label in self._labels] for part in ("B-", "U-", "I-", "L-")}
        self._outside = _Layer(upper, [*rows["B-"], *rows["U-"], moves.index("O")])
        self._inside, self._last = _Layer(upper, rows["I-"]), _Layer(upper, rows["L-"])

    def __call__(self, doc: Doc) -> Doc:
        """Set the names of one document."""
        return next(self.pipe([doc], batch_size=1))

    def pipe(self, docs: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]:
        """Set the names of many, `batch_size` at a time."""
        source = iter(docs)
        while batch := list(islice(source, batch_size)):
            if plain := [doc for doc in batch if len(doc) and not doc.has_annotation("ENT_IOB")]:
                self._enter(plain)
            yield from batch

    def _enter(self, docs: Sequence[Doc]) -> None:
        rows = np.vstack([doc.to_array([IS_SPACE, SENT_START]) for doc in docs])
        starts = np.cumsum([0, *map(len, docs)])
        closing = np.append(rows[1:, 1] == 1, True)  # no name goes on behind these tokens
        closing[starts[1:] - 1] = True
        names = self._names(self._vectors.predict(docs), rows[:, 0] == 1, closing)
        found: list[list[Span]] = [[] for _ in docs]
        for start, end, label in names:
            place = int(np.searchsorted(starts, start, "right")) - 1
            offset = int(starts[place])
            found[place].append(Span(docs[place], start - offset, end - offset, label))
        for doc, spans in zip(docs, found, strict=True):
            doc.set_ents(spans)

    def _names(self, vectors: Numbers, space: Numbers, closing: Numbers) -> Iterator[tuple[int, int, str]]:
        """First token, the one behind the last, and the label of each name."""
        features = self._lower.predict(vectors)  # row 0 stands for no token, row n + 1 for token n
        choices, count = self._begun(features, space, closing), len(self._labels)
        ends = self._ends(features, choices, closing)
        free = 0
        for start in np.flatnonzero(choices < 2 * count).tolist():
            if start >= free:
                free = ends.get(start, start + 1)
                yield start, free, self._labels[choices[start] % count]

    def _begun(self, features: Numbers, space: Numbers, closing: Numbers) -> Numbers:
        """For each token, if no name is open there: the label that begins, as many more if it ends as well, or else."""
        count = len(self._labels)
        scores = self._outside(self._hidden(features[1:, 0], features[0, 1], features[0, 2]))
        scores[closing | space, :count] = -np.inf
        scores[space, count : 2 * count] = -np.inf
        choices: Numbers = scores.argmax(axis=1)
        return choices

    def _ends(self, features: Numbers, choices: Numbers, closing: Numbers) -> dict[int, int]:
        """For the first token of each name of several tokens the one behind its last."""
        found: dict[int, int] = {}
        starts = np.flatnonzero(choices < len(self._labels))
        at, labels = starts + 1, choices[starts]
        while len(starts):
            hidden = self._hidden(features[at + 1, 0], features[starts + 1, 1], features[at, 2])
            rows = np.arange(len(starts))
            goes_on = (self._inside(hidden)[rows, labels] >= self._last(hidden)[rows, labels]) & ~closing[at]
            found.update(zip(starts[~goes_on].tolist(), (at[~goes_on] + 1).tolist(), strict=True))
            starts, at, labels = starts[goes_on], at[goes_on] + 1, labels[goes_on]
        return found

    def _hidden(self, *features: Numbers) -> Numbers:
        """The state's vector from the features of the tokens that it looks at."""
        first, second, third = features
        summed: Numbers = first + second + third + self._lower.get_param("b")
        return reduce(np.maximum, (summed[:, :, piece] for piece in range(summed.shape[2])))  # max(axis=2) is slow


class _Layer:
    """Some rows of a linear layer."""

    def __init__(self, layer: Any, rows: Sequence[int]) -> None:
        self._weights, self._bias = layer.get_param("W")[rows].T.copy(), layer.get_param("b")[rows]

    def __call__(self, hidden: Numbers) -> Numbers:
        scores: Numbers = hidden @ self._weights + self._bias
        return scores


def find_entities_at_once(nlp: Language) -> Language:
    """Let the pipeline's name finder, where it is of this kind, score all tokens at once.

    >>> from timeline.language.models import load
    >>> [(entity.text, entity.label_) for entity in load()("Angela Merkel went to Paris on Monday.").ents]
    [('Angela Merkel', 'PERSON'), ('Paris', 'GPE'), ('Monday', 'DATE')]
    """
    if nlp.has_pipe("ner"):
        recogniser = nlp.get_pipe("ner")
        if isinstance(recogniser, EntityRecognizer) and _is_known(recogniser):
            Language.component("entity_finder", func=EntityFinder(recogniser))
            nlp.add_pipe("entity_finder", after="ner")
            nlp.disable_pipe("ner")
    return nlp


def _is_known(recogniser: EntityRecognizer) -> bool:
    """Is it greedy, with the features and layers that are computed here?"""
    model, lower = recogniser.model, recogniser.model.get_ref("lower")
    greedy = recogniser.cfg["beam_width"] == 1 and not model.attrs["unseen_classes"]
    layers = model.attrs["has_upper"] and lower.get_dim("nF") == _FEATURES and lower.get_dim("nP") > 1
    return greedy and layers and isinstance(model.ops, NumpyOps)


def _moves(recogniser: EntityRecognizer) -> list[str]:
    moves: Any = recogniser.moves
    return [moves.get_class_name(i) for i in range(moves.n_moves)]
