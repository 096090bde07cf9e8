"""Deliveries as offices send them, and what becomes of every cell."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest

from sozialmonitoring_plugin.core.deliveries.errors import RefusedDelivery
from sozialmonitoring_plugin.core.deliveries.reports.report import RowCounts, TotalDifference

from .read_back import DAY, A, B, C, D, read, refused, table


def test_a_wide_sheet_with_all_that_offices_put_into_one(write_workbook, county):
    path = write_workbook(
        [
            ["Agentur für Arbeit, Auswertung vom 3.2.2015"],
            ["Stichtag: 31.12.2014"],
            [],
            ["Schlüs-\nsel", "Quartier", "Arbeitslose 1)", None, "Quote\nin %"],
            [None, None, "ins-\ngesamt", "unter 25", None],
            [5370012010, "Am Markt", 120, "*", "8,5 %"],
            ["05370012020", "Hünshoven", "80", "-", 0.07],
            ["05370012", "Geilenkirchen", 200, "x", None],
            ["05370016010", "Oberbruch", "1 050", 12, "12,25r"],
            ["05370016020", "Am Markt", "(50)", "#NV", "."],
            [None, "Insgesamt", 1300, None, None],
            ["1) Jahresdurchschnitt"],
        ],
        merges=["A4:A5", "B4:B5", "C4:D4", "E4:E5", "A12:E12"],
        formats={"E7": "0.0%"},
    )
    delivery = read(path, county, signs="ba")
    assert table(delivery) == {
        (A, "arbeitslose_insgesamt", 2014): 120.0,
        (B, "arbeitslose_insgesamt", 2014): 80.0,
        (C, "arbeitslose_insgesamt", 2014): 1050.0,
        (D, "arbeitslose_insgesamt", 2014): (50.0, "limited"),
        (A, "arbeitslose_unter_25", 2014): "hidden",
        (B, "arbeitslose_unter_25", 2014): (0.0, "nil"),
        (C, "arbeitslose_unter_25", 2014): 12.0,
        (D, "arbeitslose_unter_25", 2014): "missing",
        (A, "quote_in", 2014): 8.5,
        (B, "quote_in", 2014): 7.0,
        (C, "quote_in", 2014): (12.25, "revised"),
        (D, "quote_in", 2014): "missing",
    }
    report = delivery.report
    assert report.counts == RowCounts(
        read=7, matched=4, totals=2, unmatched=0, outside=0, left_out=0, notes=1
    )
    assert (report.values, dict(report.reasons)) == (12, {"hidden": 1, "missing": 2})
    assert dict(report.flags) == {"limited": 1, "nil": 1, "revised": 1}
    assert (report.totals_compared, report.differences) == (2, ())
    doubts = [remark.sentence() for remark in report.doubts]
    assert "D10: The error #NV was taken as missing." in doubts
    assert "1 keys were known only with other leading zeros, for example 5370012010." in doubts


def test_every_value_knows_its_cell_its_file_and_its_variable(write_workbook, county):
    path = write_workbook([["key", "a", "b"], [A, 1, 2], [B, 3, 4]])
    delivery = read(path, county, reference_date=DAY, source="Office")
    assert delivery.observations.cells == ("B2", "B3", "C2", "C3")
    assert delivery.observations.values.numbers.tolist() == [1, 3, 2, 4]
    assert delivery.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (delivery.file_name, delivery.sheet, delivery.level) == ("delivery.xlsx", "Tabelle1", "quartier")
    assert [(variable.id, variable.source) for variable in delivery.variables] == [
        ("a", "Office"),
        ("b", "Office"),
    ]


def test_a_csv_of_an_english_minded_program(write_csv, county):
    path = write_csv("key,name,n,share", f'{A},Am Markt,"1,200",8.5', f"{B},Hünshoven,850,7.25")
    with pytest.raises(
        RefusedDelivery, match=r"“1,200” in C2 can mean two numbers, and nothing in column C decides"
    ):
        read(path, county, reference_date=DAY)
    delivery = read(path, county, {"key": "key", "numbers": "english"}, reference_date=DAY)
    assert table(delivery)[A, "n", 2014] == 1200
    assert table(delivery)[B, "share", 2014] == 7.25


def test_years_as_columns(write_workbook, county):
    path = write_workbook(
        [["Kennziffer", "Arbeitslose", "Arbeitslose"], [None, 2013, "2014"], [A, 5, 6], [B, 7, "-"]]
    )
    delivery = read(path, county)
    assert table(delivery) == {
        (A, "arbeitslose", 2013): 5, (B, "arbeitslose", 2013): 7,
        (A, "arbeitslose", 2014): 6, (B, "arbeitslose", 2014): (0.0, "nil"),
    }  # fmt: skip
    assert [variable.title for variable in delivery.variables] == ["Arbeitslose"]


def test_bare_years_as_columns_take_their_name_from_the_title(write_workbook, county):
    path = write_workbook([["Geburten nach Quartieren"], [], ["Quartier", 2013, 2014], [A, 5, 6], [C, 7, 8]])
    delivery = read(path, county)
    assert table(delivery)[C, "geburten_nach_quartieren", 2013] == 7
    assert delivery.report.dates == (date(2013, 12, 31), date(2014, 12, 31))


def test_a_long_table_needs_no_profile(write_csv, county):
    rows = [
        f"{number};{year};{key};{group};{number * 10}"
        for number, (key, year, group) in enumerate(
            (key, year, group) for key in (A, B) for year in (2013, 2014) for group in ("unter 3", "ab 65")
        )
    ]
    path = write_csv("id;jahr;raum;gruppe;zahl", *rows)
    found = table(read(path, county))
    assert found[A, "unter_3", 2013] == 0
    assert found[A, "ab_65", 2013] == 10
    assert found[B, "ab_65", 2014] == 70
    assert len(found) == 8


def test_long_rows_that_no_rule_wants_are_left_out_and_counted(write_csv, county):
    path = write_csv("raum;gruppe;zahl", f"{A};ab 65;5", f"{A};Hunde;k.A.", f"{B};ab 65;6", f"{B};Hunde;9")
    profile = {
        "level": "quartier", "key": "raum", "long": {"value": "zahl"}, "date": {"fixed": "2014-12-31"},
        "variables": [{"id": "old", "when": {"column": "gruppe", "equals": "AB 65"}}],
    }  # fmt: skip
    delivery = read(path, county, profile)
    assert table(delivery) == {(A, "old", 2014): 5, (B, "old", 2014): 6}
    assert delivery.report.counts == RowCounts(read=4, matched=2, left_out=2)


def test_a_key_split_over_columns_of_numbers(write_workbook, county):
    path = write_workbook(
        [
            ["Land", "RB", "Kreis", "Gem", "Q", "n"],
            [5, 3, 70, 12, 10, 1],
            [5, 3, 70, 16, 20, 2],
            [5, 3, 70, 12, None, 9],
        ]
    )
    profile = {"key": ["Land", "RB", "Kreis", "Gem", "Q"], "widths": [2, 1, 2, 3, 3], "level": "quartier"}
    delivery = read(path, county, profile, reference_date=DAY)
    assert table(delivery) == {(A, "n", 2014): 1, (D, "n", 2014): 2}
    assert delivery.report.counts.totals == 1


def test_a_header_found_again_after_the_title_grew(write_workbook, county):
    profile = {"level": "quartier", "key": "Nr", "variables": [{"id": "n", "column": "Personen"}]}
    for title in ([], [["Titel"]], [["Titel"], ["noch einer", "und"], []]):
        path = write_workbook([*title, ["Nr", "Name", "Personen 31.12.2014"], [A, "Am Markt", 3]])
        delivery = read(path, county, profile)
        assert table(delivery) == {(A, "n", 2014): 3}
        assert delivery.observations.cells == (f"C{len(title) + 2}",)


def test_where_a_date_comes_from_is_a_matter_of_trust(write_workbook, county):
    rows = [["Bericht vom 31.12.2012"], ["key", "jahr", "n 2013"], [A, 2014, 5]]
    path = write_workbook(rows)
    base = {"key": "key", "level": "quartier", "variables": [{"id": "n", "column": "n"}]}

    def years(**dates):
        delivery = read(
            path, county, {**base, "date": {"column": "jahr", **dates}}, reference_date=date(2015, 12, 31)
        )
        return [day.year for day in delivery.observations.dates]

    assert years() == [2013]
    assert years(trust=["column", "header"]) == [2014]
    assert years(trust=["title", "header"]) == [2012]
    assert years(trust=["request", "header"]) == [2015]
    assert years(fixed="2016-12-31") == [2016]
    assert "the reference date 2015-12-31 was not used" in str(
        [
            remark.sentence()
            for remark in read(path, county, base, reference_date=date(2015, 12, 31)).report.doubts
        ]
    )


def test_a_year_in_the_title_is_believed_last(write_workbook, county):
    path = write_workbook([["Sozialbericht 2015"], ["key", "n"], [A, 5]])
    assert read(path, county).report.dates == (date(2015, 12, 31),)
    assert read(path, county, reference_date=DAY).report.dates == (DAY,)


def test_a_delivery_without_any_date_asks_for_one(write_workbook, county):
    error = refused(write_workbook([["key", "n"], [A, 5]]), county)
    assert "does not say for which date column B “n” is. Give the reference date." in str(error)


def test_a_date_column_with_something_else_in_it(write_csv, county):
    path = write_csv("key;jahr;n", f"{A};2013;1", f"{B};bald;2")
    error = refused(path, county, {"key": "key", "level": "quartier", "date": {"column": "jahr"}})
    assert "“bald” in B3 is no date" in str(error)


def test_reasons_for_rows_replace_whatever_stands_there(write_workbook, county):
    path = write_workbook([["key", "people", "z", "class"], [A, 90, 0, None], [B, 400, 0.5, "mittel"]])
    profile = {
        "level": "quartier", "key": "key", "date": {"fixed": "2014-12-31"},
        "variables": [{"id": "people", "column": "people"}, {"id": "z", "column": "z", "kind": "given"}],
        "reasons": {"when": {"column": "class", "equals": [""]}, "reason": "not_rated", "variables": "z"},
    }  # fmt: skip
    assert table(read(path, county, profile)) == {
        (A, "people", 2014): 90, (B, "people", 2014): 400, (A, "z", 2014): "not_rated", (B, "z", 2014): 0.5,
    }  # fmt: skip


def test_totals_that_are_wrong_are_told_not_imported(write_workbook, county):
    path = write_workbook(
        [["key", "name", "n"], [A, "", 10], [B, "", 20], ["05370012", "", 31], [C, "", 5], [D, "", 6],
         ["", "zusammen", 11], ["", "Summe", 40]]
    )  # fmt: skip
    delivery = read(path, county, reference_date=DAY)
    assert len(delivery.observations) == 4
    assert delivery.report.totals_compared == 3
    assert delivery.report.differences == (
        TotalDifference("C4", "05370012", "n", DAY, 31.0, 30.0),
        TotalDifference("C8", "Summe", "n", DAY, 40.0, 41.0),
    )


def test_a_total_with_a_hidden_part_cannot_be_compared(write_workbook, county):
    path = write_workbook([["key", "n"], [A, 10], [B, "."], ["05370012", 31]])
    report = read(path, county, reference_date=DAY).report
    assert (report.totals_compared, report.differences) == (0, ())


def test_rates_are_not_summed_up(write_workbook, county):
    path = write_workbook([["key", "Quote"], [A, 10.5], [B, 20], ["05370012", 14]])
    assert read(path, county, reference_date=DAY).report.totals_compared == 0
