"""Seven tables of Köln, city, Stadtbezirke and Stadtteile in one column."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date

import pytest

from sozialmonitoring_plugin.core.indicators.tableau import Kind

from .published import found, read


@pytest.fixture(scope="module")
def population(real_data):
    return real_data / "koeln/bevoelkerung.csv"


@pytest.fixture(scope="module")
def koeln_rows(population):
    with population.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


GROUPS = {
    ("020", "00 - < 03"): "age_0_2", ("020", "03 - < 06"): "age_3_5", ("020", "06 - < 10"): "age_6_9",
    ("020", "65 - < 75"): "age_65_74", ("020", "75 und älter"): "age_75_plus",
    ("005", "Einwohner"): "inhabitants",
    ("030", "Einwohner mit Migrationshintergrund"): "migration_background",
}  # fmt: skip


def test_koeln_every_row_of_the_wanted_tables(population, koeln, koeln_rows):
    delivery = read(population, koeln, "koeln_bevoelkerung")
    quarters = set(koeln.lowest.keys)
    expected = {
        (row["raum_id"], GROUPS[row["tab_id"], row["zeile"]], date(int(row["jahr"]), 12, 31)): float(
            row["zahl"]
        )
        for row in koeln_rows
        if row["raum_id"] in quarters and (row["tab_id"], row["zeile"]) in GROUPS
    }
    assert found(delivery) == expected
    assert len(expected) == 86 * 8 * len(GROUPS)
    assert delivery.report.unmatched == ()


def test_koeln_districts_and_the_city_are_the_sums_of_their_quarters(population, koeln, koeln_rows):
    report = read(population, koeln, "koeln_bevoelkerung").report
    assert (report.totals_compared, report.differences) == (10 * 8 * len(GROUPS), ())
    by_hand = Counter()
    for row in koeln_rows:
        if row["tab_id"] == "005" and row["jahr"] == "2012" and not row["raum_id"].startswith("00"):
            by_hand[f"00{row['raum_id'][0]}"] += float(row["zahl"])
    published = {
        row["raum_id"]: float(row["zahl"])
        for row in koeln_rows
        if row["tab_id"] == "005" and row["jahr"] == "2012"
    }
    assert all(published[district] == total for district, total in by_hand.items())


def test_koeln_without_a_profile_all_seven_tables(population, koeln, koeln_rows):
    delivery = read(population, koeln)
    quarters = set(koeln.lowest.keys)
    rows = [row for row in koeln_rows if row["raum_id"] in quarters]
    titles = {variable.id: variable.title for variable in delivery.variables}
    expected = {
        (
            row["raum_id"],
            " ".join(dict.fromkeys((row["tabelle"], row["zeile"]))),
            date(int(row["jahr"]), 12, 31),
        ): float(row["zahl"])
        for row in rows
    }
    assert {
        (key, titles[variable], day): value for (key, variable, day), value in found(delivery).items()
    } == expected
    assert len(expected) == len(rows) == len(delivery.observations)
    assert all(variable.kind is Kind.COUNT for variable in delivery.variables)
    assert delivery.report.differences == ()
