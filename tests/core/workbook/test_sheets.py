"""What a mayor's office finds on the sheets."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest

from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.indicators.tableau import Polarity
from sozialmonitoring_plugin.core.values import Flag, Reason, Value
from tests.core.workbook.county import COUNT, SHARE, YEAR, Written, column_of, table_of, tree_of, write

TREE = tree_of(2, 3)
EARLIER = [date(year, 12, 31) for year in (2022, 2023)]


def plain(rank: int, position: int) -> float:
    return 100 + 10 * rank + position


def both() -> Written:
    return write(table_of(TREE, column_of(TREE, COUNT, plain), column_of(TREE, SHARE, plain)), "02")


def test_a_sheet_for_each_theme_between_contents_and_definitions() -> None:
    assert both().sheets == ["Übersicht", "Bevölkerung", "Arbeit", "Definitionen"]


def test_without_themes_there_is_one_sheet_of_indicators() -> None:
    columns = [column_of(TREE, replace(one, theme=""), plain) for one in (COUNT, SHARE)]
    assert write(table_of(TREE, *columns)).sheets == ["Übersicht", "Kennzahlen", "Definitionen"]


def test_areas_are_indented_and_grouped_below_those_they_lie_in() -> None:
    sheet = both().book["Arbeit"]
    rows = range(7, 13)
    assert [sheet.cell(row, 1).value for row in rows] == [
        "Kreis Übach", "Name 02", "Name 021", "Name 02100", "Name 02101", "Name 02102",
    ]  # fmt: skip
    assert [sheet.cell(row, 1).alignment.indent for row in rows] == [0, 1, 2, 3, 3, 3]
    assert [sheet.row_dimensions[row].outlineLevel for row in rows] == [0, 1, 2, 3, 3, 3]
    assert [sheet.cell(row, 2).value for row in rows] == [None, "Gemeinde", "Sozialraum", *["Quartier"] * 3]
    assert sheet.sheet_properties.outlinePr.summaryBelow is False
    assert sheet.sheet_format.outlineLevelRow == 3


def test_columns_are_headed_by_title_unit_and_date() -> None:
    sheet = both().book["Arbeit"]
    assert [sheet.cell(row, 4).value for row in (4, 5)] == ["2.1 Arbeitslosenanteil", "%"]
    assert both().book["Bevölkerung"]["D5"].value == "Anzahl"


def test_a_series_runs_from_the_oldest_date_under_one_title() -> None:
    latest, *others = (
        column_of(TREE, SHARE, lambda rank, position, day=day: day.year, [day]) for day in (YEAR, *EARLIER)
    )
    other = column_of(TREE, replace(COUNT, theme="Arbeit"), plain)
    sheet = write(table_of(TREE, latest, other, *others)).book["Arbeit"]
    assert [cell.value.year for cell in sheet[6][3:6]] == [2022, 2023, 2024]
    assert [cell.value for cell in sheet[7][3:6]] == [2022, 2023, 2024]
    assert "D4:F4" in {str(merged) for merged in sheet.merged_cells.ranges}
    assert sheet["G4"].value == "1.1 Einwohner"


def test_a_date_found_for_two_reference_dates_is_one_column() -> None:
    column = column_of(TREE, SHARE, plain, [EARLIER[0]])
    sheet = write(table_of(TREE, column, column)).book["Arbeit"]
    assert [cell.value.date() for cell in sheet[6][3:] if cell.value] == [EARLIER[0]]


def test_the_legend_explains_the_signs_that_occur_and_no_others() -> None:
    some = {(3, 0): Value.none(Reason.HIDDEN), (3, 1): Value(1, flags=Flag.REVISED)}
    written = write(table_of(TREE, column_of(TREE, SHARE, lambda r, p: some.get((r, p), 5.0))))
    texts = written.texts("Arbeit")
    start = texts.index("Zeichen")
    assert texts[start + 1 : start + 3] == ["*   geheim zu halten", "r   berichtigt"]
    assert texts[start + 3] == "Stichtage und Quellen"
    assert "Zeichen" not in both().texts("Arbeit")


def test_a_sign_of_the_neighbours_is_not_explained() -> None:
    value = Value.none(Reason.LATER)
    table = table_of(TREE, column_of(TREE, SHARE, lambda r, p: value if (r, p) == (3, 0) else 5.0))
    assert "Zeichen" in write(table, "01").texts("Arbeit")
    assert "Zeichen" not in write(table, "02").texts("Arbeit")


def test_parts_of_other_dates_are_told_once_beside_the_date() -> None:
    flagged = column_of(
        TREE, SHARE, lambda r, p: Value(5.0, flags=Flag.OTHER_DATE), [YEAR], EARLIER[1:], ("Agentur", "Amt")
    )
    written = write(table_of(TREE, flagged))
    sheet = written.book["Arbeit"]
    assert sheet["D6"].number_format == 'DD.MM.YYYY" ¹"'
    assert sheet["D7"].number_format == "#,##0.0"
    texts = written.texts("Arbeit")
    assert "¹ Zähler vom 31.12.2024, Nenner vom 31.12.2023." in texts
    assert "2.1 Arbeitslosenanteil: 31.12.2024 (Nenner: 31.12.2023). Quelle: Agentur; Amt." in texts
    assert "Zeichen" not in texts


def test_a_change_says_between_which_dates() -> None:
    change = replace(SHARE, formula="change(al / ew per 100, 2 years)")
    both_ends = [EARLIER[0], YEAR]
    texts = write(table_of(TREE, column_of(TREE, change, plain, both_ends, both_ends))).texts("Arbeit")
    assert "¹ Berechnet aus Angaben zum 31.12.2022, 31.12.2024." in texts


def test_older_numbers_are_told_and_equal_notes_share_a_number() -> None:
    old = [column_of(TREE, replace(SHARE, id=name), plain, [EARLIER[0]]) for name in "ab"]
    written = write(table_of(TREE, *old, column_of(TREE, SHARE, plain)))
    sheet = written.book["Arbeit"]
    marks = [cell.number_format for cell in sheet[6][3:6]]
    assert marks == ['DD.MM.YYYY" ¹"', 'DD.MM.YYYY" ¹"', "DD.MM.YYYY"]
    assert "¹ Zum Stichtag 31.12.2024 lagen keine neueren Angaben vor." in written.texts("Arbeit")


def test_an_earlier_date_of_a_series_is_not_called_outdated() -> None:
    written = write(table_of(TREE, *(column_of(TREE, SHARE, plain, [day]) for day in (*EARLIER, YEAR))))
    assert "¹" not in written.xml


def test_what_nobody_delivered_has_no_date() -> None:
    nothing = column_of(TREE, SHARE, lambda r, p: Value.none(Reason.MISSING), [], [], [])
    written = write(table_of(TREE, nothing))
    assert written.book["Arbeit"]["D6"].value == "nicht angegeben"
    assert written.book["Arbeit"]["D7"].value == "."
    assert "2.1 Arbeitslosenanteil: nicht angegeben. Quelle: Arbeitsagentur." in written.texts("Arbeit")


def test_definitions_say_what_is_counted_and_which_way_it_points() -> None:
    share = replace(SHARE, polarity=Polarity.BURDEN)
    written = write(table_of(TREE, column_of(TREE, share, plain)), al="Arbeitslose", ew="Einwohner 15 bis 64")
    assert written.rows("Definitionen")[3] == (
        "2.1", "Arbeitslosenanteil", "Arbeit", "%", "belastend",
        "Arbeitslose ÷ Einwohner 15 bis 64 × 100", "Amt", "Arbeitslose an den Einwohnern",
    )  # fmt: skip


def test_the_contents_link_to_the_sheets() -> None:
    sheet = both().book["Übersicht"]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    links = {cell.value: cell.hyperlink.location for cell in cells}
    assert links == {
        "Bevölkerung": "'Bevölkerung'!A1",
        "Arbeit": "'Arbeit'!A1",
        "Definitionen": "'Definitionen'!A1",
    }
    facts = {row[0]: row[1] for row in sheet.iter_rows(values_only=True)}
    assert facts["Gemeinde"] == "Name 02 (02)"
    assert facts["Umfang"] == "Sozialraum: 1, Quartier: 3, Kennzahlen: 2"
    assert facts["Stichtag"] == "31.12.2024"


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        (Rules(minimum=5), "Fallzahlen von 1 bis 4 werden nicht veröffentlicht"),
        (Rules(minimum=1), "Alle Fallzahlen sind veröffentlicht"),
        (Rules(rounding=5), "auf Vielfache von 5 gerundet"),
    ],
)
def test_the_contents_say_what_is_confidential(rules: Rules, told: str) -> None:
    facts = dict(row[:2] for row in write(table_of(TREE, rules=rules)).rows("Übersicht"))
    assert told in facts["Geheimhaltung"]


def test_without_indicators_the_contents_say_so() -> None:
    written = write(table_of(TREE))
    assert written.sheets == ["Übersicht"]
    assert "Es sind keine Kennzahlen veröffentlicht." in written.texts("Übersicht")


def test_an_english_county_gets_an_english_workbook() -> None:
    written = write(table_of(TREE, column_of(TREE, SHARE, plain), language="en"))
    assert written.sheets == ["Contents", "Arbeit", "Definitions"]
    assert written.book["Arbeit"]["D6"].number_format == "YYYY-MM-DD"
    assert written.book.properties.language == "en"


@pytest.mark.parametrize("quarters", [1, 40])
def test_a_municipality_of_any_size(quarters: int) -> None:
    tree = tree_of(quarters, 2)
    sheet = write(table_of(tree, column_of(tree, SHARE, plain)), "01").book["Arbeit"]
    levels = [sheet.cell(row, 2).value for row in range(7, sheet.max_row)]
    assert levels.count("Quartier") == quarters


def test_the_same_numbers_make_the_same_file_with_no_time_and_no_user() -> None:
    written = both()
    assert written.content == both().content
    properties = written.book.properties
    assert (properties.creator, properties.lastModifiedBy) == ("Kreis Übach", "Kreis Übach")
    assert properties.title == "Name 02 – Kreis Übach"
    assert properties.created.date() == properties.modified.date() == YEAR
    with zipfile.ZipFile(BytesIO(written.content)) as archive:
        assert {entry.date_time[:3] for entry in archive.infolist()} == {(2024, 12, 31)}
