"""The shape of a table: the same next year, another for another table."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sozialmonitoring_plugin.core.areas import AreaTree
from sozialmonitoring_plugin.core.deliveries.delivery import DeliveryRequest, Look, look_at
from sozialmonitoring_plugin.core.deliveries.profiles.likeness import likeness
from sozialmonitoring_plugin.core.deliveries.profiles.shape import DATE, Shape, shape_of, timeless
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_file, read_grid

from ..read_back import A, B, C, D

WriteWorkbook = Callable[..., Path]
KEYS = (A, B, C, D)


def a_year(year: int, more: int = 0) -> list[list[Any]]:
    """A table of an office: a title, a header of two rows with a year, four areas and their sum."""
    counts = [100 + more, 80 + more, 60 + more, 40 + more]
    return [
        [f"Kreis, Agentur: Arbeitslose am 31.12.{year}"],
        [],
        ["Schlüssel", "Quartier", f"Arbeitslose {year}", None],
        [None, None, "insgesamt", "unter 25"],
        *([key, f"Q {key[-3:]}", count, count // 4] for key, count in zip(KEYS, counts, strict=True)),
        ["", "Summe", sum(counts), sum(count // 4 for count in counts)],
    ]


def look(path: Path, county: AreaTree) -> Look:
    return look_at(read_file(path), DeliveryRequest(path), county)


def shape(path: Path, county: AreaTree) -> Shape:
    table = look(path, county).table
    assert table is not None
    return shape_of(table)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Einwohner_2020-12-31", "Einwohner"),
        ("Arbeitslose_SGBII_2024-12", "Arbeitslose_SGBII"),
        ("2024-12", ""),
        ("31122021_Auszug_GV", "Auszug_GV"),
        ("Sozialleistungen_2020-2024", "Sozialleistungen"),
        ("Kreis, Berichtsmonat Dezember 2024", "Kreis, Berichtsmonat"),
        ("Arbeitslose (Dez 2013)", "Arbeitslose"),
        ("Schuljahr 2014/15", "Schuljahr"),
        ("65 bis 80", "65 bis 80"),
        ("3 – 6", "3 – 6"),
        ("Teil 3", "Teil 3"),
    ],
)
def test_dates_leave_a_text_and_other_numbers_stay(text: str, rest: str) -> None:
    assert timeless(text) == rest


def test_a_shape_is_what_people_would_say_of_the_table(
    write_workbook: WriteWorkbook, county: AreaTree
) -> None:
    path = write_workbook(a_year(2023), merges=["C3:D3"], name="Arbeitslose_2023.xlsx")
    assert shape(path, county) == Shape(
        file="Arbeitslose",
        sheet="Tabelle1",
        title=("Kreis, Agentur: Arbeitslose",),
        header=(3, 4),
        columns=("Schlüssel", "Quartier", "Arbeitslose | insgesamt", "Arbeitslose | unter 25"),
    )


def test_next_years_table_with_more_rows_has_the_same_shape(
    write_workbook: WriteWorkbook, county: AreaTree
) -> None:
    merges = ["C3:D3"]
    first = write_workbook(a_year(2023), merges=merges, name="Arbeitslose_2023.xlsx")
    second = write_workbook(
        [*a_year(2024, more=7), [], ["Stand: 03.02.2025"]], merges=merges, name="Arbeitslose_2024.xlsx"
    )
    assert shape(first, county) == shape(second, county)
    assert likeness(shape(first, county), read_grid(second)) == 1.0


def test_years_as_columns_are_one_name_however_many_there_are(
    write_csv: Callable[..., Path], county: AreaTree
) -> None:
    two = write_csv("key;Einwohner 2022;Einwohner 2023", f"{A};10;11", f"{B};20;21", name="a.csv")
    kept = shape(two, county)
    assert kept.columns == ("key", "Einwohner", "Einwohner")
    three = write_csv(
        "key;Einwohner 2022;Einwohner 2023;Einwohner 2024", f"{A};10;11;12", f"{B};20;21;22", name="a.csv"
    )
    assert likeness(kept, read_grid(three)) == 1.0


def test_columns_of_nothing_but_dates_are_kept_as_such(
    write_csv: Callable[..., Path], county: AreaTree
) -> None:
    path = write_csv("key;31.12.2022;31.12.2023", f"{A};10;11", f"{B};20;21")
    assert shape(path, county).columns == ("key", DATE, DATE)


def test_another_table_of_the_same_office_is_told_apart_by_its_title(
    write_workbook: WriteWorkbook, county: AreaTree
) -> None:
    men = [["Arbeitslose Männer 2023"], ["Schlüssel", "insgesamt", "unter 25"], [A, 5, 2], [B, 4, 1]]
    women = [["Arbeitslose Frauen 2023"], *men[1:]]
    kept = shape(write_workbook(men, name="2023.xlsx"), county)
    same = read_grid(write_workbook([["Arbeitslose Männer 2024"], *men[1:]], name="2024.xlsx"))
    other = read_grid(write_workbook(women, name="2024.xlsx"))
    assert likeness(kept, same) == 1.0
    assert likeness(kept, other) < likeness(kept, same) - 0.1


def test_a_table_of_another_office_is_not_alike(write_workbook: WriteWorkbook, county: AreaTree) -> None:
    kept = shape(write_workbook(a_year(2023), merges=["C3:D3"]), county)
    other = write_workbook(
        [["Kinder in Tagesbetreuung"], ["Schlüssel", "Kinder", "davon ganztags", "Plätze"], [A, 5, 2, 9]],
        name="kita.xlsx",
    )
    assert likeness(kept, read_grid(other)) < 0.4


def test_every_shape_is_wholly_like_its_own_table(write_csv: Callable[..., Path], county: AreaTree) -> None:
    """Headers that say little more than that there are numbers are compared all the same."""
    path = write_csv("key;n", f"{A};1", f"{B};2")
    assert likeness(shape(path, county), read_grid(path)) == 1.0
