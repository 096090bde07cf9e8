"""Everything that is published or follows from it, as cells, and the equations that bind them.

A cell is one count in one area: row × areas + area, where a row is a published sum or a rest
(`sums.Rest`). All work is done on deviations from the true values: a published cell cannot
deviate, a hidden one may, and the deviations in every equation add up to zero.

What an office has hidden itself is taken for known to the attacker, because the office may publish
it elsewhere: such a value takes part in no equation, and its sums upward count with the part that
we know. Those sums are not relied on unless every neighbour of our own would cost more. Missing
values are left out likewise.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..values import Indices, Numbers, Reason
from .geography import Geography
from .sums import Combination

Mask = NDArray[np.bool_]

TOLERANCE = 1e-6


@dataclass(frozen=True)
class Equations:
    """Σ sign × deviation = 0 for each of `count` equations, as a list of places."""

    equation: Indices
    cell: Indices
    sign: Numbers
    count: int

    def among(self, cells: Mask) -> Equations:
        """What is left of the equations when only `cells` may deviate."""
        kept = cells[self.cell]
        names, equation = np.unique(self.equation[kept], return_inverse=True)
        return Equations(equation.astype(np.intp), self.cell[kept], self.sign[kept], len(names))


@dataclass(frozen=True)
class Column:
    """One row of cells over all areas.

    `number`: a number to publish. `valued`: takes part in equations, with `values`.
    """

    values: Numbers
    number: Mask
    valued: Mask
    complete: Mask


@dataclass(frozen=True)
class Cells:
    """All cells of a release, rows × areas.

    `values`: true values, NaN where there is nothing. `floor`: the least value an attacker has to
    believe in. `shown`: numbers that are published unless hidden. `leaning`: sums over values that
    an office has hidden. `latent`: rests, never published. `price`: what hiding a cell costs.
    `low_goal` and `high_goal`: what must stay possible, NaN where nothing is secret.
    """

    geography: Geography
    rows: int
    values: Numbers
    floor: Numbers
    shown: Mask
    leaning: Mask
    latent: Mask
    price: Numbers
    low_goal: Numbers
    high_goal: Numbers
    equations: Equations

    @property
    def areas(self) -> int:
        """Number of areas of all levels together."""
        return len(self.geography)

    @property
    def hideable(self) -> Mask:
        """Cells that may be hidden."""
        return self.shown | self.leaning

    @property
    def secret(self) -> Mask:
        """Cells that nobody may be able to narrow down."""
        return ~np.isnan(self.low_goal)

    @property
    def integral(self) -> bool:
        """Whether the attacker knows that everything is a whole number."""
        known = self.values[~np.isnan(self.values)]
        return bool(np.all(known == np.round(known)))

    def row(self, row: int) -> slice:
        """Where a row stands."""
        return slice(row * self.areas, (row + 1) * self.areas)


def column(geography: Geography, numbers: Numbers, reasons: NDArray[np.uint8], name: str) -> Column:
    """Prepare one published sum. Raises ValueError where a number is not the sum of its parts."""
    number = reasons == Reason.NONE
    source_hidden = reasons == Reason.HIDDEN
    values = np.where(number, numbers, 0.0)
    settled, valued = number | source_hidden, number.copy()
    for level in range(geography.depth - 2, -1, -1):
        rows = np.zeros(len(geography), dtype=bool)
        rows[geography.starts[level] : geography.starts[level + 1]] = True
        below = geography.summed_below(np.where(valued, values, 0.0))
        delivered = geography.summed_below((number | source_hidden).astype(np.float64)) > 0
        open_below = geography.summed_below((~settled).astype(np.float64)) > 0
        lean = rows & source_hidden & delivered
        settled[lean & open_below] = False
        lean &= settled & (geography.summed_below(valued.astype(np.float64)) > 0)
        values[lean], valued[lean] = below[lean], True
    complete = _complete(geography, number)
    _refuse_wrong_sums(geography, values, complete, name)
    return Column(np.where(valued, values, np.nan), number, valued, complete)


def tree_equations(geography: Geography, columns: Sequence[Column]) -> Equations:
    """A sum is the sum of its parts, for every row that is published."""
    areas = np.arange(len(geography))
    equation, cell, sign = [], [], []
    for row, entry in enumerate(columns):
        below = entry.valued & (geography.parent >= 0)
        below[below] = entry.valued[geography.parent[below]]
        above = np.zeros(len(geography), dtype=bool)
        above[geography.parent[below]] = True
        equation += [row * len(areas) + geography.parent[below], row * len(areas) + areas[above]]
        cell += [row * len(areas) + areas[below], row * len(areas) + areas[above]]
        sign += [np.ones(below.sum()), -np.ones(above.sum())]
    return _numbered(equation, cell, sign)


def row_equations(places: Sequence[tuple[Combination, Mask]], areas: int) -> Equations:
    """Each combination of rows is zero in every area of its mask."""
    equation, cell, sign = [], [], []
    for number, (combination, mask) in enumerate(places):
        where = np.flatnonzero(mask)
        for row, factor in combination.factors:
            equation.append(number * areas + where)
            cell.append(row * areas + where)
            sign.append(np.full(len(where), factor))
    return _numbered(equation, cell, sign)


def joined(one: Equations, other: Equations) -> Equations:
    """Both systems as one."""
    return Equations(
        np.concatenate([one.equation, other.equation + one.count]),
        np.concatenate([one.cell, other.cell]),
        np.concatenate([one.sign, other.sign]),
        one.count + other.count,
    )


def _numbered(equation: list[Indices], cell: list[Indices], sign: list[Numbers]) -> Equations:
    if not equation:
        nothing = np.zeros(0, dtype=np.intp)
        return Equations(nothing, nothing, np.zeros(0), 0)
    names, numbers = np.unique(np.concatenate(equation), return_inverse=True)
    return Equations(
        numbers.astype(np.intp), np.concatenate(cell).astype(np.intp), np.concatenate(sign), len(names)
    )


def _complete(geography: Geography, number: Mask) -> Mask:
    """Areas with a number and a number in every part."""
    absent = geography.summed_below((~number).astype(np.float64))
    return np.asarray(number & (geography.child_count > 0) & (absent == 0))


def _refuse_wrong_sums(geography: Geography, values: Numbers, complete: Mask, name: str) -> None:
    below = geography.summed_below(np.nan_to_num(values))
    wrong = complete & (np.abs(below - values) > TOLERANCE * np.maximum(1.0, np.abs(values)))
    if wrong.any():
        raise ValueError(f"{name}: area {int(np.flatnonzero(wrong)[0])} is not the sum of its parts")
