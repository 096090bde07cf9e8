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
from numpy.typing import NDArray

from ..values import Indices, Numbers
from .cells import TOLERANCE, Cells, Mask

NODE_LIMIT = 500
GAP = 1e-3
LARGEST, SMALLEST = 40_000, 4_000
AREAS_OF_A_COUNTY = 150


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


def largest_for(areas: int) -> int:
    """The greatest size of a plan that is worth its time: the more areas, the more plans there are."""
    return max(SMALLEST, LARGEST * AREAS_OF_A_COUNTY // max(areas, AREAS_OF_A_COUNTY))


def cheapest(plan: Plan) -> Indices | None:
    """Cells to hide in addition, or None where there is no way or the search is given up."""
    if not all(plan.free[secret] for secret in plan.secrets):
        return None
    program = _program(plan)
    for presolve in (True, False):
        chosen = _solved(program, presolve)
        if chosen is not None:
            return np.asarray(program.undecided[chosen])
    return None


@dataclass(frozen=True)
class _Program:
    """Minimise price × binaries; then come the deviations of one table after the other.

    `undecided` are the cells of the binaries. `balance` × variables is zero, `bonds` × variables at
    most zero; `least`, `most` and `whole` belong to the variables.
    """

    undecided: Indices
    price: Numbers
    balance: Any
    bonds: Any
    least: Numbers
    most: Numbers
    whole: NDArray[np.uint8]

    def kept_by(self, solution: Numbers) -> bool:
        """Whether a solution keeps every constraint when computed anew."""
        inside = (solution >= self.least - TOLERANCE) & (solution <= self.most + TOLERANCE)
        balanced = np.abs(self.balance @ solution) <= TOLERANCE
        return bool(inside.all() and balanced.all() and (self.bonds @ solution <= TOLERANCE).all())


def _solved(program: _Program, presolve: bool) -> Mask | None:
    """Which binaries are 1. Some releases of HiGHS break constraints after presolve; that is no solution."""
    from scipy.optimize import Bounds, LinearConstraint, milp

    result = milp(
        program.price,
        integrality=program.whole,
        bounds=Bounds(program.least, program.most),
        constraints=[
            LinearConstraint(program.balance, 0.0, 0.0),
            LinearConstraint(program.bonds, -np.inf, 0.0),
        ],
        options={"node_limit": NODE_LIMIT, "mip_rel_gap": GAP, "presolve": presolve},
    )
    if result.x is None or not program.kept_by(result.x):
        return None
    return np.asarray(result.x[: len(program.undecided)] > 0.5)


def _program(plan: Plan) -> _Program:
    names = np.flatnonzero(plan.free)
    binary = np.flatnonzero((plan.candidates & ~plan.hidden)[names])
    least, most = _limits(plan, names)
    ones = len(binary)
    whole = np.full(ones + least.size, int(plan.whole_numbers), dtype=np.uint8)
    whole[:ones] = 1
    price = np.zeros(len(whole))
    price[:ones] = plan.cells.price[names[binary]]
    return _Program(
        names[binary],
        price,
        _balance(plan, names, ones, len(least)),
        _bonds(binary, least, most),
        np.concatenate([np.zeros(ones), least.ravel()]),
        np.concatenate([np.ones(ones), most.ravel()]),
        whole,
    )


def _limits(plan: Plan, names: Indices) -> tuple[Numbers, Numbers]:
    """Least and greatest deviations, one line per table: two tables for each secret."""
    cells, secrets = plan.cells, np.array(plan.secrets, dtype=np.intp)
    owner = np.repeat(secrets, 2)
    amount = (
        np.stack([cells.low_goal[secrets], cells.high_goal[secrets]], axis=1).ravel() - cells.values[owner]
    )
    size = np.abs(amount)[:, None]
    least = np.maximum((cells.floor - cells.values)[names][None, :], -size)
    most = np.broadcast_to(size, least.shape).copy()
    lines, place = np.arange(len(owner)), np.searchsorted(names, owner)
    least[lines, place] = most[lines, place] = amount
    return least, most


def _balance(plan: Plan, names: Indices, ones: int, tables: int) -> Any:
    """All equations, for every table."""
    from scipy.sparse import coo_matrix, csr_matrix, eye, hstack, kron

    inside = plan.cells.equations.among(plan.free)
    places = (inside.equation, np.searchsorted(names, inside.cell))
    matrix = coo_matrix((inside.sign, places), shape=(inside.count, len(names)))
    repeated = kron(eye(tables), matrix)
    return hstack([csr_matrix((repeated.shape[0], ones)), repeated]).tocsr()


def _bonds(binary: Indices, least: Numbers, most: Numbers) -> Any:
    """A cell that is not hidden does not deviate: deviation ≤ most × binary, −deviation ≤ −least × binary."""
    from scipy.sparse import coo_matrix, vstack

    tables, width = least.shape
    ones, rows = len(binary), np.arange(tables * len(binary))
    column = ones + (np.arange(tables)[:, None] * width + binary[None, :]).ravel()
    owner = np.tile(np.arange(ones), tables)
    parts = []
    for sign, limit in ((1.0, most[:, binary]), (-1.0, -least[:, binary])):
        entries = np.concatenate([np.full(len(rows), sign), -np.maximum(limit, 0.0).ravel()])
        places = (np.concatenate([rows, rows]), np.concatenate([column, owner]))
        parts.append(coo_matrix((entries, places), shape=(len(rows), ones + tables * width)))
    return vstack(parts).tocsr()
