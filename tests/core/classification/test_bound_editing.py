"""Bounds moved by hand."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.classification.bound_editing import (
    inserted,
    moved,
    removed,
    replaced,
    snapped,
    split,
    stepped,
)
from sozialmonitoring_plugin.core.errors import UserError


def test_a_bound_snaps_to_the_printed_place() -> None:
    assert moved((0.0, 5.0, 10.0), 1, 7.26, 1) == (0.0, 7.3, 10.0)
    assert moved((0.0, 5.0, 10.0), 1, 7.26, 0) == (0.0, 7.0, 10.0)


def test_a_neighbour_is_never_crossed_nor_met() -> None:
    assert moved((0.0, 5.0, 10.0), 1, -3.0, 1) == (0.0, 0.1, 10.0)
    assert moved((0.0, 5.0, 10.0), 1, 10.0, 1) == (0.0, 9.9, 10.0)
    assert moved((0.05, 5.0, 10.0), 1, 0.0, 1) == (0.05, 0.1, 10.0)


def test_nothing_moves_where_there_is_no_room() -> None:
    assert moved((1.0, 2.0, 3.0), 1, 2.6, 0) == (1.0, 2.0, 3.0)


def test_the_ends_have_a_neighbour_on_one_side_only() -> None:
    assert moved((0.0, 5.0), 0, -7.5, 1) == (-7.5, 5.0)
    assert moved((0.0, 5.0), 1, 70.0, 1) == (0.0, 70.0)


def test_ten_steps_are_ten_times_a_step() -> None:
    assert stepped((0.0, 5.0, 10.0), 1, 10, 1) == (0.0, 6.0, 10.0)
    assert stepped((0.0, 0.3, 10.0), 1, -1, 1) == (0.0, 0.2, 10.0)


def test_a_class_is_split_in_its_middle() -> None:
    assert split((0.0, 5.0, 10.0), 1, 1) == (0.0, 5.0, 7.5, 10.0)
    with pytest.raises(UserError, match="too narrow"):
        split((0.0, 0.1), 0, 1)


def test_a_bound_is_added_and_taken_away() -> None:
    assert inserted((0.0, 10.0), 2.46, 1) == (0.0, 2.5, 10.0)
    assert removed((0.0, 2.5, 10.0), 0) == (2.5, 10.0)
    with pytest.raises(UserError, match="already"):
        inserted((0.0, 10.0), 9.99, 1)
    with pytest.raises(UserError, match="last class"):
        removed((0.0, 10.0), 0)


def test_a_typed_bound_may_not_cross() -> None:
    assert replaced((0.0, 5.0, 10.0), 1, 7.25) == (0.0, 7.25, 10.0)
    with pytest.raises(UserError, match="twice"):
        replaced((0.0, 5.0, 10.0), 1, 10.0)
    with pytest.raises(UserError, match="ascend"):
        replaced((0.0, 5.0, 10.0), 1, 11.0)


@given(
    st.lists(st.integers(-500, 500), min_size=2, max_size=8, unique=True),
    st.integers(0, 7),
    st.floats(-1e4, 1e4),
    st.integers(0, 3),
)
def test_bounds_ascend_whatever_a_hand_does(
    numbers: list[int], place: int, wish: float, decimals: int
) -> None:
    bounds = tuple(number / 4 for number in sorted(numbers))
    found = moved(bounds, min(place, len(bounds) - 1), wish, decimals)
    assert all(low < high for low, high in pairwise(found))
    assert len(found) == len(bounds)
    changed = [new for old, new in zip(bounds, found, strict=True) if old != new]
    assert all(one == snapped(one, decimals) for one in changed)
