"""Rows without an area, cells nobody understands, tables that are none."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.deliveries.delivery import DeliveryRequest, read_delivery
from sozialmonitoring_plugin.core.deliveries.reports.report import RowCounts, UnmatchedRow
from sozialmonitoring_plugin.core.errors import Cancelled
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.values import Flag
from sozialmonitoring_plugin.core.wording import Wording

from .read_back import DAY, A, B, C, D, read, refused, table


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
