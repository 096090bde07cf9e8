"""The directory of German municipalities and INKAR, of which ten municipalities are ours."""

from __future__ import annotations

import math
from datetime import date

import pytest

from sozialmonitoring_plugin.core.deliveries.delivery import DeliveryRequest, look_at
from sozialmonitoring_plugin.core.deliveries.reports.report import RowCounts
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_file
from sozialmonitoring_plugin.core.indicators.tableau import Kind

from .published import by_cell, found, read, sheet


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


def test_heinsberg_the_directory_asks_nothing_because_density_is_a_quotient(real_data, heinsberg):
    path = real_data / "heinsberg/31122021_Auszug_GV.xlsx"
    look = look_at(read_file(path), DeliveryRequest(path, source="Destatis"), heinsberg)
    assert look.questions == ()
    assert "Column M is column J divided by column I: a rate, never summed." in [
        reason.sentence() for reason in look.report.because
    ]
    page = sheet(path, "Onlineprodukt_Gemeinden")
    expected = {}
    for row in page.iter_rows(min_row=7):
        key = "".join(str(row[column].value) for column in (2, 3, 4, 6))
        if row[0].value == "60" and key in heinsberg.lowest.position:
            expected |= {cell.coordinate: (key, cell.value) for cell in row[8:13]}
    assert by_cell(look.delivery) == expected
    assert {variable.id: variable.kind for variable in look.delivery.variables} == {
        "flaeche_km2": Kind.COUNT, "bevoelkerung_insgesamt": Kind.COUNT, "bevoelkerung_maennlich": Kind.COUNT,
        "bevoelkerung_weiblich": Kind.COUNT, "bevoelkerung_je_km2": Kind.GIVEN,
    }  # fmt: skip


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
