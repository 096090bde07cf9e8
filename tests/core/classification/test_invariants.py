"""What holds for every method and every column of values."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from sozialmonitoring_plugin.core.classification.classification import (
    ClassificationError,
    Closed,
    Method,
    classification_from_dict,
    classify,
    without_noise,
)
from sozialmonitoring_plugin.core.classification.scheme import GIVEN_BOUNDS
from sozialmonitoring_plugin.core.classification.sound import MIRRORABLE, WEIGHABLE
from sozialmonitoring_plugin.core.values import Values
from tests.core.classification.columns import (
    GERMAN,
    METHODS,
    NUMBERS,
    SIDES,
    WHOLE_NUMBERS,
    label_admits,
    scheme_of,
)

CLASSES = st.integers(1, 8)
FREE = (Method.NATURAL_BREAKS, Method.QUANTILES)


@given(NUMBERS, METHODS, CLASSES, SIDES, st.booleans(), st.integers(0, 2))
def test_bounds_ascend_and_every_value_is_in_the_class_whose_label_admits_it(
    numbers, method, classes, closed, open_ends, decimals
):
    scheme = scheme_of(method, classes, closed=closed, open_ends=open_ends)
    made = classify(Values.of(numbers), scheme, decimals)
    assert all(low <= high for low, high in pairwise(made.bounds))
    assert len(set(made.bounds[1:-1])) == max(0, made.classes - 1)
    labels = made.labels(GERMAN)
    for number, found in zip(numbers, made.class_of(np.array(numbers)), strict=True):
        if made.classes == 1 and made.bounds[0] == made.bounds[1]:
            assert found == 0
            continue
        admitting = [index for index, label in enumerate(labels) if label_admits(label, number)]
        # A class of one value is labelled by that number alone, which the class beside it may name, too.
        assert found in admitting or (found == -1 and not admitting)
        assert len(admitting) <= 1 or labels[found].count(" ") == 0


@given(NUMBERS, st.sampled_from(FREE), CLASSES, SIDES, st.integers(0, 2))
def test_where_values_alone_decide_they_are_also_right_as_they_are_printed(
    numbers, method, classes, closed, decimals
):
    made = classify(Values.of(numbers), scheme_of(method, classes, closed=closed), decimals)
    found = made.class_of(np.array(numbers))
    shown = np.array([float(f"{float(number):.{made.decimals}f}") for number in numbers])
    halves = np.abs(np.abs(np.array(numbers) - shown) - 0.5 * 10.0**-made.decimals) < 1e-9
    if made.bounds[0] < made.bounds[-1]:
        assert (made.class_of(shown) == found)[~halves].all()


@given(NUMBERS, METHODS, CLASSES, SIDES)
def test_closed_ends_of_found_bounds_hold_every_value(numbers, method, classes, closed):
    if method is not Method.MANUAL:
        made = classify(Values.of(numbers), scheme_of(method, classes, closed=closed), 1)
        assert sum(made.counts(Values.of(numbers))) == len(numbers)


@given(NUMBERS, METHODS, CLASSES, SIDES, st.floats(-1e6, 1e6))
def test_open_ends_leave_nothing_outside(numbers, method, classes, closed, other):
    made = classify(Values.of(numbers), scheme_of(method, classes, closed=closed, open_ends=True), 1)
    if made.bounds[0] < made.bounds[-1]:
        assert made.class_of(np.array([other, *numbers])).min() >= 0
        reaching = made.reaching(np.array([other, *numbers]))
        assert reaching[0] <= min(other, *numbers) <= max(other, *numbers) <= reaching[-1]
        assert reaching[1:-1] == made.bounds[1:-1]


@given(NUMBERS, METHODS, CLASSES, SIDES, st.data())
def test_the_order_of_the_areas_means_nothing(numbers, method, classes, closed, data):
    weights = data.draw(st.lists(st.integers(0, 9), min_size=len(numbers), max_size=len(numbers)))
    order = data.draw(st.permutations(range(len(numbers))))
    weighted = method in WEIGHABLE and any(weights)
    scheme = scheme_of(method, classes, closed=closed, weighted=weighted)

    def made(places):
        chosen = np.array(numbers)[places], np.array(weights, dtype=float)[places]
        return classify(Values.of(chosen[0]), scheme, 1, chosen[1])

    assert made(list(order)) == made(list(range(len(numbers))))


@given(NUMBERS, METHODS, CLASSES, SIDES, st.booleans(), st.one_of(st.none(), st.floats(-9, 9)))
def test_a_classification_survives_json(numbers, method, classes, closed, open_ends, centre):
    if method in (Method.BOX, Method.PERCENTILES):
        centre = None
    scheme = scheme_of(method, classes, closed=closed, open_ends=open_ends, centre=centre)
    made = classify(Values.of(numbers), scheme, 1)
    again = classification_from_dict(json.loads(json.dumps(made.to_dict())))
    assert again == made
    assert again.labels(GERMAN, signed=True) == made.labels(GERMAN, signed=True)


# Of round numbers and given bounds, ten times as many are others.
SCALED = st.sampled_from([method for method in Method if method not in GIVEN_BOUNDS | {Method.PRETTY}])


@given(WHOLE_NUMBERS, SCALED, CLASSES, st.sampled_from([Closed.LEFT, Closed.RIGHT]))
def test_ten_times_the_values_have_the_same_classes(numbers, method, classes, closed):
    numbers = [one + 41 for one in numbers] if method is Method.GEOMETRIC else numbers
    scheme = scheme_of(method, classes, closed=closed)
    once = classify(Values.of(numbers), scheme, 2)
    values = Values.of([10 * one for one in numbers])
    tenfold = classify(values, scheme, 1)
    if method is Method.NATURAL_BREAKS:
        # Where several partitions are equally good, rounding chooses.
        fits = [made.goodness_of_variance_fit(values.numbers / by) for made, by in ((once, 10), (tenfold, 1))]
        assert fits[0] == pytest.approx(fits[1], abs=1e-12)
    else:
        assert tenfold.counts(values) == once.counts(Values.of(numbers))


WEIGHTED = st.sampled_from(sorted(WEIGHABLE, key=str))


@given(NUMBERS, WEIGHTED, CLASSES, SIDES, st.sampled_from([1, 7, 0.3, 1e5]))
def test_inhabitants_that_are_the_same_everywhere_change_nothing(numbers, method, classes, closed, each):
    scheme = scheme_of(method, classes, closed=closed)
    plain = classify(Values.of(numbers), scheme, 1)
    weighted = classify(Values.of(numbers), replace(scheme, weighted=True), 1, np.full(len(numbers), each))
    assert weighted.bounds == plain.bounds


@given(st.lists(st.integers(-40, 40), min_size=1, max_size=10), st.data(), CLASSES, SIDES)
@settings(max_examples=60)
def test_an_inhabitant_is_a_value_of_its_own_to_means_and_quantiles(numbers, data, classes, closed):
    weights = data.draw(st.lists(st.integers(1, 5), min_size=len(numbers), max_size=len(numbers)))
    repeated = np.repeat(numbers, weights)
    for method in (Method.QUANTILES, Method.STANDARD_DEVIATION, Method.HEAD_TAIL, Method.NESTED_MEANS):
        scheme = scheme_of(method, classes, closed=closed)
        by_weight = classify(
            Values.of(numbers), replace(scheme, weighted=True), 1, np.array(weights, dtype=float)
        )
        assert by_weight.bounds == classify(Values.of(repeated), scheme, 1).bounds


MIRRORED = st.sampled_from(sorted(MIRRORABLE, key=str))


@given(NUMBERS, MIRRORED, st.integers(1, 9), SIDES, st.sampled_from([0.0, 2.5, -17.0]))
def test_mirrored_bounds_lie_on_both_sides_of_the_centre(numbers, method, classes, closed, centre):
    made = classify(Values.of(numbers), scheme_of(method, classes, closed=closed, centre=centre), 1)
    if len(np.unique(without_noise(np.array(numbers)))) > 1:
        distances = np.round(np.array(made.bounds) - centre, 9)
        assert (distances == -distances[::-1]).all()
        assert all(low < high for low, high in pairwise(made.bounds))
        assert made.classes % 2 == classes % 2
        assert made.classes <= max(classes, 2) or method is Method.PRETTY
    assert sum(made.counts(Values.of(numbers))) == len(numbers)


@given(NUMBERS, MIRRORED, st.integers(1, 9))
def test_turned_values_have_turned_classes(numbers, method, classes):
    scheme = scheme_of(method, classes, closed=Closed.CENTRE, centre=0.0)
    values, turned = Values.of(numbers), Values.of([-number for number in numbers])
    counts = classify(values, scheme, 1).counts(values)
    zeros = sum(number == 0 for number in numbers)
    other = classify(turned, scheme, 1).counts(turned)[::-1]
    if classes % 2 == 0 and len(counts) > 1 and zeros:
        # What lies on the bound in the middle belongs to the class above in both.
        upper = len(counts) // 2
        counts = (*counts[:upper], counts[upper] - zeros, *counts[upper + 1 :])
        other = (*other[: upper - 1], other[upper - 1] - zeros, *other[upper:])
    assert counts == other


@given(st.lists(st.floats(0.01, 1000), min_size=1, max_size=20), CLASSES, SIDES)
def test_geometric_classes_hold_every_value_wherever_all_is_above_zero(numbers, classes, closed):
    made = classify(Values.of(numbers), scheme_of(Method.GEOMETRIC, classes, closed=closed), 1)
    assert sum(made.counts(Values.of(numbers))) == len(numbers)


@given(NUMBERS, st.sampled_from([method for method in Method if method not in WEIGHABLE]))
def test_inhabitants_are_refused_where_they_mean_nothing(numbers, method):
    with pytest.raises(ClassificationError, match="inhabitants make no difference"):
        classify(Values.of(numbers), scheme_of(method, weighted=True), 1, np.ones(len(numbers)))
