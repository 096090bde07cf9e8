"""Counties of real size: the attacker is an integer program built from what is published alone."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.disclosure.protect import CountTable, Protection, protect
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from tests.core.disclosure.stories import table


def even_tree(sizes: Sequence[int]) -> AreaTree:
    """Levels of the given sizes, in which every area has about equally many parts."""
    levels = [Level(f"l{rank}", f"level {rank}") for rank in range(len(sizes))]
    areas = [
        Area(f"l{rank}", f"{index:06}", "", f"{index * sizes[rank - 1] // size:06}" if rank else "")
        for rank, size in enumerate(sizes)
        for index in range(size)
    ]
    return AreaTree.build(levels, areas)


def social_tables(tree: AreaTree, seed: int) -> list[CountTable]:
    """Inhabitants and nine groups of them, from very rare to nearly everybody."""
    random = np.random.default_rng(seed)
    whole = random.gamma(4, 150, len(tree.lowest)).astype(int) + 3
    rates = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.3, 0.95, 0.99]
    groups = [
        table(tree, f"g{chr(97 + place)}", random.binomial(whole, rate).tolist(), "w")
        for place, rate in enumerate(rates)
    ]
    return [table(tree, "w", whole.tolist()), *groups]


def age_tables(tree: AreaTree, seed: int, mean: float) -> list[CountTable]:
    """Five ages and their sum, all published."""
    random = np.random.default_rng(seed)
    counts = random.poisson(mean, (5, len(tree.lowest)))
    ages = [table(tree, name, row.tolist()) for name, row in zip("abcde", counts, strict=True)]
    return [*ages, table(tree, "a + b + c + d + e", counts.sum(axis=0).tolist())]


class ProgramOfTheAttacker:
    """All counts of all variables in the lowest areas as unknowns; every published number as an equation."""

    def __init__(self, tree: AreaTree, tables: Sequence[CountTable], protection: Protection) -> None:
        self.tree, self.lowest = tree, len(tree.levels) - 1
        self.names = sorted({term.variable for one in tables for term in one.terms})
        self.terms = {one.id: one.terms for one in tables}
        rows, known = [], []
        for one in tables:
            for level, mask in enumerate(protection.hidden[one.id]):
                for area in np.flatnonzero(~mask):
                    rows.append(self.row(one.id, level, int(area)))
                    known.append(one.levels[level].numbers[area])
        rests = [
            self.row(one.whole, self.lowest, area) - self.row(one.id, self.lowest, area)
            for one in tables
            if one.whole
            for area in range(len(tree.lowest))
        ]
        self.constraints = [LinearConstraint(csr_matrix(np.array(rows)), known, known)]
        if rests:
            self.constraints.append(LinearConstraint(csr_matrix(np.array(rests)), 0, np.inf))

    def row(self, table_id: str, level: int, area: int) -> np.ndarray:
        inside = self.tree.descendants(level, area, self.lowest)
        row = np.zeros((len(self.names), len(self.tree.lowest)))
        for term in self.terms[table_id]:
            row[self.names.index(term.variable), inside] += term.sign
        return row.ravel()

    def can_be(self, row: np.ndarray, least: float, most: float) -> bool:
        """Whether whole numbers exist that fit; they are checked, for HiGHS breaks bounds at times."""
        constraints = [*self.constraints, LinearConstraint(csr_matrix(row[None, :]), least, most)]
        for presolve in (True, False):
            result = milp(
                np.zeros(len(row)),
                integrality=np.ones(len(row)),
                bounds=Bounds(0, np.inf),
                constraints=constraints,
                options={"presolve": presolve},
            )
            if result.x is not None and self._fits(np.round(result.x), constraints):
                return True
        return False

    @staticmethod
    def _fits(counts: np.ndarray, constraints: Sequence[LinearConstraint]) -> bool:
        totals = [(one.A @ counts, one.lb, one.ub) for one in constraints]
        return bool((counts >= 0).all()) and all(
            (total >= low).all() and (total <= high).all() for total, low, high in totals
        )


def secrets(tree: AreaTree, tables: Sequence[CountTable], minimum: int):
    """Small counts and small rests: table, table to subtract, level, area."""
    levels = {one.id: one.levels for one in tables}
    for one in tables:
        for level in range(len(tree.levels)):
            own = one.levels[level].numbers
            rest = levels[one.whole][level].numbers - own if one.whole else np.zeros(len(own))
            for numbers, whole in ((own, ""), (rest, one.whole)):
                for area in np.flatnonzero((numbers > 0) & (numbers < minimum)):
                    yield one.id, whole, level, int(area)


def unprotected(
    tree: AreaTree, tables: Sequence[CountTable], minimum: int
) -> list[tuple[str, str, int, int]]:
    protection = protect(tree, tables, Rules(minimum=minimum))
    attacker = ProgramOfTheAttacker(tree, tables, protection)
    found, count = [], 0
    for name, whole, level, area in secrets(tree, tables, minimum):
        count += 1
        row = attacker.row(name, level, area)
        row = attacker.row(whole, level, area) - row if whole else row
        if not (attacker.can_be(row, 0, 0) and attacker.can_be(row, minimum, np.inf)):
            found.append((name, whole, level, area))
    assert count >= 10
    return found


def test_in_a_county_of_64_quarters_no_share_gives_anybody_away() -> None:
    tree = even_tree([1, 10, 20, 64])
    assert unprotected(tree, social_tables(tree, seed=1)[:6], 3) == []


def test_in_a_county_of_20_quarters_no_age_gives_another_away() -> None:
    tree = even_tree([1, 4, 8, 20])
    assert unprotected(tree, age_tables(tree, seed=1, mean=5), 3) == []


@pytest.mark.prove
@pytest.mark.parametrize(("minimum", "mean"), [(3, 4), (5, 7), (10, 13)])
@pytest.mark.parametrize("seed", [2, 3])
def test_whatever_the_minimum_nobody_is_given_away(minimum, mean, seed) -> None:
    county, small_county = even_tree([1, 10, 20, 64]), even_tree([1, 4, 8, 20])
    assert unprotected(county, social_tables(county, seed), minimum) == []
    assert unprotected(small_county, age_tables(small_county, seed, mean), minimum) == []


def test_what_is_protected_in_a_city_of_447_areas_is_mostly_shown() -> None:
    tree = even_tree([1, 12, 58, 143, 447])
    tables = social_tables(tree, seed=2)
    protection = protect(tree, tables, Rules())
    primary = sum(cell.primary for cell in protection.audit)
    assert 0 < len(protection.audit) - primary < primary
    assert not any(mask.any() for mask in protection.hidden["w"])
    assert all(cell.low <= 0 and cell.high >= 3 for cell in protection.audit if cell.why == "small")


@pytest.mark.prove
def test_a_country_of_85000_areas_is_protected_by_the_quick_way() -> None:
    tree = even_tree([1, 20, 1300, 20_000, 85_000])
    protection = protect(tree, social_tables(tree, seed=3), Rules())
    small = [cell for cell in protection.audit if cell.why == "small"]
    assert len(small) > 10_000
    assert all(cell.low <= 0 and cell.high >= 3 for cell in small)
