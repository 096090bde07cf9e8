"""Other files of the families: other years, other depths of header, other levels."""

from __future__ import annotations

from datetime import date

import pytest

from ...read_back import DAY, A, B, C, D, read, refused, table


@pytest.mark.parametrize(
    ("years", "days"),
    [
        (("2013", "2014"), (date(2013, 12, 31), date(2014, 12, 31))),
        ((2013, 2014), (date(2013, 12, 31), date(2014, 12, 31))),
        (("31.12.2013", "31.12.2014"), (date(2013, 12, 31), date(2014, 12, 31))),
        (("(Dez 2013)", "(Dez 2014)"), (date(2013, 12, 31), date(2014, 12, 31))),
        (("2013/14", "2014/15"), (date(2013, 12, 31), date(2014, 12, 31))),
        (("30. Juni 2013", "30. Juni 2014"), (date(2013, 6, 30), date(2014, 6, 30))),
        (("2. Quartal 2013", "2. Quartal 2014"), (date(2013, 6, 30), date(2014, 6, 30))),
        (("1. Halbjahr 2013", "II. Halbjahr 2014"), (date(2013, 6, 30), date(2014, 12, 31))),
        (("Nov 13", "Dez. 14"), (date(2013, 11, 30), date(2014, 12, 31))),
        ((date(2013, 12, 31), date(2014, 12, 31)), (date(2013, 12, 31), date(2014, 12, 31))),
    ],
)
def test_inkar_years_in_every_format_with_a_unit_between(write_workbook, county, years, days):
    path = write_workbook(
        [
            ["Kennziffer", "Raumeinheit", "Aggregat", "Arbeitslose", None],
            [None, None, None, "Anzahl", None],
            [None, None, None, *years],
            [5370012010, "Am Markt", "Quartier", 5, 6],
            [5370016010, "Oberbruch", "Quartier", 7, 8],
        ],
        merges=["D1:E1", "D2:E2"],
    )
    delivery = read(path, county)
    assert delivery.report.dates == days
    assert list(table(delivery).values()) == [5, 7, 6, 8]
    assert [one.title for one in delivery.variables] == ["Arbeitslose Anzahl"]


def test_inkar_with_the_key_at_the_end_and_several_indicators(write_workbook, county):
    path = write_workbook(
        [
            ["Raumeinheit", "Arbeitslose", "Arbeitslose", "Beschäftigte", "Beschäftigte", "Kennziffer"],
            [None, 2013, 2014, 2013, 2014, None],
            ["Am Markt", 1, 2, 3, 4, A],
            ["Oberbruch", 5, 6, 7, 8, C],
        ],
    )
    found = table(read(path, county))
    assert found[C, "beschaeftigte", 2013] == 7
    assert (len(found), found[A, "arbeitslose", 2014]) == (8, 2)


def test_a_directory_with_the_levels_interleaved_and_the_key_split(write_workbook, county):
    """Land, Kreis, Gemeinde and Quartier rows mixed, keys in other columns than in the known edition."""
    path = write_workbook(
        [
            ["Verzeichnis, Gebietsstand: 31.12.2020"],
            ["Name", "Schlüssel", None, None, None, None, "Einwohner"],
            [None, "Land", "RB", "Kreis", "Gem", "Q", "insgesamt 1)"],
            ["Nordrhein-Westfalen", "05", None, None, None, None, 999],
            ["Geilenkirchen, Stadt", "05", "3", "70", "012", None, 30],
            ["Am Markt", "05", "3", "70", "012", "010", 10],
            ["Hünshoven", "05", "3", "70", "012", "020", 20],
            ["Heinsberg, Stadt", "05", "3", "70", "016", None, 71],
            ["Oberbruch", "05", "3", "70", "016", "010", 30],
            ["Am Markt", "05", "3", "70", "016", "020", 40],
            ["1) Fortschreibung des Zensus"],
        ],
        merges=["B2:F2", "A2:A3"],
    )
    delivery = read(path, county)
    assert list(table(delivery).values()) == [10, 20, 30, 40]
    assert delivery.report.dates == (date(2020, 12, 31),)
    assert [(one.label.split()[-2], one.stated, one.computed) for one in delivery.report.differences] == [
        ("Heinsberg,", 71, 70)
    ]


def test_only_rows_of_an_upper_level_belong_to_that_level(write_csv, county):
    path = write_csv("AGS;Gemeinde;Kinder 31.12.2014", "05370012;Geilenkirchen;5", "05370016;Heinsberg;6")
    delivery = read(path, county)
    assert delivery.level == "gemeinde"
    assert table(delivery) == {("05370012", "kinder", 2014): 5, ("05370016", "kinder", 2014): 6}


@pytest.mark.parametrize("mark", ["¹", " *)", " a)", " 1)", "¹⁾", "*"])
def test_footnote_marks_are_no_part_of_a_header(write_workbook, county, mark):
    path = write_workbook([["Nr", f"Arbeitslose{mark}"], [A, 1], [B, 2], [f"{mark.strip()} Jahresmittel"]])
    assert set(table(read(path, county, reference_date=DAY))) == {
        (A, "arbeitslose", 2014),
        (B, "arbeitslose", 2014),
    }


def test_two_hundred_columns_of_one_header_are_a_sentence(write_csv, county):
    path = write_csv(
        ";".join(["key", *["n"] * 200]), ";".join([A, *map(str, range(200))]), ";".join([B, *["1"] * 200])
    )
    assert "are all called “n”" in str(refused(path, county, reference_date=DAY))


def test_areas_side_by_side_are_told_as_such(write_workbook, county):
    path = write_workbook([["Merkmal", A, B, C, D], ["Einwohner", 1, 2, 3, 4], ["Kinder", 5, 6, 7, 8]])
    assert "has its areas side by side, in row 1" in str(refused(path, county, reference_date=DAY))
