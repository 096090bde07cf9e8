"""Status, dynamics, classes and notes of small sets of areas whose results were computed by hand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sozialmonitoring_plugin.core.index.compute import compute_index
from sozialmonitoring_plugin.core.index.errors import IndexInputError
from sozialmonitoring_plugin.core.index.given import IndexInput
from sozialmonitoring_plugin.core.index.options import Centre, Combination, MissingRule, Standardisation
from sozialmonitoring_plugin.core.index.presets import preset
from sozialmonitoring_plugin.core.index.scales import Scale
from sozialmonitoring_plugin.core.index.spec import Base, IndexIndicator
from sozialmonitoring_plugin.core.indicators.tableau import Polarity
from sozialmonitoring_plugin.core.values import Flag, Reason, Value, Values

from .stories import ENGLISH, areas, as_values, berlin, sentences

SIX = {"a": [4, 6, 3, 11, 5, 4.5], "b": [10, 14, 8, 26, 11, 9.5], "c": [12, 20, 9, 38, 15, 13]}
INDEX_OF_SIX = [-0.5765, 0.1794, -0.9197, 2.1099, -0.2883, -0.5048]


def test_six_areas_have_the_index_computed_elsewhere():
    status = compute_index(berlin("a", "b", "c"), areas(SIX)).status
    assert status.index.numbers == pytest.approx(INDEX_OF_SIX, abs=5e-5)
    assert [one.title for one in status.classes] == ["medium"] * 3 + ["very low"] + ["medium"] * 2
    assert status.codes.numbers.tolist() == [2, 2, 2, 4, 2, 2]
    assert status.scales.indicators["b"].centre == pytest.approx(78.5 / 6)


def test_an_area_below_the_minimum_leaves_before_mean_and_deviation():
    """A seventh area with extreme rates and 299 inhabitants changes nothing for the six."""
    seven = {name: [*column, 99] for name, column in SIX.items()}
    given = areas(seven, inhabitants=Values.of([300.0] * 6 + [299.0]))
    result = compute_index(berlin("a", "b", "c"), given)
    assert result.status.index.numbers[:6] == pytest.approx(INDEX_OF_SIX, abs=5e-5)
    assert result.status.index[6].reason is Reason.NOT_RATED
    assert result.status.scores["a"][6].reason is Reason.NOT_RATED
    assert result.status.classes[6] is None
    assert sentences(result.notes[6]) == ["Below 300 inhabitants."]
    assert result.notes[:6] == ((),) * 6


def test_excluded_hidden_missing_and_unrated_areas_are_named_with_the_reason():
    rates = Values.from_values(
        [Value(1.0), Value(2.0), Value(9.0), *(Value.none(reason) for reason in
         (Reason.HIDDEN, Reason.MISSING, Reason.NOT_RATED))]
    )  # fmt: skip
    given = areas({"a": rates}, exclusions={"2": "outlier"}, titles={"a": "Jobless"})
    result = compute_index(berlin("a", minimum_population=0), given)
    assert [sentences(notes) for notes in result.notes[2:]] == [
        ["Excluded: outlier"], ["Jobless: kept confidential."], ["Jobless: no data."],
        ["Jobless: not rated."],
    ]  # fmt: skip
    assert result.status.index.numbers[:2].tolist() == [-1, 1]
    assert {Reason(code) for code in result.status.index.reasons[2:]} == {Reason.NOT_RATED}


def test_an_area_whose_inhabitants_nobody_knows_is_not_rated():
    people = Values.from_values([Value(500.0), Value(500.0), Value.none(Reason.HIDDEN)])
    result = compute_index(berlin("a"), areas({"a": [1, 2, 3]}, inhabitants=people))
    assert result.status.rated.tolist() == [True, True, False]
    assert sentences(result.notes[2]) == ["Inhabitants: kept confidential."]


def test_without_any_inhabitants_the_minimum_is_told_to_be_unchecked():
    told = sentences(compute_index(berlin("a"), areas({"a": [1, 2, 3]})).warnings)
    assert "There are no inhabitants: areas below 300 are rated as well." in told


def test_an_exclusion_that_no_area_has_is_told():
    result = compute_index(berlin("a", exclusions={"0815": "airport"}), areas({"a": [1, 2, 3]}))
    assert "No area has the excluded keys 0815." in sentences(result.warnings)


def test_an_excluded_area_above_is_not_taken_for_one_that_is_not_there():
    spec = berlin("a", exclusions={"town 7": "port", "0815": "airport"})
    told = sentences(compute_index(spec, areas({"a": [1, 2, 3]}), ("town 7",)).warnings)
    assert "No area has the excluded keys 0815." in told


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


def test_flags_of_the_rates_reach_the_index():
    rates = Values.from_values([Value(0.0, flags=Flag.NIL), Value(2.0, flags=Flag.ESTIMATED), Value(3.0)])
    result = compute_index(berlin("a", "b"), areas({"a": rates, "b": [1, 2, 5]}))
    assert result.status.index.flags.tolist() == [0, Flag.ESTIMATED, 0]
    assert result.status.scores["b"].flags.tolist() == [0, 0, 0]


def test_one_rated_area_makes_no_index():
    with pytest.raises(IndexInputError, match="Only 1 of 3 areas can be rated"):
        compute_index(berlin("a"), areas({"a": [1, float("nan"), float("nan")]}))


def test_an_indicator_without_values_is_named():
    with pytest.raises(IndexInputError, match="no values of b"):
        compute_index(berlin("a", "b"), areas({"a": [1, 2]}))


def test_few_areas_are_told():
    assert "Only 3 areas are rated" in sentences(
        compute_index(berlin("a"), areas({"a": [1, 2, 3]}, inhabitants=Values.of([400.0] * 3))).warnings
    )[0]  # fmt: skip


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
