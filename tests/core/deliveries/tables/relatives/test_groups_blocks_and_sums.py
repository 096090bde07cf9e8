"""Relatives whose rows belong together: groups below a key, blocks below a title, sums."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level

from ...read_back import DAY, A, B, C, D, read, refused, table


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


def test_a_sum_below_each_group_does_not_part_the_group_from_its_key(write_workbook, county):
    rows = [["Stand 31.12.2014"], ["key", "Geschlecht", "Personen"]]
    for number, key in enumerate((A, B, C)):
        rows += [[key, "m", number], [None, "w", 10 + number], [f"Summe {number}", None, 10 + 2 * number]]
    assert list(table(read(write_workbook(rows), county)).values()) == [0, 1, 2, 10, 11, 12]
