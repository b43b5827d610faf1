"""The model's attribute ruler with a memory: the same answers, without matching every rule against every token."""

from typing import Any

import numpy as np
from spacy.attrs import DEP, LEMMA, LOWER, MORPH, POS, TAG
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

_ASKED = [TAG, LOWER, DEP]
_GIVEN = [POS, MORPH, LEMMA]


class AttributeMemory:
    """What the rules say of a token depends on its tag, word and dependency alone, so it is asked once for each.

    The few rules that look at two tokens run on every document, as ever.
    """

    def __init__(self, ruler: AttributeRuler) -> None:
        self._ruler = ruler
        self._pairs = AttributeRuler(ruler.vocab)
        self._pairs.add_patterns([rule for rule in ruler.patterns if _looks_at_two(rule)])
        self._known: dict[tuple[int, ...], tuple[int, ...]] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set part of speech, morphology and fixed lemmas of every token."""
        keys = [tuple(row) for row in doc.to_array(_ASKED).tolist()]
        unknown = list(dict.fromkeys(key for key in keys if key not in self._known))
        if unknown:
            self._learn(doc, unknown)
        rows = [self._known[key] for key in keys]
        answers: Any = np.array(rows, dtype="uint64").reshape(len(rows), len(_GIVEN))
        doc.from_array(_GIVEN, answers)
        return self._pairs(doc)

    def _learn(self, doc: Doc, keys: list[tuple[int, ...]]) -> None:
        """Ask the rules about each kind of token by itself, so that no pair of them can match."""
        strings = doc.vocab.strings
        for tag, word, dependency in keys:
            alone = Doc(doc.vocab, [strings[word]], tags=[strings[tag]], deps=[strings[dependency]], heads=[0])
            answer = self._ruler(alone).to_array(_GIVEN)[0].tolist()
            self._known[tag, word, dependency] = tuple(answer)


def remember_attributes(nlp: Language) -> Language:
    """Give the pipeline's attribute ruler, where it has one, a memory."""
    if nlp.has_pipe("attribute_ruler"):
        ruler = nlp.get_pipe("attribute_ruler")
        assert isinstance(ruler, AttributeRuler)
        memory = AttributeMemory(ruler)
        Language.component("attribute_memory", func=memory)
        nlp.add_pipe("attribute_memory", after="attribute_ruler")
        nlp.disable_pipe("attribute_ruler")
    return nlp


def _looks_at_two(rule: dict[str, Any]) -> bool:
    return any(len(pattern) > 1 for pattern in rule["patterns"])
