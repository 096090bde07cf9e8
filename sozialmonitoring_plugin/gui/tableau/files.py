"""Tableaus in files: read into the draft, or written from it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ...core.indicators.editing import joined
from ...core.indicators.tableau import Tableau
from ...workflows.edit_tableau import TableauRead, refuse_contradiction
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
