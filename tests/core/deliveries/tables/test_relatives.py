"""Other files of the families: other years, other depths of header, other orders, other levels."""

from __future__ import annotations

from datetime import date

import openpyxl
import pytest

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.deliveries.delivery import DeliveryRequest, look_at
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_file
from sozialmonitoring_plugin.core.indicators.tableau import Kind

from ..read_back import DAY, A, B, C, D, read, refused, table


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


def test_a_long_table_with_all_levels_in_one_column_in_another_order(write_csv, county):
    rows = [
        f"{value};{group};31.12.{year};{key}"
        for year in (2013, 2014)
        for group, factor in (("unter 6", 1), ("6 bis 17", 2))
        for key, value in ((A, 1 * factor), (B, 2 * factor), ("05370012", 3 * factor))
    ]
    delivery = read(write_csv("wert;altersgruppe;stichtag;gebiet", *rows), county)
    found = table(delivery)
    assert (found[B, "n_6_bis_17", 2014], len(found)) == (4, 8)
    assert (delivery.report.totals_compared, delivery.report.differences) == (4, ())


def test_a_long_table_that_names_the_cell_of_each_number(write_csv, county):
    """Our own export of observations: what tells no rows apart names no number, and “value” is the value."""
    path = write_csv(
        "area_key,variable,reference_date,value,delivery,cell",
        *(
            f"{key},{name},2024-12-31,{10 * row + column},13,{letter}{row}"
            for row, key in enumerate((A, B, C, D))
            for column, (name, letter) in enumerate((("men", "E"), ("women", "F")))
        ),
    )
    assert table(read(path, county)) == {
        (key, name, 2024): 10 * row + column
        for row, key in enumerate((A, B, C, D))
        for column, name in enumerate(("men", "women"))
    }


@pytest.mark.parametrize("mark", ["¹", " *)", " a)", " 1)", "¹⁾", "*"])
def test_footnote_marks_are_no_part_of_a_header(write_workbook, county, mark):
    path = write_workbook([["Nr", f"Arbeitslose{mark}"], [A, 1], [B, 2], [f"{mark.strip()} Jahresmittel"]])
    assert set(table(read(path, county, reference_date=DAY))) == {
        (A, "arbeitslose", 2014),
        (B, "arbeitslose", 2014),
    }


def test_totals_before_and_after_and_blank_rows_between(write_workbook, county):
    path = write_workbook(
        [
            ["Nr", "Name", "n"],
            [None, "Insgesamt", 10],
            [],
            [A, "Am Markt", 1],
            [B, "Hünshoven", 2],
            [None, "zusammen", 3],
            [],
            [C, "Oberbruch", 3],
            [D, "Am Markt", 4],
            [None, "zusammen", 7],
            [],
            [None, "Alle Quartiere", 10],
        ]
    )
    delivery = read(path, county, reference_date=DAY)
    report = delivery.report
    assert [one.title for one in delivery.variables] == ["n"]
    assert (report.counts.matched, report.counts.totals, report.differences) == (4, 4, ())


@pytest.mark.parametrize("above", [True, False])
def test_a_sum_that_is_called_like_one_of_its_parts(write_workbook, above):
    """Bezirk Harburg above or below its Stadtteile, of which one is Harburg."""
    names = ("Harburg", "Wilstorf", "Eißendorf")
    tree = AreaTree.build(
        [Level("s", "Stadtteil")], [Area("s", str(701 + n), one, "") for n, one in enumerate(names)]
    )
    parts = [["Harburg", 5, 50], ["Wilstorf", 6, 60], ["Eißendorf", 7, 70]]
    rows = [["Harburg", 18, 180], *parts] if above else [*parts, ["Harburg", 18, 180]]
    delivery = read(write_workbook([["Gebiet", "Kinder", "Personen"], *rows]), tree, reference_date=DAY)
    assert table(delivery)["701", "kinder", 2014] == 5
    assert delivery.report.counts.totals == 1


def test_two_rows_of_an_area_that_add_up_nothing_stay_two_values(write_workbook, county):
    path = write_workbook([["key", "n", "m"], [A, 1, 5], [B, 2, 6], [A, 4, 7]])
    assert "has two values" in str(refused(path, county, reference_date=DAY))


def workbook_of(path, sheets):
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for title, rows in sheets.items():
        page = workbook.create_sheet(title)
        for row in rows:
            page.append(row)
    workbook.save(path)
    return path


def test_a_sheet_for_each_year_has_the_year_of_its_name(tmp_path, county):
    header = ["key", "n"]
    path = workbook_of(
        tmp_path / "a.xlsx",
        {"2013": [header, [A, 1], [B, 2]], "2014": [header, [A, 3], [B, 4], [C, 5]], "Hinweise": [["Text"]]},
    )
    delivery = read(path, county)
    assert (delivery.sheet, delivery.report.dates) == ("2014", (date(2014, 12, 31),))
    assert "Sheet 2014 was read; 2013 have the same columns and are deliveries of their own." in [
        one.sentence() for one in delivery.report.because
    ]
    assert table(read(path, county, sheet="2013"))[B, "n", 2013] == 2


def test_two_hundred_columns_of_one_header_are_a_sentence(write_csv, county):
    path = write_csv(
        ";".join(["key", *["n"] * 200]), ";".join([A, *map(str, range(200))]), ";".join([B, *["1"] * 200])
    )
    assert "are all called “n”" in str(refused(path, county, reference_date=DAY))


def test_classes_under_an_index_are_asked_and_rates_of_the_same_index_are_not(write_csv, county):
    keys = [f"{number:03d}" for number in range(1, 41)]
    tree = AreaTree.build([Level("q", "Quartier")], [Area("q", key, f"Gebiet {key}", "") for key in keys])
    path = write_csv(
        "key;status_index;score_index", *(f"{key};{int(key) % 4 + 1};{int(key) / 7:.3f}" for key in keys)
    )
    error = refused(path, tree, reference_date=DAY, numbers="english")
    assert "“status_index” in column B holds whole numbers" in str(error)


def test_a_monitoring_with_zeros_in_unrated_rows_and_no_column_of_classes(write_workbook, county):
    """Another edition: what tells the unrated rows from the others is their key."""
    path = write_workbook(
        [
            ["Nummer", "Name", "EW 31.12.2018", "S1", "S2", "S3"],
            [A, "Am Markt", 3000, -0.5, 0.25, 1.5],
            [B, "Hünshoven", 120, 0, 0, 0],
            [C, "Oberbruch", 2500, 0.5, -0.25, -1.5],
        ]
    )
    look = look_at(read_file(path), DeliveryRequest(path, reference_date=date(2018, 12, 31)), county)
    unrated = look.report.unrated
    assert (unrated.rows, unrated.column, unrated.equals) == ((3,), "Nummer", (B,))
    assert unrated.variables == ("s1", "s2", "s3")


def test_a_quotient_of_two_other_columns_is_a_rate_without_a_question(write_workbook):
    keys = [f"{number:03d}" for number in range(1, 8)]
    tree = AreaTree.build([Level("q", "Quartier")], [Area("q", key, f"Gebiet {key}", "") for key in keys])
    rows = [[key, 1000 + 130 * n, round(1.5 + n * n / 3, 2)] for n, key in enumerate(keys)]
    path = write_workbook(
        [["key", "Personen", "Fläche km²", "Dichte"], *([*row, round(row[1] / row[2])] for row in rows)]
    )
    delivery = read(path, tree, reference_date=DAY)
    assert [one.kind for one in delivery.variables] == [Kind.COUNT, Kind.COUNT, Kind.GIVEN]
    assert delivery.report.kinds_doubted == ()


def test_a_mean_is_told_from_a_count_by_its_total(write_workbook, county):
    path = write_workbook(
        [
            ["key", "Name", "Durchschnittsalter", "Alter in Prozent"],
            [A, "", 40, 3],
            [B, "", 44, 4],
            [C, "", 48, 5],
            [D, "", 52, 6],
            ["", "Insgesamt", 46, 18],
        ]
    )
    error = refused(path, county, reference_date=DAY)
    assert [column.name for column in error.report.kinds_open] == ["Alter in Prozent"]


def test_totals_say_whether_a_point_is_for_thousands(write_csv, county):
    """Nothing in the column decides, but 1.234 and 2.000 are 3.234 in thousands only beside 500 and 500."""
    rows = (f"{A};1.234", f"{B};500", "05370012;1.734", f"{C};2.000", f"{D};1.500", "05370016;3.500")
    delivery = read(write_csv("key;n", *rows), county, reference_date=DAY)
    assert list(table(delivery).values()) == [1234, 500, 2000, 1500]
    assert "Column B writes 1.234,5: only so its totals add up." in [
        one.sentence() for one in delivery.report.because
    ]
    assert delivery.profile.variables[0].numbers == "german"


def test_totals_that_add_up_neither_way_leave_the_question(write_csv, county):
    path = write_csv("key;n", f"{A};1.234", f"{B};500", "05370012;1.999", f"{C};2.000", f"{D};1.500")
    assert "“1.234” in B2 can mean two numbers" in str(refused(path, county, reference_date=DAY))


def test_a_long_table_with_a_column_for_each_sex_loses_none(write_csv, county):
    """Ages in rows, sexes in columns, codes of the ages beside: every cell under a name of its own."""
    rows = (
        f"{key};{code};{age};{first + code};{first + 10 * code}"
        for key, first in ((A, 1), (B, 2), (C, 3))
        for code, age in ((1, "unter 6"), (2, "6 bis 17"))
    )
    delivery = read(write_csv("key;Code;Alter;männlich;weiblich", *rows), county, reference_date=DAY)
    assert [one.title for one in delivery.variables] == [
        "unter 6 männlich", "unter 6 weiblich", "6 bis 17 männlich", "6 bis 17 weiblich",
    ]  # fmt: skip
    assert table(delivery)[C, "n_6_bis_17_weiblich", 2014] == 23
    assert len(table(delivery)) == 12


def test_single_years_in_rows_are_told_with_their_column(write_csv, county):
    rows = (f"{key};{age};{age + 5 * n}" for n, key in enumerate((A, B, C)) for age in range(3))
    delivery = read(write_csv("key;Alter;Personen", *rows), county, reference_date=DAY)
    assert table(delivery)[C, "alter_2", 2014] == 12
    assert len(table(delivery)) == 9


def test_blocks_below_each_other_are_told_apart_by_their_titles(write_workbook, county):
    header = ["key", "unter 18", "ab 18"]
    path = write_workbook(
        [
            ["Stand 31.12.2014"],
            ["Männer"], header, [A, 1, 2], [B, 3, 4], [],
            ["Frauen"], header, [A, 5, 6], [B, 7, 8],
        ]
    )  # fmt: skip
    found = table(read(path, county))
    assert (found[B, "maenner_unter_18", 2014], found[A, "frauen_ab_18", 2014]) == (3, 6)
    assert len(found) == 8


def test_a_list_of_facilities_is_no_table_of_variables(write_csv, county):
    """Several Kitas in an area are not summed, and their names name no numbers."""
    rows = (f"{key};Kita {key[-3:]} {n};{20 + n}" for key in (A, B, C) for n in range(2))
    assert "has two values" in str(refused(write_csv("key;Kita;Plätze", *rows), county, reference_date=DAY))


def test_two_tables_of_the_same_areas_in_another_order_are_not_read_as_one(write_workbook, county):
    rows = [[A, 1, None, D, 40], [B, 2, None, C, 30], [C, 3, None, B, 20], [D, 4, None, A, 10]]
    path = write_workbook([["key", "n", None, "key", "m"], *rows])
    assert "holds two tables side by side" in str(refused(path, county, reference_date=DAY))


@pytest.mark.parametrize("merged", [True, False])
def test_a_key_in_the_first_row_of_its_group_holds_for_all_of_them(write_workbook, county, merged):
    rows = [["Stand 31.12.2014"], ["key", "Name", "Geschlecht", "Personen"]]
    for number, key in enumerate((A, B, C)):
        rows += [[key, f"Gebiet {number}", "m", number], [None, None, "w", 10 + number], [None, None, "d", 1]]
    merges = [f"{column}{row}:{column}{row + 2}" for row in (3, 6, 9) for column in "AB"] if merged else ()
    delivery = read(write_workbook(rows, merges), county)
    found = table(delivery)
    assert (found[C, "personen_w", 2014] if (C, "personen_w", 2014) in found else found[C, "w", 2014]) == 12
    assert len(found) == 9
    assert delivery.report.unmatched == ()


def test_a_row_of_women_below_each_area_is_not_taken_for_a_second_value_of_it(write_workbook, county):
    """The names are filled in every row, so nothing says that the key holds for both."""
    rows = [["key", "Name", "n"]]
    for number, (key, name) in enumerate(((A, "Am Markt"), (B, "Hünshoven"), (C, "Oberbruch"))):
        rows += [[key, name, 10 + number], [None, "darunter Frauen", 5]]
    delivery = read(write_workbook(rows), county, reference_date=DAY)
    assert list(table(delivery).values()) == [10, 11, 12]
    assert len(delivery.report.unmatched) == 3


def test_areas_side_by_side_are_told_as_such(write_workbook, county):
    path = write_workbook([["Merkmal", A, B, C, D], ["Einwohner", 1, 2, 3, 4], ["Kinder", 5, 6, 7, 8]])
    assert "has its areas side by side, in row 1" in str(refused(path, county, reference_date=DAY))


def test_the_heading_of_the_first_section_is_no_line_of_the_header(write_workbook, county):
    rows = [
        ["Kinder 31.12.2014"], ["Gebiet", "Kinder", "Jugendliche"],
        ["Geilenkirchen"], ["Am Markt", 1, 2], ["Hünshoven", 3, 4],
        ["Heinsberg"], ["Oberbruch", 5, 6], ["Am Markt", 7, 8],
    ]  # fmt: skip
    found = table(read(write_workbook(rows), county))
    assert found == {
        (A, "kinder", 2014): 1, (A, "jugendliche", 2014): 2, (B, "kinder", 2014): 3,
        (B, "jugendliche", 2014): 4, (C, "kinder", 2014): 5, (C, "jugendliche", 2014): 6,
        (D, "kinder", 2014): 7, (D, "jugendliche", 2014): 8,
    }  # fmt: skip


def test_a_header_that_shows_only_a_month_means_its_end(write_workbook, county):
    """Excel keeps the first day of the month behind "Dez 14"."""
    path = write_workbook(
        [["key", date(2014, 11, 1), date(2014, 12, 1)], [A, 1, 2], [B, 3, 4]],
        formats={"B1": "mmm yy", "C1": "[$-407]mmm/ yy;@"},
    )
    assert read(path, county).report.dates == (date(2014, 11, 30), date(2014, 12, 31))


def test_pieces_of_the_key_are_no_numbers(write_csv):
    """BEZ and PGR of Berlin stand in front of the numbers of inhabitants."""
    keys = [f"{10 + n // 3}{20 + n % 3}{n:04d}" for n in range(9)]
    areas = [Area("plr", key, f"Kiez {key}", "") for key in keys]
    tree = AreaTree.build([Level("plr", "Planungsraum")], areas)
    rows = (f"{key};{key[:2]};{key[2:4]};{100 + int(key[4:])}" for key in keys)
    path = write_csv("RAUMID;BEZ;PGR;E_E", *rows)
    assert [one.id for one in read(path, tree, reference_date=DAY).variables] == ["e_e"]


@pytest.mark.parametrize("name", ["", "Quartiere", "Zeitbezug", "S_JAHR"])
def test_years_that_come_again_and_again_are_dates_whatever_stands_above_them(write_csv, county, name):
    """The regional database puts the name of the areas above the column of years."""
    rows = (f"{year};{key};{year - 2000}" for year in (2013, 2014) for key in (A, B, C))
    delivery = read(write_csv(f"{name};key;Personen", *rows), county)
    assert table(delivery)[C, "personen", 2013] == 13
    assert len(table(delivery)) == 6


def test_a_month_in_six_digits_is_a_date_below_a_name_for_dates(write_csv, county):
    delivery = read(write_csv("ZEIT;RAUMID;E_E", f"202106;{A};5", f"202106;{B};6"), county)
    assert delivery.report.dates == (date(2021, 6, 30),)
    assert [one.id for one in delivery.variables] == ["e_e"]


def test_a_column_of_formulas_without_results_is_not_left_out_silently(write_workbook, county):
    path = write_workbook([["key", "m", "w", "zusammen"], [A, 1, 2, "=B2+C2"], [B, 3, 4, "=B3+C3"]])
    doubts = read(path, county, reference_date=DAY).report.doubts
    assert "D2: A formula without a result was taken as missing." in [one.sentence() for one in doubts]


def test_of_a_sheet_a_year_with_as_many_areas_the_latest_is_read(tmp_path, county):
    sheets = {year: [["key", "n"], [A, 1]] for year in ("2013", "2015", "2014")}
    path = workbook_of(tmp_path / "a.xlsx", sheets)
    assert read(path, county).sheet == "2015"


def test_a_sum_below_each_group_does_not_part_the_group_from_its_key(write_workbook, county):
    rows = [["Stand 31.12.2014"], ["key", "Geschlecht", "Personen"]]
    for number, key in enumerate((A, B, C)):
        rows += [[key, "m", number], [None, "w", 10 + number], [f"Summe {number}", None, 10 + 2 * number]]
    assert list(table(read(write_workbook(rows), county)).values()) == [0, 1, 2, 10, 11, 12]


def test_a_column_in_which_every_number_is_hidden_keeps_its_reasons(write_csv, county):
    path = write_csv("key;Arbeitslose;darunter schwerbehindert", f"{A};5;.", f"{B};6;.")
    assert table(read(path, county, reference_date=DAY))[A, "darunter_schwerbehindert", 2014] == "hidden"


def test_moves_between_areas_are_no_variables_of_the_areas(write_csv, county):
    rows = (f"{one};{other};5" for one in (A, B, C, D) for other in (A, B, C, D) if one != other)
    path = write_csv("von;nach;Umzüge", *rows)
    assert "has two values" in str(refused(path, county, reference_date=DAY))


def test_the_numbers_of_the_year_before_are_not_read_for_this_year(write_csv, county):
    path = write_csv("key;Arbeitslose Dez 2014;Vorjahr", f"{A};5;7", f"{B};6;8")
    delivery = read(path, county)
    assert table(delivery) == {(A, "arbeitslose", 2014): 5, (B, "arbeitslose", 2014): 6}
    assert delivery.report.columns_left_out == ("C Vorjahr",)


def test_classes_with_their_trend_are_no_numbers(write_csv, county):
    """The index of Berlin's monitoring: status 1 to 4, dynamics + +/- -."""
    rows = (f"{A};0,5;1+", f"{B};-0,5;2-", f"{C};1,5;3+/-", f"{D};0,1;2+")
    delivery = read(write_csv("key;Status-Index;Status/Dynamik", *rows), county, reference_date=DAY)
    assert [one.id for one in delivery.variables] == ["status_index"]
    assert delivery.report.columns_left_out == ("C Status/Dynamik",)
