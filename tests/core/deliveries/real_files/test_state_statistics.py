"""Tables of the state's office: the municipality stands in the title, the dates are the rows."""

from __future__ import annotations

import calendar
import csv
from datetime import date

import pytest
import xlrd
from openpyxl.utils import get_column_letter

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.deliveries.delivery import DeliveryRequest, look_at
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_file

from .published import by_cell, found, read

KOELN = "05315000"


@pytest.fixture(scope="module")
def cities():
    areas = [Area("gemeinde", KOELN, "Köln", ""), Area("gemeinde", "05314000", "Bonn", "")]
    return AreaTree.build([Level("gemeinde", "Gemeinde")], areas, "NRW")


def test_land_use_every_cell_of_the_text_file(real_data, cities):
    path = real_data / "koeln/33111-02ir.csv"
    delivery = read(path, cities)
    with path.open(encoding="latin-1", newline="") as stream:
        rows = list(csv.reader(stream, delimiter=";"))
    expected = {
        f"{get_column_letter(column)}{number}": (KOELN, 0.0 if text == "-" else float(text))
        for number, row in enumerate(rows, 1)
        if number in range(10, 29)
        for column, text in enumerate(row[1:], 2)
    }
    assert len(expected) == 19 * 21
    assert by_cell(delivery) == expected
    days = {date(year, 12, 31) for year in range(1994, 2013)}
    assert set(delivery.report.dates) == days
    assert (
        found(delivery)[KOELN, "bodenflaeche_katasterflaeche_ar_waldflaeche_insgesamt", date(2012, 12, 31)]
        == 665407
    )


def test_land_use_is_the_same_in_the_old_workbook(real_data, cities):
    first, second = (read(real_data / f"koeln/33111-02ir.{end}", cities) for end in ("csv", "xls"))
    assert found(first) == found(second)
    assert first.observations.cells != second.observations.cells


def test_unemployed_by_month_every_cell(real_data, cities):
    """Years as rows, months and sexes as columns, sums of both."""
    path = real_data / "koeln/13211-03ir.xls"
    values = found(read(path, cities))
    page = xlrd.open_workbook(path).sheet_by_index(0)
    expected = {}
    for row in range(9, 24):
        for column in range(1, 37):
            month, sex = (column - 1) // 3 + 1, ("insgesamt", "maennlich", "weiblich")[(column - 1) % 3]
            year = int(page.cell_value(row, 0))
            day = date(year, month, calendar.monthrange(year, month)[1])
            cell = page.cell_value(row, column)
            expected[KOELN, f"arbeitslose_anzahl_{sex}", day] = "later" if cell == "..." else cell
    assert values == expected
    assert sum(value == "later" for value in values.values()) == 18


@pytest.mark.parametrize("name", ["33111-02ir.csv", "33111-02ir.xls", "13211-03ir.xls"])
def test_nothing_is_asked(real_data, cities, name):
    path = real_data / "koeln" / name
    look = look_at(read_file(path), DeliveryRequest(path, source="IT.NRW"), cities)
    assert look.questions == ()
    assert "The area stands in the title" in look.report.because[0].sentence()
