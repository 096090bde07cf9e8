"""One click from a mapped number to the cells it was made from."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.indicators.tableau import Kind
from sozialmonitoring_plugin.core.values import Reason
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau
from sozialmonitoring_plugin.workflows.number_origin import (
    NumberOrigin,
    NumberRequest,
    explain_number,
)
from sozialmonitoring_plugin.workflows.number_origin_json import origin_to_dict

YEAR = date(2024, 12, 31)
KEYS = ("10", "11", "12", "23", "24", "25")
TABLEAU = {
    "variables": [{"id": "arbeitslose", "title": "Arbeitslose"}, {"id": "einwohner", "title": "Einwohner"}],
    "indicators": [
        {"id": "al", "title": "Anteil", "numerator": "arbeitslose", "denominator": "einwohner", "unit": "%"}
    ],
}


def deliver(
    monitoring: Monitoring, folder: Path, name: str, rows: list[str], day: str = "31.12.2024"
) -> None:
    path = folder / name
    path.write_text("\n".join([f"Stand {day}", *rows]), encoding="utf-8")
    import_delivery(ImportRequest(monitoring, path, source="Agentur"), Silence())


@pytest.fixture
def filled(monitoring: Monitoring, tmp_path: Path) -> Monitoring:
    """Jobless 1 … 6 in six quarters of 100 … 600 inhabitants, a year older; quarter 12 was corrected."""
    rows = [f"{key};{number}" for number, key in enumerate(KEYS, start=1)]
    deliver(monitoring, tmp_path, "jobless.csv", ["Schlüssel;Arbeitslose", *rows])
    rows = [f"{key};{100 * number}" for number, key in enumerate(KEYS, start=1)]
    deliver(monitoring, tmp_path, "people.csv", ["Schlüssel;Einwohner", *rows], "31.12.2023")
    deliver(monitoring, tmp_path, "corrected.csv", ["Schlüssel;Arbeitslose", "12;30"])
    path = tmp_path / "tableau.json"
    path.write_text(json.dumps(TABLEAU), encoding="utf-8")
    load_tableau(monitoring, path)
    return monitoring


def explain(monitoring: Monitoring, key: str, level: str = "", indicator: str = "al") -> NumberOrigin:
    return explain_number(NumberRequest(monitoring, indicator, key, level))


def test_a_share_is_taken_apart_into_its_two_cells(filled: Monitoring) -> None:
    found = explain(filled, "12")
    above, below = found.terms

    assert found.value.number == pytest.approx(10.0)  # 30 of 300
    assert (found.area_name, found.level, found.reference_date) == ("Q 12", "quarter", YEAR)
    assert (above.value.number, above.reference_date) == (30.0, YEAR)
    assert (below.value.number, below.reference_date, below.is_below) == (300.0, date(2023, 12, 31), True)
    assert [(one.delivery.file_name, one.cell) for one in above.cells] == [("corrected.csv", "B3")]
    assert [(one.delivery.file_name, one.cell) for one in below.cells] == [("people.csv", "B5")]


def test_what_was_replaced_stands_beside_it(filled: Monitoring) -> None:
    (above, _) = explain(filled, "12").terms
    assert [(one.delivery.file_name, one.cell, one.value.number) for one in above.covered] == [
        ("jobless.csv", "B5", 3.0)
    ]


def test_an_upper_area_names_the_cells_of_its_parts(filled: Monitoring) -> None:
    found = explain(filled, "1", "town")
    (above, below) = found.terms

    assert found.value.number == pytest.approx(100 * (1 + 2 + 30) / 600)
    assert [(one.area_key, one.value.number) for one in above.cells] == [
        ("10", 1.0),
        ("11", 2.0),
        ("12", 30.0),
    ]
    assert sum(one.value.number for one in below.cells) == below.value.number == 600.0


def test_a_number_delivered_for_the_upper_area_itself_has_one_cell(
    filled: Monitoring, tmp_path: Path
) -> None:
    rows = [f"{key};{number}" for key, number in zip(KEYS, [".", *"23456"], strict=True)]
    deliver(filled, tmp_path, "fine.csv", ["Schlüssel;Ledige", *rows])
    path = tmp_path / "coarse.csv"
    path.write_text("Stand 31.12.2024\nSchlüssel;Ledige\n1;70\n2;80", encoding="utf-8")
    import_delivery(ImportRequest(filled, path, source="Amt", level="town"), Silence())

    (term,) = explain(filled, "1", "town", "ledige").terms
    assert [(one.level, one.delivery.file_name, one.cell) for one in term.cells] == [
        ("town", "coarse.csv", "B3")
    ]
    assert term.value.number == 70.0


def test_a_variable_nobody_delivered_says_so(filled: Monitoring, tmp_path: Path) -> None:
    path = tmp_path / "more.json"
    path.write_text(
        json.dumps({"variables": [{"id": "rich", "title": "Reich"}],
                    "indicators": [{"id": "r", "title": "R", "numerator": "rich"}]}),
        encoding="utf-8",
    )  # fmt: skip
    load_tableau(filled, path)

    found = explain(filled, "12", indicator="r")
    assert found.value.reason is Reason.MISSING
    assert (found.terms[0].reference_date, found.terms[0].cells) == (None, ())


def test_it_can_be_written_down(filled: Monitoring) -> None:
    told = json.loads(json.dumps(origin_to_dict(explain(filled, "12"))))
    cell = told["terms"][0]["cells"][0]
    assert (told["value"], cell["file"], cell["cell"], cell["delivery"]) == (
        pytest.approx(10.0), "corrected.csv", "B3", 3,
    )  # fmt: skip


def test_an_unknown_area_is_told(filled: Monitoring) -> None:
    with pytest.raises(UserError, match="no area with the key 99"):
        explain(filled, "99")


def test_the_cells_named_for_heinsberg_hold_the_numbers(heinsberg: Monitoring, real_data: Path) -> None:
    """What the origin says stands in a cell is what openpyxl finds there, in every municipality."""
    books: dict[str, openpyxl.Workbook] = {}
    version = heinsberg.versions()[0]
    keys = heinsberg.tree(version).lowest.keys
    variables = [one.id for one in heinsberg.tableau().variables][:12]
    compared = 0
    for variable in variables:
        for key in keys:
            found = explain(heinsberg, key, indicator=variable)
            for cell in (cell for term in found.terms for cell in term.cells if not cell.value.reason):
                name = cell.delivery.file_name
                if name not in books:
                    books[name] = openpyxl.load_workbook(real_data / "heinsberg" / name, data_only=True)
                assert float(books[name][cell.delivery.sheet][cell.cell].value) == cell.value.number
                compared += 1
    assert compared >= len(keys) * len(variables) / 2
    assert len(books) >= 2


def test_the_cells_of_an_upper_area_add_up_to_its_number(koeln: Monitoring) -> None:
    version = koeln.versions()[0]
    tree = koeln.tree(version)
    variables = [one.id for one in koeln.tableau().variables if one.kind is Kind.COUNT][:5]
    assert variables
    for variable in variables:
        for key in tree.level("stadtbezirk").keys:
            (term,) = explain(koeln, key, "stadtbezirk", variable).terms
            if not term.value.reason:
                assert sum(cell.value.number for cell in term.cells) == pytest.approx(term.value.number)
                assert len({cell.area_key for cell in term.cells}) == len(term.cells) > 1
