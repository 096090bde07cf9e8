"""Tables below each other over as many pages as they need: no row lost, none cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..errors import BookletError
from ..measuring import TextMeasure
from ..tables.sheets import SetRow, Sheet, outer_height, set_row
from ..tables.space import Space
from .blocks import Block

CAPTION, GAP = 7.0, 7.0
"""Millimetres of the title above a table, and between two tables."""

FEWEST_ROWS = 2
"""So many rows at least stand below a title at the foot of a page."""


@dataclass(frozen=True)
class PlacedTable:
    """A part of a block on a page; `top` and `height` in millimetres from the top of the room."""

    block: Block
    sheet: Sheet
    top: float
    height: float
    is_continued: bool


def flow(blocks: Sequence[Block], space: Space) -> tuple[tuple[PlacedTable, ...], ...]:
    """The tables of each page. Without rows there is no page."""
    pages = _Pages(space)
    for block in blocks:
        pages.add(block)
    return tuple(tuple(page) for page in pages.pages)


class _Pages:
    """Fills one page after the other."""

    def __init__(self, space: Space) -> None:
        self._space = space
        self._used = 0.0
        self.pages: list[list[PlacedTable]] = []

    def add(self, block: Block) -> None:
        widths = tuple(part * self._space.width for part in block.parts)
        header = set_row(block.header, widths, self._space)
        rows = [set_row(row, widths, self._space) for row in block.rows]
        is_continued = False
        while rows:
            room = self._room(header)
            count = self._fitting(rows, room)
            if count < min(FEWEST_ROWS, len(rows)) and self._used:
                self._used = 0.0
                continue
            if count == 0:
                rows = [*_cut(rows[0], room, self._space, block), *rows[1:]]
                continue
            self._place(block, Sheet(widths, (header, *rows[:count]), self._space.margin), is_continued)
            rows, is_continued = rows[count:], True

    def _room(self, header: SetRow) -> float:
        above = CAPTION + (GAP if self._used else 0.0)
        return self._space.height - self._used - above - outer_height(header, self._space) - self._space.line

    def _fitting(self, rows: Sequence[SetRow], room: float) -> int:
        count, used = 0, 0.0
        while count < len(rows) and used + outer_height(rows[count], self._space) <= room:
            used += outer_height(rows[count], self._space)
            count += 1
        return count

    def _place(self, block: Block, sheet: Sheet, is_continued: bool) -> None:
        if not self._used:
            self.pages.append([])
        top = self._used + (GAP if self._used else 0.0)
        height = sum(outer_height(row, self._space) for row in sheet.rows) + self._space.line
        self.pages[-1].append(PlacedTable(block, sheet, top, height, is_continued))
        self._used = top + CAPTION + height


def _cut(row: SetRow, room: float, space: Space, block: Block) -> tuple[SetRow, SetRow]:
    """A row that is higher than a page in two: its first lines, and the rest."""
    lines = [cell.split("\n") for cell in row.cells]
    measures = [space.measure(row.style, column) for column in range(len(block.parts))]
    count = max(len(cell) for cell in lines) - 1
    while count > 1 and _height(measures, [cell[:count] for cell in lines]) + 2 * space.margin > room:
        count -= 1
    if count < 1:
        raise BookletError(
            "The table in the layout template is too small for the row “{row}”.",
            hint="Make the item “table” higher or wider.",
            row=lines[0][0].strip(),
        )
    head, tail = [cell[:count] for cell in lines], [cell[count:] or [""] for cell in lines]
    return _part(row, head, measures), _part(row, tail, measures)


def _part(row: SetRow, lines: Sequence[Sequence[str]], measures: Sequence[TextMeasure]) -> SetRow:
    return replace(row, cells=tuple("\n".join(cell) for cell in lines), height=_height(measures, lines))


def _height(measures: Sequence[TextMeasure], lines: Sequence[Sequence[str]]) -> float:
    return max(measure.height(len(cell)) for measure, cell in zip(measures, lines, strict=True))
