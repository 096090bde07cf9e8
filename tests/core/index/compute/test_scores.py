"""Scores, index and classes are those computed elsewhere."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sozialmonitoring_plugin.core.index.compute import compute_index
from sozialmonitoring_plugin.core.index.errors import IndexInputError
from sozialmonitoring_plugin.core.index.given import IndexInput
from sozialmonitoring_plugin.core.index.options import Centre, Combination, Standardisation
from sozialmonitoring_plugin.core.index.scales import Scale
from sozialmonitoring_plugin.core.index.spec import Base, IndexIndicator
from sozialmonitoring_plugin.core.indicators.tableau import Polarity
from sozialmonitoring_plugin.core.values import Flag, Value, Values

from ..stories import areas, berlin, sentences
from .conftest import INDEX_OF_SIX, SIX


def test_six_areas_have_the_index_computed_elsewhere():
    status = compute_index(berlin("a", "b", "c"), areas(SIX)).status
    assert status.index.numbers == pytest.approx(INDEX_OF_SIX, abs=5e-5)
    assert [one.title for one in status.classes] == ["medium"] * 3 + ["very low"] + ["medium"] * 2
    assert status.codes.numbers.tolist() == [2, 2, 2, 4, 2, 2]
    assert status.scales.indicators["b"].centre == pytest.approx(78.5 / 6)


def test_a_rate_that_does_not_vary_scores_zero_and_is_told():
    result = compute_index(berlin("a", "b"), areas({"a": [0.1 + 0.2, 0.3, 0.3], "b": [1, 2, 3]}))
    assert result.status.scores["a"].numbers.tolist() == [0, 0, 0]
    assert "a does not vary: it parts no areas." in sentences(result.warnings)
    assert result.status.index.numbers == pytest.approx([-(1.5**0.5), 0, 1.5**0.5])


def test_indicators_that_cancel_out_give_zero_not_amplified_noise():
    """0.1, 0.7, 0.4 against itself as good: every sum is 0 but for the last digit."""
    spec = berlin("a", indicators=(IndexIndicator("a"), IndexIndicator("b", Polarity.GOOD)))
    column = np.array([0.1, 0.7, 0.4, 0.35])
    result = compute_index(spec, areas({"a": column, "b": column * 3.1 + 7}))
    assert result.status.index.numbers.tolist() == [0, 0, 0, 0]
    assert "The sum does not vary: the index is 0 in every rated area." in sentences(result.warnings)


def test_classes_are_those_of_the_unrounded_index():
    """Of two areas the index is −1 and 1 exactly, and both bounds belong to the middle."""
    result = compute_index(berlin("a"), areas({"a": [0.1, 0.7]}))
    assert [one.id for one in result.status.classes] == ["medium", "medium"]
    four = compute_index(berlin("a"), areas({"a": [0, 0, 0, 1.0001]}))
    assert four.status.index.numbers[3] == pytest.approx(3**0.5)
    assert [one.id for one in four.status.classes] == ["medium"] * 3 + ["very_low"]


def test_flags_of_the_rates_reach_the_index():
    rates = Values.from_values([Value(0.0, flags=Flag.NIL), Value(2.0, flags=Flag.ESTIMATED), Value(3.0)])
    result = compute_index(berlin("a", "b"), areas({"a": rates, "b": [1, 2, 5]}))
    assert result.status.index.flags.tolist() == [0, Flag.ESTIMATED, 0]
    assert result.status.scores["b"].flags.tolist() == [0, 0, 0]


def test_the_values_of_the_base_year_have_to_be_there():
    with pytest.raises(IndexInputError, match="base year 2020-12-31 are not there"):
        compute_index(berlin("a", base=Base("2020-12-31")), areas({"a": [1, 2, 3]}))


def test_columns_of_another_length_are_a_mistake_of_the_program():
    with pytest.raises(ValueError, match="one value in each column"):
        areas({"a": [1, 2], "b": [1, 2, 3]})
    with pytest.raises(ValueError, match="one key"):
        IndexInput(("1", "1"), ("A", "B"), {"a": Values.of([1, 2])})


def test_percent_of_the_countys_own_rate():
    """The county has 8 %, not the mean of its areas, 5 %: 4 % are half of it, 6 % three quarters."""
    spec = berlin(
        "a",
        standardisation=Standardisation.PERCENT_OF_MEAN,
        centre=Centre.WHOLE,
        combination=Combination.MEAN,
    )
    given = areas({"a": [4, 6]}, whole={"a": 8.0})
    status = compute_index(spec, given).status
    assert status.index.numbers.tolist() == [50, 75]
    assert status.scales.indicators["a"] == Scale(8, 8)
    assert compute_index(replace(spec, centre=Centre.AREAS), given).status.index.numbers.tolist() == [80, 120]
    with pytest.raises(IndexInputError, match="whole county is not known for a"):
        compute_index(spec, areas({"a": [4, 6]}))


def test_there_is_no_percentage_of_a_mean_below_zero():
    spec = berlin("a", standardisation=Standardisation.PERCENT_OF_MEAN)
    with pytest.raises(IndexInputError, match=r"The mean of a is -1\.0"):
        compute_index(spec, areas({"a": [-3, 1]}))


def test_weights_count_as_often_as_they_say():
    twice = berlin("a", indicators=(IndexIndicator("a", weight=2.0), IndexIndicator("b")))
    thrice = berlin("a", "a2", "b")
    columns = {"a": SIX["a"], "a2": SIX["a"], "b": SIX["b"][::-1]}
    one, other = (compute_index(spec, areas(columns)).status for spec in (twice, thrice))
    assert one.index.numbers == pytest.approx(other.index.numbers)
