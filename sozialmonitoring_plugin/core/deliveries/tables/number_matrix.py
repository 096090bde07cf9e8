"""The numbers of some rows and columns, for looking whether they add up."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...values import Numbers
from ..cells.cells import CellRules, parse_column
from ..cells.signs import Signs
from .table import Column, Table


def number_matrix(table: Table, columns: Sequence[Column], rows: Sequence[int], style: str = "") -> Numbers:
    """A line for each row of the grid, NaN where a cell holds no number; `style` as in `CellRules`."""
    rules = CellRules(Signs.of_all(), style)
    found = [
        parse_column([table.grid.rows[row][column.index] for row in rows], (), rules).values.numbers
        for column in columns
    ]
    return np.stack(found, axis=1) if found else np.empty((len(rows), 0))
