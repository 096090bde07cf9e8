"""What is wrong in a workbook, always with sheet and cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...deliveries.sheets.grid import Grid, address
from ...errors import Part
from ..formula.errors import TableauError


@dataclass(frozen=True)
class Place:
    """One cell."""

    grid: Grid
    row: int
    column: int

    @property
    def value(self) -> Any:
        """What stands in the cell, None for nothing."""
        value = self.grid.rows[self.row][self.column]
        return None if isinstance(value, str) and not value.strip() else value

    @property
    def exact(self) -> str:
        """The text of the cell with every blank."""
        value = self.grid.rows[self.row][self.column]
        return "" if value is None else str(value)

    @property
    def name(self) -> str:
        """The cell as people call it."""
        return address(self.row, self.column)

    @property
    def is_uncached(self) -> bool:
        """Whether the cell has a formula of Excel whose result the file does not contain."""
        return (self.row, self.column) in self.grid.uncached

    def error(self, problem: Part, hint: str = "", **values: object) -> TableauError:
        """The error of this cell; `hint` says what to do there."""
        return TableauError(
            "{file}, sheet “{sheet}”, cell {cell}: {problem}",
            hint=hint,
            details="",
            file=self.grid.file,
            sheet=self.grid.sheet,
            cell=self.name,
            problem=problem,
            **values,
        )
