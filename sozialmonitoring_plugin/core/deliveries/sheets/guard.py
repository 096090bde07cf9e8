"""Looks at an archive before anything is unpacked: bombs, locks, giants. Every reader asks it.

A limit is never met by an ordinary delivery; each keeps a hostile file within seconds and megabytes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from enum import Enum

from ..errors import DeliveryError

MEGABYTE = 1 << 20
MAX_FILE = 100 * MEGABYTE
MAX_UNPACKED = 300 * MEGABYTE
"""Of the parts that hold text; pictures don't count."""

MAX_RATIO = 250
MAX_ENTRIES = 5_000
MAX_ROWS = 600_000
MAX_COLUMNS = 2_000
MAX_CELLS = 4_000_000
"""Of all sheets together, counted as rows times columns."""

MAX_TEXT = 50_000_000
"""Characters in all cells with text."""

MAX_UNCACHED = 100_000
MAX_MERGED = 200_000
"""Cells under merges, so that each can be asked for its merge at once."""

OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP_MAGIC = b"PK\x03\x04"
_BROKEN = "{file} is damaged and cannot be read."
_BROKEN_HINT = "Open it in Excel or LibreOffice, save it again, and import that."
_TEXT_PARTS = (".xml", ".rels", ".vml")


def damaged(file: str, problem: object) -> DeliveryError:
    """The one sentence for whatever breaks the rules of a file's format."""
    return DeliveryError(_BROKEN, hint=_BROKEN_HINT, details=str(problem), file=file)


def open_archive(file: str, content: bytes) -> zipfile.ZipFile:
    """A ZIP archive that is safe to unpack. Raises DeliveryError, and zipfile's errors for damage."""
    archive = zipfile.ZipFile(io.BytesIO(content))
    entries = archive.infolist()
    if any(entry.flag_bits & 1 for entry in entries):
        raise DeliveryError(
            "{file} is protected with a password.", hint="Save it without password.", file=file
        )
    unpacked = _size(entry for entry in entries if entry.filename.lower().endswith(_TEXT_PARTS))
    packed = max(1, sum(entry.compress_size for entry in entries))
    everything = _size(entries)
    dense = everything > 10 * MEGABYTE and everything / packed > MAX_RATIO
    if len(entries) > MAX_ENTRIES or unpacked > MAX_UNPACKED or dense:
        raise DeliveryError(
            "{file} unpacks to {size} MB in {entries} parts; that is no ordinary workbook.",
            file=file,
            size=everything // MEGABYTE,
            entries=len(entries),
        )
    if len({entry.filename.casefold() for entry in entries}) < len(entries):
        raise damaged(file, "two parts have the same name")
    return archive


def _size(entries: Iterable[zipfile.ZipInfo]) -> int:
    return sum(entry.file_size for entry in entries)


def refuse_giants(file: str, rows: int, columns: int, others: int = 0) -> None:
    """Raise DeliveryError for a table no office of a county would send, `others` cells read before it."""
    if rows > MAX_ROWS or columns > MAX_COLUMNS or rows * columns + others > MAX_CELLS:
        raise DeliveryError(
            "{file} has a sheet of {rows} rows and {columns} columns; at most {most} cells can be imported.",
            hint="Look for a stray cell far below or to the right of the table and delete it.",
            file=file,
            rows=rows,
            columns=columns,
            most=MAX_CELLS,
        )


class Mass(Enum):
    """What a hostile file has too much of."""

    CELLS = "cells"
    CHARACTERS = "characters"
    COMMENTS = "comments"
    MERGED = "merged"
    MERGES = "merges"
    HIDDEN = "hidden"
    UNCACHED = "uncached"


_SENTENCES = {
    Mass.CELLS: "{file} has more than {most} formatted cells; that is no ordinary table.",
    Mass.CHARACTERS: "{file} has more than {most} characters in its cells; that is no ordinary table.",
    Mass.COMMENTS: "{file} has more than {most} characters in its comments; that is no ordinary table.",
    Mass.MERGED: "{file} has more than {most} merged cells; that is no ordinary table.",
    Mass.MERGES: "{file} has more than {most} merged blocks; that is no ordinary table.",
    Mass.HIDDEN: "{file} has more than {most} hidden rows and columns; that is no ordinary table.",
    Mass.UNCACHED: "{file} has more than {most} formulas without a result; that is no ordinary table.",
}
_COPY_HINT = "Copy the table into a new workbook and import that."
_COMPUTE_HINT = "Open it in Excel or LibreOffice, which compute them, and save it again."


def too_many(file: str, what: Mass, most: int) -> DeliveryError:
    """The sentence for a file with more of something than can be looked through."""
    message = _SENTENCES[what]
    hint = _COMPUTE_HINT if what is Mass.UNCACHED else _COPY_HINT
    return DeliveryError(message, hint=hint, file=file, most=most)
