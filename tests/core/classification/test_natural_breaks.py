"""Natural breaks are the best of all partitions, found in other ways here."""

from __future__ import annotations

from fractions import Fraction
from functools import partial
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
from sozialmonitoring_plugin.core.classification.distinct import Distinct
from sozialmonitoring_plugin.core.classification.schemes.natural_breaks import optimal_positions
from sozialmonitoring_plugin.core.values import Values
from tests.core.classification.columns import heaped, lognormal
from tests.core.classification.least import least_deviation


def deviation(numbers: list[int]) -> Fraction:
    """Sum of squared deviations from the mean, exactly."""
    return sum(Fraction(number) ** 2 for number in numbers) - Fraction(sum(numbers)) ** 2 / len(numbers)


def exact_deviation_within(numbers: list[int], classes: np.ndarray) -> Fraction:
    groups = [[n for n, c in zip(numbers, classes, strict=True) if c == wanted] for wanted in set(classes)]
    return sum(deviation(group) for group in groups)


def least_by_trying_all(numbers: list[int], classes: int) -> Fraction:
    distinct = sorted(set(numbers))
    best = []
    for cuts in combinations(range(1, len(distinct)), min(classes, len(distinct)) - 1):
        stretches = [distinct[a:b] for a, b in pairwise((0, *cuts, len(distinct)))]
        best.append(sum(deviation([n for n in numbers if n in stretch]) for stretch in stretches))
    return min(best)


def least_by_plain_dynamic_program(numbers: list[int], classes: int) -> Fraction:
    """Every beginning of every class tried, in whole numbers scaled by nothing: no rounding anywhere."""
    values = sorted(numbers)
    sums, squares = [0], [0]
    for value in values:
        sums.append(sums[-1] + value)
        squares.append(squares[-1] + value * value)

    def between(start: int, end: int) -> Fraction:
        return squares[end] - squares[start] - Fraction((sums[end] - sums[start]) ** 2, end - start)

    least = [Fraction(0)] + [between(0, end) for end in range(1, len(values) + 1)]
    for _ in range(classes - 1):
        least = [least[0]] + [
            min(least[end], *(least[start] + between(start, end) for start in range(end)))
            for end in range(1, len(values) + 1)
        ]
    return least[-1]


def classes_of(numbers: list[int], classes: int, closed: Closed = Closed.LEFT) -> np.ndarray:
    values = Values.of(numbers)
    return classify(values, Scheme(Method.NATURAL_BREAKS, classes, closed=closed), 0).class_of(values.numbers)


@given(
    st.lists(st.integers(-30, 30), min_size=1, max_size=12),
    st.integers(1, 6),
    st.sampled_from(Closed),
)
def test_up_to_twelve_values_equal_the_best_of_all_partitions(numbers, classes, closed):
    found = exact_deviation_within(numbers, classes_of(numbers, classes, closed))
    assert found == least_by_trying_all(numbers, classes)


COLUMNS = {
    "lognormal": lognormal,
    "with many ties": partial(lognormal, spread=40),
    "heaped": heaped,
}


@pytest.mark.parametrize("column", COLUMNS)
def test_sixty_four_values_are_the_optimum_to_the_last_fraction(column):
    for seed in range(4):
        numbers = COLUMNS[column](seed, 64)
        for classes in (2, 5, 7):
            found = exact_deviation_within(numbers, classes_of(numbers, classes))
            assert found == least_by_plain_dynamic_program(numbers, classes)


@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize(("count", "everyday"), [(64, 10), (542, 2)])
@pytest.mark.parametrize("quarter", range(4))
def test_many_sets_equal_an_independent_dynamic_program(repetitions, column, count, everyday, quarter):
    for seed in range(quarter, 4 * repetitions(everyday, 250), 4):
        numbers = COLUMNS[column](seed, count)
        for classes in (5, 7):
            found = exact_deviation_within(numbers, classes_of(numbers, classes))
            assert float(found) == pytest.approx(least_deviation(numbers, classes), rel=1e-9)


def test_values_far_from_zero_lose_no_precision():
    # Three groups 10⁹ away from zero, where squares have 18 digits.
    numbers = [10**9 + offset for offset in (0, 1, 2, 50, 51, 52, 90, 91, 93)]
    assert classes_of(numbers, 3).tolist() == [0, 0, 0, 1, 1, 1, 2, 2, 2]


def test_equal_values_stay_together():
    assert classes_of([1, 1, 1, 1, 2, 9, 9], 2).tolist() == [0, 0, 0, 0, 0, 1, 1]


def test_frequent_values_weigh_more():
    # Once each, 0 | 4 6 10 … is better; with many 4s they get a class of their own.
    once = Distinct.of(np.array([0.0, 4.0, 6.0]))
    often = Distinct.of(np.repeat([0.0, 4.0, 6.0], [1, 100, 100]))
    assert optimal_positions(once, 2) == [1]
    assert optimal_positions(often, 2) == [2]


def test_growing_sets_never_leave_the_optimum():
    # Every size from 1 to 70 takes another path through the halving.
    rng = np.random.default_rng(7)
    for size in range(1, 71):
        numbers = rng.integers(0, 500, size).tolist()
        found = exact_deviation_within(numbers, classes_of(numbers, 4))
        assert found == least_by_plain_dynamic_program(numbers, 4)


@pytest.mark.parametrize("outlier", [20e8, 20e9, -20e8])
def test_a_gross_outlier_is_a_class_of_its_own_and_spoils_no_other(outlier):
    for seed in range(8):
        usual = np.random.default_rng(seed).normal(20, 3, 542).round(6).tolist()
        found = classes_of([*usual, outlier], 5)
        alone = classes_of(usual, 4)
        assert (found[:-1] - found[:-1].min()).tolist() == alone.tolist()
        assert (found == found[-1]).sum() == 1


@pytest.mark.parametrize("far", [(10**8,), (-(10**8),), (10**8, 10**8 + 1, 10**8 + 3), (-(10**9), 10**8)])
def test_beside_outliers_the_partition_is_the_optimum_to_the_last_fraction(far):
    for seed in range(10):
        usual = np.random.default_rng(seed).gamma(2, 3, 22).round(2).tolist()
        numbers = [*(round(100 * one) for one in usual), *(100 * one for one in far)]
        for classes in (3, 5, 7):
            found = exact_deviation_within(numbers, classes_of(numbers, classes))
            assert found == least_by_plain_dynamic_program(numbers, classes)


OF_ANY_SIZE = st.builds(
    lambda digits, power: float(f"{digits}e{power}"), st.integers(-999, 999), st.integers(-4, 10)
)


@given(st.lists(OF_ANY_SIZE, min_size=3, max_size=9, unique=True), st.integers(2, 4))
def test_of_numbers_of_any_size_the_partition_is_nearly_the_best_of_all(numbers, classes):
    scaled = [Fraction(number) for number in numbers]
    found = exact_deviation_within(scaled, classes_of(numbers, classes))
    assert float(found) == pytest.approx(float(least_by_trying_all(scaled, classes)), rel=1e-9, abs=0)


@pytest.mark.parametrize("method", Method)
def test_what_no_number_of_decimals_can_print_is_refused_in_a_sentence(method):
    breaks = (0.0, 1.0, 2.0) if method in {Method.MANUAL, Method.CUT_OFFS} else ()
    scheme = Scheme(method, breaks=breaks, reference=5.0)
    with pytest.raises(ClassificationError, match="too far from zero"):
        classify(Values.of([1e300, 1.0, 2.0]), scheme, 1)
    assert classify(Values.of([9e14, 1.0, 2.0]), scheme, 1).classes


def test_values_that_no_printed_bound_parts_are_refused_in_a_sentence():
    with pytest.raises(ClassificationError, match="so different in size"):
        classify(Values.of([1e15, 1e-15, 2e-15, 3e-15]), Scheme(classes=3), 1)
