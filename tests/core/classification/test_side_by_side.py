"""Methods beside each other, and a classification beside the one before."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.classification.classification import Method, Scheme, classify
from sozialmonitoring_plugin.core.classification.side_by_side import contenders, moved_between
from sozialmonitoring_plugin.core.values import Values

VALUES = Values.of([1.0, 2.0, 3.0, 10.0, 11.0, 12.0])


def test_each_method_has_its_fit_and_how_full_its_classes_are() -> None:
    natural, geometric = contenders(
        VALUES, Scheme(classes=2), 0, (Method.NATURAL_BREAKS, Method.EQUAL_INTERVALS)
    )
    # {1, 2, 3} and {10, 11, 12}: 2 + 2 within, 125.5 around the mean of 6.5.
    assert natural.fit == geometric.fit == pytest.approx(1 - 4 / 125.5)
    assert (natural.classes, natural.smallest, natural.largest) == (2, 3, 3)


def test_a_method_that_cannot_serve_says_why() -> None:
    (geometric,) = contenders(Values.of([-1.0, 0.0, 5.0]), Scheme(classes=2), 0, (Method.GEOMETRIC,))
    assert geometric.classification is None
    assert geometric.problem is not None


def test_areas_that_change_class_are_counted_by_direction() -> None:
    before = classify(VALUES, Scheme(Method.MANUAL, 2, (0.0, 5.0, 20.0)), 0)
    after = classify(VALUES, Scheme(Method.MANUAL, 2, (0.0, 2.5, 11.0)), 0)
    moved = moved_between(before, after, VALUES.numbers)
    # 3 rises; 12 has no class any more and is not compared.
    assert (moved.up, moved.down, moved.compared, moved.together) == (1, 0, 5, 1)
