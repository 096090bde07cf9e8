"""The door to files: workbooks and text tables become grids, everything else one clear sentence."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ...feedback import Feedback, Silence, stop_if_cancelled
from ..errors import DeliveryError
from .dbase import read_dbase
from .grid import Grid
from .kinds import TEXT_FILES, WORKBOOKS, FileKind, kind_of
from .ods import read_ods
from .opening import read_bytes
from .records import read_records
from .textfile import read_textfile
from .workbook import read_workbook
from .xls import read_xls

__all__ = ["TEXT_FILES", "WORKBOOKS", "SourceFile", "read_file", "read_grid", "sheet_names"]

Reader = Callable[[str, bytes, Feedback], dict[str, Grid]]
"""From a file's name and bytes to its sheets; tells nobody its progress, but asks whether to go on."""


@dataclass(frozen=True)
class SourceFile:
    """A file read once: name, fingerprint, and its sheets in their order."""

    name: str
    sha256: str
    grids: dict[str, Grid]

    def grid(self, sheet: str) -> Grid:
        """The sheet of that name. Raises DeliveryError that lists the sheets there are."""
        for name, grid in self.grids.items():
            if name.strip().casefold() == sheet.strip().casefold() or (
                grid.text_only and len(self.grids) == 1
            ):
                return grid
        raise DeliveryError(
            "{file} has no sheet “{sheet}”.",
            hint="It has: {known}.",
            file=self.name,
            sheet=sheet,
            known=", ".join(self.grids),
        )


def read_file(path: Path, feedback: Feedback | None = None) -> SourceFile:
    """Read all sheets of a file. Raises DeliveryError, and Cancelled where `feedback` says so."""
    feedback = feedback or Silence()
    content = read_bytes(path)
    if not content.strip():
        raise DeliveryError("{file} is empty.", file=path.name)
    fingerprint = hashlib.sha256(content).hexdigest()
    stop_if_cancelled(feedback)
    return SourceFile(path.name, fingerprint, _grids(path.name, content, feedback))


def sheet_names(path: Path) -> tuple[str, ...]:
    """Names of the sheets, one empty name for a text file. Raises DeliveryError."""
    return tuple(read_file(path).grids)


def read_grid(path: Path, sheet: str = "") -> Grid:
    """One sheet, the first visible one without a name. Raises DeliveryError."""
    source = read_file(path)
    if sheet:
        return source.grid(sheet)
    return next(
        (grid for grid in source.grids.values() if not grid.hidden), next(iter(source.grids.values()))
    )


def _grids(file: str, content: bytes, feedback: Feedback) -> dict[str, Grid]:
    grids = _READERS[kind_of(file, content)](file, content, feedback)
    if not grids:
        raise DeliveryError("{file} has no sheet with cells.", file=file)
    return grids


_READERS: dict[FileKind, Reader] = {
    FileKind.WORKBOOK: read_workbook,
    FileKind.OLE: read_xls,
    FileKind.OPEN_DOCUMENT: read_ods,
    FileKind.TEXT: read_textfile,
    FileKind.RECORDS: read_records,
    FileKind.DBASE: read_dbase,
}
