"""Places with ties, beside SciPy's; whoever has no number has no place."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, strategies as st
from scipy.stats import rankdata

from sozialmonitoring_plugin.core.comparison.groups import Groups
from sozialmonitoring_plugin.core.comparison.ranking import ranking
from sozialmonitoring_plugin.core.indicators.tableau import Polarity
from sozialmonitoring_plugin.core.values import Reason, Value, Values
from tests.core.columns import ANY_VALUE, column
from tests.core.comparison.counties import county

HIDDEN, MISSING = Reason.HIDDEN, Reason.MISSING
COLUMNS = st.lists(
    st.one_of(ANY_VALUE, st.integers(0, 5).map(lambda one: Value(float(one)))), max_size=40
).map(Values.from_values)


@pytest.mark.parametrize(
    ("polarity", "places"),
    [
        (Polarity.BURDEN, [1, 2, 2, 4]),
        (Polarity.NEUTRAL, [1, 2, 2, 4]),
        (Polarity.GOOD, [4, 2, 2, 1]),
    ],
)
def test_place_one_is_the_greatest_burden(polarity: Polarity, places: list[int]):
    made = ranking(column(30, 20, 20, 10), polarity)
    assert made.places.tolist() == places
    assert made.sharing.tolist() == [1, 2, 2, 1]
    assert made.rated.tolist() == [4, 4, 4, 4]


def test_a_hidden_area_has_no_place_and_takes_none():
    made = ranking(column(HIDDEN, 5, MISSING, 7, Reason.NOT_RATED), Polarity.BURDEN)
    assert made.places.tolist() == [0, 2, 0, 1, 0]
    assert made.sharing.tolist() == [0, 1, 0, 1, 0]
    assert made.rated.tolist() == [2] * 5
    assert made.reasons.tolist() == [HIDDEN, 0, MISSING, 0, Reason.NOT_RATED]


def test_within_its_town_a_quarter_is_ranked_among_its_own():
    tree = county()
    made = ranking(column(1, 3, 2, 9, HIDDEN), Polarity.BURDEN, Groups.within(tree, 3, 1))
    assert made.places.tolist() == [3, 1, 2, 1, 0]
    assert made.rated.tolist() == [3, 3, 3, 1, 1]


def test_the_noise_of_binary_numbers_parts_no_tie():
    assert ranking(column(0.29 * 100, 29.0, 7), Polarity.BURDEN).places.tolist() == [1, 1, 3]


def test_nobody_is_ranked_where_nobody_has_a_number():
    assert ranking(column(HIDDEN, MISSING), Polarity.GOOD).places.tolist() == [0, 0]
    assert ranking(column(), Polarity.GOOD).places.tolist() == []


@given(COLUMNS)
def test_places_are_those_of_rankdata(values: Values):
    made = ranking(values, Polarity.BURDEN)
    expected = rankdata(-values.numbers[values.present], method="min")
    assert made.places[values.present].tolist() == expected.tolist()
    assert not made.places[~values.present].any()
    good = ranking(values, Polarity.GOOD)
    assert (
        good.places[values.present].tolist()
        == rankdata(values.numbers[values.present], method="min").tolist()
    )


@given(COLUMNS, st.randoms())
def test_the_order_of_the_areas_changes_no_place(values: Values, random: object):
    order = list(range(len(values)))
    random.shuffle(order)  # type: ignore[attr-defined]
    rows = np.array(order, dtype=np.intp)
    mixed = ranking(values.taken(rows), Polarity.GOOD)
    assert mixed.places.tolist() == ranking(values, Polarity.GOOD).places[rows].tolist()


@given(COLUMNS)
def test_another_scale_changes_no_place(values: Values):
    scaled = ranking(Values(np.sqrt(values.numbers) * 3 + 1, values.reasons, values.flags), Polarity.BURDEN)
    assert scaled.places.tolist() == ranking(values, Polarity.BURDEN).places.tolist()


@given(COLUMNS)
def test_from_the_other_end_the_places_add_up(values: Values):
    # Counted from both ends, an area passes everybody once and those it shares its place with not at all.
    one, other = ranking(values, Polarity.BURDEN), ranking(values, Polarity.GOOD)
    ranked = values.present
    assert (one.places + other.places + one.sharing)[ranked].tolist() == (one.rated + 2)[ranked].tolist()


@given(COLUMNS)
def test_a_secret_moves_nobody(values: Values):
    places = ranking(values, Polarity.BURDEN).places[values.present]
    alone = ranking(values.taken(values.present), Polarity.BURDEN)
    assert alone.places.tolist() == places.tolist()
