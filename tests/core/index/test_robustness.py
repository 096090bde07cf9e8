"""How far an index depends on what was chosen."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st
from hypothesis.extra.numpy import arrays

from sozialmonitoring_plugin.core.index.compute import compute_index
from sozialmonitoring_plugin.core.index.correlation import correlations
from sozialmonitoring_plugin.core.index.errors import IndexInputError
from sozialmonitoring_plugin.core.index.options import Combination, MissingRule, Standardisation
from sozialmonitoring_plugin.core.index.robustness import (
    Draw,
    WeightDraws,
    largest_parts,
    leave_one_out,
    rank_intervals,
)
from sozialmonitoring_plugin.core.index.spec import IndexIndicator

from .stories import areas, berlin

RATES = {"a": [1, 2, 3, 4, 5], "b": [1, 2, 3, 4, 5], "c": [9, 1, 5, 2, 8]}
TABLES = arrays(np.int64, (12, 3), elements=st.integers(0, 40))


def computed(spec, rates):
    return compute_index(spec, areas(rates)).status


@given(table=TABLES, how=st.sampled_from(Standardisation), combination=st.sampled_from(Combination))
@settings(max_examples=60)
def test_leaving_one_out_is_the_index_without_it(table, how, combination):
    """The engine, asked for the other two indicators, comes to the same ranks and classes.

    A plain sum of two parts is another number than one of three, so only its ranks are compared.
    """
    rates = {name: table[:, at] + 1 for at, name in enumerate("abc")}
    spec = berlin("a", "b", "c", standardisation=how, combination=combination)
    omissions = leave_one_out(spec, computed(spec, rates))
    for out in omissions.left_out:
        others = replace(spec, indicators=tuple(one for one in spec.indicators if one.id != out.indicator))
        alone = computed(others, rates)
        steady = np.round(alone.index.numbers * (1.5 if combination is Combination.SUM else 1), 7)
        places = [1 + int((steady > one).sum()) for one in steady]
        assert np.abs(np.array(places) - out.ranks).max() == 0
        assert out.shifts.tolist() == (out.ranks - omissions.ranks).tolist()
        if combination is not Combination.SUM:
            assert out.positions.tolist() == alone.positions.tolist()


def test_the_most_influential_indicator_shifts_most_ranks():
    """z of a and b: −1.41 −0.71 0 0.71 1.41, of c: 1.26 −1.26 0 −0.95 0.95.

    All: −1.56 −2.68 0 0.47 3.78. Without a: −0.15 −1.97 0 −0.24 2.36. Without c: the order of a.
    """
    spec = berlin("a", "b", "c")
    omissions = leave_one_out(spec, computed(spec, RATES))
    assert omissions.ranks.tolist() == [4, 5, 3, 2, 1]
    without_a, _, without_c = omissions.left_out
    assert (without_a.ranks.tolist(), without_a.shifts.tolist()) == ([3, 5, 2, 4, 1], [-1, 0, -1, 2, 0])
    assert (without_c.ranks.tolist(), without_c.shifts.tolist()) == ([5, 4, 3, 2, 1], [1, -1, 0, 0, 0])
    assert omissions.most_influential == "a"


def test_areas_in_another_class_are_counted():
    """All: −0.72 −1.24 0 0.22 1.75, by the deviation 2.16. Without c: −1.41 −0.71 0 0.71 1.41."""
    spec = berlin("a", "b", "c")
    without_c = leave_one_out(spec, computed(spec, RATES)).left_out[2]
    assert without_c.positions.tolist() == [0, 1, 1, 1, 2]
    assert without_c.moved == 3


def test_a_single_indicator_cannot_be_left_out():
    with pytest.raises(IndexInputError, match="single indicator"):
        leave_one_out(berlin("a"), computed(berlin("a"), RATES))


def test_areas_that_are_not_rated_have_no_rank():
    spec = berlin("a", "b", "c", exclusions={"1": "airport"})
    measure = computed(spec, RATES)
    assert leave_one_out(spec, measure).rows.tolist() == [0, 2, 3, 4]
    assert rank_intervals(spec, measure).rows.tolist() == [0, 2, 3, 4]
    assert largest_parts(spec, measure)[1] == ""


@given(table=TABLES, kind=st.sampled_from(Draw), how=st.sampled_from(Standardisation))
@settings(max_examples=30)
def test_the_interval_of_ranks_is_that_of_the_engine_asked_for_every_weight(table, kind, how):
    rates = {name: table[:, at] + 1 for at, name in enumerate("abc")}
    spec = berlin("a", "b", "c", standardisation=how, combination=Combination.MEAN)
    draws = WeightDraws(kind, 0.5, draws=15, seed=4)
    found = rank_intervals(spec, computed(spec, rates), draws)
    ranks, same = [], []
    own = computed(spec, rates).positions
    for weights in draws.of(np.ones(3)):
        weighted = tuple(
            IndexIndicator(name, weight=float(w)) for name, w in zip("abc", weights, strict=True)
        )
        measure = computed(replace(spec, indicators=weighted), rates)
        steady = np.round(measure.index.numbers, 9)
        ranks.append([1 + int((steady > one).sum()) for one in steady])
        same.append(measure.positions == own)
    assert found.least.tolist() == np.min(ranks, axis=0).tolist()
    assert found.greatest.tolist() == np.max(ranks, axis=0).tolist()
    assert found.same_class.tolist() == pytest.approx(np.mean(same, axis=0).tolist())
    assert (found.least <= found.low).all()
    assert (found.low <= found.high).all()
    assert (found.high <= found.greatest).all()


def test_indicators_that_agree_leave_no_interval():
    spec = berlin("a", "b")
    found = rank_intervals(spec, computed(spec, RATES), WeightDraws(Draw.ANY))
    assert found.least.tolist() == found.greatest.tolist() == found.ranks.tolist() == [5, 4, 3, 2, 1]
    assert found.same_class.tolist() == [1] * 5


def test_the_same_seed_draws_the_same_weights():
    one, same, other = (WeightDraws(seed=seed).of(np.ones(4)) for seed in (7, 7, 8))
    assert (one == same).all()
    assert (one != other).any()
    assert one.shape == (1000, 4)
    assert ((one >= 0.75) & (one <= 1.25)).all()


@pytest.mark.parametrize("wrong", [{"share": 1.0}, {"share": -0.1}, {"draws": 0}])
def test_weights_cannot_be_varied_by_more_than_themselves(wrong):
    with pytest.raises(IndexInputError, match="cannot be varied"):
        WeightDraws(**wrong)


def test_the_largest_part_of_an_area_is_the_indicator_furthest_from_the_mean():
    spec = berlin("a", "c")
    parts = largest_parts(spec, computed(spec, RATES))
    assert parts[:2] == ("a", "c")


def test_the_largest_part_is_measured_from_the_mean_of_any_standardisation():
    """Scores of a: 0, 1, 1 around 0.67; of c: 0.5, 1, 0 around 0.5."""
    spec = berlin("a", "c", standardisation=Standardisation.MIN_MAX)
    assert largest_parts(spec, computed(spec, {"a": [0, 10, 10], "c": [4, 8, 0]})) == ("a", "c", "c")


def test_a_rate_that_is_left_to_the_others_is_so_for_the_ranks_as_well():
    """Sums: −1.93, 1.12, 2.24 (twice its z of a), −1.93, 1.63."""
    spec = berlin("a", "b", missing=MissingRule.OTHERS)
    measure = computed(spec, {"a": [1, 5, 5, 1, 3], "b": [1, 3, float("nan"), 1, 7]})
    assert measure.sums.numbers == pytest.approx([-1.9345, 1.1180, 2.2361, -1.9345, 1.6330], abs=5e-5)
    assert leave_one_out(spec, measure).ranks.tolist() == [4, 3, 1, 4, 2]


def test_many_areas_and_draws_are_counted_in_parts_with_the_same_result(monkeypatch):
    from sozialmonitoring_plugin.core.index import robustness

    spec = berlin("a", "b", "c")
    measure = computed(spec, RATES)
    at_once = rank_intervals(spec, measure)
    monkeypatch.setattr(robustness, "_NUMBERS_AT_ONCE", 7)
    in_parts = rank_intervals(spec, measure)
    assert in_parts.low.tolist() == at_once.low.tolist()
    assert in_parts.same_class.tolist() == at_once.same_class.tolist()


@given(table=TABLES)
def test_correlations_are_those_of_scipy(table):
    from scipy.stats import pearsonr, spearmanr

    rates = {name: table[:, at] for at, name in enumerate("abc")}
    given_areas = areas(rates)
    found = correlations(berlin("a", "b", "c"), given_areas.rates, np.ones(12, dtype=bool))
    assert found.count == 12
    for one, first in enumerate("abc"):
        for other, second in enumerate("abc"):
            if np.ptp(rates[first]) and np.ptp(rates[second]):
                expected = pearsonr(rates[first], rates[second])[0], spearmanr(rates[first], rates[second])[0]
                assert (found.pearson[one, other], found.spearman[one, other]) == pytest.approx(
                    expected, abs=1e-9
                )
            else:
                assert np.isnan(found.pearson[one, other])
                assert np.isnan(found.spearman[one, other])


def test_correlations_pass_over_areas_that_are_not_rated_or_lack_a_rate():
    nothing = float("nan")
    given_areas = areas({"a": [1, 2, 3, 99, 7], "b": [2, 4, 6, 1, nothing]})
    found = correlations(berlin("a", "b"), given_areas.rates, np.array([True, True, True, False, True]))
    assert found.pearson == pytest.approx(np.ones((2, 2)))
    assert found.count == 3
