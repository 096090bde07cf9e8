"""Changes have scores and groups of their own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sozialmonitoring_plugin.core.index.compute import compute_index
from sozialmonitoring_plugin.core.index.errors import IndexInputError
from sozialmonitoring_plugin.core.index.options import Centre, Combination, MissingRule
from sozialmonitoring_plugin.core.index.presets import preset
from sozialmonitoring_plugin.core.index.spec import IndexIndicator
from sozialmonitoring_plugin.core.values import Reason, Value, Values

from ..stories import ENGLISH, areas, as_values, berlin, sentences


def test_dynamics_and_groups_of_percentage_points():
    """Changes −2, 0, 0, 2 have the deviation √2: −1.41 is positive, 1.41 negative."""
    spec = replace(preset("berlin_mss", ENGLISH), indicators=(IndexIndicator("a"),))
    given = areas({"a": [1, 2, 3, 14]}, earlier={"a": [3, 2, 3, 12]})
    result = compute_index(spec, given)
    assert result.dynamics.index.numbers == pytest.approx([-(2**0.5), 0, 0, 2**0.5])
    assert result.groups == ("2+", "2+/-", "2+/-", "4-")


def test_an_area_without_earlier_rates_has_a_status_only():
    spec = replace(preset("berlin_mss", ENGLISH), indicators=(IndexIndicator("a"),))
    result = compute_index(spec, areas({"a": [1, 2, 3, 14]}, earlier={"a": [float("nan"), 2, 3, 12]}))
    assert result.status.rated.all()
    assert result.dynamics.rated.tolist() == [False, True, True, True]
    assert result.groups[0] == ""
    assert sentences(result.notes[0]) == ["Earlier a: no data."]


def test_without_earlier_rates_there_are_no_dynamics_and_that_is_told():
    spec = replace(preset("berlin_mss", ENGLISH), indicators=(IndexIndicator("a"),))
    result = compute_index(spec, areas({"a": [1, 2, 3]}))
    assert result.dynamics is None
    assert result.groups == ("", "", "")
    assert "No dynamics: there are no rates of 2 years ago." in sentences(result.warnings)


def test_changes_are_measured_from_the_change_of_the_whole_county():
    """Changes 1 and 3 have the deviation 1; the county as a whole changed by 2.5."""
    spec = replace(
        preset("berlin_mss", ENGLISH), indicators=(IndexIndicator("a"),), centre=Centre.WHOLE,
        combination=Combination.SUM,
    )  # fmt: skip
    given = areas({"a": [5, 9]}, earlier={"a": [4, 6]}, whole={"a": 7.0}, whole_earlier={"a": 4.5})
    result = compute_index(spec, given)
    assert result.status.index.numbers.tolist() == [-1, 1]
    assert result.dynamics.index.numbers.tolist() == [-1.5, 0.5]
    untold = replace(given, whole_earlier={}, titles={"a": "Jobless"})
    with pytest.raises(IndexInputError, match="The change of the whole county is not known for Jobless"):
        compute_index(spec, untold)
    with pytest.raises(IndexInputError, match="The rate of the whole county is not known for Jobless"):
        compute_index(spec, replace(untold, whole={}))


def test_delivered_changes_are_measured_from_the_delivered_change_of_the_whole_county():
    """Changes 1 and 3 have the deviation 1; the county changed by 2.5, whatever its rates say."""
    spec = berlin("a", dynamics=DYNAMICS, centre=Centre.WHOLE, combination=Combination.SUM)
    given = areas({"a": [5, 9]}, changes={"a": as_values([1, 3])}, whole={"a": 7.0}, whole_changes={"a": 2.5})
    assert compute_index(spec, given).dynamics.index.numbers.tolist() == [-1.5, 0.5]
    with pytest.raises(IndexInputError, match="change of the whole county is not known for a"):
        compute_index(spec, replace(given, whole_changes={}, whole_earlier={"a": 4.5}))


DYNAMICS = preset("berlin_mss", ENGLISH).dynamics


def test_a_change_that_was_delivered_counts_in_place_of_the_earlier_rate():
    """Only the second rate has earlier values; the change of the first is what the office says."""
    delivered = as_values([-0.5, 0.25, 1.5])
    given = areas(
        {"one": [4, 6, 9], "two": [1, 2, 6]}, earlier={"two": [0, 3, 6]}, changes={"one": delivered}
    )
    dynamics = compute_index(berlin("one", "two", dynamics=DYNAMICS), given).dynamics
    same = compute_index(berlin("one", "two"), areas({"one": delivered, "two": [1, -1, 0]})).status
    assert dynamics.index.numbers == pytest.approx(same.index.numbers, abs=1e-12)


def test_an_area_with_half_of_now_and_half_of_then_has_no_change():
    """Area 0 has a now and b then, but no change of either; those of the others are 1 1 2 and −1 2 −5."""
    nothing = float("nan")
    given = areas(
        {"a": [1, 2, 3, 4], "b": [nothing, 2, 5, 4]}, earlier={"a": [nothing, 1, 2, 2], "b": [1, 3, 3, 9]}
    )
    spec = berlin("a", "b", dynamics=DYNAMICS, missing=MissingRule.OTHERS, minimum_population=0)
    result = compute_index(spec, given)
    assert result.status.rated.all()
    assert result.dynamics.rated.tolist() == [False, True, True, True]
    assert sentences(result.notes[0]) == ["b: no data.", "Earlier a: no data."]
    alone = compute_index(berlin("a", "b"), areas({"a": [1, 1, 2], "b": [-1, 2, -5]})).status
    assert result.dynamics.index.numbers[1:] == pytest.approx(alone.index.numbers)


def test_an_area_whose_delivered_change_is_hidden_has_a_status_only():
    change = Values.from_values([Value(-0.5), Value(0.25), Value.none(Reason.HIDDEN), Value(1.0)])
    given = areas({"one": [4, 6, 9, 1]}, changes={"one": change}, titles={"one": "Arme"})
    result = compute_index(berlin("one", dynamics=DYNAMICS), given)
    assert result.status.rated.all()
    assert result.dynamics.rated.tolist() == [True, True, False, True]
    assert sentences(result.notes[2]) == ["Change of Arme: kept confidential."]
