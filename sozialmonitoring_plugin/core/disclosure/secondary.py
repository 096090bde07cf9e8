"""Which further cells to hide: quick paths first, the optimum where it is small enough, then repair."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from ..feedback import Feedback, stop_if_cancelled
from ..values import Indices, Numbers
from .attack import attack
from .cells import Mask
from .optimum import Plan, cheapest, largest_for
from .paths import TreeRow
from .release import Problem

ROUNDS = 12
SHARE_OF_SEARCH = 80.0
MANY_AREAS = 5_000
SMALLEST_REGION = 30


def suppress(given: Problem, hidden: Mask, feedback: Feedback) -> Mask:
    """The hidden cells with those that have to join them."""
    hidden, blocks = hidden.copy(), _blocks(given)
    for done, rows in enumerate(blocks):
        stop_if_cancelled(feedback)
        feedback.setProgress(SHARE_OF_SEARCH * done / len(blocks))
        before = hidden.copy()
        if len(rows) == 1:
            _cover_row(given, rows[0], hidden)
        if given.cells.areas <= MANY_AREAS or len(rows) > 1:
            _improve(given, rows, before, hidden)
    for _ in range(ROUNDS):
        narrow = _narrow(given, hidden, feedback)
        if not len(narrow):
            return hidden
        count = int(hidden.sum())
        for secret in narrow:
            stop_if_cancelled(feedback)
            _repair(given, int(secret), hidden)
        if int(hidden.sum()) == count:
            break
    return _with_everything(given, _narrow(given, hidden, feedback), hidden)


def _narrow(given: Problem, hidden: Mask, feedback: Feedback) -> Indices:
    return attack(given.cells, hidden, given.cells.secret, feedback).narrow(given.cells)


def _blocks(given: Problem) -> list[list[int]]:
    """Rows that can be computed from each other, wholes before the parts that lean on them."""
    wholes = {given.groups[whole] for _, whole in given.shares}
    names = sorted(set(given.groups), key=lambda name: (name not in wholes, name))
    return [[row for row, group in enumerate(given.groups) if group == name] for name in names]


def _cover_row(given: Problem, row: int, hidden: Mask) -> None:
    """Protect one sum over the tree by paths, from the lowest level upward."""
    cells = given.cells
    rise, fall = _needs(given, row)
    up, down = _room(given, row)
    tree_row = TreeRow(cells, row, hidden[cells.row(row)], up, down)
    secrets = np.flatnonzero((rise > 0) | (fall > 0))
    for area in secrets[np.argsort(-cells.geography.level[secrets], kind="stable")]:
        tree_row.cover(int(area), float(rise[area]), float(fall[area]))


def _needs(given: Problem, row: int) -> tuple[Numbers, Numbers]:
    """How far each count of a row must be able to rise and to fall for its own or its rest's sake."""
    cells = given.cells
    rise, fall = np.zeros(cells.areas), np.zeros(cells.areas)
    for kept in given.kept_by([row]):
        part = cells.row(kept)
        higher = np.nan_to_num(cells.high_goal[part] - cells.values[part])
        lower = np.nan_to_num(cells.values[part] - cells.low_goal[part])
        if kept != row:
            higher, lower = lower, higher
        rise, fall = np.maximum(rise, higher), np.maximum(fall, lower)
    return rise, fall


def _room(given: Problem, row: int) -> tuple[Numbers, Numbers]:
    """How far the cells of a row can rise and fall while all other rows stay as they are."""
    cells = given.cells
    values = np.nan_to_num(cells.values[cells.row(row)])
    up, down = np.full(len(values), np.inf), values - cells.floor[cells.row(row)]
    for part, whole in given.shares:
        rest = cells.values[cells.row(whole)] - cells.values[cells.row(part)]
        rest = np.where(np.isnan(rest) | (rest < 0), np.inf, rest)
        if row == part:
            up = np.minimum(up, rest)
        if row == whole:
            down = np.minimum(down, rest)
    return up, down


def _improve(given: Problem, rows: list[int], before: Mask, hidden: Mask) -> None:
    """Replace what paths have found by the optimum, branch by branch, where the branch is closed."""
    geography = given.cells.geography
    for branch in _branches(given, rows, np.flatnonzero(geography.parent < 0)):
        root = branch[0] + np.array(rows) * given.cells.areas
        if geography.parent[branch[0]] >= 0 and hidden[root].any():
            continue
        inside = _mask(given, rows, branch)
        found = cheapest(_plan(given, rows, branch, np.where(inside, before, hidden)))
        if found is not None:
            hidden[inside] = before[inside]
            hidden[found] = True


def _branches(given: Problem, rows: list[int], roots: Indices) -> Iterator[Indices]:
    """The greatest branches in which the optimum can be computed."""
    geography = given.cells.geography
    for root in roots:
        branch = geography.branch(int(root))
        plan = _plan(given, rows, branch, np.zeros(len(given.cells.values), dtype=bool))
        if plan.secrets and plan.size <= largest_for(given.cells.areas):
            yield branch
        elif plan.secrets:
            yield from _branches(given, rows, geography.children(int(root)))


def _plan(given: Problem, rows: list[int], branch: Indices, hidden: Mask) -> Plan:
    cells = given.cells
    secret = _mask(given, given.kept_by(rows), branch) & cells.secret
    known = hidden & _mask(given, given.family(rows[0]), branch)
    return Plan(cells, _mask(given, rows, branch) & cells.hideable, known, np.flatnonzero(secret).tolist())


def _mask(given: Problem, rows: Iterable[int], areas: Indices) -> Mask:
    mask = np.zeros((given.cells.rows, given.cells.areas), dtype=bool)
    for row in rows:
        mask[row, areas] = True
    return mask.ravel()


def _repair(given: Problem, secret: int, hidden: Mask) -> None:
    """Hide the cheapest cells that protect one secret, looked for in ever larger surroundings."""
    cells, (row, area) = given.cells, divmod(secret, given.cells.areas)
    group, family = given.group(given.keeper(row)), given.family(given.keeper(row))
    for region in _regions(given, area):
        known = hidden & _mask(given, family, region)
        for rows in (group, family):
            candidates = _mask(given, rows, region) & cells.hideable
            found = cheapest(Plan(cells, candidates, known, [secret], cells.integral))
            if found is not None:
                hidden[found] = True
                return


def _regions(given: Problem, area: int) -> Iterator[Indices]:
    """Branches around an area, from a small one up to all of the tree."""
    geography = given.cells.geography
    while area >= 0:
        if geography.parent[area] < 0 or geography.branch_size[area] >= SMALLEST_REGION:
            yield geography.branch(area)
        area = int(geography.parent[area])


def _with_everything(given: Problem, narrow: Indices, hidden: Mask) -> Mask:
    """The last resort, always safe: hide all of the tables in which a secret is still too well known."""
    cells = given.cells
    for row in np.unique(narrow // cells.areas):
        family = given.family(given.keeper(int(row)))
        hidden |= _mask(given, family, np.arange(cells.areas)) & cells.hideable
    return hidden
