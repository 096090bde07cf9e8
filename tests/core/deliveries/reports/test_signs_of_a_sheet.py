"""The sheet's own legend and its publisher decide about signs, and every decision is told."""

from __future__ import annotations

import openpyxl
import pytest

from sozialmonitoring_plugin.core.deliveries.cells.cells import CellRules, parse_column
from sozialmonitoring_plugin.core.deliveries.cells.signs import Signs
from sozialmonitoring_plugin.core.deliveries.errors import DeliveryError
from sozialmonitoring_plugin.core.deliveries.reports.cell_findings import CellFindings, ColumnContext

from ..read_back import DAY, A, B, C, D, read, refused, table


def sheet(dash="-", *notes, title="Arbeitslose"):
    return [[title], [], ["key", "n"], [A, 12], [B, dash], [C, 4], [D, 7], [], *([note] for note in notes)]


def sentences(remarks):
    return [remark.sentence() for remark in remarks]


def test_a_dash_that_nothing_explains_is_told_with_count_and_example(write_workbook, county):
    delivery = read(write_workbook(sheet()), county, reference_date=DAY)
    assert table(delivery)[B, "n", 2014] == (0.0, "nil")
    assert "“-” was taken as exactly nothing (1 cells, first B5); nothing in the file says so." in sentences(
        delivery.report.doubts
    )


def test_the_legend_decides_and_is_kept_in_the_profile(write_workbook, county):
    delivery = read(write_workbook(sheet("-", "- = unter 3 Fälle, geheim")), county, reference_date=DAY)
    assert table(delivery)[B, "n", 2014] == "hidden"
    assert delivery.profile.signs == (("-", "hidden"),)
    told = "“-” was taken as kept confidential, because A9 says “unter 3 Fälle, geheim”."
    assert told in sentences(delivery.report.because)
    assert not any("nothing in the file" in text for text in sentences(delivery.report.doubts))


def test_a_legend_in_two_cells_and_on_a_sheet_of_its_own(write_workbook, county):
    rows = sheet("x")
    rows.append(["x", "keine Angabe"])
    assert table(read(write_workbook(rows), county, reference_date=DAY))[B, "n", 2014] == "missing"


def test_several_entries_in_one_cell(write_workbook, county):
    for notes in ("/ zu wenige Fälle     k.A. keine Angabe", "/ zu wenige Fälle\nk.A. = keine Angabe"):
        delivery = read(write_workbook(sheet("k.A.", notes)), county, reference_date=DAY)
        assert table(delivery)[B, "n", 2014] == "missing"


def test_a_legend_makes_an_unknown_text_a_sign(write_workbook, county):
    assert "“k.A.” in B5" in str(refused(write_workbook(sheet("k.A.")), county, reference_date=DAY))
    delivery = read(write_workbook(sheet("k.A.", "k.A. = keine Angabe")), county, reference_date=DAY)
    assert table(delivery)[B, "n", 2014] == "missing"


def test_a_legend_against_the_chosen_profile_is_doubted(write_workbook, county):
    path = write_workbook(sheet("-", "- = geheim zu halten"))
    delivery = read(path, county, reference_date=DAY, signs="ba")
    assert table(delivery)[B, "n", 2014] == (0.0, "nil")
    assert sentences(delivery.report.doubts)[0] == (
        "“-” was taken as exactly nothing (1 cells, first B5), but A9 says “geheim zu halten”."
    )


def test_a_publisher_decides_where_its_signs_are_met(write_workbook, county):
    path = write_workbook(sheet("*", title="Statistik der Bundesagentur für Arbeit"))
    delivery = read(path, county, reference_date=DAY)
    assert table(delivery)[B, "n", 2014] == "hidden"
    assert delivery.profile.sign_profile == "ba"
    assert "because A1 says “Bundesagentur für Arbeit”" in " ".join(sentences(delivery.report.because))
    plain = read(write_workbook(sheet(5, title="Bundesagentur für Arbeit")), county, reference_date=DAY)
    assert plain.profile.sign_profile == "", "no sign, no guess"


def test_what_a_person_said_of_a_sign_stands_above_the_legend(write_workbook, county):
    path = write_workbook(sheet("-", "- = geheim zu halten"))
    profile = {"key": "key", "signs": {"-": "missing"}}
    assert table(read(path, county, profile, reference_date=DAY))[B, "n", 2014] == "missing"


def test_an_own_sign_profile_is_named_by_the_request(write_workbook, county):
    path = write_workbook(sheet("k.A."))
    own = {"Jugendamt": {"k.A.": "missing"}}
    delivery = read(path, county, reference_date=DAY, signs="Jugendamt", sign_profiles=own)
    assert table(delivery)[B, "n", 2014] == "missing"
    with pytest.raises(DeliveryError, match="There is no sign profile Jugendamt"):
        read(path, county, reference_date=DAY, signs="Jugendamt")


def test_a_footnote_behind_a_number(write_workbook, county):
    delivery = read(write_workbook(sheet("12 1)", "1) vorläufig")), county, reference_date=DAY)
    assert table(delivery)[B, "n", 2014] == (12.0, "preliminary")
    assert "1 numbers of column B carry the footnote 1: “vorläufig”." in sentences(delivery.report.doubts)
    assert "“12 1)” in B5" in str(refused(write_workbook(sheet("12 1)")), county, reference_date=DAY))


def test_one_cell_left_out_of_this_file(write_workbook, county):
    path = write_workbook(sheet("kaputt"))
    delivery = read(path, county, reference_date=DAY, cells=(("B5", "unreliable"),))
    assert table(delivery)[B, "n", 2014] == "unreliable"
    assert delivery.profile.cells == (("B5", "unreliable"),)
    (left,) = delivery.report.cells_left_out
    assert (left.cell, left.text, left.reason) == ("B5", "kaputt", "unreliable")


def test_the_cell_that_decided_what_a_point_means_is_told(write_csv, county):
    path = write_csv("key;n", f"{A};1.234", f"{B};1.234.567", f"{C};2.000", f"{D};5")
    delivery = read(path, county, reference_date=DAY)
    assert table(delivery)[A, "n", 2014] == 1234
    assert "B: 2 numbers like “1.234” were read the German way, as B3 has “1.234.567”." in sentences(
        delivery.report.because
    )


def test_of_many_cells_of_one_kind_the_first_are_told_and_the_rest_counted():
    told = CellFindings()
    parsed = parse_column(["#NV"] * 9, [], CellRules(Signs.of()))
    told.add("B", [f"B{row}" for row in range(2, 11)], parsed, ColumnContext(Signs.of(), {}, str))
    assert sentences(told.doubts)[4:] == [
        "B6: The error #NV was taken as missing.",
        "The same holds for 4 more cells of column B.",
    ]


def test_a_legend_on_a_sheet_of_its_own(tmp_path, county):
    book = openpyxl.Workbook()
    book.active.title = "Daten"
    for row in sheet("-"):
        book.active.append(row)
    book.create_sheet("Zeichenerklärung").append(["-", "geheim zu halten"])
    path = tmp_path / "delivery.xlsx"
    book.save(path)
    delivery = read(path, county, reference_date=DAY)
    assert table(delivery)[B, "n", 2014] == "hidden"
    assert "because Zeichenerklärung!A1 says" in " ".join(sentences(delivery.report.because))


def test_a_count_with_a_fraction_is_refused_but_not_a_surface(write_workbook, county):
    profile = {"key": "key", "variables": [{"id": "n", "column": "n"}]}
    error = refused(write_workbook(sheet(8.5)), county, profile, reference_date=DAY)
    assert "8.5 in B5 is no whole number, which every count is." in str(error)
    assert [question.blocks for question in questions_of(error) if question.kind.value == "fraction"] == [
        True
    ]
    for more in ({"kind": "given"}, {"title": "Fläche in km²"}):
        changed = {"key": "key", "variables": [{"id": "n", "column": "n", **more}]}
        assert (
            table(read(write_workbook(sheet(8.5)), county, changed, reference_date=DAY))[B, "n", 2014] == 8.5
        )


def questions_of(error):
    from sozialmonitoring_plugin.core.deliveries.reports.questions import questions

    return questions(error.report)
