"""Multiples make sense of what is above zero."""

from __future__ import annotations

from hypothesis import given

from sozialmonitoring_plugin.core.relative import relative_to
from sozialmonitoring_plugin.core.values import Flag, Reason, Value, Values
from tests.core.columns import column, columns_of


def test_six_is_three_halves_of_four():
    assert relative_to(column(6), column(4))[0] == Value(1.5)


def test_nothing_and_balances_below_zero_have_no_multiples():
    assert relative_to(column(6, 6), column(0, -4)).reasons.tolist() == [Reason.NOT_APPLICABLE] * 2


def test_what_qualifies_one_of_the_two_qualifies_the_quotient():
    base = Values.from_values([Value(4.0, flags=Flag.LIMITED)])
    assert relative_to(column(6), base)[0] == Value(1.5, flags=Flag.LIMITED)


@given(columns_of(5), columns_of(5))
def test_a_secret_on_either_side_stays_one(one: Values, other: Values):
    found = relative_to(one, other, 100)
    secret = (one.reasons == Reason.HIDDEN) | (other.reasons == Reason.HIDDEN)
    assert ((found.reasons == Reason.HIDDEN) == secret).all()
