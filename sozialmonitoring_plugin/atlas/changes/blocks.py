"""The tables of the report as they are printed: fewer columns than the workbook has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...core.boundaries.comparing.report_texts import Told
from ...core.boundaries.comparing.tables import (
    TableCell,
    WordedTable,
    area_table,
    move_table,
    overview_table,
    street_table,
    task_table,
)
from ...core.values import Value
from ...core.wording import Wording
from ..tables.rows import NO_BREAK, RowStyle, TableRow

MOST_NUMBERS = 7
"""Columns of numbers for which a page is wide enough."""


@dataclass(frozen=True)
class Block:
    """A table: rows of texts, the parts of the width its columns have, and which are set to the right."""

    title: str
    header: TableRow
    rows: tuple[TableRow, ...]
    parts: tuple[float, ...]
    right: tuple[bool, ...]


@dataclass(frozen=True)
class _Shown:
    """A printed column: the column of the table, or before and after in one, and its part of the width."""

    place: int
    part: float
    then: int = -1


def overview_block(told: Told) -> Block:
    """All municipalities in which something changed."""
    table = overview_table(told)
    last = min(len(table.columns), MOST_NUMBERS + 1)
    numbers = [_Shown(place, 0.8 / (last - 1)) for place in range(1, last)]
    return _block(told.words, table, [_Shown(0, 0.2), *numbers])


def overview_tasks(told: Told) -> Block:
    """Who delivers anew, and for how many areas; which these are stands in the sections."""
    table = task_table(told)
    ended = [_Shown(3, 0.24)] if any(row[3] for row in table.rows) else []
    shown = [_Shown(0, 0.4), _Shown(1, 0.16), *ended, _Shown(4, 0.2)]
    return _block(told.words, table, shown)


def section_blocks(told: Told, municipality: str) -> tuple[Block, ...]:
    """Areas, moves, streets and who delivers anew, of one municipality; what is empty is left out."""
    return tuple(block for block in _blocks(told, municipality) if block.rows)


def _blocks(told: Told, municipality: str) -> Iterator[Block]:
    words, has_addresses = told.words, told.comparison.has_addresses
    counts = told.comparison.counts_inhabitants
    # Ground, addresses and inhabitants have a column each for before, after and change.
    measures = [5, *([8] if has_addresses else []), *([11] if counts else [])]
    text = 1.0 - 0.16 * len(measures)
    areas = [_Shown(1, 0.32 * text), _Shown(3, 0.27 * text), _Shown(4, 0.41 * text)]
    areas += [_Shown(place, 0.16, place + 1) for place in measures]
    yield _block(words, area_table(told, municipality), areas)
    moves = move_table(told, municipality)
    numbers = range(6, min(len(moves.columns), 10))
    room = (0.92 - 0.125 * len(numbers)) / 2
    shown = [_Shown(0, 0.08), _Shown(3, room), _Shown(5, room), *(_Shown(place, 0.125) for place in numbers)]
    yield _block(words, moves, shown)
    if has_addresses:
        streets = street_table(told, municipality)
        numbers = range(6, min(len(streets.columns), 8))
        room = 0.93 - 0.115 * len(numbers)
        texts = zip((2, 3, 4, 5), (0.25, 0.35, 0.2, 0.2), strict=True)
        shown = [_Shown(0, 0.07), *(_Shown(place, part * room) for place, part in texts)]
        yield _block(words, streets, [*shown, *(_Shown(place, 0.115) for place in numbers)])
    yield _block(words, task_table(told, municipality), [_Shown(0, 0.3), _Shown(1, 0.13), _Shown(2, 0.57)])


def _block(words: Wording, table: WordedTable, shown: Sequence[_Shown]) -> Block:
    heads = tuple(_head(words, table, one) for one in shown)
    rows = (tuple(_text(words, row, one) for one in shown) for row in table.rows)
    return Block(
        table.title,
        TableRow(RowStyle.HEADER, heads),
        tuple(TableRow(RowStyle.AREA, row) for row in rows),
        tuple(one.part for one in shown),
        tuple(table.columns[one.place].is_number for one in shown),
    )


def _head(words: Wording, table: WordedTable, one: _Shown) -> str:
    title = table.columns[one.place].title
    if one.then < 0:
        return title
    before = words.text("changes_before", what="").strip()
    return words.text("changes_before_after", what=title.removesuffix(before).strip())


def _text(words: Wording, row: Sequence[TableCell], one: _Shown) -> str:
    text = _plain(words, row[one.place])
    if one.then < 0:
        return text
    # Where both have no room side by side, the second stands below the first.
    return f"{text or '–'}{NO_BREAK}→ {_plain(words, row[one.then]) or '–'}"


def _plain(words: Wording, content: TableCell) -> str:
    return words.value(content, 0) if isinstance(content, Value) else content or ""
