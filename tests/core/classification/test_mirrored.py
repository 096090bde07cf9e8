"""Classes of changes: the same on both sides of the centre."""

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
from sozialmonitoring_plugin.core.values import Values
from tests.core.classification.columns import GERMAN, classes_of, made_of


def test_an_even_number_has_a_bound_on_the_centre():
    made = made_of([-9, -1, 1, 2, 8], Method.EQUAL_INTERVALS, 6, centre=0)
    assert made.bounds == (-9, -6, -3, 0, 3, 6, 9)
    assert made.counts(Values.of([-9, -1, 1, 2, 8])) == (1, 0, 1, 2, 0, 1)


def test_an_odd_number_has_a_class_around_the_centre_as_wide_as_the_others():
    made = made_of([-10, -1, 0, 2, 7], Method.EQUAL_INTERVALS, 5, centre=0)
    assert made.bounds == (-10, -6, -2, 2, 6, 10)


def test_small_changes_are_parted_from_great_ones_whatever_their_sign():
    # Distances 1, 2, 2, 3 | 40, 41, 44: natural breaks part them once, on both sides.
    numbers = [-41, -3, -2, 1, 2, 40, 44]
    assert made_of(numbers, classes=3, centre=0).bounds == (-44, -20, 20, 44)
    assert classes_of(numbers, classes=3, centre=0) == [0, 1, 1, 1, 1, 2, 2]


def test_signed_labels_of_a_map_of_changes():
    made = made_of([-5.0, -2.6, -0.4, 0.9, 2.4, 5.0], Method.PRETTY, 4, 1, centre=0)
    assert made.labels(GERMAN, signed=True) == (
        "−6,0 bis unter −4,0",
        "−4,0 bis unter −2,0",
        "−2,0 bis unter 0,0",
        "0,0 bis unter +2,0",
        "+2,0 bis unter +4,0",
        "+4,0 bis +6,0",
    )


def test_deviations_are_those_from_the_centre():
    # From 10: distances 4, 0, 0, 2, 2, 4 have the mean square 40/6; the mean itself, 11, plays no part.
    numbers = [6, 10, 10, 12, 12, 14]
    deviation = math.sqrt(40 / 6)
    bounds = made_of(numbers, Method.STANDARD_DEVIATION, 4, 3, centre=10).bounds
    assert bounds == pytest.approx((6, 10 - deviation, 10, 10 + deviation, 14), abs=5e-4)


def test_quantiles_around_a_centre_have_a_fifth_in_the_middle_of_five_classes():
    numbers = [number for number in range(-50, 51) if number]
    assert made_of(numbers, Method.QUANTILES, 5, centre=0).counts(Values.of(numbers)) == (20,) * 5


def test_nested_means_of_distances():
    # Distances 1, 2, 6, 7 have the mean 4.
    assert made_of([-7, -1, 2, 6], Method.NESTED_MEANS, 4, centre=0).bounds == (-7, -4, 0, 4, 7)


def test_head_and_tail_of_distances():
    # Distances 1, 1, 1, 2, 20, 30: mean 55/6 ≈ 9.2; the head 20, 30 is a third, with mean 25.
    made = made_of([-1, 1, 1, 2, -20, 30], Method.HEAD_TAIL, 5, centre=0)
    assert made.bounds == (-30, -25, -9, 9, 25, 30)


@pytest.mark.parametrize("sign", [1, -1])
def test_where_all_rise_the_other_side_keeps_its_classes(sign):
    numbers = [sign * number for number in (1, 2, 11, 12)]
    made = made_of(numbers, classes=4, centre=0)
    assert made.bounds == (-12, -10, 0, 10, 12)
    counts = made.counts(Values.of(numbers))
    assert counts == ((0, 0, 2, 2) if sign > 0 else (2, 2, 0, 0))


def test_another_centre_than_zero():
    assert made_of([8, 11, 13, 16], classes=4, centre=12).bounds == (8, 10, 12, 14, 16)


def test_a_typed_centre_stays_and_a_computed_one_is_rounded_as_it_is_printed():
    assert made_of([8.1, 16.1], classes=2, decimals=1, centre=12.125).bounds[1] == 12.125
    made = made_of([8.1, 16.1], classes=2, decimals=1, centre=12.123456789)
    assert (made.bounds[1], made.scheme.centre) == (12.1, 12.1)


def test_whoever_lies_on_a_bound_is_as_near_on_both_sides():
    # ±2 and ±3 have to be parted, and no whole number lies between them.
    assert classes_of([-3, -2, 2, 3], classes=3, closed=Closed.CENTRE, centre=0) == [0, 1, 1, 2]
    made = made_of([-3, -2, 2, 3], classes=3, centre=0)
    assert made.class_of(np.array([-3.0, -2, 2, 3])).tolist() == [0, 1, 1, 2]
    assert made.bounds == (-3, -2.5, 2.5, 3)


def test_all_at_the_centre_are_one_honest_class():
    made = made_of([0, 0, 0], classes=5, centre=0)
    assert (made.bounds, made.labels(GERMAN)) == ((0, 0), ("0",))


@pytest.mark.parametrize("method", [Method.BOX, Method.GEOMETRIC, Method.PERCENTILES])
def test_methods_that_know_no_centre_say_so(method):
    with pytest.raises(ClassificationError, match="cannot mirror"):
        made_of([1, 2, 3], method, centre=0)


@pytest.mark.parametrize("centre", [math.nan, math.inf])
def test_a_centre_has_to_be_a_number(centre):
    with pytest.raises(ClassificationError, match=r"The centre (nan|inf) is not a number"):
        classify(Values.of([1, 2]), Scheme(centre=centre), 0)
