"""The index of the level above, by the sums of the level below."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, strategies as st

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.index.aggregate import Upward, weighted_upward
from sozialmonitoring_plugin.core.index.compute import compute_index
from sozialmonitoring_plugin.core.index.errors import IndexInputError
from sozialmonitoring_plugin.core.index.given import IndexInput
from sozialmonitoring_plugin.core.index.options import MissingRule
from sozialmonitoring_plugin.core.index.reweighting import Reweighting
from sozialmonitoring_plugin.core.index.robustness import leave_one_out
from sozialmonitoring_plugin.core.values import Reason, Value, Values

from .stories import berlin, sentences

PARENTS = {"11": "1", "12": "1", "21": "2", "22": "2", "31": "3"}


def tree():
    levels = [Level("town", "Town"), Level("quarter", "Quarter")]
    towns = [Area("town", key, key, "") for key in "123"]
    return AreaTree.build(levels, [*towns, *(Area("quarter", key, key, up) for key, up in PARENTS.items())])


def lower(rates, **changes):
    keys = tuple(PARENTS)
    return compute_index(berlin("a", minimum_population=0, **changes), IndexInput(keys, keys, {"a": rates}))


UP = Upward(tree(), 1, 0)


def test_sums_are_weighted_by_inhabitants_and_standardised_anew():
    """z of −2 … 2 is x/√2. Town 1: (−2·100 − 1·300)/400 = −1.25, town 2: (0·1 + 1·1)/2 = 0.5, town 3: 2."""
    result = weighted_upward(lower(Values.of([-2, -1, 0, 1, 2])), Values.of([100, 300, 1, 1, 7]), UP)
    means = np.array([-1.25, 0.5, 2]) / 2**0.5
    assert result.keys == ("1", "2", "3")
    assert result.status.sums.numbers == pytest.approx(means)
    assert result.status.scores["a"].numbers == pytest.approx(means)
    assert result.status.index.numbers == pytest.approx((means - means.mean()) / means.std())
    assert result.notes == ((), (), ())


def test_areas_inside_that_are_not_rated_do_not_count_and_are_told():
    rates = Values.from_values([Value.none(Reason.HIDDEN), Value(1.0), Value(2.0), Value(3.0), Value(4.0)])
    result = weighted_upward(lower(rates), Values.of([9000, 1, 1, 1, 1]), UP)
    z = np.array([-1.5, 0, 1.5]) / 1.25**0.5
    assert result.status.sums.numbers == pytest.approx(z)
    assert sentences(result.notes[0]) == ["Rated by 1 of 2 areas inside."]


def test_a_town_without_any_rated_area_is_not_rated():
    rates = Values.from_values([*(Value(float(number)) for number in range(4)), Value.none(Reason.MISSING)])
    result = weighted_upward(lower(rates), Values.of([1.0] * 5), UP)
    assert result.status.index[2].reason is Reason.NOT_RATED
    assert result.status.classes[2] is None
    assert sentences(result.notes[2]) == ["Rated by 0 of 1 areas inside."]


def test_a_town_with_a_rated_area_of_unknown_inhabitants_is_not_rated():
    people = Values.from_values([Value.none(Reason.HIDDEN), *[Value(5.0)] * 4])
    result = weighted_upward(lower(Values.of([1, 2, 3, 4, 5])), people, UP)
    assert result.status.rated.tolist() == [False, True, True]
    assert sentences(result.notes[0]) == ["The inhabitants of an area inside are not known."]


def test_a_town_where_nobody_lives_in_the_rated_areas_is_not_rated():
    people = Values.of([0.0, 0, 5, 6, 7])
    result = weighted_upward(lower(Values.of([1, 2, 3, 4, 5])), people, UP)
    assert result.status.rated.tolist() == [False, True, True]
    assert sentences(result.notes[0]) == ["Nobody lives in the rated areas inside."]


def test_a_town_that_is_excluded_is_not_rated_and_moves_nobody():
    rates, people = Values.of([1, 2, 3, 4, 50]), Values.of([1.0] * 5)
    result = weighted_upward(lower(rates, exclusions={"3": "barracks"}), people, UP)
    assert result.status.index.numbers[:2] == pytest.approx([-1, 1])
    assert sentences(result.notes[2]) == ["Excluded: barracks"]


def test_one_town_makes_no_index():
    rates = Values.from_values([Value(1.0), Value(2.0), *[Value.none(Reason.MISSING)] * 3])
    with pytest.raises(IndexInputError, match="Fewer than two areas above"):
        weighted_upward(lower(rates), Values.of([1.0] * 5), UP)


def test_the_result_has_to_be_of_the_level_below():
    with pytest.raises(ValueError, match="another level"):
        weighted_upward(lower(Values.of([1, 2, 3, 4, 5])), Values.of([1.0] * 5), Upward(tree(), 0, 0))


GAPPY = st.lists(st.one_of(st.none(), st.integers(0, 20)), min_size=5, max_size=5)


@given(rates=GAPPY, people=st.lists(st.integers(1, 900), min_size=5, max_size=5))
def test_robustness_starts_from_the_index_itself_where_rates_have_gaps(rates, people):
    """Leaving nothing out gives the ranks and classes of the index; the scores add up to its sums."""
    assume(sum(rate is not None for rate in rates) >= 2)
    columns = {
        "a": Values.of([np.nan if rate is None else float(rate) for rate in rates]),
        "b": Values.of([4.0, 2.0, 9.0, 4.0, 7.0]),
    }
    keys = tuple(PARENTS)
    spec = berlin("a", "b", minimum_population=0, missing=MissingRule.OTHERS)
    below = compute_index(spec, IndexInput(keys, keys, columns))
    status = weighted_upward(below, Values.of([float(number) for number in people]), UP).status
    unchanged = leave_one_out(spec, status)
    steady = np.round(status.index.numbers, 7)
    assert unchanged.ranks.tolist() == [1 + int((steady > one).sum()) for one in steady]
    assert unchanged.positions.tolist() == status.positions.tolist()
    parts = Reweighting.of(spec, status).table.sum(axis=1)
    assert parts == pytest.approx(status.sums.numbers, abs=1e-9)


def test_a_score_above_is_the_mean_of_those_that_are_known():
    """z of a over areas 11, 21, 22, 31 (1, 2, 3, 2): −√2, 0, √2, 0. Area 12 has none, so town 1 has −√2."""
    rates = {"a": Values.of([1, np.nan, 2, 3, 2]), "b": Values.of([1.0, 2, 3, 4, 5])}
    keys = tuple(PARENTS)
    spec = berlin("a", "b", minimum_population=0, missing=MissingRule.OTHERS)
    result = weighted_upward(
        compute_index(spec, IndexInput(keys, keys, rates)), Values.of([1.0, 3, 1, 1, 1]), UP
    )
    assert result.status.scores["a"].numbers == pytest.approx([-(2**0.5), 0.5**0.5, 0])
    # b in z: (−2 −1 0 1 2)/√2. Area 11: −√2 −√2, area 12: twice −√0.5, weighted 1 to 3.
    assert result.status.sums[0].number == pytest.approx(-(2 * 2**0.5 + 3 * 2 * 0.5**0.5) / 4)


@given(
    numbers=st.lists(st.integers(0, 50), min_size=5, max_size=5).filter(lambda found: len(set(found)) > 1),
    people=st.lists(st.integers(1, 900), min_size=5, max_size=5),
)
def test_each_town_lies_between_its_areas(numbers, people):
    below = lower(Values.of([float(number) for number in numbers]))
    result = weighted_upward(below, Values.of([float(number) for number in people]), UP)
    for at, rows in enumerate(([0, 1], [2, 3], [4])):
        inside = below.status.sums.numbers[rows]
        assert inside.min() - 1e-9 <= result.status.sums.numbers[at] <= inside.max() + 1e-9
