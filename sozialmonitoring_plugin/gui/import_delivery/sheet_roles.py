"""What each cell of a sheet was taken for, as far as the profile that read it tells."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ...core.areas import AreaTree
from ...core.deliveries.keys.key_index import KeyIndex
from ...core.deliveries.profiles.profile import ImportProfile
from ...core.deliveries.sheets.grid import Grid
from ...core.deliveries.tables.rows import Role, find_rows, value_columns
from ...core.deliveries.tables.table import Table, table_for


class CellRole(Enum):
    """The kinds of cells that are told apart by colour."""

    NONE = "none"
    HEADER = "header"
    KEY = "key"
    VALUE = "value"
    TOTAL = "total"
    UNMATCHED = "unmatched"
    NOTE = "note"


_ROW_ROLES = {
    Role.TOTAL: CellRole.TOTAL,
    Role.UNMATCHED: CellRole.UNMATCHED,
    Role.OUTSIDE: CellRole.NOTE,
    Role.LEFT_OUT: CellRole.NOTE,
    Role.NOTE: CellRole.NOTE,
}


@dataclass(frozen=True)
class SheetRoles:
    """Rows with one role for all their cells, and the columns of the rows that belong to areas."""

    rows: dict[int, CellRole]
    columns: dict[int, CellRole]
    area_rows: frozenset[int]

    def role(self, row: int, column: int) -> CellRole:
        """What a cell was taken for."""
        if row in self.area_rows:
            return self.columns.get(column, CellRole.NONE)
        return self.rows.get(row, CellRole.NONE)


NOTHING_KNOWN = SheetRoles({}, {}, frozenset())


def sheet_roles(grid: Grid, profile: ImportProfile, tree: AreaTree) -> SheetRoles:
    """Roles by the profile that has just read this sheet."""
    table = table_for(grid, profile)
    found = find_rows(table, profile, KeyIndex(tree, tree.rank(profile.level)))
    rows = dict.fromkeys(range(table.header.start), CellRole.NOTE)
    rows |= dict.fromkeys(table.header, CellRole.HEADER)
    rows |= {one.row: _ROW_ROLES[one.role] for one in found.findings if one.role in _ROW_ROLES}
    rows |= dict.fromkeys(range(table.data.stop, len(grid.rows)), CellRole.NOTE)
    return SheetRoles(rows, _columns(table, profile), frozenset(one.row for one in found.of(Role.AREA)))


def _columns(table: Table, profile: ImportProfile) -> dict[int, CellRole]:
    columns = {column.index: CellRole.VALUE for column in value_columns(table, profile)}
    named = [*profile.key.columns, profile.key.name, profile.dates.column]
    named += profile.long.names if profile.long else ()
    return columns | {table.find(name).index: CellRole.KEY for name in named if name}
