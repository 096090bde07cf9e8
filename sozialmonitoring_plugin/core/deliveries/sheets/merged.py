"""Blocks of merged cells: only the first cell of each is seen, the values below it are not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from .grid import Merge
from .guard import MAX_MERGED, Mass, too_many

_Value = TypeVar("_Value")


def covered_cells(file: str, merges: Iterable[Merge], height: int, width: int) -> dict[int, set[int]]:
    """The columns under merges in each row of a sheet, without the first cell of each merge.

    Raises ValueError where merges overlap, DeliveryError where they cover more than can be looked through.
    """
    covered: dict[int, set[int]] = {}
    firsts: list[tuple[int, int]] = []
    count = 0
    for merge in merges:
        columns = range(merge.left, min(merge.right + 1, width))
        rows = range(merge.top, min(merge.bottom + 1, height))
        count += len(columns) * len(rows)
        if count > MAX_MERGED:
            raise too_many(file, Mass.MERGED, MAX_MERGED)
        for row in rows:
            here = covered.setdefault(row, set())
            if not here.isdisjoint(columns):
                raise ValueError(f"{merge.name} overlaps another merged block")
            here.update(columns)
        firsts.append((merge.top, merge.left))
    for row, column in firsts:
        covered.get(row, set()).discard(column)
    return covered


def uncovered(
    rows: Sequence[tuple[_Value, ...]], covered: dict[int, set[int]], nothing: _Value
) -> tuple[tuple[_Value, ...], ...]:
    """The rows with `nothing` in place of what merges cover."""
    result = list(rows)
    for row, columns in covered.items():
        if columns:
            result[row] = tuple(nothing if at in columns else one for at, one in enumerate(rows[row]))
    return tuple(result)
