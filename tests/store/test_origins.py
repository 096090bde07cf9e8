"""Which delivery and which cell a number came from."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from sozialmonitoring_plugin.core.deliveries.profiles.profile import ImportProfile
from sozialmonitoring_plugin.core.values import Reason, Value
from sozialmonitoring_plugin.store import delivery_table
from sozialmonitoring_plugin.store.errors import StoreError
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.store.records import Origin

from .conftest import YEAR, MakeDelivery

EMPTY, SECRET = Value.none(Reason.MISSING), Value.none(Reason.HIDDEN)


def add(monitoring: Monitoring, delivery: object, **more: object) -> int:
    return monitoring.add_delivery(delivery, monitoring.versions()[0], monitoring.revision, **more)  # type: ignore[arg-type]


def cells(monitoring: Monitoring, level: str, key: str) -> list[Origin]:
    version = monitoring.versions()[0]
    tree = monitoring.tree(version)
    return list(monitoring.origins(tree, version, level, key, [("poor", YEAR)]))


def test_a_number_names_its_file_sheet_cell_and_who_brought_it(
    monitoring: Monitoring, make_delivery: MakeDelivery
) -> None:
    add(monitoring, make_delivery([Value(5.0), Value(6.0)]))
    (one,) = cells(monitoring, "quarter", "12")

    assert (one.value.number, one.cell, one.is_valid) == (6.0, "C8", True)
    assert (one.delivery.file_name, one.delivery.sheet, one.delivery.id) == ("office.xlsx", "Tabelle1", 1)
    assert one.delivery.imported_by
    assert one.delivery.imported_at


def test_covered_cells_are_the_history_of_a_number(
    monitoring: Monitoring, make_delivery: MakeDelivery
) -> None:
    add(monitoring, make_delivery([Value(5.0)]))
    add(monitoring, make_delivery([SECRET]))
    add(monitoring, make_delivery([EMPTY]))  # replaces nothing

    found = cells(monitoring, "quarter", "11")
    assert {one.delivery.id: one.is_valid for one in found} == {1: False, 2: True, 3: False}


def test_an_upper_area_lists_its_parts(monitoring: Monitoring, make_delivery: MakeDelivery) -> None:
    add(monitoring, make_delivery([Value(5.0), Value(6.0), Value(7.0)]))

    assert [one.area_key for one in cells(monitoring, "town", "1")] == ["11", "12"]
    assert [one.area_key for one in cells(monitoring, "total", "total")] == ["11", "12", "21"]
    assert cells(monitoring, "town", "1")[0].area_name == "Q 11"


def test_a_file_is_known_by_its_fingerprint(monitoring: Monitoring, make_delivery: MakeDelivery) -> None:
    add(monitoring, make_delivery([Value(5.0)]))
    add(monitoring, replace(make_delivery([Value(5.0)]), sha256="1" * 64))

    assert [one.id for one in monitoring.delivery_with("0" * 64)] == [1]
    assert monitoring.delivery_with("2" * 64) == ()


def test_the_profile_of_a_delivery_can_be_read_back(
    monitoring: Monitoring, make_delivery: MakeDelivery
) -> None:
    profile = ImportProfile(source="Jobcenter", level="quarter", header=(4, 6))
    number = add(monitoring, replace(make_delivery([Value(5.0)]), profile=profile))

    assert monitoring.profile_of(number) == profile
    with pytest.raises(StoreError, match="no delivery 7"):
        monitoring.profile_of(7)


def test_a_replacing_delivery_takes_the_older_one_out_in_the_same_write(
    monitoring: Monitoring, make_delivery: MakeDelivery
) -> None:
    first = add(monitoring, make_delivery([Value(5.0), Value(6.0)]))
    second = add(monitoring, make_delivery([Value(8.0)]), replaces=first)

    assert [one.id for one in monitoring.deliveries()] == [second]
    assert [one.value.number for one in cells(monitoring, "total", "total")] == [8.0]
    last = monitoring.journal()[-1]
    assert (last.action, last.details["replaces"]) == ("import", first)


def test_where_the_older_one_is_unknown_nothing_is_written(
    monitoring: Monitoring, make_delivery: MakeDelivery
) -> None:
    before = monitoring.revision
    with pytest.raises(StoreError, match="no delivery 9"):
        add(monitoring, make_delivery([Value(8.0)]), replaces=9)
    assert (monitoring.revision, monitoring.deliveries()) == (before, ())


def test_where_the_new_one_cannot_be_written_the_older_one_stays(
    monitoring: Monitoring, make_delivery: MakeDelivery, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = add(monitoring, make_delivery([Value(5.0)]))

    def disk_is_full(*_: object) -> int:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(delivery_table, "add", disk_is_full)
    with pytest.raises(StoreError, match=r"disk of .* is full"):
        add(monitoring, make_delivery([Value(8.0)]), replaces=first)

    assert [one.id for one in monitoring.deliveries()] == [first]
    assert [one.value.number for one in cells(monitoring, "quarter", "11")] == [5.0]
    assert monitoring.journal()[-1].details.get("replaces") is None


def test_what_is_valid_without_a_delivery(monitoring: Monitoring, make_delivery: MakeDelivery) -> None:
    version = monitoring.versions()[0]
    add(monitoring, make_delivery([Value(5.0), Value(6.0)]))
    second = add(monitoring, make_delivery([Value(8.0)]))

    with_both = monitoring.held(version, "quarter", [("poor", YEAR)])
    without = monitoring.held(version, "quarter", [("poor", YEAR)], without=second)
    assert dict(zip(with_both.area_keys, with_both.values.numbers, strict=True)) == {"11": 8.0, "12": 6.0}
    assert dict(zip(without.area_keys, without.values.numbers, strict=True)) == {"11": 5.0, "12": 6.0}
    assert monitoring.blocks_of(second) == (("poor", YEAR),)
