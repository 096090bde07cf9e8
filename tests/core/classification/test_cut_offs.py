"""A map parts the areas exactly as the index does that it shows."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.classification.classification import (
    ClassificationError,
    Method,
    Scheme,
    classify,
)
from sozialmonitoring_plugin.core.classification.index_bounds import scheme_of_bounds
from sozialmonitoring_plugin.core.index.cutoffs import Bound, Cutoffs, IndexClass, Owner
from sozialmonitoring_plugin.core.index.presets import PRESETS, preset
from sozialmonitoring_plugin.core.values import Values
from sozialmonitoring_plugin.core.wording import Wording
from tests.core.classification.columns import GERMAN


def test_the_status_of_berlin():
    made = classify(Values.of([-2, 0, 3]), Scheme(Method.CUT_OFFS), 1)
    assert made.labels(GERMAN) == ("unter −1,0", "−1,0 bis 1,0", "über 1,0 bis 1,5", "über 1,5")
    index = np.array([-1.0000001, -1, 0, 1, 1.0000001, 1.5, 1.5000001])
    assert made.class_of(index).tolist() == [0, 1, 1, 1, 2, 2, 3]


def beside(bound: float) -> list[float]:
    """A bound, and numbers that touch it as sums in another order do, or nearly."""
    return [bound + by for by in (0, 5e-10, -5e-10, 1e-15, -1e-15, 1e-8, -1e-8, 0.1, -0.1)]


@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_of_the_index_has_the_same_classes_on_a_map(name):
    spec = preset(name, Wording.of("de"))
    for cutoffs in (spec.status, *([spec.dynamics.cutoffs] if spec.dynamics else [])):
        index = np.array([number for bound in cutoffs.bounds for number in beside(bound.at)])
        made = classify(Values.of(index), scheme_of_bounds(cutoffs.bounds), 1)
        assert made.class_of(index).tolist() == cutoffs.positions(index).tolist()


@given(
    st.lists(st.integers(-40, 40), min_size=1, max_size=6, unique=True).map(sorted),
    st.integers(0, 6),
    st.lists(st.floats(-50, 50), max_size=20),
)
def test_any_cut_offs_around_a_middle_agree(places, owned_above, others):
    bounds = tuple(
        Bound(place / 4, Owner.ABOVE if number < owned_above else Owner.BELOW)
        for number, place in enumerate(places)
    )
    names = [str(number) for number in range(len(bounds) + 1)]
    cutoffs = Cutoffs(tuple(IndexClass(name, name, name) for name in names), bounds)
    index = np.array([*others, *(number for bound in bounds for number in beside(bound.at))])
    made = classify(Values.of(index), scheme_of_bounds(bounds), 2)
    assert made.class_of(index).tolist() == cutoffs.positions(index).tolist()
    assert made.bounds[1:-1] == tuple(bound.at for bound in bounds)


def test_cut_offs_that_no_centre_explains_are_refused():
    with pytest.raises(ClassificationError, match="cannot be classes of a map"):
        scheme_of_bounds((Bound(-1, Owner.BELOW), Bound(1, Owner.ABOVE)))


def test_cut_offs_have_ends_beyond_them_even_where_no_area_is():
    made = classify(Values.of([0.2, 0.4]), Scheme(Method.CUT_OFFS), 1)
    assert made.bounds == (-3, -1, 1, 1.5, 2)
    assert made.counts(Values.of([0.2, 0.4])) == (0, 2, 0, 0)
