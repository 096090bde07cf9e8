"""Numbers beside the map."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given

from sozialmonitoring_plugin.core.classification.classification import Method, Scheme, classify
from sozialmonitoring_plugin.core.classification.statistics import statistics_of
from sozialmonitoring_plugin.core.values import Values
from tests.core.classification.columns import NUMBERS, made_of

NUMBERS_OF_EIGHT = [2, 4, 4, 4, 5, 5, 7, 9]


def test_statistics_of_all_values():
    # The textbook's eight numbers: mean 5, deviation 2; quartiles 4, 4.5, 5.5.
    found = statistics_of(Values.of([*NUMBERS_OF_EIGHT, np.nan]), made_of(NUMBERS_OF_EIGHT))
    assert (found.count, found.distinct, found.minimum, found.maximum) == (8, 5, 2, 9)
    assert (found.lower_quartile, found.median, found.upper_quartile) == (4, 4.5, 5.5)
    assert (found.mean, found.deviation) == (5, 2)


def test_statistics_of_each_class():
    made = made_of([1], Method.MANUAL, breaks=(0, 5, 8, 10))
    low, middle, high = statistics_of(Values.of(NUMBERS_OF_EIGHT), made).classes
    assert (low.count, low.share, low.minimum, low.maximum, low.mean) == (4, 0.5, 2, 4, 3.5)
    assert (middle.count, middle.minimum, middle.maximum) == (3, 5, 7)
    assert (high.count, high.share, high.mean, high.inhabitants) == (1, 0.125, 9, None)


def test_inhabitants_of_each_class_and_their_share():
    people = np.array([100, 100, 100, 100, 200, np.nan, 200, 200], dtype=float)
    low, high = statistics_of(
        Values.of(NUMBERS_OF_EIGHT), made_of([1], Method.MANUAL, breaks=(0, 5, 10)), people
    ).classes
    assert (low.inhabitants, low.share_of_inhabitants) == (400, 0.4)
    assert (high.inhabitants, high.share_of_inhabitants) == (600, 0.6)


def test_both_ways_to_measure_how_well_classes_fit():
    # Around 5: squares 9 + 3 + 4 + 16 = 32, distances 3 + 3 + 2 + 4 = 12.
    # Within 2 4 4 4 | 5 5 7 9, around 3.5 and 6.5: squares 3 + 11, distances 3 + 6.
    found = statistics_of(Values.of(NUMBERS_OF_EIGHT), made_of([1], Method.MANUAL, breaks=(0, 5, 10)))
    assert found.goodness_of_variance_fit == pytest.approx(1 - 14 / 32)
    assert found.tabular_accuracy == pytest.approx(1 - 9 / 12)


def test_an_empty_class_has_no_numbers_and_all_missing_none_at_all():
    made = made_of([1], Method.MANUAL, breaks=(0, 5, 10))
    empty = statistics_of(Values.of([1, 2]), made).classes[1]
    assert (empty.count, empty.share) == (0, 0)
    assert math.isnan(empty.mean)
    nothing = statistics_of(Values.of([np.nan]), made)
    assert (nothing.count, nothing.distinct, nothing.goodness_of_variance_fit) == (0, 0, 1)
    assert math.isnan(nothing.median)


@given(NUMBERS)
def test_quartiles_and_deviation_are_those_of_numpy(numbers):
    found = statistics_of(Values.of(numbers), made_of(numbers))
    quartiles = (found.minimum, found.lower_quartile, found.median, found.upper_quartile, found.maximum)
    assert quartiles == pytest.approx(np.quantile(numbers, (0, 0.25, 0.5, 0.75, 1)), rel=1e-9, abs=1e-9)
    assert found.deviation == pytest.approx(np.std(numbers), rel=1e-9, abs=1e-9)
    assert sum(one.share for one in found.classes) == pytest.approx(1)


def test_a_weighted_fit_counts_inhabitants() -> None:
    """As if every value stood there as often as it has inhabitants; without any it has no say."""
    values, weights = Values.of([0.0, 2.0, 10.0, 14.0, 99.0]), np.array([3.0, 1.0, 2.0, 2.0, 0.0])
    made = classify(values, Scheme(Method.MANUAL, breaks=(0, 5, 100)), 0)
    spread_out = np.repeat(values.numbers, weights.astype(int))

    fit = made.goodness_of_variance_fit(values.numbers, weights)
    assert fit == pytest.approx(made.goodness_of_variance_fit(spread_out))
    assert fit != pytest.approx(made.goodness_of_variance_fit(values.numbers[:4]))
