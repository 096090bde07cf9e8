"""Published tables as they are, each value compared with an independent reading of the same file."""

from __future__ import annotations

import csv
import math
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import openpyxl
import pytest

from sozialmonitoring_plugin.core.deliveries.delivery import DeliveryRequest, read_delivery
from sozialmonitoring_plugin.core.deliveries.profiles.profile import read_profile
from sozialmonitoring_plugin.core.deliveries.reports.report import RowCounts
from sozialmonitoring_plugin.core.indicators.tableau import Kind
from sozialmonitoring_plugin.core.values import Reason

PROFILES = Path(__file__).parents[2] / "data" / "profiles"


def read(path, tree, profile="", **request):
    return read_delivery(
        DeliveryRequest(
            path, profile=read_profile(PROFILES / f"{profile}.json") if profile else None, **request
        ),
        tree,
    )


def found(delivery):
    """{(key, variable, date): number, or the reason's token where there is none}."""
    observations = delivery.observations
    content = [
        value.number if value.reason is Reason.NONE else value.reason.token
        for value in (observations.values[row] for row in range(len(observations)))
    ]
    keys = zip(observations.area_keys, observations.variables, observations.dates, strict=True)
    result = dict(zip(keys, content, strict=True))
    assert len(result) == len(content)
    return result


@cache
def sheet(path, name):
    return openpyxl.load_workbook(path, data_only=True)[name]


@pytest.fixture(scope="module")
def mss(real_data):
    return real_data / "berlin/3.IndexInd_z_WerteMSS2017.xlsx"


SCORES = {
    "zs1": "D", "zs2": "E", "zs3": "F", "zs4": "G", "status_sum": "H", "status_index": "I",
    "zd1": "K", "zd2": "L", "zd3": "M", "zd4": "N", "dynamics_sum": "O", "dynamics_index": "P",
}  # fmt: skip


def test_berlin_every_cell_of_the_monitoring_2017(mss, berlin):
    delivery = read(mss, berlin, "berlin_mss_2017")
    day = date(2016, 12, 31)
    expected = {}
    for row in sheet(mss, "3.IndexInd_z_Werte_MSS2015").iter_rows(min_row=20, max_row=466):
        key = row[0].value
        expected[key, "inhabitants", day] = row[2].value
        rated = row[9].value is not None
        for variable, letter in SCORES.items():
            cell = row[openpyxl.utils.column_index_from_string(letter) - 1]
            expected[key, variable, day] = cell.value if rated else "not_rated"
    assert found(delivery) == expected
    assert delivery.report.counts == RowCounts(read=449, matched=447, notes=2)
    assert delivery.report.reasons == (("not_rated", 11 * 12),)
    assert delivery.report.areas_without_row == ()
    assert (
        sum(content != "not_rated" for (_, variable, _), content in expected.items() if variable == "zs1")
        == 436
    )
    assert {variable.id for variable in delivery.variables if variable.kind is Kind.GIVEN} == set(SCORES)


def test_berlin_cells_are_where_they_say(mss, berlin):
    delivery = read(mss, berlin, "berlin_mss_2017")
    page = sheet(mss, "3.IndexInd_z_Werte_MSS2015")
    observations = delivery.observations
    for row in range(0, len(observations), 97):
        cell = page[observations.cells[row]]
        assert page[f"A{cell.row}"].value == observations.area_keys[row]
        assert (
            observations.values[row].reason is not Reason.NONE
            or cell.value == observations.values[row].number
        )


def test_berlin_without_a_profile_the_zeros_of_unrated_areas_are_doubted(mss, berlin):
    delivery = read(mss, berlin, reference_date=date(2016, 12, 31))
    assert delivery.report.counts.matched == 447
    assert [variable.id for variable in delivery.variables][:6] == [
        "ew",
        "zs1",
        "zs2",
        "zs3",
        "zs4",
        "statussumme",
    ]
    assert [variable.kind for variable in delivery.variables] == [Kind.COUNT] + [Kind.GIVEN] * 12
    doubts = [remark.sentence() for remark in delivery.report.doubts]
    assert "11 areas have 0 for every rate, the first in row 21: are they not rated?" in doubts


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


def directory_rows(page):
    """Rows of municipalities: {AGS: row}."""
    for row in page.iter_rows(min_row=7, values_only=True):
        if row[0] == "60":
            yield "".join((*row[2:5], row[6])), row


@pytest.mark.parametrize(
    ("profile", "total", "surface"),
    [
        ("heinsberg_gemeindeverzeichnis", "inhabitants", "surface"),
        ("", "bevoelkerung_insgesamt", "flaeche_km2"),
    ],
)
def test_heinsberg_inhabitants_from_the_directory_of_municipalities(
    real_data, heinsberg, profile, total, surface
):
    path = real_data / "heinsberg/31122021_Auszug_GV.xlsx"
    delivery = read(path, heinsberg, profile)
    rows = dict(directory_rows(sheet(path, "Onlineprodukt_Gemeinden")))
    values = found(delivery)
    day = date(2021, 12, 31)
    for key in heinsberg.lowest.keys:
        assert values[key, total, day] == rows[key][9]
        assert values[key, surface, day] == rows[key][8]
    assert sum(values[key, total, day] for key in heinsberg.lowest.keys) == 258_306
    assert delivery.report.counts.matched == 10
    assert delivery.report.unmatched == ()


INKAR = [
    ("A_Arbeitslosigkeit", "heinsberg_arbeitslose", 1998, ("unemployed", "arbeitslose")),
    (
        "A_ErwerbsfaehigeBevoelkerung",
        "heinsberg_erwerbsfaehige",
        2001,
        ("inhabitants_15_64", "erwerbsfaehige_bevoelkerung_15_bis_unter_65_jahre"),
    ),
]


@pytest.mark.parametrize(("name", "profile", "first_year", "variables"), INKAR)
def test_heinsberg_years_as_columns(real_data, heinsberg, name, profile, first_year, variables):
    path = real_data / f"heinsberg/{name}.xlsx"
    page = sheet(path, "Daten")
    years = [int(cell.value) for cell in page[2][3:]]
    assert years == list(range(first_year, 2020))
    expected = {}
    for row in page.iter_rows(min_row=3, values_only=True):
        key = str(row[0]).zfill(8)
        if key in heinsberg.lowest.position:
            for year, value in zip(years, row[3:], strict=True):
                expected[key, date(year, 12, 31)] = value
    for delivery, called in zip(
        (read(path, heinsberg, profile), read(path, heinsberg)), variables, strict=True
    ):
        assert found(delivery) == {(key, called, day): value for (key, day), value in expected.items()}
        assert delivery.report.counts == RowCounts(read=4618, matched=10, outside=4608)
        assert not any(math.isnan(number) for number in delivery.observations.values.numbers)


def test_berlin_2019_as_a_comma_separated_file(real_data, berlin):
    """Shares and z-values of 436 areas; the second column of inhabitants repeats the first."""
    path = next((real_data / "berlin").glob("*2019-00-planning-areas.csv"))
    delivery = read(path, berlin, reference_date=date(2018, 12, 31), signs="")
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    header, rows = rows[0], rows[1:]
    values = found(delivery)
    assert delivery.report.counts == RowCounts(read=436, matched=436)
    numeric = {header.index(variable.title): variable.id for variable in delivery.variables}
    for row in rows:
        for column, variable in numeric.items():
            expected = 0.0 if row[column] == "-" else float(row[column]) if row[column] else "missing"
            assert values[row[0].zfill(8), variable, date(2018, 12, 31)] == expected
