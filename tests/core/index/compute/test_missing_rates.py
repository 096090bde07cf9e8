"""Rates that are missing are left to the others, or not."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.index.compute import compute_index
from sozialmonitoring_plugin.core.index.options import Combination, MissingRule
from sozialmonitoring_plugin.core.index.spec import IndexIndicator
from sozialmonitoring_plugin.core.values import Flag, Reason, Value, Values

from ..stories import areas, berlin, sentences


def test_a_missing_rate_can_be_left_to_the_others():
    """Area 2 lacks b: its z of a (1) counts twice. z of b over the other three: −√1.5, √1.5, 0."""
    spec = berlin("a", "b", missing=MissingRule.OTHERS, combination=Combination.SUM, minimum_population=0)
    result = compute_index(spec, areas({"a": [1, 5, 5, 1], "b": [2, 8, float("nan"), 5]}))
    assert result.status.sums.numbers == pytest.approx([-1 - 1.5**0.5, 1 + 1.5**0.5, 2, -1])
    assert sentences(result.notes[2]) == ["b: no data."]
    assert result.status.scores["b"][2].reason is Reason.MISSING
    assert result.status.sums.flags.tolist() == [0, 0, Flag.LIMITED, 0]


def test_too_many_missing_rates_are_not_left_to_the_others():
    nothing = float("nan")
    spec = berlin("a", "b", "c", missing=MissingRule.OTHERS)
    given = areas({"a": [1, 5, 3], "b": [2, 8, nothing], "c": [1, 2, nothing]})
    assert compute_index(spec, given).status.rated.tolist() == [True, True, False]


@pytest.mark.parametrize("order", ["abc", "acb", "bac", "bca", "cab", "cba"])
def test_exactly_half_of_the_weight_is_enough_in_any_order(order):
    """0.1 + 0.2 is half of 0.1 + 0.2 + 0.3, and so is 0.3; 0.2 is not."""
    weights = {"a": 0.1, "b": 0.2, "c": 0.3}
    nothing = float("nan")
    spec = berlin(
        indicators=tuple(IndexIndicator(name, weight=weights[name]) for name in order),
        missing=MissingRule.OTHERS,
    )
    given = areas(
        {"a": [1, 5, 3, nothing, nothing], "b": [2, 8, 3, nothing, 4], "c": [1, 2, nothing, 3, nothing]}
    )
    assert compute_index(spec, given).status.rated.tolist() == [True, True, True, True, False]


def test_a_rate_that_is_itself_not_rated_is_never_left_to_the_others():
    rates = Values.from_values([Value(1.0), Value(2.0), Value.none(Reason.NOT_RATED)])
    spec = berlin("a", "b", missing=MissingRule.OTHERS)
    assert compute_index(spec, areas({"a": [1, 2, 3], "b": rates})).status.rated.tolist() == [
        True,
        True,
        False,
    ]
