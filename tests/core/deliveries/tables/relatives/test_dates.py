"""Relatives that say their dates in names of sheets, in headers or in a column."""

from __future__ import annotations

from datetime import date

import openpyxl
import pytest

from ...read_back import A, B, C, read, table


def workbook_of(path, sheets):
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for title, rows in sheets.items():
        page = workbook.create_sheet(title)
        for row in rows:
            page.append(row)
    workbook.save(path)
    return path


def test_a_sheet_for_each_year_has_the_year_of_its_name(tmp_path, county):
    header = ["key", "n"]
    path = workbook_of(
        tmp_path / "a.xlsx",
        {"2013": [header, [A, 1], [B, 2]], "2014": [header, [A, 3], [B, 4], [C, 5]], "Hinweise": [["Text"]]},
    )
    delivery = read(path, county)
    assert (delivery.sheet, delivery.report.dates) == ("2014", (date(2014, 12, 31),))
    assert "Sheet 2014 was read; 2013 have the same columns and are deliveries of their own." in [
        one.sentence() for one in delivery.report.because
    ]
    assert table(read(path, county, sheet="2013"))[B, "n", 2013] == 2


def test_of_a_sheet_a_year_with_as_many_areas_the_latest_is_read(tmp_path, county):
    sheets = {year: [["key", "n"], [A, 1]] for year in ("2013", "2015", "2014")}
    path = workbook_of(tmp_path / "a.xlsx", sheets)
    assert read(path, county).sheet == "2015"


def test_a_header_that_shows_only_a_month_means_its_end(write_workbook, county):
    """Excel keeps the first day of the month behind "Dez 14"."""
    path = write_workbook(
        [["key", date(2014, 11, 1), date(2014, 12, 1)], [A, 1, 2], [B, 3, 4]],
        formats={"B1": "mmm yy", "C1": "[$-407]mmm/ yy;@"},
    )
    assert read(path, county).report.dates == (date(2014, 11, 30), date(2014, 12, 31))


@pytest.mark.parametrize("name", ["", "Quartiere", "Zeitbezug", "S_JAHR"])
def test_years_that_come_again_and_again_are_dates_whatever_stands_above_them(write_csv, county, name):
    """The regional database puts the name of the areas above the column of years."""
    rows = (f"{year};{key};{year - 2000}" for year in (2013, 2014) for key in (A, B, C))
    delivery = read(write_csv(f"{name};key;Personen", *rows), county)
    assert table(delivery)[C, "personen", 2013] == 13
    assert len(table(delivery)) == 6


def test_a_month_in_six_digits_is_a_date_below_a_name_for_dates(write_csv, county):
    delivery = read(write_csv("ZEIT;RAUMID;E_E", f"202106;{A};5", f"202106;{B};6"), county)
    assert delivery.report.dates == (date(2021, 6, 30),)
    assert [one.id for one in delivery.variables] == ["e_e"]


def test_the_numbers_of_the_year_before_are_not_read_for_this_year(write_csv, county):
    path = write_csv("key;Arbeitslose Dez 2014;Vorjahr", f"{A};5;7", f"{B};6;8")
    delivery = read(path, county)
    assert table(delivery) == {(A, "arbeitslose", 2014): 5, (B, "arbeitslose", 2014): 6}
    assert delivery.report.columns_left_out == ("C Vorjahr",)
