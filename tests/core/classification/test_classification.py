"""Labels tell the truth about every value, and values without a number stay outside."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from sozialmonitoring_plugin.core.classification.classification import (
    Classification,
    ClassificationError,
    Closed,
    Method,
    Scheme,
    classification_from_dict,
    classify,
)
from sozialmonitoring_plugin.core.values import Reason, Value, Values
from sozialmonitoring_plugin.core.wording import Wording

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
    assert made.labels(GERMAN) == ("4,27",)
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


def test_open_ends_reach_as_far_as_values_do():
    made = replace(by_hand(0, 5, 10, 15), scheme=Scheme(Method.MANUAL, open_ends=True))
    assert made.labels(GERMAN) == ("unter 5,0", "5,0 bis unter 10,0", "10,0 und mehr")
    assert made.class_of(np.array([-3, 5, 99, np.nan])).tolist() == [0, 1, 2, -1]
    assert made.counts(Values.of([-3, 5, 99, np.nan])) == (1, 1, 1)
    assert made.not_classified(Values.of([-3, np.nan])) == {Reason.MISSING: 1}
    assert made.goodness_of_variance_fit(np.array([-3.0, 5.0, 99.0])) == 1


def test_open_ends_of_classes_that_own_their_upper_bound():
    made = replace(by_hand(0, 5, 10, 15), scheme=Scheme(closed=Closed.RIGHT, open_ends=True))
    assert made.labels(GERMAN) == ("bis 5,0", "über 5,0 bis 10,0", "über 10,0")
    assert made.labels(Wording.of("en")) == ("up to 5.0", "over 5.0 to 10.0", "over 10.0")
    assert made.class_of(np.array([5, 10, 10.1])).tolist() == [0, 1, 2]


def test_one_open_class_is_for_all_values():
    made = classify(Values.of([1, 2]), Scheme(classes=1, open_ends=True), 0)
    assert made.labels(GERMAN) == ("alle Werte",)
    assert made.class_of(np.array([-5.0, 50.0])).tolist() == [0, 0]


def test_the_class_of_one_single_value_has_no_ends_to_open():
    made = classify(Values.of([7, 7]), Scheme(open_ends=True), 0)
    assert (made.labels(GERMAN), made.open_ends) == (("7",), False)
    assert made.class_of(np.array([7.0, 8.0])).tolist() == [0, -1]


@pytest.mark.parametrize(
    ("value", "bounds", "label"),
    [
        (0.04, (0.04, 0.04), "0,04"),
        (9.57, (9.57, 9.57), "9,57"),
        (0.0, (0.0, 0.0), "0,0"),
        (300 / 66, (4.5, 4.6), "4,5 bis 4,6"),
        (-1 / 3, (-0.4, -0.3), "−0,4 bis −0,3"),
    ],
)
def test_the_class_of_one_single_value_is_true_as_it_is_printed(value, bounds, label):
    made = classify(Values.of([value, value]), Scheme(), 1)
    assert (made.bounds, made.labels(GERMAN)) == (bounds, (label,))
    assert made.class_of(np.array([value])).tolist() == [0]
    assert made.bounds == tuple(round(bound, made.decimals) for bound in bounds)


def test_open_ends_are_drawn_as_far_as_the_values_of_the_day():
    made = classify(Values.of([1, 2, 8, 9]), Scheme(classes=2, open_ends=True), 0)
    assert made.bounds == (1, 5, 9)
    assert made.reaching(np.array([-4.5, 3, np.nan])) == (-4.5, 5, 9)
    assert replace(made, scheme=Scheme(classes=2)).reaching(np.array([-4.5])) == made.bounds


def test_changes_are_labelled_with_their_signs():
    made = by_hand(-2.5, -1, 0, 1, 2.5)
    assert made.labels(GERMAN, signed=True) == (
        "−2,5 bis unter −1,0",
        "−1,0 bis unter 0,0",
        "0,0 bis unter +1,0",
        "+1,0 bis +2,5",
    )


def test_the_class_nearer_to_the_centre_owns_the_bound():
    made = by_hand(-2, -1, 1, 1.5, 2, closed=Closed.CENTRE)
    labels = ("−2,0 bis unter −1,0", "−1,0 bis 1,0", "über 1,0 bis 1,5", "über 1,5 bis 2,0")
    assert made.labels(GERMAN) == labels
    assert made.class_of(np.array([-2, -1, 0, 1, 1.01, 1.5, 1.51, 2])).tolist() == [0, 1, 1, 1, 2, 2, 3, 3]


@pytest.mark.parametrize("closed", Closed)
def test_the_first_class_in_owning_order_that_contains_a_value_is_its_class(closed):
    # As a renderer of QGIS looks for the range of a value: both bounds belong to each.
    made = by_hand(-3, -2, -1, 0, 1, 1.5, 2, closed=closed)
    for number in (-3, -2.5, -2, -1, -0.5, 0, 0.5, 1, 1.2, 1.5, 1.7, 2):
        containing = [
            one for one in made.owning_order() if made.bounds[one] <= number <= made.bounds[one + 1]
        ]
        assert containing[0] == made.class_of(np.array([number]))[0]


def test_a_classification_of_an_older_release_is_read_as_it_was_meant():
    content = {"method": "natural_breaks", "classes": 2, "breaks": [], "closed": "right"}
    made = classification_from_dict({**content, "bounds": [0, 1, 2], "decimals": 0})
    assert made.scheme == Scheme(classes=2, closed=Closed.RIGHT)


def test_the_classification_in_the_documentation_is_one(project_root):
    section = (project_root / "docs/formats.md").read_text(encoding="utf-8").split("## Classification\n")[1]
    content = json.loads(section.split("```json")[1].split("```")[0])
    made = classification_from_dict(content)
    assert made.to_dict() == content
    assert made.labels(GERMAN, signed=True) == (
        "unter −2,5",
        "−2,5 bis unter 0,0",
        "0,0 bis unter +2,5",
        "+2,5 und mehr",
    )


def test_cut_offs_and_references_say_themselves_that_they_are_open():
    assert Scheme(Method.CUT_OFFS, breaks=(-1, 1)).open_ends
    assert Scheme(Method.CUT_OFFS, breaks=(-1, 1)).closed is Closed.CENTRE
    assert Scheme(Method.REFERENCE, reference=10).open_ends
    assert Scheme(Method.REFERENCE, reference=10).closed is Closed.LEFT


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
        {"method": "manual", "classes": 3, "closed": "left", "bounds": [5, 5, 5, 9], "decimals": 1},
        {"method": "manual", "classes": 2, "closed": "left", "bounds": [5, 5, 9], "decimals": 1},
        {"method": "manual", "classes": 3, "closed": "right", "bounds": [0, 5, 5, 9], "decimals": 1},
        {"method": "manual", "classes": 1, "closed": "left", "bounds": [1, 1e300], "decimals": 1},
        {"method": "manual", "classes": 1, "closed": "left", "bounds": [1, "NaN"], "decimals": 1},
    ],
)
def test_what_is_no_classification_is_refused(content):
    with pytest.raises(ClassificationError):
        classification_from_dict(content)


def test_bounds_that_are_read_are_true_as_they_are_printed():
    content = {"method": "manual", "classes": 2, "closed": "left", "decimals": 1}
    made = classification_from_dict({**content, "bounds": [0.1 + 0.2, 5.04, 9.04]})
    assert made.labels(GERMAN) == ("0,30 bis unter 5,04", "5,04 bis 9,04")
    assert made.class_of(np.array([0.3, 5.02, 5.04])).tolist() == [0, 0, 1]


@pytest.mark.parametrize(("closed", "bounds"), [("right", [0, 0, 5]), ("left", [0, 5, 5]), ("left", [7, 7])])
def test_an_outer_class_of_one_value_is_read(closed, bounds):
    content = {"method": "manual", "classes": 2, "closed": closed, "decimals": 0, "bounds": bounds}
    made = classification_from_dict(content)
    assert made.class_of(np.array(bounds[:1] + bounds[-1:])).tolist() == [0, len(bounds) - 2]
