"""Quicker matrix products give the parse of the model's own."""

import numpy as np
import pytest
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, TAG
from spacy.language import Language
from threadpoolctl import threadpool_info

from timeline.language import models
from timeline.language.arithmetic import multiply_with_numpy, one_thread

TEXTS = [
    "Rebels shot down a helicopter near the border on Tuesday, two days after talks in Geneva had failed.",
    "Its shares fell 3 percent. The chief executive, Ana Lund, said she would not resign.",
    "",
]


@pytest.fixture(scope="module")
def own() -> Language:
    """The model as its package loads it."""
    return models.importlib.import_module(models.DEFAULT).load()


def test_numpy_gives_the_parse_of_the_models_own_arithmetic(own):
    quick = multiply_with_numpy(models.importlib.import_module(models.DEFAULT).load())
    asked = [TAG, DEP, HEAD, LEMMA, ENT_TYPE, ENT_IOB]
    for text in TEXTS:
        assert np.array_equal(own(text).to_array(asked), quick(text).to_array(asked))


def test_every_layer_multiplies_with_numpy():
    nlp = models.load()
    layers = [layer for name in ("tok2vec", "parser", "ner") for layer in nlp.get_pipe(name).model.walk()]
    assert layers
    assert not any(layer.ops.use_blis for layer in layers)


def test_one_thread_ends_with_its_block():
    before = blas_threads()
    with one_thread():
        assert set(blas_threads()) == {1}
    assert blas_threads() == before


def blas_threads() -> list[int]:
    """How many threads each loaded BLAS may start."""
    return [library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"]
