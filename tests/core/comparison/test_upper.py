"""Quartiere beside Sozialraum, town and county."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.comparison.upper import against_uppers
from sozialmonitoring_plugin.core.indicators.observed import LevelValues
from sozialmonitoring_plugin.core.values import Flag, Reason, Value, Values
from tests.core.columns import column, columns_of
from tests.core.comparison.counties import county

HIDDEN, MISSING, NOT_APPLICABLE = Reason.HIDDEN, Reason.MISSING, Reason.NOT_APPLICABLE
SHARES: LevelValues = (
    column(10),
    column(8, 16),
    column(5, 12.5, 16),
    column(4, 6, 12, 20, 8),
)


def test_each_quarter_is_compared_with_what_contains_it_from_the_top_down():
    whole, town, raum = against_uppers(county(), SHARES, 3)
    assert [whole.upper, town.upper, raum.upper] == [0, 1, 2]
    assert whole.difference.numbers.tolist() == [-6, -4, 2, 10, -2]
    assert town.positions.tolist() == [0, 0, 0, 1, 1]
    assert town.reference.numbers.tolist() == [8, 8, 8, 16, 16]
    assert town.difference.numbers.tolist() == [-4, -2, 4, 4, -8]
    assert town.ratio.numbers.tolist() == [0.5, 0.75, 1.5, 1.25, 0.5]
    assert raum.ratio.numbers.tolist() == pytest.approx([0.8, 1.2, 0.96, 1.25, 0.5])


def test_towns_are_compared_with_the_county_and_the_county_with_nobody():
    (only,) = against_uppers(county(), SHARES, 1)
    assert only.difference.numbers.tolist() == [-2, 6]
    assert against_uppers(county(), SHARES, 0) == ()


def test_beside_a_hidden_town_every_comparison_is_hidden():
    values = (SHARES[0], column(HIDDEN, 16), SHARES[2], column(4, MISSING, HIDDEN, 20, HIDDEN))
    town = against_uppers(county(), values, 3)[1]
    for compared in (town.difference, town.ratio):
        assert compared.reasons.tolist() == [HIDDEN, HIDDEN, HIDDEN, 0, HIDDEN]


def test_nothing_is_no_multiple_of_nothing_but_differs_by_nothing():
    values = (column(0), column(0, -1), column(0, 0, -1), column(0, 1, 2, 3, -2))
    town = against_uppers(county(), values, 3)[1]
    assert town.ratio.reasons.tolist() == [NOT_APPLICABLE] * 5
    assert town.difference.numbers.tolist() == [0, 1, 2, 4, -1]


def test_a_preliminary_town_makes_preliminary_comparisons():
    towns = Values.from_values([Value(8.0, flags=Flag.PRELIMINARY), Value(16.0)])
    town = against_uppers(county(), (SHARES[0], towns, *SHARES[2:]), 3)[1]
    preliminary = Flag.PRELIMINARY
    assert town.difference.flags.tolist() == [preliminary, preliminary, preliminary, 0, 0]


@given(st.tuples(columns_of(1), columns_of(2), columns_of(3), columns_of(5)))
def test_no_comparison_says_more_than_both_sides(levels: LevelValues):
    for compared in against_uppers(county(), levels, 3):
        secret = (compared.reference.reasons == HIDDEN) | (levels[3].reasons == HIDDEN)
        for values in (compared.difference, compared.ratio):
            assert ((values.reasons == HIDDEN) == secret).all()
            assert not (values.present & ~(compared.reference.present & levels[3].present)).any()
        known = compared.difference.present
        np.testing.assert_allclose(
            (compared.reference.numbers + compared.difference.numbers)[known], levels[3].numbers[known]
        )
