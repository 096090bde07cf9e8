"""Delivered values as columns, and how they come out of what was read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

import numpy as np

from ..values import Codes, Numbers, Values
from .reports.checking import Reading
from .sheets.grid import address
from .tables.blocks import Block


@dataclass(frozen=True)
class Observations:
    """Delivered values as columns of equal length; `cells` are addresses like D17 in the source sheet."""

    area_keys: tuple[str, ...]
    variables: tuple[str, ...]
    dates: tuple[date, ...]
    values: Values
    cells: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.area_keys)


def observations_of(reading: Reading) -> Observations:
    """The values in the rows of areas, whatever else has to be asked about the delivery."""
    keys = reading.index.tree.levels[reading.index.rank].keys
    areas = reading.rows.areas
    blocks = [block.where(areas[block.rows] >= 0) for block in reading.gathered.blocks]
    return Observations(
        area_keys=tuple(keys[area] for block in blocks for area in areas[block.rows].tolist()),
        variables=tuple(chain.from_iterable([block.rule.id] * len(block.rows) for block in blocks)),
        dates=tuple(chain.from_iterable([block.day] * len(block.rows) for block in blocks)),
        values=_stacked([block.values for block in blocks]),
        cells=tuple(chain.from_iterable(_addresses(block, reading) for block in blocks)),
    )


def _addresses(block: Block, reading: Reading) -> Iterator[str]:
    findings = reading.rows.findings
    for row, column in zip(block.rows.tolist(), block.columns.tolist(), strict=True):
        yield address(findings[row].row, column)


def _stacked(columns: list[Values]) -> Values:
    if not columns:
        return Values.of(())
    numbers: Numbers = np.concatenate([column.numbers for column in columns])
    reasons: Codes = np.concatenate([column.reasons for column in columns])
    flags: Codes = np.concatenate([column.flags for column in columns])
    return Values(numbers, reasons, flags)
