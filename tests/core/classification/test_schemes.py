"""Each method against breaks computed by hand."""

from __future__ import annotations

import math

import pytest

from sozialmonitoring_plugin.core.classification.classification import (
    ClassificationError,
    Closed,
    Method,
    Scheme,
    classify,
)
from sozialmonitoring_plugin.core.values import Values


def bounds(numbers, method, classes=5, decimals=0, closed=Closed.LEFT, breaks=()):
    return classify(Values.of(numbers), Scheme(method, classes, breaks, closed), decimals).bounds


def counts(numbers, method, classes=5, decimals=0, closed=Closed.LEFT, breaks=()):
    made = classify(Values.of(numbers), Scheme(method, classes, breaks, closed), decimals)
    return made.counts(Values.of(numbers))


ONE_TO_TEN = list(range(1, 11))


def test_quantiles_have_equal_counts():
    assert counts(ONE_TO_TEN, Method.QUANTILES, 5) == (2, 2, 2, 2, 2)
    assert bounds(ONE_TO_TEN, Method.QUANTILES, 5) == (1, 3, 5, 7, 9, 10)
    assert bounds(ONE_TO_TEN, Method.QUANTILES, 5, closed=Closed.RIGHT) == (1, 2, 4, 6, 8, 10)


def test_quantiles_keep_equal_values_together():
    # Six zeros cannot be parted: the first two of four classes become one; 9 of 12 lie under the last break.
    numbers = [0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6]
    assert counts(numbers, Method.QUANTILES, 4) == (6, 3, 3)


def test_equal_intervals_part_the_range_and_may_be_empty():
    assert bounds([0, 1, 2, 10], Method.EQUAL_INTERVALS, 5) == (0, 2, 4, 6, 8, 10)
    assert counts([0, 1, 2, 10], Method.EQUAL_INTERVALS, 5) == (2, 1, 0, 0, 1)


def test_equal_intervals_print_rounded_bounds_that_are_true():
    # Thirds of 0 … 10: 3.33 and 6.67, with values right below and above 3.33.
    assert bounds([0, 3.3, 6.9, 10], Method.EQUAL_INTERVALS, 3, decimals=1) == (0, 3.4, 6.7, 10)
    assert bounds([0, 3.4, 6.9, 10], Method.EQUAL_INTERVALS, 3, decimals=1) == (0, 3.3, 6.7, 10)


def test_standard_deviation_is_that_of_the_population():
    # Mean 5, population standard deviation 2 (Σ = 32, n = 8); the sample's would be 2.14.
    numbers = [2, 4, 4, 4, 5, 5, 7, 9]
    assert bounds(numbers, Method.STANDARD_DEVIATION, 4) == (2, 3, 5, 7, 9)
    assert counts(numbers, Method.STANDARD_DEVIATION, 4) == (1, 3, 2, 2)


def test_standard_deviation_with_odd_number_of_classes_has_the_mean_in_the_middle():
    # Breaks 2, 4, 6, 8. All values are at least 2, so the lowest class does not occur.
    assert bounds([2, 4, 4, 4, 5, 5, 7, 9], Method.STANDARD_DEVIATION, 5) == (2, 4, 6, 8, 9)


def test_pretty_takes_steps_of_one_two_and_five():
    assert bounds([1.3, 4.8, 9.7], Method.PRETTY, 5, decimals=1) == (0, 2, 4, 6, 8, 10)
    assert bounds([-13, 0, 38], Method.PRETTY, 5) == (-20, -10, 0, 10, 20, 30, 40)
    made = classify(Values.of([0.02, 0.11]), Scheme(Method.PRETTY, 3), 0)
    assert (made.bounds, made.decimals) == ((0.0, 0.05, 0.1, 0.15), 2)


def test_head_tail_of_the_rank_size_example():
    # 1, 1/2 … 1/10 has the mean 0.293; its head 1, 1/2, 1/3 has the mean 0.611; one remains (Jiang 2013).
    numbers = [1 / rank for rank in range(1, 11)]
    assert counts(numbers, Method.HEAD_TAIL, 9, decimals=2) == (7, 2, 1)
    assert bounds(numbers, Method.HEAD_TAIL, 9, decimals=2)[1:-1] == (0.29, 0.61)


def test_head_tail_ends_where_the_head_is_no_minority():
    assert counts(ONE_TO_TEN, Method.HEAD_TAIL, 9) == (5, 5)


def test_box_parts_quarters_and_outliers():
    # Quartiles 3.25, 5.5, 7.75; fences −3.5 and 14.5: only 40 lies beyond one.
    numbers = [*range(1, 10), 40]
    assert bounds(numbers, Method.BOX, decimals=2) == (1, 3.25, 5.5, 7.75, 14.5, 40)
    assert counts(numbers, Method.BOX, decimals=2) == (3, 2, 2, 2, 1)


def test_geometric_classes_grow_by_a_factor():
    assert bounds([1, 5, 50, 1000], Method.GEOMETRIC, 3) == (1, 10, 100, 1000)


@pytest.mark.parametrize("lowest", [0, -1])
def test_geometric_refuses_what_has_no_factor(lowest):
    with pytest.raises(ClassificationError, match="above 0"):
        bounds([lowest, 5, 50], Method.GEOMETRIC, 3)


def test_manual_bounds_stay_and_what_lies_outside_is_counted():
    numbers = [4.9, 5, 9.99, 10, 20, 20.1, math.nan]
    made = classify(Values.of(numbers), Scheme(Method.MANUAL, breaks=(5, 10, 20)), 0)
    assert made.bounds == (5, 10, 20)
    assert made.class_of(Values.of(numbers).numbers).tolist() == [-1, 0, 0, 1, 1, -1, -1]


def test_manual_bounds_are_printed_with_all_their_decimals():
    assert classify(Values.of([1]), Scheme(Method.MANUAL, breaks=(0, 0.125, 1)), 1).decimals == 3


@pytest.mark.parametrize("breaks", [(), (5,), (5, 5), (5, 10, 7), (0, math.nan), (0, math.inf)])
def test_manual_refuses_bounds_that_are_none(breaks):
    with pytest.raises(ClassificationError):
        bounds([1, 2], Method.MANUAL, breaks=breaks)


GIVEN = {Method.MANUAL, Method.REFERENCE, Method.CUT_OFFS}
NOT_YET = {Method.PERCENTILES, Method.NESTED_MEANS}
AUTOMATIC = [method for method in Method if method not in GIVEN | NOT_YET]


@pytest.mark.parametrize("method", AUTOMATIC)
@pytest.mark.parametrize("closed", Closed)
def test_all_equal_values_are_one_honest_class(method, closed):
    assert bounds([7.5, 7.5, 7.5], method, closed=closed, decimals=1) == (7.5, 7.5)
    assert counts([7.5, 7.5, 7.5], method, closed=closed, decimals=1) == (3,)


@pytest.mark.parametrize("method", [method for method in AUTOMATIC if method is not Method.GEOMETRIC])
def test_all_zero_values_are_one_honest_class(method):
    assert counts([0, 0], method) == (2,)


@pytest.mark.parametrize("method", AUTOMATIC)
def test_without_any_number_there_is_no_class(method):
    made = classify(Values.of([math.nan, math.nan]), Scheme(method), 1)
    assert (made.classes, made.bounds) == (0, ())
    assert made.class_of(Values.of([1.0]).numbers).tolist() == [-1]


@pytest.mark.parametrize("method", AUTOMATIC)
def test_one_class_holds_everything(method):
    if method not in (Method.BOX,):
        assert counts([1, 2, 3, 11], method, classes=1) == (4,)


def test_fewer_values_than_classes_give_fewer_classes():
    assert counts([1, 2, 2], Method.NATURAL_BREAKS, 5) == (1, 2)
    assert counts([1, 2, 2], Method.QUANTILES, 5) == (1, 2)


@pytest.mark.parametrize("method", Method)
def test_infinite_values_are_refused(method):
    with pytest.raises(ClassificationError, match="Infinite"):
        bounds([1, math.inf], method, breaks=(0, 1))


@pytest.mark.parametrize("classes", [0, -1, 51])
def test_impossible_numbers_of_classes_are_refused(classes):
    with pytest.raises(ClassificationError, match="from 1 to 50"):
        Scheme(classes=classes)
