"""What is said about classes before somebody believes their map."""

from __future__ import annotations

import numpy as np
import pytest

from sozialmonitoring_plugin.core.classification.classification import Method
from sozialmonitoring_plugin.core.classification.diagnosis import remarks
from sozialmonitoring_plugin.core.deliveries.reports.console import spoken
from sozialmonitoring_plugin.core.values import Values
from sozialmonitoring_plugin.core.wording import Wording
from tests.core.classification.columns import GERMAN, made_of

MANUAL = Method.MANUAL
EVEN = list(range(100))
CROWD = "Grenzen dort trennen, was sich kaum unterscheidet."
SKEWED = [1.0, 1.2, 1.4, 1.6, 1.8, 2.1, 2.3, 2.4, 30.0, 90.0]


def told(numbers, made, weights=None):
    """The German sentences."""
    return [spoken(one, GERMAN) for one in remarks(Values.of(numbers), made, weights=weights)]


def test_nothing_is_said_where_nothing_stands_out():
    assert told(EVEN, made_of(EVEN)) == []
    assert told(EVEN, made_of(EVEN, Method.QUANTILES)) == []


@pytest.mark.parametrize(
    ("numbers", "sentence"),
    [
        ([np.nan, np.nan], "Kein Gebiet hat eine Zahl: Es gibt nichts zu klassifizieren."),
        ([4, np.nan], "Nur ein Gebiet hat eine Zahl: 4."),
        ([0, 0, 0], "Alle Gebiete haben den Wert 0."),
        ([7, 7], "Alle Gebiete haben denselben Wert, 7."),
    ],
)
def test_too_little_to_part_is_the_only_thing_said(numbers, sentence):
    assert told(numbers, made_of(numbers)) == [sentence]


def test_all_zero_is_one_class_that_says_zero():
    assert made_of([0, 0, 0]).labels(GERMAN) == ("0",)


def test_fewer_values_than_classes():
    numbers = [1, 2, 3]
    assert told(numbers, made_of(numbers))[0] == "Es gibt nur 3 verschiedene Werte: 3 statt 5 Klassen."


def test_nested_means_round_down():
    assert told(EVEN, made_of(EVEN, Method.NESTED_MEANS, 5)) == [
        "Geschachtelte Mittelwerte verdoppeln die Klassen: 4 statt 5."
    ]
    assert told(EVEN, made_of(EVEN, Method.NESTED_MEANS, 8)) == []


def test_a_heaped_value_that_quantiles_cannot_part_is_named_with_its_count():
    numbers = [0] * 1200 + list(range(1, 801))
    sentences = told(numbers, made_of(numbers, Method.QUANTILES))
    assert sentences[0] == "3 statt 5 Klassen: Weitere Grenzen trennen keine Gebiete."
    assert "1.200 von 2.000 Gebieten haben den Wert 0: Keine Grenze kann sie trennen." in sentences


def test_a_tenth_is_no_heap():
    numbers = [0] * 10 + list(range(1, 91))
    assert told(numbers, made_of(numbers)) == []
    numbers = [0] * 11 + list(range(1, 90))
    assert "11 von 100 Gebieten haben den Wert 0" in told(numbers, made_of(numbers))[0]


def test_a_crowd_of_values_that_hardly_differ():
    numbers = [5 + place / 1000 for place in range(30)] + list(range(10, 80))
    assert told(numbers, made_of(numbers, Method.QUANTILES, decimals=2)) == [
        f"30 von 100 Gebieten liegen zwischen 5,000 und 5,029: {CROWD}"
    ]


def test_less_than_a_quarter_is_no_crowd():
    numbers = [5 + place / 1000 for place in range(24)] + list(range(10, 86))
    assert told(numbers, made_of(numbers, decimals=2)) == []


def test_empty_classes_are_named_by_their_labels():
    made = made_of([1], MANUAL, breaks=(0, 5, 10, 15, 20))
    sentences = told([1, 2, 3, 11, 12, 13], made)
    assert sentences == ["Leere Klassen: „5 bis unter 10“, „15 bis 20“."]


def test_skewed_values_under_equal_intervals_call_for_another_method():
    sentences = told(SKEWED, made_of(SKEWED, Method.EQUAL_INTERVALS, 3))  # thirds of 89: 30.7, 60.3
    assert sentences[-1] == (
        "9 von 10 Gebieten liegen in der Klasse „1 bis unter 31“: "
        "Natürliche Brüche oder Quantile trennen sie."
    )
    natural = told(SKEWED, made_of(SKEWED, classes=3))
    assert natural == ["8 von 10 Gebieten liegen in der Klasse „1 bis unter 20“."]


def test_values_outside_are_counted_with_the_lowest_and_the_highest():
    made = made_of([1], MANUAL, breaks=(0, 5, 10))
    assert told([-3.5, 1, 2, 7, 8, 10.25], made) == [
        "Gebiete außerhalb der Grenzen: 2; das niedrigste hat −3,5, das höchste 10,25."
    ]


def test_equal_values_outside_given_bounds_are_told_too():
    made = made_of([1], MANUAL, breaks=(0, 5, 10))
    assert told([12, 12], made) == [
        "Alle Gebiete haben denselben Wert, 12.",
        "Gebiete außerhalb der Grenzen: 2; das niedrigste hat 12, das höchste 12.",
    ]


def test_changes_in_one_direction_only():
    numbers = [1, 2, 11, 12]
    made = made_of(numbers, classes=4, centre=0)
    assert told(numbers, made) == ["Kein Gebiet liegt unter 0: Die Klassen dort sind leer."]
    turned = [-number for number in numbers]
    made = made_of(turned, classes=5, centre=0)
    assert told(turned, made)[0] == "Kein Gebiet liegt über 0: Die Klassen dort sind leer."


def test_areas_without_published_inhabitants_are_counted():
    people = np.array([100.0] * 98 + [np.nan, 0])
    made = made_of(EVEN, weights=people, weighted=True)
    (sentence,) = told(EVEN, made, people)
    assert sentence.startswith("Gebiete ohne veröffentlichte Einwohnerzahl: 2; sie haben eine Klasse")


def test_the_same_in_english():
    made = made_of([1], MANUAL, breaks=(0, 5, 10))
    (remark,) = remarks(Values.of([1, 2, 3, 4]), made, words=Wording.of("en"))[:1]
    assert remark.sentence() == "Empty classes: “5 to 10”."
