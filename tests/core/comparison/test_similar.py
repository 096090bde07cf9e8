"""Areas that are alike: distances by hand, beside brute force, and who takes no part."""

from __future__ import annotations

import math
import statistics
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.comparison.errors import ComparisonError
from sozialmonitoring_plugin.core.comparison.features import Feature, LeftOut, feature_space, z_scores
from sozialmonitoring_plugin.core.comparison.similar import nearest
from sozialmonitoring_plugin.core.values import Reason, Value, Values
from tests.core.columns import ANY_VALUE, column

HIDDEN, MISSING = Reason.HIDDEN, Reason.MISSING
KEYS = ("a", "b", "c", "d")


def test_distances_by_hand():
    # x: mean 4, SD √((9+1+1+9)/4) = √5; y: mean 1, SD 1.
    space = feature_space(KEYS, [Feature("x", column(1, 3, 5, 7)), Feature("y", column(0, 2, 2, 0))])
    first, second, third = nearest(space, "a", 3)
    # To b: (2/√5)² + 2² = 4.8; to c: 16/5 + 4 = 7.2; to d: 36/5 + 0 = 7.2, a tie that the key decides.
    assert [one.key for one in (first, second, third)] == ["b", "c", "d"]
    assert [one.distance**2 for one in (first, second, third)] == pytest.approx([4.8, 7.2, 7.2])
    x, y = first.contributions
    assert (x.indicator, y.indicator) == ("x", "y")
    assert (x.difference, y.difference) == pytest.approx((2 / math.sqrt(5), 2))
    assert (x.share, y.share) == pytest.approx((0.8 / 4.8, 4 / 4.8))
    assert [one.share for one in third.contributions] == [1, 0]


def test_a_weight_multiplies_the_squared_difference():
    features = [Feature("x", column(1, 3, 5, 7), 10.0), Feature("y", column(0, 2, 2, 0), 0.5)]
    found = nearest(feature_space(KEYS, features), "a", 2)
    assert [one.key for one in found] == ["b", "c"]
    assert [one.distance**2 for one in found] == pytest.approx([0.8 * 10 + 2, 3.2 * 10 + 2])


def test_an_indicator_in_which_all_are_equal_says_nothing_and_is_named():
    features = [Feature("x", column(1, 3, 5, 7)), Feature("same", column(0.1, 0.1, 0.1, 0.1))]
    space = feature_space(KEYS, features)
    assert space.constant == ("same",)
    assert [one.key for one in nearest(space, "b", 4)] == ["a", "c", "d"]
    assert all(one.contributions[1].share == 0 for one in nearest(space, "b", 4))


@pytest.mark.parametrize("numbers", [(0.1, 0.2, 0.3), (0.3, 0.2, 0.1), (40.3, 40.2, 40.1)])
def test_the_noise_of_binary_numbers_decides_no_tie(numbers: tuple[float, ...]):
    # 0.2 − 0.1 is 0.1, but 0.3 − 0.2 is 0.09999999999999998.
    space = feature_space(("a", "b", "c"), [Feature("x", column(*numbers))])
    assert [one.key for one in nearest(space, "b", 2)] == ["a", "c"]


def test_who_lacks_one_number_takes_no_part_and_moves_no_mean():
    features = [Feature("x", column(1, HIDDEN, 5, 1000)), Feature("y", column(0, MISSING, 2, HIDDEN))]
    space = feature_space(KEYS, features)
    assert space.left_out == (
        LeftOut("b", (("x", HIDDEN), ("y", MISSING))),
        LeftOut("d", (("y", HIDDEN),)),
    )
    assert space.scores.tolist() == [[-1, -1], [1, 1]]
    assert [one.key for one in nearest(space, "a", 3)] == ["c"]
    assert nearest(space, "b", 3) == nearest(space, "d", 3) == ()


def test_equal_areas_are_at_no_distance_and_nothing_makes_it():
    space = feature_space(KEYS, [Feature("x", column(1, 1, 5, 7))])
    twin = nearest(space, "a", 1)[0]
    assert (twin.key, twin.distance) == ("b", 0.0)
    assert twin.contributions[0].share == 0


def test_an_indicator_that_weighs_nothing_is_not_chosen():
    features = [Feature("x", column(1, 3, 5, 7)), Feature("y", column(HIDDEN, 2, 2, 0), 0.0)]
    space = feature_space(KEYS, features)
    assert (space.indicators, space.left_out) == (("x",), ())


@pytest.mark.parametrize(
    ("features", "sentence"),
    [
        ([], "No indicator is chosen"),
        ([Feature("x", column(1), 0.0)], "No indicator is chosen"),
        ([Feature("x", column(1), -1.0)], "The weight of x is -1.0"),
        ([Feature("x", column(1), math.nan)], "The weight of x is nan"),
        ([Feature("x", column(1), math.inf)], "The weight of x is inf"),
        ([Feature("x", column(1)), Feature("x", column(1))], "x is chosen twice"),
    ],
)
def test_choices_that_compare_nothing_are_refused(features: list[Feature], sentence: str):
    with pytest.raises(ComparisonError, match=sentence):
        feature_space(("a",), features)


def test_mistakes_of_programs_are_no_sentences():
    space = feature_space(KEYS, [Feature("x", column(1, 3, 5, 7))])
    with pytest.raises(KeyError):
        nearest(space, "nobody", 1)
    with pytest.raises(ValueError, match="one neighbour"):
        nearest(space, "a", 0)
    with pytest.raises(ValueError, match="one value for each key"):
        feature_space(KEYS, [Feature("x", column(1, 2))])


def test_a_county_of_secrets_has_no_neighbours():
    space = feature_space(KEYS, [Feature("x", column(HIDDEN, HIDDEN, HIDDEN, HIDDEN))])
    assert nearest(space, "a", 1) == ()
    assert len(space.left_out) == 4


@given(st.lists(st.integers(-1000, 1000), min_size=2, max_size=30))
def test_z_values_are_those_of_the_population(numbers: list[int]):
    deviation = statistics.pstdev(numbers)
    expected = [(one - statistics.fmean(numbers)) / deviation if deviation else 0.0 for one in numbers]
    np.testing.assert_allclose(z_scores(np.array(numbers, dtype=np.float64)), expected, atol=1e-9)


FEATURES = st.integers(2, 12).flatmap(
    lambda areas: st.lists(
        st.tuples(
            st.lists(
                st.one_of(st.integers(0, 6).map(lambda one: Value(float(one))), ANY_VALUE),
                min_size=areas,
                max_size=areas,
            ).map(Values.from_values),
            st.integers(1, 4),
        ),
        min_size=1,
        max_size=4,
    )
)


def named(drawn: list[tuple[Values, int]]) -> list[Feature]:
    return [Feature(f"i{number}", values, float(weight)) for number, (values, weight) in enumerate(drawn)]


def by_brute_force(features: list[Feature], own: int) -> list[tuple[Fraction, int]]:
    """Squared distances from one area to all others that have all numbers, in exact fractions."""
    areas = range(len(features[0].values))
    rated = [row for row in areas if all(feature.values[row].reason is Reason.NONE for feature in features)]
    if own not in rated:
        return []
    squares = dict.fromkeys(rated, Fraction(0))
    for feature in features:
        numbers = {row: Fraction(feature.values[row].number) for row in rated}
        variance = statistics.pvariance(numbers.values())
        for row in rated:
            if variance:
                squares[row] += Fraction(feature.weight) * (numbers[row] - numbers[own]) ** 2 / variance
    return sorted((square, row) for row, square in squares.items() if row != own)


@given(FEATURES, st.integers(1, 5))
def test_neighbours_are_those_of_brute_force(drawn: list[tuple[Values, int]], count: int):
    features = named(drawn)
    keys = [f"{row:02}" for row in range(len(drawn[0][0]))]
    space = feature_space(keys, features)
    for own, key in enumerate(keys):
        found = nearest(space, key, count)
        expected = by_brute_force(features, own)
        assert [one.key for one in found] == [keys[row] for _, row in expected[:count]]
        assert [one.distance for one in found] == pytest.approx(
            [math.sqrt(square) for square, _ in expected[:count]], abs=1e-8
        )


def test_neighbours_among_many_with_ties_at_the_end_of_the_list_come_by_key():
    """A grid of 20 × 20: four at one step, four at a diagonal, four at two steps, and so on."""
    places = [(x, y) for x in range(20) for y in range(20)]
    keys = [f"{(7 * number) % 400:03}" for number in range(400)]
    features = [
        Feature(name, column(*part)) for name, part in zip("xy", zip(*places, strict=True), strict=True)
    ]
    space = feature_space(keys, features)
    for (x, y), key in zip(places, keys, strict=True):
        steps = [((x - a) ** 2 + (y - b) ** 2, other) for (a, b), other in zip(places, keys, strict=True)]
        expected = [other for _, other in sorted(steps)[1:7]]
        assert [one.key for one in nearest(space, key, 6)] == expected


@given(FEATURES)
def test_shares_make_the_whole_distance_and_everybody_is_rated_or_left_out(drawn: list[tuple[Values, int]]):
    keys = [f"{row:02}" for row in range(len(drawn[0][0]))]
    space = feature_space(keys, named(drawn))
    assert sorted([one.key for one in space.left_out] + [keys[row] for row in space.rows]) == keys
    for key in keys:
        for neighbour in nearest(space, key, len(keys)):
            total = sum(one.share for one in neighbour.contributions)
            assert total == pytest.approx(1.0 if neighbour.distance > 0 else 0.0)


@given(FEATURES, st.randoms())
def test_the_order_of_the_areas_changes_no_neighbour(drawn: list[tuple[Values, int]], random: object):
    keys = [f"{row:02}" for row in range(len(drawn[0][0]))]
    order = list(range(len(keys)))
    random.shuffle(order)  # type: ignore[attr-defined]
    rows = np.array(order)
    mixed = [(values.taken(rows), weight) for values, weight in drawn]
    one = feature_space(keys, named(drawn))
    other = feature_space([keys[row] for row in order], named(mixed))
    for key in keys:
        assert [near.key for near in nearest(one, key, 3)] == [near.key for near in nearest(other, key, 3)]


@given(FEATURES, st.floats(0.5, 200), st.floats(-50, 50))
def test_another_unit_changes_no_z_value(drawn: list[tuple[Values, int]], factor: float, shift: float):
    keys = [f"{row:02}" for row in range(len(drawn[0][0]))]
    scaled = [
        (Values(values.numbers * factor + shift, values.reasons, values.flags), weight)
        for values, weight in drawn
    ]
    one, other = feature_space(keys, named(drawn)), feature_space(keys, named(scaled))
    np.testing.assert_allclose(other.scores, one.scores, atol=1e-6)
