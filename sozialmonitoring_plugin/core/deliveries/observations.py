"""Delivered values as columns, and how they come out of what was read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import chain

import numpy as np

from ..values import Codes, Numbers, Values
from .reports.checking import Reading
from .sheets.grid import address
from .tables.blocks import Block
from .tables.rows import Role


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
    findings = reading.rows.findings
    blocks = [_areas_only(block, reading) for block in reading.gathered.blocks]
    places = [findings[row] for block in blocks for row in block.rows]
    columns = [int(column) for block in blocks for column in block.columns]
    return Observations(
        area_keys=tuple(keys[one.target.position] for one in places if one.target),
        variables=tuple(chain.from_iterable([block.rule.id] * len(block.rows) for block in blocks)),
        dates=tuple(chain.from_iterable([block.day] * len(block.rows) for block in blocks)),
        values=_stacked([block.values for block in blocks]),
        cells=tuple(address(one.row, column) for one, column in zip(places, columns, strict=True)),
    )


def _areas_only(block: Block, reading: Reading) -> Block:
    mask = np.array([reading.rows.findings[row].role is Role.AREA for row in block.rows], dtype=np.bool_)
    return block.where(mask)


def _stacked(columns: list[Values]) -> Values:
    if not columns:
        return Values.of(())
    numbers: Numbers = np.concatenate([column.numbers for column in columns])
    reasons: Codes = np.concatenate([column.reasons for column in columns])
    flags: Codes = np.concatenate([column.flags for column in columns])
    return Values(numbers, reasons, flags)
