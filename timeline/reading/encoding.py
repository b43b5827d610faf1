"""Bytes to text: UTF-8 first, then what the bytes look like."""

import codecs
import contextlib
import csv
import logging
from functools import lru_cache
from importlib.resources import files

from charset_normalizer import CharsetMatch, from_bytes

from timeline.errors import InputError
from timeline.reading.languages import likeliest

_LOG = logging.getLogger(__name__)

_SIGNATURES = {
    b"PK\x03\x04": "a ZIP or Office file",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a compressed file",
    b"\x7fELF": "a program",
}
_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_LIKELY = [
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "koi8_r", "iso8859_2",
    "iso8859_5", "gb18030", "big5", "cp932", "euc_jp", "cp949",
]  # fmt: skip
"""What files that are not UTF-8 are really in; others (DOS, Mac, EBCDIC) fit short texts only by chance."""


_SAMPLE = 200_000
_PDF_WITHIN = 1024
"""Bytes within which a PDF says that it is one; some have others before."""
_LATIN = ("cp1252", "cp1250", "cp1254", "cp1257")
"""Encodings of Latin script, of which short texts fit several; the letters of their language decide."""
_ANYWHERE = "“”„‘’‚–—…«»‹›•·°§©®™€£¡¿ºª\xa0\xad"
"""What stands in texts of any language."""


def decode(data: bytes, *, name: str) -> str:
    """The text of a file; InputError for one that is empty or not text. A byte order mark is not part of the text.

    >>> decode("Düzce".encode("latin-1") * 20, name="a.txt")[:5]
    'Düzce'
    """
    for signature, kind in _SIGNATURES.items():
        if data.startswith(signature):
            raise InputError(f"{name!r} is {kind}, not text; save it as .txt, .md or .html first, or paste its text")
    encoding = guessed(data, name=name)
    text = data.decode(encoding, errors="replace") if encoding else data.decode(_stated(data))
    if "\x00" in text:
        raise InputError(f"{name!r} is a binary file, not text; save it as .txt, .md or .html first")
    if not text.strip():
        raise InputError(f"{name!r} is empty; give a file that holds an article")
    return text


def is_pdf(data: bytes) -> bool:
    """Do the bytes say so themselves?

    >>> is_pdf(b"%PDF-1.7 ..."), is_pdf(b"The word %PDF")
    (True, False)
    """
    return b"%PDF-" in data[:_PDF_WITHIN]


def guessed(data: bytes, *, name: str) -> str:
    """The encoding that bytes seem to be in, "" where they are UTF-8, a PDF or say it; it is told in the log.

    >>> guessed("Düzce".encode(), name="a.txt"), guessed("Düzce".encode("latin-1"), name="a.txt")
    ('', 'cp1252')
    """
    if is_pdf(data):
        return ""
    with contextlib.suppress(UnicodeDecodeError):
        data.decode(_stated(data))
        return ""
    sample = data[:_SAMPLE]
    found = list(from_bytes(sample, cp_isolation=_LIKELY)) if b"\x00" not in data else []
    if not found:
        raise InputError(f"{name!r} is a binary file or in an unknown encoding; save it as UTF-8 text first")
    best = min(found, key=lambda one: (_foreign(str(one)), one.chaos, -one.coherence, "cp1252" not in _names(one)))
    likely = "cp1252" if "cp1252" in _names(best) else best.encoding  # of equals, that of Western Europe
    encoding = min((likely, *_LATIN), key=lambda one: _foreign(sample.decode(one, errors="replace")))
    _LOG.warning("%r is not UTF-8; read as %s, a guess: if letters are wrong, save it as UTF-8", name, encoding)
    return encoding


def _stated(data: bytes) -> str:
    return next((encoding for mark, encoding in _MARKS.items() if data.startswith(mark)), "utf-8")


def _names(match: CharsetMatch) -> list[str]:
    return match.could_be_from_charset


def _foreign(text: str) -> float:
    """Which part of the letters that are not ASCII is strange to the language that the text seems to be in."""
    odd = [letter for letter in text.lower() if letter > "\x7f" and letter not in _ANYWHERE]
    alphabet = _alphabets().get(likeliest(text))
    if not odd or alphabet is None:
        return 0.0
    return sum(letter not in alphabet for letter in odd) / len(odd)


@lru_cache(maxsize=1)
def _alphabets() -> dict[str, frozenset[str]]:
    """The letters beyond ASCII of languages in Latin script."""
    lines = files("timeline.reading.data").joinpath("alphabets.csv").read_text("utf-8").splitlines()
    return {row["language"]: frozenset(row["letters"]) for row in csv.DictReader(lines, strict=True)}
