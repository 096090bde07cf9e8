"""What an attacker can find out from everything that is published: the audit.

The attacker knows every published number of every table and level, that counts add up, that none
is negative, that a part does not exceed its whole, and, where all counts are whole numbers, that
too. The result is the interval that remains for each hidden cell. Bounds of linear programming
alone would overstate the doubt, because the attacker also knows that people come in whole numbers.

Hidden cells fall apart into small systems. Where a system is a forest (cells and equations as
nodes), passing intervals along its equations is exact, for whole numbers too. Elsewhere the bounds
come from integer programming, and no bound is believed before a complete table that reaches it has
been checked against every equation; in very large systems the search is confined to the
neighbourhood of a cell, which can only understate the doubt.

This room shares nothing with the search for cells to hide but the statement of the problem
(`cells`). For the method see M. Fischetti and J. J. Salazar-González, "Models and algorithms for
optimizing cell suppression in tabular data with linear constraints", JASA 95 (2000) and "Solving
the cell suppression problem on tabular data with linear constraints", Management Science 47
(2001); programs that do the like: sdcTable, τ-ARGUS.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..feedback import Feedback, stop_if_cancelled
from ..values import Indices, Numbers
from .cells import TOLERANCE, Cells, Equations, Mask
from .witness import reach


@dataclass(frozen=True)
class Bounds:
    """The least and the greatest value that an attacker cannot exclude, for every cell."""

    low: Numbers
    high: Numbers

    def narrow(self, cells: Cells) -> Indices:
        """Secret cells about which the attacker knows too much."""
        safe = (self.low <= cells.low_goal + TOLERANCE) & (self.high >= cells.high_goal - TOLERANCE)
        return np.flatnonzero(cells.secret & ~safe)


def attack(cells: Cells, hidden: Mask, asked: Mask, feedback: Feedback) -> Bounds:
    """Compute the bounds when everything but `hidden` (and rests) is published.

    Only cells that are `asked` for are sure to have their widest bounds.
    """
    free = hidden | cells.latent
    equations = cells.equations.among(free)
    free &= ~_determined(equations, len(free))
    equations = cells.equations.among(free)
    low = np.where(free, cells.floor - cells.values, 0.0)
    high = np.where(free, np.inf, 0.0)
    tangled = _tangled(equations, len(free))
    _pass_intervals(cells.equations.among(free & ~tangled), low, high)
    low[tangled] = high[tangled] = 0.0
    wanted = np.flatnonzero(tangled & asked)
    for cell in wanted:
        stop_if_cancelled(feedback)
        low[cell], high[cell] = reach(cells, equations, int(cell))
    return Bounds(cells.values + low, cells.values + high)


def _determined(equations: Equations, cells: int) -> Mask:
    """Cells that follow one after the other from equations with a single unknown."""
    known = np.zeros(cells, dtype=bool)
    while True:
        open_places = ~known[equations.cell]
        unknowns = np.bincount(equations.equation[open_places], minlength=equations.count)
        single = open_places & (unknowns[equations.equation] == 1)
        if not single.any():
            return known
        known[equations.cell[single]] = True


def _tangled(equations: Equations, cells: int) -> Mask:
    """Cells of systems that are no forest, or whose factors are not +1 and −1."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    nodes = cells + equations.count
    ends = (equations.cell, cells + equations.equation)
    graph = coo_matrix((np.ones(len(equations.cell)), ends), shape=(nodes, nodes))
    systems, label = connected_components(graph, directed=False)
    links, size = np.bincount(label[equations.cell], minlength=systems), np.bincount(label, minlength=systems)
    uneven = np.bincount(label[equations.cell], weights=np.abs(equations.sign) != 1, minlength=systems)
    return np.asarray(((links >= size) | (uneven > 0))[label[:cells]])


def _pass_intervals(equations: Equations, low: Numbers, high: Numbers) -> None:
    """Narrow `low` and `high` in place until nothing changes; on a forest that is exact."""
    positive = equations.sign > 0
    for _ in range(2 * len(equations.cell) + 1):
        own_low = np.where(positive, low[equations.cell], -high[equations.cell])
        own_high = np.where(positive, high[equations.cell], -low[equations.cell])
        new_low = -_others(equations, own_high, np.inf)
        new_high = -_others(equations, own_low, -np.inf)
        before = (low.copy(), high.copy())
        np.maximum.at(low, equations.cell, np.where(positive, new_low, -new_high))
        np.minimum.at(high, equations.cell, np.where(positive, new_high, -new_low))
        if np.allclose(low, before[0], atol=1e-9) and np.allclose(high, before[1], atol=1e-9):
            return


def _others(equations: Equations, amounts: Numbers, infinity: float) -> Numbers:
    """For each place, the sum of the amounts at the other places of its equation."""
    endless = np.isinf(amounts)
    finite = np.where(endless, 0.0, amounts)
    total = np.bincount(equations.equation, weights=finite, minlength=equations.count)
    ends = np.bincount(equations.equation, weights=endless, minlength=equations.count)
    remaining = total[equations.equation] - finite
    return np.where(ends[equations.equation] - endless > 0, infinity, remaining)
