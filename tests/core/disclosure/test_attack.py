"""The audit on systems that are built by hand, cell by cell."""

from __future__ import annotations

import math

import numpy as np
import pytest

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.disclosure import witness
from sozialmonitoring_plugin.core.disclosure.attack import attack
from sozialmonitoring_plugin.core.disclosure.cells import Cells, Equations
from sozialmonitoring_plugin.core.disclosure.geography import Geography
from sozialmonitoring_plugin.core.feedback import Silence
from tests.core.disclosure.stories import tree_of


def system(values, *equations: dict[int, float], floor: float | list[float] = 0.0) -> Cells:
    """One area with the given counts; each equation names cells and factors."""
    count = len(values)
    places = [(number, cell, factor) for number, one in enumerate(equations) for cell, factor in one.items()]
    columns = list(zip(*places, strict=True)) if places else [(), (), ()]
    nothing, yes = np.zeros(count, dtype=bool), np.ones(count, dtype=bool)
    return Cells(
        Geography.of(AreaTree.build([Level("one", "One")], [Area("one", "1", "", "")])),
        count,
        np.array(values, dtype=float),
        np.full(count, floor, dtype=float),
        yes,
        nothing,
        nothing,
        np.ones(count),
        np.full(count, np.nan),
        np.full(count, np.nan),
        Equations(
            np.array(columns[0], dtype=np.intp),
            np.array(columns[1], dtype=np.intp),
            np.array(columns[2], dtype=float),
            len(equations),
        ),
    )


def intervals(cells: Cells, *hidden: int) -> dict[int, tuple[float, float]]:
    mask = np.zeros(len(cells.values), dtype=bool)
    mask[list(hidden)] = True
    found = attack(cells, mask, mask, Silence())
    assert np.array_equal(found.low[~mask], cells.values[~mask])
    assert np.array_equal(found.high[~mask], cells.values[~mask])
    return {cell: (found.low[cell], found.high[cell]) for cell in hidden}


def test_a_hidden_cell_that_nothing_binds_can_be_anything() -> None:
    assert intervals(system([2, 5]), 0) == {0: (0, math.inf)}


def test_the_only_unknown_of_an_equation_is_known() -> None:
    assert intervals(system([2, 5, 7], {0: 1, 1: 1, 2: -1}), 0) == {0: (2, 2)}


def test_one_known_cell_makes_the_next_known() -> None:
    cells = system([2, 5, 7, 9, 16], {0: 1, 1: 1, 2: -1}, {2: 1, 3: 1, 4: -1})
    assert intervals(cells, 0, 2) == {0: (2, 2), 2: (7, 7)}


def test_two_unknowns_share_what_is_left() -> None:
    cells = system([2, 5, 7], {0: 1, 1: 1, 2: -1})
    assert intervals(cells, 0, 1) == {0: (0, 7), 1: (0, 7)}


def test_bounds_travel_through_chains_of_equations() -> None:
    # 0 + 1 = 7 is published as 4; 1 = 2 + 3 with 2 published.
    cells = system([2, 5, 3, 2, 7], {0: 1, 1: 1, 4: -1}, {2: 1, 3: 1, 1: -1})
    assert intervals(cells, 0, 1, 3) == {0: (0, 4), 1: (3, 7), 3: (0, 4)}


def test_without_a_least_value_two_unknowns_can_be_anything() -> None:
    cells = system([2, 5, 7], {0: 1, 1: 1, 2: -1}, floor=-math.inf)
    assert intervals(cells, 0, 1) == {0: (-math.inf, math.inf), 1: (-math.inf, math.inf)}


def test_a_cell_that_may_be_negative_is_bound_by_its_neighbours_alone() -> None:
    # 0 + 1 = 7 and 1 + 2 = 5 are published; only cell 0 may be negative, yet cell 1 keeps it from it.
    cells = system([4, 3, 2, 7, 5], {0: 1, 1: 1, 3: -1}, {1: 1, 2: 1, 4: -1}, floor=[-math.inf, 0, 0, 0, 0])
    assert intervals(cells, 0, 1, 2) == {0: (2, 7), 1: (0, 5), 2: (0, 5)}


TRIANGLE = ({0: 1, 1: 1, 3: 1}, {1: 1, 2: 1, 4: 1}, {0: 1, 2: 1, 5: 1}, {0: 1, 1: 1, 2: 1, 6: -1})


def test_people_come_in_whole_numbers_even_where_linear_programming_would_halve_them() -> None:
    # Any two of the cells 0, 1, 2 make at most 1; halves would allow 1.5 for their sum, cell 6.
    assert intervals(system([0, 0, 0, 1, 1, 1, 0], *TRIANGLE), *range(7))[6] == (0, 1)


def test_estimates_may_be_halved() -> None:
    scaled = [0.0, 0.0, 0.0, 0.5, 0.5, 0.5, 0.0]
    low, high = intervals(system(scaled, *TRIANGLE), *range(7))[6]
    assert (low, high) == (pytest.approx(0), pytest.approx(0.75))


def test_factors_other_than_one_keep_counts_apart() -> None:
    # 2 × cell 0 = cell 1 and cells 1 and 2 make 5: cell 1 is even.
    cells = system([1, 2, 3, 5], {0: 2, 1: -1}, {1: 1, 2: 1, 3: -1})
    assert intervals(cells, 0, 1, 2) == {0: (0, 2), 1: (0, 4), 2: (1, 5)}


def test_only_what_is_asked_for_is_searched_in_tangled_systems() -> None:
    cells = system([0, 0, 0, 1, 1, 1, 0], *TRIANGLE)
    hidden, asked = np.ones(7, dtype=bool), np.arange(7) == 6
    found = attack(cells, hidden, asked, Silence())
    assert (found.low[6], found.high[6]) == (0, 1)
    assert (found.low[3], found.high[3]) == (1, 1)


@pytest.mark.parametrize(
    "wrong",
    [
        [-1, 1],  # below its least value
        [1, 1],  # out of balance
        [20_000, -20_000],  # out of the searched range
        None,
    ],
)
def test_a_table_that_breaks_a_bound_or_a_sum_proves_nothing(wrong, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        witness, "_solved", lambda *_: None if wrong is None else np.array(wrong, dtype=float)
    )
    small = witness.System(
        np.array([0, 1]), np.array([[1.0, 1.0]]), np.array([0.0, -30_000.0]), np.full(2, 10_000.0), True
    )
    assert witness._extreme(small, 0, 1.0) == 0.0


def test_large_systems_are_searched_around_the_cell_which_only_understates_the_doubt(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cells = system([0, 0, 0, 1, 1, 1, 0], *TRIANGLE)
    monkeypatch.setattr(witness, "SURROUNDINGS", (1,))
    low, high = intervals(cells, *range(7))[6]
    assert 0 <= low <= 0
    assert 0 <= high <= 1


def test_the_tree_knows_its_branches() -> None:
    geography = Geography.of(
        tree_of({"K": ""}, {"A": "K", "B": "K"}, {"a1": "A", "a2": "A", "b1": "B"}, {"a11": "a1"})
    )
    assert geography.parent.tolist() == [-1, 0, 0, 1, 1, 2, 3]
    assert geography.level.tolist() == [0, 1, 1, 2, 2, 2, 3]
    assert geography.child_count.tolist() == [2, 2, 1, 1, 0, 0, 0]
    assert geography.branch_size.tolist() == [7, 4, 2, 2, 1, 1, 1]
    assert geography.branch(1).tolist() == [1, 3, 4, 6]
    assert geography.children(0).tolist() == [1, 2]
    assert geography.summed_below(np.array([0, 1, 2, 3, 4, 5, 6.0])).tolist() == [3, 7, 5, 6, 0, 0, 0]
