"""A monitoring is created, filled, corrected and read."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.indicators.tableau import Indicator, Tableau, Variable
from sozialmonitoring_plugin.core.values import Flag, Reason, Value
from sozialmonitoring_plugin.store.documents import PROFILE
from sozialmonitoring_plugin.store.errors import StoreError
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.store.records import NewMonitoring

from .conftest import YEAR, MakeDelivery, square


def numbers(monitoring: Monitoring, variable: str = "poor", day: date = YEAR) -> list[object]:
    version = monitoring.versions()[0]
    found = monitoring.observed(monitoring.tree(version), version, variable, day)
    if found is None:
        return []
    return [
        value.reason if value.reason else value.number for value in map(found.values.__getitem__, range(3))
    ]


def add(monitoring: Monitoring, delivery: object, profile: str = "") -> int:
    return monitoring.add_delivery(delivery, monitoring.versions()[0], monitoring.revision, profile)  # type: ignore[arg-type]


def three(*values: float) -> list[Value]:
    return [Value(float(value)) for value in values]


def test_areas_levels_and_shapes_come_back_as_they_went_in(monitoring: Monitoring) -> None:
    version = monitoring.versions()[0]
    tree = monitoring.tree(version)
    assert [entry.level.id for entry in tree.levels] == ["total", "town", "quarter"]
    assert tree.level("town").names == ("Übach", "Süd")
    assert monitoring.shapes(version)["12"] == square(1.0).wkb
    assert (monitoring.title, monitoring.language, monitoring.crs().code) == ("Kreis", "de", 25832)


def test_a_file_that_exists_is_never_overwritten(monitoring: Monitoring, content: NewMonitoring) -> None:
    before = monitoring.path.read_bytes()
    with pytest.raises(StoreError, match="exists already"):
        Monitoring.create(monitoring.path, content)
    assert monitoring.path.read_bytes() == before


def test_values_reasons_and_flags_survive(monitoring: Monitoring, make_delivery: MakeDelivery) -> None:
    values = [Value(12.0, flags=Flag.LIMITED), Value.none(Reason.HIDDEN), Value(0.0, flags=Flag.NIL)]
    add(monitoring, make_delivery(values))
    version = monitoring.versions()[0]
    found = monitoring.observed(monitoring.tree(version), version, "poor", YEAR)
    assert found is not None
    assert [found.values[row] for row in (0, 2)] == [values[0], values[2]]
    assert found.values[1].reason is Reason.HIDDEN
    assert found.source == "Office"


def test_every_value_keeps_its_cell(monitoring: Monitoring, make_delivery: MakeDelivery) -> None:
    number = add(monitoring, make_delivery(three(1, 2, 3)))
    assert monitoring.observation_rows(monitoring.versions()[0], "quarter", YEAR)[1] == (
        "12", "quarter", "poor", "2024-12-31", 2.0, "", "", number, "Tabelle1", "C8",
    )  # fmt: skip


def test_a_correction_replaces_and_its_removal_brings_the_old_back(
    monitoring: Monitoring, make_delivery: MakeDelivery
) -> None:
    add(monitoring, make_delivery(three(1, 2, 3)))
    corrected = add(monitoring, make_delivery(three(10, 20, 30), file_name="corrected.xlsx"))
    assert numbers(monitoring) == [10, 20, 30]
    monitoring.remove_delivery(corrected, monitoring.revision)
    assert numbers(monitoring) == [1, 2, 3]


def test_an_empty_cell_of_a_later_file_replaces_nothing(
    monitoring: Monitoring, make_delivery: MakeDelivery
) -> None:
    add(monitoring, make_delivery(three(1, 2, 3)))
    add(monitoring, make_delivery([Value(10.0), Value.none(Reason.MISSING), Value.none(Reason.HIDDEN)]))
    assert numbers(monitoring) == [10, 2, Reason.HIDDEN]


def test_a_removed_delivery_leaves_nothing_but_its_entry_in_the_journal(
    monitoring: Monitoring, make_delivery: MakeDelivery
) -> None:
    number = add(monitoring, make_delivery(three(1, 2, 3)))
    monitoring.remove_delivery(number, monitoring.revision)
    assert numbers(monitoring) == []
    assert monitoring.deliveries() == ()
    assert [entry.action for entry in monitoring.journal()] == ["create", "import", "remove delivery"]


def test_a_delivery_that_is_not_there_cannot_be_removed(monitoring: Monitoring) -> None:
    with pytest.raises(StoreError, match="no delivery 7"):
        monitoring.remove_delivery(7, monitoring.revision)
    assert monitoring.revision == 0


def test_a_number_is_never_given_to_a_second_delivery(
    monitoring: Monitoring, make_delivery: MakeDelivery
) -> None:
    first = add(monitoring, make_delivery(three(1, 2, 3)))
    monitoring.remove_delivery(first, monitoring.revision)
    assert add(monitoring, make_delivery(three(1, 2, 3))) > first


def test_deliveries_tell_what_they_were(monitoring: Monitoring, make_delivery: MakeDelivery) -> None:
    add(monitoring, make_delivery(three(1, 2, 3)), profile="office")
    (record,) = monitoring.deliveries()
    assert (record.file_name, record.sheet, record.source, record.observations) == (
        "office.xlsx",
        "Tabelle1",
        "Office",
        3,
    )
    assert record.dates == ("2024-12-31",)
    assert list(monitoring.documents(PROFILE)) == ["office"]


def test_the_tableau_grows_and_a_delivery_does_not_change_it(
    monitoring: Monitoring, make_delivery: MakeDelivery
) -> None:
    indicator = Indicator("share", "Share", "poor / all per 100")
    monitoring.store_tableau(Tableau((Variable("poor", "Poor people"),), (indicator,)), monitoring.revision)
    add(monitoring, make_delivery(three(1, 2, 3)))
    changed = replace(indicator, decimals=2)
    monitoring.store_tableau(Tableau((), (changed, Indicator("n", "N", "poor"))), monitoring.revision)
    tableau = monitoring.tableau()
    assert tableau.variable["poor"].title == "Poor people"
    assert tableau.indicators == (changed, Indicator("n", "N", "poor"))


def test_the_finest_level_that_was_delivered_counts(
    monitoring: Monitoring, make_delivery: MakeDelivery
) -> None:
    towns = make_delivery(three(100, 200))
    add(
        monitoring,
        replace(towns, level="town", observations=replace(towns.observations, area_keys=("1", "2"))),
    )
    version = monitoring.versions()[0]
    tree = monitoring.tree(version)
    found = monitoring.observed(tree, version, "poor", YEAR)
    assert found is not None
    assert (found.rank, found.values.numbers.tolist()) == (1, [100, 200])
    add(monitoring, make_delivery(three(1, 2, 3)))
    assert numbers(monitoring) == [1, 2, 3]
    finest = monitoring.observed(tree, version, "poor", YEAR)
    assert finest is not None
    assert [one.values.numbers.tolist() for one in finest.coarser] == [[100, 200]]


def test_a_finer_level_with_nothing_but_empty_cells_says_nothing(
    monitoring: Monitoring, make_delivery: MakeDelivery
) -> None:
    towns = make_delivery(three(100, 200))
    cells = replace(towns.observations, area_keys=("1", "2"))
    add(monitoring, replace(towns, level="town", observations=cells))
    add(monitoring, make_delivery([Value.none(Reason.MISSING)] * 3))
    version = monitoring.versions()[0]
    found = monitoring.observed(monitoring.tree(version), version, "poor", YEAR)
    assert found is not None
    assert (found.rank, found.values.numbers.tolist()) == (1, [100, 200])


def test_a_source_that_was_wholly_replaced_is_not_named(
    monitoring: Monitoring, make_delivery: MakeDelivery
) -> None:
    add(monitoring, replace(make_delivery(three(1, 2, 3)), source="Old"))
    add(monitoring, replace(make_delivery(three(4, 5, 6)), source="New"))
    version = monitoring.versions()[0]
    found = monitoring.observed(monitoring.tree(version), version, "poor", YEAR)
    assert found is not None
    assert found.source == "New"


def test_dates_are_known(monitoring: Monitoring, make_delivery: MakeDelivery) -> None:
    add(monitoring, make_delivery(three(1, 2, 3), day=date(2023, 12, 31)))
    add(monitoring, make_delivery(three(1, 2, 3), variable="rich"))
    assert monitoring.dates() == (date(2023, 12, 31), YEAR)
    assert monitoring.dates_of("poor") == (date(2023, 12, 31),)


def test_the_version_at_a_date(monitoring: Monitoring) -> None:
    assert monitoring.version_at(date(1990, 1, 1)).title == "2020"
    assert monitoring.version_at(date(2030, 1, 1)).title == "2020"


@pytest.mark.parametrize("content_of_file", [b"", b"hello", b"SQLite format 3\0" + b"\0" * 200])
def test_a_file_that_is_no_monitoring_is_told(tmp_path: Path, content_of_file: bytes) -> None:
    path = tmp_path / "strange.gpkg"
    path.write_bytes(content_of_file)
    with pytest.raises(StoreError, match=r"strange\.gpkg is (not a monitoring|damaged)"):
        Monitoring.open(path)


def test_no_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no file"):
        Monitoring.open(tmp_path / "nothing.gpkg")


def test_another_geopackage_is_no_monitoring(tmp_path: Path) -> None:
    path = tmp_path / "other.gpkg"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE gpkg_contents (table_name TEXT)")
    with pytest.raises(StoreError, match="is not a monitoring"):
        Monitoring.open(path)


def test_dates_are_those_of_one_boundary_version_where_it_is_named(
    monitoring: Monitoring, make_delivery: MakeDelivery
) -> None:
    for day in (date(2022, 12, 31), date(2024, 12, 31), date(2023, 12, 31)):
        add(monitoring, make_delivery(three(1, 2, 3), day=day, file_name=f"{day}.xlsx"))
    (version,) = monitoring.versions()
    ascending = (date(2022, 12, 31), date(2023, 12, 31), date(2024, 12, 31))
    assert monitoring.dates_of("poor") == monitoring.dates_of("poor", version) == ascending
    assert monitoring.dates_of("poor", replace(version, id=version.id + 1)) == ()
    assert monitoring.dates_of("nobody delivered this") == ()


def test_everything_that_is_said_of_a_variable_is_kept(monitoring: Monitoring) -> None:
    children = Variable("kids", "Kinder", family="ew", ages="0-15", part_of="all", breaks="2019-01-01: neu")
    everybody = Variable("all", "Alle", formula="kids + old", description="Alle Einwohner")
    monitoring.store_tableau(Tableau((children, everybody), ()), monitoring.revision)
    assert monitoring.tableau().variables == (children, everybody)


def test_indicators_are_taken_out_in_the_same_write_as_others_come(monitoring: Monitoring) -> None:
    monitoring.store_tableau(Tableau((), (Indicator("a", "A", "n"), Indicator("b", "B", "n"))), 0)
    monitoring.store_tableau(Tableau((), (Indicator("c", "C", "n"),)), 1, removed=("a",))
    assert [one.id for one in monitoring.tableau().indicators] == ["b", "c"]
    assert monitoring.journal()[-1].details == {"indicators": ["c"], "removed": ["a"]}
    assert monitoring.revision == 2


def test_a_monitoring_of_the_first_schema_keeps_its_tableau(older_monitoring: Callable[[int], Path]) -> None:
    # What a file of the first release holds: no column `definition`, formulas in two or three pieces.
    old = {
        "id": "s",
        "title": "S",
        "numerator": "poor + rich",
        "denominator": "all - none",
        "multiplier": 1000,
    }
    path = older_monitoring(1)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO variable VALUES (1, 'poor', 'Poor', 'count', 'Personen', 'Office')")
        connection.execute("INSERT INTO indicator VALUES ('s', 1, ?)", (json.dumps(old),))
    tableau = Monitoring.open(path).tableau()
    assert tableau.variables == (Variable("poor", "Poor", unit="Personen", source="Office"),)
    assert tableau.indicators == (Indicator("s", "S", "(poor + rich) / (all - none) per 1000"),)
