"""Deliveries: what stands in the files equals the truth, cell by cell, and looks like an office's work."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from sozialmonitoring_plugin.core.areas import AreaTree
from sozialmonitoring_plugin.core.deliveries.delivery import Delivery, DeliveryRequest, read_delivery
from sozialmonitoring_plugin.core.deliveries.profiles.profile import read_profile
from sozialmonitoring_plugin.core.indicators.calculation import counts
from sozialmonitoring_plugin.core.indicators.resolving import resolve
from sozialmonitoring_plugin.core.indicators.tableau_file import read_tableau
from sozialmonitoring_plugin.core.samplecounty.county import County
from sozialmonitoring_plugin.core.samplecounty.deliveries import LEVELS
from sozialmonitoring_plugin.core.samplecounty.offices import health, labour, youth
from sozialmonitoring_plugin.core.samplecounty.offices.office import DeliveryFile
from sozialmonitoring_plugin.core.values import Flag, Reason, Value

Delivered = tuple[Path, list[DeliveryFile]]


def entries(folder: Path) -> list[dict[str, str]]:
    content: dict[str, list[dict[str, str]]] = json.loads((folder / "deliveries.json").read_text("utf-8"))
    return content["deliveries"]


@pytest.fixture(scope="session")
def imported(delivered: Delivered, tree: AreaTree) -> dict[str, Delivery]:
    """Every file of the list, read as the list says."""
    folder, _ = delivered
    result = {}
    for entry in entries(folder):
        day = entry.get("reference_date")
        request = DeliveryRequest(
            folder / entry["file"],
            sheet=entry.get("sheet", ""),
            profile=read_profile(folder / entry["profile"]),
            source=entry["source"],
            level=entry["level"],
            reference_date=date.fromisoformat(day) if day else None,
        )
        result[Path(entry["file"]).name] = read_delivery(request, tree)
    return result


def observations(delivery: Delivery) -> Iterator[tuple[str, str, date, Value]]:
    found = delivery.observations
    for row in range(len(found)):
        yield found.area_keys[row], found.variables[row], found.dates[row], found.values[row]


def value_of(delivery: Delivery, key: str, variable: str) -> Value:
    (value,) = [value for area, name, _, value in observations(delivery) if (area, name) == (key, variable)]
    return value


def test_five_offices_deliver_for_five_dates(delivered: Delivered) -> None:
    folder, files = delivered
    assert len({file.office.id for file in files}) == 5
    assert [entry["file"] for entry in entries(folder)] == [
        f"deliveries/{file.office.id}/{file.file}" for file in files
    ]
    assert {(folder / entry["file"]).is_file() for entry in entries(folder)} == {True}


def test_every_imported_number_is_the_true_count(county: County, imported: dict[str, Delivery]) -> None:
    compared = 0
    for delivery in imported.values():
        for key, variable, day, value in observations(delivery):
            if variable in county.truth.counts and value.reason is Reason.NONE:
                assert value.number == county.truth.count(variable, day, key)
                compared += 1
    assert compared > 7500


def test_what_is_no_number_is_hidden_or_does_not_apply(county: County, imported: dict[str, Delivery]) -> None:
    empty = county.areas.key[county.areas.business_park[0]]
    for delivery in imported.values():
        for key, variable, day, value in observations(delivery):
            if value.reason is Reason.HIDDEN:
                assert county.truth.count(variable, day, key) in (1, 2)
            elif value.reason is Reason.NOT_APPLICABLE:
                assert (key, variable) == (empty, "seu_uebergewicht_anteil")


def test_totals_in_the_tables_are_the_sums_of_their_parts(
    county: County, imported: dict[str, Delivery]
) -> None:
    compared = 0
    for delivery in imported.values():
        compared += delivery.report.totals_compared
        for total in delivery.report.differences:
            # Only where a Quartier was left out the total knows more than the rows.
            assert delivery.file_name == f"Arbeitslose_SGBII_{labour.LEFT_OUT_YEAR}-12.xlsx"
            left_out = county.truth.count(total.variable, total.reference_date, labour.left_out(county))
            assert total.stated - total.computed == left_out
    assert compared > 1500


def test_each_deliberate_flaw_is_found_once(county: County, imported: dict[str, Delivery]) -> None:
    without = {
        name: [key for key, _ in delivery.report.areas_without_row] for name, delivery in imported.items()
    }
    assert {name: keys for name, keys in without.items() if keys} == {
        "Arbeitslose_SGBII_2022-12.xlsx": [labour.left_out(county)]
    }
    unmatched = [(name, row.key) for name, one in imported.items() for row in one.report.unmatched]
    assert unmatched == [("HzE_Quartiere_2020_bis_2024.csv", youth.unknown_key(county))]
    first_year = imported["Arbeitslose_SGBII_2020-12.xlsx"]
    assert value_of(first_year, labour.missing(county), "sgb2_unter_15").reason is Reason.MISSING
    last_summer = imported["Schuleingangsuntersuchung_2024.xlsx"]
    assert value_of(last_summer, health.revised(county), "seu_untersucht").flags & Flag.REVISED


def test_few_examined_children_limit_what_the_numbers_say(
    county: County, imported: dict[str, Delivery]
) -> None:
    summer = imported["Schuleingangsuntersuchung_2023.xlsx"]
    for key, variable, day, value in observations(summer):
        examined = county.truth.count("seu_untersucht", day, key)
        if variable == "seu_sprache" and examined:
            assert bool(value.flags & Flag.LIMITED) == (examined < health.LIMITED_BELOW)
        if variable == "seu_uebergewicht_anteil" and value.reason is Reason.NONE:
            weight = county.truth.count("seu_uebergewicht", day, key)
            assert value.number == pytest.approx(100 * weight / examined, abs=0.0501)


def test_the_registry_loses_the_leading_zero_and_merges_its_header(delivered: Delivered) -> None:
    folder, _ = delivered
    book = openpyxl.load_workbook(folder / "deliveries/einwohnermeldeamt/Einwohner_2024-12-31.xlsx")
    sheet = book["Tabelle1"]
    assert sheet["A6"].value == 59990040101
    assert "D4:L4" in {str(area) for area in sheet.merged_cells.ranges}
    assert sheet["C4"].value == "Ein-\nwohner insge-\nsamt"
    assert sheet["A1"].font.bold
    assert sheet["C6"].number_format == "#,##0"
    assert sheet.column_dimensions["B"].width == 30


def test_the_agency_hides_its_notes_and_leaves_blank_rows(delivered: Delivered) -> None:
    folder, _ = delivered
    book = openpyxl.load_workbook(folder / "deliveries/arbeitsagentur/Arbeitslose_SGBII_2024-12.xlsx")
    assert book["Hinweise"].sheet_state == "hidden"
    rows = list(book["Quartiere"].iter_rows(min_row=7, values_only=True))
    assert sum(all(cell is None for cell in row) for row in rows) == 10  # nine between the towns, one below
    signs = {cell for row in rows for cell in row if isinstance(cell, str) and len(cell) == 1}
    assert signs == {"–"}


def test_the_agency_masked_small_counts_in_the_first_years(delivered: Delivered) -> None:
    folder, _ = delivered
    for year in range(2020, 2025):
        book = openpyxl.load_workbook(folder / f"deliveries/arbeitsagentur/Arbeitslose_SGBII_{year}-12.xlsx")
        cells = {cell for row in book["Quartiere"].iter_rows(values_only=True) for cell in row}
        assert ("*" in cells) == (year <= labour.MASKED_UNTIL)
        assert cells.isdisjoint({1, 2}) == (year <= labour.MASKED_UNTIL)


def test_the_youth_office_writes_as_an_old_german_excel(delivered: Delivered) -> None:
    folder, _ = delivered
    raw = (folder / "deliveries/jugendamt/HzE_Quartiere_2020_bis_2024.csv").read_bytes()
    with pytest.raises(UnicodeDecodeError):
        raw.decode("utf-8")
    rows = list(csv.reader(raw.decode("cp1252").splitlines(), delimiter=";"))
    assert rows[0] == ["Quartier", "Bezeichnung", "Merkmal", "Stichtag", "Wert"]
    assert rows[1][3] == "31.12.2020"
    assert any(row[4].count(".") == 1 and row[4].endswith(",00") for row in rows)


def test_the_welfare_office_puts_years_side_by_side(delivered: Delivered) -> None:
    folder, _ = delivered
    raw = (folder / "deliveries/sozialamt/Sozialleistungen_2020-2024.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    header = raw.decode("utf-8-sig").splitlines()[1].split(";")
    assert header[2:7] == [f"Wohngeldhaushalte {year}" for year in range(2020, 2025)]


def test_all_indicators_can_be_computed_from_what_is_delivered(
    delivered: Delivered, imported: dict[str, Delivery]
) -> None:
    folder, _ = delivered
    tableau = read_tableau(folder / "tableau.json")
    counted = {variable for delivery in imported.values() for variable in delivery.observations.variables}
    computed = [resolve(indicator, tableau.definitions) for indicator in tableau.indicators]
    needed = {term.variable for one in computed for count in counts(one) for term in count.terms}
    assert needed <= counted
    assert {variable.id for variable in tableau.variables if not variable.formula} == counted
    assert len(tableau.indicators) >= 20


def test_the_levels_are_written_down_for_createmonitoring(delivered: Delivered) -> None:
    folder, _ = delivered
    assert json.loads((folder / "levels.json").read_text("utf-8")) == LEVELS
    assert [level["level"] for level in LEVELS] == ["gemeinde", "sozialraum", "quartier"]


def test_the_remarks_name_the_flaws(county: County, delivered: Delivered) -> None:
    text = (delivered[0] / "deliveries" / "LIESMICH.txt").read_text("utf-8")
    assert labour.left_out(county) in text
    assert youth.unknown_key(county) in text
