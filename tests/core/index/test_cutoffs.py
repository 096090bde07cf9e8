"""Which class a number of the index belongs to."""

from __future__ import annotations

import numpy as np
import pytest

from .stories import berlin

CUTOFFS = berlin("a").status


@pytest.mark.parametrize(
    ("index", "expected"),
    [
        (-1.00004, "high"),  # an area published as −1.0000 may well be high
        (-1.000001, "high"), (-1 - 1e-12, "medium"), (-1.0, "medium"), (-0.99996, "medium"),
        (0.0, "medium"), (1.0, "medium"), (1 + 1e-12, "medium"), (1.000001, "low"), (1.00004, "low"),
        (1.5, "low"), (1.5 + 1e-12, "low"), (1.500001, "very_low"), (9.0, "very_low"),
    ],
)  # fmt: skip
def test_numbers_are_not_rounded_but_the_order_of_summation_decides_nothing(index, expected):
    assert CUTOFFS.classes[CUTOFFS.positions(np.array([index]))[0]].id == expected


def test_classes_of_many_indices_at_once():
    assert CUTOFFS.positions(np.array([[-2.0, 0.0], [1.2, 2.0]])).tolist() == [[0, 1], [2, 3]]
