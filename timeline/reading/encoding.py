"""Bytes to text: UTF-8 first, then what the bytes look like."""

import codecs

from charset_normalizer import from_bytes

from timeline.errors import InputError

_SIGNATURES = {
    b"%PDF": "a PDF",
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


def decode(data: bytes, *, name: str) -> str:
    """The text of a file; InputError for one that is empty or not text. A byte order mark is not part of the text.

    >>> decode("Düzce".encode("latin-1") * 20, name="a.txt")[:5]
    'Düzce'
    """
    for signature, kind in _SIGNATURES.items():
        if data.startswith(signature):
            raise InputError(f"{name!r} is {kind}, not text; save it as .txt, .md or .html first, or paste its text")
    encoding = next((encoding for mark, encoding in _MARKS.items() if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = _detected(data, name)
    if "\x00" in text:
        raise InputError(f"{name!r} is a binary file, not text; save it as .txt, .md or .html first")
    if not text.strip():
        raise InputError(f"{name!r} is empty; give a file that holds an article")
    return text


def _detected(data: bytes, name: str) -> str:
    found = list(from_bytes(data[:200_000], cp_isolation=_LIKELY)) if b"\x00" not in data else []
    if not found:
        raise InputError(f"{name!r} is a binary file or in an unknown encoding; save it as UTF-8 text first")
    best = min(found, key=lambda one: (one.chaos, -one.coherence, "cp1252" not in one.could_be_from_charset))
    return data.decode(best.encoding, errors="replace")  # of equals, the encoding of Western Europe is the commonest
