"""The model's matrix products through numpy's own BLAS on one thread: the same parse in three quarters of the time.

spaCy's default is the portable BLIS, which is some three times slower than the BLAS that numpy brings. That one starts
a thread for every core though, and for matrices as small as these the threads cost more than they give.
"""

from contextlib import AbstractContextManager
from functools import lru_cache

from spacy.language import Language
from thinc.api import NumpyOps
from threadpoolctl import ThreadpoolController


def multiply_with_numpy(nlp: Language) -> Language:
    """Let every layer of every component that runs on the processor multiply with numpy.

    >>> from timeline.language.models import load
    >>> load().get_pipe("parser").model.ops.use_blis
    False
    """
    ops = NumpyOps(use_blis=False)
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        for layer in model.walk() if model else ():
            if isinstance(layer.ops, NumpyOps):
                layer.ops = ops
    return nlp


def one_thread() -> AbstractContextManager[object]:
    """BLAS keeps to one thread in this block; several processes use the other cores."""
    limited: AbstractContextManager[object] = _controller().limit(limits=1, user_api="blas")
    return limited


@lru_cache(maxsize=1)
def _controller() -> ThreadpoolController:
    """Looking for the loaded libraries takes long, so it is done once."""
    return ThreadpoolController()
