"""Each method against breaks computed by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from sozialmonitoring_plugin.core.classification.classification import (
    ClassificationError,
    Closed,
    Method,
    Scheme,
    classify,
)
from sozialmonitoring_plugin.core.classification.scheme import GIVEN_BOUNDS
from sozialmonitoring_plugin.core.values import Values
from tests.core.classification.columns import GERMAN, scheme_of


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


def test_pretty_bounds_lie_closely_around_the_values():
    # Steps of 2, 1, 0.5, 0.2 and 0.1 all make two classes of 1.9 … 2.1.
    assert bounds([1.9, 2.1], Method.PRETTY, 2, decimals=1) == (1.9, 2.0, 2.1)
    # One class is as near to two as three are, and says nothing.
    assert bounds([0, 5], Method.PRETTY, 2) == (0, 2, 4, 6)


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


def test_percentiles_are_those_of_geoda():
    # Of 0 … 100, the percentiles are the numbers themselves.
    numbers = list(range(101))
    assert bounds(numbers, Method.PERCENTILES) == (0, 1, 10, 50, 90, 99, 100)
    assert counts(numbers, Method.PERCENTILES) == (1, 9, 40, 40, 9, 2)


def test_percentiles_may_be_others_and_are_interpolated():
    # Of 1, 2, 4, 8 the first third of the way is 2, the 50th percentile lies between 2 and 4.
    assert bounds([1, 2, 4, 8], Method.PERCENTILES, breaks=(50,)) == (1, 3, 8)
    # At a quarter of three steps: 1 + 0.75 · 1.
    assert bounds([1, 2, 4, 8], Method.PERCENTILES, breaks=(25,), decimals=2) == (1, 1.75, 8)


@pytest.mark.parametrize("breaks", [(0, 50), (50, 100), (90, 10), (50, 50), (math.nan,)])
def test_percentages_that_are_none_are_refused(breaks):
    with pytest.raises(ClassificationError):
        bounds([1, 2, 3], Method.PERCENTILES, breaks=breaks)


def test_nested_means_part_at_the_mean_and_at_the_means_of_both_halves():
    # Mean of 1, 2, 3, 6, 8, 16 is 6 and belongs to the class above: 1, 2, 3 have 2, and 6, 8, 16 have 10.
    numbers = [1, 2, 3, 6, 8, 16]
    assert bounds(numbers, Method.NESTED_MEANS, 2) == (1, 6, 16)
    assert bounds(numbers, Method.NESTED_MEANS, 4) == (1, 2, 6, 10, 16)
    assert counts(numbers, Method.NESTED_MEANS, 4) == (1, 2, 2, 1)


@pytest.mark.parametrize(("wanted", "made"), [(1, 1), (2, 2), (3, 2), (4, 4), (7, 4), (8, 8)])
def test_nested_means_are_a_power_of_two(wanted, made):
    assert len(counts(range(100), Method.NESTED_MEANS, wanted)) == made


def around(numbers, reference, breaks=(), decimals=1):
    return classify(
        Values.of(numbers), Scheme(Method.REFERENCE, breaks=breaks, reference=reference), decimals
    )


def test_a_reference_has_bounds_at_per_cent_of_it():
    made = around([4, 8.5, 10, 11.5, 30], 10)
    assert made.bounds[1:-1] == (8, 9, 11, 12)
    assert made.counts(Values.of([4, 8.5, 10, 11.5, 30])) == (1, 1, 1, 1, 1)
    assert made.labels(GERMAN)[0] == "unter 8,0"
    assert made.labels(GERMAN)[-1] == "12,0 und mehr"


def test_a_reference_keeps_classes_in_which_nobody_is():
    made = around([9.5, 10.5], 10)
    assert made.counts(Values.of([9.5, 10.5])) == (0, 0, 2, 0, 0)
    assert made.bounds == (7, 8, 9, 11, 12, 13)


def test_an_odd_reference_has_rounded_bounds_that_move_nobody():
    # 80 % of 8.123 are 6.4984: 6.49 lies below, 6.499 above, and 6.5 would part them wrongly.
    made = around([6.49, 6.499, 9], 8.123, breaks=(80,))
    assert made.class_of(np.array([6.49, 6.499, 9])).tolist() == [0, 1, 1]
    assert made.bounds[1] == 6.498
    assert around([6, 7], 8.123, breaks=(80,)).bounds[1] == 6.5


def test_a_negative_reference_has_its_bounds_in_order():
    assert around([-3, -1], -2, breaks=(50, 150)).bounds[1:-1] == (-3, -1)


@pytest.mark.parametrize("reference", [None, 0, math.nan, math.inf])
def test_per_cent_of_nothing_are_refused(reference):
    with pytest.raises(ClassificationError, match="make no bounds"):
        around([1, 2], reference)


def test_given_bounds_stay_where_nobody_has_a_number():
    nothing = [math.nan, math.nan]
    assert around(nothing, 10).bounds == (7, 8, 9, 11, 12, 13)
    assert bounds(nothing, Method.MANUAL, breaks=(0, 5, 10)) == (0, 5, 10)
    assert bounds(nothing, Method.CUT_OFFS, breaks=(-1, 1)) == (-3, -1, 1, 3)


def test_more_bounds_than_a_map_has_colours_are_refused():
    with pytest.raises(ClassificationError, match="60 bounds are too many"):
        bounds([1, 2], Method.MANUAL, breaks=tuple(range(60)))


AUTOMATIC = [method for method in Method if method not in GIVEN_BOUNDS]


@pytest.mark.parametrize("method", AUTOMATIC)
@pytest.mark.parametrize("closed", Closed)
def test_all_equal_values_are_one_honest_class(method, closed):
    assert bounds([7.5, 7.5, 7.5], method, closed=closed, decimals=1) == (7.5, 7.5)
    assert counts([7.5, 7.5, 7.5], method, closed=closed, decimals=1) == (3,)


@pytest.mark.parametrize("method", AUTOMATIC)
def test_all_zero_values_are_one_honest_class(method):
    assert counts([0, 0], method) == (2,)


@pytest.mark.parametrize("method", AUTOMATIC)
def test_without_any_number_there_is_no_class(method):
    made = classify(Values.of([math.nan, math.nan]), Scheme(method), 1)
    assert (made.classes, made.bounds) == (0, ())
    assert made.class_of(Values.of([1.0]).numbers).tolist() == [-1]


@pytest.mark.parametrize("method", AUTOMATIC)
def test_one_class_holds_everything(method):
    if method not in (Method.BOX, Method.PERCENTILES):
        assert counts([1, 2, 3, 11], method, classes=1) == (4,)


def test_fewer_values_than_classes_give_fewer_classes():
    assert counts([1, 2, 2], Method.NATURAL_BREAKS, 5) == (1, 2)
    assert counts([1, 2, 2], Method.QUANTILES, 5) == (1, 2)


@pytest.mark.parametrize("method", Method)
def test_infinite_values_are_refused(method):
    with pytest.raises(ClassificationError, match="Infinite"):
        classify(Values.of([1, math.inf]), scheme_of(method), 0)


@pytest.mark.parametrize("classes", [0, -1, 51])
def test_impossible_numbers_of_classes_are_refused(classes):
    with pytest.raises(ClassificationError, match="from 1 to 50"):
        Scheme(classes=classes)
