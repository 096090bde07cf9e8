"""Who is rated, and what is said of those who are not."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.index.compute import compute_index
from sozialmonitoring_plugin.core.index.errors import IndexInputError
from sozialmonitoring_plugin.core.values import Reason, Value, Values

from ..stories import areas, berlin, sentences
from .conftest import INDEX_OF_SIX, SIX


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
