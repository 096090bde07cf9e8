"""The cheapest cells to hide, by mixed integer programming.

Every secret gets two tables that an attacker must not be able to exclude, one in which it is as
small and one in which it is as great as its goals demand. Only hidden cells may differ from the
truth in them; a binary variable says whether a cell is hidden, and the sum of the prices is
minimised (M. Fischetti and J. J. Salazar-González, JASA 95, 2000). No deviation needs to exceed
what the secret itself has to move, which keeps the bounds on the binaries tight.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from ..values import Indices, Numbers
from .cells import Cells, Equations, Mask

NODE_LIMIT = 5000
LARGEST = 80_000


@dataclass(frozen=True)
class Plan:
    """What may be hidden (`candidates`), what is hidden already, and which secrets to protect."""

    cells: Cells
    candidates: Mask
    hidden: Mask
    secrets: Sequence[int]
    whole_numbers: bool = False

    @cached_property
    def free(self) -> Mask:
        """Cells that may deviate: those, and the rests that an equation ties to them."""
        free = self.candidates | self.hidden
        equations = self.cells.equations
        moving = np.zeros(equations.count, dtype=bool)
        moving[equations.equation[free[equations.cell]]] = True
        tied = np.zeros(len(free), dtype=bool)
        tied[equations.cell[moving[equations.equation]]] = True
        return free | (tied & self.cells.latent)

    @property
    def size(self) -> int:
        """Number of continuous variables that the plan needs."""
        return 2 * len(self.secrets) * int(self.free.sum())


def cheapest(plan: Plan) -> Indices | None:
    """Cells to hide in addition, or None where there is no way or the search is given up."""
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import vstack

    if not all(plan.free[secret] for secret in plan.secrets):
        return None
    frame = _Frame.of(plan)
    binaries = len(frame.binary)
    blocks, least, most = _deviations(frame)
    goal = np.concatenate([plan.cells.price[frame.names[frame.binary]], np.zeros(len(least))])
    result = milp(
        goal,
        integrality=np.concatenate([np.ones(binaries), np.full(len(least), int(plan.whole_numbers))]),
        bounds=Bounds(np.concatenate([np.zeros(binaries), least]), np.concatenate([np.ones(binaries), most])),
        constraints=[LinearConstraint(vstack(rows), low, 0.0) for rows, low in blocks if rows],
        options={"node_limit": NODE_LIMIT, "mip_rel_gap": 1e-6},
    )
    if result.x is None:
        return None
    return np.asarray(frame.names[frame.binary[result.x[:binaries] > 0.5]])


@dataclass(frozen=True)
class _Frame:
    """The free cells of a plan under small numbers. `binary`: those that are still to be decided on."""

    plan: Plan
    names: Indices
    place: Indices
    binary: Indices
    equations: Equations

    @classmethod
    def of(cls, plan: Plan) -> _Frame:
        names = np.flatnonzero(plan.free)
        place = np.full(len(plan.free), -1, dtype=np.intp)
        place[names] = np.arange(len(names))
        binary = np.flatnonzero((plan.candidates & ~plan.hidden)[names])
        return cls(plan, names, place, binary, plan.cells.equations.among(plan.free))

    def matrix(self) -> Any:
        """Equations × free cells."""
        from scipy.sparse import coo_matrix

        inside = (self.equations.equation, self.place[self.equations.cell])
        shape = (self.equations.count, len(self.names))
        return coo_matrix((self.equations.sign, inside), shape=shape)


def _deviations(frame: _Frame) -> tuple[list[tuple[list[Any], float]], Numbers, Numbers]:
    """Constraint rows (equal zero; at most zero) and bounds of the deviations of all tables."""
    from scipy.sparse import coo_matrix, hstack

    cells = frame.plan.cells
    goals = [
        (secret, float(goal[secret] - cells.values[secret]))
        for secret in frame.plan.secrets
        for goal in (cells.low_goal, cells.high_goal)
    ]
    count, width, binaries = len(goals), len(frame.names), len(frame.binary)
    matrix, least, most, equal, under = frame.matrix(), [], [], [], []
    order = np.arange(binaries)
    for index, (secret, amount) in enumerate(goals):
        low, high = _limits(frame, secret, amount)
        least.append(low)
        most.append(high)
        before = coo_matrix((matrix.shape[0], binaries + index * width))
        after = coo_matrix((matrix.shape[0], (count - 1 - index) * width))
        equal.append(hstack([before, matrix, after]))
        column = binaries + index * width + frame.binary
        for sign, limit in ((1.0, high), (-1.0, -low)):
            rows = np.concatenate([order, order])
            entries = np.concatenate([np.full(binaries, sign), -np.maximum(limit[frame.binary], 0.0)])
            shape = (binaries, binaries + count * width)
            under.append(coo_matrix((entries, (rows, np.concatenate([column, order]))), shape=shape))
    return [(equal, 0.0), (under, -np.inf)], np.concatenate(least), np.concatenate(most)


def _limits(frame: _Frame, secret: int, amount: float) -> tuple[Numbers, Numbers]:
    cells = frame.plan.cells
    floor = cells.floor[frame.names] - cells.values[frame.names]
    low, high = np.maximum(floor, -abs(amount)), np.full(len(floor), abs(amount))
    low[frame.place[secret]] = high[frame.place[secret]] = amount
    return low, high
