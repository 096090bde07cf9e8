"""The door to files: workbooks and text tables become grids, everything else one clear sentence."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..errors import DeliveryError
from .grid import Grid
from .guard import MAX_FILE, MEGABYTE, OLE_MAGIC, ZIP_MAGIC
from .textfile import read_textfile
from .workbook import read_workbook

WORKBOOKS = (".xlsx", ".xlsm")
TEXT_FILES = (".csv", ".tsv", ".txt")


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


def read_file(path: Path) -> SourceFile:
    """Read all sheets of a file. Raises DeliveryError."""
    content = _bytes_of(path)
    if not content.strip():
        raise DeliveryError("{file} is empty.", file=path.name)
    return SourceFile(path.name, hashlib.sha256(content).hexdigest(), _grids(path, content))


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


def _bytes_of(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise DeliveryError("{file} is a folder, not a file.", file=path)
        if size > MAX_FILE:
            raise DeliveryError(
                "{file} has {size} MB; at most {most} MB can be imported.",
                file=path.name,
                size=size // MEGABYTE,
                most=MAX_FILE // MEGABYTE,
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise DeliveryError("There is no file {file}.", file=path) from error
    except PermissionError as error:
        raise DeliveryError(
            "{file} may not be read.",
            hint="Is it open in another program, or do you lack the right?",
            file=path,
        ) from error
    except OSError as error:
        raise DeliveryError("{file} cannot be read: {problem}", file=path, problem=error) from error


def _grids(path: Path, content: bytes) -> dict[str, Grid]:
    reader = _reader(path, content)
    grids = reader(path.name, content)
    if not grids:
        raise DeliveryError("{file} has no sheet with cells.", file=path.name)
    return grids


def _reader(path: Path, content: bytes) -> Callable[[str, bytes], dict[str, Grid]]:
    kind = path.suffix.lower()
    if kind in WORKBOOKS:
        if content.startswith((ZIP_MAGIC, OLE_MAGIC)):
            return read_workbook
        raise DeliveryError("{file} is no Excel workbook.", hint="Save it as .xlsx or .csv.", file=path.name)
    if kind in TEXT_FILES and not content.startswith((ZIP_MAGIC, OLE_MAGIC, b"%PDF")):
        return lambda file, data: {"": read_textfile(file, data)}
    raise DeliveryError(
        "{file} is of a type that cannot be imported.",
        hint="Save the table as .xlsx or .csv.",
        file=path.name,
    )
