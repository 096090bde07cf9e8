"""Which further cells to hide: quick paths first, the optimum where it is small enough, then repair."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from ..feedback import Feedback, stop_if_cancelled
from ..values import Indices, Numbers
from .attack import attack
from .cells import Mask
from .optimum import LARGEST, Plan, cheapest
from .paths import TreeRow
from .release import Problem

ROUNDS = 12
MANY_AREAS = 5_000
SMALLEST_REGION = 30


def suppress(given: Problem, hidden: Mask, feedback: Feedback) -> Mask:
    """The hidden cells with those that have to join them."""
    hidden = hidden.copy()
    for rows in _blocks(given):
        stop_if_cancelled(feedback)
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
    amounts = _amounts(given, row)
    up, down = _room(given, row)
    tree_row = TreeRow(cells, row, hidden[cells.row(row)], up, down)
    for area in sorted(amounts, key=lambda area: (-int(cells.geography.level[area]), area)):
        tree_row.cover(area, amounts[area])


def _amounts(given: Problem, row: int) -> dict[int, list[float]]:
    """For each area of a row, how far its count must be able to be off for its own or its rest's sake."""
    cells, found = given.cells, dict[int, list[float]]()
    for place, factor in [(row, 1.0), *((rest, -1.0) for rest in _rests(given, [row]))]:
        part = cells.row(place)
        for area in np.flatnonzero(cells.secret[part]):
            value = cells.values[part][area]
            goals = (cells.low_goal[part][area], cells.high_goal[part][area])
            found.setdefault(int(area), []).extend(float(factor * (goal - value)) for goal in goals)
    return found


def _rests(given: Problem, rows: Iterable[int]) -> list[int]:
    """Rows of the rests that are kept secret by hiding in `rows`."""
    inside = set(rows)
    return [
        len(given.groups) + number
        for number, rest in enumerate(given.rests)
        if _keeper(rest.is_complement, rest.definition.factors) in inside
    ]


def _keeper(is_complement: bool, factors: tuple[tuple[int, float], ...]) -> int:
    return factors[-1][0] if is_complement else factors[0][0]


def _room(given: Problem, row: int) -> tuple[Numbers, Numbers]:
    """How far the cells of a row can rise and fall while all other rows stay as they are."""
    cells = given.cells
    values = np.nan_to_num(cells.values[cells.row(row)])
    up, down = np.full(len(values), np.inf), values - cells.floor[cells.row(row)]
    for part, whole in given.shares:
        rest = cells.values[cells.row(whole)] - cells.values[cells.row(part)]
        rest = np.where(np.isnan(rest), np.inf, rest)
        if row == part:
            up = np.minimum(up, rest)
        if row == whole:
            down = np.minimum(down, rest)
    return up, down


def _improve(given: Problem, rows: list[int], before: Mask, hidden: Mask) -> None:
    """Replace what paths have found by the optimum, branch by branch, where the branch is closed."""
    tops = np.flatnonzero(given.cells.geography.parent < 0)
    for branch in _branches(given, rows, tops):
        inside = _mask(given, rows, branch)
        plan = _plan(given, rows, branch, np.where(inside, before, hidden))
        root = branch[0] + np.array(rows) * given.cells.areas
        if given.cells.geography.parent[branch[0]] >= 0 and hidden[root].any():
            continue
        found = cheapest(plan)
        if found is not None:
            hidden[inside] = before[inside]
            hidden[found] = True


def _branches(given: Problem, rows: list[int], roots: Indices) -> Iterator[Indices]:
    """The greatest branches in which the optimum can be computed."""
    geography = given.cells.geography
    for root in roots:
        branch = geography.branch(int(root))
        plan = _plan(given, rows, branch, np.zeros(len(given.cells.values), dtype=bool))
        if not plan.secrets:
            continue
        if plan.size <= LARGEST:
            yield branch
        else:
            yield from _branches(given, rows, geography.children(int(root)))


def _plan(given: Problem, rows: list[int], branch: Indices, hidden: Mask) -> Plan:
    cells = given.cells
    candidates = _mask(given, rows, branch) & cells.hideable
    family = [row for row, name in enumerate(given.relatives) if name == given.relatives[rows[0]]]
    secret = _mask(given, rows + _rests(given, rows), branch) & cells.secret
    known = hidden & _mask(given, family, branch)
    return Plan(cells, candidates, known, np.flatnonzero(secret).tolist())


def _mask(given: Problem, rows: Iterable[int], areas: Indices) -> Mask:
    mask = np.zeros((given.cells.rows, given.cells.areas), dtype=bool)
    for row in rows:
        mask[row, areas] = True
    return mask.ravel()


def _repair(given: Problem, secret: int, hidden: Mask) -> None:
    """Hide the cheapest cells that protect one secret, looked for in ever larger surroundings."""
    cells = given.cells
    row, area = divmod(secret, cells.areas)
    if row >= len(given.groups):
        row = given.rests[row - len(given.groups)].definition.factors[-1][0]
    group = [other for other, name in enumerate(given.groups) if name == given.groups[row]]
    family = [other for other, name in enumerate(given.relatives) if name == given.relatives[row]]
    for region in _regions(given, area):
        for rows in dict.fromkeys((tuple(group), tuple(family))):
            candidates = _mask(given, rows, region) & cells.hideable
            known = hidden & _mask(given, family, region)
            found = cheapest(Plan(cells, candidates, known, [secret], cells.integral))
            if found is not None:
                hidden[found] = True
                return


def _regions(given: Problem, area: int) -> Iterator[Indices]:
    geography = given.cells.geography
    while area >= 0:
        top = geography.parent[area] < 0
        if top or geography.branch_size[area] >= SMALLEST_REGION:
            yield geography.branch(area)
        area = int(geography.parent[area])


def _with_everything(given: Problem, narrow: Indices, hidden: Mask) -> Mask:
    """The last resort, always safe: hide all of the tables in which a secret is still too well known."""
    cells = given.cells
    for place in narrow:
        row = int(place) // cells.areas
        if row >= len(given.groups):
            row = given.rests[row - len(given.groups)].definition.factors[-1][0]
        family = [other for other, name in enumerate(given.relatives) if name == given.relatives[row]]
        hidden |= _mask(given, family, np.arange(cells.areas)) & cells.hideable
    return hidden
