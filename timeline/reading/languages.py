"""Which language a text is in."""

from functools import lru_cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

_SAMPLE = 1000
_SHORTEST = 60
_SURE = 0.9
_LAST_LATIN = "\u024f"
_NEWSPAPERS = (
    "af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn "
    "ko ku ky lo lt lv mk ml mn mr ms my nb ne nl nn no pa pl ps pt ro ru si sk sl sq sr sv sw ta te th tl tr uk ur "
    "uz vi zh"
)
"""Languages that newspapers are written in; their dialects are not told apart from them."""


def detect(text: str) -> str:
    """ISO 639-1 code; "en" where the text is too short or too mixed to say. Letters that are not Latin say enough.

    >>> detect("El presidente dijo el lunes que el parlamento votará la nueva ley sobre los puertos.")
    'es'
    >>> detect("Kyiv, 3 May")
    'en'
    >>> detect("Στις 3 Μαΐου 2014")
    'el'
    """
    sample = text[:_SAMPLE]
    letters = [letter for letter in sample if letter.isalpha()]
    other_script = sum(letter > _LAST_LATIN for letter in letters) > len(letters) / 2
    if len(letters) < _SHORTEST and not other_script:
        return "en"
    code, probability = _identifier().classify(sample)
    return str(code) if other_script or probability >= _SURE else "en"


def likeliest(text: str) -> str:
    """ISO 639-1 code of the likeliest language, however short the text.

    >>> likeliest("Wczoraj w Gdańsku")
    'pl'
    """
    return str(_identifier().classify(text[:_SAMPLE])[0])


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([code for code in _NEWSPAPERS.split() if code in identifier.labels])
    return identifier
