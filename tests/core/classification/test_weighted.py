"""Bounds by inhabitants: an area that many people live in has more to say."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.classification.classification import (
    ClassificationError,
    Closed,
    Method,
    Scheme,
    classify,
)
from sozialmonitoring_plugin.core.values import Values
from tests.core.classification.columns import classes_of, lognormal, made_of
from tests.core.classification.least import deviation_within, least_deviation


def test_quantiles_have_equal_inhabitants():
    # 6,000 in all: the two large areas hold half of them.
    numbers, people = [1, 2, 3, 4, 5, 6], [500, 500, 500, 1500, 1500, 1500]
    assert classes_of(numbers, Method.QUANTILES, 4, weights=people, weighted=True) == [0, 0, 0, 1, 2, 3]
    assert classes_of(numbers, Method.QUANTILES, 2) == [0, 0, 0, 1, 1, 1]
    assert classes_of(numbers, Method.QUANTILES, 2, weights=people, weighted=True) == [0, 0, 0, 0, 1, 1]


def test_natural_breaks_go_where_people_differ():
    # 0 | 4 6 as areas; 100 people at 4 and at 6 part them, and 0 goes with 4.
    assert classes_of([0, 4, 6], classes=2) == [0, 1, 1]
    assert classes_of([0, 4, 6], classes=2, weights=[1, 100, 100], weighted=True) == [0, 0, 1]


def test_mean_and_deviation_are_those_of_people():
    # 1 and 5 with 3 : 1 people: mean 2, variance (3 · 1 + 9) / 4 = 3.
    bounds = made_of([1, 5], Method.STANDARD_DEVIATION, 4, 2, weights=[300, 100], weighted=True).bounds
    assert bounds == pytest.approx((1, 2, 3.73, 5), abs=0.005)


def test_nested_means_and_head_tail_begin_at_the_mean_of_people():
    people = [300, 100, 100]
    # Mean (300 + 500 + 900) / 500 = 3.4; of all areas alike it would be 5.
    assert made_of([1, 5, 9], Method.NESTED_MEANS, 2, 1, weights=people, weighted=True).bounds == (1, 3.4, 9)
    # The head, 5 and 9, has 40 % of the people, still a minority; its mean is 7.
    bounds = made_of([1, 5, 9], Method.HEAD_TAIL, 5, 1, weights=people, weighted=True).bounds
    assert bounds == (1, 3.4, 7, 9)


def test_percentiles_stand_in_the_middle_of_the_people_of_an_area():
    # Middles at 1, 4 and 7 thousand of people: halfway from the first to the last lies the second.
    people = [2000, 4000, 2000]
    bounds = made_of([10, 20, 40], Method.PERCENTILES, breaks=(50,), weights=people, weighted=True).bounds
    assert bounds == (10, 20, 40)
    # One third of the six thousand between the middles is 2 of the 3 thousand from 10 to 20.
    bounds = made_of([10, 20, 40], Method.PERCENTILES, 5, 1, people, breaks=(100 / 3,), weighted=True).bounds
    assert bounds == (10, 16.7, 40)


def test_the_box_of_people():
    people = [1, 1, 1, 1, 6]
    bounds = made_of([1, 2, 3, 4, 5], Method.BOX, 5, 2, people, weighted=True).bounds
    # Middles at 0, 1, 2, 3, 6.5: a quarter is 1.625, a half 3.25, three quarters 4.875.
    assert bounds == pytest.approx((1, 2.62, 4.07, 4.54, 5), abs=0.011)


def test_an_area_without_published_inhabitants_has_a_class_but_no_say():
    numbers, people = [1, 2, 9, 10, 50, -20], [100, 100, 100, 100, np.nan, 0]
    made = made_of(numbers, classes=2, weights=people, weighted=True)
    assert made.bounds == (-20, 5, 50)
    assert made.class_of(np.array(numbers)).tolist() == [0, 0, 1, 1, 1, 0]


def test_only_one_area_has_inhabitants():
    made = made_of([1, 5, 9], classes=3, weights=[np.nan, 200, np.nan], weighted=True)
    assert made.counts(Values.of([1, 5, 9])) == (3,)


def test_weights_are_left_aside_unless_the_scheme_asks_for_them():
    assert made_of([0, 4, 6], classes=2, weights=[1, 100, 100]) == made_of([0, 4, 6], classes=2)


@pytest.mark.parametrize("people", [None, [np.nan, np.nan], [0, 0]])
def test_without_inhabitants_nothing_can_be_weighted(people):
    with pytest.raises(ClassificationError, match="no inhabitants"):
        made_of([1, 2], weights=people, weighted=True)


@pytest.mark.parametrize(("people", "told"), [([5, -3], "-3"), ([5, np.inf], "inf")])
def test_impossible_inhabitants_are_refused(people, told):
    with pytest.raises(ClassificationError, match=f"cannot have {told}"):
        made_of([1, 2], weights=people, weighted=True)


@pytest.mark.parametrize("method", [Method.EQUAL_INTERVALS, Method.GEOMETRIC, Method.PRETTY, Method.MANUAL])
def test_where_inhabitants_make_no_difference_that_is_said(method):
    with pytest.raises(ClassificationError, match="make no difference"):
        classify(Values.of([1, 2]), Scheme(method, breaks=(0, 3), weighted=True), 0, np.array([1.0, 2.0]))


def weighted_deviation(stretch) -> Fraction:
    """Sum of weighted squared deviations from the weighted mean of (number, weight), exactly."""
    people = sum(Fraction(weight) for _, weight in stretch)
    mean = sum(Fraction(number) * weight for number, weight in stretch) / people
    return sum(weight * (Fraction(number) - mean) ** 2 for number, weight in stretch)


def exact_deviation_within(pairs, found) -> Fraction:
    groups = [
        [pair for pair, one in zip(pairs, found, strict=True) if one == wanted] for wanted in set(found)
    ]
    return sum(weighted_deviation(group) for group in groups)


def least_by_trying_all(pairs, classes) -> Fraction:
    distinct = sorted({number for number, _ in pairs})
    best = []
    for cuts in combinations(range(1, len(distinct)), min(classes, len(distinct)) - 1):
        stretches = [distinct[a:b] for a, b in pairwise((0, *cuts, len(distinct)))]
        best.append(sum(weighted_deviation([p for p in pairs if p[0] in one]) for one in stretches))
    return min(best)


PAIRS = st.lists(st.tuples(st.integers(-20, 20), st.integers(1, 50)), min_size=1, max_size=12)


@given(PAIRS, st.integers(1, 6), st.sampled_from(Closed))
def test_up_to_twelve_weighted_values_equal_the_best_of_all_partitions(pairs, classes, closed):
    numbers, people = zip(*pairs, strict=True)
    found = classes_of(numbers, classes=classes, closed=closed, weights=people, weighted=True)
    assert exact_deviation_within(pairs, found) == least_by_trying_all(pairs, classes)


@pytest.mark.parametrize("count", [64, 542])
@pytest.mark.parametrize("quarter", range(4))
def test_many_weighted_values_equal_an_independent_dynamic_program(repetitions, count, quarter):
    for seed in range(quarter, 4 * repetitions(1, 250), 4):
        numbers, people = (
            lognormal(seed, count, 400),
            [1 + one for one in lognormal(seed + 5000, count, 2000)],
        )
        for classes in (4, 7):
            found = classes_of(numbers, classes=classes, weights=people, weighted=True)
            least = least_deviation(numbers, classes, people)
            assert deviation_within(numbers, found, people) == pytest.approx(least, rel=1e-9)
