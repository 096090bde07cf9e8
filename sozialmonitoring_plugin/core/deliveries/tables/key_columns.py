"""The columns that say whose row it is: keys, the names beside them, the areas above."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...remarks import Remark
from ..cells.texts import clean, fold_name
from ..keys.key_index import KeyIndex, is_total
from ..keys.within import names_areas_above
from ..profiles.profile import ImportProfile
from ..profiles.profile_rules import KeyRule, numbered
from .anchor import Anchor
from .headings import text_column
from .table import Column, Table
from .variables import reference

ABOVE = ("[title]", "[title 2]", "[title 3]", "[sheet]")
"""Where a text may stand that holds for all rows of a block."""


def with_keys(table: Table, anchor: Anchor, index: KeyIndex) -> ImportProfile:
    """The profile of a table of which nothing but the rows and the keys is known."""
    level = index.level
    columns = [table.columns[column] for column in anchor.columns]
    name = None if anchor.by_name else _name_column(table, anchor, level.names)
    within = _within(table, anchor, index) if anchor.by_name else ""
    return ImportProfile(
        level=level.level.id,
        sheet=table.grid.sheet,
        header=numbered(table.header),
        data=(table.data.start + 1, 0),
        key=KeyRule(
            columns=tuple(reference(table, [column]) for column in columns),
            widths=anchor.widths if len(columns) > 1 else (),
            name=reference(table, [name]) if name else "",
            within=within,
        ),
        because=(
            Remark.of(
                "Column {columns} names {count} of {all} areas of the level {level}.",
                columns=" + ".join(column.letter for column in columns),
                count=anchor.matched,
                all=len(level),
                level=level.level.title,
            ),
            told_header(table),
            *_told_names(name, within),
        ),
    )


def _told_names(name: Column | None, within: str) -> Iterator[Remark]:
    if name:
        yield Remark.of("Column {column} holds the names beside the keys.", column=name.letter)
    if within:
        yield Remark.of("“{column}” names the area above, which tells same names apart.", column=within)


def _within(table: Table, anchor: Anchor, index: KeyIndex) -> str:
    """The column that names the area above that of each row, "" for none."""
    rows = anchor.rows
    above = [column for reference in ABOVE if (column := text_column(reference))]
    for column in (*table.columns, *above):
        cells = table.cells(column)
        pairs = ((anchor.positions[row], clean(cells[row - table.data.start])) for row in rows)
        if column.index not in anchor.columns and names_areas_above(index, pairs):
            return reference(table, [column])
    return ""


def told_header(table: Table) -> Remark:
    """The sentence about the rows of the header."""
    if not table.header:
        return Remark.of("There is no header: data begin in row {data}.", data=table.data.start + 1)
    if len(table.header) == 1:
        return Remark.of(
            "Row {first} is the header: data begin in row {data}.",
            first=table.header.start + 1,
            data=table.data.start + 1,
        )
    return Remark.of(
        "Rows {first} to {last} are the header: data begin in row {data}.",
        first=table.header.start + 1,
        last=table.header.stop,
        data=table.data.start + 1,
    )


def _name_column(table: Table, anchor: Anchor, names: Sequence[str]) -> Column | None:
    """The column whose texts are the names of the areas."""
    rows = anchor.rows[:500]
    best, best_share = None, 0.3
    for column in table.columns:
        if column.index in anchor.columns:
            continue
        texts = [fold_name(clean(table.grid.rows[row][column.index])) for row in rows]
        ours = [fold_name(names[anchor.positions[row]]) for row in rows]
        share = sum(bool(one) and one == other for one, other in zip(texts, ours, strict=True)) / len(rows)
        if share > best_share:
            best, best_share = column, share
    return best or _total_column(table, anchor)


def _total_column(table: Table, anchor: Anchor) -> Column | None:
    """Where no column has our names: the one with the words beside sums, in rows without a key."""
    rows = [row for row in table.data if anchor.positions[row] < 0]
    for column in table.columns:
        texts = (clean(table.grid.rows[row][column.index]) for row in rows)
        if column.index not in anchor.columns and any(map(is_total, texts)):
            return column
    return None
