"""QGIS' own natural breaks beside the best there are."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.classification.classification import ClassificationError
from sozialmonitoring_plugin.layers.qgis_jenks import beside_qgis


def test_a_set_of_five_whose_two_groups_qgis_tears_apart() -> None:
    """1 and 2 lie together, 11, 12 and 13 do; of four classes QGIS spends three on 1 and throws 2 to 11."""
    both = beside_qgis(np.array([1.0, 2, 11, 12, 13]), 4)
    # Best is a pair of neighbours and three classes of one: ½. QGIS: {1} {2, 11} {12, 13}: 40½ + ½.
    assert both.ours.deviation == pytest.approx(0.5)
    assert both.qgis.bounds == (1, 1, 1, 11, 13)
    assert both.qgis.deviation == pytest.approx(41)
    assert both.excess == pytest.approx(81)
    # Mean 7.8: deviations from it add up to 439 − 5 · 7.8² = 134.8.
    assert (both.ours.fit, both.qgis.fit) == pytest.approx((1 - 0.5 / 134.8, 1 - 41 / 134.8))


def test_where_the_groups_are_plain_both_find_them_and_nan_takes_no_part() -> None:
    both = beside_qgis(np.array([30, np.nan, 10, 11, 12, 20, 21, 22, 31, 32, np.nan]), 3)
    assert both.qgis.bounds == (10, 12, 22, 32)
    assert both.ours.bounds == (10, 20, 30, 32)
    assert both.ours.deviation == both.qgis.deviation == pytest.approx(6)
    assert both.excess == 0


@given(st.lists(st.integers(0, 60), min_size=1, max_size=80), st.integers(1, 8))
def test_qgis_never_leaves_less(numbers: list[int], classes: int) -> None:
    both = beside_qgis(np.array(numbers, dtype=np.float64), classes)
    assert both.ours.deviation <= both.qgis.deviation + 1e-9
    assert 0 <= both.ours.fit <= 1 + 1e-12


def test_one_number_and_none() -> None:
    assert beside_qgis(np.array([7.0, 7.0]), 5).ours.fit == 1
    nothing = beside_qgis(np.array([np.nan]), 5)
    assert (nothing.ours.bounds, nothing.qgis.bounds, nothing.excess) == ((), (), 0)


def test_infinite_numbers_are_refused() -> None:
    with pytest.raises(ClassificationError):
        beside_qgis(np.array([1.0, np.inf]), 2)
