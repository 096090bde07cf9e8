"""Shares between boundary versions, and deliveries that nobody sent."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from sozialmonitoring_plugin.core.values import Reason, Value
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.store.records import COMPUTED, IMPORTED, BoundaryVersion, Rebased, Shares

from .conftest import YEAR, MakeDelivery

ROWS = (
    ("11", "11", 0.25, "group"),
    ("11", "12", 0.75, "area"),
    ("12", "12", 1.0, "group"),
    ("21", "21", 1.0, "key"),
)


@pytest.fixture
def versions(monitoring: Monitoring) -> tuple[BoundaryVersion, ...]:
    with closing(sqlite3.connect(monitoring.path)) as file, file:
        file.execute(
            "INSERT INTO boundary_version (title, valid_from, created) VALUES ('2023', '2023-01-01', '')"
        )
        columns = "level_id, key, name, parent_key, geom"
        file.execute(f"INSERT INTO area (version_id, {columns}) SELECT 2, {columns} FROM area")  # noqa: S608 - fixed
    return monitoring.versions()


def shares(origin: str = COMPUTED, name: str = "", column: str = "poor", rows: object = ROWS) -> Shares:
    return Shares(1, 2, "quarter", name, column, origin, rows)  # type: ignore[arg-type]


def stated(monitoring: Monitoring, number: int) -> list[float]:
    return monitoring.delivered(number).values.numbers.tolist()


def test_a_conversion_key_comes_back_as_it_went_in_and_is_replaced_by_its_name(
    monitoring: Monitoring, versions: tuple[BoundaryVersion, ...]
) -> None:
    first, other = shares(IMPORTED, "BBSR", "area"), shares(IMPORTED, "BBSR", "people")
    monitoring.store_conversion_key((first, other), monitoring.revision)
    assert monitoring.conversion_keys(*versions) == (first, other)
    assert monitoring.conversion_keys(*reversed(versions)) == ()
    newer = replace(first, rows=(("11", "12", 1.0, "key"),))
    monitoring.store_conversion_key((newer,), monitoring.revision)
    assert monitoring.conversion_keys(*versions) == (newer,)
    assert monitoring.journal()[-1].action == "conversion key"


def test_carried_values_know_their_shares_and_old_values_stay(
    monitoring: Monitoring, make_delivery: MakeDelivery, versions: tuple[BoundaryVersion, ...]
) -> None:
    old, new = versions
    sent = monitoring.add_delivery(make_delivery([Value(4), Value(5), Value(6)]), old, monitoring.revision)
    before = stated(monitoring, sent)
    carried = make_delivery([Value(1), Value(8), Value(6)])
    (number,) = monitoring.add_rebased(
        Rebased((carried,), (shares(),), {("poor", "quarter"): 0}), new, monitoring.revision
    )
    assert stated(monitoring, sent) == before
    assert monitoring.observed(monitoring.tree(old), old, "poor", YEAR).values.numbers.tolist() == [4, 5, 6]
    assert monitoring.observed(monitoring.tree(new), new, "poor", YEAR).values.numbers.tolist() == [1, 8, 6]
    assert monitoring.deliveries_behind(old, "poor", YEAR) == (sent,)
    assert monitoring.deliveries_behind(new, "poor", YEAR) == (number,)
    assert (monitoring.shares_of(sent), monitoring.shares_of(number)) == ((), (shares(),))
    assert monitoring.dates(old) == monitoring.dates(new) == monitoring.dates() == (YEAR,)
    monitoring.remove_delivery(number, monitoring.revision)
    assert monitoring.deliveries_behind(new, "poor", YEAR) == ()
    with closing(sqlite3.connect(monitoring.path)) as file:
        assert file.execute("SELECT count(*) FROM successor_share").fetchone() == (0,)


def test_what_an_office_sends_later_is_never_mixed_with_what_was_carried_over(
    monitoring: Monitoring, make_delivery: MakeDelivery, versions: tuple[BoundaryVersion, ...]
) -> None:
    new = versions[1]
    carried = make_delivery([Value(1), Value(8), Value(6)])
    rebased = Rebased((carried,), (shares(),), {("poor", "quarter"): 0})
    (first,) = monitoring.add_rebased(rebased, new, monitoring.revision)
    sent = monitoring.add_delivery(make_delivery([Value(2)]), new, monitoring.revision)
    # One area was told of: the others have no number any more.
    assert monitoring.deliveries_behind(new, "poor", YEAR) == (sent,)
    found = monitoring.observed(monitoring.tree(new), new, "poor", YEAR)
    assert found is not None
    assert found.values.present.tolist() == [True, False, False]
    assert first not in [one.id for one in monitoring.deliveries()]
    assert monitoring.outdated() == ()


def test_what_was_carried_before_is_replaced_even_by_an_empty_cell(
    monitoring: Monitoring, make_delivery: MakeDelivery, versions: tuple[BoundaryVersion, ...]
) -> None:
    new = versions[1]
    for values in ([Value(1), Value(8)], [Value.none(Reason.MISSING), Value(9)]):
        rebased = Rebased((make_delivery(values),), (shares(),), {("poor", "quarter"): 0})
        monitoring.add_rebased(rebased, new, monitoring.revision)
    found = monitoring.observed(monitoring.tree(new), new, "poor", YEAR)
    assert found is not None
    assert found.values.reasons.tolist()[:2] == [Reason.MISSING, Reason.NONE]
    assert len(monitoring.deliveries()) == 1


def carry(monitoring: Monitoring, delivery: object, new: BoundaryVersion, **limits: frozenset[str]) -> int:
    rows = Shares(new.id - 1, new.id, "quarter", "", "poor", COMPUTED, ROWS)
    rebased = Rebased((delivery,), (rows,), {("poor", "quarter"): 0}, limits)  # type: ignore[arg-type]
    (number,) = monitoring.add_rebased(rebased, new, monitoring.revision)
    return number


def numbers_in(monitoring: Monitoring, version: BoundaryVersion) -> list[float] | None:
    found = monitoring.observed(monitoring.tree(version), version, "poor", YEAR)
    return found.values.numbers.tolist() if found else None


@pytest.fixture
def three(monitoring: Monitoring, versions: tuple[BoundaryVersion, ...]) -> tuple[BoundaryVersion, ...]:
    with closing(sqlite3.connect(monitoring.path)) as file, file:
        file.execute(
            "INSERT INTO boundary_version (title, valid_from, created) VALUES ('2026', '2026-01-01', '')"
        )
        columns = "level_id, key, name, parent_key, geom"
        chosen = "FROM area WHERE version_id = 1"
        file.execute(f"INSERT INTO area (version_id, {columns}) SELECT 3, {columns} {chosen}")
    return monitoring.versions()


def test_a_correction_of_the_old_version_takes_out_what_was_carried_over_from_it_chains_included(
    monitoring: Monitoring, make_delivery: MakeDelivery, three: tuple[BoundaryVersion, ...]
) -> None:
    old, new, newest = three
    monitoring.add_delivery(make_delivery([Value(4), Value(5), Value(6)]), old, monitoring.revision)
    carry(monitoring, make_delivery([Value(1), Value(8), Value(6)]), new)
    carry(monitoring, make_delivery([Value(0), Value(9), Value(6)]), newest)
    told = monitoring.rebased_on(old, [("poor", YEAR)])
    assert [(one.version, one.from_version) for one in told] == [(2, 1), (3, 2)]
    monitoring.add_delivery(make_delivery([Value(40)]), old, monitoring.revision)
    assert (numbers_in(monitoring, new), numbers_in(monitoring, newest)) == (None, None)
    # The newest can be carried over again as soon as the one between is there.
    assert [(one.version, one.variable) for one in monitoring.outdated()] == [(2, "poor")]
    carry(monitoring, make_delivery([Value(10), Value(35), Value(6)]), new)
    assert [one.version for one in monitoring.outdated()] == [3]
    assert len(monitoring.deliveries()) == 3


def test_what_was_carried_on_goes_when_the_version_between_is_carried_over_by_other_weights(
    monitoring: Monitoring, make_delivery: MakeDelivery, three: tuple[BoundaryVersion, ...]
) -> None:
    old, new, newest = three
    monitoring.add_delivery(make_delivery([Value(4), Value(5), Value(6)]), old, monitoring.revision)
    carry(monitoring, make_delivery([Value(1), Value(8), Value(6)]), new)
    carry(monitoring, make_delivery([Value(0), Value(9), Value(6)]), newest)
    carry(monitoring, make_delivery([Value(3), Value(6), Value(6)]), new)
    assert numbers_in(monitoring, new) == [3, 6, 6]
    assert numbers_in(monitoring, newest) is None
    assert [one.version for one in monitoring.outdated()] == [3]


def test_what_was_withdrawn_leaves_nothing_to_carry_over_and_an_empty_or_covered_cell_changes_nothing(
    monitoring: Monitoring, make_delivery: MakeDelivery, versions: tuple[BoundaryVersion, ...]
) -> None:
    old, new = versions
    monitoring.add_delivery(make_delivery([Value(9), Value(9), Value(9)]), old, monitoring.revision)
    sent = monitoring.add_delivery(make_delivery([Value(4), Value(5), Value(6)]), old, monitoring.revision)
    carry(monitoring, make_delivery([Value(1), Value(8), Value(6)]), new)
    monitoring.add_delivery(make_delivery([Value.none(Reason.MISSING)] * 3), old, monitoring.revision)
    monitoring.add_delivery(make_delivery([Value.none(Reason.MISSING)] * 3), new, monitoring.revision)
    monitoring.remove_delivery(1, monitoring.revision)
    assert numbers_in(monitoring, new) == [1, 8, 6]
    monitoring.remove_delivery(sent, monitoring.revision)
    assert numbers_in(monitoring, new) in (None, [pytest.approx(float("nan"), nan_ok=True)] * 3)
    assert monitoring.outdated() == ()


def test_a_correction_of_the_whole_takes_out_the_part_that_it_limits(
    monitoring: Monitoring, make_delivery: MakeDelivery, versions: tuple[BoundaryVersion, ...]
) -> None:
    old, new = versions
    monitoring.add_delivery(make_delivery([Value(4), Value(5), Value(6)]), old, monitoring.revision)
    carry(monitoring, make_delivery([Value(1), Value(8), Value(6)]), new, poor=frozenset({"all"}))
    assert monitoring.rebased_on(old, [("other", YEAR)]) == ()
    assert [one.variable for one in monitoring.rebased_on(old, [("all", YEAR)])] == ["poor"]
