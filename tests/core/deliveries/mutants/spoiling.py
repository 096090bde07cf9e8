"""What mutations share: what is known of the sound table, and where to strike."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from typing import Any

from .sheet import Cell, Sheet


@dataclass(frozen=True)
class Sound:
    """What is known of the table before: the origins of its keys, headers and numbers."""

    keys: frozenset[tuple[int, int]]
    numbers: frozenset[tuple[int, int]]
    first: int
    """The first row of data."""
    dated: bool
    """Whether one column after the other has a date of its own, or a column holds the dates."""


@dataclass(frozen=True)
class Spoiled:
    """A mutation that was applied. `told` where even right values have to be accompanied by a word."""

    told: bool = False


class Unfit(Exception):
    """The mutation makes no sense for this table."""


def row_of_data(sheet: Sheet, sound: Sound, chance: random.Random) -> list[Cell]:
    """A row with a key and numbers."""
    rows = [row for row in sheet.rows if any(c.origin in sound.keys for c in row) and numbers_in(row, sound)]
    return chance.choice(rows)


def numbers_in(row: list[Cell], sound: Sound) -> list[Cell]:
    """The cells of a row that held numbers."""
    return [cell for cell in row if cell.origin in sound.numbers]


def key_in(row: list[Cell], sound: Sound) -> Cell:
    """The cell of a row that held its key."""
    return next(cell for cell in row if cell.origin in sound.keys)


def some_number(sheet: Sheet, sound: Sound, chance: random.Random, least: float = 0) -> tuple[Cell, float]:
    """A cell with a plain number of at least this size."""
    for _ in range(200):
        cell = chance.choice(numbers_in(row_of_data(sheet, sound, chance), sound))
        plain = plain_number(cell.value)
        if plain is not None and plain >= least:
            return cell, plain
    raise Unfit


def plain_number(value: Any) -> float | None:
    """A value as a number, where it is one."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return float(value)
    try:
        return float(str(value).replace(",", "."))
    except ValueError:
        return None


def position_of(sheet: Sheet, row: list[Cell]) -> int:
    """Where a row stands now."""
    return next(place for place, other in enumerate(sheet.rows) if other is row)


def free_columns(sheet: Sheet) -> list[int]:
    """Columns that no merge over several columns touches."""
    taken: set[int] = set()
    for _, left, _, right in sheet.blocks():
        if left != right:
            taken.update(range(left, right + 1))
    free = [column for column in range(sheet.width) if column not in taken]
    if len(free) < 2:
        raise Unfit
    return free


def place_in_data(sheet: Sheet, sound: Sound, chance: random.Random) -> int:
    """Somewhere between two rows of data."""
    places = [place for place, row in enumerate(sheet.rows) if any(c.origin in sound.keys for c in row)]
    return chance.choice(places[1:])


def copy_of(row: list[Cell]) -> list[Cell]:
    """The same once more, as cells that stood nowhere before."""
    return [replace(cell, origin=None) for cell in row]
