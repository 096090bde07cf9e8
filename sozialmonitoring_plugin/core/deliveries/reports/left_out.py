"""Columns that were not read, and those of them that should perhaps have been."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from ...remarks import Remark
from ..cells.signs import DASHES
from ..cells.texts import clean
from ..tables.judged_columns import names_others
from ..tables.rows import Role, value_columns
from ..tables.table import Column

if TYPE_CHECKING:
    from .checking import Reading

_LONGEST_SHORT_KEY = 4
"""Digits of keys that may as well be counts."""


def columns_left_out(reading: Reading) -> tuple[Column, ...]:
    """The columns with a header or a cell that neither the keys nor the values need."""
    profile, table = reading.profile, reading.table
    used = {column.index for column in value_columns(table, profile)}
    names = [*profile.key.references, profile.dates.column]
    names += profile.long.names if profile.long else ()
    used |= {table.find(name).index for name in names if name}
    return tuple(
        column
        for column in table.columns
        if column.index not in used and (column.header or any(table.grid.column(column.index, table.data)))
    )


def perhaps_values(reading: Reading) -> Iterator[Remark]:
    """Doubts about columns that recognition left out: short keys of other areas, or nothing but dashes.

    What a kept profile leaves out, somebody has decided.
    """
    rows = [one for one in reading.rows.of(Role.AREA) if one.target]
    positions = [one.target.position for one in rows if one.target]
    for column in columns_left_out(reading) if reading.profile.because and rows else ():
        cells = [clean(reading.table.grid.rows[one.row][column.index]) for one in rows]
        filled = [cell for cell in cells if cell]
        if filled and set(filled) <= set(DASHES):
            yield Remark.of(
                "Column {column} was left out: it holds nothing but “{sign}”. Does it mean zero?",
                column=column.letter, sign=filled[0],
            )  # fmt: skip
        keys = list(takewhile(_is_short_key, cells))
        if len(keys) == len(rows) and names_others(reading.index, positions, keys):
            yield Remark.of(
                "Column {column} was left out: its numbers are keys of other areas. Are they counts?",
                column=column.letter,
            )


def _is_short_key(text: str) -> bool:
    return text.isdigit() and len(text) <= _LONGEST_SHORT_KEY
