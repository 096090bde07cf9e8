"""How the variables of a long table are called: by the texts in its naming columns."""

from __future__ import annotations

from collections.abc import Sequence

from ..cells.texts import clean
from ..profiles.profile_rules import LongRule
from .columns import Column
from .table import Table

Line = tuple[str, ...]
"""The texts of one row in the naming columns."""


def named_lines(table: Table, long: LongRule) -> list[Line]:
    """The line of every row of data."""
    columns = [map(clean, table.cells(table.find(name))) for name in long.names]
    return list(zip(*columns, strict=True)) if columns else [()] * len(table.data)


def line_title(table: Table, long: LongRule, line: Line) -> str:
    """The line as one text; a bare number is told with its column: "Alter 3"."""
    parts = (
        f"{table.find(name).bare} {text}" if text.isdigit() else text
        for name, text in zip(long.names, line, strict=True)
    )
    return " ".join(dict.fromkeys(filter(None, parts)))


def value_title(title: str, column: Column, values: Sequence[object]) -> str:
    """What a column of several is called under the title of a line."""
    return f"{title} {column.bare or column.letter}".strip() if len(values) > 1 else title
