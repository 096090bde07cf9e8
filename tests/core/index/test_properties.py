"""What holds for every index, whatever the rates."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st
from hypothesis.extra.numpy import arrays

from sozialmonitoring_plugin.core.index.compute import compute_index
from sozialmonitoring_plugin.core.index.options import Combination, Standardisation
from sozialmonitoring_plugin.core.index.presets import preset
from sozialmonitoring_plugin.core.index.spec import Base, IndexIndicator
from sozialmonitoring_plugin.core.indicators.tableau import Polarity
from sozialmonitoring_plugin.core.values import Values

from .stories import ENGLISH, areas, berlin

NAMES = ("a", "b", "c")
Z_SCHEMES = (Standardisation.POPULATION_SD, Standardisation.SAMPLE_SD)
ALL_SCHEMES = tuple(Standardisation)


@st.composite
def tables(draw, least=3):
    """Rates of some areas in three indicators, in hundredths, so that ties are common and noise is not."""
    count = draw(st.integers(least, 25))
    cents = draw(arrays(np.int64, (count, 3), elements=st.integers(1, 5000)))
    return cents / 100


def columns(table):
    return {name: table[:, at] for at, name in enumerate(NAMES)}


def codes(measure):
    return measure.positions.tolist()


@given(table=tables(), how=st.sampled_from(ALL_SCHEMES), seed=st.integers(0, 99))
def test_the_order_of_the_areas_changes_nothing(table, how, seed):
    spec = berlin(*NAMES, standardisation=how)
    order = np.random.default_rng(seed).permutation(len(table))
    one, other = (compute_index(spec, areas(columns(rates))).status for rates in (table, table[order]))
    assert other.index.numbers == pytest.approx(one.index.numbers[order], abs=1e-9)
    assert codes(other) == np.array(codes(one))[order].tolist()


@given(
    table=tables(), how=st.sampled_from(Z_SCHEMES), factor=st.floats(0.01, 100), shift=st.floats(-500, 500)
)
def test_scaling_or_shifting_an_indicator_leaves_its_z_values(table, how, factor, shift):
    spec = berlin(*NAMES, standardisation=how)
    moved = table.copy()
    moved[:, 1] = factor * moved[:, 1] + shift
    one, other = (compute_index(spec, areas(columns(rates))).status for rates in (table, moved))
    assert other.scores["b"].numbers == pytest.approx(one.scores["b"].numbers, abs=1e-6)
    assert other.sums.numbers == pytest.approx(one.sums.numbers, abs=1e-6)


@given(table=tables(), how=st.sampled_from(ALL_SCHEMES))
def test_an_indicator_that_is_good_is_mirrored(table, how):
    middles = {"min_max": 0.5, "rank": (len(table) + 1) / 2, "quintile_points": 3, "percent_of_mean": 100}
    burden = berlin(*NAMES, standardisation=how)
    good = replace(burden, indicators=tuple(IndexIndicator(name, Polarity.GOOD) for name in NAMES))
    one, other = (compute_index(spec, areas(columns(table))).status for spec in (burden, good))
    middle = middles.get(how.value, 0)
    assert other.scores["a"].numbers - middle == pytest.approx(middle - one.scores["a"].numbers, abs=1e-9)
    assert other.index.numbers == pytest.approx(-one.index.numbers, abs=1e-7)


@given(table=tables(), extreme=st.floats(-1e6, 1e6), how=st.sampled_from(ALL_SCHEMES))
def test_the_rates_of_an_excluded_area_move_nobody(table, extreme, how):
    spec = berlin(*NAMES, standardisation=how, exclusions={str(len(table)): "airport"})
    alone = compute_index(spec, areas(columns(table))).status
    more = compute_index(spec, areas(columns(np.vstack([table, [extreme] * 3])))).status
    assert more.index.numbers[:-1].tolist() == alone.index.numbers.tolist()
    assert codes(more) == [*codes(alone), -1]


@given(table=tables(), how=st.sampled_from(Z_SCHEMES))
def test_the_index_standardised_twice_has_mean_0_and_deviation_1(table, how):
    index = compute_index(berlin(*NAMES, standardisation=how), areas(columns(table))).status.index.numbers
    deviation = index.std(ddof=1 if how is Standardisation.SAMPLE_SD else 0)
    assert index.mean() == pytest.approx(0, abs=1e-7)
    assert deviation == pytest.approx(1, abs=1e-7) or not index.any()


@given(table=tables())
def test_min_max_lies_between_0_and_1_and_reaches_both(table):
    scores = compute_index(
        berlin(*NAMES, standardisation=Standardisation.MIN_MAX), areas(columns(table))
    ).status.scores["a"].numbers  # fmt: skip
    reached = {scores.min(), scores.max()}
    assert reached == ({0, 1} if np.ptp(table[:, 0]) else {0.5})


@given(table=tables())
def test_ranks_are_the_mean_ranks_of_scipy(table):
    from scipy.stats import rankdata

    scores = compute_index(
        berlin(*NAMES, standardisation=Standardisation.RANK), areas(columns(table))
    ).status.scores["a"].numbers  # fmt: skip
    assert scores.tolist() == rankdata(table[:, 0]).tolist()


@given(table=tables(least=5))
def test_quintile_points_are_whole_from_1_to_5_and_follow_the_rates(table):
    scores = compute_index(
        berlin(*NAMES, standardisation=Standardisation.QUINTILE_POINTS), areas(columns(table))
    ).status.scores["a"].numbers  # fmt: skip
    assert set(scores.tolist()) <= {1, 2, 3, 4, 5}
    order = np.argsort(table[:, 0])
    assert (np.diff(scores[order]) >= 0).all()
    same = np.diff(table[order, 0]) == 0
    assert (np.diff(scores[order])[same] == 0).all()


def test_ten_different_areas_have_two_of_each_point():
    spec = berlin("a", standardisation=Standardisation.QUINTILE_POINTS)
    points = compute_index(spec, areas({"a": [7, 1, 3, 9, 5, 2, 4, 6, 8, 10]})).status.scores["a"].numbers
    assert points.tolist() == [4, 1, 2, 5, 3, 1, 2, 3, 4, 5]


@given(table=tables(), how=st.sampled_from(ALL_SCHEMES), combination=st.sampled_from(Combination))
def test_a_weight_of_zero_is_as_good_as_left_out(table, how, combination):
    spec = berlin("a", "b", standardisation=how, combination=combination)
    zero = replace(spec, indicators=(*spec.indicators, IndexIndicator("c", weight=0.0)))
    gap = columns(table) | {"c": Values.nothing(len(table))}
    one, other = (compute_index(which, areas(gap)).status for which in (spec, zero))
    assert other.index.numbers.tolist() == one.index.numbers.tolist()


@given(table=tables(least=4), later=tables(least=4))
@settings(max_examples=50)
def test_with_a_fixed_base_the_same_values_have_the_same_index_in_both_years(table, later):
    """The base year by itself is the ordinary index, and areas that come later do not change it."""
    spec = berlin(*NAMES, base=Base("2020-12-31"))
    base = areas(columns(table))
    ordinary = compute_index(replace(spec, base=None), base)
    both = areas(columns(np.vstack([table, later])), base=base)
    result = compute_index(spec, both)
    assert result.status.index.numbers[: len(table)] == pytest.approx(ordinary.status.index.numbers, abs=1e-9)
    kept = replace(spec, base=Base(scales=ordinary.base_scales))
    assert compute_index(kept, both).status.index.numbers.tolist() == result.status.index.numbers.tolist()


def test_the_fixed_base_holds_for_the_dynamics_as_well():
    spec = replace(preset("berlin_mss", ENGLISH), indicators=(IndexIndicator("a"),), base=Base("2018-12-31"))
    base = areas({"a": [1, 2, 3, 14]}, earlier={"a": [3, 2, 3, 12]})
    later = areas({"a": [1, 2, 3, 17]}, earlier={"a": [3, 2, 3, 12]}, base=base)
    result = compute_index(spec, later)
    assert result.dynamics.index.numbers == pytest.approx([-(2**0.5), 0, 0, 5 / 2**0.5])
    silent = compute_index(spec, replace(later, base=replace(base, earlier={})))
    assert "The base year has no dynamics: changes are standardised within this year." in [
        one.sentence() for one in silent.warnings
    ]
