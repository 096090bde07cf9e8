"""Labels tell the truth about every value, and values without a number stay outside."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.classification.classification import (
    Classification,
    ClassificationError,
    Closed,
    Method,
    Scheme,
    classification_from_dict,
    classify,
)
from sozialmonitoring_plugin.core.classification.scheme import GIVEN_BOUNDS
from sozialmonitoring_plugin.core.values import Reason, Value, Values
from sozialmonitoring_plugin.core.wording import MINUS, Wording

GERMAN = Wording.of("de")


def by_hand(*bounds: float, closed: Closed = Closed.LEFT, decimals: int = 1) -> Classification:
    return classify(Values.of([1.0]), Scheme(Method.MANUAL, breaks=bounds, closed=closed), decimals)


def test_the_class_above_owns_the_bound():
    made = by_hand(0, 5, 10, 31.5)
    assert made.labels(GERMAN) == ("0,0 bis unter 5,0", "5,0 bis unter 10,0", "10,0 bis 31,5")
    assert made.class_of(np.array([0, 4.9, 5, 10, 31.5, 31.6, -0.1])).tolist() == [0, 0, 1, 2, 2, -1, -1]


def test_the_class_below_owns_the_bound():
    made = by_hand(0, 5, 10, 31.5, closed=Closed.RIGHT)
    assert made.labels(GERMAN) == ("0,0 bis 5,0", "über 5,0 bis 10,0", "über 10,0 bis 31,5")
    assert made.class_of(np.array([0, 5, 5.1, 10, 31.5])).tolist() == [0, 0, 1, 1, 2]


def test_labels_of_negative_and_large_bounds():
    made = by_hand(-1250.5, 0, 1250.5)
    assert made.labels(GERMAN) == ("−1.250,5 bis unter 0,0", "0,0 bis 1.250,5")


def test_one_value_is_its_own_label():
    made = classify(Values.of([4.27, 4.27]), Scheme(), decimals=1)
    assert made.labels(GERMAN) == ("4,3",)
    assert made.counts(Values.of([4.27, 4.27])) == (2,)


def test_a_bound_on_a_round_number_between_its_neighbours():
    # Between 4.2 and 6.8 no number is rounder than 5, between 11.9 and 31.5 none is rounder than 20.
    made = classify(Values.of([3.9, 4.2, 6.8, 7, 11.9, 31.5, 32]), Scheme(Method.QUANTILES, 3), decimals=1)
    assert made.labels(GERMAN) == ("3,9 bis unter 5,0", "5,0 bis unter 20,0", "20,0 bis 32,0")


def test_a_bound_also_parts_the_numbers_as_they_are_shown():
    # 4.96 is shown as 5.0 and lies below the break: a bound at 5.0 would look wrong beside it.
    made = classify(Values.of([1, 4.96, 5.14, 9]), Scheme(Method.QUANTILES, 2), decimals=1)
    assert made.bounds[1] == 5.1


def test_narrow_gaps_get_another_decimal_and_no_wrong_label():
    made = classify(Values.of([4.96, 4.97]), Scheme(classes=2), decimals=1)
    assert made.labels(GERMAN) == ("4,96 bis unter 4,97", "4,97")


def test_noise_of_binary_arithmetic_moves_nobody():
    # 29 of 100 and 7 of 100, as 0.29 · 100 and 0.07 · 100 come out.
    made = by_hand(0, 7, 29, 100)
    assert 0.29 * 100 < 29
    assert 0.07 * 100 > 7
    assert made.class_of(np.array([0.29 * 100, 0.07 * 100])).tolist() == [2, 1]
    right = by_hand(0, 7, 29, 100, closed=Closed.RIGHT)
    assert right.class_of(np.array([0.29 * 100, 0.07 * 100])).tolist() == [1, 0]


def test_values_without_a_number_are_counted_by_reason_and_never_as_zero():
    values = Values.from_values(
        [
            Value(0.0),
            Value(8.0),
            Value(99.0),
            Value.none(Reason.HIDDEN),
            Value.none(Reason.HIDDEN),
            Value.none(Reason.MISSING),
        ]
    )
    made = by_hand(0, 5, 10)
    assert made.counts(values) == (1, 1)
    assert made.not_classified(values) == {Reason.NONE: 1, Reason.MISSING: 1, Reason.HIDDEN: 2}


def test_missing_values_do_not_change_the_classes():
    numbers = [1.0, 2.0, 2.5, 7.0, 7.5, 30.0]
    with_holes = Values.of([*numbers[:3], np.nan, *numbers[3:], np.nan])
    for method in (Method.NATURAL_BREAKS, Method.QUANTILES, Method.STANDARD_DEVIATION):
        scheme = Scheme(method, 3)
        assert classify(with_holes, scheme, 1) == classify(Values.of(numbers), scheme, 1)


def test_goodness_of_variance_fit():
    # Σ(x − 5)² = 68 in all; 2 in each of the two classes {0, 2} and {8, 10}: 1 − 4/68.
    numbers = np.array([0.0, 2.0, 8.0, 10.0])
    assert by_hand(0, 5, 10).goodness_of_variance_fit(numbers) == pytest.approx(1 - 4 / 68)
    assert by_hand(0, 10).goodness_of_variance_fit(numbers) == 0
    assert by_hand(0, 10).goodness_of_variance_fit(np.array([3.0, 3.0])) == 1


def test_a_classification_survives_json():
    made = classify(Values.of([0.1, 0.25, 3.7, 12]), Scheme(classes=3, closed=Closed.RIGHT), 1)
    assert classification_from_dict(json.loads(json.dumps(made.to_dict()))) == made


@pytest.mark.parametrize(
    "content",
    [
        None,
        {},
        {"method": "guess", "classes": 3, "closed": "left", "bounds": [0, 1], "decimals": 1},
        {"method": "manual", "classes": 3, "closed": "left", "bounds": [1, 0], "decimals": 1},
        {"method": "manual", "classes": 3, "closed": "left", "bounds": [1], "decimals": 1},
    ],
)
def test_what_is_no_classification_is_refused(content):
    with pytest.raises(ClassificationError):
        classification_from_dict(content)


SIMPLE = set(Method) - GIVEN_BOUNDS - {Method.GEOMETRIC, Method.PERCENTILES, Method.NESTED_MEANS}


def _read_number(text: str) -> float:
    return float(text.replace(".", "").replace(",", ".").replace(MINUS, "-"))


def _label_admits(label: str, number: float) -> bool:
    """Read a German label back, independently of the bounds."""
    if " bis unter " in label:
        low, high = (_read_number(part) for part in label.split(" bis unter "))
        return low <= number < high
    low, high = (_read_number(part) for part in label.removeprefix("über ").split(" bis "))
    return low < number <= high if label.startswith("über ") else low <= number <= high


@given(
    st.lists(st.floats(-1000, 1000).map(lambda x: round(x, 9)), min_size=2, max_size=30, unique=True),
    st.sampled_from([method for method in Method if method in SIMPLE]),
    st.integers(1, 7),
    st.sampled_from([Closed.LEFT, Closed.RIGHT]),
    st.integers(0, 2),
)
def test_the_label_of_its_class_admits_every_value(numbers, method, classes, closed, decimals):
    made = classify(Values.of(numbers), Scheme(method, classes, closed=closed), decimals)
    labels = made.labels(GERMAN)
    ranges = [label if " bis " in label else f"{label} bis {label}" for label in labels]
    for number, found in zip(numbers, made.class_of(np.array(numbers)), strict=True):
        admitting = [index for index, label in enumerate(ranges) if _label_admits(label, number)]
        assert admitting[-1 if closed is Closed.LEFT else 0] == found
        assert len(admitting) == 1 or labels[found] == ranges[found].split(" bis ")[0]
