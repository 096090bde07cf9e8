"""Natural breaks of every published column we have are the optimum."""

from __future__ import annotations

import numpy as np
import pytest

from sozialmonitoring_plugin.core.classification.classification import Closed, Method, Scheme, classify
from sozialmonitoring_plugin.core.classification.scheme import GIVEN_BOUNDS
from sozialmonitoring_plugin.core.values import Values
from tests.core.classification.columns import GERMAN, label_admits, scheme_of
from tests.core.classification.least import deviation_within, least_deviation
from tests.core.classification.real_columns import koeln, large_columns, small_columns


@pytest.fixture(scope="module")
def columns(real_data):
    return small_columns(real_data)


def excess(numbers, classes, weights=None) -> float:
    """How much worse than the optimum our classes are, as a part of all there is to explain."""
    values = Values.of(numbers)
    scheme = Scheme(Method.NATURAL_BREAKS, classes, weighted=weights is not None)
    found = classify(values, scheme, 1, weights).class_of(values.numbers)
    everything = deviation_within(numbers, np.zeros(len(numbers)), weights)
    least = least_deviation(numbers, classes, weights)
    return abs(deviation_within(numbers, found, weights) - least) / everything


def test_natural_breaks_of_445_columns_of_four_cities_are_the_optimum(columns):
    assert {source: len(found) for source, found in columns.items()} == {
        "Köln, Anteile": 296,
        "MSS 2017": 13,
        "MSS 2019": 24,
        "Hamburg": 68,
        "Flensburg": 44,
    }
    worst = {
        f"{source}: {name}": excess(numbers, 5)
        for source, found in columns.items()
        for name, numbers in found.items()
    }
    assert {name: excess for name, excess in worst.items() if excess > 1e-11} == {}


def test_weighted_by_the_inhabitants_of_koeln_they_are_the_optimum_too(real_data):
    shares, people = koeln(real_data / "koeln/bevoelkerung.csv")
    chosen = [name for name in shares if name.endswith("2012") and len(np.unique(shares[name])) > 5]
    assert len(chosen) == 37
    assert max(excess(shares[name], 5, people[name]) for name in chosen) < 1e-11


@pytest.mark.prove
def test_natural_breaks_of_43_columns_of_german_municipalities_are_the_optimum(real_data):
    columns = large_columns(real_data)
    assert [len(found) for found in columns.values()] == [19, 19, 5]
    for found in columns.values():
        for name, numbers in found.items():
            assert excess(numbers, 5) < 1e-11, name


FOUND = [method for method in Method if method not in GIVEN_BOUNDS | {Method.GEOMETRIC}]


@pytest.mark.parametrize("method", FOUND)
def test_no_method_loses_a_real_value_or_labels_one_wrongly(columns, method):
    for found in columns.values():
        for numbers in list(found.values())[::7]:
            for closed in Closed:
                made = classify(Values.of(numbers), scheme_of(method, 6, closed=closed), 1)
                classes, labels = made.class_of(numbers), made.labels(GERMAN)
                assert classes.min() >= 0
                # Printed to the last digit that counts, as a reader would compare it.
                shown = [float(f"{number:.12g}") for number in numbers.tolist()]
                assert all(label_admits(labels[one], x) for one, x in zip(classes, shown, strict=True))
