"""Everything a person can say about a selected column, row or cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial

from ...core.deliveries.cells.dates import all_dates, read_date
from ...core.deliveries.cells.signs import MEANINGS
from ...core.deliveries.cells.texts import clean
from ...core.deliveries.corrections import columns, frame, rows, variables
from ...core.deliveries.profiles.profile import ImportProfile
from ...core.deliveries.sheets.grid import address
from ...core.deliveries.tables.table import Table
from ...core.errors import UserError
from ...core.indicators.tableau import Kind
from ...core.values import Flag, Reason
from ...support.translation import translate
from ..language import interface_wording
from .sheet_roles import CellRole

MOST_ROWS = 500
"""Each selected row adds a text to the profile: more are not meant one by one."""


class Scope(Enum):
    """What a gesture speaks of."""

    COLUMN = "column"
    ROW = "row"
    CELL = "cell"


@dataclass(frozen=True)
class Spot:
    """What is selected: the current cell, and all rows and columns with a selected cell. Counted from 0."""

    row: int
    column: int
    rows: Sequence[int]
    columns: Sequence[int]


Correct = Callable[[Table, ImportProfile, Spot], ImportProfile]


@dataclass(frozen=True)
class Gesture:
    """A button: `roles` are those that it gives, so that the current one can be shown pressed."""

    name: str
    scope: Scope
    text: str
    tip: str
    correct: Correct
    roles: tuple[CellRole, ...] = ()


def gestures(language: str) -> tuple[Gesture, ...]:
    """All gestures in the order of the buttons; `language` is that of the monitoring."""
    return (*_of_columns(language), *_of_rows(), *_of_cells())


def _of_columns(language: str) -> tuple[Gesture, ...]:
    unit = variables.CLASS_UNITS.get(language, variables.CLASS_UNITS["en"])
    return (
        Gesture(
            "key", Scope.COLUMN, translate("ImportDelivery", "Key"),
            translate("ImportDelivery", "This column alone holds the keys of the areas"),
            _each_column(columns.key_is), (CellRole.KEY,),
        ),
        Gesture(
            "key_part", Scope.COLUMN, translate("ImportDelivery", "Part of key"),
            translate("ImportDelivery", "The key is split over this column and others"),
            _each_column(columns.key_part_is),
        ),
        Gesture(
            "name", Scope.COLUMN, translate("ImportDelivery", "Name"),
            translate("ImportDelivery", "This column holds the names of the areas"),
            _each_column(columns.name_is), (CellRole.NAME,),
        ),
        Gesture(
            "within", Scope.COLUMN, translate("ImportDelivery", "Area above"),
            translate("ImportDelivery", "This column names the area above, which tells same names apart"),
            _each_column(columns.upper_name_is),
        ),
        Gesture(
            "date", Scope.COLUMN, translate("ImportDelivery", "Date"),
            translate("ImportDelivery", "This column holds the reference dates"),
            _each_column(columns.date_is), (CellRole.DATE,),
        ),
        Gesture(
            "count", Scope.COLUMN, translate("ImportDelivery", "Counts"),
            translate("ImportDelivery", "This column holds counts: they are summed upward"),
            _values(Kind.COUNT, ""), (CellRole.VALUE,),
        ),
        Gesture(
            "rate", Scope.COLUMN, translate("ImportDelivery", "Rates"),
            translate("ImportDelivery", "This column holds rates, means or scores: never summed"),
            _values(Kind.GIVEN, None), (CellRole.VALUE,),
        ),
        Gesture(
            "class", Scope.COLUMN, translate("ImportDelivery", "Classes"),
            translate("ImportDelivery", "This column holds classes, such as status 1 to 4"),
            _values(Kind.GIVEN, unit), (CellRole.VALUE,),
        ),
        Gesture(
            "names_values", Scope.COLUMN, translate("ImportDelivery", "Names the number"),
            translate("ImportDelivery", "A long table: this column says which number stands in a row"),
            _each_column(columns.names_values), (CellRole.HEADER,),
        ),
        Gesture(
            "leave_column", Scope.COLUMN, translate("ImportDelivery", "Leave out"),
            translate("ImportDelivery", "This column is not read"),
            _each_column(columns.leave_out), (CellRole.LEFT_OUT,),
        ),
    )  # fmt: skip


def _of_rows() -> tuple[Gesture, ...]:
    return (
        Gesture(
            "header", Scope.ROW, translate("ImportDelivery", "Header"),
            translate("ImportDelivery", "The selected rows name the columns"),
            lambda table, profile, spot: frame.header_is(table, profile, spot.rows[0], spot.rows[-1]),
            (CellRole.HEADER,),
        ),
        Gesture(
            "data_begin", Scope.ROW, translate("ImportDelivery", "Data begin"),
            translate("ImportDelivery", "This is the first row of data"),
            lambda table, profile, spot: frame.data_begin(table, profile, spot.rows[0]),
        ),
        Gesture(
            "data_end", Scope.ROW, translate("ImportDelivery", "Data end"),
            translate("ImportDelivery", "This is the last row of data; below are notes"),
            lambda table, profile, spot: frame.data_end(table, profile, spot.rows[-1]),
        ),
        Gesture(
            "total", Scope.ROW, translate("ImportDelivery", "Sum"),
            translate("ImportDelivery", "A sum: compared with its parts, not imported"),
            _each_row(rows.row_is_total), (CellRole.TOTAL,),
        ),
        Gesture(
            "leave_row", Scope.ROW, translate("ImportDelivery", "Leave out"),
            translate("ImportDelivery", "Rows with this text are left out, next year too"),
            _each_row(partial(rows.row_belongs_to, key=None)), (CellRole.LEFT_OUT,),
        ),
        Gesture(
            "row_again", Scope.ROW, translate("ImportDelivery", "As recognised"),
            translate("ImportDelivery", "Take back what was said about rows with this text"),
            _each_row(rows.row_as_recognised),
        ),
    )  # fmt: skip


def _of_cells() -> tuple[Gesture, ...]:
    meanings = tuple(
        Gesture(f"means_{meaning}", Scope.CELL, meaning_title(meaning), "", partial(_means, meaning=meaning))
        for meaning in MEANINGS
    )
    return (
        *meanings,
        Gesture(
            "cell_missing", Scope.CELL, translate("ImportDelivery", "Only this cell: no value"),
            translate("ImportDelivery", "This cell alone is taken as missing, whatever stands in it"),
            lambda _table, profile, spot: variables.cells_mean(
                profile, [address(spot.row, spot.column)], Reason.MISSING
            ),
        ),
        Gesture(
            "numbers_german", Scope.CELL, translate("ImportDelivery", "Numbers like 1.234,5"),
            translate("ImportDelivery", "In this column the comma stands before the decimals"),
            partial(_numbers, style="german"),
        ),
        Gesture(
            "numbers_english", Scope.CELL, translate("ImportDelivery", "Numbers like 1,234.5"),
            translate("ImportDelivery", "In this column the point stands before the decimals"),
            partial(_numbers, style="english"),
        ),
        Gesture(
            "date_of_all", Scope.CELL, translate("ImportDelivery", "Date of all values"),
            translate("ImportDelivery", "The date in this cell is that of all values of this file"),
            _date_of_all,
        ),
        Gesture(
            "only_like", Scope.CELL, translate("ImportDelivery", "Only rows with this text"),
            translate("ImportDelivery", "Rows with another text in this column are left out"),
            lambda table, profile, spot: rows.only_rows_like(table, profile, spot.row, spot.column),
        ),
        Gesture(
            "without_like", Scope.CELL, translate("ImportDelivery", "No rows with this text"),
            translate("ImportDelivery", "Rows with this text in this column are left out"),
            lambda table, profile, spot: rows.leave_out_rows_like(table, profile, spot.row, spot.column),
        ),
        Gesture(
            "all_rows", Scope.CELL, translate("ImportDelivery", "All rows again"),
            translate("ImportDelivery", "No row is left out for its text in a column"),
            lambda _table, profile, _spot: rows.all_rows(profile),
        ),
    )  # fmt: skip


def meaning_title(meaning: str) -> str:
    """What a sign means, in words."""
    words = interface_wording()
    if meaning == "nil":
        return words.flag(Flag.NIL)
    if meaning == "about_nil":
        return translate("ImportDelivery", "0 or a few")
    return words.reason(Reason.from_token(meaning))


def _each_column(gesture: Callable[[Table, ImportProfile, int], ImportProfile]) -> Correct:
    def correct(table: Table, profile: ImportProfile, spot: Spot) -> ImportProfile:
        for column in spot.columns:
            profile = gesture(table, profile, column)
        return profile

    return correct


def _each_row(gesture: Callable[[Table, ImportProfile, int], ImportProfile]) -> Correct:
    def correct(table: Table, profile: ImportProfile, spot: Spot) -> ImportProfile:
        if len(spot.rows) > MOST_ROWS:
            raise UserError("Select at most {count} rows.", count=MOST_ROWS)
        for row in spot.rows:
            profile = gesture(table, profile, row)
        return profile

    return correct


def _values(kind: Kind, unit: str | None) -> Correct:
    return _each_column(partial(columns.values_are, kind=kind, unit=unit))


def _means(table: Table, profile: ImportProfile, spot: Spot, meaning: str) -> ImportProfile:
    text = clean(table.grid.rows[spot.row][spot.column])
    return variables.text_means(profile, text, meaning)


def _numbers(table: Table, profile: ImportProfile, spot: Spot, style: str) -> ImportProfile:
    names = [
        rule.column
        for rule in profile.variables
        if rule.column and spot.column in {column.index for column in table.find_all(rule.column)}
    ]
    return variables.numbers_are(profile, style, names)


def _date_of_all(table: Table, profile: ImportProfile, spot: Spot) -> ImportProfile:
    cell = table.grid.rows[spot.row][spot.column]
    found = read_date(cell) or next(iter(all_dates(clean(cell))), None)
    if found is None:
        raise table.error("{file}{sheet}: {cell} holds no date.", cell=address(spot.row, spot.column))
    return variables.date_fixed(profile, found)
