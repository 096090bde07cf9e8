"""Stadtteilprofile 2014 of Hamburg: no key, Bezirke that are called like Stadtteile, XLSX and CSV alike."""

from __future__ import annotations

import csv
import json
from datetime import date

import pytest

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.deliveries.delivery import DeliveryRequest, look_at
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_file
from sozialmonitoring_plugin.core.indicators.tableau import Kind

from .published import by_cell, found, read, sheet

DAY = date(2013, 12, 31)
COMBINED = [
    "Kleiner Grasbrook und Steinwerder", "Waltershof und Finkenwerder", "Neuland und Gut Moor",
    "Moorburg und Altenwerder",
]  # fmt: skip


@pytest.fixture(scope="module", params=["nested", "flat"])
def hamburg(request, real_data):
    """104 Stadtteile, in 7 Bezirke or alone."""
    content = json.loads((real_data / "hamburg/hamburg-quarters.geojson").read_text(encoding="utf-8"))
    nested, areas = request.param == "nested", {}
    for feature in content["features"]:
        one = feature["properties"]
        above = one["district_id"] if nested else ""
        areas[one["id"][:5]] = Area("stadtteil", one["id"][:5], one["name"], above)
        if nested:
            areas[above] = Area("bezirk", above, one["district_name"], "")
    levels = [Level("bezirk", "Bezirk")] * nested + [Level("stadtteil", "Stadtteil")]
    return AreaTree.build(levels, areas.values(), "Hamburg")


@pytest.fixture(scope="module")
def workbook(real_data):
    return real_data / "hamburg/Daten_fuer_die_Stadtteilprofile_2014.xlsx"


@pytest.fixture(scope="module")
def textfile(real_data):
    return real_data / "hamburg/Daten_fuer_die_Stadtteilprofile_2014.csv"


def keys_by_name(tree):
    return {name: key for key, name in zip(tree.lowest.keys, tree.lowest.names, strict=True)}


def test_hamburg_every_cell_of_the_workbook(workbook, hamburg):
    delivery = read(workbook, hamburg, reference_date=DAY)
    keys, expected = keys_by_name(hamburg), {}
    for row in sheet(workbook, "Stadtteilprofile 2014").iter_rows(min_row=5, max_row=103):
        if row[0].value in keys:
            for cell in row[1:]:
                value = "hidden" if cell.value == "." else cell.value
                expected[cell.coordinate] = (keys[row[0].value], value)
    assert len(expected) == 95 * 68
    assert by_cell(delivery) == expected


def test_hamburg_every_cell_of_the_text_file(textfile, hamburg):
    delivery = read(textfile, hamburg, reference_date=DAY)
    with textfile.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream, delimiter=";"))
    keys = keys_by_name(hamburg)
    expected = [(keys[row[0]], written(text)) for row in rows[1:100] if row[0] in keys for text in row[1:]]
    assert sorted(by_cell(delivery).values(), key=str) == sorted(expected, key=str)


def written(text):
    """A number as Hamburg writes it: 1 675, 54,9 and -  23; a dash alone is nothing."""
    bare = text.replace("\u00a0", "").replace(" ", "").replace(",", ".")
    return "hidden" if bare == "." else 0.0 if bare == "-" else float(bare)


def test_hamburg_workbook_and_text_file_give_the_same_observations(workbook, textfile, hamburg):
    """The text file says as much as the workbook shows: its numbers are rounded to the digits on display."""
    first, second = (read(path, hamburg, reference_date=DAY) for path in (workbook, textfile))
    assert [(one.id, one.title, one.kind) for one in first.variables] == [
        (one.id, one.title, one.kind) for one in second.variables
    ]
    exact, rounded = found(first), found(second)
    assert exact.keys() == rounded.keys()
    for place, value in rounded.items():
        if isinstance(value, str):
            assert exact[place] == value
        else:
            assert exact[place] == pytest.approx(value, abs=0.0501 if value % 1 else 0.501)


def test_hamburg_bezirke_are_no_second_rows_of_stadtteile(workbook, textfile, hamburg):
    """Altona and Harburg are Stadtteile and Bezirke; below the Stadtteile the Bezirke add them up."""
    for path, rows in ((workbook, (104, 111)), (textfile, (101, 108))):
        report = read(path, hamburg, reference_date=DAY).report
        assert (report.counts.matched, report.counts.totals) == (95, 8)
        assert [row.key for row in report.unmatched] == COMBINED
        assert report.duplicates == ()
        if len(hamburg.levels) == len(("total", "stadtteil")):
            # Where the monitoring knows no Bezirke, only the numbers can tell.
            told = f"Rows {rows[0]} to {rows[1]} are sums: their numbers add up those of other rows."
            assert told in [reason.sentence() for reason in report.doubts]


def test_hamburg_rates_and_balances_are_told_from_counts(workbook, hamburg):
    kinds = {one.id: one.kind for one in read(workbook, hamburg, reference_date=DAY).variables}
    assert {name for name, kind in kinds.items() if kind is Kind.GIVEN} >= {
        "bevoelkerungsdichte", "wanderungssaldo", "preise_fuer_grundstuecke_in_eur_m2", "pkw_dichte",
        "durchschnittliches_einkommen_je_steuerpflichtigen_in_eur", "wohnungsgroesse_in_m2",
    }  # fmt: skip
    assert {kinds[name] for name in ("bevoelkerung", "flaeche_in_km2", "private_pkw", "geburten")} == {
        Kind.COUNT
    }


def test_hamburg_asks_for_one_date_only(workbook, hamburg):
    """Sozialwohnungen mit Bindungsauslauf bis 2019 have no date: 2019 is not theirs."""
    look = look_at(read_file(workbook), DeliveryRequest(workbook, source="Statistikamt Nord"), hamburg)
    assert [column.column for column in look.report.undated] == ["BB", "BC"]
    assert [question.subject for question in look.questions if question.blocks] == ["BB"]
