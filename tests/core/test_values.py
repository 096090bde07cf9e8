"""Numbers, reasons and flags through arithmetic."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.values import Flag, Reason, Value, Values
from tests.core.columns import ANY_VALUE, REASONS, column


def test_a_value_is_a_number_or_a_reason_never_both() -> None:
    with pytest.raises(ValueError, match="number or a reason"):
        Values(np.array([1.0]), np.array([Reason.HIDDEN], dtype=np.uint8), np.zeros(1, dtype=np.uint8))
    with pytest.raises(ValueError, match="number or a reason"):
        Values(np.array([np.nan]), np.array([Reason.NONE], dtype=np.uint8), np.zeros(1, dtype=np.uint8))


def test_words_in_files_lead_back_to_the_same_reason_and_flags() -> None:
    assert [Reason.from_token(reason.token) for reason in Reason] == list(Reason)
    both = Flag.LIMITED | Flag.ESTIMATED
    assert both.token == "limited,estimated"
    assert Flag.from_token(both.token) == both


def test_a_sum_of_numbers_is_their_sum() -> None:
    assert column(1, 2, 4).summed_by(np.array([0, 0, 1]), 2).numbers.tolist() == [3.0, 4.0]


def test_a_missing_part_makes_the_sum_missing_never_smaller() -> None:
    total = column(1, Reason.MISSING).summed_by(np.array([0, 0]), 1)
    assert total[0].reason is Reason.MISSING


def test_secret_with_anything_is_secret() -> None:
    for reason in REASONS:
        total = column(Reason.HIDDEN, reason, 5).summed_by(np.array([0, 0, 0]), 1)
        assert total[0].reason is Reason.HIDDEN


def test_rows_are_taken_in_the_order_asked_for_with_all_they_have() -> None:
    values = Values.from_values([Value(1.0, flags=Flag.LIMITED), Value.none(Reason.HIDDEN), Value(3.0)])
    taken = values.taken(np.array([2, 0, 0]))
    assert [taken[row] for row in range(3)] == [values[2], values[0], values[0]]
    assert values.taken(np.array([False, True, False]))[0].reason is Reason.HIDDEN


def test_an_area_without_parts_is_missing_and_not_zero() -> None:
    assert column(1).summed_by(np.array([0]), 2)[1].reason is Reason.MISSING


def test_exactly_nothing_counts_as_zero_in_a_sum_and_loses_its_dash() -> None:
    nil = Values.of([0.0]).flagged(Flag.NIL)
    assert nil.plus(column(3))[0] == Value(3.0)


def test_a_limited_part_leaves_its_mark_on_the_sum() -> None:
    values = Values.from_values([Value(1.0, flags=Flag.LIMITED), Value(2.0)])
    assert values.summed_by(np.array([0, 0]), 1)[0] == Value(3.0, flags=Flag.LIMITED)


def test_nobody_below_the_line_makes_a_rate_that_does_not_apply() -> None:
    assert column(0).divided_by(column(0), 100)[0].reason is Reason.NOT_APPLICABLE


def test_hidden_values_keep_nothing_of_what_they_were() -> None:
    values = Values.from_values([Value(2.0, flags=Flag.PRELIMINARY)])
    hidden = values.hidden_where(np.array([True]))[0]
    assert np.isnan(hidden.number)
    assert (hidden.reason, hidden.flags) == (Reason.HIDDEN, Flag(0))


@given(st.lists(ANY_VALUE, min_size=1, max_size=30), st.integers(1, 4), st.randoms())
def test_the_order_of_the_parts_changes_no_sum(parts: list[Value], groups: int, random: object) -> None:
    places = [number % groups for number in range(len(parts))]
    shuffled = list(zip(parts, places, strict=True))
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one = Values.from_values(parts).summed_by(np.array(places), groups)
    other = Values.from_values(part for part, _ in shuffled).summed_by(
        np.array([place for _, place in shuffled]), groups
    )
    np.testing.assert_array_equal(one.numbers, other.numbers)
    np.testing.assert_array_equal(one.reasons, other.reasons)


@given(st.lists(ANY_VALUE, min_size=1, max_size=20), st.lists(ANY_VALUE, min_size=1, max_size=20))
def test_no_operation_turns_a_reason_into_a_number(above: list[Value], below: list[Value]) -> None:
    size = min(len(above), len(below))
    one, other = Values.from_values(above[:size]), Values.from_values(below[:size])
    for result in (one.plus(other), one.plus(other, -1), one.divided_by(other, 100)):
        assert not (result.present & ~(one.present & other.present)).any()


def test_a_rate_that_is_a_whole_number_is_exactly_that() -> None:
    # 29 / 100 * 100 is 28.999999999999996.
    assert column(29).divided_by(column(100), 100)[0].number == 29.0
