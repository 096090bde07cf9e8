"""How far one cell can deviate in a tangled system, proven by a table that an attacker cannot exclude."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..values import Indices, Numbers
from .cells import TOLERANCE, Cells, Equations

SURROUNDINGS = (250, 1000, 4000)
NODE_LIMIT = 2000


@dataclass(frozen=True)
class System:
    """A few cells that may deviate, and the dense matrix of the equations among them."""

    cells: Indices
    matrix: Numbers
    least: Numbers
    most: Numbers
    whole_numbers: bool


def reach(cells: Cells, equations: Equations, cell: int) -> tuple[float, float]:
    """Least and greatest deviation of `cell`; infinite ones are told from far ones by their size.

    A table that deviates near the cell only is looked for first. Where that shows too little doubt,
    the surroundings are widened: what is shown there holds as well.
    """
    low = high = 0.0
    for limit in SURROUNDINGS:
        around = neighbourhood(equations, cell, limit)
        system = _system(cells, equations, around)
        low = min(low, -_extreme(system, cell, -1.0))
        high = max(high, _extreme(system, cell, 1.0))
        value = cells.values[cell]
        doubtful = value + low <= cells.low_goal[cell] and value + high >= cells.high_goal[cell]
        if doubtful or len(around) < limit:
            break
    return low, high


def _system(cells: Cells, equations: Equations, around: Indices) -> System:
    mask = np.zeros(len(cells.values), dtype=bool)
    mask[around] = True
    inside = equations.among(mask)
    place = np.zeros(len(cells.values), dtype=np.intp)
    place[around] = np.arange(len(around))
    matrix = np.zeros((inside.count, len(around)))
    matrix[inside.equation, place[inside.cell]] = inside.sign
    far = 10.0 * (1000.0 + float(np.abs(cells.values[around]).sum()))
    least = np.maximum(cells.floor[around] - cells.values[around], -far)
    return System(around, matrix, least, np.full(len(around), far), cells.integral)


def neighbourhood(equations: Equations, cell: int, limit: int) -> Indices:
    """The cells of the system of `cell`, nearest first, up to about `limit`."""
    found, front = np.array([cell], dtype=np.intp), np.array([cell], dtype=np.intp)
    while len(front) and len(found) < limit:
        touched = np.unique(equations.equation[np.isin(equations.cell, front)])
        reached = np.unique(equations.cell[np.isin(equations.equation, touched)])
        front = np.setdiff1d(reached, found)
        found = np.concatenate([found, front])
    return found


def _extreme(system: System, cell: int, direction: float) -> float:
    """Greatest deviation in `direction` that a checked table reaches; 0 where the solver gives none.

    Solving is tried without and with presolve: some releases of HiGHS return tables that break
    bounds after presolve, which is one reason why every table is checked.
    """
    goal = np.where(system.cells == cell, -direction, 0.0)
    for presolve in (False, True):
        deviations = _checked(system, _solved(system, goal, presolve))
        if deviations is not None:
            reached = float(-goal @ deviations)
            return np.inf if reached >= 0.1 * float(system.most[0]) else reached
    return 0.0


def _solved(system: System, goal: Numbers, presolve: bool) -> Numbers | None:
    from scipy.optimize import Bounds, LinearConstraint, milp

    result = milp(
        goal,
        integrality=np.full(len(goal), int(system.whole_numbers)),
        bounds=Bounds(system.least, system.most),
        constraints=[LinearConstraint(system.matrix, 0.0, 0.0)] if len(system.matrix) else [],
        options={"node_limit": NODE_LIMIT, "mip_rel_gap": 0.0, "presolve": presolve},
    )
    return None if result.x is None else np.asarray(result.x)


def _checked(system: System, deviations: Numbers | None) -> Numbers | None:
    """The solver's table, if it fulfils every equation and bound when computed anew."""
    if deviations is None:
        return None
    deviations = np.round(deviations) if system.whole_numbers else deviations
    allowed = (deviations >= system.least - TOLERANCE) & (deviations <= system.most + TOLERANCE)
    balanced = np.abs(system.matrix @ deviations) <= (0.0 if system.whole_numbers else TOLERANCE)
    return deviations if allowed.all() and balanced.all() else None
