"""Sheets that say more than once, and above their rows, what the rows are about."""

from __future__ import annotations

from datetime import date

from ..read_back import DAY, A, B, C, D, read, table


def test_a_header_repeated_on_every_page_is_no_row(write_workbook, county):
    header = ["Schlüssel", "Name", "Personen"]
    path = write_workbook(
        [
            ["Titel 31.12.2014"],
            header,
            [A, "Am Markt", 1],
            [B, "Hünshoven", 2],
            header,
            [],
            [C, "Oberbruch", 3],
            header,
            [D, "Am Markt", 4],
        ]
    )
    delivery = read(path, county)
    assert table(delivery) == {
        (A, "personen", 2014): 1,
        (B, "personen", 2014): 2,
        (C, "personen", 2014): 3,
        (D, "personen", 2014): 4,
    }
    assert delivery.report.unmatched == ()


def test_a_header_of_two_rows_repeated_with_its_merges(write_workbook, county):
    top, low = ["Gebiet", "Personen", None], [None, "männlich", "weiblich"]
    path = write_workbook(
        [top, low, [A, 1, 2], [], top, low, [C, 3, 4]], merges=["A1:A2", "B1:C1", "A5:A6", "B5:C5"]
    )
    assert table(read(path, county, reference_date=DAY)) == {
        (A, "personen_maennlich", 2014): 1,
        (A, "personen_weiblich", 2014): 2,
        (C, "personen_maennlich", 2014): 3,
        (C, "personen_weiblich", 2014): 4,
    }


def test_a_block_for_each_municipality_tells_same_names_apart(write_workbook, county):
    header = ["Quartier", "Kinder"]
    path = write_workbook(
        [
            ["Kinder am 31.12.2014"],
            ["Geilenkirchen"],
            header,
            ["Am Markt", 1],
            ["Hünshoven", 2],
            [],
            ["Heinsberg"],
            header,
            ["Am Markt", 3],
            ["Oberbruch", 4],
        ]
    )
    delivery = read(path, county)
    assert table(delivery) == {
        (A, "kinder", 2014): 1,
        (B, "kinder", 2014): 2,
        (D, "kinder", 2014): 3,
        (C, "kinder", 2014): 4,
    }


def test_a_block_for_each_date_has_the_date_of_its_title(write_workbook, county):
    header = ["Nr", "Name", "Kinder"]
    path = write_workbook(
        [
            ["Stand: 31.12.2013"],
            header,
            [A, "Am Markt", 1],
            [B, "Hünshoven", 2],
            [],
            ["Stand: 31.12.2014"],
            header,
            [A, "Am Markt", 3],
            [B, "Hünshoven", 4],
        ]
    )
    delivery = read(path, county)
    assert table(delivery) == {
        (A, "kinder", 2013): 1,
        (B, "kinder", 2013): 2,
        (A, "kinder", 2014): 3,
        (B, "kinder", 2014): 4,
    }
    assert "The dates stand in the titles of the blocks." in [
        one.sentence() for one in delivery.report.because
    ]
    assert read(path, county, None).profile.dates.column == "[title]"


def test_state_statistics_of_two_municipalities_below_each_other(write_csv, county):
    """The shape of table 13211: titles, months above sexes, years as rows, a block for each municipality."""

    def block(name, *rows):
        return [
            name + ";;;;",
            ";Monate;Monate;Monate;Monate",
            ";Januar (31.);Januar (31.);Februar (28. bzw. 29.);Februar (28. bzw. 29.)",
            "Jahr;Insgesamt;weiblich;Insgesamt;weiblich",
            *rows,
        ]

    path = write_csv(
        "Arbeitsmarktstatistik;;;;",
        "Arbeitslose (Anzahl);;;;",
        *block("Geilenkirchen, Stadt", "2013;5;2;6;3", "2012;7;3;.;-"),
        *block("Heinsberg, Stadt", "2013;50;20;60;30"),
        "_____",
        "(C)opyright Landesbetrieb, 2014",
    )
    delivery = read(path, county, level="gemeinde")
    observations = delivery.observations
    found = {
        (key, variable, day): observations.values[row].number
        for row, (key, variable, day) in enumerate(
            zip(observations.area_keys, observations.variables, observations.dates, strict=True)
        )
    }
    assert found["05370012", "arbeitslose_anzahl_insgesamt", date(2013, 1, 31)] == 5
    assert found["05370012", "arbeitslose_anzahl_weiblich", date(2013, 2, 28)] == 3
    assert found["05370012", "arbeitslose_anzahl_weiblich", date(2012, 2, 29)] == 0
    assert found["05370016", "arbeitslose_anzahl_insgesamt", date(2013, 2, 28)] == 60
    assert len(found) == 12
    assert delivery.report.counts.notes >= 2


def test_variables_below_each_other_under_the_name_of_their_area(write_workbook, county):
    path = write_workbook(
        [
            ["Geilenkirchen"],
            ["Merkmal", "Wert"],
            ["Einwohner", 500],
            ["Kinder", 50],
            ["Heinsberg"],
            ["Merkmal", "Wert"],
            ["Einwohner", 700],
            ["Kinder", 80],
        ]
    )
    assert table(read(path, county, level="gemeinde", reference_date=DAY)) == {
        ("05370012", "einwohner", 2014): 500,
        ("05370012", "kinder", 2014): 50,
        ("05370016", "einwohner", 2014): 700,
        ("05370016", "kinder", 2014): 80,
    }


def test_headers_that_many_tables_share_take_the_subject_of_the_title(write_csv, county):
    """Population and unemployed both come as "Insgesamt" and "männlich": never one variable."""
    rows = (";;Geschlecht;Geschlecht", ";;Insgesamt;männlich", f"{A};Am Markt;10;5", f"{B};Hünshoven;20;11")
    found = [
        set(table(read(write_csv("GENESIS-Tabelle: 1", f"{title};;;", *rows), county)))
        for title in ("Bevölkerung 31.12.2014", "Arbeitslose 31.12.2014")
    ]
    assert (A, "bevoelkerung_insgesamt", 2014) in found[0]
    assert (A, "arbeitslose_maennlich", 2014) in found[1]
    assert not found[0] & found[1]
