"""A file, a folder or a string in; documents out."""

from timeline.reading.encoding import guessed
from timeline.reading.files import SUFFIXES, read, read_all, read_bytes
from timeline.reading.plain import read_text

__all__ = ["SUFFIXES", "guessed", "read", "read_all", "read_bytes", "read_text"]
