"""Several sheets of one shape: one for each year, or one for each municipality.

Each is a delivery of its own, so that a value's cell and sheet stay together; the profile of one reads all.
"""

from __future__ import annotations

from dataclasses import replace

from ..cells.texts import fold
from ..errors import DeliveryError
from ..profiles.profile import ImportProfile
from ..sheets.grid import Grid
from ..sheets.reading import SourceFile
from .table import Table, table_for


def sheets_alike(source: SourceFile, table: Table, profile: ImportProfile) -> tuple[str, ...]:
    """Names of the other visible sheets whose columns are called like those of a table, dates aside."""
    own = _names(table)
    return tuple(
        name
        for name, grid in source.grids.items()
        if name != table.grid.sheet and not grid.hidden and not grid.is_empty and _reads(grid, profile, own)
    )


def for_sheet(profile: ImportProfile, sheet: str) -> ImportProfile:
    """The profile for another sheet of the same shape: header and data are looked for there.

    Cells that were left out are those of the first sheet only.
    """
    return replace(profile, sheet=sheet, header=(0, 0), data=(0, 0), cells=())


def _reads(grid: Grid, profile: ImportProfile, names: frozenset[str]) -> bool:
    try:
        return _names(table_for(grid, for_sheet(profile, grid.sheet))) == names
    except DeliveryError:
        return False


def _names(table: Table) -> frozenset[str]:
    return frozenset(fold(column.name) for column in table.columns if column.name)
