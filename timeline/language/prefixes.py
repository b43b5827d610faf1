"""Words with a hyphenated prefix stay whole: cut up, "re-elected" is three words that no parser puts together again."""

import re
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokenizer import Tokenizer
from spacy.tokens import Token

_PREFIXED = re.compile(r"(re|co|counter)-([a-z]{3,})", re.IGNORECASE)


def keep_prefixed(nlp: Language) -> Language:
    """The pipeline with "re-elected" as one token, whose lemma is "elect": lists of words need no second entry.

    >>> from timeline.language.models import load
    >>> [(token.text, token.lemma_) for token in load()("She was re-elected and co-operated.")][2:5:2]
    [('re-elected', 'elect'), ('co-operated', 'cooperate')]
    """
    tokenizer, lemmatizer = nlp.tokenizer, nlp.get_pipe("lemmatizer") if nlp.has_pipe("lemmatizer") else None
    if isinstance(tokenizer, Tokenizer):
        tokenizer.infix_finditer = _whole(tokenizer.infix_finditer)
    if isinstance(lemmatizer, Lemmatizer) and lemmatizer.mode == "rule":
        lemmatizer.lemmatize = _of_rest(lemmatizer, lemmatizer.lemmatize)  # type: ignore[assignment]
    return nlp


def _whole(find: Any) -> Callable[[str], Iterator[re.Match[str]]]:
    return lambda text: iter(()) if _PREFIXED.fullmatch(text) else find(text)


def _of_rest(lemmatizer: Lemmatizer, lemmatize: Callable[[Any], list[str]]) -> Callable[[Token], list[str]]:
    """The lemma of what stands behind the prefix, or of both in one word where there is such a one ("cooperate")."""
    words = lemmatizer.lookups.get_table("lemma_index", {})

    def lemmas(token: Token) -> list[str]:
        text = token.text
        found = _PREFIXED.fullmatch(text) if "-" in text else None
        if found is None or token.pos_ not in ("VERB", "NOUN", "AUX"):
            return lemmatize(token)
        rest = found[2].lower()
        strings = lemmatizer.vocab.strings
        alone = SimpleNamespace(orth=strings.add(rest), pos=token.pos, text=rest, pos_=token.pos_, morph=token.morph)
        base = lemmatize(alone)[0]
        joined = found[1].lower() + base
        return [joined if joined in words.get(token.pos_.lower(), ()) and found[1].lower() == "co" else base]

    return lemmas
