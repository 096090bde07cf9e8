"""From a workbook to a tableau. Nothing is read past a doubt: every error names sheet and cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields
from pathlib import Path
from typing import Any, TypeVar

from ...deliveries.sheets.grid import Grid, address
from ...deliveries.sheets.reading import SourceFile, read_file
from ...errors import Part, Quoted
from ...feedback import Feedback
from ...wording import LANGUAGES, Wording
from ..formula.errors import TableauError
from ..tableau import Indicator, Tableau, Variable
from .cells import is_ticked, property_of
from .columns import IN_USE, INDICATORS, VARIABLES, Column, Content, SheetKind, column_of
from .errors import Place

_ROWS_ABOVE_THE_HEADER = 20

Entry = TypeVar("Entry", Indicator, Variable)


@dataclass(frozen=True)
class WorkbookTableau:
    """What a workbook defines, and the ids or titles of rows that are not in use."""

    tableau: Tableau
    left_out: tuple[str, ...] = ()


def read_tableau_workbook(path: Path, feedback: Feedback | None = None) -> WorkbookTableau:
    """Read the sheets of indicators and variables; other sheets are not looked at.

    Formulas are read, but whether their variables are defined is left to `checks.checked`. Raises
    TableauError with sheet and cell, DeliveryError for a file that is damaged or no workbook.
    """
    source = read_file(path, feedback)
    indicators, variables = _sheet(source, INDICATORS), _sheet(source, VARIABLES)
    if indicators is None:
        raise TableauError(
            "{file} has no sheet of indicators.",
            hint="Call it one of: {known}. The file has: {there}.",
            file=source.name,
            known=Quoted.of(_titles(INDICATORS)),
            there=Quoted.of(source.grids),
        )
    left_out: list[str] = []
    defined = _entries(Variable, _Table(variables, VARIABLES), left_out) if variables else ()
    shown = _entries(Indicator, _Table(indicators, INDICATORS), left_out)
    if not shown:
        raise TableauError(
            "{file}, sheet “{sheet}”: no indicator is in use.",
            hint="Write an x in the first column of those that are wanted.",
            file=source.name,
            sheet=indicators.sheet,
        )
    return WorkbookTableau(Tableau(defined, shown), tuple(left_out))


class _Table:
    """A sheet with the columns that its header names."""

    def __init__(self, grid: Grid, kind: SheetKind) -> None:
        self.grid = grid
        self.kind = kind
        self.header = self._header_row()
        self.columns = self._columns()

    def rows(self) -> Iterator[dict[str, Place]]:
        """The cells of every row that says something, by property."""
        for row in range(self.header + 1, len(self.grid.rows)):
            cells = {name: Place(self.grid, row, place) for name, place in self.columns.items()}
            if any(self._says_something(name, cell) for name, cell in cells.items()):
                yield cells

    def column(self, name: str) -> Column:
        """The column of a property."""
        return next(column for column in self.kind.columns if column.name == name)

    def _says_something(self, name: str, cell: Place) -> bool:
        told = self.column(name).content in (Content.TICK, Content.TOLD)
        return not told and (cell.value is not None or cell.is_uncached)

    def _header_row(self) -> int:
        for row, values in enumerate(self.grid.rows[:_ROWS_ABOVE_THE_HEADER]):
            columns = (column_of(self.kind, value) for value in values if isinstance(value, str))
            if any(column is not None and column.name == "id" for column in columns):
                return row
        raise TableauError(
            "{file}, sheet “{sheet}”: no row has the header of the ids.",
            hint="Write one of: {known}.",
            file=self.grid.file,
            sheet=self.grid.sheet,
            known=Quoted.of(_headers("id")),
        )

    def _columns(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for place in range(self.grid.width):
            cell = Place(self.grid, self.header, place)
            if cell.value is None:
                self._refuse_nameless(place)
                continue
            column = column_of(self.kind, cell.exact)
            if column is None:
                problem = Part("“{word}” is no column of a tableau.", word=cell.exact)
                raise cell.error(problem, "Delete the column, or give it the header it should have.")
            if column.name in found:
                first = address(self.header, found[column.name])
                raise cell.error(Part("the column stands in {cell} already.", cell=first), "Delete one.")
            found[column.name] = place
        return found

    def _refuse_nameless(self, column: int) -> None:
        """What stands under no header would be lost."""
        for row in range(self.header + 1, len(self.grid.rows)):
            cell = Place(self.grid, row, column)
            if cell.value is not None or cell.is_uncached:
                raise cell.error(Part("the column has no header."), "Give it one, or empty the column.")


def _entries(cls: type[Entry], table: _Table, left_out: list[str]) -> tuple[Entry, ...]:
    found: dict[str, Entry] = {}
    rows: dict[str, Place] = {}
    for cells in table.rows():
        if IN_USE in cells and not is_ticked(cells[IN_USE]):
            left_out.append(cells["id"].exact.strip() or cells["id"].name)
            continue
        entry = cls(**_properties(cls, table, cells))
        if entry.id in found:
            problem = Part("the id {id} stands in {cell} already.", id=entry.id, cell=rows[entry.id].name)
            raise cells["id"].error(problem, "Give one of them another id, or take its x away.")
        found[entry.id], rows[entry.id] = entry, cells["id"]
    return tuple(found.values())


def _properties(cls: type[Entry], table: _Table, cells: dict[str, Place]) -> dict[str, Any]:
    known = {field.name: field for field in fields(cls)}
    properties = {
        name: property_of(cell, table.column(name))
        for name, cell in cells.items()
        if name in known and (cell.value is not None or cell.is_uncached)
    }
    for name, field in known.items():
        if field.default is MISSING and name not in properties:
            cell = cells.get(name) or cells["id"]
            headers = " / ".join(_headers(name))
            raise cell.error(
                Part("the row lacks what belongs under “{name}”.", name=headers), "Write it there."
            )
    return properties


def _sheet(source: SourceFile, kind: SheetKind) -> Grid | None:
    names = {title.casefold() for title in _titles(kind)}
    found = [grid for name, grid in source.grids.items() if name.strip().casefold() in names]
    if len(found) > 1:
        raise TableauError(
            "{file} has several such sheets: {sheets}.",
            hint="Delete all but one.",
            file=source.name,
            sheets=Quoted.of(grid.sheet for grid in found),
        )
    return found[0] if found else None


def _titles(kind: SheetKind) -> list[str]:
    return [kind.title(Wording.of(language)) for language in LANGUAGES]


def _headers(name: str) -> list[str]:
    """The header of a property in every language."""
    return [Wording.of(language).text(f"tableau_column_{name}") for language in LANGUAGES]
