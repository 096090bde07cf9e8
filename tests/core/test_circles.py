"""How large circles are, by hand and by what must always be true."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.circles import (
    LARGEST,
    SMALLEST,
    Scale,
    fitting_diameter,
    largest_amount,
    round_values,
)


def test_the_area_of_a_circle_grows_as_its_number_does() -> None:
    scale = Scale(900.0, 12.0)
    assert [scale.diameter_of(number) for number in (900, 225, 100, 0, -225, 3600)] == [12, 6, 4, 0, 6, 24]


@pytest.mark.parametrize(
    ("largest", "shown"),
    [
        (9312, (8000, 2000, 500)),
        (8000, (8000, 2000, 500)),
        (7999, (6000, 1000, 200)),
        (1000, (1000, 200, 50)),
        (3, (3, 0.5, 0.1)),
        (0.26, (0.2, 0.05, 0.01)),
        (0, ()),
        (math.nan, ()),
        (math.inf, ()),
    ],
)
def test_a_legend_shows_round_numbers(largest: float, shown: tuple[float, ...]) -> None:
    assert round_values(largest) == pytest.approx(shown)


@given(st.floats(1e-3, 1e12))
def test_no_number_of_a_legend_is_larger_than_the_largest_and_the_first_is_half_of_it(largest: float) -> None:
    first, second, third = round_values(largest)
    assert largest / 2 <= first * (1 + 1e-9)
    assert third < second < first <= largest * (1 + 1e-9)


def test_the_largest_amount_is_that_of_a_negative_number_too() -> None:
    assert largest_amount(np.array([3.0, -8.0, math.nan])) == 8
    assert largest_amount(np.array([math.nan])) == 0
    assert largest_amount(np.array([])) == 0


def grid(distance: float) -> np.ndarray:
    return np.array([(column * distance, row * distance) for column in range(5) for row in range(5)])


def test_equal_circles_on_a_grid_are_as_large_as_the_grid_is_wide() -> None:
    # 10 mm from each to the next: circles of 10 mm touch.
    assert fitting_diameter(100.0, [(grid(10.0), np.full(25, 100.0))]) == 10


def test_a_circle_for_a_fourth_of_the_number_is_half_as_large() -> None:
    assert fitting_diameter(25.0, [(grid(10.0), np.full(25, 100.0))]) == 5


def test_the_most_crowded_map_decides_for_all() -> None:
    numbers = np.full(25, 100.0)
    sheets = [(grid(18.0), numbers), (grid(7.0), numbers)]
    assert fitting_diameter(100.0, sheets) == fitting_diameter(100.0, sheets[1:]) == 7


def test_some_crowded_places_do_not_make_all_circles_tiny() -> None:
    # A fourth may touch: the three that lie half a millimetre apart do.
    points = np.vstack([grid(10.0), [(100.0, 0.0), (100.5, 0.0), (101.0, 0.0)]])
    assert fitting_diameter(100.0, [(points, np.full(28, 100.0))]) == 10


@pytest.mark.parametrize(("distance", "size"), [(0.1, SMALLEST), (500.0, LARGEST)])
def test_circles_stay_visible_and_on_the_sheet(distance: float, size: float) -> None:
    assert fitting_diameter(100.0, [(grid(distance), np.full(25, 100.0))]) == size


def test_zeros_missing_numbers_and_single_areas_touch_nothing() -> None:
    numbers = np.array([100.0, 0.0, math.nan, -0.0])
    assert fitting_diameter(100.0, [(grid(1.0)[:4], numbers)]) == LARGEST
    assert fitting_diameter(100.0, [(np.empty((0, 2)), np.empty(0))]) == LARGEST
    assert fitting_diameter(100.0, []) == LARGEST


def test_areas_at_the_very_same_place_do_not_divide_by_zero() -> None:
    assert fitting_diameter(9.0, [(np.zeros((3, 2)), np.full(3, 9.0))]) == SMALLEST
