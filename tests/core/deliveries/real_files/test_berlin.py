"""Monitoring Soziale Stadtentwicklung 2017 and 2019, every cell of them."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from sozialmonitoring_plugin.core.deliveries.delivery import DeliveryRequest, look_at
from sozialmonitoring_plugin.core.deliveries.profiles.profile_rules import Certainty
from sozialmonitoring_plugin.core.deliveries.reports.questions import Ask
from sozialmonitoring_plugin.core.deliveries.reports.report import RowCounts
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_file
from sozialmonitoring_plugin.core.indicators.tableau import Kind
from sozialmonitoring_plugin.core.values import Reason

from .published import by_cell, found, read, sheet


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


def test_berlin_without_a_profile_the_sheet_itself_says_which_areas_are_not_rated(mss, berlin):
    """The date stands above EW and in the title; a remark beside just these rows says what their 0 means."""
    look = look_at(read_file(mss), DeliveryRequest(mss), berlin)
    assert [question.kind for question in look.questions if question.blocks] == []
    assert "11 areas have 0 for every rate and say that they are not rated, the first in row 21." in [
        remark.sentence() for remark in look.report.because
    ]
    delivery = read(mss, berlin)
    expected = {}
    for row in sheet(mss, "3.IndexInd_z_Werte_MSS2015").iter_rows(min_row=20, max_row=466):
        for cell in (row[2], *row[3:9], *row[10:16]):
            is_score, rated = cell.column > 3, row[9].value is not None
            expected[cell.coordinate] = (row[0].value, cell.value if rated or not is_score else "not_rated")
    assert by_cell(delivery) == expected
    assert delivery.report.dates == (date(2016, 12, 31),)
    assert [variable.kind for variable in delivery.variables] == [Kind.COUNT] + [Kind.GIVEN] * 12


def test_berlin_zeros_can_be_said_to_be_numbers(mss, berlin):
    profile = look_at(read_file(mss), DeliveryRequest(mss), berlin).profile
    delivery = read(mss, berlin, replace(profile, real_zeros=True, reasons=()))
    assert by_cell(delivery)["D21"] == ("01011102", 0)


def test_berlin_2019_as_a_comma_separated_file(real_data, berlin):
    """Shares and z-values of 436 areas; the names of the z-values are shifted against the numbers."""
    path = next((real_data / "berlin").glob("*2019-00-planning-areas.csv"))
    look = look_at(read_file(path), DeliveryRequest(path, reference_date=date(2018, 12, 31)), berlin)
    assert [(question.kind, question.subject) for question in look.questions if question.blocks] == [
        (Ask.KIND, "D")
    ]
    given = tuple(
        replace(rule, kind=Kind.GIVEN, certainty=Certainty.SURE) if rule.id == "status_index" else rule
        for rule in look.profile.variables
    )
    delivery = read(path, berlin, replace(look.profile, variables=given), reference_date=date(2018, 12, 31))
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    words = {"B", "E", "F", "G", "H", "I", "T", "X"}
    expected = {
        f"{get_column_letter(column)}{number}": (row[0].zfill(8), float(text))
        for number, row in enumerate(rows[1:], 2)
        for column, text in enumerate(row, 1)
        if column not in (1, 22) and get_column_letter(column) not in words
    }
    assert by_cell(delivery) == expected
    assert delivery.report.counts == RowCounts(read=436, matched=436)
    doubts = [doubt.sentence() for doubt in delivery.report.doubts]
    assert (
        "“z_d1_percentage_unemployed” in column S is not the z-value of “d1_percentage_unemployed” in M: "
        "are names shifted?"
    ) in doubts
    assert (
        "Column T is called “z_d3_percentage_transfer_payments_recipients” but holds words: "
        "do names stand over the wrong columns?"
    ) in doubts
