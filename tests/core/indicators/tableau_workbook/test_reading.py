"""What a person wrote into a workbook is understood, or told with sheet and cell."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from sozialmonitoring_plugin.core.deliveries.errors import DeliveryError
from sozialmonitoring_plugin.core.indicators.tableau import (
    Indicator,
    Kind,
    Polarity,
    Tableau,
    TableauError,
    Variable,
)
from sozialmonitoring_plugin.core.indicators.tableau_workbook.reading import read_tableau_workbook

from .conftest import Write

GERMAN = ["in Gebrauch", "Kürzel", "Name", "Formel", "Nummer", "Nachkommastellen", "Wirkungsrichtung",
          "Zähler ist Teil des Nenners"]  # fmt: skip


def test_german_sheets_in_any_order_of_columns_are_read(write: Write) -> None:
    path = write(
        Merkmale=[["Name", "Art", "Kürzel", "Alter"], ["Arbeitslose", "Anzahl", "alo", "15-65"],
                  ["Index", "wie geliefert", "index", None]],
        Kennzahlen=[GERMAN, ["x", "quote", "Anteil", "alo / alo je 100", "3.10", 2, "belastend", "nein"]],
    )  # fmt: skip
    assert read_tableau_workbook(path).tableau == Tableau(
        (Variable("alo", "Arbeitslose", ages="15-65"), Variable("index", "Index", Kind.GIVEN)),
        (
            Indicator(
                "quote",
                "Anteil",
                "alo / alo je 100",
                part_of_whole=False,
                decimals=2,
                polarity=Polarity.BURDEN,
                number="3.10",
            ),
        ),
    )


def test_english_sheets_and_the_names_of_properties_are_read(write: Write) -> None:
    path = write(
        variables=[["id", "TITLE"], ["a", "A"]],
        Indicators=[["part_of_whole", "id", "Title", "formula", "polarity"],
                    [True, "x", "X", "a / a per 100", "Good"]],
    )  # fmt: skip
    (indicator,) = read_tableau_workbook(path).tableau.indicators
    assert (indicator.part_of_whole, indicator.polarity) == (True, Polarity.GOOD)


def test_headers_of_another_name_are_read_as_well(write: Write) -> None:
    path = write(
        Kennzahlen=[["aktiv", "Kennung", "Titel", "Formel", "Definition", "Bemerkung"],
                    ["x", "a", "A", "n", "what", "but"], [None, "b", "B", "n", None, None]],
    )  # fmt: skip
    read = read_tableau_workbook(path)
    assert read.tableau.indicators == (Indicator("a", "A", "n", description="what", comment="but"),)
    assert read.left_out == ("b",)


def test_rows_without_a_tick_are_left_out_and_named(write: Write) -> None:
    path = write(
        Merkmale=[["in Gebrauch", "Kürzel", "Name"], ["ja", "a", "A"], [None, "b", "B"]],
        Kennzahlen=[["in Gebrauch", "Kürzel", "Name", "Formel"], ["X", "one", "Eins", "a"],
                    [None, "two", "Zwei", "nonsense ("], ["nein", "three", "Drei", "a"]],
    )  # fmt: skip
    read = read_tableau_workbook(path)
    assert [one.id for one in read.tableau.variables] == ["a"]
    assert [one.id for one in read.tableau.indicators] == ["one"]
    assert read.left_out == ("b", "two", "three")


def test_without_the_column_every_row_counts_and_empty_rows_do_not(write: Write) -> None:
    path = write(
        Kennzahlen=[["Kürzel", "Name", "Formel"], ["a", "A", "x"], [None, " ", None], ["b", "B", "y"]]
    )
    assert [one.id for one in read_tableau_workbook(path).tableau.indicators] == ["a", "b"]


def test_titles_above_the_header_and_columns_in_words_are_passed_over(write: Write) -> None:
    path = write(
        Kennzahlen=[["Tableau des Kreises"], [], ["Kürzel", "Name", "Formel", "Zähler in Worten"],
                    ["a", "A", "x", "something old"]],
        Notizen=[["whatever"]],
    )  # fmt: skip
    assert read_tableau_workbook(path).tableau.indicators == (Indicator("a", "A", "x"),)


def test_a_formula_that_begins_with_a_minus_is_a_formula(write: Write) -> None:
    path = write(Kennzahlen=[["Kürzel", "Name", "Formel"], ["a", "=cmd", " -x + y "]])
    assert read_tableau_workbook(path).tableau.indicators == (Indicator("a", "=cmd", "-x + y"),)


HEADERS = [
    "in Gebrauch",
    "Kürzel",
    "Name",
    "Formel",
    "Nummer",
    "Nachkommastellen",
    "Wirkungsrichtung",
    "wie geliefert",
]


DAY = datetime(2026, 1, 3)  # noqa: DTZ001 - a workbook knows no time zone
"""What Excel makes of 3.1 in German."""


def row(**changes: Any) -> list[Any]:
    cells = dict(zip(HEADERS, ["x", "a", "A", "n", "1.1", 1, "neutral", "nein"], strict=True))
    return list({**cells, **{name.replace("_", " "): value for name, value in changes.items()}}.values())


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        (
            row(Nummer=3.1),
            "cell E2: a text belongs here, not the number or date 3.1. Format the cell as text",
        ),
        (row(Nummer=DAY), "cell E2: a text belongs here, not the number or date 2026-01-03"),
        (row(Nachkommastellen=1.5), "cell F2: “1.5” is no whole number. Write 0, 1, 2 or more"),
        (row(Nachkommastellen=-1), "cell F2: “-1” is no whole number"),
        (row(Wirkungsrichtung="schlecht"), "cell G2: “schlecht” is none of the words for this column"),
        (
            row(wie_geliefert="vielleicht"),
            "cell H2: “vielleicht” is none .* Write one of: “ja”, “nein”, “yes”",
        ),
        (row(in_Gebrauch="vielleicht"), "cell A2: “vielleicht” says neither yes nor no. Write x, or leave"),
        (row(Name=None), "cell C2: the row lacks what belongs under “Name / title”. Write it there"),
        (row(Kürzel=None), "cell B2: the row lacks what belongs under “Kürzel / id”"),
        (row(Name=True), "cell C2: a text belongs here"),
        (row(Formel="n / (m"), "cell D2, character 7 of the formula: nobody can read on from here"),
        (row(Formel="twice(n)"), "cell D2, character 1 of the formula: there is no function twice"),
        (row(Formel="#NAME?"), "cell D2: Excel shows the error #NAME\\? here"),
        (row(Name="=live A1&B1"), "cell C2: a formula of Excel stands here"),
    ],
)
def test_what_is_wrong_is_told_with_its_cell(write: Write, cells: list[Any], sentence: str) -> None:
    with pytest.raises(TableauError, match=f"tableau.xlsx, sheet “Kennzahlen”, {sentence}"):
        read_tableau_workbook(write(Kennzahlen=[HEADERS, cells]))


@pytest.mark.parametrize(
    ("sheets", "sentence"),
    [
        ({"Tabelle1": [["Kürzel"]]}, "no sheet of indicators. Call it one of: “Kennzahlen”, “Indicators”"),
        ({"Kennzahlen": [["Name"], ["A"]]}, "no row has the header of the ids. Write one of: “Kürzel”"),
        ({"Kennzahlen": [["Kürzel", "Farbe"]]}, "cell B1: “Farbe” is no column of a tableau. Delete"),
        ({"Kennzahlen": [["Kürzel", "id"]]}, "cell B1: the column stands in A1 already"),
        ({"Kennzahlen": [["Kürzel", None], ["a", "lost"]]}, "cell B2: the column has no header"),
        (
            {"Kennzahlen": [["Kürzel", "Name", "Formel"], ["a", "A", "n"], ["a ", "B", "n"]]},
            "cell A3: the id a stands in A2 already. Give one of them another id",
        ),
        (
            {"Kennzahlen": [["in Gebrauch", "Kürzel", "Name", "Formel"], [None, "a", "A", "n"]]},
            "no indicator is in use",
        ),
        ({"Kennzahlen": [["Kürzel"]], "indicators": [["id"]]}, "such sheets: “Kennzahlen”, “indicators”"),
    ],
)  # fmt: skip
def test_a_sheet_that_would_lose_something_is_refused(write: Write, sheets: Any, sentence: str) -> None:
    with pytest.raises(TableauError, match=sentence):
        read_tableau_workbook(write(**sheets))


def test_a_damaged_workbook_is_refused_by_the_reader_of_deliveries(tmp_path: Path) -> None:
    path = tmp_path / "tableau.xlsx"
    path.write_bytes(b"PK\x03\x04 this is no workbook")
    with pytest.raises(DeliveryError, match=r"tableau\.xlsx"):
        read_tableau_workbook(path)
