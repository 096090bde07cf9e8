"""Columns of values as tests write them down, and any values at all."""

from __future__ import annotations

from hypothesis import strategies as st

from sozialmonitoring_plugin.core.values import Reason, Value, Values

REASONS = [reason for reason in Reason if reason]
ANY_VALUE = st.one_of(
    st.integers(0, 10_000).map(lambda number: Value(float(number))),
    st.sampled_from(REASONS).map(Value.none),
)


def column(*entries: float | Reason) -> Values:
    return Values.from_values(
        Value.none(entry) if isinstance(entry, Reason) else Value(float(entry)) for entry in entries
    )


def columns_of(size: int) -> st.SearchStrategy[Values]:
    """Columns of one length, with numbers and with reasons of every kind."""
    return st.lists(ANY_VALUE, min_size=size, max_size=size).map(Values.from_values)
