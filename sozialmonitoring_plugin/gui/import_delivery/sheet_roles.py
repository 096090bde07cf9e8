"""What each cell of a sheet was taken for, as far as a look tells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum

from ...core.deliveries.delivery import Look
from ...core.deliveries.profiles.profile import ImportProfile
from ...core.deliveries.profiles.profile_rules import VariableRule
from ...core.deliveries.reports.report import DeliveryReport
from ...core.deliveries.sheets.grid import column_of
from ...core.deliveries.tables.rows import Role
from ...core.deliveries.tables.table import Column, Table
from ...core.errors import UserError

Cell = tuple[int, int]

_ADDRESS = re.compile(r"([A-Z]+)(\d+)")


class CellRole(Enum):
    """The kinds of cells that are told apart by colour."""

    NONE = "none"
    TITLE = "title"
    HEADER = "header"
    KEY = "key"
    NAME = "name"
    DATE = "date"
    VALUE = "value"
    TOTAL = "total"
    UNMATCHED = "unmatched"
    LEFT_OUT = "left_out"
    NOTE = "note"
    QUESTION = "question"


_ROW_ROLES = {
    Role.TOTAL: CellRole.TOTAL,
    Role.UNMATCHED: CellRole.UNMATCHED,
    Role.OUTSIDE: CellRole.LEFT_OUT,
    Role.LEFT_OUT: CellRole.LEFT_OUT,
    Role.NOTE: CellRole.NOTE,
}


@dataclass(frozen=True)
class SheetRoles:
    """Rows with one role for all their cells, the columns of the other rows, and single cells."""

    rows: dict[int, CellRole] = field(default_factory=dict)
    columns: dict[int, CellRole] = field(default_factory=dict)
    cells: dict[Cell, CellRole] = field(default_factory=dict)
    data: range = range(0)

    def role(self, row: int, column: int) -> CellRole:
        """What a cell was taken for."""
        found = self.cells.get((row, column)) or self.rows.get(row)
        if found is None:
            found = self.columns.get(column, CellRole.LEFT_OUT) if row in self.data else CellRole.NONE
        return found

    def of_row(self, row: int) -> CellRole:
        """What a whole row was taken for; NONE for an area's row."""
        return self.rows.get(row, CellRole.NONE)

    def of_column(self, column: int) -> CellRole:
        """What a column was taken for."""
        return self.columns.get(column, CellRole.LEFT_OUT if self.columns else CellRole.NONE)


NOTHING_KNOWN = SheetRoles()


def sheet_roles(look: Look) -> SheetRoles:
    """The roles of a look; a refused one shows as much as was understood."""
    table, profile = look.table, look.profile
    if table is None or profile is None:
        return NOTHING_KNOWN
    rows = dict.fromkeys(range(table.header.start), CellRole.TITLE)
    rows |= dict.fromkeys(table.header, CellRole.HEADER)
    rows |= dict.fromkeys(range(table.data.stop, len(table.grid.rows)), CellRole.NOTE)
    findings = look.rows.findings if look.rows else ()
    rows |= {one.row: _ROW_ROLES[one.role] for one in findings if one.role in _ROW_ROLES}
    rows |= {one.row: CellRole.NONE for one in findings if one.role is Role.EMPTY}
    return SheetRoles(rows, column_roles(table, profile), _questioned(look.report), table.data)


def column_roles(table: Table, profile: ImportProfile) -> dict[int, CellRole]:
    """What the columns a profile speaks of are; a name the table has not is passed over."""
    key, long = profile.key, profile.long
    values = long.values if long else [rule.column for rule in profile.variables]
    named = {
        CellRole.VALUE: values,
        CellRole.HEADER: long.names if long else (),
        CellRole.DATE: [profile.dates.column],
        CellRole.NAME: [key.name, key.within],
        CellRole.KEY: key.columns,
    }
    return {
        column.index: role
        for role, names in named.items()
        for name in names
        for column in _found(table, name)
    }


def column_rules(table: Table, profile: ImportProfile) -> dict[int, VariableRule]:
    """The variables of a table that is not long, by the columns of their values; the first one counts."""
    pairs = ((column.index, rule) for rule in profile.variables for column in _found(table, rule.column))
    return dict(reversed(list(pairs)))


def _found(table: Table, name: str) -> Iterable[Column]:
    try:
        return table.find_all(name) if name else ()
    except UserError:
        return ()


def _questioned(report: DeliveryReport | None) -> dict[Cell, CellRole]:
    """The cells that have to be answered for."""
    if report is None:
        return {}
    cells = [one.cell for one in (*report.unread, *report.undecided, *report.negative)]
    cells += [cell for one in report.duplicates for cell in one.cells]
    return {place: CellRole.QUESTION for place in map(cell_place, cells) if place}


def cell_place(address: str) -> Cell | None:
    """Row and column of an address such as D17, None for anything else."""
    match = _ADDRESS.fullmatch(address)
    return (int(match[2]) - 1, column_of(match[1])) if match else None
