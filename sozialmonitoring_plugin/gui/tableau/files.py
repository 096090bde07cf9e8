"""Tableaus in files: read into the draft, or written from it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ...core.indicators.editing import joined
from ...core.indicators.tableau import Tableau
from ...workflows.edit_tableau import TableauRead, refuse_contradiction
from ...workflows.export_tableau import write_tableau
from ...workflows.load_tableau import read_tableau_file

READ = "XLSX, JSON (*.xlsx *.json)"
WRITTEN = "XLSX (*.xlsx);;JSON (*.json)"


@dataclass(frozen=True)
class FileRead:
    """What a file defines, and the rows of a workbook without their x."""

    tableau: Tableau
    left_out: tuple[str, ...]


def read_file(path: Path, read: TableauRead) -> FileRead:
    """What a file defines. Raises UserError where it is no tableau or contradicts what was delivered."""
    found = read_tableau_file(path)
    for variable in found.tableau.variables:
        refuse_contradiction(read, variable)
    return FileRead(found.tableau, found.left_out)


def with_file(tableau: Tableau, found: FileRead) -> Tableau:
    """The tableau with everything that a file defines."""
    return joined(tableau, found.tableau)


def write_file(tableau: Tableau, language: str, path: Path) -> Path:
    """Write a tableau, as a workbook where the name says nothing else; returns the path.

    Raises UserError where that cannot be done.
    """
    path = path if path.suffix else path.with_suffix(".xlsx")
    write_tableau(tableau, language, path)
    return path
