"""Files that appear whole or not at all."""

import os
from pathlib import Path

from timeline.errors import ExportError


def write_bytes(target: Path, data: bytes) -> None:
    """Write a file so that it appears only when all of it is there; ExportError where it cannot."""
    scratch = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        scratch.write_bytes(data)
        os.replace(scratch, target)
    except OSError as error:
        scratch.unlink(missing_ok=True)
        raise ExportError(f"cannot write {str(target)!r}: {error.strerror}; check the folder") from error
