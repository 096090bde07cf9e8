"""A correction comes: what it changes, what it brings, and what only the older delivery has."""

from __future__ import annotations

from datetime import date

import hypothesis.strategies as st
from hypothesis import given

from sozialmonitoring_plugin.core.deliveries.provenance.differences import Change, Differences
from sozialmonitoring_plugin.core.deliveries.provenance.state import State
from sozialmonitoring_plugin.core.values import Flag, Reason, Value

YEAR, NEXT = date(2024, 12, 31), date(2025, 12, 31)
SECRET, EMPTY = Value.none(Reason.HIDDEN), Value.none(Reason.MISSING)


def state(delivery: int, **values: Value) -> State:
    """`state(1, a11=Value(5))`: variable a, area 11, cell A11."""
    return State.of(
        (name[1:], name[0], YEAR, value, delivery, name.upper()) for name, value in values.items()
    )


def compare(before: State, arriving: State) -> Differences:
    return Differences(before, before.covered_by(arriving))


def counts(found: Differences) -> dict[str, int]:
    return {change.value: found.count(change) for change in Change if found.count(change)}


def test_old_and_new_value_stand_beside_each_other_with_their_cells() -> None:
    found = compare(state(1, a11=Value(5), a12=Value(7)), state(0, a11=SECRET, a12=Value(7)))

    (one,) = found.rows(Change.CHANGED)
    assert (one.area_key, one.variable, one.reference_date) == ("11", "a", YEAR)
    assert one.old is not None
    assert one.new is not None
    assert (one.old.value.number, one.old.delivery, one.old.cell) == (5.0, 1, "A11")
    assert (one.new.value.reason, one.new.delivery) == (Reason.HIDDEN, 0)
    assert counts(found) == {"changed": 1, "unchanged": 1}


def test_an_empty_cell_replaces_nothing_but_an_empty_cell() -> None:
    before = state(1, a11=Value(5), a12=EMPTY)
    found = compare(before, state(0, a11=EMPTY, a12=EMPTY))

    assert counts(found) == {"kept": 1, "unchanged": 1}
    (kept,) = found.rows(Change.KEPT)
    assert kept.new is not None
    assert (kept.area_key, kept.new.delivery) == ("11", 1)


def test_what_the_new_file_lacks_stays_valid() -> None:
    found = compare(state(1, a11=Value(5), a12=Value(6)), state(0, a11=Value(5)))
    assert counts(found) == {"kept": 1, "unchanged": 1}


def test_where_the_older_one_is_taken_out_what_only_it_had_is_gone() -> None:
    before = state(1, a11=Value(5), a12=Value(6))
    staying = State.of([])
    found = Differences(before, staying.covered_by(state(0, a11=Value(5))))

    assert counts(found) == {"gone": 1, "unchanged": 1}
    (gone,) = found.rows(Change.GONE)
    assert (gone.area_key, gone.new) == ("12", None)


def test_a_flag_alone_is_a_difference() -> None:
    before = state(1, a11=Value(5, Reason.NONE, Flag.PRELIMINARY))
    assert counts(compare(before, state(0, a11=Value(5)))) == {"changed": 1}


def test_another_date_is_another_value() -> None:
    before = State.of([("11", "a", YEAR, Value(5), 1, "A1")])
    arriving = State.of([("11", "a", NEXT, Value(6), 0, "A1")])
    found = compare(before, arriving)
    assert counts(found) == {"new": 1, "kept": 1}
    assert found.row(Change.NEW, 0).reference_date == NEXT


def test_nothing_before_makes_everything_new() -> None:
    found = compare(State.of([]), state(0, a12=Value(1), a11=EMPTY))
    assert counts(found) == {"new": 2}


def test_a_report_counts_all_and_lists_the_first() -> None:
    before = State.of((str(key), "a", YEAR, Value(1), 1, f"A{key}") for key in range(600))
    arriving = State.of((str(key), "a", YEAR, Value(2), 0, f"A{key}") for key in range(600))
    summary = compare(before, arriving).summary()

    assert summary.counts["changed"] == 600
    assert len(summary.changed) == 500
    assert summary.to_dict()["changed"][0] == {
        "area_key": "0",
        "variable": "a",
        "reference_date": "2024-12-31",
        "old": {"value": 1.0, "reason": "", "flags": "", "delivery": 1, "cell": "A0"},
        "new": {"value": 2.0, "reason": "", "flags": "", "delivery": None, "cell": "A0"},
    }


_VALUES = st.sampled_from([Value(0.0), Value(3.0), SECRET, EMPTY])
_STATES = st.dictionaries(st.sampled_from([f"{name}{key}" for name in "ab" for key in range(5)]), _VALUES)


@given(_STATES, _STATES)
def test_it_is_what_a_person_would_write_into_one_table(
    older: dict[str, Value], newer: dict[str, Value]
) -> None:
    table = dict(older)
    for place, value in newer.items():
        if value.reason is not Reason.MISSING or table.get(place, EMPTY).reason is Reason.MISSING:
            table[place] = value

    after = state(1, **older).covered_by(state(0, **newer))
    found = Differences(state(1, **older), after)
    rows = range(len(after))
    shown = {f"{after.variables[row]}{after.area_keys[row]}": str(after.values[row]) for row in rows}
    assert shown == {place: str(value) for place, value in table.items()}
    assert found.count(Change.NEW) == len(table.keys() - older.keys())
    assert found.count(Change.CHANGED) == sum(str(table[place]) != str(older[place]) for place in older)
    assert sum(found.count(change) for change in Change) == len(table)
