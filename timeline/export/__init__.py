"""The timeline as a file: one format, one module. `write` chooses by the file's suffix."""

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.collection import Timeline

__all__ = ["write"]


def write(timeline: "Timeline", path: str | os.PathLike[str], *, today: date, **picture: Any) -> None:
    """Write a table (.csv, .json) or a picture (.png, .svg, .pdf, .html; `picture` as in `write_picture`).

    The file appears only when it is complete. ExportError where the suffix is unknown or it cannot be made.
    """
    from timeline.export.csv import to_csv
    from timeline.export.files import write_bytes
    from timeline.export.json import to_json

    tables = {".csv": to_csv, ".json": to_json}
    table = tables.get(Path(path).suffix.lower())
    if table:
        write_bytes(Path(path), table(timeline).encode("utf-8", "replace"))
        return
    from timeline.export.pictures import write_picture  # plotly is slow to load, and no table needs it

    write_picture(timeline, path, today=today, **picture)
