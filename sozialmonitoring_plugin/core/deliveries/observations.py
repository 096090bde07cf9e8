"""Delivered values as columns, and how they come out of what was read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import overload

import numpy as np

from ..values import Indices, Values
from .reports.checking import Reading
from .sheets.grid import address
from .tables.blocks import Block
from .tables.value_parts import stacked


@dataclass(frozen=True, eq=False)
class Addresses(Sequence[str]):
    """Names of cells, kept as rows and columns from 0: a million names would be as big as all else."""

    rows: Indices
    columns: Indices

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, place: int) -> str: ...

    @overload
    def __getitem__(self, place: slice) -> Addresses: ...

    def __getitem__(self, place: int | slice) -> str | Addresses:
        if isinstance(place, slice):
            return Addresses(self.rows[place], self.columns[place])
        return address(int(self.rows[place]), int(self.columns[place]))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __iter__(self) -> Iterator[str]:
        return map(address, self.rows.tolist(), self.columns.tolist())


@dataclass(frozen=True)
class Observations:
    """Delivered values as columns of equal length; `cells` are addresses like D17 in the source sheet."""

    area_keys: tuple[str, ...]
    variables: tuple[str, ...]
    dates: tuple[date, ...]
    values: Values
    cells: Sequence[str]

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
        values=stacked([block.values for block in blocks]) if blocks else Values.nothing(0),
        cells=_addresses(blocks, reading),
    )


def _addresses(blocks: list[Block], reading: Reading) -> Addresses:
    lines = np.array([finding.row for finding in reading.rows.findings], dtype=np.intp)
    nothing = np.zeros(0, dtype=np.intp)
    return Addresses(
        np.concatenate([nothing, *(lines[block.rows] for block in blocks)]),
        np.concatenate([nothing, *(block.columns for block in blocks)]),
    )
