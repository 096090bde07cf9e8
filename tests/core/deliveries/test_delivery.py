"""Deliveries as offices send them, and what becomes of every cell."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.deliveries.delivery import DeliveryRequest, read_delivery
from sozialmonitoring_plugin.core.deliveries.errors import DeliveryError, RefusedDelivery
from sozialmonitoring_plugin.core.deliveries.profile import profile_from_dict, profile_to_dict
from sozialmonitoring_plugin.core.deliveries.report import RowCounts, TotalDifference, UnmatchedRow
from sozialmonitoring_plugin.core.errors import Cancelled
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.indicators.tableau import Kind
from sozialmonitoring_plugin.core.values import Flag
from sozialmonitoring_plugin.core.wording import Wording

DAY = date(2014, 12, 31)
A, B, C, D = "05370012010", "05370012020", "05370016010", "05370016020"


def read(path, tree, profile=None, **request):
    parsed = profile_from_dict(profile) if profile is not None else None
    return read_delivery(DeliveryRequest(path, profile=parsed, **request), tree)


def table(delivery):
    """Observations as {(key, variable, year): value}, a value being number, reason or both with flags."""
    observations = delivery.observations
    return {
        (key, variable, day.year): shown(observations.values[row])
        for row, (key, variable, day) in enumerate(
            zip(observations.area_keys, observations.variables, observations.dates, strict=True)
        )
    }


def shown(value):
    content = value.reason.token or value.number
    return (content, value.flags.token) if value.flags else content


def refused(*arguments, **request):
    with pytest.raises(DeliveryError) as caught:
        read(*arguments, **request)
    return caught.value


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


@pytest.mark.parametrize(
    "header", ["Pflegefälle je Quartier", "Inobhutnahmen pro Gebiet", "Fälle (Rate)", "Anteilige Fälle"]
)
def test_whole_numbers_are_counts_whatever_their_header_sounds_like(write_csv, county, header):
    """Counts are protected before they are published, given numbers are not: a name must not lift that."""
    path = write_csv(f"key;{header}", f"{A};3", f"{B};4")
    delivery = read(path, county, reference_date=DAY)
    assert [variable.kind for variable in delivery.variables] == [Kind.COUNT]
    assert [remark.sentence() for remark in delivery.report.doubts] == [
        f"Column B: “{header}” sounds like a rate, but its whole numbers were taken for counts."
    ]
    kept = profile_to_dict(delivery.profile)
    for kind in Kind.COUNT, Kind.GIVEN:
        kept["variables"][0]["kind"] = kind.value
        stated = read(path, county, kept, reference_date=DAY)
        assert [variable.kind for variable in stated.variables] == [kind]
        assert stated.report.doubts == ()


SHARES_AND_MEANS = [
    "Arbeitslose in %", "Arbeitslose in Prozent", "Arbeitslose v.H.", "Arbeitslose v. H.", "Ø Alter",
    "Durchschnitt", "Durchschnittsalter", "Verweildauer, Mittelwert", "Share (percent)",
]  # fmt: skip


@pytest.mark.parametrize("header", SHARES_AND_MEANS)
def test_whole_numbers_of_a_share_or_mean_wait_for_a_word_of_a_person(write_csv, county, header):
    """12 % may not be summed, 12 persons may not go unprotected."""
    path = write_csv(f'key;Fälle;"{header}"', f"{A};3;12", f"{B};4;13")
    error = refused(path, county, reference_date=DAY)
    assert f"“{header}” in column C holds whole numbers that may be counts, shares or means" in str(error)
    assert "Give this variable in the import profile the “kind” “count”" in str(error)
    assert (error.report.counts.matched, error.details) == (2, f"C: {header}")
    assert "Anzahlen oder Anteile?" in error.report.to_html(Wording.of("de"))
    for kind in Kind.COUNT, Kind.GIVEN:
        variable = {"id": "share", "column": header, "kind": kind.value}
        stated = {"level": "quartier", "key": "key", "variables": [variable]}
        assert [one.kind for one in read(path, county, stated, reference_date=DAY).variables] == [kind]


@pytest.mark.parametrize("header", SHARES_AND_MEANS)
def test_fractions_of_a_share_or_mean_are_given(write_csv, county, header):
    path = write_csv(f'key;Fälle;"{header}"', f"{A};3;12,5", f"{B};4;13")
    delivery = read(path, county, reference_date=DAY)
    assert [variable.kind for variable in delivery.variables] == [Kind.COUNT, Kind.GIVEN]


def test_words_that_only_look_like_per_cent_are_counts(write_csv, county):
    path = write_csv("key;Fälle des VHS-Kurses;Umzüge v. Hückelhoven", f"{A};3;4", f"{B};4;5")
    assert [one.kind for one in read(path, county, reference_date=DAY).variables] == [Kind.COUNT] * 2


def test_a_long_table_with_whole_percentages_is_refused_too(write_csv, county):
    path = write_csv(
        "raum;merkmal;zahl", *(f"{area};{name};5" for area in (A, B) for name in ("n", "n in %"))
    )
    assert "“n in %” in column C holds whole numbers" in str(refused(path, county, reference_date=DAY))


def test_fractions_and_percent_signs_are_given(write_workbook, county):
    path = write_workbook(
        [
            ["key", "Fälle je 1000", "Quote", "Dichte", "Fälle"],
            [A, 1.5, 0.07, "8 %", 5],
            [B, 2, 0.5, "9 %", 6],
        ],
        formats={"C2": "0%", "C3": "0%"},
    )
    delivery = read(path, county, reference_date=DAY)
    assert [variable.kind for variable in delivery.variables] == [Kind.GIVEN] * 3 + [Kind.COUNT]
    assert delivery.report.doubts == ()


def test_in_a_long_table_each_name_is_judged_by_its_own_numbers(write_csv, county):
    path = write_csv(
        "raum;merkmal;zahl",
        *(
            f"{area};{name}"
            for area in (A, B)
            for name in ("Fälle pro Gebiet;5", "Fälle je 1000;2,5", "Quote;8 %")
        ),
    )
    delivery = read(path, county, reference_date=DAY)
    assert {variable.title: variable.kind for variable in delivery.variables} == {
        "Fälle pro Gebiet": Kind.COUNT, "Fälle je 1000": Kind.GIVEN, "Quote": Kind.GIVEN,
    }  # fmt: skip
    assert [remark.sentence() for remark in delivery.report.doubts] == [
        "Column C: “Fälle pro Gebiet” sounds like a rate, but its whole numbers were taken for counts."
    ]


def test_unmatched_rows_notes_and_areas_without_a_row(write_workbook, county):
    path = write_workbook(
        [["key", "name", "n"], [A, "Am Markt", 1], ["05370012099", "Neu", 2], [None, "Atlantis", 3],
         ["05374012010", "Elsewhere", 4], [None, None, 5], ["Quelle: eigene Erhebung"]]
    )  # fmt: skip
    report = read(path, county, reference_date=DAY).report
    assert report.counts == RowCounts(read=6, matched=1, unmatched=3, outside=1, notes=1)
    assert report.unmatched == (
        UnmatchedRow(3, "05370012099", "Neu", "unknown_key"),
        UnmatchedRow(4, "", "Atlantis", "unknown_name"),
        UnmatchedRow(6, "", "", "no_key"),
    )
    assert [key for key, _ in report.areas_without_row] == [B, C, D]


def test_an_unknown_area_whose_key_begins_ours_is_listed(write_csv):
    names = {"201": "Nord", "202": "Süd", "203": "Alle Höfe"}
    tree = AreaTree.build([Level("q", "Quartier")], [Area("q", key, name, "") for key, name in names.items()])
    rows = ["201;Nord;5", "202;Süd;6", "203;Alle Höfe;7"]
    path = write_csv("key;name;n", *rows, "20;Neubaugebiet;77", ";Neustadt gesamt;8")
    report = read(path, tree, reference_date=DAY).report
    assert report.counts == RowCounts(read=5, matched=3, unmatched=2)
    assert report.unmatched == (
        UnmatchedRow(5, "20", "Neubaugebiet", "unknown_key"),
        UnmatchedRow(6, "", "Neustadt gesamt", "unknown_name"),
    )
    path = write_csv("Quartier;n", *(row.split(";", 1)[1] for row in rows))
    assert table(read(path, tree, reference_date=DAY))["203", "n", 2014] == 7


def test_a_table_of_names_only(write_workbook, county):
    path = write_workbook([["Quartier", "n"], ["Hünshoven", 2], ["OBERBRUCH", 3], ["Am Markt", 4]])
    delivery = read(path, county, reference_date=DAY)
    assert table(delivery) == {(B, "n", 2014): 2, (C, "n", 2014): 3}
    assert delivery.report.unmatched == (UnmatchedRow(4, "Am Markt", "", "ambiguous_name"),)


def test_small_counts_that_look_like_keys_are_no_keys(write_workbook):
    names = ["Altstadt", "Neustadt", "Oststadt", "Weststadt"]
    areas = [Area("q", f"{number:03d}", name, "") for number, name in enumerate(names, 1)]
    tree = AreaTree.build([Level("q", "Quartier")], areas)
    path = write_workbook(
        [["Quartier", "n"], ["Altstadt", 3], ["Neustadt", 2], ["Oststadt", 4], ["Weststadt", 3]]
    )
    found = table(read(path, tree, reference_date=DAY))
    assert found == {
        ("001", "n", 2014): 3,
        ("002", "n", 2014): 2,
        ("003", "n", 2014): 4,
        ("004", "n", 2014): 3,
    }


def test_a_name_that_contradicts_its_key_is_doubted(write_workbook, county):
    path = write_workbook(
        [["key", "name", "n"], [A, "Am Markt", 1], [B, "Oberbruch", 2], [C, "Oberbruch", 3]]
    )
    doubts = [remark.sentence() for remark in read(path, county, reference_date=DAY).report.doubts]
    assert doubts == ["05370012020 is called “Oberbruch” in row 3, but “Hünshoven” here."]


def test_a_cell_nobody_understands_refuses_the_file_and_lists_all(write_workbook, county):
    path = write_workbook([["key", "n"], [A, 1], [B, "k.A."], [C, "ca. 3"], [D, 4]])
    error = refused(path, county, reference_date=DAY)
    assert str(error).startswith(
        "delivery.xlsx, sheet “Tabelle1”: “k.A.” in B3 is neither a number nor a known sign."
    )
    assert error.details == "B3: k.A.\nB4: ca. 3"
    assert [cell.cell for cell in error.report.unread] == ["B3", "B4"]
    assert error.report.counts.matched == 4
    profile = {"key": "key", "level": "quartier", "signs": {"k.A.": "missing", "ca. 3": "unreliable"}}
    found = table(read(path, county, profile, reference_date=DAY))
    assert (found[B, "n", 2014], found[C, "n", 2014]) == ("missing", "unreliable")


def test_a_count_below_zero_refuses_the_file_and_lists_all(write_workbook, county):
    """Excel makes -12 out of a typed (12): a number of limited validity, not twelve below nothing."""
    path = write_workbook(
        [["key", "n", "Saldo"], [A, -12, 1.5], [B, 3, -2.5], [C, "-4", 1], [D, -5, 0]],
        formats={"B5": "0;(0)"},
    )
    error = refused(path, county, reference_date=DAY)
    assert "-12 in B2 is below zero, which no count can be" in str(error)
    assert error.details == "B2: -12\nB4: -4"
    assert "Anzahlen unter null" in error.report.to_html(Wording.of("de"))
    given = [{"id": "n", "column": "n", "kind": "given"}]
    profile = {"level": "quartier", "key": "key", "variables": given}
    found = table(read(path, county, profile, reference_date=DAY))
    assert found == {(A, "n", 2014): -12, (B, "n", 2014): 3, (C, "n", 2014): -4, (D, "n", 2014): -5}


def test_two_rows_for_one_area_name_both_cells(write_workbook, county):
    path = write_workbook([["key", "n"], [A, 1], [B, 2], [5370012010, 1]])
    error = refused(path, county, reference_date=DAY)
    assert "05370012010 has two values for n at 2014-12-31, in B2 and B4." in str(error)


def test_a_heading_with_the_key_of_its_area_is_no_second_row(write_workbook, county):
    path = write_workbook([["key", "n"], [A, None], [A, 1], [B, 2]])
    assert table(read(path, county, reference_date=DAY)) == {(A, "n", 2014): 1, (B, "n", 2014): 2}


def test_a_column_of_mostly_masked_numbers_is_not_left_out(write_workbook, county):
    """Words make a column of text, signs don't: not even those of another publisher."""
    path = write_workbook(
        [["key", "few", "class"], [A, "*", "x"], [B, 12, "mittel"], [C, "*", "x"], [D, "*", "x"]]
    )
    assert "“*” in B2 is neither a number nor a known sign" in str(refused(path, county, reference_date=DAY))
    delivery = read(path, county, reference_date=DAY, signs="ba")
    assert list(table(delivery).values()) == ["hidden", 12, "hidden", "hidden"]
    assert delivery.report.columns_left_out == ("C class",)


def test_nothing_matches(write_workbook, county):
    path = write_workbook([["key", "n"], ["990001", 1], ["990002", 2]])
    error = refused(path, county, reference_date=DAY)
    assert "has no column with keys or names of the level Quartier" in str(error)
    assert "“990001”, “990002”" in str(error)
    assert f"“{A}”, “{B}”, “{C}”" in str(error)
    error = refused(path, county, {"key": "key", "level": "quartier"}, reference_date=DAY)
    assert "no row belongs to an area of the level Quartier. The table has “990001”, “990002”" in str(error)


def test_empty_sheets_and_headers_without_data(write_workbook, county):
    assert "is empty" in str(refused(write_workbook([]), county))
    assert "no column with keys" in str(refused(write_workbook([["key", "n"]]), county))
    assert "no row belongs" in str(
        refused(write_workbook([["key", "n"]]), county, {"key": "key", "level": "quartier"})
    )
    assert "has keys but no column of numbers" in str(
        refused(write_workbook([["key", "n"], [A, "viel"]]), county)
    )


def test_two_columns_of_the_same_header(write_workbook, county):
    path = write_workbook([["key", "n", "n"], [A, 1, 2], [B, 3, 4]])
    assert "the columns B, C are all called “n”" in str(refused(path, county, reference_date=DAY))
    profile = {"key": "key", "level": "quartier", "variables": [{"id": "n", "column": "n"}]}
    assert "Name the right one by its letter" in str(refused(path, county, profile, reference_date=DAY))
    profile["variables"] = [{"id": "n", "column": "[C]"}]
    assert table(read(path, county, profile, reference_date=DAY)) == {(A, "n", 2014): 2, (B, "n", 2014): 4}


def test_merged_cells_across_the_data(write_workbook, county):
    path = write_workbook([["key", "n"], [A, 1], [B, None]], merges=["B2:B3"])
    assert "the cells B2:B3 are merged across the data" in str(refused(path, county, reference_date=DAY))


def test_two_tables_side_by_side(write_workbook, county):
    path = write_workbook([["key", "n", None, "key", "n"], [A, 1, None, C, 3], [B, 2, None, D, 4]])
    assert "two tables side by side; the second has its keys in column D" in str(refused(path, county))


def test_a_column_the_profile_wants_is_not_there(write_workbook, county):
    path = write_workbook([["key", "name", "n"], [A, "Am Markt", 1]])
    profile = {"key": "key", "level": "quartier", "variables": [{"id": "m", "column": "Personen"}]}
    assert "has no column “Personen”. It has: “key”, “name”, “n”." in str(refused(path, county, profile))


def test_formulas_without_a_result_are_missing_and_told(write_workbook, county):
    path = write_workbook([["key", "n"], [A, 1], [B, "=1+1"], [C, 0]])
    delivery = read(path, county, reference_date=DAY)
    assert table(delivery)[B, "n", 2014] == "missing"
    assert [one.sentence() for one in delivery.report.doubts] == [
        "B3: A formula without a result was taken as missing."
    ]


def test_the_sheet_with_most_areas_is_taken(tmp_path, county):
    import openpyxl

    workbook = openpyxl.Workbook()
    for title, rows in {
        "Notes": [["Some", 1]],
        "Part": [["key", "n"], [A, 1]],
        "All": [["key", "n"], [A, 2], [B, 3]],
    }.items():
        sheet = workbook.create_sheet(title)
        for row in rows:
            sheet.append(row)
    workbook.save(tmp_path / "a.xlsx")
    assert read(tmp_path / "a.xlsx", county, reference_date=DAY).sheet == "All"
    assert read(tmp_path / "a.xlsx", county, reference_date=DAY, sheet="Part").sheet == "Part"
    assert (
        read(tmp_path / "a.xlsx", county, {"key": "key", "level": "quartier"}, reference_date=DAY).sheet
        == "All"
    )


def test_cancelling(write_workbook, county):
    class Impatient(Silence):
        def isCanceled(self):
            return True

    path = write_workbook([["key", "n"], [A, 1]])
    with pytest.raises(Cancelled):
        read_delivery(DeliveryRequest(path, reference_date=DAY), county, Impatient())


def test_reading_by_the_recognised_profile_gives_the_same(write_workbook, county):
    """What is recognised can be saved and reads the same file to the same observations."""
    path = write_workbook(
        [
            ["Titel 31.12.2014"],
            [],
            ["Nr", "Name", "Personen", "Quote"],
            [A, "Am Markt", 3, 1.5],
            [B, "Hünshoven", 4, 2.5],
        ]
    )
    first = read(path, county)
    again = read_delivery(DeliveryRequest(path, profile=first.profile), county)
    assert table(again) == table(first)
    assert again.observations.cells == first.observations.cells
    assert [variable.kind for variable in again.variables] == [variable.kind for variable in first.variables]


def test_data_without_any_header(write_csv, county):
    delivery = read(write_csv(f"{A};1", f"{B};2"), county, reference_date=DAY)
    assert table(delivery) == {(A, "column_b", 2014): 1, (B, "column_b", 2014): 2}


def test_hidden_rows_and_columns_are_read_and_told(tmp_path, county):
    import openpyxl

    workbook = openpyxl.Workbook()
    for row in [["key", "n"], [A, 1], [B, 2]]:
        workbook.active.append(row)
    workbook.active.row_dimensions[3].hidden = True
    workbook.active.column_dimensions["B"].hidden = True
    workbook.save(tmp_path / "a.xlsx")
    report = read(tmp_path / "a.xlsx", county, reference_date=DAY).report
    assert [one.sentence() for one in report.doubts] == [
        "1 hidden rows were read too, the first is row 3.", "Column B is hidden and was read too.",
    ]  # fmt: skip


def test_the_flag_of_nothing_is_kept(write_csv, county):
    observations = read(write_csv("key;n", f"{A};–", f"{B};5"), county, reference_date=DAY).observations
    assert Flag(int(observations.values.flags[0])) is Flag.NIL
