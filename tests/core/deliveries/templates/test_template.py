"""An empty workbook goes to an office; whatever comes back is read without a question."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import openpyxl
import pandas as pd
import pytest
import xlwt

from sozialmonitoring_plugin.core.areas import AreaTree
from sozialmonitoring_plugin.core.deliveries.delivery import DeliveryRequest, Look, look_at
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_file
from sozialmonitoring_plugin.core.deliveries.templates.template import (
    Template,
    offered_signs,
    template_name,
    template_named_in,
    template_profile,
)
from sozialmonitoring_plugin.core.deliveries.templates.workbook import HEADER_ROW, template_workbook
from sozialmonitoring_plugin.core.indicators.tableau import Kind, Variable
from sozialmonitoring_plugin.core.values import Reason

YEAR = date(2024, 12, 31)
JOBLESS = Variable("jobless", "Arbeitslose", source="Agentur")
RATE = Variable("rate", "=Quote 2)", Kind.GIVEN, "%", source="Agentur")
A, B, C, D = "05370012010", "05370012020", "05370016010", "05370016020"
FIRST = HEADER_ROW + 1
KEYS = (A, B, C, D)


@pytest.fixture
def template() -> Template:
    return Template("Kreis 2013", "Agentur", "quartier", YEAR, (JOBLESS, RATE))


@pytest.fixture
def returned(template: Template, county: AreaTree, tmp_path: Path) -> Callable[..., Path]:
    """`returned(change)` gives the path of the workbook after an office changed its sheet."""

    def fill(change: Callable[..., None] = lambda sheet: None, name: str = "back.xlsx") -> Path:
        book = openpyxl.load_workbook(io.BytesIO(template_workbook(template, county)))
        sheet = book["Lieferung"]
        for row, value in enumerate((12, "–", ".", 0), start=FIRST):
            sheet.cell(row, 5, value)
        sheet.cell(FIRST, 6, 8.5)
        change(sheet)
        book.save(tmp_path / name)
        return tmp_path / name

    return fill


def look(path: Path, template: Template, county: AreaTree) -> Look:
    source = read_file(path)
    request = DeliveryRequest(path, profile=template_profile(template, county))
    return look_at(source, request, county)


def numbers(found: Look, variable: str = "jobless") -> dict[str, object]:
    assert found.refusal is None, found.refusal
    assert found.questions == ()
    assert found.delivery is not None
    seen = found.delivery.observations
    return {
        key: seen.values[row].reason.token or seen.values[row].number
        for row, (key, name) in enumerate(zip(seen.area_keys, seen.variables, strict=True))
        if name == variable
    }


EXPECTED = {A: 12.0, B: 0.0, C: "hidden", D: 0.0}


def test_numbers_and_signs_come_back_without_a_question(
    returned: Callable[..., Path], template: Template, county: AreaTree
) -> None:
    found = look(returned(), template, county)

    assert numbers(found) == EXPECTED
    assert numbers(found, "rate") == {A: 8.5, B: "missing", C: "missing", D: "missing"}
    assert found.delivery is not None
    assert set(found.delivery.observations.dates) == {YEAR}
    assert found.delivery.source == "Agentur"
    assert [one.kind for one in found.delivery.variables] == [Kind.COUNT, Kind.GIVEN]
    assert found.delivery.report.counts.totals == 1


def test_the_file_names_the_template_it_was_made_from(
    returned: Callable[..., Path], template: Template, county: AreaTree
) -> None:
    assert template_named_in(read_file(returned())) == template_name(template, county)


def test_the_order_of_rows_and_columns_of_the_office_s_own_do_not_matter(
    returned: Callable[..., Path], template: Template, county: AreaTree
) -> None:
    def change(sheet) -> None:
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(FIRST, FIRST + 3)]
        for place, row in enumerate(reversed(rows), start=FIRST):
            for column, value in enumerate(row, start=1):
                sheet.cell(place, column).value = value
        sheet.delete_rows(FIRST + 4)  # the sum
        sheet.cell(HEADER_ROW, 8, "Rückfragen 2013")
        sheet.cell(FIRST, 8, 17)

    assert numbers(look(returned(change), template, county)) == EXPECTED


def test_next_year_only_the_date_is_changed(
    returned: Callable[..., Path], template: Template, county: AreaTree
) -> None:
    def change(sheet) -> None:
        sheet["B4"].value = datetime(2025, 12, 31)  # noqa: DTZ001 - as Excel keeps it

    found = look(returned(change), template, county)
    assert numbers(found) == EXPECTED
    assert found.delivery is not None
    assert set(found.delivery.observations.dates) == {date(2025, 12, 31)}


def test_a_date_typed_as_text_is_read_too(
    returned: Callable[..., Path], template: Template, county: AreaTree
) -> None:
    def change(sheet) -> None:
        sheet["B4"].value = "30.6.2025"

    found = look(returned(change), template, county)
    assert found.delivery is not None
    assert set(found.delivery.observations.dates) == {date(2025, 6, 30)}


@pytest.mark.parametrize("kind", ["csv", "xls", "ods"])
def test_saved_in_another_format_nothing_is_lost(
    returned: Callable[..., Path], template: Template, county: AreaTree, tmp_path: Path, kind: str
) -> None:
    book = openpyxl.load_workbook(returned())
    rows = [[_result(cell.value) for cell in row] for row in book["Lieferung"].iter_rows()]
    path = tmp_path / f"back.{kind}"
    {"csv": _save_csv, "xls": _save_xls, "ods": _save_ods}[kind](rows, path)

    found = look(path, template, county)
    assert numbers(found) == EXPECTED
    assert numbers(found, "rate")[A] == 8.5
    assert template_named_in(read_file(path)) == template_name(template, county)


def _result(value: object) -> object:
    """What an office program has in a cell: the sum of 12 and 0, where the formula is."""
    return 12 if isinstance(value, str) and value.startswith("=SUM") else value


def _save_csv(rows: list[list[object]], path: Path) -> None:
    with path.open("w", encoding="cp1252", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows([map(_german, row) for row in rows])


def _german(value: object) -> object:
    if isinstance(value, datetime):
        return f"{value:%d.%m.%Y}"
    return str(value).replace(".", ",") if isinstance(value, float) else value


def _save_xls(rows: list[list[object]], path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Lieferung")
    day = xlwt.easyxf(num_format_str="DD.MM.YYYY")
    for row, cells in enumerate(rows):
        for column, value in enumerate(cells):
            if value is not None:
                sheet.write(row, column, value, *([day] if isinstance(value, datetime) else []))
    book.save(str(path))


def _save_ods(rows: list[list[object]], path: Path) -> None:
    pd.DataFrame(rows, dtype=object).to_excel(path, engine="odf", header=False, index=False)


def test_the_values_alone_may_be_changed(template: Template, county: AreaTree) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(template_workbook(template, county)))["Lieferung"]

    assert sheet.protection.sheet
    assert sheet.protection.password is None
    free = {cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
    values = {f"{column}{row}" for column in "EFG" for row in range(FIRST, FIRST + 4)}
    assert free == values | {"B4"}


def test_every_printed_page_begins_with_the_header(template: Template, county: AreaTree) -> None:
    """A row without $ is relative to the cell that Excel happens to stand in."""
    with zipfile.ZipFile(io.BytesIO(template_workbook(template, county))) as parts:
        book = ET.fromstring(parts.read("xl/workbook.xml"))

    names = {one.get("name"): one.text for one in book.iter() if one.tag.endswith("}definedName")}
    assert names["_xlnm.Print_Titles"] == f"'Lieferung'!${HEADER_ROW}:${HEADER_ROW}"


def test_keys_are_texts_and_no_text_becomes_a_formula(template: Template, county: AreaTree) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(template_workbook(template, county)))["Lieferung"]

    assert [sheet.cell(row, 1).value for row in range(FIRST, FIRST + 4)] == list(KEYS)
    assert {sheet.cell(row, 1).data_type for row in range(FIRST, FIRST + 4)} == {"s"}
    formulas = {cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"}
    assert formulas == {f"E{FIRST + 4}"}  # the sum of the counts; "=Quote" is a title
    assert [sheet.cell(FIRST, column).value for column in (3, 4)] == ["Geilenkirchen", "Raum 01"]


def test_every_cell_offers_the_signs_and_shows_what_is_neither(template: Template, county: AreaTree) -> None:
    book = openpyxl.load_workbook(io.BytesIO(template_workbook(template, county)))
    sheet, legend = book["Lieferung"], book["Zeichen"]

    offered = sheet.data_validations.dataValidation
    assert {str(one.sqref) for one in offered} == {f"E{FIRST}:E{FIRST + 3}", f"F{FIRST}:F{FIRST + 3}"}
    assert all(one.type == "list" and not one.showErrorMessage for one in offered)
    shown = [(row[0].value, row[1].value) for row in legend.iter_rows(2)]
    assert ("–", "genau nichts vorhanden") in shown
    assert (".", "geheim zu halten") in shown
    assert all(len(one.prompt) <= 255 for one in offered)


@pytest.mark.parametrize("profile", ["din55301", "ba", "lsn", "kosis", "hamburg"])
def test_an_offered_sign_means_what_the_legend_says(profile: str) -> None:
    signs = offered_signs(profile)
    assert len({sign.meaning for sign in signs}) == len(signs)
    assert Reason.HIDDEN.token in {sign.meaning for sign in signs}


def test_only_the_areas_of_one_municipality_are_asked_for(template: Template, county: AreaTree) -> None:
    part = replace(template, within="05370016")
    sheet = openpyxl.load_workbook(io.BytesIO(template_workbook(part, county)))["Lieferung"]
    assert [sheet.cell(row, 1).value for row in range(FIRST, FIRST + 3)] == [C, D, None]
    assert template_name(part, county) == template_name(template, county)
