"""The tables of a comparison as cells of the window, with the ground that each row speaks of."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ....core.boundaries.comparing.report_texts import Told
from ....core.boundaries.comparing.tables import (
    TableCell,
    WordedTable,
    area_table,
    move_table,
    overview_table,
    street_table,
    task_table,
)
from ....core.boundaries.rings import Box, Shape
from ....core.values import Value
from ....core.wording import Wording
from ...comparison.cells import Cell, Heading

TABLES: dict[str, Callable[[Told, str], WordedTable]] = {
    "overview": lambda told, _: overview_table(told),
    "areas": area_table,
    "moves": move_table,
    "streets": street_table,
    "tasks": task_table,
}
"""By id, in the order they are offered; the ids are keys of the wording."""


def headings(table: WordedTable) -> list[Heading]:
    """The columns."""
    return [Heading(column.title) for column in table.columns]


def cells(table: WordedTable, words: Wording) -> list[list[Cell]]:
    """The rows; changes have their sign."""
    return [
        [
            _cell(words, content, signed=column.signed)
            for content, column in zip(row, table.columns, strict=True)
        ]
        for row in table.rows
    ]


def boxes(told: Told, name: str, municipality: str) -> Sequence[Box | None]:
    """Where the ground of each row lies in millimetres, None where a row speaks of no place."""
    found = told.comparison
    if name == "areas":
        return [
            _around([found.old.shapes.get(one.old), found.new.shapes.get(one.new)])
            for one in found.changed_areas(municipality)
        ]
    moves = found.moves
    if name == "streets":
        moves = tuple(one.move for one in found.streets)
    if name not in ("moves", "streets"):
        return ()
    return [
        _common(found.old.shapes.get(one.origin), found.new.shapes.get(one.to))
        for one in moves
        if municipality in ("", one.municipality)
    ]


def _cell(words: Wording, content: TableCell, *, signed: bool) -> Cell:
    if not isinstance(content, Value):
        return Cell(content or "")
    tip = words.reason(content.reason) if content.reason else ""
    return Cell(words.value(content, 0, signed=signed), tip, right=True)


def _around(shapes: Sequence[Shape | None]) -> Box | None:
    found = [shape.box for shape in shapes if shape is not None]
    if not found:
        return None
    west, east, south, north = zip(*found, strict=True)
    return min(west), max(east), min(south), max(north)


def _common(old: Shape | None, new: Shape | None) -> Box | None:
    """The bounds that both have in common: what moved lies inside."""
    if old is None or new is None:
        return _around([old, new])
    first, second = old.box, new.box
    return (
        max(first[0], second[0]),
        min(first[1], second[1]),
        max(first[2], second[2]),
        min(first[3], second[3]),
    )
