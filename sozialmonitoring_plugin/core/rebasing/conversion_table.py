"""A table of an office as a conversion key: which columns hold the keys, which ones shares."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from ..deliveries.cells.numbers import read_text
from ..deliveries.sheets.grid import Grid, letter
from ..errors import Quoted
from ..remarks import Remark
from .conversion_key import ConversionKey, Evened, evened

MOST_KEYS = 0.5
"""So many cells of a column must be keys, or so many areas' shares about 1, before it is taken for such."""
NEARLY = 0.05
_SHAPE = "A conversion key has a row for each pair of areas: old key, new key, shares."


@dataclass(frozen=True)
class ReadKey:
    """A conversion key and what was done to it on the way."""

    key: ConversionKey
    remarks: tuple[Remark, ...]


@dataclass(frozen=True)
class KeyedLevel:
    """The areas of a level in both versions."""

    level: str
    old_keys: Collection[str]
    new_keys: Collection[str]


def read_conversion_key(grid: Grid, name: str, areas: KeyedLevel) -> ReadKey:
    """Read a key whose rows are pairs of areas; other rows (titles, notes, other counties) are passed over.

    The first column of old keys and the last of new ones count: the tables write the old state on the left.
    Raises DeliveryError where no such columns are found, none holds shares, or an area goes to one that is
    not known, RebasingError where shares do not add up to 1.
    """
    places = _key_columns(grid, areas)
    rows = [row for row in range(len(grid.rows)) if _is_pair(grid, row, places, areas)]
    old = tuple(_key(grid.rows[row][places[0]], areas.old_keys) for row in rows)
    new = tuple(_key(grid.rows[row][places[1]], areas.new_keys) for row in rows)
    _refuse_doubles(grid, old, new)
    _refuse_unknown_goals(grid, places, areas)
    columns = {
        column: _shares(grid, column, rows, old)
        for column in range(grid.width)
        if not (_hits(grid, column, areas.old_keys) or _hits(grid, column, areas.new_keys))
    }
    shares = {
        _heading(grid, column, rows[0]): numbers for column, numbers in columns.items() if numbers is not None
    }
    if not shares:
        raise grid.error(
            "{file}{sheet} has no column of shares between 0 and 1, or of per cent.", hint=_SHAPE
        )
    made = {heading: evened(old, numbers, heading) for heading, numbers in shares.items()}
    remarks = (
        *(_rounding(heading, one) for heading, one in made.items() if one.areas),
        *(
            _left_out(_heading(grid, column, rows[0]))
            for column, numbers in columns.items()
            if numbers is None and any(_number(grid.rows[row][column]) is not None for row in rows)
        ),
    )
    key = ConversionKey(name, areas.level, old, new, {heading: one.shares for heading, one in made.items()})
    return ReadKey(key, remarks)


def _rounding(heading: str, found: Evened) -> Remark:
    return Remark.of(
        "Column {column}: the shares of {count} areas were rounded and add up to 1 now.",
        column=heading,
        count=len(found.areas),
    )


def _left_out(heading: str) -> Remark:
    return Remark.of("Column {column} was left out: its numbers are no shares of every area.", column=heading)


def _key_columns(grid: Grid, areas: KeyedLevel) -> tuple[int, int]:
    olds = [column for column in range(grid.width) if _hits(grid, column, areas.old_keys)]
    news = [column for column in range(grid.width) if _hits(grid, column, areas.new_keys)]
    if not olds or not news or olds[0] == news[-1]:
        raise grid.error("{file}{sheet} has no two columns with the keys of old and new areas.", hint=_SHAPE)
    return olds[0], news[-1]


def _hits(grid: Grid, column: int, keys: Collection[str]) -> bool:
    texts = [cell for cell in grid.column(column, range(len(grid.rows))) if cell not in (None, "")]
    known = sum(bool(_key(cell, keys)) for cell in texts)
    return known > 0 and known >= MOST_KEYS * len(texts)


def _key(cell: Any, keys: Collection[str]) -> str:
    """The key that a cell means, "" for none: a number has lost its leading zeros."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = str(cell).strip()
    if text in keys:
        return text
    padded = [key for key in (f"0{text}", f"00{text}") if text.isdigit() and key in keys]
    return padded[0] if padded else ""


def _is_pair(grid: Grid, row: int, places: tuple[int, int], areas: KeyedLevel) -> bool:
    old, new = (grid.rows[row][place] for place in places)
    return bool(_key(old, areas.old_keys) and _key(new, areas.new_keys))


def _shares(grid: Grid, column: int, rows: Sequence[int], old: Sequence[str]) -> tuple[float, ...] | None:
    """The numbers of a column as shares; None where one of them is none, or most areas have no whole."""
    found = [_number(grid.rows[row][column]) for row in rows]
    numbers = [one for one in found if one is not None]
    if len(numbers) < len(rows) or min(numbers) < 0:
        return None
    is_marked = all("%" in str(grid.rows[row][column]) for row in rows)
    wholes = (100.0,) if is_marked else (1.0, 100.0)
    whole = next((one for one in wholes if _are_shares_of(one, old, numbers)), None)
    return tuple(number / whole for number in numbers) if whole else None


def _are_shares_of(whole: float, old: Sequence[str], numbers: Sequence[float]) -> bool:
    """Whether the numbers of most old areas add up to about a whole; square kilometres do not."""
    totals: dict[str, float] = {}
    for key, number in zip(old, numbers, strict=True):
        totals[key] = totals.get(key, 0.0) + number / whole
    near = sum(abs(total - 1) < NEARLY for total in totals.values())
    return near >= MOST_KEYS * len(totals)


def _number(cell: Any) -> float | None:
    if isinstance(cell, bool) or cell is None:
        return None
    if isinstance(cell, int | float):
        return float(cell)
    read = read_text(str(cell).replace("%", "").strip())
    # "12,500" is a share to German eyes only: no other reading of a share is the smaller one.
    return (
        min((one for one in (read.german, read.english) if one is not None), default=None) if read else None
    )


def _heading(grid: Grid, column: int, before: int) -> str:
    """The last text above the first pair, the letter of the column where there is none."""
    texts = [str(grid.rows[row][column]).strip() for row in range(before) if grid.rows[row][column]]
    return texts[-1] if texts else letter(column)


def _refuse_doubles(grid: Grid, old: Sequence[str], new: Sequence[str]) -> None:
    seen: set[tuple[str, str]] = set()
    for pair in zip(old, new, strict=True):
        if pair in seen:
            raise grid.error("{file}{sheet} has the pair {pair} twice.", pair=Quoted.of([" → ".join(pair)]))
        seen.add(pair)


def _refuse_unknown_goals(grid: Grid, places: tuple[int, int], areas: KeyedLevel) -> None:
    """An area that seems to go nowhere would be taken for one that keeps its key."""
    for row, cells in enumerate(grid.rows):
        old, goal = _key(cells[places[0]], areas.old_keys), cells[places[1]]
        others = (cell for column, cell in enumerate(cells) if column not in places)
        if old and not _key(goal, areas.new_keys) and any(_number(cell) for cell in others):
            raise grid.error(
                "{file}{sheet}, row {row}: {area} goes to {goal}, which is no area of the newer version.",
                hint="Mend the row, or choose the versions that the key was made for.",
                row=row + 1,
                area=old,
                goal=Quoted.of([str(goal if goal is not None else "")]),
            )
