"""Workbooks of Excel 5 to 2003 (.xls): results, formats, merges, comments and what is hidden.

Macros and formulas are not looked at. The format has no checksum: no program can notice that a digit in a
damaged file has changed; what breaks the structure is refused.
"""

from __future__ import annotations

import struct

from ...feedback import Feedback, stop_if_cancelled
from ..errors import DeliveryError
from .draft import Draft
from .grid import Grid
from .guard import damaged
from .ole import CompoundFile
from .xls_book import read_book
from .xls_sheet import read_sheet

_NAMES = ("workbook", "book")
"""The stream with the workbook; a file for Excel 95 and 97 holds both, the newer one first."""

_ENCRYPTED = "encryptedpackage"


def read_xls(file: str, content: bytes, feedback: Feedback) -> dict[str, Grid]:
    """Every worksheet in the order of the workbook. Raises DeliveryError, and Cancelled."""
    try:
        return _grids(file, _workbook(file, CompoundFile(content)), feedback)
    except (IndexError, OverflowError, ValueError, struct.error) as error:
        raise damaged(file, error) from error


def _workbook(file: str, compound: CompoundFile) -> bytes:
    if _ENCRYPTED in compound.names:
        raise DeliveryError(
            "{file} is protected with a password.", hint="Save it without password.", file=file
        )
    for name in _NAMES:
        if name in compound.names:
            return compound.stream(name)
    raise DeliveryError("{file} is no Excel workbook.", hint="Save it as .xlsx or .csv.", file=file)


def _grids(file: str, stream: bytes, feedback: Feedback) -> dict[str, Grid]:
    book = read_book(file, stream)
    grids: dict[str, Grid] = {}
    cells = read = 0
    for place in book.sheets:
        stop_if_cancelled(feedback)
        if place.name in grids:
            raise ValueError(f"two sheets are called {place.name}")
        draft = Draft(file, place.name, place.hidden, cells)
        read += read_sheet(stream, place.start, book, draft) - place.start
        if read > len(stream):
            raise ValueError("sheets share their records")
        grids[place.name] = draft.grid()
        cells += draft.cells
    return grids
